"""Agendas with invented texts: as plain dicts for the peers, as records for docgen."""

from typing import Any

from pydantic import BaseModel, ConfigDict

GROUPS = ("Politikere", "Brugere og pårørende", "Organisationer", "Forvaltning", "Gæster")
NAMES = ("Bo Prøve", "Ida Eksempel", "Åse Mønster", "Carl Skitse", "Else Udkast", "Jens Model")
WORDS = (
    "Rådet drøfter forslaget om åbningstider & bemanding på værestedet, som forvaltningen har sendt ud "
    "forud for mødet, og de synspunkter, der er kommet ind fra brugere, pårørende og foreninger. "
    "Udgiften holdes inden for rammen < 25.000 kr., og en midtvejsstatus lægges frem til efteråret."
)


class Names(BaseModel):
    model_config = ConfigDict(frozen=True)


class Group(Names):
    name: str
    people: str


class Item(Names):
    number: str
    title: str
    minutes: str
    speaker: str
    background: str
    reasons: str
    recommendation: str


class Agenda(Names):
    title: str
    council: str
    journal: str
    date: str
    venue: str
    groups: tuple[Group, ...]
    items: tuple[Item, ...]


def agenda(seed: int, count: int = 10) -> dict[str, Any]:
    """Return an agenda of ``count`` items; every seed gives other texts."""
    return {
        "title": f"Dagsorden nr. {seed}",
        "council": f"Prøveby Råd {seed}",
        "journal": f"00.01.00-A00-{seed}-26",
        "date": f"{seed % 28 + 1}. juni 2026",
        "venue": f"Rådhuset, lokale {seed}",
        "groups": [
            {"name": name, "people": ", ".join(NAMES[(place + seed + i) % 6] for i in range(4))}
            for place, name in enumerate(GROUPS)
        ],
        "items": [_item(seed, number) for number in range(1, count + 1)],
    }


def _item(seed: int, number: int) -> dict[str, str]:
    return {
        "number": str(number),
        "title": f"Punkt om emne {seed}-{number}",
        "minutes": f"{number * 5 % 40 + 5} min.",
        "speaker": NAMES[(seed + number) % 6],
        "background": f"Fremstilling {seed}-{number}. {WORDS}",
        "reasons": f"Begrundelse {seed}-{number}. {WORDS}",
        "recommendation": f"Det indstilles {seed}-{number}, at rådet tager orienteringen til efterretning.",
    }


def values(data: dict[str, Any]) -> list[str]:
    """Return every text of an agenda."""
    found = [text for text in data.values() if isinstance(text, str)]
    return found + [text for name in ("groups", "items") for row in data[name] for text in row.values()]
