"""Personal numbers of people who do not exist, in the spellings of real files.

Everything is drawn from a seed: birth dates, serial numbers with a right or a wrong check digit, separators from the
whole of Unicode. A case is one text, or several that stand beside one another (cells, fields, paragraphs).

A spelling must be found at any level. It always holds what a reader needs to see a personal number in it: a right
check digit, a word (»cpr«, »født«) near, or the shape date-dash-four. What holds none of them is a look-alike: two
amounts beside each other may well begin with six figures that are a date.
"""

import random
import string
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from stdnum.dk import cpr

from tests.personal_numbers import born

# fmt: off
# One kind a line reads as the list that it is.
MONTHS = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"]
_UNITS = ["nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni"]
_TEENS = ["ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten"]
_TENS = ["", "", "tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems"]
_CALLED = ["CPR {}", "cpr-nr.: {}", "Personnummer {}", "CPR-nummer: {}", "personnr. {}", "Cpr.nr. {}", "{} (cpr)"]
_SENTENCES = ["{}", "Borgeren ({}) har klaget.", "Født {} i Eksempel.", "Afslag til {}, se bilag 2.", "1. {}", "»{}«"]
_ZEROS = [chr(code) for code in range(0x660, 0x20000) if unicodedata.decimal(chr(code), -1) == 0]
_SIGNS = [chr(code) for code in range(0x21, 0x3000) if unicodedata.category(chr(code))[0] in "PS" and not any(map(str.isalnum, unicodedata.normalize("NFKC", chr(code))))]
_SPACES = [chr(code) for code in range(sys.maxunicode) if unicodedata.category(chr(code)) == "Zs"]
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\ufe0f\ufe0e\u034f\u061c\u180e\u0336\u0332\u2066\u2069"


@dataclass(frozen=True)
class Number:
    """Ten figures and the whole year that they stand for."""

    figures: str
    year: int

    @property
    def first(self) -> str:
        return self.figures[:6]

    @property
    def last(self) -> str:
        return self.figures[6:]

    @property
    def is_checked(self) -> bool:
        return bool(cpr.checksum(self.figures) == 0)


@dataclass(frozen=True)
class Spelling:
    """A number (or none) in ``texts`` that stand beside one another; ``kind`` says how it is spelt."""

    kind: str
    texts: tuple[str, ...]
    figures: str = ""

    @property
    def masked(self) -> str:
        return f"{self.figures[:4]}••-••••"


class Chance(random.Random):
    """The draws that spellings need."""

    def number(self, *, checked: bool | None = None) -> Number:
        """Return a number; half of them have a right check digit unless it is said."""
        right = self.random() < 0.5 if checked is None else checked
        while True:
            date = born(self)
            century = self.choice("0123" if date.year < 2000 else "5678" if date.year > 2036 else "4567")
            if date.year >= 1937 and date.year < 2000:
                century = self.choice("012349")
            figures = f"{date:%d%m%y}{century}{self.randrange(1000):03}"
            if (cpr.checksum(figures) == 0) is right:
                return Number(figures, date.year)

    def gap(self, most: int = 8) -> str:
        """Return one to ``most`` characters that are neither letters nor figures."""
        return "".join(self.choice(_SIGNS if self.random() < 0.7 else _SPACES) for _ in range(self.randint(1, most)))

    def framed(self, number: str, *, called: bool) -> str:
        return self.choice(_CALLED if called else _SENTENCES).format(number)

    def figures(self, count: int) -> str:
        return "".join(self.choices(string.digits, k=count))

    def shown(self, number: Number, text: str) -> str:
        """Return the text in a sentence that names it where its check digit does not tell what it is."""
        return self.framed(text, called=not number.is_checked or self.random() < 0.3)


Kind = Callable[[Chance], tuple[Number, tuple[str, ...]]]
_KINDS: dict[str, Kind] = {}


def _kind(make: Kind) -> Kind:
    _KINDS[make.__name__.strip("_").replace("_", " ")] = make
    return make


def _date(number: Number) -> tuple[str, str, str]:
    return number.figures[:2], number.figures[2:4], number.figures[4:6]


def _dash(chance: Chance) -> str:
    return chance.choice(["-", "–", " - ", "\u2011", "—", "\u2212", "\uff0d", "-\n", " –  "])


@_kind
def _plain(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    return number, (chance.framed(f"{number.first}{_dash(chance)}{number.last}", called=False),)


@_kind
def _without_a_gap_or_with_a_space(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    return number, (chance.shown(number, f"{number.first}{chance.choice(['', ' ', '.', '/', '_'])}{number.last}"),)


@_kind
def _random_characters_between(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    return number, (chance.shown(number, f"{number.first}{chance.gap()}{number.last}"),)


@_kind
def _random_characters_in_the_date_too(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    inner = chance.gap(2)
    return number, (chance.shown(number, f"{inner.join(_date(number))}{chance.gap(4)}{number.last}"),)


@_kind
def _many_spaces(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    gap = chance.choice([" ", "\t", "\u00a0"]) * chance.randint(5, 30)
    return number, (chance.shown(number, f"{number.first}{gap}{number.last}"),)


@_kind
def _one_line_end(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    gap = chance.choice(["\n", "\r\n", "-\n", "\u2028", "\x0b", " \n ", "\u00ad\n"])
    return number, (chance.shown(number, f"{number.first}{gap}{number.last}"),)


@_kind
def _digits_of_another_script(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number, zero = chance.number(), ord(chance.choice(_ZEROS))
    text = "".join(chr(zero + int(sign)) if sign.isdigit() else sign for sign in f"{number.first}-{number.last}")
    return number, (chance.framed(text, called=False),)


@_kind
def _digits_of_mixed_scripts(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    figures = [chr(ord(chance.choice(_ZEROS)) + int(sign)) for sign in number.figures]
    return number, (chance.framed("".join(figures[:6]) + "-" + "".join(figures[6:]), called=False),)


@_kind
def _digits_raised_lowered_or_circled(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    digits = chance.choice(["⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉", "⓪①②③④⑤⑥⑦⑧⑨", "🄋➀➁➂➃➄➅➆➇➈", "⓿❶❷❸❹❺❻❼❽❾", "🯰🯱🯲🯳🯴🯵🯶🯷🯸🯹"])
    table = str.maketrans(string.digits, digits)
    return number, (chance.framed(f"{number.first}{chance.choice('-⁻₋')}{number.last}".translate(table), called=False),)


@_kind
def _keycaps(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    return number, (chance.shown(number, "".join(f"{sign}\ufe0f\u20e3" for sign in number.figures)),)


@_kind
def _letters_for_figures(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    while True:
        number = chance.number()
        if "0" in number.figures or "1" in number.figures:
            break
    zero, one = chance.choice("OoΟοОо"), chance.choice("lIіӏ|")
    text = f"{number.first}{chance.choice(['-', ' ', '', ' – '])}{number.last}".translate({48: zero, 49: one})
    return number, (chance.framed(text, called=True),)


@_kind
def _unseen_characters_between_figures(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number, unseen = chance.number(), chance.sample(_UNSEEN, 3)
    text = "".join(sign + (chance.choice(unseen) if chance.random() < 0.5 else "") for sign in number.figures[:6])
    return number, (chance.framed(f"{text}{chance.choice(unseen)}-{number.last}", called=False),)


@_kind
def _an_unseen_character_for_the_dash(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    return number, (chance.shown(number, f"{number.first}{chance.choice(_UNSEEN)}{number.last}"),)


@_kind
def _entities(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    dash = chance.choice(["&#8209;", "&#x2011;", "&ndash;", "&#45;", "&minus;", "&shy;-", "&amp;#8209;", "&hyphen;"])
    first = number.first
    if chance.random() < 0.4:
        first = "".join(f"&#{ord(sign)};" for sign in first)
    return number, (chance.framed(f"{first}{dash}{number.last}", called=False),)


@_kind
def _spaces_as_entities(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    space = chance.choice(["&nbsp;", "&#160;", "&thinsp;", "&amp;nbsp;", "&shy;", "&zwj;", "&#8203;"])
    return number, (chance.shown(number, f"{number.first}{space}{number.last}"),)


@_kind
def _percent_signs(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    dash = chance.choice(["%2D", "%2d", "%E2%80%91", "%E2%80%93", "%252D", "%20-%20"])
    first = "".join(f"%{ord(sign):02X}" for sign in number.first) if chance.random() < 0.3 else number.first
    return number, (chance.framed(f"{first}{dash}{number.last}", called=False),)


@_kind
def _escapes(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    return number, (f'{{"nr": "{number.first}\\u{chance.choice(["002d", "2011", "2013", "2212"])}{number.last}"}}',)


@_kind
def _tags_between(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    form = chance.choice(["<b>{}</b>-{}", "<p>{}</p><p>{}</p>", '<td class="x">{}</td><td>{}</td>', "{}<br/>{}", "**{}**-{}"])
    return number, (chance.shown(number, form.format(number.first, number.last)),)


@_kind
def _a_year_of_four_figures(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    day, month, _ = _date(number)
    form = chance.choice(["{}.{}.{}", "{}-{}-{}", "{}/{}/{}", "{} {} {}", "{}{}{}", "{}/{} {}", "{}.{} {}"])
    return number, (chance.shown(number, f"{form.format(day, month, number.year)}{_dash(chance)}{number.last}"),)


@_kind
def _the_year_first(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    day, month, _ = _date(number)
    form = chance.choice(["{}-{}-{}", "{}{}{}", "{}.{}.{}", "{}/{}/{}"])
    return number, (chance.shown(number, f"{form.format(number.year, month, day)}{_dash(chance)}{number.last}"),)


@_kind
def _day_and_month_without_their_zeros(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    day, month, year = _date(number)
    text = chance.choice(["{}.{}.{}", "{}/{}-{}", "{}-{}-{}", "{}/{} {}"]).format(int(day), int(month), chance.choice([year, str(number.year)]))
    return number, (chance.shown(number, f"{text}{_dash(chance)}{number.last}"),)


@_kind
def _the_month_in_words(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    day, month, year = _date(number)
    word = MONTHS[int(month) - 1]
    word = chance.choice([word, word.upper(), word.title(), f"{word[:3]}.", word[:3]])
    dated = chance.choice(["{}. {} {}", "{} {} {}", "{}.{}.{}", "{}-{}-{}"]).format(chance.choice([day, str(int(day))]), word, chance.choice([year, str(number.year), f"'{year}"]))
    form = chance.choice(["{}-{}", "{} – {}", "{} ({})", "{}, {}", "den {} {}"])
    return number, (chance.shown(number, form.format(dated, number.last)),)


@_kind
def _pairs(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    last = f"{number.last[:2]}{chance.choice(' .-')}{number.last[2:]}"
    first = chance.choice([number.first, " ".join(_date(number)), ".".join(_date(number)), f"{number.first[:4]} {number.first[4:]}"])
    return number, (chance.shown(number, f"{first}{chance.choice([' ', '-', ' - '])}{last}"),)


@_kind
def _odd_groups(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    cuts = sorted(chance.sample(range(1, 10), chance.randint(1, 4)))
    parts = [number.figures[a:b] for a, b in zip([0, *cuts], [*cuts, 10], strict=True)]
    return number, (chance.framed(chance.choice(" -._").join(parts), called=True),)


@_kind
def _combs(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    between = chance.choice([" ", "|", " | ", "\n", "][", ".", "  ", "\u00a0", "_", "\t"])
    dash = chance.choice(["", "-", " - ", f"-{between}"])
    text = f"{between.join(number.first)}{between}{dash}{between.join(number.last)}"
    return number, (chance.shown(number, text),)


@_kind
def _quotes(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    form = chance.choice(["»{}« »{}«", '"{}"-"{}"', "'{}' '{}'", "„{}“ „{}“", "‹{}›-‹{}›", "[{}] [{}]", "({})-({})", "{} ({})", "`{}`-`{}`"])
    return number, (chance.shown(number, form.format(number.first, number.last)),)


@_kind
def _something_right_before_or_behind(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    form = chance.choice(["+{}", "#{}", "nr{}x", "x{}y", "{}-01", "{}/2", "{}.1", "={}", "~{}~", "{}²", "{}abc", "0 - {}"])
    return number, (chance.shown(number, form.format(f"{number.first}-{number.last}")),)


@_kind
def _words_for_figures(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    words = [_UNITS[int(sign)] for sign in number.figures]
    if chance.random() < 0.3:
        words = [word if chance.random() < 0.6 else sign for word, sign in zip(words, number.figures, strict=True)]
    between = chance.choice([" ", ", ", "-", " – ", "\n"])
    dash = chance.choice([between, " - ", " streg ", " bindestreg "])
    text = f"{between.join(words[:6])}{dash}{between.join(words[6:])}"
    return number, (chance.shown(number, chance.choice([text, text.upper(), text.capitalize()])),)


@_kind
def _words_for_pairs(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()

    def said(pair: str) -> str:
        tens, units = int(pair[0]), int(pair[1])
        if tens < 2:
            return _TEENS[units] if tens else f"nul {_UNITS[units]}"
        return f"{'' if not units else f'{_UNITS[units]}og'}{_TENS[tens]}"

    words = [said(number.figures[place : place + 2]) for place in range(0, 10, 2)]
    return number, (chance.shown(number, chance.choice([" ", ", "]).join(words)),)


@_kind
def _links(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    form = chance.choice(["https://example.dk/?cpr={}", "https://www.example.dk/borger?a=1&personnummer={}", "www.example.dk/cpr/{}/sag", "https://example.dk/sag?pnr={}&b=2"])
    return number, (form.format(chance.choice(["{}{}", "{}-{}", "{}%2D{}", "{}+{}"]).format(number.first, number.last)),)


@_kind
def _links_without_a_word(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number(checked=True)
    form = chance.choice(["https://example.dk/borger/{}", "Se https://www.example.dk/sag?id={}&v=1", "www.example.dk/{}.pdf"])
    return number, (form.format(chance.choice(["{}-{}", "{}{}", "{}%2D{}"]).format(number.first, number.last)),)


@_kind
def _addresses(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    form = chance.choice(["{}-{}@example.dk", "mailto:{}-{}@example.dk", "borger_{}-{}@mail.example.dk"])
    if number.is_checked:
        form = chance.choice([form, "{}{}@example.dk", "{}.{}@example.dk", "navn.{}_{}@example.dk"])
    return number, (form.format(number.first, number.last),)


@_kind
def _names_of_files(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    form = chance.choice(["notat_{}-{}.pdf", "bilag/{}-{} Ansøgning.docx", "cpr_{}_{}.pdf", "cpr{}{}.docx", "Afgørelse {}-{} (2).pdf", "C:\\sager\\{}-{}\\brev.pdf"])
    if number.is_checked:
        form = chance.choice([form, "{}{}_afslag.pdf", "{}_{} Ansøgning.pdf", "brev{}.{}.docx"])
    return number, (form.format(number.first, number.last),)


@_kind
def _replacement_numbers(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    while True:
        base = chance.number()
        number = Number(f"{int(base.figures[:2]) + 60}{base.figures[2:]}", base.year)
        text = f"{number.first}{_dash(chance)}{number.last}"
        return number, (chance.framed(text, called=False),)


@_kind
def _electronic_numbers(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    base = chance.number()
    code = base.last[0] + "".join(chance.choices("BCDFGHJKLMNPQRSTVWXZ", k=2)) + chance.figures(1)
    return base, (chance.framed(f"{base.first}{chance.choice(['-', '', ' ', '–'])}{code}", called=False),)


@_kind
def _robbed_of_the_first_zero(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    while True:
        number = chance.number()
        if number.figures[0] == "0":
            form = chance.choice(["{}{}", "{}-{}", "{} {}"])
            return number, (chance.framed(form.format(number.first[1:], number.last), called=True),)


@_kind
def _two_neighbours(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    first = chance.choice([number.first, ".".join(_date(number)), "-".join(_date(number))])
    if number.is_checked and chance.random() < 0.5:
        return number, ("Borger", first, number.last, "Eksempel")
    return number, chance.choice([(f"CPR {first}", number.last), ("CPR", first, number.last), (f"Cpr.nr.: {first} -", number.last), ("Personnummer", first, f"-{number.last}", "Eksempelvej")])


@_kind
def _neighbours_with_a_dash_at_the_joint(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    return number, chance.choice([(f"{number.first}-", number.last), (number.first, f"-{number.last}"), (number.first, "-", number.last)])


@_kind
def _a_date_of_birth_and_its_neighbour(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    day, month, _ = _date(number)
    date = chance.choice([f"{day}.{month}.{number.year}", f"{day}-{month}-{number.year}", f"{int(day)}. {MONTHS[int(month) - 1]} {number.year}"])
    label = "Født" if number.is_checked else "CPR"
    return number, chance.choice([(f"{label} {date}", number.last), (label, date, number.last)])


@_kind
def _many_neighbours(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    parts = chance.choice([(*_date(number), number.last), tuple(number.figures), (*_date(number), number.last[:2], number.last[2:])])
    return number, parts if number.is_checked else ("CPR-nummer", *parts)


@_kind
def _fields_with_labels(chance: Chance) -> tuple[Number, tuple[str, ...]]:
    number = chance.number()
    label = chance.choice(["Løbenr.", "løbenummer", "Løbenr:", "De sidste fire cifre", "Sidste 4 cifre"])
    return number, ("Født", number.first, label, number.last)


def spellings(seed: int, each: int = 9) -> Iterator[Spelling]:
    """Yield ``each`` spellings of every kind."""
    chance = Chance(seed)
    for kind, make in _KINDS.items():
        for _ in range(each):
            number, texts = make(chance)
            yield Spelling(kind, texts, number.figures)
