"""What is the same for a whole run, and decides with each workbook what comes of it."""

import hashlib
from pathlib import Path

from docgen.disk import resources
from docgen.disk.cache import code_digest
from docgen.disk.file_digests import digests
from docgen.pdf.conversion.font_folders import fonts_digest
from docgen.pdf.conversion.office import office_digest


def circumstances(template: Path | None, *, with_pdf: bool) -> str:
    """Return a digest of code, packages, templates and, where PDFs may be made, of LibreOffice and the fonts.

    ``template`` is the template, or the folder of templates, that was asked for.
    """
    globs = [resources.templates().rglob("*")]
    if template:
        folder = template.parent if template.is_file() else template
        globs += [folder.glob("*.docx"), folder.glob("*.csv")]
    templates = sorted(str(file) for files in globs for file in files if file.is_file())
    converter = (office_digest(), fonts_digest()) if with_pdf else ()
    return hashlib.sha256(repr((code_digest(), digests(templates), converter)).encode()).hexdigest()
