import pytest

from docgen.kinds.case_brief import with_at
from docgen.prose import Prose, Run


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("at udvalget godkender planen.", "at udvalget godkender planen."),
        ("At udvalget godkender planen.", "At udvalget godkender planen."),
        ("Direktøren indstiller,\nat planen godkendes.", "Direktøren indstiller,\nat planen godkendes."),
        ("udvalget drøfter punkterne.", "at udvalget drøfter punkterne."),
        ("Udvalget drøfter punkterne.", "at udvalget drøfter punkterne."),
        ("Social- og Sundhedsudvalget drøfter punkterne.", "at Social- og Sundhedsudvalget drøfter punkterne."),
        ("Vejen Kommune betaler.", "at Vejen Kommune betaler."),
        ("Anne Eksempel udpeges.", "at Anne Eksempel udpeges."),
        ("ØU godkender planen.", "at ØU godkender planen."),
        ("1. godkender planen,\n2. drøfter den.", "at godkender planen,\ndrøfter den."),
        ("Atletikklubben får støtte.", "at atletikklubben får støtte."),
    ],
)
def test_a_recommendation_is_printed_with_its_at(written: str, printed: str) -> None:
    assert "\n".join(paragraph.text for paragraph in with_at(Prose.of(written)).paragraphs) == printed


def test_the_look_of_the_words_is_kept() -> None:
    runs = (Run("Udvalget", bold=True), Run(" godkender."))
    assert with_at(Prose.of(runs)).paragraphs[0].runs == (Run("at udvalget", bold=True), Run(" godkender."))
