"""A PDF that goes into a result: mended, and the facts that its labels hang on."""

from pathlib import Path

from docgen.pdf.annexes.intake import OpenedAnnex
from docgen.pdf.assembly.destinations import resolve_links
from docgen.pdf.labels.blank_glyphs import add_blanks
from docgen.pdf.labels.colours import keep_print_colours
from docgen.pdf.labels.conformance import Source
from docgen.pdf.labels.repairs import repair
from docgen.pdf.labels.twin_fonts import embed_twins
from docgen.pdf.tags.audit import tag_doubts
from docgen.pdf.tags.libreoffice_tags import is_from_libreoffice, repair_links, repair_tags
from docgen.pdf.tags.link_tags import tag_links
from docgen.pdf.tags.marked_content import tag_lines_as_artifacts
from docgen.pdf.tags.structure import has_sound_tags
from docgen.pdf.tags.tag_repairs import complete_tags


def read_source(opened: OpenedAnnex, file: Path) -> Source:
    """Return the facts about an opened PDF, which lies in ``file``; it is mended on the way."""
    pdf = opened.pdf
    resolve_links(pdf)
    repair_links(pdf)
    if is_from_libreoffice(pdf):
        repair_tags(pdf)
    elif "/StructTreeRoot" in pdf.Root:
        for page in pdf.pages:  # Word, too, leaves the frames of tables outside the tags
            tag_lines_as_artifacts(pdf, page)
    complete_tags(pdf)
    tag_links(pdf, file)
    keep_print_colours(pdf)
    repair(pdf)
    embed_twins(pdf)
    add_blanks(pdf)
    tagged = has_sound_tags(pdf)
    against_ua = tag_doubts(pdf) if tagged else ()
    if tagged and opened.flattened:
        against_ua = ("har udfyldte felter eller tegninger, som står uden for tags",)
    return Source(file.name, tagged, against_ua=against_ua)
