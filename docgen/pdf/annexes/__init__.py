"""Annexes as they came: what they are, whether they can be used, and what must be taken out."""
