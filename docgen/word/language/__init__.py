"""The language of templates: tags, names, types, filters, and what can be wrong with them."""
