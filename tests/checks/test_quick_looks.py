"""What a check looks for before it searches stands wherever the search finds something."""

import re
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from docgen.checks import b01_annexes as b01
from docgen.checks import p01_placeholders as p01
from docgen.checks import p02_prompts as p02
from docgen.checks import p06_doubled_words as p06
from docgen.danish.words import small

PIECES = (
    *("husk at slette denne hjælpetekst", "klik her for at angive", "skriv navnet her", "Indsæt", "udfyldes senere"),
    *("Tekst her", "[navn]", "{{ felt }}", "{%", "#}", "_____", "........", "<navn>", "xx", "x…", "x..", "dd-mm-åååå"),
    *("TODO", "lorem ipsum", "XX. ", "her skrives", "(valgfrit)", "maks. 3 linjer", "angiv kort", "skal slettes"),
    *("Beslutningen, der skal", "feltet", "bilag 2", "som bilag", "vedlagt", "er vedlægges", "præsenteres for den ny"),
    *("aftale", "det det", "Det det", "ΐ ΐ", "ß ss", "i i dag", " ", ". ", ", ", "ı", "İ", "ſ", "\u212a", "-", "("),
)
LINES = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=7).map("".join)
CASES = st.sampled_from((str, str.upper, str.lower, str.title, lambda text: text.replace("i", "İ").replace("s", "ſ")))


def found(forms: tuple[re.Pattern[str], ...], line: str) -> Iterator[str]:
    yield from (match[0] for form in forms for match in form.finditer(line))


@given(LINES, CASES)
def test_a_word_that_stands_there_wherever_a_pattern_finds_something(line: str, cased: object) -> None:
    assert callable(cased)
    line = cased(line)
    looks_for = {
        p01._PROMPT_WORDS: p01._PROMPTS,
        p01._BLANK_SIGNS: (
            *(p01._FIELD, p01._TAG, p01._SQUARE, p01._BLANK_LINE, p01._ANGLE, p01._CROSSES),
            *p01._OTHER_BLANKS,
        ),
        b01._SENDS: (b01._ATTACHED,),
        ("bilag",): (b01._MENTION,),
    }
    for words, forms in looks_for.items():
        assert any(word in small(line) for word in words) or not list(found(forms, line)), (words, line)


@given(LINES, CASES)
def test_a_prompt_is_seen_however_it_is_written(line: str, cased: object) -> None:
    assert callable(cased)
    line = cased(line)
    assert p02._prompt(line) == next((match[0].strip() for form in p02._FORMS if (match := form.search(line))), None)


@given(LINES, CASES)
def test_a_doubled_word_is_seen_however_it_is_written(line: str, cased: object) -> None:
    assert callable(cased)
    line = cased(line)
    pairs = [(match["word"], match["again"]) for at in range(len(line)) if (match := p06._TWICE.match(line, at))]
    is_doubled = any(word.casefold() == again for word, again in pairs)
    assert bool(list(p06.doubled_words(line))) <= is_doubled
    folded = line.casefold()
    assert len(folded) != len(line) or p06._SAME.search(folded) or not is_doubled
