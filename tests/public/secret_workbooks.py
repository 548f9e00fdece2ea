"""Workbooks of public editions, each with one secret somewhere and innocent words beside it; the same for one seed.

Written before the finder that they measure. Names are invented, telephone numbers are examples.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.public.secrets import (
    CLOSED_FORMS,
    HEARING,
    NAME_FORMS,
    PRIVATE_FORMS,
    Secret,
    Values,
    closed_item,
    named,
    private,
)

INNOCENT = (
    "Mødet holdes på Rådhuspladsen 1.",
    "Varmestuen ligger på Torvegade 5.",
    "Rådet sendte 25 breve og fik 18 svar.",
    "For eksempel mangler der boliger til unge.",
    "Det koster 120.000 kr. om året.",
    "Forvaltningen svarer inden den 1. september 2026.",
    "Vi skriver til byrådet og til Social- og Sundhedsudvalget.",
    "Der er åbent hver dag, og skoven ligger tæt på.",
    "Vi ringer til sekretariatet på 12 34 56 78.",
    "Serviceloven siger, at alle skal høres.",
)


@dataclass(frozen=True)
class Secretive:
    """A workbook: its ``kind`` and ``values`` by sheet, what no file of its public edition may say, what may stand.

    ``without`` are the same values without the secret. ``said`` is the secret in its sentence, and ``cell`` where it is
    said: where that is »template«, in the header of its template, where »workbook«, in its name.
    """

    name: str
    kind: str
    values: Values
    without: Values
    secrets: tuple[str, ...]
    innocent: tuple[str, ...]
    said: str
    cell: str


def workbooks(seed: int, count: int) -> Iterator[Secretive]:
    """Yield ``count`` workbooks; each form of a secret is met before any is met again."""
    chance = random.Random(seed)  # noqa: S311 — to try, not to hide
    shapes: list[Callable[[random.Random], Secret]] = []
    for number in range(1, count + 1):
        if not shapes:
            shapes = [named(form) for form in NAME_FORMS] + [closed_item(form) for form in CLOSED_FORMS]
            shapes += [private(form) for form in PRIVATE_FORMS]
            chance.shuffle(shapes)
        yield _workbook(chance, number, shapes.pop()(chance))


def _workbook(chance: random.Random, number: int, secret: Secret) -> Secretive:
    cell = chance.choice(secret.places)
    innocent = tuple(chance.sample(INNOCENT, 2))
    base = _hearing if cell in HEARING else _meeting
    return Secretive(
        name=f"{number:03} {secret.name} i {cell}",
        kind="hearing" if cell in HEARING else "meeting",
        values=base(cell, secret.sentence, innocent, secret.sheets),
        without=base(cell, "Rådet talte om boliger.", innocent, secret.sheets),
        secrets=secret.words,
        innocent=innocent,
        said=secret.sentence,
        cell=cell,
    )


_BODY = {
    "Navn": "Udsatterådet i Prøvekøbing",
    "Kort navn": "Udsatterådet",
    "Kommune": "Prøvekøbing Kommune",
    "Type": "Udsatteråd",
    "Må afgive høringssvar": "Ja",
    "Må indstille": "Ja",
    "Må beslutte": "Nej",
    "Kontaktperson": "Ane Prøve",
    "Telefon": "12 34 56 78",
    "E-mail": "navn@example.dk",
}
_NAMED = (
    {"Navn": "Bo Formand", "Gruppe": "Brugere", "Rolle": "Formand", "Status": "Deltog", "Må nævnes offentligt": "Ja"},
    {"Navn": "Ane Prøve", "Gruppe": "Forvaltningen", "Status": "Deltog", "Må nævnes offentligt": "Ja"},
)


def _meeting(cell: str, said: str, innocent: tuple[str, ...], sheets: Values) -> Values:
    def at(place: str, otherwise: str | None = None) -> str | None:
        return said if cell == place else otherwise

    item = {
        "Overskrift": at("title", "Boliger"),
        "Type": "Drøftelse",
        "Åbenhed": "Åben",
        "Oplægsholder": at("presenter", "Bo Formand"),
        "Fremstilling": "\n".join(filter(None, (innocent[0], at("background")))),
        "Drøftelse": "\n".join(filter(None, (innocent[1], at("discussion")))),
        "Beslutning": at("decision", "Rådet drøftede sagen."),
        "Let med": "Ja",
        "Let overskrift": "Boliger",
        "Let tekst": "\n".join(filter(None, ("Vi talte om boliger.", at("easy_text")))),
        "Let aftale": at("easy_agreement", "Rådet vil have flere boliger."),
    }
    people = [dict(one) for one in (*_NAMED, *sheets.get("Deltagere", ()))]
    people[0]["Gruppe"] = at("group", "Brugere")
    return {
        "Organ": _BODY,
        "Møde": {
            "Mødetype": "Ordinært",
            "Dato": "03-06-2026",
            "Start": "16.30",
            "Slut": "18.00",
            "Sted": at("venue", "Rådhuset, lokale C3.40"),
            "Status": "Referat",
            "Mødeleder": "Bo Formand",
            "Referent": "Ane Prøve",
            "Indledning": at("introduction"),
            "Næste møde dato": "17-08-2026",
            "Næste møde sted": at("next_venue"),
        },
        "Deltagere": people,
        "Punkter": [item, *sheets.get("Punkter", ())],
        "Bilag": _annex(said) if cell == "annex" else [],
        "Opfølgning": [{"Punkt": "1", "Hvad": said, "Ansvarlig": "Ane Prøve", "Status": "Åben"}]
        if cell == "follow_up"
        else [],
        "Ordliste": [{"Ord": "Varmestue", "Betyder": said}] if cell == "glossary" else [],
    }


def _annex(title: str) -> list[Values]:
    return [{"Punkt": "1", "Titel": title, "Fil": "notat.docx", "Type": "Notat", "Åbenhed": "Åben"}]


def _hearing(cell: str, said: str, innocent: tuple[str, ...], _: Values) -> Values:
    def at(place: str, otherwise: str) -> str:
        return f"{otherwise}\n{said}" if cell == place else otherwise

    return {
        "Organ": _BODY,
        "Høring": {
            "Titel": "Politik for udsatte",
            "Anledning": "Høring",
            "Hørende myndighed": "Byrådet i Prøvekøbing Kommune",
            "Modtaget den": "01-05-2026",
            "Høringsfrist": "29-05-2026",
            "Behandlingsform": "På møde",
            "Behandlet den": "20-05-2026",
            "Samlet holdning": "Støtter med bemærkninger",
            "Indledning": at("hearing_introduction", "Rådet takker for muligheden for at svare."),
            "Underskriver": "Bo Formand",
            "Underskrivers rolle": "formand",
            "Svardato": "26-05-2026",
            "Åbenhed": "Åben",
        },
        "Bemærkninger": [{"Emne": "Boliger", "Bemærkning": at("remark", "\n".join(innocent))}],
        "Anbefalinger": [{"Anbefaling": at("advice", "at rådet inddrages tidligt")}],
    }
