"""Turns of phrase of Danish minutes and the easy ones for them, from a file that staff edit in Excel.

The file has the columns ``vending; let; sted``. In a turn ``(tager|tog|har taget)`` are the forms of a word, and the
easy turn has its own in the same order; ``[nogle]`` may be left out; ``{hvem}`` is somebody, ``{hvad}`` the name of a
thing, ``{ting}`` such a name that surely is one whole and not for somebody, ``{sætning}`` what stands behind »at«,
``{led}`` the rest of a clause,
``{emne}`` what the item is about. ``sted`` says where it may stand: ``beslutning`` is a whole sentence of a decision,
``sætning`` any whole sentence, ``inde`` a part of one, ``overskrift`` the title of an item.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from pathlib import Path

from docgen.danish.easy.clauses import as_main_clause, has_verb, main_clause
from docgen.danish.easy.definite import definite
from docgen.danish.easy.phrases import ADVERBS, PREPOSITIONS, hides_a_verb, is_whole, role_inside
from docgen.danish.easy.pointing import says_they
from docgen.danish.edited_lists import BadRow, read_list
from docgen.danish.inside_sentences import surely_inside
from docgen.danish.words import capital
from docgen.late import dataclass, late_pattern

COLUMNS = ("vending", "let", "sted")
PLACES = ("beslutning", "sætning", "inde", "overskrift")

_TOKEN = late_pattern(
    r"\{(?P<slot>\w+)\}|\((?P<forms>[^()]+)\)|\[(?P<left_out>[^\[\]]+)\]|(?P<word>[^\s{}()\[\]]+)|(?P<gap>\s+)"
)
_FORMS = late_pattern(r"\(([^()]+)\)")
_SLOT = late_pattern(r"\{(\w+)\}")
_GIVEN = ("emne",)
"""Slots that the workbook fills and not the sentence."""

_MOST_WORDS = {"hvem": 7, "hvad": 16, "ting": 16, "sætning": 40, "tid": 12, "gøre": 18, "led": 14}
_DOING = late_pattern(r"[^\W\d_]+(?:e|å|o|se|gå|få|dø|bo|tro)(?: .+)?", re.IGNORECASE)
_CLAUSE = late_pattern(r" (?:at|hvis|når|fordi|hvor|der|som) |^ (?:om|ind|op|ud|ned|sig) ")
_OPENS_WITH_ADVERB = late_pattern(
    r"(?:særligt|især|også|kun|blandt andet|desuden|derudover|endvidere|ligeledes|endelig|herefter|bagefter|"
    r"efterfølgende|generelt|samtidig|dog|her|der|nu|først|dernæst|afslutningsvis|indledningsvis|derefter)\b",
    re.IGNORECASE,
)
_SELF = late_pattern(r"\bsig\b")
_WISHES = late_pattern(r"foreslå|anbefal|indstil|ønske")
_PAST = late_pattern(
    r"(?:\S+ ){1,9}?(?!skulle|kunne|burde|ville|måtte)(?:\w+ede|\w+te|var|havde|fik|blev|kom|gik|tog|gav)\b"
)
"""A clause in the past behind such a verb is a wish."""

_OPEN_NO_THING = ADVERBS | PREPOSITIONS | {"omkring", "vedrørende", "angående", "nærmere", "videre", "blandt"}
_ADVERBIAL = late_pattern(rf"(?<! så) (?:nærmere|{'|'.join(sorted(ADVERBS))})\b(?! [^\W\d_]+(?:e|t|ne)\b)")
"""An adverb behind the name of a thing is of the verb: »planen nærmere«, and not »den ikke vedtagne plan«."""

_LINK = late_pattern(r",? (?:og|men|samt) ")
_REFERS_BACK = late_pattern(r"(?:de|den|han|hun|deres|hans|hendes|dem|disse|denne) ", re.IGNORECASE)
_TIME = late_pattern(
    r"(?:senest |inden |før |efter |på |i |til |fra |om |ved |medio |primo |ultimo |den |"
    r"(?:man|tirs|ons|tors|fre|lør|søn)dag )[^,;:]+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Turn:
    """One turn of phrase: how it is recognised, the easy one, and where it may stand."""

    written: str
    easy: str
    place: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The turn as a regular expression; its groups are the slots and the forms."""
        return re.compile(_expression(self.written), re.IGNORECASE)


@dataclass(frozen=True)
class Turns:
    """All turns of a file, and its rows that cannot be used."""

    turns: tuple[Turn, ...]
    faults: tuple[BadRow, ...] = ()

    def of_sentence(
        self, sentence: str, *, is_decision: bool, ours: Callable[[str], bool], topic: str
    ) -> Iterator[str]:
        """Yield each easy turn for a whole sentence; ``ours`` tells who is »vi«, ``topic`` fills ``{emne}``."""
        places = ("beslutning", "sætning") if is_decision else ("sætning",)
        yield from self._whole(sentence, places, ours, topic)

    def of_title(self, title: str, ours: Callable[[str], bool]) -> str | None:
        """Return what an item is about, from its title, or None where no turn fits."""
        return next(self._whole(title, ("overskrift",), ours, ""), None)

    def _whole(self, text: str, places: tuple[str, ...], ours: Callable[[str], bool], topic: str) -> Iterator[str]:
        bare = text.strip().rstrip(".").strip()
        for turn in self._by_place(places):
            match = turn.pattern.fullmatch(bare)
            if match and (easy := _filled(turn, match, ours, {"emne": topic} if topic else {})):
                yield easy

    def _by_place(self, places: tuple[str, ...]) -> list[Turn]:
        return [turn for place in places for turn in self.turns if turn.place == place]

    def within(self, sentence: str) -> str:
        """Return a sentence with the turns that stand inside it exchanged."""
        for turn in self._inside:
            sentence = turn.pattern.sub(partial(_in_place, turn), sentence)
        return sentence

    @cached_property
    def _inside(self) -> tuple[Turn, ...]:
        inside = (turn for turn in self.turns if turn.place == "inde")
        return tuple(sorted(inside, key=lambda turn: -len(turn.written)))


def read_turns(path: Path) -> Turns:
    """Return the turns of a file; the rows that cannot be used are among its faults.

    Raises OSError where the file cannot be read or is larger than a list may be.
    """
    found = read_list(path, COLUMNS)
    if found.missing:
        message = f"Listen over vendinger har ikke {', '.join(found.missing)}."
        return Turns((), (BadRow(1, message, f"Skriv overskrifterne {', '.join(COLUMNS)}."),))
    turns: list[Turn] = []
    faults = list(found.faults)
    for number, row in found.rows:
        turn = Turn(row["vending"], row["let"], row["sted"].casefold())
        if wrong := _fault(turn):
            faults.append(BadRow(number, wrong, "Ret rækken, eller slet den."))
        else:
            turns.append(turn)
    return Turns(tuple(turns), tuple(sorted(faults, key=lambda fault: fault.number)))


def _fault(turn: Turn) -> str | None:
    """Return in Danish what is wrong with a row, or None."""
    slots, wanted = _SLOT.findall(turn.written), set(_SLOT.findall(turn.easy)) - set(_GIVEN)
    unknown = [slot for slot in slots if slot not in _MOST_WORDS]
    faults = (
        (not turn.written or not turn.easy, "»vending« og »let« skal begge være udfyldt."),
        (
            turn.place not in PLACES,
            f"»{turn.place}« er ikke et sted. Skriv {', '.join(PLACES[:-1])} eller {PLACES[-1]}.",
        ),
        (
            "".join(match[0] for match in _TOKEN.finditer(turn.written)) != turn.written,
            f"»{turn.written}« har en klamme, der ikke er lukket.",
        ),
        (bool(unknown), f"»{''.join(unknown[:1])}« er ikke et felt. Skriv {', '.join(_MOST_WORDS)}."),
        (
            set(slots) != wanted or len(slots) != len(set(slots)),
            "De samme felter skal stå i »vending« og i »let«, hvert én gang.",
        ),
        (
            bool(_counts(turn.easy) - _counts(turn.written)),
            "Ordene i ( | ) skal være lige mange i »vending« og i »let«.",
        ),
    )
    return next((message for is_so, message in faults if is_so), None)


def _counts(text: str) -> set[int]:
    return {forms.count("|") for forms in _FORMS.findall(text)}


def _expression(written: str) -> str:
    tokens = [match for match in _TOKEN.finditer(written) if not match["gap"]]
    parts: list[str] = []
    forms, is_open = 0, True
    for match in tokens:
        gap = "" if is_open or written[match.start() - 1 : match.start()].strip() else r"\s+"
        is_open = bool(match["left_out"]) and is_open
        if match["slot"]:
            parts.append(f"{gap}(?P<{match['slot']}>[^;:!?]+?)")
        elif match["forms"]:
            parts.append(f"{gap}(?P<f{forms}>{'|'.join(map(re.escape, match['forms'].split('|')))})")
            forms += 1
        elif match["left_out"]:
            word = re.escape(match["left_out"])
            parts.append(rf"(?:{gap}{word})?" if gap else rf"(?:{word}\s+)?")
        else:
            parts.append(gap + re.escape(match["word"]))
    return rf"(?<![\w-]){''.join(parts)}(?![\w-])"


def _filled(turn: Turn, match: re.Match[str], ours: Callable[[str], bool], given: Mapping[str, str]) -> str | None:
    values = dict(given)
    for slot in set(_SLOT.findall(turn.written)):
        value = _value(slot, match[slot].strip(), ours)
        if value is None:
            return None
        opened = match.start(slot) == 0 and slot != "sætning" and not turn.easy.startswith(f"{{{slot}}}")
        inside = definite(value) or _whole_inside(value) if opened else value
        if inside is None:
            return None
        values[slot] = inside
    if "sætning" in values:
        values["sætning"] = _of_us(values["sætning"], ours, is_ours=values.get("hvem") == "vi")
    if "sætning" in values and _WISHES.search(turn.written) and _PAST.match(values["sætning"]):
        return None  # »han foreslog, at man søgte« says what nobody has done
    if turn.easy.startswith("{sætning}. Det") and _REFERS_BACK.match(values["sætning"]):
        return None  # who »de« are would first be said in the line below
    if missing := [slot for slot in _SLOT.findall(turn.easy) if slot not in values]:
        return None if missing != ["emne"] else _spoken(turn, match, values | {"emne": "det"})
    return _spoken(turn, match, values)


def _whole_inside(value: str) -> str | None:
    """Return what opened a sentence as it is inside one, where it needs no article there."""
    inside = surely_inside(value)
    return inside if inside and (value == "vi" or is_whole(inside)) else None


def _of_us(clause: str, ours: Callable[[str], bool], *, is_ours: bool) -> str:
    """Return what is said of ourselves: the body is »vi«, and »de« and »deres« where the body says it."""
    parts = main_clause(clause)
    if parts and ours(parts.subject) and not parts.verb.endswith("s"):
        return f"Vi {parts.verb} {_SELF.sub('os', parts.rest)}".rstrip()
    if not is_ours or not re.match(r"(?:de|deres) ", clause, re.IGNORECASE):
        return clause
    said = re.sub(r"\bderes\b", "vores", re.sub(r"^De\b", "Vi", clause), flags=re.IGNORECASE)
    return clause if says_they(said) else capital(said)


def _value(slot: str, words: str, ours: Callable[[str], bool]) -> str | None:
    """Return what fills a slot, or None where the words are not of its sort."""
    if len(words.split()) > _MOST_WORDS[slot]:
        return None
    if slot == "hvem":
        return "vi" if ours(words) else words if is_whole(words) else None
    if slot == "sætning":
        is_two = any(main_clause(words[link.end() :]) for link in _LINK.finditer(words))  # who thinks the second one?
        return None if is_two else (as_main_clause(words) or "").rstrip(".") or None
    if slot == "tid":
        return words if _TIME.fullmatch(words) else None
    if slot in ("gøre", "led"):
        is_known = _DOING.fullmatch(words) and words.count(",") <= 1 if slot == "gøre" else not _LINK.search(words)
        return words if is_known else None
    is_whole_thing = slot != "ting" or (is_whole(words) and " for " not in words)
    return words if is_whole_thing and _is_thing(words) else None


_DESCRIBED = late_pattern(r"^(?:den|det) [^\W\d_]+(?:ede|te) (?=[^\W\d_])", re.IGNORECASE)
"""What opens a thing and looks like a verb: »den udsendte dagsorden blev godkendt« has its verb behind it."""


def _is_thing(words: str) -> bool:
    """Tell whether words are the name of a thing, without what says how or that something is done with it."""
    return (
        words.count(",") <= 1
        and not _OPENS_WITH_ADVERB.match(words)
        and words.partition(" ")[0].casefold() not in _OPEN_NO_THING
        and not hides_a_verb(words.split())
        and not _ADVERBIAL.search(words)
        and not has_verb(_DESCRIBED.sub("", words))
        and not _CLAUSE.search(f" {words.casefold()} ")
    )


def _spoken(turn: Turn, match: re.Match[str], values: Mapping[str, str]) -> str:
    easy = _SLOT.sub(lambda slot: _inside(values[slot[1]], slot), _with_forms(turn, match))
    return capital(easy.strip())


def _inside(value: str, slot: re.Match[str]) -> str:
    """Return a slot's words as they stand where it is: »vi« is »os« behind a preposition."""
    before = slot.string[: slot.start()].rstrip()
    if value == "vi":
        is_object = before.endswith((" til", " for", " med", " fra", " af", " hos", " om"))
        return "os" if is_object else "vi"
    opens = not before or before.endswith((".", "\n", ":"))
    return capital(value) if opens else role_inside(value)


def _with_forms(turn: Turn, match: re.Match[str]) -> str:
    """Return the easy turn with the forms that the written ones ask for."""
    groups = [forms.split("|") for forms in _FORMS.findall(turn.written)]
    used: set[int] = set()

    def chosen(found: re.Match[str]) -> str:
        easy = found[1].split("|")
        place = next((n for n, forms in enumerate(groups) if n not in used and len(forms) == len(easy)), None)
        if place is None:
            return easy[0]
        used.add(place)
        written = match[f"f{place}"].casefold()
        return easy[[form.casefold() for form in groups[place]].index(written)]

    return _FORMS.sub(chosen, turn.easy)


def _in_place(turn: Turn, match: re.Match[str]) -> str:
    easy = _with_forms(turn, match)
    return capital(easy) if match[0][:1].isupper() else easy
