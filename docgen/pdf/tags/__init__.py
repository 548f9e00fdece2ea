"""Tags: the structure that a screen reader follows."""
