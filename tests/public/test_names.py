"""A silent name is found in whatever form it is written, and an open name or an ordinary word is none."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.danish.tokens import keys, seen, tokens
from docgen.finding import Place
from docgen.public.names import Names, Person
from tests.public.secret_workbooks import INNOCENT
from tests.public.secrets import NAME_FORMS, PEOPLE

SPOKEN = (Person.of("Bo Formand", Place()), Person.of("Ane Prøve", Place()))


def hits(name: str, text: str, letters: str = "") -> list[str]:
    names = Names((Person.of(name, Place(sheet="Deltagere", cell="A4"), letters),), SPOKEN)
    shown = seen(text)
    return [hit.word for hit in names.hits(shown, tokens(shown))]


@pytest.mark.parametrize("form", NAME_FORMS)
@pytest.mark.parametrize(("first", "last"), PEOPLE)
def test_a_name_is_found_in_every_form(form: str, first: str, last: str) -> None:
    sentence, _ = NAME_FORMS[form](first, last)
    for listed in (f"{first} {last}", f"{last}, {first}", f"{first} V. {last}"):
        assert hits(listed, sentence), listed


@given(number=st.integers(0, 10**6))
def test_a_name_is_found_whatever_stands_round_it(number: int) -> None:
    chance = random.Random(number)  # noqa: S311 — to try, not to hide
    first, last = chance.choice(PEOPLE)
    sentence, _ = NAME_FORMS[chance.choice(list(NAME_FORMS))](first, last)
    around = chance.sample(INNOCENT, 2)
    assert hits(f"{first} {last}", f"{around[0]} {sentence} {around[1]}")


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("Mona Eksempel", "For eksempel mangler der boliger.", []),
        ("Mona Eksempel", "Så sagde eksempel sagde nej.", ["eksempel"]),
        ("Mona Eksempel", "Eksempelsagen og Eksempelerne.", ["Eksempelsagen", "Eksempelerne"]),
        ("Mona Eksempel", "Mona Eksempels Fond", ["Mona Eksempels"]),
        ("Mona Eksempel", "Bo Formand og Ane Prøve kom.", []),
        ("Ane Skjult", "Ane Prøve kom, og Ane gik.", ["Ane"]),
        ("Ane Skjult", "Prøve, Ane: afbud", []),
        ('Mona "Mulle" Eksempel', "Så sagde Mulle nej.", ["Mulle"]),
        ("Mona (Mulle) Eksempel (SIND)", "Mulle er med i SIND.", ["Mulle"]),
        ("Margrethe Lyngbæk", "Så kom Grethe.", ["Grethe"]),
        ("Mona Eksempel", "Referent: ME", ["ME"]),
        ("Inger Vraa", "Vi skriver et brev (IV). Kapitel IV og Vraaa.", ["Vraaa", "IV"]),
        ("Ida Tang", "IT virker ikke. IT sagde nej.", ["IT"]),
        ("Mona Eksempel", "STEMMER ME FOR OG IMOD", []),
        ("Mona Eksempel", "Bilag A.B. og M.E. er med.", ["M.E"]),
        ("Dag Sol", "Dag og nat. I dag skinner solen.", ["Dag"]),
        ("Palle Skov", "Skov og natur. Skovbrug.", ["Skov"]),
        ("Jens Prøvelund", "Jensens hus og Jens' hus", ["Jens"]),
        ("Mona Eksempel", "Skriv til m.eksempel@example.dk eller se www.example.dk/mona.", ["www.example.dk/mona"]),
        ("Post Mortensen", "Skriv til post@kommune.dk.", []),
        ("Ib Ly", "Se example.dk og ib@example.dk.", ["ib@example.dk"]),
        ("Mona Tornbjerg", "Så kom Tornbejrg og Tornbjeg.", ["Tornbejrg", "Tornbjeg"]),
        ("Mona Tornbjerg", "Fornbjerg er en by.", []),
    ],
)
def test_what_is_a_name_and_what_is_none(name: str, text: str, wanted: list[str]) -> None:
    assert hits(name, text) == wanted


def test_the_initials_of_the_list_are_looked_for() -> None:
    assert hits("Mona Eksempel", "Så gik MOX hjem.", "mox") == ["MOX"]
    assert hits("Mona", "Så gik MOX hjem.", "mox") == ["MOX"]


def test_nobody_silent_is_never_found() -> None:
    assert list(Names(()).hits("Mona kom.", tokens("Mona kom."))) == []


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("Eksempel, Mona", ("Mona", "Eksempel")),
        ("Mona Eksempel, formand", ("Mona", "Eksempel")),
        ("Mona Eksempel, Direktør", ("Mona", "Eksempel")),
        ("Mona og Kurt Prøvesen", ("Mona", "Kurt", "Prøvesen")),
        ("fru Mona V. Eksempel (A)", ("Mona", "Eksempel")),
    ],
)
def test_a_cell_gives_the_names_first_to_last(cell: str, words: tuple[str, ...]) -> None:
    assert Person.of(cell, Place()).words == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aagaard", "Ågård"),
        ("Ørsted", "Oersted"),
        ("Ørsted", "Orsted"),
        ("Müller", "Mueller"),
        ("Müller", "Muller"),
        ("Łukasz", "Lukasz"),
        ("Weiß", "Weiss"),
        ("Christian", "Kristian"),
        ("Моnа", "Mona"),
        ("Exempel", "Eksempel"),
    ],
)
def test_two_spellings_of_a_name_share_a_key(one: str, other: str) -> None:
    assert keys(seen(one)) & keys(seen(other))
    assert not keys(seen(one)) & keys("Prøvelund")
