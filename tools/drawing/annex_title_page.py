"""The title page of an annex in a bundle."""

from tools.drawing import case_parts
from tools.drawing.house import MUNICIPAL
from tools.drawing.marks import Xml, line
from tools.drawing.package import Template


def annex_title_page() -> Template:
    """Return the template ``annex_title_page.docx``."""
    body = line("Bilagstitel", "{{ paper.title }}") + line("BodyText", "Bilag til sagen »{{ case.title }}«")
    return Template("Bilag", MUNICIPAL, case_parts.letterhead(), case_parts.running_head(), Xml(body))
