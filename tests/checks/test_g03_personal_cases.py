import pytest
from check_contexts import CASE, ITEM, PERSON, SECTIONS, case, lines, meeting, said

from docgen.checks.privacy import g03_personal_cases as g03

END = "og teksten er åben. Skriv det generelt, eller gør punktet lukket."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A.B. har søgt om støtte efter § 85.", "»A.B.« og »§ 85«"),
        ("A. B. fik bevilget en bolig.", "»A. B.« og »bevilget«"),
        ("Borgeren fik afslag på en bolig.", "»Borgeren« og »afslag«"),
        ("Pågældende er diagnosticeret i 2020.", "»Pågældende« og »diagnosticeret«"),
        ("En 47-årig mand med ADHD deltog.", "»47-årig« og »ADHD«"),
        ("En mand på 47 år er anbragt i byen.", "»mand på 47 år« og »anbragt«"),
        ("Bo Eksempel har en depression.", "»Bo Eksempel« og »depression«"),
    ],
)
def test_a_sentence_about_one_persons_case_is_told_with_its_words(text: str, words: str) -> None:
    assert lines(g03, said(text)) == [f"warning: Punkter!I2  Fremstilling: {words} tyder på en personsag, {END}"]


@pytest.mark.parametrize("words", ["borger NN", "borger A", "Borgeren N.N."])
def test_a_person_without_a_name_is_a_person(words: str) -> None:
    assert lines(g03, said(f"Rådet talte om {words}")) == [
        f"warning: Punkter!I2  Fremstilling: »{words}« kan tyde på en personsag, {END}"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Borgere med misbrug venter for længe på hjælp efter § 101.",
        "Hvis borgeren får afslag, kan der klages.",
        "Borgeren tilbydes en fast kontaktperson.",
        "Bo Eksempel holdt oplæg om § 85.",
        "Formanden talte om angst og ensomhed.",
        "H.C. Andersens Boulevard 1 har afslag som emne.",
        "Rådet ønsker flere bevilget hjælp efter § 83.",
    ],
)
def test_what_is_said_of_many_may_stand(text: str) -> None:
    assert lines(g03, said(text)) == []


def test_the_same_words_are_told_once_in_a_cell() -> None:
    assert len(lines(g03, said("Borgeren fik afslag. Borgeren fik afslag igen."))) == 1


def test_closed_items_and_cases_are_not_told() -> None:
    text = "Borgeren fik afslag på en bolig."
    assert lines(g03, meeting(Punkter=[ITEM | {"Åbenhed": "Lukket", "Drøftelse": text}])) == []
    sections = [SECTIONS[0], SECTIONS[1] | {"Tekst": text}]
    assert len(lines(g03, case(Tekst=sections))) == 1
    assert lines(g03, case(Sag=CASE | {"Åbenhed": "Lukket"}, Tekst=sections)) == []


def test_people_are_listed_with_their_age_in_peace() -> None:
    assert lines(g03, meeting(Deltagere=[PERSON | {"Titel": "Fhv. 47-årig ADHD-vejleder"}])) == []
