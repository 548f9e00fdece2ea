"""How a body is spoken of: »rådet«, »bestyrelsen«, with the forms that a sentence needs."""

from docgen.danish.words import plain

_DEFINITE = {
    "bestyrelse": "bestyrelsen",
    "direktion": "direktionen",
    "forening": "foreningen",
    "forum": "forummet",
    "fællesskab": "fællesskabet",
    "gruppe": "gruppen",
    "klub": "klubben",
    "kommission": "kommissionen",
    "komite": "komiteen",
    "komité": "komitéen",
    "kreds": "kredsen",
    "laug": "lauget",
    "lav": "lavet",
    "ledelse": "ledelsen",
    "magistrat": "magistraten",
    "netværk": "netværket",
    "nævn": "nævnet",
    "panel": "panelet",
    "parlament": "parlamentet",
    "råd": "rådet",
    "samarbejde": "samarbejdet",
    "selskab": "selskabet",
    "team": "teamet",
    "ting": "tinget",
    "udvalg": "udvalget",
}
"""The last part of a body's type, and its definite form (Retskrivningsordbogen, 4th edition)."""

_WHOLE = ("gruppe", "kommunalbestyrelse", "byråd", "regionsråd", "ting")
"""Types that are always said whole: »styregruppen«, »kommunalbestyrelsen«."""

HEADS = tuple(sorted(_DEFINITE, key=len, reverse=True))
"""The last parts of the words for bodies, the longest first."""


def noun_of_type(kind: str, otherwise: str = "rådet") -> str:
    """Return how a body of this type is spoken of: »rådet« of a Handicapråd, »styregruppen« of a Styregruppe.

    A type that docgen does not know gives ``otherwise``, which is the body's own short name where there is one.
    """
    word = plain(kind).casefold()
    head = _head(word)
    if head is None:
        return otherwise
    return word[: -len(head)] + _DEFINITE[head] if word.endswith(_WHOLE) else _DEFINITE[head]


def noun_of_name(name: str) -> str:
    """Return how a body is spoken of by its name: »rådet« of »Handicaprådet«; an unknown name is said as it is."""
    word = plain(name).casefold()
    for head in HEADS:
        if word.endswith(_DEFINITE[head]):
            return word if word.endswith(tuple(_definite(one) for one in _WHOLE)) else _DEFINITE[head]
    return plain(name)


def names_of_type(kind: str) -> tuple[str, ...]:
    """Return all the ways in which a body of this type is named in small letters: »rådet«, »handicaprådet«."""
    word = plain(kind).casefold()
    head = _head(word)
    if head is None:
        return ()
    forms = [_DEFINITE[head], word[: -len(head)] + _DEFINITE[head]]
    # »Samarbejdsforum drøftede«: a forum is named without its article too.
    return tuple(dict.fromkeys([*forms, word, "samarbejdsforum"] if head == "forum" else forms))


def genitive(noun: str) -> str:
    """Return whose it is: »rådets«; a word that ends in s, x or z takes an apostrophe (Retskrivningsordbogen § 9)."""
    return f"{noun}'" if noun[-1:].casefold() in ("s", "x", "z") else f"{noun}s"


def _head(word: str) -> str | None:
    return next((head for head in HEADS if word.endswith(head)), None)


def _definite(word: str) -> str:
    head = _head(word)
    return word[: -len(head)] + _DEFINITE[head] if head else word
