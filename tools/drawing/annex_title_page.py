"""The title page of an annex in a bundle."""

from tools.drawing.house import MUNICIPAL
from tools.drawing.letterhead import masthead
from tools.drawing.marks import Xml, fact, line, row_when, table, when
from tools.drawing.package import Template


def annex_title_page() -> Template:
    """Return the template ``annex_title_page.docx``."""
    below = when("below", line("Brevhovedorgan", "{{ below }}"))
    letterhead = masthead("{{ owner }}", below, "{{ paper.label }} til {{ recipient }}")
    number = "{% if case_number %}\tSagsnr. {{ case_number }}{% endif %}"
    head = line("Header", "{{ recipient|capital }}, {{ date|in_words }}" + number)
    body = Xml(
        line("Bilagstitel", "{{ paper.title }}")
        + line("BodyText", "Bilag til {{ belongs_to }}")
        + table(
            "Fakta",
            (28, 72),
            fact("Dato", "{{ date|in_full|capital }}"),
            *row_when("case_number", fact("Sagsnr.", "{{ case_number }}")),
            *row_when("follows", fact("Her følger", "{{ follows }}")),
        )
    )
    return Template("Bilag", MUNICIPAL, letterhead, head, body, counts_pages=False)
