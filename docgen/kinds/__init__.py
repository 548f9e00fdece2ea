"""What is made: one module a document."""
