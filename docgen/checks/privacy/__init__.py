"""What must not be seen: the rules G01–G05."""
