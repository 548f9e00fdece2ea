"""What is shown of a page."""

from pikepdf import Object, Page

Corners = tuple[float, float, float, float]
"""Left, bottom, right and top, in the page's own units."""


def visible(page: Page) -> Corners:
    """Return what is shown of the page: its crop box inside its media box, whichever way the corners were written."""
    media, crop = box(page.mediabox), box(page.cropbox)
    seen = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    return seen if seen[0] < seen[2] and seen[1] < seen[3] else media


def box(corners: Object) -> Corners:
    """Return the corners of a box, the lower left one first."""
    across, up = sorted((float(corners[0]), float(corners[2]))), sorted((float(corners[1]), float(corners[3])))
    return across[0], up[0], across[1], up[1]
