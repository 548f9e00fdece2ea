from check_contexts import lines
from easy_contexts import TEXT, easy

from docgen.checks.easy import l01_lix as l01

OFFICE = "Forvaltningen orienterede om implementeringen af kommunens handleplaner vedrørende hjemløshed."


def test_office_language_in_a_long_text_is_an_error() -> None:
    assert lines(l01, easy("\n".join([OFFICE] * 14))) == [
        f"error: {TEXT}: Det lette referat har lix 87 (meget svær). Højst 27 er let. Begynd her: »Forvaltningen orienterede om implementeringen af kommunens handleplaner vedrørende …« Del sætningen, og brug kortere ord."
    ]


def test_a_short_text_has_no_sure_lix_and_is_warned_of_only_when_very_hard() -> None:
    assert lines(l01, easy("\n".join([OFFICE] * 5))) == [
        f"warning: {TEXT}: Det lette referat har lix 87 (meget svær). Højst 27 er let. Under 100 ord er tallet usikkert. Begynd her: »Forvaltningen orienterede om implementeringen af kommunens handleplaner vedrørende …« Del sætningen, og brug kortere ord."
    ]


def test_a_few_words_are_not_measured() -> None:
    assert lines(l01, easy(OFFICE)) == []


def test_easy_sentences_pass() -> None:
    assert lines(l01, easy("Vi talte om boliger.\nDer er for få.\n" * 20)) == []


def test_a_heading_does_not_count() -> None:
    assert lines(l01, easy("Vi har det godt.", Let_overskrift="Implementeringsforpligtelser")) == []
