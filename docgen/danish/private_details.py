"""Private details in running text: e-mail addresses, telephone numbers, where a person lives."""

import re
from collections.abc import Iterator

_MAIL = re.compile(
    r"[\w.+-]+@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|aol|proton|protonmail|mail|ofir|jubii|"
    r"youmail|stofanet|tdcadsl|webspeed)\.\w[\w.]*\b",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w.,/-])(?:\+45 ?|0045 ?)?"
    r"(?:\d\d(?P<gap>[ \u00a0-])\d\d(?P=gap)\d\d(?P=gap)\d\d|(?P<solid>\d{4} ?\d{4}))(?![\w/-]|[.,]\d)"
)
_CALL = re.compile(r"(?:\btlf|telefon|mobil|\bring|\bkald|\bsms)[^\d]{0,25}$", re.IGNORECASE)
_PRIVATE = re.compile(r"\b(?:private?t?|hjemme)\b|\bprivat\w*(?:nummer|telefon)", re.IGNORECASE)
_ROAD = (
    r"[^\W\d_]*(?:vej|gade|all[eé]|stræde|vænget?|parken?|haven?|toften?|bakken?|torvet?|plads|pladsen)(?:en|et)? \d+"
)
_HOME = re.compile(
    r"\b(?:bor|boende|bosat|bopæl|privatadresse|private? adresse|hjemmeadresse)\b[^.!?\d]{0,40}?" + _ROAD,
    re.IGNORECASE,
)
_DWELLING = re.compile(
    _ROAD + r"\w?(?:, (?:st|kld|\d{1,2})\.?(?: ?(?:tv|th|mf)\.?)?)?(?:, \d{4} [^\W\d_]+)?", re.IGNORECASE
)
_NEAR = 30


def private_mails(text: str) -> Iterator[re.Match[str]]:
    """Yield each e-mail address at one of the services that private people use."""
    return _MAIL.finditer(text)


def foreign_phones(text: str, own: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Yield each telephone number but ``own``, and whether it is called private."""
    for match in _PHONE.finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        is_own = bool(own) and _figures(match[0])[-8:] == _figures(own)[-8:]
        if not is_own and (not match["solid"] or _CALL.search(before)):
            yield match, bool(_PRIVATE.search(before))


def homes(text: str) -> Iterator[re.Match[str]]:
    """Yield each place that says where a person lives: ``bor på Prøvevej 12``."""
    return _HOME.finditer(text)


def address_in(words: str) -> re.Match[str] | None:
    """Return the road and number in the words that say where a person lives."""
    return _DWELLING.search(words)


def _figures(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())
