"""The title page of an annex in a bundle."""

from tests.drawing import case_parts
from tests.drawing.house import MUNICIPAL
from tests.drawing.marks import Xml, line
from tests.drawing.package import Template


def annex_title_page() -> Template:
    """Return the template ``annex_title_page.docx``."""
    body = line("Bilagstitel", "{{ paper.title }}") + line("BodyText", "Bilag til sagen »{{ case.title }}«")
    return Template("Bilag", MUNICIPAL, case_parts.letterhead(), case_parts.running_head(), Xml(body))
