import pytest

from docgen.danish.joints import Joint, best_joint, parted


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
    ],
)
def test_only_halves_that_stand_alone_are_parted(sentence: str, parts: tuple[str, ...]) -> None:
    assert parted(sentence) == parts
