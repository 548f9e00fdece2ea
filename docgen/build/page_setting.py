"""How a document is set on its pages: no page ends in a heading, and no last page holds next to nothing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from docgen.build.stages import Converted
from docgen.pdf.reading.text_blocks import Block, text_blocks
from docgen.word.reading.page_ends import PageEnd, breaks_for, letters

LITTLE = 0.3
"""The share of a page that a last page fills at most which is worth a tighter setting."""
GAIN = 0.08
"""The share of a page that each page before the last one wins by a tighter setting."""

A4 = 842.0
"""Points: the height of the page that shares are reckoned from."""


def would_fit_tighter(document: Converted) -> bool:
    """Tell whether the last page holds so little that the pages before it could take it."""
    drafted = document.drafted
    if not drafted.may_be_tighter:
        return False
    found = text_blocks(document.pdfs[drafted.docx])
    last = max((block.page for block in found), default=1)
    heights = [height for block in found if block.page == last for height in (block.top, block.bottom)]
    share = (max(heights) - min(heights)) / A4 if heights else 1
    return last > 1 and share <= min(LITTLE, GAIN * (last - 1))


def with_whole_ends(document: Converted) -> Converted | None:
    """Return the document with breaks before what was parted from what follows; None where nothing was."""
    drafted = document.drafted
    found = breaks_for(drafted.docx, _ends(text_blocks(document.pdfs[drafted.docx])))
    new = tuple(sorted({*drafted.breaks, *found}))
    return None if new == drafted.breaks else replace(document, drafted=replace(drafted, breaks=new))


def _ends(found: Sequence[Block]) -> list[PageEnd]:
    """Return the last paragraph of each page but the last; none where a table ends the page."""
    seen: Counter[str] = Counter()
    ends = []
    for block, following in pairwise(found):
        text = letters(block.text)
        if following.page > block.page and following.number != block.number and not block.is_in_table:
            ends.append(PageEnd(block.text, seen[text]))
        if following.number != block.number:
            seen[text] += 1
    return ends
