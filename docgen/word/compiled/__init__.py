"""The fast way of filling: a template compiled once. One door, which gives bytes or None."""
