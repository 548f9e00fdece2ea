import pytest

from docgen.danish.passives import made_active, passives_in


@pytest.mark.parametrize(
    ("sentence", "written", "active"),
    [
        ("Svaret blev sendt.", "blev sendt", "sendte"),
        ("Svaret bliver sendt i maj.", "bliver sendt", "sender"),
        ("Så blev svaret ikke sendt.", "blev sendt", "sendte"),
        ("Det skal sendes i morgen.", "sendes", "sende"),
        ("Sagen drøftes i maj.", "drøftes", "drøfter"),
        ("Sagen drøftedes i maj.", "drøftedes", "drøftede"),
        ("Planen er blevet vedtaget.", "blevet vedtaget", "har vedtaget"),
        ("Det kan blive lavet.", "blive lavet", "lave"),
        ("Nøglerne udleveres i morgen.", "udleveres", "udleverer"),
        ("Der bliver lyttet til os.", "bliver lyttet", "lytter"),
    ],
)
def test_a_passive_has_its_active_verb(sentence: str, written: str, active: str) -> None:
    assert [(passive.written, passive.active) for passive in passives_in(sentence)] == [(written, active)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vi mødes i maj.",
        "Alle samles i hallen.",
        "Huset findes.",
        "Det lykkes.",
        "Så bliver rådet glad.",
        "De hjælpes ad.",
        "Vi tales ved.",
        "Vi høres ved.",
        "Vi samles i maj.",
        "Hun blev formand.",
        "Jeg synes, at de trives.",
        "Rådet for Socialt Udsattes møde er i maj.",
        "De udsattes vilkår er i fokus.",
    ],
)
def test_a_verb_that_only_looks_passive_is_none(sentence: str) -> None:
    assert passives_in(sentence) == []


@pytest.mark.parametrize(
    ("passive", "active"),
    [
        ("Sagen blev drøftet af rådet.", "Rådet drøftede sagen."),
        ("Mødet bliver ledet af Bo Eksempel.", "Bo Eksempel leder mødet."),
        ("Svaret sendes af Anne.", "Anne sender svaret."),
        ("Han blev spurgt af os.", "Vi spurgte ham."),
        ("Planen evalueres af forvaltningen i 2028.", "Forvaltningen evaluerer planen i 2028."),
        ("Mødet blev holdt af rådet den 3. juni.", "Rådet holdt mødet den 3. juni."),
        ("Planen blev lavet af rådet for ældre i maj.", "Rådet for ældre lavede planen i maj."),
        ("Anne Eksempel blev valgt af rådet.", "Rådet valgte Anne Eksempel."),
        ("Sagen blev drøftet.", "Sagen blev drøftet."),
        ("Hun blev glad af maden.", "Hun blev glad af maden."),
    ],
)
def test_a_passive_with_a_known_doer_is_turned(passive: str, active: str) -> None:
    assert made_active(passive) == active


def test_the_passive_of_writing_is_known_from_that_of_speech() -> None:
    found = passives_in("Brevet sendes i maj, det blev skrevet i går, og det skal læses af alle.")
    assert [passive.is_formal for passive in found] == [True, False, False]
