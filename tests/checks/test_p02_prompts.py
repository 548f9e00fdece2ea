import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from check_contexts import BODY, ITEM, case, lines, meeting, said

from docgen.build.check import check
from docgen.checks import p02_prompts as p02
from docgen.sheets.books import BOOKS, CaseBook, MeetingBook
from docgen.sheets.year.book import YearBook
from docgen.workbook.blank import write_blank
from docgen.workbook.record import Book, Row
from docgen.workbook.values import shape_of

END = "er en ledetekst, ikke indhold. Skriv det, der skal stå, eller tøm feltet."


@pytest.mark.parametrize(
    "prompt",
    [
        "Offentlig beslutning der skal udfyldes, hvis punktet er lukket",
        "Feltet udfyldes kun ved lukkede punkter.",
        "Dette felt skal udfyldes.",
        "Udfyldes af sekretariatet.",
        "(udfyldes kun ved lukkede punkter)",
        "Her skrives en kort begrundelse.",
        "Beskriv kort sagens baggrund.",
        "Maks. 200 tegn",
        "(maks. 200 tegn)",
        "Fremstilling",
        "Fremstilling:",
        "Sagen handler om …",
    ],
)
def test_a_prompt_is_told_with_its_words(prompt: str) -> None:
    shown = "Sagen handler om …" if prompt.startswith("Sagen") else prompt
    if prompt == "Sagen handler om …":
        context = case(Tekst=[{"Afsnit": "Sagsresume", "Tekst": prompt, "Medtag": "Ja"}])
        assert lines(p02, context) == [f"error: Tekst!B2  Tekst: »{shown}« {END}"]
    else:
        assert lines(p02, said(prompt)) == [f"error: Punkter!I2  Fremstilling: »{shown}« {END}"]


@pytest.mark.parametrize(
    "text",
    [
        "Ansøgeren får et skema, der skal udfyldes, før støtten kan bevilges.",
        "Rådet foreslår, at afsnittet på side 4 slettes.",
        "Skemaet udfyldes af borgeren og sagsbehandleren sammen.",
        "Skriv til os, hvis du vil være med.",
        "Udfyldelsen af skemaet tager tid.",
        "Fremstilling af varer",
        "Drøftelse",
        "Beslutning: Godkendt.",
    ],
)
def test_a_text_about_forms_and_fields_is_no_prompt(text: str) -> None:
    assert lines(p02, said(text)) == []


def test_the_sheets_own_help_is_no_content() -> None:
    context = meeting(Punkter=[ITEM | {"Drøftelse": "Efter mødet: hvad der blev sagt."}])
    assert lines(p02, context) == [f"error: Punkter!K2  Drøftelse: »Efter mødet: hvad der blev sagt.« {END}"]


def test_a_heading_stands_in_its_own_field_only() -> None:
    assert lines(p02, meeting(Organ=BODY | {"Kommune": "Kommune"})) == [f"error: Organ!B4  Kommune: »Kommune« {END}"]
    assert lines(p02, meeting(Punkter=[ITEM | {"Overskrift": "Beslutning"}])) == []


def test_an_ordinary_example_may_be_meant() -> None:
    assert lines(p02, meeting(Punkter=[ITEM | {"Beslutning": "Godkendt.", "Drøftelse": "Rådet drøftede sagen."}])) == []


def test_a_long_prompt_is_cut_and_told_once() -> None:
    prompt = "Begrundelse, der skal udfyldes, hvis punktet er lukket, og som ikke må sige noget om personen eller sagen"
    assert lines(p02, said(f"{prompt}\n{prompt}")) == [
        "error: Punkter!I2  Fremstilling: »Begrundelse, der skal udfyldes, hvis punktet er lukket, og som ikke må …« "
        f"{END}"
    ]


def test_an_example_of_several_lines_is_told_in_one() -> None:
    context = said("Formanden indstiller,\nat planen for Prøvevej drøftes.")
    kept = tuple(replace(cell, is_example="\n" in cell.text) for cell in context.texts)
    (told,) = lines(p02, replace(context, texts=kept))
    assert "»Formanden indstiller, at planen for Prøvevej drøftes.« er arkets eget eksempel." in told


def test_no_example_is_what_a_council_writes_in_earnest() -> None:
    """Who types over an example may write what is right; an example that could be it would stop a right paper."""
    ordinary = {
        f"{sheet}: {example}"
        for book in BOOKS
        for sheet, record in book.sheets().items()
        if issubclass(record, Row)
        for field in record.model_fields.values()
        if not shape_of(field.annotation, field.metadata).choices
        for example in map(str, field.examples or ())
        if p02._is_telling(example) and not re.search(r"[Ee]ksempel|Prøve|example|…|/|\d", example)
    }
    assert ordinary == set()


@pytest.mark.parametrize(
    ("book", "name", "own"),
    [
        (
            MeetingBook,
            "Punkter",
            {
                "Nr.": "1",
                "Overskrift": "Godkendelse af dagsorden",
                "Type": "Fast",
                "Fremstilling": "Dagsordenen skal godkendes.",
                "Beslutning": "Godkendt.",
            },
        ),
        (
            YearBook,
            "Medlemmer",
            {
                "Navn": "Karin Prøve",
                "Gruppe": "Brugere",
                "Rolle": "Formand",
                "Fra": "01-01-2026",
                "Til": "31-12-2029",
            },
        ),
        (YearBook, "Møder", {"Nr.": "1", "Mødetype": "Ordinært", "Start": "16.30", "Slut": "18.30"}),
        (
            YearBook,
            "Satser",
            {"Art": "Kørsel lav", "Sats": "3,94", "Gælder fra": "01-01-2027", "Gælder til": "31-12-2027"},
        ),
        (CaseBook, "Indstilling", {"At": "at udvalget tager orienteringen til efterretning."}),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_who_types_what_is_right_over_the_example_is_not_stopped(
    tmp_path: Path, book: type[Book], name: str, own: dict[str, str]
) -> None:
    path = tmp_path / "ark.xlsx"
    write_blank(book, path)
    workbook = openpyxl.load_workbook(path)
    sheet = workbook[name]
    for column in range(1, sheet.max_column + 1):
        sheet.cell(2, column).value = own.get(str(sheet.cell(1, column).value).rstrip(" *"))
    workbook.save(path)
    assert [one for one in check(path, dt.date(2026, 6, 1)).findings if one.code == "P02"] == []
