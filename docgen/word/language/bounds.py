"""What a template may at most have: more is refused at its place, before anything is worked out from it."""

from collections.abc import Iterator

from docgen.finding import Finding, Place, error
from docgen.word.language.blocks import ENDS
from docgen.word.ooxml.package import REMEDY
from docgen.word.ooxml.repair import MOST_COLUMNS, columns_of
from docgen.word.ooxml.stories import Position, positions
from docgen.word.ooxml.template_tags import Element, Tag, W, find_tags, text_of
from docgen.word.template_faults import ENDLESS, TOO_BIG, UNREADABLE

MOST_TAGS = 2_000
MOST_TAGS_IN_ALL = 60_000
"""Braces; docgen's own largest template has some hundreds."""
LONGEST_TAG = 1_000
"""Characters; docgen's own longest tag has 160."""
MOST_LOOPS = 6
"""Loops in each other: docgen's own templates have two, and Python compiles no more than twenty."""
MOST_BLOCKS = 40
"""Blocks in each other, loops and conditions together."""
MOST_BRANCHES = 100
"""The ``{% elif %}`` of one condition: they are compiled into each other."""


def check_bounds(stories: dict[str, Element], file: str) -> Iterator[Finding]:
    """Yield what a template has too much of: ``stories`` are its parts by their Danish names."""
    total = 0
    for label, story in stories.items():
        blocks: list[tuple[str, int]] = []
        for position in positions(story, label):
            place = Place(file=file, part=position.where)
            text = text_of(position.paragraph)
            count = text.count("{")
            total += count
            if count > MOST_TAGS:
                yield error(TOO_BIG, place, f"Afsnittet har {count} krøllede parenteser.", "Ret i skabelonen: del det.")
                continue
            for tag in find_tags(text)[0] if count else ():
                yield from _tag(tag, place, blocks)
        yield from _columns(story, label, file)
    if total > MOST_TAGS_IN_ALL:
        yield error(TOO_BIG, Place(file=file), f"Skabelonen har {total} krøllede parenteser.", REMEDY)


def _tag(tag: Tag, place: Place, blocks: list[tuple[str, int]]) -> Iterator[Finding]:
    """Yield what is wrong with a tag's length and depth; ``blocks`` are those around it, with their branches."""
    here = Place(file=place.file, part=place.part, field=tag.written[:60])
    if len(tag.inner) > LONGEST_TAG:
        message = f"Mærket er på {len(tag.inner)} tegn; det må højst være på {LONGEST_TAG}."
        yield error(UNREADABLE, here, message, "Ret i skabelonen: del det i flere mærker.")
    if tag.opening != "{%":
        return
    if tag.word in ENDS and blocks:
        blocks.pop()
    elif tag.word == "elif" and blocks:
        word, branches = blocks.pop()
        blocks.append((word, branches + 1))
        if branches + 1 == MOST_BRANCHES:
            message = f"Betingelsen har over {MOST_BRANCHES} grene."
            yield error(ENDLESS, here, message, "Ret i skabelonen: del den i flere.")
    elif tag.word in ENDS.values():
        blocks.append((tag.word, 0))
        loops = sum(word == "for" for word, _ in blocks)
        if tag.word == "for" and loops == MOST_LOOPS + 1:
            message = f"Der står over {MOST_LOOPS} løkker inde i hinanden."
            yield error(ENDLESS, here, message, "Ret i skabelonen: luk dem, der er færdige, før den næste begynder.")
        if len(blocks) == MOST_BLOCKS + 1:
            message = f"Der står over {MOST_BLOCKS} blokke inde i hinanden."
            yield error(ENDLESS, here, message, "Ret i skabelonen: luk dem, der er færdige, før den næste begynder.")


def _columns(story: Element, label: str, file: str) -> Iterator[Finding]:
    """Yield the table rows that claim more columns than Word can have."""
    wide = [row for row in story.iter(W + "tr") if columns_of(row) > MOST_COLUMNS]
    if not wide:
        return
    labelled = {position.paragraph: position for position in positions(story, label)}
    for row in wide:
        first = next((labelled[one] for one in row.iter(W + "p") if one in labelled), Position(row, label))
        message = f"En tabelrække siger, at den har over {MOST_COLUMNS} kolonner, og det kan Word ikke have."
        yield error(TOO_BIG, Place(file=file, part=first.where), message, "Ret i skabelonen: lav rækken igen.")
