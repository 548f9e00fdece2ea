"""Word out. The only room that knows docxtpl, python-docx, jinja2 and lxml."""
