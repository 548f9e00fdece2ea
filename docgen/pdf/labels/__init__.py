"""The labels PDF/A and PDF/UA, and whether they are true."""
