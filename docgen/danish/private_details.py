"""Private details in running text: e-mail addresses, telephone numbers, where a person lives."""

import re
from collections.abc import Callable, Iterable, Iterator

_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]++@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|aol|proton|protonmail|mail|ofir|jubii|"
    r"youmail|stofanet|tdcadsl|webspeed)\.\w[\w.]*\b",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w.,/-])(?P<abroad>\+45 ?|0045 ?)?"
    r"(?:\d\d(?P<gap>[ \u00a0-])\d\d(?P=gap)\d\d(?P=gap)\d\d|(?P<solid>\d{4} ?\d{4}))(?![\w/-]|[.,]\d)"
)
_CALL = re.compile(
    r"(?:\btlf|telefon|mobil|\bring|\bkald|\bsms)[^\d]{0,25}"
    r"(?:(?:\+45 ?|0045 ?)?(?:\d\d[ \u00a0-]?){3}\d\d[^\d]{1,8})*$",  # one number behind another
    re.IGNORECASE,
)
_PRIVATE = re.compile(r"\b(?:private?t?|hjemme)\b|\bprivat\w*(?:nummer|telefon)", re.IGNORECASE)
_ROAD = (
    r"[^\W\d_]*(?:vej|gade|all[eé]|stræde|vænget?|parken?|haven?|toften?|bakken?|torvet?|plads|pladsen)(?:en|et)? \d+"
)
_HOME = re.compile(
    r"\b(?:bor|boende|bosat|bopæl|privatadresse|private? adresse|hjemmeadresse)\b[^.!?\d]{0,40}?" + _ROAD,
    re.IGNORECASE,
)
_FLOOR = r"(?:, (?:(?:st|kld|\d{1,2})\.(?: ?(?:tv|th|mf)\.?)?|(?:st|kld|\d{1,2}) (?:tv|th|mf)\.?))?"
_DWELLING = re.compile(r"(?<![^\W\d_])" + _ROAD + r"[a-z]?\b" + _FLOOR + r"(?:, \d{4} [^\W\d_]+)?", re.IGNORECASE)
_LIVES = re.compile(
    r"\b(?:bor|boet|boende|bosat|bopæl\w*|privat\w*|hjem|hjemme\w*|lejlighed\w*|flytte(?:r|de|t)?|hans|hendes|deres|"
    r"borgerens?|klientens?)\b",
    re.IGNORECASE,
)
_NEAR = 30
_FAR = 120
_SHORTEST_PART = 3


def private_mails(text: str) -> Iterator[re.Match[str]]:
    """Yield each e-mail address at one of the services that private people use."""
    return _MAIL.finditer(text)


def foreign_phones(text: str, body_phone: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Yield each telephone number but ``body_phone``, and whether it is called private."""
    for match in _PHONE.finditer(text):
        before = text[: match.start()]
        is_the_bodys = bool(body_phone) and _figures(match[0])[-8:] == _figures(body_phone)[-8:]
        if not is_the_bodys and (not match["solid"] or match["abroad"] or _CALL.search(before[-_FAR:])):
            yield match, bool(_PRIVATE.search(before[-_NEAR:]))


def homes(text: str) -> Iterator[re.Match[str]]:
    """Yield each place that says where a person lives: ``bor på Prøvevej 12``."""
    return _HOME.finditer(text)


def dwellings(text: str, speaks_of_one: Callable[[str], bool]) -> Iterator[re.Match[str]]:
    """Yield each road and number whose sentence is about a person's home.

    ``speaks_of_one`` is asked about the words before it, in its sentence: whether they name a person.
    """
    for match in _DWELLING.finditer(text):
        before = re.split(r"[.!?] |\n", text[: match.start()])[-1]
        after = re.split(r"[.!?] |\n", text[match.end() :])[0]
        if _LIVES.search(f"{before} {after}") or speaks_of_one(before):
            yield match


def mails(text: str) -> Iterator[re.Match[str]]:
    """Yield each e-mail address."""
    return re.finditer(r"(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+", text)


def names_one(address: str, names: Iterable[str]) -> bool:
    """Tell whether the part of an e-mail address before the @ holds a long enough part of one of the names."""
    local = _latin(address.partition("@")[0])
    return any(_latin(part) in local for name in names for part in name.split() if len(part) >= _SHORTEST_PART)


def _latin(text: str) -> str:
    return text.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")


def _figures(text: str) -> str:
    return "".join(character for character in text if character.isdigit())
