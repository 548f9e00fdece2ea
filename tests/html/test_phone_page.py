import base64
import itertools
import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from lxml import etree

from docgen.errors import FileError
from docgen.html.markup import image, lines, pages, style_sheet
from docgen.html.phone_page import phone_page
from docgen.kinds.easy_minutes import EasyItem, EasyMinutes, easy_minutes
from docgen.picture import Picture
from docgen.prose import Prose, Run
from docgen.sheets.books import MeetingBook
from docgen.sheets.pictograms import picture_for
from tests.books import book_of
from tests.test_templates import contrast

STYLE = style_sheet("phone_page.css")
SAMPLES = ("ishoej_meeting", "samarbejdsforum")
MEETINGS_LINK = "https://www.example.dk/udsatteraad/2026-02-10"


def view_of(name: str) -> EasyMinutes:
    book = book_of(name)
    assert isinstance(book, MeetingBook)
    return easy_minutes(book, Path())


def tree_of(page: str) -> etree._Element:
    doctype, _, markup = page.partition("\n")
    assert doctype == "<!DOCTYPE html>"
    return etree.fromstring(markup)


def words_of(root: etree._Element) -> list[str]:
    return [" ".join(text.split()) for text in root.itertext() if text.strip()]


@pytest.mark.parametrize("name", SAMPLES)
class TestThePageOfASample:
    def test_is_well_formed_and_in_danish(self, name: str) -> None:
        root = tree_of(phone_page(view_of(name)))
        assert root.tag == "html"
        assert root.get("lang") == "da"
        assert root.findtext("head/title") == view_of(name).paper.title

    def test_has_headings_that_skip_no_level(self, name: str) -> None:
        root = tree_of(phone_page(view_of(name)))
        levels = [int(str(one.tag)[1]) for one in root.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels))

    def test_runs_no_script_and_fetches_nothing(self, name: str) -> None:
        root = tree_of(phone_page(view_of(name)))
        assert {str(one.tag) for one in root.iter()}.isdisjoint({"script", "link", "iframe", "object", "form"})
        assert [src for one in root.iter() if (src := one.get("src")) and not src.startswith("data:image/")] == []
        assert "url(" not in STYLE
        assert "@import" not in STYLE

    def test_every_text_of_the_easy_minutes_is_in_it(self, name: str) -> None:
        view = view_of(name)
        said = " ".join(words_of(tree_of(phone_page(view))))
        wanted = [view.paper.title, "Let at læse", view.meeting.venue, view.body.contact, view.body.email, *view.named]
        for item in view.items:
            proses = [item.text, item.agreement] if item.agreement else [item.text]
            wanted += [item.title, *(line.text for prose in proses for line in prose.paragraphs)]
        wanted += [text for step in view.steps for text in (step.what, step.who) if text]
        wanted += [text for entry in view.glossary for text in (entry.word, entry.meaning)]
        wanted += list(view.posted_at)
        assert [text for text in wanted if " ".join(text.split()) not in said] == []

    def test_each_picture_lies_in_the_page_and_says_what_it_shows(self, name: str) -> None:
        view = view_of(name)
        shown = [(one.get("src", ""), one.get("alt")) for one in tree_of(phone_page(view)).iter("img")]
        pictures = [item.picture for item in view.items if item.picture]
        assert [alt for _, alt in shown] == [picture.alternative_text for picture in pictures]
        found = [base64.b64decode(src.removeprefix("data:image/png;base64,")) for src, _ in shown]
        assert found == [picture.file.read_bytes() for picture in pictures]

    def test_is_the_same_each_time(self, name: str) -> None:
        assert phone_page(view_of(name)) == phone_page(view_of(name))


def test_the_only_address_in_the_page_is_the_meetings_link() -> None:
    assert re.findall(r"https?://[^\"<]*", phone_page(view_of("ishoej_meeting"))) == [MEETINGS_LINK]


def test_without_a_link_there_is_no_address() -> None:
    assert re.findall(r"https?:", phone_page(view_of("samarbejdsforum"))) == []


def test_signs_that_mean_something_in_html_are_written_as_they_stand() -> None:
    odd = "Bo & <b>Co</b> \"1\" '2' &amp;"
    item = EasyItem(title=odd, text=Prose.of(odd), agreement=None, picture=picture_for("møde", odd, Path()))
    page = phone_page(view_of("samarbejdsforum").model_copy(update={"items": (item,)}))
    root = tree_of(page)
    assert root.findtext("body/main/section/div/h2") == odd
    assert root.findtext("body/main/section/p") == odd
    assert next(root.iter("img")).get("alt") == odd
    assert "&lt;b&gt;Co&lt;/b&gt; &quot;1&quot; &#x27;2&#x27; &amp;amp;" in page


def test_script_and_links_are_kept() -> None:
    prose = Prose.of([Run("m"), Run("2", script="superscript"), Run(" svar", link="https://www.example.dk/?a&b")])
    assert lines(prose) == '<p>m<sup>2</sup><a href="https://www.example.dk/?a&amp;b"> svar</a></p>'


def test_lists_and_bold_are_kept_and_italics_are_not() -> None:
    prose = Prose.of([Run("Vi "), Run("fik", bold=True), Run(" ja.\n- et\n- to\n"), Run("Tak.", italic=True)])
    assert lines(prose) == "<p>Vi <strong>fik</strong> ja.</p><ul><li>et</li><li>to</li></ul><p>Tak.</p>"
    assert lines(Prose.of("1. et\n2. to")) == "<ol><li>et</li><li>to</li></ol>"


def test_a_line_that_only_goes_on_is_joined_for_a_screen_breaks_by_itself() -> None:
    assert (
        lines(Prose.of("Vi mødes i cafeen,\ni huset.\nVi ses.")) == "<p>Vi mødes i cafeen, i huset.</p><p>Vi ses.</p>"
    )


def test_a_date_stays_on_one_line() -> None:
    assert written("Den 15. april fra klokken 15.") == "Den 15.\u00a0april fra klokken\u00a015."


def written(value: object) -> str:
    """Return a value as it stands in a page."""
    return pages().from_string("{{ value }}").render(value=value)


def test_words_are_escaped_and_html_of_docgens_own_is_not() -> None:
    assert written("a < b & 'c'") == "a &lt; b &amp; &#x27;c&#x27;"
    assert written(lines(Prose.of("a < b"))) == "<p>a &lt; b</p>"
    assert pages().autoescape is True
    with pytest.raises(UndefinedError):
        pages().from_string("{{ nobody }}").render()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "Billedet »hus.png« findes ikke eller kan ikke åbnes."),
        (b"hej", "Billedet »hus.png« kan ikke læses."),
    ],
)
def test_a_picture_that_cannot_be_used_is_named(tmp_path: Path, content: bytes | None, message: str) -> None:
    if content:
        (tmp_path / "hus.png").write_bytes(content)
    with pytest.raises(FileError) as stop:
        image(Picture(tmp_path / "hus.png", "Et hus", 26))
    assert stop.value.message == message


def test_letters_can_be_read_on_their_ground() -> None:
    for letters in ("1f4e5f", "1a1a1a"):
        assert f"#{letters}" in STYLE
        for ground in ("ffffff", "e6eef1"):
            assert contrast(letters, ground) >= 7
