from check_contexts import lines
from easy_contexts import TEXT, easy

from docgen.checks.easy import l02_sentence_length as l02


def test_fourteen_words_are_a_warning_with_the_place_to_part_it() -> None:
    assert lines(l02, easy("Rådet vil gerne have flere billige boliger i byen, og det er vigtigt nu.")) == [
        f"warning: {TEXT}: Sætningen har 14 ord, og 12 er nok: »Rådet vil gerne have flere billige boliger i byen, og det er vigtigt nu.« Skriv fx »Rådet vil gerne have flere billige boliger i byen.« »Det er vigtigt nu.«"
    ]


def test_twenty_words_are_an_error() -> None:
    assert lines(
        l02,
        easy(
            "Rådet vil gerne have flere billige boliger i byen, og det har vi nu skrevet til alle politikerne i byen."
        ),
    ) == [
        f"error: {TEXT}: Sætningen har 20 ord, og 12 er nok: »Rådet vil gerne have flere billige boliger i byen, og det har vi nu skrevet til alle …« Skriv fx »Rådet vil gerne have flere billige boliger i byen.« »Det har vi nu skrevet til alle politikerne i byen.«"
    ]


def test_a_sentence_without_a_joint_is_to_be_written_anew() -> None:
    assert lines(l02, easy("Du kan hver dag i uge 42 få rigtig god varm mad og kaffe.")) == [
        f"warning: {TEXT}: Sætningen har 14 ord, og 12 er nok: »Du kan hver dag i uge 42 få rigtig god varm mad og kaffe.« Skriv den som to sætninger, én for hver ting, den siger."
    ]


def test_a_new_sentence_begins_only_where_both_halves_stand_alone() -> None:
    for told in (
        "Sekretæren nævner i dag på mødet, at de gerne vil have hjælp til det snart.",
        "Sekretæren er i dag ved at undersøge det, om der er mulighed for et nyt skur.",
        "Rådet mener i dag, at planen er rigtig god, og kommunen skal svare på det snart.",
    ):
        (found,) = lines(l02, easy(told))
        assert found.endswith("Skriv den som to sætninger, én for hver ting, den siger.")


def test_ten_words_pass() -> None:
    assert lines(l02, easy("Rådet vil gerne have flere billige boliger inde i byen.")) == []


def test_a_sentence_broken_over_two_lines_is_one() -> None:
    assert lines(l02, easy("Rådet vil gerne have flere billige\nboliger i byen, og det er vigtigt nu.")) == [
        f"warning: {TEXT}: Sætningen har 14 ord, og 12 er nok: »Rådet vil gerne have flere billige boliger i byen, og det er vigtigt nu.« Skriv fx »Rådet vil gerne have flere billige boliger i byen.« »Det er vigtigt nu.«"
    ]
