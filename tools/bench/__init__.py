"""The benchmark: docgen beside its peers, on the same data, with the same texts in the end."""
