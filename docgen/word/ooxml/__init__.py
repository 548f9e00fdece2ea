"""Word's own format: packages, parts, paragraphs, styles; nothing here knows about templates' names."""
