from pathlib import Path
from typing import Any

import pytest

from docgen.kinds.poster import CODE_WIDTH, POSTER_A3, POSTER_A4, POSTERS, Poster, code_of, poster
from docgen.kinds.posting_list import POSTING_LIST, Print, posting_list
from docgen.public.redact import public
from docgen.sheets.body import Body
from docgen.sheets.books import MeetingBook
from docgen.sheets.items import Item
from docgen.sheets.meeting import Meeting
from docgen.sheets.posting_places import PostingPlace
from docgen.word.fill import fill
from docgen.word.language.lint import lint
from tests.books import book_of
from tests.test_templates import FOLDER

BODY = {
    "Navn": "Udsatterådet i Prøve Kommune",
    "Kort navn": "Udsatterådet",
    "Kommune": "Prøve Kommune",
    "Type": "Udsatteråd",
    "Må afgive høringssvar": "Ja",
    "Må indstille": "Ja",
    "Må beslutte": "Ja",
    "Kontaktperson": "Vera Holm",
    "E-mail": "navn@example.dk",
}
MEETING = {
    "Mødetype": "Ordinært",
    "Dato": "15-06-2022",
    "Start": "16.30",
    "Sted": "Rådhuset",
    "Status": "Referat",
    "Mødeleder": "Ole Lund",
}
ITEM = {"Type": "Drøftelse", "Åbenhed": "Åben"}


def book(*items: dict[str, Any], places: tuple[dict[str, Any], ...] = (), **meeting: Any) -> MeetingBook:
    return MeetingBook.model_construct(
        body=Body.model_validate(BODY),
        meeting=Meeting.model_validate(MEETING | meeting),
        participants=(),
        items=tuple(Item.model_validate(ITEM | {"Overskrift": "Punkt"} | item) for item in items),
        attachments=(),
        follow_ups=(),
        posting_places=tuple(PostingPlace.model_validate(place) for place in places),
        glossary=(),
    )


def points(of: Poster) -> list[tuple[str, str]]:
    return [(point.title, point.sentence) for point in of.points]


def test_a_point_is_its_title_and_the_first_sentence_of_what_was_agreed() -> None:
    told = book(
        {"Let overskrift": "Boliger", "Let tekst": "Vi talte.", "Let aftale": "Vi skriver til byen. Det sker i maj."}
    )
    assert points(poster(told, Path())) == [("Boliger", "Vi skriver til byen.")]


def test_without_an_agreement_it_is_the_first_sentence_of_the_text() -> None:
    told = book({"Let overskrift": "Boliger", "Let tekst": "Vi talte om huse.\nDer er for få."})
    assert points(poster(told, Path())) == [("Boliger", "Vi talte om huse.")]


def test_only_the_first_three_easy_items_are_told_and_none_that_is_closed() -> None:
    told = book(
        {"Let overskrift": "A", "Let tekst": "Et.", "Åbenhed": "Lukket"},
        {"Let overskrift": "B", "Let tekst": "To.", "Let med": "Nej"},
        *({"Let overskrift": title, "Let tekst": f"Vi talte om {title}."} for title in "CDEF"),
    )
    assert [title for title, _ in points(poster(told, Path()))] == ["C", "D", "E"]


def test_a_picture_is_larger_on_a3() -> None:
    told = book({"Let tekst": "Vi talte.", "Billede": "møde"})
    widths = []
    for kind in (POSTER_A4, POSTER_A3):
        view = kind.context(told, Path())
        assert isinstance(view, Poster)
        picture = view.points[0].picture
        assert picture is not None
        widths.append(picture.width)
    assert widths == [32, 45]


def test_without_a_link_there_is_no_code() -> None:
    assert poster(book({"Let tekst": "Vi talte."}), Path()).code is None


def test_a_link_gives_a_code_that_is_the_same_each_time() -> None:
    link = "https://www.example.dk/referat"
    code = poster(book({"Let tekst": "Vi talte."}, Link=link), Path()).code
    assert code is not None
    assert code == code_of(link, CODE_WIDTH)
    assert code.content is not None
    assert code.content.startswith(b"\x89PNG")
    assert code.alternative_text == "QR-kode til hele referatet"


@pytest.mark.parametrize(
    "link", ["www.example.dk", "example.dk/referat", "https://referat", "https://www.example.dk/et referat"]
)
def test_a_link_that_is_no_whole_address_is_a_fault(link: str) -> None:
    with pytest.raises(ValueError, match="ikke en adresse på nettet"):
        Meeting.model_validate(MEETING | {"Link": link})


def test_the_posting_list_counts_what_is_to_be_printed() -> None:
    told = book(
        places=(
            {"Sted": "Café Prøve", "Antal": 2, "Format": "A3"},
            {"Sted": "Huset", "Kontaktperson": "Vera Holm"},
            {"Sted": "Haven", "Antal": 3, "Format": "A4"},
        )
    )
    view = posting_list(told, Path())
    assert [(row.place_name, row.contact, row.copies, row.size) for row in view.postings] == [
        ("Café Prøve", None, 2, "A3"),
        ("Huset", "Vera Holm", 1, "A4"),
        ("Haven", None, 3, "A4"),
    ]
    assert view.prints == (Print(size="A3", copies=2), Print(size="A4", copies=4))


def test_there_is_a_posting_list_only_where_there_are_places() -> None:
    assert POSTING_LIST.applies(book(places=({"Sted": "Huset"},)))
    assert not POSTING_LIST.applies(book())


@pytest.mark.parametrize("kind", POSTERS, ids=lambda kind: kind.name)
def test_each_has_a_template_without_faults_that_fills(kind: Any, tmp_path: Path) -> None:
    template = FOLDER / f"{kind.name}.docx"
    assert lint(template, kind.context_type) == []
    sample = public(book_of("samarbejdsforum")).book
    fill(template, kind.context(sample, tmp_path), tmp_path / "a.docx", title="Opslag")
    assert (tmp_path / "a.docx").is_file()
