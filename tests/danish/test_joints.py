import pytest

from docgen.danish.sentence_joints import Joint, best_joint, parted, pause


def test_a_sentence_is_parted_at_the_joint_nearest_its_middle() -> None:
    assert best_joint("Rådet vil høres, og det har vi sagt til kommunen.") == Joint(
        "Rådet vil høres", "og", "det har vi sagt til kommunen."
    )
    assert best_joint("Rådet vil høres.") is None


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Vi vil høres, og vi vil svare.", ("Vi vil høres.", "Vi vil svare.")),
        ("Vi vil høres, men det er svært.", ("Vi vil høres.", "Men det er svært.")),
        ("Der er mad og kaffe til alle.", ("Der er mad og kaffe til alle.",)),
        ("Vi ved, hvad vi vil.", ("Vi ved, hvad vi vil.",)),
        ("Vi så på huset og det nye skur.", ("Vi så på huset og det nye skur.",)),
        ("Vi hjælper børn og unge mangler tilbud.", ("Vi hjælper børn og unge mangler tilbud.",)),
        ("Vi mener, at huset er godt, og vi flytter.", ("Vi mener, at huset er godt, og vi flytter.",)),
        ("Vi går i gang med at hjælpe Bo, og Liv ringer.", ("Vi går i gang med at hjælpe Bo.", "Liv ringer.")),
        ("Chefen er ny, hvilket har kostet tid.", ("Chefen er ny.", "Det har kostet tid.")),
    ],
)
def test_only_halves_that_stand_alone_are_parted(sentence: str, parts: tuple[str, ...]) -> None:
    assert parted(sentence) == parts


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        ("Chefen svarede, at cafeen åbner igen til foråret.", "cafeen åbner igen"),
        ("Lokalet er lukket hele sommeren hvorfor vi mødes i kirken.", "hvorfor vi mødes"),
        ("Vi bestilte mad til dem og fik regningen i går.", "fik regningen i"),
        ("Huset er for lille, men mange bruger det hver dag.", "men mange bruger"),
        ("Kommunen hjælper børn og unge med job og skole.", None),
        ("Vi så på planen og det nye hus ved åen.", None),
        ("Der er et lille, men godt tilbud på havnen.", None),
    ],
)
def test_a_new_sentence_begins_where_a_clause_does(sentence: str, opening: str | None) -> None:
    joint = best_joint(sentence)
    assert (joint.opening if joint else None) == opening


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("Kommunen sagde i går, at de nye boliger bliver bygget ved havnen.", "Kommunen sagde i går,"),
        ("Formanden for rådet taler med borgmesteren om de nye boliger.", "Formanden for rådet taler med borgmesteren"),
        (
            "Vi spurgte Beskæftigelses- og Socialforvaltningen om pengene i år.",
            "Vi spurgte Beskæftigelses- og Socialforvaltningen",
        ),
        (
            "Udsatte punkter fra mødet i juni mangler – tages med næste gang.",
            "Udsatte punkter fra mødet i juni mangler",
        ),
        (
            "Prisen for at lave noget på værkstedet øges fra 50 til 100 kr.",
            "Prisen for at lave noget på værkstedet øges",
        ),
        ("Der har været en del besvær i forhold til årets regnskaber.", "Der har været en del besvær"),
        ("Det gav et godt indblik i vores verden og i det, der rører sig.", "Det gav et godt indblik i vores verden"),
    ],
)
def test_a_line_is_broken_where_a_reader_pauses(line: str, part: str) -> None:
    assert pause(line, 55) == part
