import pytest
from check_contexts import BODY, ITEM, SECTIONS, case, hearing, lines, meeting, said

from docgen.checks import o01_own_name as o01


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("udsatterrådet", "udsatterådet"),
        ("Udsatterrådet", "Udsatterådet"),
        ("udsaterådet", "udsatterådet"),
        ("udsatteårdet", "udsatterådet"),
        ("Udsatteradet", "Udsatterådet"),
        ("udsatterråds", "udsatteråds"),
        ("udsatterrådsmøde", "udsatterådsmøde"),
    ],
)
def test_a_slip_in_the_name_is_told_with_the_right_spelling(word: str, right: str) -> None:
    assert lines(o01, said(f"Her skriver {word} til udvalget.")) == [
        f"warning: Punkter!I2  Fremstilling: »{word}« staves »{right}«. Ret stavemåden."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Udsatterådet, udsatterådets, udsatteråd, udsatteråds og udsatterådsmøde",
        "UDSATTERÅDET og Udsatte\u00adrådet",
        "udsatteområdet, udsatte borgere, udsattegrupper, udsattepolitik, ældrerådet",
        "Skriv til udsatteraad@example.dk eller www.udsatteraad.dk.",
        "Vi giver socialt udsatte råd og støtte.",
    ],
)
def test_the_names_own_forms_and_other_words_may_stand(text: str) -> None:
    assert lines(o01, said(text)) == []


def test_five_slips_among_right_spellings_are_one_finding() -> None:
    text = (
        "Udsatterrådet afholder 4 årlige møder. Sekretariatet hjælper udsatterrådet og udsatterådets medlemmer.\n"
        "Der er afsat penge til udsatterrådet.\nOpstart af udsatterrådet\nMedlemmer af udsatterrådet inviteres."
    )
    assert lines(o01, said(text)) == [
        (
            "warning: Punkter!I2  Fremstilling: »Udsatterrådet« staves »Udsatterådet«. Det står 5 steder i cellen. "
            "Ret stavemåden."
        )
    ]


def test_another_bodys_name_is_measured_by_itself() -> None:
    forum = BODY | {"Navn": "Samarbejdsforum i Eksempel Kommune", "Kort navn": "Samarbejdsforum"}
    text = "Samarbejdsformerne og samarbejdsformen er nye. Samarbejdforum og udsatterrådet mødes."
    assert lines(o01, meeting(Organ=forum, Punkter=[ITEM | {"Fremstilling": text}])) == [
        "warning: Punkter!I2  Fremstilling: »Samarbejdforum« staves »Samarbejdsforum«. Ret stavemåden."
    ]


def test_the_long_name_agrees_with_the_short() -> None:
    assert lines(o01, hearing(Organ=BODY | {"Navn": "Udsatterrådet i Eksempel Kommune"})) == [
        "warning: Organ!B2  Navn: »Udsatterrådet« staves »Udsatterådet«. Ret stavemåden."
    ]


def test_a_case_knows_the_council_by_its_common_name() -> None:
    sections = [SECTIONS[0], SECTIONS[1] | {"Tekst": "Sagen sendes til udsatterrådet."}]
    assert lines(o01, case(Tekst=sections)) == [
        "warning: Tekst!B3  Tekst: »udsatterrådet« staves »udsatterådet«. Ret stavemåden."
    ]


def test_a_short_name_is_too_near_to_other_words() -> None:
    body = BODY | {"Navn": "Rådet", "Kort navn": "Rådet"}
    assert lines(o01, meeting(Organ=body, Punkter=[ITEM | {"Fremstilling": "Båden og rodet"}])) == []
