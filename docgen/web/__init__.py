"""The second door: a local page for people who have no terminal. It knows docgen by its commands alone."""
