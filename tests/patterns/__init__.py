"""Every pattern of docgen on its worst texts."""
