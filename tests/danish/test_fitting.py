"""Easy words stand in the form that their place asks for, or are not offered."""

import pytest

from docgen.checks.easy.known_words import hard_words
from docgen.danish.easy.fitting import exchanged, fitting


def fits(sentence: str) -> list[tuple[str, ...]]:
    return [fitting(found, sentence) for found in hard_words().find(sentence)]


@pytest.mark.parametrize(
    ("sentence", "easy"),
    [
        ("Forvaltningen sender svaret.", "Kommunen sender svaret."),
        ("Vi så kommunens strategier.", "Vi så kommunens planer."),
        ("De har udarbejdet planen.", "De har lavet planen."),
        ("Planen er udarbejdet.", "Planen er lavet."),
        ("Hun vil orientere om sagen.", "Hun vil fortælle om sagen."),
        ("Det er et velfungerende samarbejde.", "Det er et godt samarbejde."),
        ("Der er mad, herunder for eksempel brød.", "Der er mad, blandt andet brød."),
        ("Der er samtlige papirer.", "Der er alle papirer."),
    ],
)
def test_a_word_is_exchanged_in_its_form(sentence: str, easy: str) -> None:
    assert exchanged(sentence, hard_words()) == easy


@pytest.mark.parametrize(
    "sentence",
    [
        "Sagen drøftes.",
        "De har ikke afsluttet skolen.",
        "Planen er sendt i høring.",
        "De så på de fastsatte ting.",
        "Hun vurderer planen.",
        "Rådet for Strategi mødes.",
        "Vi så »Strategi for byen«.",
        "Bruger- og interesseorganisationer kom.",
        "En indsats er vigtig.",
        "Sagen er orienteret.",
        "Hun ringede med henblik på mødet.",
        "Der kom et eventuelt svar.",
        "Planen inddrager huset.",
        "Rådet orienteres.",
        "Rådet træffer afgørelser.",
        "Regnskabet revideres i maj.",
        "Bo er ejer og iværksætter i byen.",
        "Regnskabet sendes til revisor for endelig godkendelse.",
        "De parter, der er relevante.",
        "Det er en del dialog.",
        "Vi drøftede kort planen.",
        "Vi skal således svare.",
        "De arrangerer spisning.",
        "Der er positive tilbagemeldinger.",
        "Han kommer som sparring.",
        "Hun vurderer om det går.",
        "Hun præsenterede bestyrelsen.",
        "Udgifter i forhold til print.",
    ],
)
def test_a_word_that_cannot_stand_there_is_not_offered(sentence: str) -> None:
    assert not any(fits(sentence))
