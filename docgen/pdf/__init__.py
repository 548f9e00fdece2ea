"""PDF out. The only room that knows LibreOffice, pypdf and pikepdf."""
