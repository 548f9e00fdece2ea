"""The papers of a year: one module a document; they are imported only where a year is built."""
