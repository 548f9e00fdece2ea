from check_contexts import AT, ITEM, REMARK, case, hearing, lines, meeting, said

from docgen.checks import p03_repetitions as p03


def test_a_sentence_said_twice_in_a_cell_is_told_once() -> None:
    text = "Rådet drøftede manglen på boliger. Det er svært.\nRådet drøftede manglen på boliger.\nRådet drøftede manglen på boliger."
    assert lines(p03, said(text)) == [
        "warning: Punkter!I2  Fremstilling: »Rådet drøftede manglen på boliger.« står to gange. Slet den ene."
    ]


def test_a_doubled_line_is_found_whatever_its_mark_and_last_sign() -> None:
    text = "- Rådet vil have flere boliger\n1. Rådet vil have flere boliger."
    assert lines(p03, said(text)) == [
        "warning: Punkter!I2  Fremstilling: »Rådet vil have flere boliger.« står to gange. Slet den ene."
    ]


def test_a_short_refrain_may_be_said_again() -> None:
    assert lines(p03, said("Taget til efterretning. Taget til efterretning.\nGodkendt. Godkendt.")) == []


def test_sentences_that_differ_in_a_word_are_two() -> None:
    assert lines(p03, said("Rådet vil have flere boliger. Rådet vil have flere værelser.")) == []


def test_the_doubled_recommender_line_is_found_in_the_recommendation() -> None:
    text = (
        "Direktøren for Social og Sundhed indstiller,\nat udvalget tager orienteringen til efterretning.\n"
        "Direktøren for Social og Sundhed indstiller,"
    )
    context = meeting(Punkter=[ITEM | {"Indstilling": text}])
    assert lines(p03, context) == [
        "warning: Punkter!J2  Indstilling: »Direktøren for Social og Sundhed indstiller,« står to gange. Slet den ene."
    ]


def test_the_recommender_line_is_the_templates_own_in_a_case() -> None:
    context = case(Indstilling=[{"At": f"{AT['At']}\nDirektøren for Social og Sundhed indstiller,"}])
    assert lines(p03, context) == [
        (
            "warning: Indstilling!B2  At: »Direktøren for Social og Sundhed indstiller,« skriver skabelonen selv. "
            "Slet linjen, og begynd med »at«."
        )
    ]


def test_the_same_recommendation_in_two_rows_is_found() -> None:
    assert lines(p03, case(Indstilling=[AT, AT])) == [
        (
            "warning: Indstilling!B3  At: »at udvalget tager orienteringen til efterretning.« står også i B2. "
            "Slet den ene række."
        )
    ]


def test_a_sentence_in_background_and_again_in_discussion_is_found() -> None:
    item = ITEM | {"Fremstilling": "Der mangler boliger i byen.", "Drøftelse": "Der mangler boliger i byen."}
    assert lines(p03, meeting(Punkter=[item])) == [
        "warning: Punkter!K2  Drøftelse: »Der mangler boliger i byen.« står også i Fremstilling. Slet den ene."
    ]


def test_a_decision_may_repeat_the_recommendation() -> None:
    words = "at rådet tager orienteringen til efterretning."
    item = ITEM | {"Indstilling": f"Formanden indstiller,\n{words}", "Beslutning": words}
    assert lines(p03, meeting(Punkter=[item])) == []


def test_a_proposal_that_repeats_its_remark_is_found() -> None:
    remark = REMARK | {"Forslag": REMARK["Bemærkning"]}
    assert lines(p03, hearing(Bemærkninger=[remark])) == [
        "warning: Bemærkninger!F2  Forslag: »Rådet mener, at der mangler boliger.« står også i Bemærkning. Slet den ene."
    ]
