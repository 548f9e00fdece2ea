"""The smaller commands, each a function from values to values; the screen is cli's."""
