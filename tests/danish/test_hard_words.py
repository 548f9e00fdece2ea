import csv
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.danish.edited_lists import SAVE_AGAIN, BadRow
from docgen.danish.hard_words import COLUMNS, HardWord, HardWords, read_hard_words
from docgen.disk import resources

SHIPPED = read_hard_words(resources.templates() / "ordliste.csv")


def listed(folder: Path, text: str) -> HardWords:
    """Return what is read of a list with this text."""
    path = folder / "ordliste.csv"
    path.write_text(text, "utf-8", newline="")
    return read_hard_words(path)


def written(text: str) -> list[str]:
    return [found.written for found in SHIPPED.find(text)]


def test_the_shipped_list_has_two_hundred_words_and_each_has_an_easy_one_and_a_source() -> None:
    assert SHIPPED.faults == ()
    assert len(SHIPPED.words) >= 200
    assert all(word.easy and word.source for word in SHIPPED.words)
    assert len({word.word for word in SHIPPED.words}) == len(SHIPPED.words)


def test_no_easy_word_is_itself_a_hard_word() -> None:
    assert [(word.word, easy) for word in SHIPPED.words for easy in word.easy if written(easy)] == []


def test_excel_opens_the_list_as_danish() -> None:
    assert (resources.templates() / "ordliste.csv").read_bytes().startswith(b"\xef\xbb\xbford;former;let;kilde\r\n")


def test_words_are_found_in_any_form_and_with_capitals() -> None:
    assert written("Forvaltningens bilag blev drøftet.") == ["Forvaltningens", "bilag", "drøftet"]


def test_the_longest_phrase_wins() -> None:
    assert written("Hun redegjorde for sagen i forhold til planen.") == ["redegjorde for", "i forhold til"]
    assert written("Hun skal redegøre.") == ["redegøre"]


def test_easy_words_are_not_found() -> None:
    assert written("Vi talte om boliger og mad.") == []


def test_a_slash_parts_two_easy_words(tmp_path: Path) -> None:
    assert listed(tmp_path, "ord;former;let;kilde\nudarbejde;udarbejder udarbejdet;lave / skrive/;os\n;;;\n").words == (
        HardWord("udarbejde", ("udarbejder", "udarbejdet"), ("lave", "skrive"), "os"),
    )


WAYS_TO_SAVE = {
    "utf-8-sig": ";",
    "utf-8": ";",
    "cp1252": ";",  # »CSV (semikolonsepareret)«
    "cp850": ";",  # »CSV (MS-DOS)«
    "mac_roman": ";",  # »CSV (Macintosh)«
    "utf-16": "\t",  # »Unicode-tekst«
}


@pytest.mark.parametrize(("encoding", "delimiter"), [*WAYS_TO_SAVE.items(), ("cp1252", ","), ("utf-8-sig", "\t")])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_however_excel_saves_the_list_it_is_the_same(tmp_path: Path, encoding: str, delimiter: str, end: str) -> None:
    rows = [(one.word, " ".join(one.forms), " / ".join(one.easy), one.source) for one in SHIPPED.words]
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows([COLUMNS, *rows])
    path = tmp_path / "ordliste.csv"
    path.write_bytes(text.getvalue().encode(encoding, errors="replace"))
    found = read_hard_words(path)
    assert found.faults == ()
    assert [(one.word, one.forms, one.easy) for one in found.words] == [
        (one.word, one.forms, one.easy) for one in SHIPPED.words
    ]


def test_columns_stand_in_any_order_and_beside_others(tmp_path: Path) -> None:
    text = ";Let;Intern;ORD;Kilde;former;\n;tale om;x;drøfte;os;drøftede;\n"
    assert listed(tmp_path, text) == HardWords((HardWord("drøfte", ("drøftede",), ("tale om",), "os"),))


BAD = {
    "drøfte;drøftede;;os": BadRow(4, "»let« er ikke udfyldt.", "Skriv det, eller slet rækken."),
    "drøfte;drøftede; / ;os": BadRow(4, "»let« er ikke udfyldt.", "Skriv det, eller slet rækken."),
    ";drøftede;tale om;os": BadRow(4, "»ord« er ikke udfyldt.", "Skriv det, eller slet rækken."),
    "drøfte": BadRow(4, "»let« er ikke udfyldt.", "Skriv det, eller slet rækken."),
    "drøfte;drøftede;tale om;os;mere": BadRow(
        4, "Der står noget efter den sidste kolonne.", "Slet det, eller skriv en overskrift over det."
    ),
    "forn¾den;;nødvendig;os": BadRow(4, "Tegnet »¾« hører ikke til i et ord.", SAVE_AGAIN),
    "drøfte;dr\ufffdftede;tale om;os": BadRow(4, "Tegnet »\ufffd« hører ikke til i et ord.", SAVE_AGAIN),
    "-;;tale om;os": BadRow(4, "»-« er ikke et ord.", "Ret det, eller slet rækken."),
}


@pytest.mark.parametrize("row", BAD)
def test_a_row_that_cannot_be_used_is_told_at_its_number_and_the_others_are_read(tmp_path: Path, row: str) -> None:
    found = listed(tmp_path, f'ord;former;let;kilde\nbistå;;"hjælpe;\nstøtte";os\n\n{row}\nydelse;ydelser;penge;os\n')
    assert found.faults == (BAD[row],)
    assert [one.word for one in found.words] == ["bistå", "ydelse"]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("word;easy\n", "kolonnerne ord, former, let, kilde"),
        ("ord;let;kilde\ndrøfte;tale om;os\n", "kolonnen former"),
        ("", "kolonnerne ord, former, let, kilde"),
        ("PK\x03\x04\x00\x00", "kolonnerne ord, former, let, kilde"),
    ],
)
def test_a_file_that_is_no_list_is_told_in_its_first_row(tmp_path: Path, text: str, missing: str) -> None:
    message = f"Ordlisten har ikke {missing}, så svære ord bliver ikke fundet."
    remedy = "Skriv overskrifterne ord, former, let, kilde."
    assert listed(tmp_path, text) == HardWords((), (BadRow(1, message, remedy),))


def test_a_cell_without_end_is_told_where_reading_stopped(tmp_path: Path) -> None:
    found = listed(tmp_path, f'ord;former;let;kilde\nydelse;ydelser;penge;os\nbistå;"{"x" * 200_000}')
    assert found.faults == (BadRow(3, "Rækken og dem under den kan ikke læses.", SAVE_AGAIN),)
    assert [one.word for one in found.words] == ["ydelse"]


@given(st.binary() | st.text().map(lambda text: f"ord;former;let;kilde\n{text}".encode("utf-8", "surrogatepass")))
def test_no_file_brings_the_reading_down_and_what_is_read_can_be_looked_for(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ordliste.csv"
        path.write_bytes(data)
        read_hard_words(path).find("Vi drøftede sagen.")
