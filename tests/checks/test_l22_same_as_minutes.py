from check_contexts import ITEM, PERSON, lines, meeting
from easy_contexts import AGREEMENT, TEXT, easy

from docgen.checks.easy import l22_same_as_minutes as l22

DECIDED = {
    "Beslutning": "Mødet holdes onsdag den 17. juni 2026 kl. 15.00. Bo Eksempel får 25.000 kr.",
    "Drøftelse": "Vi var på Kløverengen.",
}


def test_what_the_full_text_does_not_say_is_an_error_that_names_both_cells() -> None:
    assert lines(
        l22,
        easy(
            agreement="Mødet er torsdag den 18. juni 2026.\nDet er klokken 16.\nVi mødes på Syrenskuret.\nBo får 25 tusind kroner.",
            **DECIDED,
        ),
    ) == [
        f"error: {AGREEMENT}: Datoen »torsdag den 18. juni 2026« står ikke i punktets fulde tekst: »Mødet er torsdag den 18. juni 2026.« I Beslutning (Punkter!L2) står »onsdag den 17. juni 2026«. Ret den ene.",
        f"error: {AGREEMENT}: Klokkeslættet »klokken 16« står ikke i punktets fulde tekst: »Det er klokken 16.« I Beslutning (Punkter!L2) står »kl. 15.00«. Ret den ene.",
        f"warning: {AGREEMENT}: Navnet »Syrenskuret« står ikke i punktets fulde tekst: »Vi mødes på Syrenskuret.« Ret ordet, eller skriv det også i Beslutning (Punkter!L2).",
    ]


def test_the_same_facts_in_other_words_pass() -> None:
    assert (
        lines(
            l22,
            easy(
                agreement="Mødet er onsdag den 17. juni 2026.\nDet er klokken 15.\nVi mødes på Kløverengen.\nBo får 25 tusind kroner.",
                **DECIDED,
            ),
        )
        == []
    )


def test_a_participant_and_a_posting_place_of_another_item_are_errors() -> None:
    assert lines(
        l22,
        meeting(
            Deltagere=[PERSON | {"Navn": "Carl Prøve"}],
            Opslagssteder=[{"Sted": "Syrenskuret"}],
            Punkter=[
                ITEM
                | {"Let tekst": "Carl Prøve ringer.\nDet hænger i Syrenskuret.", "Drøftelse": "Vi talte om boliger."}
            ],
        ),
    ) == [
        f"error: {TEXT}: Navnet »Prøve« står ikke i punktets fulde tekst: »Carl Prøve ringer.« Ret ordet, eller skriv det også i Drøftelse (Punkter!K2).",
        f"error: {TEXT}: Navnet »Syrenskuret« står ikke i punktets fulde tekst: »Det hænger i Syrenskuret.« Ret ordet, eller skriv det også i Drøftelse (Punkter!K2).",
    ]


def test_a_short_name_is_not_found_inside_another_word() -> None:
    assert lines(l22, easy("Vi spurgte Bo.", Drøftelse="Vi talte om boliger.")) == [
        f"error: {TEXT}: Navnet »Bo« står ikke i punktets fulde tekst: »Vi spurgte Bo.« Ret ordet, eller skriv det også i Drøftelse (Punkter!K2)."
    ]


def test_of_several_numbers_the_one_that_is_written_most_like_it_is_named() -> None:
    (line,) = lines(l22, easy("Der kom 24 borgere.", Drøftelse="Det koster 12.345,67 kr. Der kom 25 borgere."))
    assert line.endswith("I Drøftelse (Punkter!K2) står »25«. Ret den ene.")


def test_a_date_with_a_short_year_is_the_same_date() -> None:
    assert lines(l22, easy("Vi mødes 12/3-26.", Drøftelse="Mødet er den 12. marts 2026.")) == []
    assert lines(l22, easy("Vi mødes den 12. marts 2026.", Drøftelse="Mødet er 12/3-26.")) == []


def test_a_wrong_number_is_an_error() -> None:
    assert lines(l22, easy("Der kom 14 borgere.", Drøftelse="Der kom 15 borgere.")) == [
        f"error: {TEXT}: Tallet »14« står ikke i punktets fulde tekst: »Der kom 14 borgere.« I Drøftelse (Punkter!K2) står »15«. Ret den ene."
    ]


def test_a_weekday_alone_is_compared_with_the_dates() -> None:
    assert lines(l22, easy("Vi ses på onsdag.\nVi ses på fredag.", Drøftelse="Mødet er den 17. juni 2026.")) == [
        f"error: {TEXT}: Ugedagen »fredag« står ikke i punktets fulde tekst: »Vi ses på fredag.« Ret ordet, eller skriv det også i Drøftelse (Punkter!K2)."
    ]


def test_dates_amounts_and_names_of_the_decision_are_missed() -> None:
    assert lines(l22, easy(agreement="Vi er enige.", **DECIDED)) == [
        f"error: {AGREEMENT}: Datoen »onsdag den 17. juni 2026« i Beslutning (Punkter!L2) mangler i den lette tekst. Skriv en let sætning om det.",
        f"error: {AGREEMENT}: Tallet »25.000« i Beslutning (Punkter!L2) mangler i den lette tekst. Skriv en let sætning om det.",
        f"error: {AGREEMENT}: Navnet »Bo Eksempel« i Beslutning (Punkter!L2) mangler i den lette tekst. Skriv en let sætning om det.",
    ]


def test_a_decision_has_its_easy_agreement() -> None:
    assert lines(l22, easy(Beslutning="Rådet godkendte planen.")) == [
        f"error: {AGREEMENT}: Punktet »Boliger« har en beslutning, men Let aftale er tom. Skriv med lette ord: »Rådet godkendte planen.«"
    ]


def test_a_decision_has_its_easy_item() -> None:
    assert lines(l22, meeting(Punkter=[ITEM | {"Let tekst": "Hej."}, ITEM | {"Beslutning": "Rådet vil bygge."}])) == [
        "error: Punkter!P3  Let tekst: Punktet »Boliger« har en beslutning, men ingen let tekst. Skriv Let tekst, eller vælg Nej i »Let med«."
    ]


def test_an_item_left_out_on_purpose_passes() -> None:
    assert (
        lines(
            l22, meeting(Punkter=[ITEM | {"Let tekst": "Hej."}, ITEM | {"Beslutning": "Godkendt.", "Let med": "Nej"}])
        )
        == []
    )


def test_the_approval_of_the_agenda_is_left_out_by_default() -> None:
    assert (
        lines(
            l22,
            meeting(
                Punkter=[
                    ITEM | {"Let tekst": "Hej."},
                    ITEM | {"Overskrift": "Godkendelse af dagsorden", "Beslutning": "Godkendt."},
                ]
            ),
        )
        == []
    )


def test_a_follow_up_of_the_item_is_part_of_its_full_text() -> None:
    assert (
        lines(
            l22,
            meeting(
                Punkter=[ITEM | {"Let tekst": "Vi hører fra Anne mandag den 17. august 2026."}],
                Opfølgning=[
                    {
                        "Punkt": "1",
                        "Hvad": "Ringer.",
                        "Ansvarlig": "Anne Eksempel",
                        "Frist": "17-08-2026",
                        "Status": "Åben",
                    }
                ],
            ),
        )
        == []
    )


def test_the_easier_numbers_that_l14_suggests_are_the_same_as_the_full_ones() -> None:
    full = "Det koster 25.875 kr. 37 procent ryger. Turen tager 2,5 timer. Der kom tolv gæster."
    easy_words = (
        "Det koster omkring 26 tusind kroner.\nOmkring 4 ud af 10 ryger.\nTuren tager 2 og en halv time.\nDer kom 12."
    )
    assert lines(l22, easy(easy_words, Drøftelse=full)) == []
    assert lines(l22, easy("Det koster omkring 40 tusind kroner.", Drøftelse=full)) == [
        f"error: {TEXT}: Tallet »40 tusind« står ikke i punktets fulde tekst: »Det koster omkring 40 tusind kroner.« I Drøftelse (Punkter!K2) står »25.875«. Ret den ene."
    ]


FOLLOW_UP = {"Punkt": "1", "Hvad": "Ringer.", "Ansvarlig": "Anne Eksempel", "Status": "Åben"}


def test_what_happens_now_tells_the_decisions_date_and_name() -> None:
    decided = ITEM | {"Let tekst": "Hej.", "Let aftale": "Vi er enige."}
    decided |= {"Beslutning": "Anne Eksempel ringer den 17. august 2026."}
    told = meeting(Punkter=[decided], Opfølgning=[FOLLOW_UP | {"Frist": "17-08-2026"}])
    assert lines(l22, told) == []
    assert lines(l22, meeting(Punkter=[decided])) != []


def test_an_easy_follow_up_says_the_same_as_its_row() -> None:
    row = FOLLOW_UP | {"Frist": "17-08-2026", "Let tekst": "Ringer tirsdag den 18. august 2026."}
    assert lines(l22, meeting(Punkter=[ITEM | {"Let tekst": "Hej."}], Opfølgning=[row])) == [
        "error: Opfølgning!F2  Let tekst: Datoen »tirsdag den 18. august 2026« står ikke i punktets fulde tekst: »Ringer tirsdag den 18. august 2026.« I Frist (Opfølgning!D2) står »17-08-2026«. Ret den ene."
    ]


def test_an_agreement_that_only_the_discussion_says_is_missed() -> None:
    assert lines(l22, easy(Drøftelse="Vi talte. Det blev aftalt, at kommunen ringer.")) == [
        f"error: {AGREEMENT}: Aftalen i Drøftelse (Punkter!K2) har ingen Let aftale: »Det blev aftalt, at kommunen ringer.« Skriv aftalen med lette ord."
    ]
    assert lines(l22, easy("Vi talte.", "Kommunen ringer.", Drøftelse="Det blev aftalt, at kommunen ringer.")) == []


def test_each_point_of_a_decision_has_its_line() -> None:
    points = "Rådet beslutter:\n- at holde fest\n- at købe kaffe\n- at skrive til byrådet"
    assert lines(l22, easy("Vi talte.", "Vi holder fest.", Beslutning=points)) == [
        f"warning: {AGREEMENT}: Beslutning (Punkter!L2) har 3 punkter, men den lette tekst har kun 2 linjer. Skriv fx en let sætning om »at købe kaffe«"
    ]
    assert lines(l22, easy("Vi talte.", "Vi holder fest.\nVi køber kaffe.", Beslutning=points)) == []


def test_a_word_in_capitals_is_no_name() -> None:
    assert lines(l22, easy("Man må IKKE ryge.", Drøftelse="Man må ikke ryge.")) == []
