"""The disk: safe delivery, whole files, locks, folders for work in progress, the cache, and what docgen ships with."""
