from check_contexts import lines
from easy_contexts import TEXT, easy

from docgen.checks.easy import l11_nouns_of_verbs as l11


def test_two_such_nouns_in_two_sentences_are_a_warning() -> None:
    assert lines(l11, easy("Vi talte om planlægning.\nVi talte om vurdering.")) == [
        f"warning: {TEXT}: Punktet har mange navneord, der er lavet af udsagnsord: »planlægning« og »vurdering«. Skriv fx »vi mener« i stedet for »vurdering«."
    ]


def test_without_a_sure_verb_the_noun_is_named() -> None:
    assert lines(l11, easy("Vi talte om planlægning.\nVi talte om belysning.")) == [
        f"warning: {TEXT}: Punktet har mange navneord, der er lavet af udsagnsord: »planlægning« og »belysning«. Skriv, hvem der gør noget, i stedet for »planlægning«."
    ]


def test_things_and_places_pass() -> None:
    assert lines(l11, easy("Forvaltningen har en afdeling.\nVi har fået en bygning og en lejlighed.")) == []


def test_one_in_an_item_passes() -> None:
    assert lines(l11, easy("Vi talte om planlægning.\nVi har en mening og en forening.")) == []


def test_a_board_is_not_made_of_a_verb() -> None:
    assert lines(l11, easy("Bestyrelsen og bestyrelsen i foreningen svarer.\nUddannelsen er god.")) == []
