"""The page for a test reader, for a browser: the full text and the easy lines beside each other, stacked on a phone.

One file that holds its own style, runs no script, fetches nothing and stores nothing of what is ticked or written.
What it looks like stands in ``reading_page.html`` and ``reading_page.css``.
"""

from docgen.html.markup import POLICY, pages, style_sheet
from docgen.kinds.proof_page import ProofPage


def reading_page(view: ProofPage) -> str:
    """Return the page, to be saved as UTF-8."""
    names = {name: getattr(view, name) for name in type(view).model_fields}
    return pages().get_template("reading_page.html").render(names, policy=POLICY, css=style_sheet("reading_page.css"))
