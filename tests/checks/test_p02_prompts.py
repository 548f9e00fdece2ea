from dataclasses import replace

import pytest
from check_contexts import BODY, ITEM, case, lines, meeting, said

from docgen.checks import p02_prompts as p02

END = "er en ledetekst, ikke indhold. Skriv det, der skal stå, eller tøm feltet."


@pytest.mark.parametrize(
    "prompt",
    [
        "Offentlig beslutning der skal udfyldes, hvis punktet er lukket",
        "Feltet udfyldes kun ved lukkede punkter.",
        "Dette felt skal udfyldes.",
        "Udfyldes af sekretariatet.",
        "(udfyldes kun ved lukkede punkter)",
        "Her skrives en kort begrundelse.",
        "Beskriv kort sagens baggrund.",
        "Maks. 200 tegn",
        "(maks. 200 tegn)",
        "Fremstilling",
        "Fremstilling:",
        "Sagen handler om …",
    ],
)
def test_a_prompt_is_told_with_its_words(prompt: str) -> None:
    shown = "Sagen handler om …" if prompt.startswith("Sagen") else prompt
    if prompt == "Sagen handler om …":
        context = case(Tekst=[{"Afsnit": "Sagsresume", "Tekst": prompt, "Medtag": "Ja"}])
        assert lines(p02, context) == [f"error: Tekst!B2  Tekst: »{shown}« {END}"]
    else:
        assert lines(p02, said(prompt)) == [f"error: Punkter!I2  Fremstilling: »{shown}« {END}"]


@pytest.mark.parametrize(
    "text",
    [
        "Ansøgeren får et skema, der skal udfyldes, før støtten kan bevilges.",
        "Rådet foreslår, at afsnittet på side 4 slettes.",
        "Skemaet udfyldes af borgeren og sagsbehandleren sammen.",
        "Skriv til os, hvis du vil være med.",
        "Udfyldelsen af skemaet tager tid.",
        "Fremstilling af varer",
        "Drøftelse",
        "Beslutning: Godkendt.",
    ],
)
def test_a_text_about_forms_and_fields_is_no_prompt(text: str) -> None:
    assert lines(p02, said(text)) == []


def test_the_sheets_own_help_is_no_content() -> None:
    context = meeting(Punkter=[ITEM | {"Drøftelse": "Efter mødet: hvad der blev sagt."}])
    assert lines(p02, context) == [f"error: Punkter!K2  Drøftelse: »Efter mødet: hvad der blev sagt.« {END}"]


def test_a_heading_stands_in_its_own_field_only() -> None:
    assert lines(p02, meeting(Organ=BODY | {"Kommune": "Kommune"})) == [f"error: Organ!B4  Kommune: »Kommune« {END}"]
    assert lines(p02, meeting(Punkter=[ITEM | {"Overskrift": "Beslutning"}])) == []


def test_an_ordinary_example_may_be_meant() -> None:
    assert lines(p02, meeting(Punkter=[ITEM | {"Beslutning": "Godkendt.", "Drøftelse": "Rådet drøftede sagen."}])) == []


def test_a_long_prompt_is_cut_and_told_once() -> None:
    prompt = "Begrundelse, der skal udfyldes, hvis punktet er lukket, og som ikke må sige noget om personen eller sagen"
    assert lines(p02, said(f"{prompt}\n{prompt}")) == [
        "error: Punkter!I2  Fremstilling: »Begrundelse, der skal udfyldes, hvis punktet er lukket, og som ikke må …« "
        f"{END}"
    ]


def test_an_example_of_several_lines_is_told_in_one() -> None:
    context = said("Formanden indstiller,\nat dagsordenen godkendes.")
    kept = tuple(replace(cell, is_example="\n" in cell.text) for cell in context.texts)
    (told,) = lines(p02, replace(context, texts=kept))
    assert "»Formanden indstiller, at dagsordenen godkendes.« er arkets eget eksempel." in told
