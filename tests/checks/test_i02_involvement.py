import pytest
from check_contexts import case, lines

from docgen.checks import i02_involvement as i02


@pytest.mark.parametrize(
    "answer",
    [
        "Ja",
        "Ja.",
        "-",
        "Rådet inddrages.",
        "Rådet inddrages løbende.",
        "Ja, rådet skal inddrages",
        "Se ovenfor",
        "Det er ikke relevant",
    ],
)
def test_an_answer_without_how_and_when_is_told(answer: str) -> None:
    assert lines(i02, case(Sag={"Inddragelse": answer})) == [
        (
            f"error: Sag!B17  Inddragelse: »{answer}« siger ikke, hvordan og hvornår rådet inddrages. "
            "Skriv fx »Rådet drøfter sagen på mødet i juni.«"
        )
    ]


@pytest.mark.parametrize("answer", ["Nej", "Nej, ikke relevant.", "Det er ikke nødvendigt."])
def test_a_no_needs_a_reason(answer: str) -> None:
    assert lines(i02, case(Sag={"Skal udsatterådet inddrages": "Nej", "Inddragelse": answer})) == [
        (
            f"error: Sag!B17  Inddragelse: »{answer}« siger ikke, hvorfor rådet ikke skal inddrages. "
            "Skriv grunden i en hel sætning."
        )
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "Rådet drøfter sagen i juni.",
        "Høres skriftligt inden sommer.",
        "Nej, sagen ændrer ikke noget for rådets målgrupper.",
    ],
)
def test_a_whole_sentence_is_an_answer(answer: str) -> None:
    assert lines(i02, case(Sag={"Inddragelse": answer})) == []
