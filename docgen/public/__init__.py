"""The public edition: what may not be seen is taken out, approved by a person, and proved gone."""
