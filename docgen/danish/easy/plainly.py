"""Abbreviations written out, and dates, hours and amounts as they are read: the same facts, in figures and words."""

import re
from types import MappingProxyType

from docgen.danish.abbreviations import OF_ONE_FORM
from docgen.danish.calendar_names import MONTHS, SHORT_MONTHS
from docgen.danish.easy.clauses import is_finite
from docgen.danish.readability import written_out
from docgen.danish.words import capital
from docgen.late import late_pattern

_TOKEN = late_pattern(r"\S+")
TIMES = MappingProxyType(
    {
        "år": "året", "halvår": "halvåret", "kvartal": "kvartalet", "måned": "måneden", "uge": "ugen", "dag": "dagen",
        "døgn": "døgnet", "time": "timen",
    }
)  # fmt: skip
"""Stretches of time, and how each is said behind »om«: »per uge« is »om ugen«."""

PER_TIME = late_pattern(rf"\b(?:per|pr\.?) ({'|'.join(TIMES)})\b")
_DATE = late_pattern(
    r"(?<![\w.,/-])(?P<day>\d{1,2})(?:(?P<sep>[./])(?P<month>\d{1,2})[./-]|-(?P<other>\d{1,2})-)"
    r"(?P<year>(?:20)?\d\d)(?![\w/-]|[.,]\d| \d\d?:| (?:19|20)\d\d)"
)
_CLOCK = late_pattern(r"\b(?:kl\.|klokken) ?(?P<hour>\d{1,2})(?P<sep>[.:](?P<minute>\d\d))?")
_HOURS = late_pattern(
    r"(?<!\btil )(?<!\bfra )(?<!\bmellem )(?<!\bfør )(?<!\binden )(?<!\befter )(?<!\bved )"
    r"\b(?:kl\.|klokken) ?(\d{1,2}(?:[.:]\d\d)?) ?[–-] ?(?:kl\. ?|klokken )?(\d{1,2}(?:[.:]\d\d)?)\b"
)
"""Hours behind no preposition: »til fra klokken 12« is nothing."""

_KRONER_FIRST = late_pattern(
    r"\b(?:kr\.?|kroner) ?(?P<amount>\d[\d.]*(?:,\d+)?(?:[–-]\d[\d.]*)?)(?:,-)?(?![\d.,]*\d)"
    r"(?! ?(?:mio|mia|tusind|[–-] ?\d|til \d))"
)
_KRONER = late_pattern(
    r"(?<![\w.,–/-])(?<!\d [–-] )(?<!\d til )(?<!\d og )(?<!\d eller )(?P<thousands>\d{1,3})\.000(?:,-|,00)? "
    r"(?:kr\b\.?|kroner\b)|\bkr\. (?P<before>\d{1,3})\.000(?![\d.,]| ?[–-] ?\d| til \d| mi[oa])"
)
"""A round amount; of a range, »6.000-10.000 kr.«, only the last would be read so."""


_SHORT_MONTH = late_pattern(
    rf"\b(?P<day>\d{{1,2}}\.) ?(?P<month>{'|'.join(SHORT_MONTHS)})\b(?<!jul)(?P<stop>\.?)(?= [a-zæøå\d(]|[,)]|$)"
)
_PARTS = {"primo": "i starten af", "medio": "midt i", "ultimo": "sidst i"}
_BARE_PART = late_pattern(
    r"(?<!inden )(?<!til )(?<!fra )(?<!før )(?<!efter )(?<!\bi )(?<!på )(?<!ved )(?<!om )"
    rf"\b(?P<part>primo|medio|ultimo) (?=(?:{'|'.join(MONTHS)}|uge \d|\d{{4}})\b)"
)
"""A part of a month or a year behind no preposition: »i medio maj« has one already."""


def _whole_month(match: re.Match[str]) -> str:
    end = "." if match["stop"] and match.end() == len(match.string) else ""
    return f"{match['day']} {SHORT_MONTHS[match['month']]}{end}"


def _part_of(match: re.Match[str]) -> str:
    return f"{_PARTS[match['part']]} "


def plainly_written(sentence: str) -> str:
    """Return a sentence with its abbreviations written out, and its dates, hours and round amounts as they are read."""
    text = _BARE_PART.sub(_part_of, _SHORT_MONTH.sub(_whole_month, _DATE.sub(_date, sentence)))
    text = _KRONER_FIRST.sub(_kroner_behind, _KRONER.sub(_thousands, text))
    text = re.sub(rf"\bd\. (?=\d{{1,2}}\. (?:{'|'.join(MONTHS)}))", "den ", text)
    spelled = _TOKEN.sub(_spelled, text).replace("for for eksempel", "for blandt andet")
    spelled = _CLOCK.sub(_hour, _HOURS.sub(_from_to, spelled))
    return capital(PER_TIME.sub(lambda match: f"om {TIMES[match[1]]}", spelled))


def _date(match: re.Match[str]) -> str:
    day, month, year = int(match["day"]), int(match["month"] or match["other"]), match["year"]
    if not (1 <= day <= 31 and 1 <= month <= len(MONTHS)):
        return match[0]
    return f"{day}. {MONTHS[month - 1]} {year if len(year) == 4 else f'20{year}'}"


def _from_to(match: re.Match[str]) -> str:
    return f"fra klokken {match[1]} til klokken {match[2]}"


def _thousands(match: re.Match[str]) -> str:
    ends = match[0].endswith(".") and match.end() == len(match.string)
    return f"{match['thousands'] or match['before']} tusind kroner{'.' if ends else ''}"


def _kroner_behind(match: re.Match[str]) -> str:
    amount = match["amount"].removesuffix(",00")
    end = "." if amount.endswith(".") else ""
    return f"{amount.removesuffix('.')} kroner{end}"


def _hour(match: re.Match[str]) -> str:
    minute = match["minute"]
    return f"klokken {int(match['hour'])}" + (f".{minute}" if minute and minute != "00" else "")


def _spelled(match: re.Match[str]) -> str:
    token, before = match[0], match.string[: match.start()].rstrip()
    bare = token.strip("()[]»«”“\"',;:").removesuffix(".")
    is_initials = len(bare) > 1 and bare.isupper()  # »KL finder lokalet«
    is_name = token[:1].isupper() and bool(re.search(r"[\w,]$", before))  # »Mini Max«
    full = _WRITTEN_AS.get(bare.casefold()) or written_out(token)
    is_sure = bare.casefold() in OF_ONE_FORM and _is_in_place(bare.casefold(), before, match.string[match.end() :])
    if not full or is_name or is_initials or not is_sure:
        return token
    end = token[len(token.rstrip(",;:)»”")) :]
    is_last = match.end() == len(match.string) and token.endswith(".")
    opened = capital(full) if token[0].isupper() else full
    return opened + end + ("." if is_last else "")


_COUNTED = frozenset({"kr", "mio", "mia"})
_BEFORE_NUMBER = frozenset({"d", "kl", "nr", "pkt"})


def _is_in_place(bare: str, before: str, behind: str) -> bool:
    """Tell whether an abbreviation stands where it means what it is written out as: »kl. 19«, and not »7. kl. skal«."""
    last = before.rpartition(" ")[2]
    if bare == "evt":  # »kan eventuelt«, and not »en eventuelt plan«
        return not last or last.endswith(",") or is_finite(last)
    if bare in _BEFORE_NUMBER:
        return re.match(r" ?\d", behind) is not None
    return not (bare in _COUNTED and last == "1")


_WRITTEN_AS = MappingProxyType({"vedr": "vedrørende"})
"""What is written out as it is said: »venter på svar vedr. hegnet« is not »svar om« everywhere."""
