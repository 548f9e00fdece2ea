"""The phone page: the easy-read minutes as one page for a browser.

One file that holds its own style and pictures, runs no script and fetches nothing; the only address in
it is *Link*, where one is given, as a link to the whole minutes. What it looks like stands in ``phone_page.html``
and ``phone_page.css``.
"""

from collections.abc import Iterator

from docgen.danish.lists import all_of
from docgen.danish.numbers import quantity
from docgen.html.markup import POLICY, pages, style_sheet
from docgen.kinds.easy_minutes import EasyMinutes


def phone_page(view: EasyMinutes) -> str:
    """Return the page, to be saved as UTF-8. Raises FileError where a picture cannot be read."""
    names = {name: getattr(view, name) for name in type(view).model_fields}
    page = pages().get_template("phone_page.html")
    return page.render(names, policy=POLICY, css=style_sheet("phone_page.css"), came=list(_came(view)))


def _came(view: EasyMinutes) -> Iterator[str]:
    """Yield how many were at the meeting, and who of them may be named."""
    if view.attended:
        yield f"{quantity(view.attended, 'person', 'personer')} var med."
    if view.named:
        who = "Det var" if len(view.named) == view.attended else "Nogle af dem var"
        yield f"{who} {all_of(view.named)}."
