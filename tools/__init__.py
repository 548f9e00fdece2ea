"""What makes shipped files and figures."""
