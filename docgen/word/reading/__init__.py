"""A finished Word file read back: its words, its looks, and whether everyone can read it."""
