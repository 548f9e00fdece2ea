"""Under which name a template's preparation lies in the user's cache folder."""

import hashlib

from docgen.disk.cache import code_digest

TEMPLATES = "templates"


def template_key(content: bytes, names: str) -> str:
    """Return what a template is kept under: a digest of it, of the ``names`` it may use and of docgen's code."""
    parts = (code_digest().encode(), names.encode(), content)
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()
