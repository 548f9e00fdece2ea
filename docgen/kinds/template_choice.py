"""Which template a document is filled from: the one that was given, the council's own, or docgen's."""

from pathlib import Path

from docgen.danish.words import key
from docgen.disk import resources
from docgen.errors import FileError
from docgen.kinds.kind import Kind
from docgen.workbook.record import Book


def template_for(kind: Kind, book: Book, given: Path | None) -> Path:
    """Return the template: the one that was given, the council's own, or docgen's.

    A council's own templates lie in a folder that is named after it: ``herning`` is found for
    »Herning Kommune«.
    """
    name = f"{kind.name}.docx"
    if given and given.is_file():
        return given
    if given:
        if (given / name).is_file():
            return given / name
        raise FileError(f"Der er ingen skabelon {name} i {given}.", "Se navnene med »docgen template list«.")
    wanted = [key(place).removesuffix(" kommune") for place in kind.places(book) if place]
    own = {key(folder.name): folder / name for folder in resources.templates().iterdir() if (folder / name).is_file()}
    return next((own[place] for place in wanted if place in own), resources.templates() / name)
