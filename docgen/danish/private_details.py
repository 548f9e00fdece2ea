"""Private telephone numbers, e-mail addresses, homes, accounts, days of birth and number plates in running text.

They are told from the office's own, as far as a text alone can tell.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from docgen.danish.calendar_names import MONTHS
from docgen.danish.firms import is_word
from docgen.late import dataclass, late_pattern

_MAIL = late_pattern(
    r"(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|aol|proton|protonmail|"
    r"mail|ofir|jubii|youmail|stofanet|tdcadsl|webspeed)\.\w[\w.]*\b",
    re.IGNORECASE,
)
_ANY_MAIL = late_pattern(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_COVERED_MAIL = late_pattern(
    r"(?<![\w.+-])[\w.+-]{1,64} ?(?:[(\[{] ?(?:a|at|snabel-?a) ?[)\]}]|\bsnabel-?a\b) ?[\w-]{1,63}"
    r"(?: ?(?:\.|[(\[{] ?(?:dot|punktum) ?[)\]}]|\bpunktum\b) ?[\w-]{1,63})+",
    re.IGNORECASE,
)
"""An address that is written so that programs do not find it: mona (a) privat.dk."""
_OFFICIAL = late_pattern(r"@(?:[\w-]+\.)*(?:\w*kommune|region\w*|rm|rn|rsyd)\.dk$", re.IGNORECASE)
_BEGINS = r"(?:(?<![\w.,/-])|(?<=\d\d/))"
_PHONE = late_pattern(
    _BEGINS + r"(?P<abroad>\+45 ?|0045 ?)?"
    r"(?:\d\d(?P<gap>[ \u00a0.-])\d\d(?P=gap)\d\d(?P=gap)\d\d|(?P<solid>\d{4} ?\d{4}|\d\d \d{3} \d{3}))"
    r"(?![\w-]|[.,]\d)"
)
_CALL = late_pattern(
    r"(?:\btlf|telefon|mobil|\bring|\bkald|\bsms|\b(?:hendes|hans|deres|mit|dit|eget|direkte) (?:private )?nummer)"
    r"[^\d]{0,25}(?:(?:\+45 ?|0045 ?)?(?:\d\d[ \u00a0.-]?){3}\d\d[^\d]{1,8})*$",  # one number behind another
    re.IGNORECASE,
)
_FIGURE = r"(?:nul|en|et|én|to|tre|fire|fem|seks|syv|otte|ni)"
_COMB_PHONE = late_pattern(
    r"(?<![\w.,/-])(?<!\d )(?!1.2.3)\d(?:(?P<gap>[ \u00a0._-])\d)(?:(?P=gap)\d){6}(?!(?P=gap)?\d|\w)"
)
"""A number that is written figure by figure, as in a form."""
_SPOKEN_PHONE = late_pattern(rf"\b{_FIGURE}(?:[\s,-]{{1,3}}{_FIGURE}){{7}}\b", re.IGNORECASE)
_PRIVATE = late_pattern(r"\b(?:private?t?|hjemme)\b|\bprivat\w*(?:nummer|telefon)", re.IGNORECASE)
_ROAD_NAME = (
    r"(?<![^\W\d_])[^\W\d_]{0,40}(?:vej|gade|all[eé]|stræde|vænget?|parken?|haven?|toften?|bakken?|torvet?|plads|pladsen|"
    r"gården?|marken|brinken?|draget|højen|lunden|vangen?|stien|kæret?|engen)(?:en|et)?"
)
_ROAD = _ROAD_NAME + r" \d+"
_HOME = late_pattern(
    r"\b(?:bor|boende|bosat|bopæl|privatadresse|private? adresse|hjemmeadresse)\b[^.!?\d]{0,40}?" + _ROAD,
    re.IGNORECASE,
)
_NAMELESS_HOME = late_pattern(
    r"\b(?i:hun|han|hende|ham|borgeren|klienten|familien|parret)\b[^.!?\d\n]{0,40}\b(?i:bor|boede|bosat|flytte\w*)\b"
    r"[^.!?\d\n]{0,30}?\b(?P<road>(?=[A-ZÆØÅ])" + _ROAD_NAME + r")(?! ?\d)\b"
)
_FLOOR = r"(?:, (?:(?:st|kld|\d{1,2})\.(?: ?(?:tv|th|mf)\.?)?|(?:st|kld|\d{1,2}) (?:tv|th|mf)\.?))?"
_DWELLING = late_pattern(_ROAD + r"[a-z]?\b" + _FLOOR + r"(?:, \d{4} [^\W\d_]+)?", re.IGNORECASE)
_FLAT = late_pattern(_ROAD + r"[a-z]?\b" + _FLOOR[:-1] + r"(?:, \d{4} [^\W\d_]+)?", re.IGNORECASE)
_ACCOUNT = late_pattern(
    r"\b(?i:konto|reg|bankkonto)(?i:\.|nr\.?|nummer|nummeret)?[^\d\n]{0,15}"
    r"(?P<figures>\d{4}[ \u00a0-]{0,3}\d{6,10})(?!\d)"
    r"|(?<![\w.,-])(?P<alone>\d{4}[ \u00a0-]\d{10})(?!\d)"
    r"|(?<!\w)(?P<iban>[A-Z]{2}\d\d(?:[ \u00a0]?[A-Z0-9]{4}){2,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?)(?!\w)"
)
_MONTH = rf"(?:{'|'.join(month[:3] for month in MONTHS)})[a-z]*\.?"
_BORN = late_pattern(
    r"\b(?:født|f\.|fødselsdag\w*|fødselsdato\w*)(?=[\s:(])[^\d.\n]{0,20}"
    r"(?P<day>\d{1,2}[./ -]{1,2}\d{1,2}[./ -]{1,2}\d{2,4}"
    rf"|\d{{1,2}}\. ?{_MONTH},? (?:\d{{2}}|\d{{4}}))\b",
    re.IGNORECASE,
)
_PLATE = late_pattern(r"\b(?i:nummerplade\w*|bil\w*|reg\.?)\b[^.\n]{0,40}?(?P<plate>\b[A-ZÆØÅ]{2} ?\d\d ?\d{3})\b")
_LIVES = late_pattern(
    r"\b(?:bor|boet|boende|bosat|bopæl\w*|privat\w*|hjem|hjemme\w*|lejlighed(?:en)?|flytte(?:r|de|t)?|hans|hendes|deres|"
    r"borgerens?|klientens?)\b",
    re.IGNORECASE,
)
_HOUSE = late_pattern(
    r"\b(?:vi|rådet|kommunen|forvaltningen|sekretariatet|foreningen|\w*(?:stuen|stedet|caféen|centret|tilbuddet))\b",
    re.IGNORECASE,
)
_SOMEBODY = late_pattern(r"\b(?:hun|han|hendes|hans|hende|ham|borgerens?|klientens?|privat\w*)\b", re.IGNORECASE)
_FIGURES = late_pattern(r"\d")
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
        is_grouped = match["gap"] is not None
        if not is_the_bodys and (is_grouped or match["abroad"] or _CALL.search(before[-_FAR:])):
            yield match, bool(_PRIVATE.search(before[-_NEAR:]))


def homes(text: str) -> Iterator[re.Match[str]]:
    """Yield each place that says where a person lives: ``bor på Prøvevej 12``."""
    return _HOME.finditer(text)


def dwellings(text: str, speaks_of_one: Callable[[str], bool]) -> Iterator[re.Match[str]]:
    """Yield each road and number whose sentence is about a person's home.

    ``speaks_of_one`` is asked about the words before it, in its sentence: whether they name a person.
    """
    flats = {match.start() for match in _FLAT.finditer(text)}
    for match in _DWELLING.finditer(text):
        before = re.split(r"[.!?] |\n", text[: match.start()])[-1]
        after = re.split(r"[.!?] |\n", text[match.end() :])[0]
        sentence = f"{before} {after}"
        is_home = bool(_LIVES.search(sentence)) and (not _HOUSE.search(sentence) or bool(_SOMEBODY.search(sentence)))
        if match.start() in flats or is_home or speaks_of_one(before):
            yield match


def mails(text: str) -> Iterator[re.Match[str]]:
    """Yield each e-mail address."""
    return _ANY_MAIL.finditer(text)


def is_official(address: str, own: str) -> bool:
    """Tell whether an e-mail address is a municipality's or a region's, or has the domain of ``own``."""
    domain = own.rpartition("@")[2].casefold()
    return bool(_OFFICIAL.search(address)) or (bool(domain) and address.casefold().endswith("@" + domain))


@dataclass(frozen=True)
class Detail:
    """One private detail: where it stands in the text, and what it is in Danish."""

    start: int
    end: int
    what: str


def private_details(
    text: str, own: str, names: Iterable[str], speaks_of_one: Callable[[str], bool]
) -> tuple[Detail, ...]:
    """Return the private details of a text in order, none over another.

    ``own`` is the office's telephone number, ``names`` are those of persons whose addresses are private.
    """
    found = [(match.span(), "telefonnummer") for match in _SPOKEN_PHONE.finditer(text)]
    found += [(match.span(), "e-mailadresse") for match in _COVERED_MAIL.finditer(text)]
    found += [(match.span("road"), "adresse") for match in _NAMELESS_HOME.finditer(text)]
    if "@" in text:
        known = tuple(names)
        found += [(match.span(), "e-mailadresse") for match in private_mails(text)]
        found += [(match.span(), "e-mailadresse") for match in mails(text) if _is_ones(match[0], known)]
    if _FIGURES.search(text):
        found += [(match.span(), "telefonnummer") for match, _ in foreign_phones(text, own)]
        found += [(match.span(), "telefonnummer") for match in _COMB_PHONE.finditer(text)]
        found += [(match.span(), "adresse") for match in dwellings(text, speaks_of_one)]
        found += [(match.span(match.lastgroup or 0), "kontonummer") for match in _ACCOUNT.finditer(text)]
        found += [(match.span("day"), "fødselsdato") for match in _BORN.finditer(text)]
        found += [(match.span("plate"), "nummerplade") for match in _PLATE.finditer(text)]
    kept: list[Detail] = []
    for (start, end), what in sorted(found, key=lambda one: (one[0][0], -one[0][1])):
        if not kept or start >= kept[-1].end:
            kept.append(Detail(start, end, what))
    return tuple(kept)


def names_one(address: str, names: Iterable[str]) -> bool:
    """Tell whether the part of an e-mail address before the @ holds a long enough part of one of the names."""
    local = _latin(address.partition("@")[0])
    return any(_latin(part) in local for name in names for part in name.split() if len(part) >= _SHORTEST_PART)


def _is_ones(address: str, names: Iterable[str]) -> bool:
    """Tell whether an address is a person's: post@kommune.dk is nobody's, though somebody may be called Post."""
    long = [part for name in names for part in name.split() if not is_official(address, "") or not is_word(part)]
    return names_one(address, long)


def _latin(text: str) -> str:
    return text.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")


def _figures(text: str) -> str:
    return "".join(character for character in text if character.isdigit())
