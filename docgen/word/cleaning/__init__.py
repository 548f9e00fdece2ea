"""A template made ready: of one shape, and with nothing in it that must not go out with each paper."""
