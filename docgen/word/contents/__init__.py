"""Lists of contents and page references, right without Word."""
