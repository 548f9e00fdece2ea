"""Whether the blocks of a part begin and end where they may, and take nothing with them."""

from collections.abc import Iterator

from docgen.late import dataclass
from docgen.word.language.expressions import Issue
from docgen.word.ooxml.stories import Position
from docgen.word.ooxml.template_tags import Element, Tag, W, text_of
from docgen.word.template_faults import FORBIDDEN, TEXT_LOST, UNPAIRED_BLOCK

ENDS = {"endif": "if", "endfor": "for"}
MIDDLES = {"else": ("if", "for"), "elif": ("if",)}
_HOLDERS = {"p": "afsnit", "tr": "række", "tc": "celle"}
_HEAVY = {
    W + "drawing": "et billede",
    W + "pict": "et billede",
    W + "object": "et objekt",
    W + "footnoteReference": "en fodnote",
    W + "endnoteReference": "en slutnote",
    W + "sectPr": "et sektionsskift",
}


@dataclass(frozen=True)
class Placed:
    """A tag and the paragraph it stands in."""

    tag: Tag
    position: Position


def check_placement(placed: Placed) -> Iterator[Issue]:
    """Yield what is wrong with where a tag stands: what it would take away with it."""
    tag, paragraph = placed.tag, placed.position.paragraph
    if tag.level == "r" or (tag.level in ("tr", "tc") and tag.opening == "{{"):
        plain = tag.written.replace(f"{tag.opening}{tag.level}", tag.opening, 1)
        yield Issue(FORBIDDEN, "Den slags mærke bruges ikke.", f"Ret i skabelonen: skriv {plain}.")
        return
    if not tag.level:
        return
    if "%" in tag.inner or "}" in tag.inner:
        yield Issue(FORBIDDEN, f"I {{%{tag.level} … %}} kan der ikke stå »%« eller »}}«.")
    holder = _holder(tag.level, paragraph)
    if holder is None:
        yield Issue(
            TEXT_LOST,
            f"{{%{tag.level} … %}} kan kun stå i en tabel.",
            f"Ret i skabelonen: skriv {{%p {tag.inner} %}} uden for tabeller.",
        )
        return
    beside = _text(holder).replace(tag.written, "", 1).strip()
    if beside:
        yield Issue(
            TEXT_LOST,
            f"Mærket fjerner hele sin {_HOLDERS[tag.level]}, og så går »{beside[:60]}« tabt."
            if tag.level != "p"
            else f"Mærket fjerner hele sit afsnit, og så går »{beside[:60]}« tabt.",
            f"Ret i skabelonen: lad mærket stå alene i sin egen {_HOLDERS[tag.level]}."
            if tag.level != "p"
            else "Ret i skabelonen: lad mærket stå alene i sit eget afsnit.",
        )
    yield from _heavy(tag, holder)


def _heavy(tag: Tag, holder: Element) -> Iterator[Issue]:
    """Yield what is no text and would be lost with the paragraph, the row or the cell."""
    found = {what for name, what in _HEAVY.items() if next(holder.iter(name), None) is not None}
    if any(one.get(W + "type") in ("page", "column") for one in holder.iter(W + "br")):
        found.add("et sideskift")
    if tag.opening == "{{":
        found.discard("et sektionsskift")
    for what in sorted(found):
        remedy = "Ret i skabelonen: flyt det til et afsnit for sig."
        yield Issue(TEXT_LOST, f"Sammen med mærket står {what}, som går tabt.", remedy)


def _holder(level: str, paragraph: Element) -> Element | None:
    """Return the paragraph, row or cell that a tag of this level takes away."""
    return paragraph if level == "p" else next(paragraph.iterancestors(W + level), None)


def _text(holder: Element) -> str:
    return "\n".join(text_of(paragraph) for paragraph in holder.iter(W + "p"))


def check_pairs(story: list[Placed]) -> Iterator[tuple[Placed, Issue]]:
    """Yield the blocks of a part that do not begin and end together, at the tag where it shows."""
    open_blocks: list[Placed] = []
    for placed in story:
        word = placed.tag.word
        if placed.tag.opening != "{%":
            continue
        if word in ("if", "for"):
            open_blocks.append(placed)
        elif word in MIDDLES:
            if not open_blocks or open_blocks[-1].tag.word not in MIDDLES[word]:
                yield placed, Issue(UNPAIRED_BLOCK, f"{{% {word} %}} har ingen {{% if … %}} foran sig.")
            else:
                yield from _together(open_blocks[-1], placed)
        elif word in ENDS:
            yield from _close(open_blocks, placed)
    for placed in open_blocks:
        end = f"{{%{placed.tag.level} end{placed.tag.word} %}}"
        remedy = f"Ret i skabelonen: skriv {end}, hvor den slutter."
        yield placed, Issue(UNPAIRED_BLOCK, "Blokken bliver aldrig lukket.", remedy)


def _close(open_blocks: list[Placed], end: Placed) -> Iterator[tuple[Placed, Issue]]:
    """Close the block that ``end`` ends; the unclosed ones inside of it are faults."""
    wanted = ENDS[end.tag.word]
    if not any(block.tag.word == wanted for block in open_blocks):
        yield end, Issue(UNPAIRED_BLOCK, f"Der er ingen {{% {wanted} … %}} at lukke.")
        return
    while (block := open_blocks.pop()).tag.word != wanted:
        remedy = f"Ret i skabelonen: skriv {{%{block.tag.level} end{block.tag.word} %}} før {end.tag.written}."
        yield block, Issue(UNPAIRED_BLOCK, f"Blokken er ikke lukket, før {end.tag.written} kommer.", remedy)
    yield from _together(block, end)


def _together(block: Placed, other: Placed) -> Iterator[tuple[Placed, Issue]]:
    """Yield a fault where two tags of one block are not of one kind, or do not stand side by side."""
    if block.tag.level != other.tag.level:
        right = f"{{%{block.tag.level} {other.tag.inner} %}}"
        message = f"Mærket hører til {block.tag.written} og skal skrives på samme måde."
        yield other, Issue(UNPAIRED_BLOCK, message, f"Ret i skabelonen: skriv {right}.")
        return
    if _parent(block) is not _parent(other):
        same = {"": "afsnit", "p": "celle eller samme tekst uden for tabeller", "tr": "tabel", "tc": "række"}
        hint = " Brug {%p … %} i afsnit for sig, når blokken har flere afsnit." if not block.tag.level else ""
        holder = same[block.tag.level]
        message = f"Mærket hører til {block.tag.written} ({block.position.where}), men står ikke i samme {holder}."
        yield other, Issue(UNPAIRED_BLOCK, message, f"Ret i skabelonen.{hint}")


def _parent(placed: Placed) -> Element | None:
    """Return what the two ends of a block must share."""
    if not placed.tag.level:
        return placed.position.paragraph
    holder = _holder(placed.tag.level, placed.position.paragraph)
    return holder.getparent() if holder is not None else None
