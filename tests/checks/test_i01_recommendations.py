import pytest
from check_contexts import AT, ITEM, case, hearing, lines, meeting

from docgen.checks import i01_recommendations as i01


@pytest.mark.parametrize(
    "text",
    [
        "at udvalget tager orienteringen til efterretning.",
        "at udvalget drøfter de fremsatte drøftelsespunkter,",
        "at årsrapporten tages til efterretning.",
        "at udvalget godkender planen, og",
        "at udvalget godkender følgende:\n- boliger\n- værelser.",
        "1. at udvalget godkender planen.\n2. at udvalget anbefaler over for byrådet, at planen godkendes.",
        "At alle medlemmer kan deltage.",
        "at udvalget godkender »Plan for boliger.«",
    ],
)
def test_these_recommendations_can_be_voted_on(text: str) -> None:
    assert lines(i01, case(Indstilling=[{"At": text}])) == []


def test_a_line_without_its_at_is_right_for_docgen_writes_it() -> None:
    assert lines(i01, case(Indstilling=[{"At": "udvalget drøfter de fremsatte punkter."}])) == []
    assert lines(i01, case(Indstilling=[{"At": "Udvalget godkender planen."}])) == []
    assert lines(i01, case(Indstilling=[{"At": "godkende planen."}])) == [
        "warning: Indstilling!B2  At: »at godkende« siger ikke, hvem der skal. Skriv fx »at udvalget godkender …«."
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("at", "at"),
        ("at …", "at"),
        ("Direktøren indstiller, at", "Direktøren indstiller, at"),
        ("indstiller:", "indstiller"),
    ],
)
def test_an_at_with_nothing_behind_it_is_an_error(text: str, words: str) -> None:
    assert lines(i01, case(Indstilling=[{"At": text}])) == [
        f"error: Indstilling!B2  At: Der står ikke noget efter »{words}«. Skriv fx »at udvalget godkender …«."
    ]
    assert lines(i01, meeting(Punkter=[ITEM | {"Indstilling": text}])) == [
        f"error: Punkter!J2  Indstilling: Der står ikke noget efter »{words}«. Skriv fx »at rådet godkender …«."
    ]


def test_an_infinitive_right_after_at_says_nobody() -> None:
    assert lines(i01, case(Indstilling=[{"At": "at godkende dagsordenen."}])) == [
        "warning: Indstilling!B2  At: »at godkende« siger ikke, hvem der skal. Skriv fx »at udvalget godkender …«."
    ]
    assert lines(
        i01, case(Sag={"Udvalg": "Byrådet"}, Indstilling=[{"At": "at tage orienteringen til efterretning."}])
    ) == ["warning: Indstilling!B2  At: »at tage« siger ikke, hvem der skal. Skriv fx »at byrådet tager …«."]


def test_a_line_without_a_verb_or_a_full_stop_is_told() -> None:
    assert lines(i01, case(Indstilling=[{"At": "at udvalget orienteringen til efterretning."}])) == [
        (
            "warning: Indstilling!B2  At: »at udvalget orienteringen til efterretning.« mangler et udsagnsord i nutid. "
            "Skriv fx »at udvalget godkender …«."
        )
    ]
    assert lines(i01, case(Indstilling=[{"At": "at udvalget godkender planen"}])) == [
        "warning: Indstilling!B2  At: »at udvalget godkender planen« slutter uden punktum. Sæt et punktum eller et komma."
    ]


def test_the_recommenders_own_line_is_left_to_the_check_of_repetitions() -> None:
    assert lines(i01, case(Indstilling=[{"At": f"Direktøren for Social og Sundhed indstiller,\n{AT['At']}"}])) == []


@pytest.mark.parametrize("kind", ["Beslutning", "Orientering"])
def test_a_case_has_a_recommendation(kind: str) -> None:
    assert lines(i01, case(Sag={"Sagstype": kind}, Indstilling=[])) == [
        f"error: Indstilling  Sagen er til {kind.lower()}, men har ingen indstilling. Skriv fx »at udvalget godkender …«."
    ]


def test_a_case_for_discussion_needs_none() -> None:
    assert lines(i01, case(Sag={"Sagstype": "Drøftelse"}, Indstilling=[])) == []


def test_a_blank_recommender_is_told() -> None:
    assert lines(i01, case(Sag={"Indstiller": "  "})) == [
        "error: Sag!B18  Indstiller: Der står ikke, hvem der indstiller. Skriv titlen."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Formanden indstiller,\nat dagsordenen godkendes.",
        "Formanden indstiller, at dagsordenen godkendes.",
        "Sekretariatet foreslår, at rådet drøfter sagen.",
        "Centerchefen indstiller til rådet,\nat rådet drøfter sagen,\nat rådet udpeger et medlem.",
    ],
)
def test_these_recommendations_of_an_item_are_right(text: str) -> None:
    assert lines(i01, meeting(Punkter=[ITEM | {"Indstilling": text}])) == []


def test_an_item_says_who_recommends() -> None:
    assert lines(i01, meeting(Punkter=[ITEM | {"Indstilling": "at dagsordenen godkendes."}])) == [
        (
            "warning: Punkter!J2  Indstilling: Der står ikke, hvem der indstiller. "
            "Skriv fx »Formanden indstiller,« på linjen før »at«."
        )
    ]


def test_the_published_sentence_without_a_subject_is_found() -> None:
    text = "Det indstilles til Udsatterådet, at 1. godkende dagsordenen"
    assert lines(i01, meeting(Punkter=[ITEM | {"Indstilling": text}])) == [
        "warning: Punkter!J2  Indstilling: »at 1. godkende« siger ikke, hvem der skal. Skriv fx »at rådet godkender …«."
    ]


def test_an_at_that_opens_a_list_is_read_with_each_line() -> None:
    text = "Forvaltningen indstiller, at\n1. godkende dagsordenen\n2. rådet vælger en ordstyrer."
    assert lines(i01, meeting(Punkter=[ITEM | {"Indstilling": text}])) == [
        "warning: Punkter!J2  Indstilling: »at godkende« siger ikke, hvem der skal. Skriv fx »at rådet godkender …«."
    ]


def test_a_network_that_may_not_recommend_has_no_recommendation() -> None:
    context = meeting(
        Organ={"Type": "Netværk", "Kort navn": "UdsatteNetværket", "Må indstille": "Nej"},
        Punkter=[ITEM | {"Indstilling": "Formanden indstiller,\nat planen godkendes."}],
    )
    assert lines(i01, context) == [
        (
            "error: Punkter!J2  Indstilling: UdsatteNetværket må ikke indstille. "
            "Flyt teksten til Fremstilling, eller ret »Må indstille« i arket Organ."
        )
    ]


@pytest.mark.parametrize(
    "who", ["Forvaltningen", "ADMINISTRATIONEN", "Sundhedschefen", "Direktøren for Social og Arbejdsmarked", "Byrådet"]
)
def test_others_may_recommend_to_a_body_that_may_not(who: str) -> None:
    context = meeting(
        Organ={"Type": "Udvalg", "Kort navn": "Handicaprådet", "Må indstille": "Nej"},
        Punkter=[ITEM | {"Indstilling": f"{who} indstiller,\nat rådet godkender planen."}],
    )
    assert lines(i01, context) == []


def test_an_answer_of_a_network_does_not_recommend_by_that_word() -> None:
    powers = {"Må indstille": "Nej"}
    assert lines(i01, hearing(Organ=powers, Anbefalinger=[{"Anbefaling": "Rådet indstiller, at der bygges."}])) == [
        (
            "error: Anbefalinger!B2  Anbefaling: Her står »indstiller«, men Udsatterådet må ikke indstille. "
            "Skriv fx »anbefaler« eller »opfordrer til«."
        )
    ]
    assert lines(i01, hearing(Organ=powers, Anbefalinger=[{"Anbefaling": "at der bygges boliger"}])) == []
    assert lines(i01, hearing(Anbefalinger=[{"Anbefaling": "Rådet indstiller, at der bygges."}])) == []


def test_an_advisory_body_does_not_decide_by_its_words() -> None:
    item = ITEM | {"Beslutning": "Rådet bevilger 10.000 kr. til temadagen."}
    assert lines(i01, meeting(Organ={"Må beslutte": "Nej"}, Punkter=[item])) == [
        (
            "warning: Punkter!L2  Beslutning: Her står »bevilger«, men Udsatterådet må ikke beslutte. "
            "Skriv fx »anbefaler«, »udtaler« eller »tager til efterretning«."
        )
    ]
    assert lines(i01, meeting(Punkter=[item])) == []


@pytest.mark.parametrize(
    "text",
    [
        "Taget til efterretning.",
        "Rådet anbefaler planen.",
        "Byrådet vedtog planen, og rådet drøftede den.",
        "Ingen beslutning.",
    ],
)
def test_these_decisions_are_an_advisory_bodys(text: str) -> None:
    assert lines(i01, meeting(Organ={"Må beslutte": "Nej"}, Punkter=[ITEM | {"Beslutning": text}])) == []
