"""Secrets of public editions in many forms: names without consent, words of closed items, private details."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Values = dict[str, Any]

HEARING = ("remark", "advice", "hearing_introduction")
MEETING = (
    "background",
    "discussion",
    "decision",
    "title",
    "annex",
    "follow_up",
    "easy_text",
    "easy_agreement",
    "introduction",
    "venue",
    "next_venue",
    "glossary",
    "group",
    "presenter",
    "template",
    "workbook",
)
"""Where a secret is said: a field of a hearing; a field of a meeting, its template's header, its workbook's name."""

PEOPLE = (
    ("Kirsten", "Aagaard"),
    ("Åse", "Ørsted"),
    ("Mona", "Prøvelund"),
    ("Anne-Marie", "Tornbjerg"),
    ("Jörg", "Müllner"),
    ("Tove", "Kildegård"),
    ("Søren", "Kjærsbo"),
    ("Łukasz", "Weißmann"),
    ("Dorthe", "Bøgh-Ravnholt"),
    ("Yrsa", "Exner"),
)
CLOSED = (
    ("Familien Kvabstrup får støtte til en bolig på Pigtrådsvej.", ("Kvabstrup", "Pigtrådsvej")),
    ("Leverandøren Gråræv Byg har ikke betalt regning 4711-88.", ("Gråræv", "4711-88")),
    ("Rådet godkendte, at Sveske Hansted anbringes på Møgelhøj.", ("Sveske", "Møgelhøj")),
)


@dataclass(frozen=True)
class Secret:
    """A sentence, the words of it that may not be seen, the rows that make them secret, where it may be said."""

    name: str
    sentence: str
    words: tuple[str, ...]
    sheets: Values
    places: tuple[str, ...]


def _latin(text: str) -> str:
    pairs = {
        "å": "aa",
        "Å": "Aa",
        "æ": "ae",
        "Æ": "Ae",
        "ø": "oe",
        "Ø": "Oe",
        "ü": "ue",
        "ö": "oe",
        "ß": "ss",
        "Ł": "L",
    }
    return "".join(pairs.get(sign, sign) for sign in text)


def _danish(text: str) -> str:
    return text.replace("Aa", "Å").replace("aa", "å")


NAME_FORMS: dict[str, Callable[[str, str], tuple[str, str]]] = {
    "whole": lambda first, last: (f"Så sagde {first} {last} nej.", f"{first} {last}"),
    "folded": lambda first, last: (f"Så kom {_latin(first)} {_latin(last)} med et forslag.", _latin(last)),
    "unfolded": lambda _, last: (f"Så foreslog {_danish(last)} en café.", _danish(last)),
    "capitals": lambda first, last: (f"{first.upper()} {last.upper()} VAR IMOD.", last.upper()),
    "genitive": lambda _, last: (f"Det var {last}s forslag.", f"{last}s"),
    "genitive capitals": lambda first, _: (f"{first.upper()}S ØNSKE ER EN HAVE.", f"{first.upper()}S"),
    "first alone": lambda first, _: (f"Vi takker {first} for kaffen.", first),
    "surname alone": lambda _, last: (f"Så gik {last} hjem.", last),
    "lower case": lambda first, last: (f"Så sagde {first.lower()} {last.lower()} ja.", f"{first} {last}".lower()),
    "reversed": lambda first, last: (f"Forslag fra {last}, {first}.", f"{last}, {first}"),
    "first letter": lambda first, last: (f"Forslag fra {first[0]}. {last}.", last),
    "last letter": lambda first, last: (f"Forslag fra {first} {last[0]}. blev drøftet.", f"{first} {last[0]}"),
    "initials": lambda first, last: (
        f"Så sagde {first[0]}.{last[0]}., at der mangler boliger.",
        f"{first[0]}.{last[0]}.",
    ),
    "three letters": lambda first, last: (
        f"Referent ({(first[0] + last[:2]).upper()}).",
        (first[0] + last[:2]).upper(),
    ),
    "compound": lambda _, last: (f"{last}sagen blev drøftet.", f"{last}sagen"),
    "family": lambda _, last: (f"{last}familien og {last}erne kom.", f"{last}familien"),
    "hashtag": lambda first, last: (f"Se #{first}{last} på nettet.", f"#{first}{last}"),
    "address": lambda first, last: (
        f"Skriv til {_latin(first).lower()}.{_latin(last).lower()}@firma.example.dk.",
        f"{_latin(first).lower()}.{_latin(last).lower()}@",
    ),
    "spaced": lambda first, last: (f"Så kom {' '.join(first)}  {' '.join(last)}.", " ".join(last)),
    "wide": lambda first, last: (f"Så kom {_wide(first)} {_wide(last)}.", _wide(last)),
    "soft hyphen": lambda first, last: (f"Så kom {first}\u00a0{last[:3]}\u00ad{last[3:]}.", f"{first}\u00a0{last[:3]}"),
    "misspelt": lambda _, last: (f"Så kom {last}{last[-1]} for sent.", f"{last}{last[-1]}"),
    "middle name": lambda first, last: (f"Så sagde {first} Vindelev {last} nej.", last),
    "half": lambda first, _: (f"Så kom {first.split('-')[0]} igen.", first.split("-")[0]),
    "no hyphen": lambda first, _: (
        f"Så kom {first.replace('-', '').capitalize()} igen.",
        first.replace("-", "").capitalize(),
    ),
}


def _wide(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


def named(form: str) -> Callable[[random.Random], Secret]:
    def make(chance: random.Random) -> Secret:
        first, last = chance.choice(PEOPLE)
        sentence, secret = NAME_FORMS[form](first, last)
        listed = chance.choice((f"{first} {last}", f"{last}, {first}", f"{first} V. {last}"))
        silent = {"Navn": listed, "Gruppe": "Brugere", "Status": "Deltog", "Må nævnes offentligt": "Nej"}
        places = ("background", "discussion", "introduction", "template", "follow_up") if form == "address" else MEETING
        return Secret(f"name {form}", sentence, (secret,), {"Deltagere": [silent]}, places)

    return make


CLOSED_FORMS: dict[str, Callable[[str, tuple[str, ...]], tuple[str, tuple[str, ...]]]] = {
    "verbatim": lambda sentence, rare: (sentence, rare),
    "shouted": lambda sentence, rare: (sentence.upper(), (rare[0].upper(),)),
    "one word changed": lambda sentence, rare: (sentence.replace(" en ", " den ").replace(" får ", " gives "), rare),
    "rare word alone": lambda _, rare: (f"Vi talte også om {rare[0]}.", rare[:1]),
    "second rare word": lambda _, rare: (f"Det handler om {rare[1]}.", rare[1:]),
    "genitive": lambda _, rare: (f"Det var {rare[0]}s ønske.", (f"{rare[0]}s",)),
    "over lines": lambda sentence, rare: (sentence.replace(" ", "\n", 3), rare),
}


def closed_item(form: str) -> Callable[[random.Random], Secret]:
    def make(chance: random.Random) -> Secret:
        closed, rare = chance.choice(CLOSED)
        sentence, secrets = CLOSED_FORMS[form](closed, rare)
        item = {
            "Overskrift": "Personsag",
            "Type": "Drøftelse",
            "Åbenhed": "Lukket",
            "Lukkegrund": "Personforhold",
            "Let med": "Nej",
            "Beslutning": "Rådet drøftede sagen.",
            chance.choice(("Fremstilling", "Drøftelse", "Beslutning", "Indstilling")): closed,
        }
        return Secret(f"closed {form}", sentence, secrets, {"Punkter": [item]}, MEETING)

    return make


PRIVATE_FORMS: dict[str, tuple[str, str]] = {
    "dotted": ("Ring til hende på 23.45.67.89.", "23.45.67.89"),
    "dashed": ("Ring på 23-45-67-89.", "23-45-67-89"),
    "solid": ("Hendes nummer er 23456789.", "23456789"),
    "abroad": ("Mobilen er +4523456789.", "23456789"),
    "threes": ("Tlf. 23 456 789.", "23 456 789"),
    "two numbers": ("Tlf. 23 45 67 89/12 34 56 78", "23 45 67 89"),
    "at in words": ("Skriv til mona (a) privat.example.dk.", "mona (a) privat"),
    "own domain": ("Skriv til kontakt@familien-hus.dk.", "kontakt@familien-hus.dk"),
    "shouted address": ("SKRIV TIL M.E@GMAIL.COM", "M.E@GMAIL.COM"),
    "flat": ("Adressen: Lærkevej 12, 2. tv.", "Lærkevej 12"),
    "no number": ("Hun bor på Lærkevej i Roskilde.", "Lærkevej"),
    "farm": ("Hun bor på Strandgården 4.", "Strandgården 4"),
    "field": ("Han er flyttet til Klintemarken 7.", "Klintemarken 7"),
    "turned round": ("Lærkevej 12 bor hun på.", "Lærkevej 12"),
    "account": ("Konto 1234 0001234567.", "0001234567"),
    "birth date": ("Hun er født den 3. marts 1961.", "3. marts 1961"),
    "short birth date": ("Peters søn (f. 03.03.61) kom.", "03.03.61"),
    "number plate": ("Bilen har nummerplade AB 12 345.", "AB 12 345"),
}


def private(form: str) -> Callable[[random.Random], Secret]:
    def make(_: random.Random) -> Secret:
        sentence, secret = PRIVATE_FORMS[form]
        only = ("background", "discussion", "decision", "follow_up", "easy_text", "introduction", "remark", "advice")
        return Secret(f"private {form}", sentence, (secret,), {}, only)

    return make
