"""What is said of a run: every finding with its code, of a hard easy text the most useful ones."""

from pathlib import Path

import pytest

from docgen.build.outcome import Made, Outcome
from docgen.cli.report import ending, lines_of
from docgen.finding import Finding, Place, error, warning

EASY = Place(sheet="Punkter", cell="P2", field="Let tekst")
OTHER = Place(sheet="Punkter", cell="B2", field="Overskrift")


def told(*findings: Finding, verbose: bool = False) -> list[str]:
    outcome = Outcome(Path("ark.xlsx"), findings=list(findings))
    return list(lines_of(outcome, quiet=False, verbose=verbose))


def test_each_finding_says_its_code() -> None:
    assert told(
        error("P01", OTHER, "»xx« er ikke udfyldt.", "Skriv teksten."), warning("D01", OTHER, "En søndag.")
    ) == [
        "ark.xlsx: 1 fejl, 1 advarsel",
        "Fejl, der skal rettes:",
        "Punkter!B2  Overskrift: »xx« er ikke udfyldt. Skriv teksten.  [P01]",
        "Advarsler, der bør ses efter:",
        "Punkter!B2  Overskrift: En søndag.  [D01]",
    ]


HARD = [
    *(warning("L09", EASY, f"Ord {number}.") for number in range(12)),
    *(error("L02", EASY, f"Sætning {number}.") for number in range(3)),
    error("L04", EASY, "Linje."),
    error("L22", EASY, "Tal."),
    *(warning("P03", EASY, f"Igen {number}.") for number in range(9)),
]


def test_of_one_hard_text_the_most_useful_findings_are_shown_and_the_others_counted() -> None:
    assert [line for line in told(*HARD) if "[P03]" not in line] == [
        "ark.xlsx: 5 fejl, 21 advarsler",
        "Fejl, der skal rettes:",
        "Punkter!P2  Let tekst: Sætning 0.  [L02]",
        "Punkter!P2  Let tekst: Sætning 1.  [L02]",
        "Punkter!P2  Let tekst: Linje.  [L04]",
        "Punkter!P2  Let tekst: Tal.  [L22]",
        "Advarsler, der bør ses efter:",
        "Punkter!P2  Let tekst: Ord 0.  [L09]",
        "Punkter!P2  Let tekst: Ord 1.  [L09]",
        "Punkter!P2  Let tekst: 11 fund mere i den samme tekst. Ret de viste først; -v viser dem alle.",
    ]
    assert sum("[P03]" in line for line in told(*HARD)) == 9
    assert sum("[L" in line for line in told(*HARD, verbose=True)) == 17


@pytest.mark.parametrize(
    ("codes", "mend"),
    [
        ([1], "Ret cellerne, gem, og kør »docgen build« igen."),
        ([5], "Ret skabelonen, og kør »docgen build« igen."),
        ([6, 6], "Kør »docgen build« igen."),
        ([1, 5], "Ret cellerne, gem, og kør »docgen build« igen. Ret skabelonen, og kør »docgen build« igen."),
    ],
)
def test_the_end_says_what_is_to_be_mended(codes: list[int], mend: str) -> None:
    outcomes = [Outcome(Path("ark.xlsx"), exit_code=code) for code in codes]
    outcomes.append(Outcome(Path("andet.xlsx"), made=[Made("agenda", (Path("a.docx"),), 1)]))
    assert ending(outcomes) == f"{len(codes)} af {len(outcomes)} ark blev ikke til noget. {mend}"
    assert ending(outcomes[-1:]) is None
