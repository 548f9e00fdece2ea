"""Excel in and out. The only room that knows openpyxl."""
