"""A PDF that goes into a result: mended, and the facts that its labels hang on."""

from collections.abc import Sequence
from pathlib import Path

from docgen.late import dataclass
from docgen.pdf.annexes.intake import OpenedAnnex
from docgen.pdf.assembly.destinations import resolve_links
from docgen.pdf.labels.blank_glyphs import add_blanks
from docgen.pdf.labels.colours import keep_print_colours
from docgen.pdf.labels.conformance import Source
from docgen.pdf.labels.drawn_with import drawn_with
from docgen.pdf.labels.repairs import repair
from docgen.pdf.labels.twin_fonts import embed_twins
from docgen.pdf.tags.audit import tag_doubts
from docgen.pdf.tags.libreoffice_tags import is_from_libreoffice, repair_links, repair_tags
from docgen.pdf.tags.link_tags import tag_links
from docgen.pdf.tags.marked_content import MarkedContent, tag_lines_as_artifacts
from docgen.pdf.tags.structure import Tags, sound_tags
from docgen.pdf.tags.tag_repairs import complete_tags


@dataclass(frozen=True)
class Mended:
    """A PDF mended in place: the facts about it, and its tags if they are sound."""

    source: Source
    tags: Tags | None


def read_source(opened: OpenedAnnex, file: Path, written: Sequence[str] | None = None) -> Mended:
    """Return the facts about an opened PDF, which lies in ``file``; it is mended on the way.

    ``written`` is what its pages say, where that has been read before.
    """
    pdf = opened.pdf
    contents: list[MarkedContent] = []
    resolve_links(pdf)
    repair_links(pdf)
    if is_from_libreoffice(pdf):
        contents = repair_tags(pdf)
    elif "/StructTreeRoot" in pdf.Root:  # Word, too, leaves the frames of tables outside the tags
        contents = [tag_lines_as_artifacts(pdf, page) for page in pdf.pages]
    complete_tags(pdf)
    tag_links(pdf, file)
    keep_print_colours(pdf)
    drawn = drawn_with(pdf)
    repair(pdf, drawn)
    embed_twins(pdf, drawn)
    add_blanks(pdf, drawn)
    tags = sound_tags(pdf)
    against_ua = tag_doubts(pdf, tags, contents, written) if tags else ()
    if tags and opened.flattened:
        against_ua = ("har udfyldte felter eller tegninger, som står uden for tags",)
    return Mended(Source(file.name, tags is not None, against_ua=against_ua), tags)
