"""PDFs made ready and bound to one, with stamps, bookmarks and links."""
