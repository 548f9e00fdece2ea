"""Every word of every file is searched, and a hit is told at the cell that it comes from until somebody has decided."""

import io
import zipfile
from email.message import EmailMessage
from hashlib import sha256
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pytest
from check_contexts import BODY, ITEM, PERSON, hearing, meeting
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from docgen.danish.private_details import private_details
from docgen.finding import Level
from docgen.public.numbers import numbers_in
from docgen.public.redact import public
from docgen.public.search import KEPT_BACK, Proof
from docgen.public.texts import shown_texts, texts_of
from docgen.sheets.body import Body
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.people import Member
from docgen.sheets.year.plan import Proposal

SILENT = PERSON | {"Navn": "Mona Tornbjerg", "Må nævnes offentligt": "Nej", "Offentlig betegnelse": "medlem"}
CLOSED = ITEM | {"Åbenhed": "Lukket", "Drøftelse": "Familien Kvabstrup flytter."}
TEST_NUMBER = "070761-4285"
ROW = {"Må stå": "Ja", "Godkendt af": "Anne Eksempel", "Begrundelse": "Det er ikke personen."}
SAID = "Så kom Tornbjerg med et forslag."


def proof(**sheets: Any) -> Proof:
    filled: dict[str, Any] = {"Deltagere": [PERSON, SILENT], "Punkter": [ITEM | {"Fremstilling": SAID}, CLOSED]}
    return Proof.of(meeting(**filled | sheets).book)


def lines(proof: Proof, name: str, content: bytes | str) -> list[str]:
    data = content.encode() if isinstance(content, str) else content
    return [finding.line for finding in proof.findings({name: tuple(texts_of(name, data))})]


WHY = "»Tornbjerg« kan være Mona Tornbjerg, der ikke har sagt ja til at stå med navn"
ASKED = "Skriv det om, eller skriv i arket Offentliggørelse, om det må stå, hvem der har besluttet det, og hvorfor."


def test_a_hit_is_told_at_the_cell_that_it_comes_from() -> None:
    assert lines(proof(), "a.txt", SAID) == [f"Punkter!I2  Fremstilling: {WHY}. {ASKED}"]


def test_a_hit_from_nowhere_is_told_at_its_file() -> None:
    assert lines(proof(Punkter=[ITEM]), "a.txt", SAID) == [
        f"a.txt  {WHY}, og det står i den offentlige udgave (teksten). Se efter i bilagene, i skabelonen og i filernes navne. {ASKED}"
    ]


@pytest.mark.parametrize(
    ("row", "count"),
    [
        ({"Ord": "Tornbjerg"}, 0),
        ({"Ord": "Tornbjerg", "Sted": "Punkter!I2"}, 0),
        ({"Ord": "kom Tornbjerg med"}, 0),
        ({"Ord": "Tornbjerg", "Sted": "Punkter!I3"}, 1),
        ({"Ord": "Mona"}, 1),
        ({"Ord": "Tornbjerg", "Godkendt af": "sekretariatet"}, 1),
        ({"Ord": "Tornbjerg", "Begrundelse": "ok"}, 1),
    ],
)
def test_what_a_named_person_has_decided_for_a_reason_may_stand_where_it_was_decided(
    row: dict[str, str], count: int
) -> None:
    assert len(lines(proof(Offentliggørelse=[ROW | row]), "a.txt", SAID)) == count


def test_what_may_not_stand_and_still_stands_is_told() -> None:
    decided = proof(Offentliggørelse=[ROW | {"Ord": "Tornbjerg", "Må stå": "Nej"}])
    assert lines(decided, "a.txt", SAID) == [
        "Punkter!I2  Fremstilling: »Tornbjerg« må ikke stå efter arket Offentliggørelse. Det kan ikke tages ud her. Ret teksten."
    ]


def test_of_two_cells_the_one_is_told_whose_words_stand_round() -> None:
    items = [ITEM | {"Fremstilling": SAID, "Drøftelse": "Det var Tornbjergs ønske, at Tornbjerg gik."}]
    told = lines(proof(Punkter=items), "a.txt", "Det var et ønske, at Tornbjerg gik.")
    assert [line.split(":")[0] for line in told] == ["Punkter!K2  Drøftelse"]


def test_the_guests_of_a_closed_item_are_closed() -> None:
    guest = PERSON | {"Navn": "Karl Lægesen", "Titel": "Overlæge", "Organisation": "Psykiatrisk Klinik"}
    people = [PERSON, guest | {"Status": "Gæst", "Gæst ved punkt": "2"}]
    found = lines(proof(Deltagere=people), "a.txt", "Karl Lægesen, overlæge, Psykiatrisk Klinik")
    assert [line.split("»")[1].split("«")[0] for line in found] == [
        "Karl Lægesen",
        "Psykiatrisk",
        "Klinik",
        "Psykiatrisk Klinik",
    ]


def test_a_hearing_is_searched_for_private_details() -> None:
    book = hearing(Bemærkninger=[{"Emne": "Bolig", "Bemærkning": "Ring 23 45 67 89, hun bor på Prøvevej 12, st."}]).book
    found = Proof.of(book).findings({"a.txt": [("teksten", "Tlf. 23.45.67.89. Prøvevej 12")]})
    assert [one.message for one in found] == [
        "»23.45.67.89« er et telefonnummer, som ikke er organets eget.",
        "»Prøvevej 12« siger, hvor en person bor.",
    ]


def test_a_text_is_kept_back_where_it_says_what_may_not_be_said() -> None:
    assert proof().kept_back("Møde med Tornbjerg.xlsx") == KEPT_BACK
    assert proof().kept_back("Møde.xlsx") == "Møde.xlsx"


def _word() -> bytes:
    document = docx.Document()
    document.add_paragraph("x")
    document.core_properties.keywords = "Tornbjerg"
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _picture(kind: str) -> bytes:
    made = io.BytesIO()
    if kind == "png":
        info = PngInfo()
        info.add_text("Author", "Mona Tornbjerg")
        Image.new("RGB", (2, 2)).save(made, "PNG", pnginfo=info)
    else:
        exif = Image.Exif()
        exif[0x013B] = "Mona Tornbjerg"
        Image.new("RGB", (2, 2)).save(made, "JPEG", exif=exif, comment=b"Mona Tornbjerg")
    return made.getvalue()


def _pdf() -> bytes:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.docinfo["/Author"] = "Mona Tornbjerg"
    made = io.BytesIO()
    pdf.save(made)
    return made.getvalue()


def _zip() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.txt", "Mona Tornbjerg")
    return made.getvalue()


MAIL = b"Subject: Referat\nTo: a@example.dk\nContent-Type: text/html; charset=utf-8\n\n<p>Mona <b>Tornbjerg</b></p>\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("Tornbjerg.docx", b""),
        ("a.docx", _word()),
        ("a.pdf", _pdf()),
        ("a.png", _picture("png")),
        ("a.jpg", _picture("jpeg")),
        ("a.zip", _zip()),
        ("a.eml", MAIL),
        ("a.json", b'{"a": [{"b": "Mona Tornbjerg"}]}'),
        ("a.ics", "SUMMARY:Møde med Torn\r\n bjerg\r\n".encode()),
        ("a.html", b'<img alt="Mona Tornbjerg">'),
        ("a.html", b'<a href="Bilag/Referat%20af%20Mona%20Tornbj%65rg.pdf">se</a>'),
        ("a.eml", b"Subject: x\n\nSe https://www.example.dk/Mona%20Tornbjerg"),
        ("a.html", b"<style>x</style><p>Torn<b>bjerg</b>"),
        ("a.csv", "Tornbjerg;2".encode("utf-16")),
        ("a.txt", "Tornbjerg Kjær".encode("latin-1")),
    ],
)
def test_every_word_of_a_file_is_read(name: str, content: bytes) -> None:
    if not content:
        content = _word()
    if name == "a.html" and b"style" in content:
        assert any("Torn bjerg" in text for _, text in texts_of(name, content))
        return
    assert lines(proof(), name, content), list(texts_of(name, content))


def test_digests_and_the_points_of_pictures_are_no_words() -> None:
    texts = "".join(text for _, text in texts_of("a.json", b'{"sha256": "' + b"a1" * 32 + b'"}'))
    assert "a1a1" not in texts
    assert lines(proof(), "a.html", b'<img src="data:image/png;base64,iVBORw0KGgo=" alt="x">') == []


def test_a_number_that_no_cell_says_is_told_and_one_that_a_cell_says_is_not(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(f"CPR {TEST_NUMBER}")
    document.save(str(tmp_path / "a.docx"))
    (found,) = numbers_in({"a.docx": tuple(texts_of("a.docx", tmp_path / "a.docx"))}, ())
    assert found.line == (
        "a.docx  Her står et personnummer (afsnit 1): 0707••-••••. Filen er ikke lagt i mappen. "
        "Se efter i bilagene, i skabelonen, i billederne og i filernes navne, og slet det."
    )
    assert list(numbers_in({"a.docx": tuple(texts_of("a.docx", tmp_path / "a.docx"))}, [f"cpr: {TEST_NUMBER}"])) == []


def test_the_pages_and_pictures_of_annexes_are_read_too(tmp_path: Path) -> None:
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    photograph = pikepdf.Stream(pdf, _picture("jpeg"))
    names = {"Type": "/XObject", "Subtype": "/Image", "Filter": "/DCTDecode", "ColorSpace": "/DeviceRGB"}
    for name, value in names.items():
        photograph[f"/{name}"] = pikepdf.Name(value)
    photograph["/Width"], photograph["/Height"], photograph["/BitsPerComponent"] = 2, 2, 8
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=pdf.make_indirect(photograph)))
    pdf.save(tmp_path / "a.pdf")
    assert any("Mona Tornbjerg" in text for _, text in shown_texts(tmp_path / "a.pdf"))


def test_a_letters_attachment_that_is_searched_already_is_not_read_again() -> None:
    letter = EmailMessage()
    letter.set_content("Se vedhæftet.")
    letter.add_attachment(b"Mona Tornbjerg", maintype="text", subtype="plain", filename="a.txt")
    found = [list(texts_of("a.eml", bytes(letter), known)) for known in ((), (sha256(b"Mona Tornbjerg").hexdigest(),))]
    assert [any("Tornbjerg" in text for _, text in one) for one in found] == [True, False]


def test_a_years_members_are_silent_where_they_have_not_said_yes() -> None:
    member = {"Navn": "Mona Tornbjerg", "Gruppe": "Brugere", "Fra": "01-01-2026", "Byrådsmedlem": "Nej"}
    proposal = {"Modtaget": "04-01-2027", "Forslag": "Kvabstrup vil have et hus.", "Fra": "Deltager", "Status": "Nyt"}
    filled: dict[str, Any] = dict.fromkeys(YearBook.model_fields, ())
    filled |= {
        "body": Body.model_validate(BODY),
        "members": (Member.model_validate(member | {"Må nævnes offentligt": "Nej"}),),
        "proposals": (Proposal.model_validate(proposal | {"Åbenhed": "Lukket"}),),
    }
    book = YearBook.model_construct(**filled)
    found = Proof.of(book).findings({"a.txt": [("teksten", "Så kom Tornbjerg. Vi talte om Kvabstrup.")]})
    assert [one.message.split("«")[0] for one in found] == ["»Tornbjerg", "»Kvabstrup"]
    cleaned = public(book).book
    assert isinstance(cleaned, YearBook)
    assert cleaned.proposals == ()


@pytest.mark.parametrize("text", ["10707614285", "07\n07\n61\n4285"])
def test_what_only_may_be_a_number_is_a_warning_with_its_place(text: str) -> None:
    (found,) = numbers_in({"a.docx": (("sidehoved", text),)}, ())
    assert (found.level, found.place.part) == (Level.WARNING, "a.docx")
    assert found.message == "0707••-•••• ligner et personnummer (sidehoved), og det står ikke i arket."
    assert list(numbers_in({"a.docx": (("sidehoved", text),)}, [text])) == []


@pytest.mark.parametrize(
    "written", ["2 3 4 5 6 7 8 9", "2.3.4.5.6.7.8.9", "DK50 0040 0440 1162 43", "DK5000400440116243"]
)
def test_a_telephone_figure_by_figure_and_an_iban_are_private(written: str) -> None:
    own = private_details(f"Det er {written} hos hende. Punkt 1 2 3 4 5 6 7 8, 2 3 4.", "", (), lambda _: False)
    assert [f"Det er {written} hos"[one.start : one.end] for one in own] == [written]
