"""What a PDF holds, read back."""
