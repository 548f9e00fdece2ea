"""The minutes are the agenda and what the meeting added; anything else is named with its place."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
from click.testing import CliRunner
from openpyxl.workbook import Workbook

from docgen.cli import main
from docgen.commands.compare import compare
from docgen.commands.compare_papers import around
from docgen.disk import resources
from docgen.kinds.agenda import AGENDA
from docgen.kinds.minutes import MINUTES
from docgen.sheets.books import BOOKS
from docgen.word.fill import fill
from docgen.workbook.read import read
from tests.conftest import Spoil, cell_of, spoiled

SAMPLE = "samarbejdsforum"
ADDED_BY_THE_MEETING = ("Drøftelse", "Beslutning", "Overføres til næste møde", "Let med", "Let overskrift", "Let tekst")


def as_agenda(workbook: Workbook) -> None:
    """Take out of the sample's minutes what the meeting added."""
    workbook["Møde"][cell_of(workbook, "Møde", "Status")] = "Dagsorden"
    for row in range(1, 14):
        for heading in (*ADDED_BY_THE_MEETING, "Let aftale", "Billede", "Billedtekst"):
            workbook["Punkter"][cell_of(workbook, "Punkter", heading, row)] = None
    for row in range(1, 15):
        workbook["Deltagere"][cell_of(workbook, "Deltagere", "Status", row)] = "Inviteret"
    for row in range(1, 5):
        for heading in ("Punkt", "Hvad", "Ansvarlig", "Frist", "Status", "Let tekst"):
            workbook["Opfølgning"][cell_of(workbook, "Opfølgning", heading, row)] = None


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    return spoiled(SAMPLE, tmp_path / "dagsorden.xlsx", as_agenda)


@pytest.fixture
def minutes(tmp_path: Path) -> Callable[..., Path]:
    def write(spoil: Spoil = lambda _: None) -> Path:
        return spoiled(SAMPLE, tmp_path / "referat.xlsx", spoil)

    return write


def paper(workbook: Path, target: Path) -> Path:
    """Fill the workbook's own paper, as ``build`` does."""
    book = read(workbook, BOOKS).book
    kind = MINUTES if MINUTES.applies(book) else AGENDA
    context = kind.context(book, workbook.parent)
    fill(resources.templates() / f"{kind.name}.docx", context, target, title=context.paper.title)
    return target


def put(sheet: str, heading: str, value: object, row: int = 1) -> Spoil:
    return lambda workbook: workbook[sheet].__setitem__(cell_of(workbook, sheet, heading, row), value)  # type: ignore[assignment]


def lines(first: Path, second: Path) -> list[str]:
    return [f"{finding.code} {finding.line}" for finding in compare(first, second)]


def test_the_agenda_and_what_the_meeting_added_are_minutes(agenda: Path, minutes: Callable[..., Path]) -> None:
    assert lines(agenda, minutes()) == []


def test_papers_and_a_mixture_are_compared_too(agenda: Path, minutes: Callable[..., Path], tmp_path: Path) -> None:
    old, new = paper(agenda, tmp_path / "a.docx"), paper(minutes(), tmp_path / "r.docx")
    assert (lines(old, new), lines(agenda, new), lines(old, minutes())) == ([], [], [])


CHANGES = [
    (
        put("Punkter", "Overskrift", "Ettervern", 4),
        ["C01 Punkter!B6  Overskrift: Punkt 4: »Efterværn« i dagsordenen er blevet til »Ettervern«. Skriv det som i dagsordenen, eller forklar det i Drøftelse."],
        ["C01 punkt 4  »Efterværn« i dagsordenen er blevet til »Ettervern«. Skriv overskriften som i dagsordenen."],
    ),
    (
        put("Punkter", "Fremstilling", "Fælles drøftelse af arbejdet i Samarbejdsforum.", 7),
        ["C01 Punkter!I9  Fremstilling: Punkt 7: »… drøftelse af arbejdet i Samarbejdsforum, herunder den fremadrettede …« i dagsordenen er blevet til »Fælles drøftelse af arbejdet i Samarbejdsforum.«. Skriv det som i dagsordenen, eller forklar det i Drøftelse."],
        ["C01 punkt 7, fremstilling  »… drøftelse af arbejdet i Samarbejdsforum, herunder den fremadrettede …« i dagsordenen er blevet til »Fælles drøftelse af arbejdet i Samarbejdsforum.«. Skriv det som i dagsordenen."],
    ),
    (
        put("Punkter", "Fremstilling", "Der er kommet en tekst til.", 4),
        ["C03 Punkter!I6  Fremstilling: Punkt 4: »Der er kommet en tekst til.« stod ikke i dagsordenen. Slet det, eller skriv det i Drøftelse."],
        ["C03 punkt 4, fremstilling  »Der er kommet en tekst til.« stod ikke i dagsordenen. Slet det, eller skriv det under Drøftelse."],
    ),
    (
        put("Møde", "Sted", "Et helt andet sted"),
        ["C01 Møde!B7  Sted: »Odense Rådhus, mødelokale 2« i dagsordenen er blevet til »Et helt andet sted«. Skriv det som i dagsordenen, eller forklar det i Drøftelse."],
        ["C01 mødets oplysninger  »Sted | Odense Rådhus, mødelokale 2« i dagsordenen er blevet til »Sted | Et helt andet sted«. Skriv det som i dagsordenen."],
    ),
    (
        put("Deltagere", "Navn", "Ny Person"),
        ["C02 Deltagere  »Birgit Lindeskov« stod i dagsordenens ark Deltagere og mangler i referatets. Sæt rækken ind igen."],
        ["C02 deltagerne  »Birgit Lindeskov« stod i dagsordenen og er hverken til stede eller har afbud. Skriv, om personen deltog."],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "in_workbooks", "in_papers"), CHANGES)
def test_anything_else_that_changed_is_named_with_its_place(  # noqa: PLR0917 — pytest names each
    spoil: Spoil,
    in_workbooks: list[str],
    in_papers: list[str],
    agenda: Path,
    minutes: Callable[..., Path],
    tmp_path: Path,
) -> None:
    changed = minutes(spoil)
    assert lines(agenda, changed) == in_workbooks
    assert lines(paper(agenda, tmp_path / "a.docx"), paper(changed, tmp_path / "r.docx")) == in_papers


def test_an_item_that_is_missing_and_one_that_is_new_are_named(agenda: Path, minutes: Callable[..., Path]) -> None:
    def exchange(workbook: Workbook) -> None:
        put("Punkter", "Overskrift", "Noget ganske nyt", 1)(workbook)

    assert [line.split(".")[0] for line in lines(agenda, minutes(exchange))] == [
        "C01 Punkter!B3  Overskrift: Punkt 1: »Velkomst« i dagsordenen er blevet til »Noget ganske nyt«"
    ]


def test_items_in_another_order_are_named_though_they_keep_their_numbers(
    agenda: Path, minutes: Callable[..., Path]
) -> None:
    def turn(workbook: Workbook) -> None:
        items = workbook["Punkter"]
        first, second = (int(cell_of(workbook, "Punkter", "Nr.", row)[1:]) for row in (1, 2))
        for one, other in zip(items[first], items[second], strict=True):
            one.value, other.value = other.value, one.value

    def numbered(workbook: Workbook) -> None:
        for row in range(1, 8):
            if workbook["Punkter"][cell_of(workbook, "Punkter", "Overskrift", row)].value:
                workbook["Punkter"][cell_of(workbook, "Punkter", "Nr.", row)] = str(row)

    def both(workbook: Workbook) -> None:
        numbered(workbook)
        turn(workbook)

    workbook = openpyxl.load_workbook(agenda)
    numbered(workbook)
    workbook.save(agenda)
    assert lines(agenda, minutes(both)) == [
        "C01 Punkter  Nr.: Rækkefølgen er en anden end i dagsordenen. Sæt punkterne i dagsordenens rækkefølge."
    ]


def test_a_workbook_with_errors_is_not_compared(agenda: Path, minutes: Callable[..., Path]) -> None:
    assert [finding.code for finding in compare(agenda, minutes(put("Punkter", "Type", "Snak")))] == ["X08"]


def test_the_command_ends_with_1_and_tells_it_as_json(agenda: Path, minutes: Callable[..., Path]) -> None:
    same = CliRunner().invoke(main, ["compare", str(agenda), str(minutes())])
    assert (same.exit_code, same.stderr) == (0, "Referatet er dagsordenen og det, mødet har tilføjet.\n")
    changed = minutes(put("Møde", "Dato", dt.date(2022, 6, 16)))
    told = CliRunner().invoke(main, ["compare", str(agenda), str(changed), "--json"])
    report = json.loads(told.stdout)
    assert (told.exit_code, report["ok"]) == (1, False)
    assert [(one["sheet"], one["cell"], one["code"], one["message"]) for one in report["findings"]] == [
        ("Møde", "B4", "C01", "»15. juni 2022« i dagsordenen er blevet til »16. juni 2022«.")
    ]


def test_a_file_that_is_neither_is_refused(agenda: Path, tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_text("ikke Word")
    result = CliRunner().invoke(main, ["compare", str(agenda), str(tmp_path / "x.docx")])
    assert result.exit_code == 4
    assert "»x.docx« er ikke et Word-dokument." in result.stderr
    assert CliRunner().invoke(main, ["compare", str(agenda), "findes-ikke.docx"]).exit_code == 4


def test_a_paper_written_by_hand_is_read_by_its_headings(tmp_path: Path) -> None:
    def write(name: str, kind: str, *, item: str) -> Path:
        document = docx.Document()
        document.add_heading(f"{kind} møde i rådet", 1)
        document.add_heading("1. Boliger", 2)
        document.add_paragraph(item)
        if kind.startswith("Referat"):
            document.add_paragraph("Beslutning")
            document.add_paragraph("Godkendt.")
        document.save(str(tmp_path / name))
        return tmp_path / name

    old = write("a.docx", "Dagsorden til", item="Der mangler boliger.")
    assert lines(old, write("b.docx", "Referat af", item="Der mangler boliger.")) == []
    assert lines(old, write("c.docx", "Referat af", item="Der mangler flere boliger.")) == [
        "C01 punkt 1  »Der mangler boliger.« i dagsordenen er blevet til »Der mangler flere boliger.«. Skriv det som i dagsordenen."
    ]


def test_a_councils_own_agenda_is_compared_with_minutes_in_docgens_template(tmp_path: Path) -> None:
    def held(workbook: Workbook) -> None:
        put("Møde", "Status", "Referat")(workbook)
        for row in range(1, 8):
            put("Punkter", "Drøftelse", "Vi talte om det.", row)(workbook)

    book = read(resources.samples() / "2026-12-09 UdsatteNetværket.xlsx", BOOKS).book
    context = AGENDA.context(book, tmp_path)
    fill(resources.templates() / "egedal" / "agenda.docx", context, tmp_path / "a.docx", title=context.paper.title)
    assert lines(tmp_path / "a.docx", spoiled("egedal_meeting", tmp_path / "r.xlsx", held)) == []


def test_a_long_text_is_shown_around_the_first_difference() -> None:
    text = "Det her er en lang tekst, som fortæller om noget, der skal drøftes på mødet, og som så fortsætter en del endnu."
    assert (
        around(text, text.replace("drøftes", "besluttes"))
        == "… som fortæller om noget, der skal drøftes på mødet, og som så fortsætter en …"
    )
    assert around("Kort", "") == "Kort"


def test_a_list_of_what_is_carried_over_is_the_meetings_own(tmp_path: Path) -> None:
    def without_a_date(workbook: Workbook) -> None:
        workbook["Møde"][cell_of(workbook, "Møde", "Næste møde dato")] = None
        workbook["Punkter"][cell_of(workbook, "Punkter", "Overføres til næste møde", 4)] = "Ja"

    agenda = paper(spoiled(SAMPLE, tmp_path / "d.xlsx", as_agenda), tmp_path / "d.docx")
    minutes = paper(spoiled(SAMPLE, tmp_path / "r.xlsx", without_a_date), tmp_path / "r.docx")
    document = docx.Document(str(minutes))
    (heading,) = [one for one in document.paragraphs if one.text == "Næste møde"]
    assert [one.line for one in compare(agenda, minutes)] == []
    heading._p.getparent().remove(heading._p)  # type: ignore[union-attr]  # a council's own template may have no heading there
    document.save(str(minutes))
    assert [one.line for one in compare(agenda, minutes)] == []
