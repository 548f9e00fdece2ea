"""The draft of an item's easy text, from what the workbook knows."""

from typing import Any

import pytest
from check_contexts import ITEM, PERSON, meeting

from docgen.commands.easy_draft import item_draft, language_of
from docgen.commands.easy_lines import lines_of
from docgen.commands.easy_overview import drafts
from docgen.commands.easy_parts import parts_of
from docgen.danish.facts import facts_in, names_inside
from docgen.danish.sentences import sentences
from docgen.public.redact import public
from docgen.sheets.books import HearingBook, MeetingBook
from tests.books import book_of

ACTION = {"Punkt": "1", "Hvad": "Sender brevet", "Ansvarlig": "Bo Eksempel", "Status": "Åben"}
DUE = {"Frist": "16-07-2026"}


def draft_of(item: dict[str, str], **sheets: Any) -> tuple[list[str], list[str]]:
    book = meeting(Punkter=[ITEM | item], **({"Deltagere": [PERSON]} | sheets)).book
    assert isinstance(book, MeetingBook)
    made = item_draft(book, book.items[0], "1", language_of(book))
    return list(made.text), list(made.agreement)


@pytest.mark.parametrize(
    ("item", "text", "agreement"),
    [
        ({"Beslutning": "Godkendt."}, ["Det handlede om boliger."], ["Vi sagde ja til det."]),
        (
            {"Overskrift": "Godkendelse af referat", "Beslutning": "Godkendt."},
            ["Det handlede om referatet."],
            ["Vi sagde ja til referatet."],
        ),
        (
            {"Type": "Oplæg", "Oplægsholder": "Anne Prøve, leder", "Drøftelse": "Der er en plan."},
            ["Anne Prøve fortalte om boliger.", "Der er en plan."],
            [],
        ),
        ({"Type": "Orientering", "Drøftelse": "Der er en plan."}, ["Vi hørte om boliger.", "Der er en plan."], []),
        (
            {"Drøftelse": "Rådet drøftede sagen.", "Overføres til næste møde": "Ja"},
            ["Vi talte om boliger.", "Vi talte om sagen."],
            ["Vi taler om det igen på næste møde."],
        ),
        (
            {"Beslutning": "Det blev aftalt,\n- at forvaltningen ringer.\n- at rådet svarer."},
            ["Det handlede om boliger."],
            ["Kommunen ringer.", "Vi svarer."],
        ),
    ],
)
def test_what_the_workbook_knows_becomes_whole_sentences(
    item: dict[str, str], text: list[str], agreement: list[str]
) -> None:
    assert draft_of(item) == (text, agreement)


@pytest.mark.parametrize(
    ("title", "opening"),
    [
        ("Klage fra borger", "Punktet hed »Klage fra borger«."),
        ("Velkommen til Bo", "Punktet hed »Velkommen til Bo«."),
        ("Status idrætsfestival", "Punktet hed »Status idrætsfestival«."),
        ("Nyt siden sidst", "Punktet hed »Nyt siden sidst«."),
        ("Indkøb af ny lampe", "Punktet hed »Indkøb af ny lampe«."),
        ("Rådgiver hilser på rådet", "Punktet hed »Rådgiver hilser på rådet«."),
        ("Opdateret hjemmeside", "Punktet hed »Opdateret hjemmeside«."),
        ("Aktivitetsudvalg", "Punktet hed »Aktivitetsudvalg«."),
        ("AB-stævne", "Punktet hed »AB-stævne«."),
        ("Ny kantine og boldbane", "Det handlede om en ny kantine og boldbane."),
        ("Haver til salg og solgt", "Punktet hed »Haver til salg og solgt«."),
        ("Referat fra generalforsamling", "Det handlede om referatet."),
        ("Rådet på hjemmesiden", "Det handlede om rådet på hjemmesiden."),
        ("Flytning af fliser i indkørsel", "Punktet hed »Flytning af fliser i indkørsel«."),
        ("Flytning af fliser i haven", "Det handlede om flytning af fliser i haven."),
        ("Valg af mødeleder og referent", "Det handlede om valg af mødeleder og referent."),
        ("Godkendelse af referat af møde", "Det handlede om referatet."),
        ("Emner for 2027", "Det handlede om emner for 2027."),
        ("Kantine", "Punktet hed »Kantine«."),
        ("Cafeaften for unge", "Punktet hed »Cafeaften for unge«."),
        ("Regler, huset", "Punktet hed »Regler, huset«."),
        ("Referat fra mødet og dagsorden", "Punktet hed »Referat fra mødet og dagsorden«."),
        ("Udsatterådets svar", "Det handlede om vores svar."),
        ("Nyt køkken – drøftelse", "Det handlede om et nyt køkken."),
        ("Grønne områder", "Det handlede om grønne områder."),
        ("Ministeriets Brugerundersøgelse i år", "Det handlede om Ministeriets Brugerundersøgelse i år."),
    ],
)
def test_a_title_that_needs_an_article_nobody_knows_is_only_quoted(title: str, opening: str) -> None:
    assert draft_of({"Overskrift": title, "Beslutning": "Godkendt."})[0] == [opening]


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ({"Type": "Orientering", "Oplægsholder": "Bo", "Drøftelse": "Intet nyt."}, ["Punktet hed »Boliger«.", "Der var ikke noget."]),
        (
            {"Type": "Orientering", "Oplægsholder": "Bo Eksempel", "Drøftelse": "Bo var forhindret i at deltage."},
            ["Vi hørte om boliger.", "Bo var forhindret i at deltage."],
        ),
        (
            {"Drøftelse": "Vi fik et skema. Bo fik det i går. Vi har en plan."},
            ["Vi talte om boliger.", "Vi fik et skema."],
        ),
        (
            {"Drøftelse": "Det aftalte vi med Liv Prøve, da hun kom forbi i går med sin nye og meget lange plan. Hun kommer i maj."},
            ["Vi talte om boliger."],
        ),
        (
            {"Drøftelse": "Venter på et møde. Vi har en plan for de nye huse."},
            ["Vi talte om boliger.", "Vi har en plan for de nye huse."],
        ),
    ],
)  # fmt: skip
def test_nothing_is_told_that_was_not_said_or_points_at_what_is_left_out(item: dict[str, str], text: list[str]) -> None:
    assert draft_of(item)[0] == text


def test_a_decision_that_points_back_has_what_it_points_at() -> None:
    said = "Vi har en plan. Nogle mener, at planen ikke siger nok om, hvem der skal betale for de mange nye boliger i byen."
    text, agreement = draft_of({"Drøftelse": said, "Beslutning": "Planen sendes med denne bemærkning."})
    assert text == ["Vi talte om boliger.", "Vi har en plan.", said.partition(". ")[2]]
    assert agreement == ["Planen bliver sendt med denne bemærkning."]


def test_a_decision_that_points_back_may_follow_the_approval() -> None:
    item = {"Drøftelse": "Der er kommentarer til planen.", "Beslutning": "Godkendt. Dette ønskes på næste møde."}
    assert draft_of(item)[0] == ["Vi talte om boliger.", "Der er kommentarer til planen."]


def test_a_decision_of_something_unknown_has_what_was_said_before_it() -> None:
    text, _ = draft_of({"Drøftelse": "Planen er rettet to steder.", "Beslutning": "Ændringerne er godkendt."})
    assert text == ["Vi talte om boliger.", "Planen er rettet to steder."]


@pytest.mark.parametrize(
    "said",
    ["Der var en time til mødet den aften.", "Bo har fundet et til cirka 900 kroner."],
)
def test_what_is_told_by_half_is_not_told(said: str) -> None:
    assert said not in draft_of({"Drøftelse": f"Vi hørte om det. {said}"})[0]


@pytest.mark.parametrize(
    "decision", ["Liv arbejder videre.", "Liv bestiller.", "Det bliver for langt at læse op.", "Liv betaler udgiften."]
)
def test_a_decision_whose_verb_or_thing_is_untold_has_what_was_said(decision: str) -> None:
    said = "Huset har brug for en ny og meget stor bænk ved stien, som mange fra kommunen kan sidde på, når de går tur."
    assert said in draft_of({"Drøftelse": said, "Beslutning": decision})[0]


def test_an_approval_that_leads_in_to_no_list_is_told() -> None:
    decision = "Indstillingen godkendt med denne bemærkning:\nBo skriver et brev."
    assert draft_of({"Beslutning": decision})[1] == [
        "Vi sagde ja til forslaget med en bemærkning:",
        "Bo skriver et brev.",
    ]


def test_who_told_at_an_item_of_news_told_news() -> None:
    item = {"Type": "Orientering", "Overskrift": "Orientering fra kontaktperson", "Oplægsholder": "Liv"}
    assert draft_of(item | {"Drøftelse": "Vi har en plan for de nye huse."})[0][0] == "Liv fortalte nyt."


def test_what_speaks_of_something_untold_opens_no_draft() -> None:
    assert draft_of({"Drøftelse": "Liv ser på skaden efter mødet i huset."})[0] == ["Vi talte om boliger."]


def test_this_statement_is_the_matter_of_the_item() -> None:
    item = {"Drøftelse": "Liv var på kursus.", "Beslutning": "Denne redegørelse er taget til efterretning."}
    assert draft_of(item)[1] == ["Vi har hørt om det."]


def test_of_a_title_of_two_things_the_one_that_was_approved_is_named() -> None:
    item = {"Overskrift": "Godkendelse af dagsorden og valg af ordstyrer", "Beslutning": "Dagsordenen blev godkendt."}
    assert draft_of(item)[1] == ["Vi sagde ja til planen for mødet."]


def test_a_hard_sentence_is_not_told_for_an_abbreviation_written_out() -> None:
    hard = "16 børn er indstillet til en indgang, dvs. logopæd, psykolog, fysioterapeut eller andet."
    assert draft_of({"Drøftelse": hard})[0] == ["Vi talte om boliger."]


def test_a_decision_to_wait_has_what_is_waited_for() -> None:
    said = "Kommunen har sat en gruppe til at se på planen for stierne i byen."
    assert said in draft_of({"Drøftelse": said, "Beslutning": "Vi afventer."})[0]


@pytest.mark.parametrize(
    ("decided", "told"),
    [
        ("Til formand valgtes Bo Prøve.", "Vi valgte Bo Prøve til formand."),
        ("Det besluttedes at bede om et svar.", "Vi blev enige om at bede om et svar."),
    ],
)
def test_the_old_passive_of_minutes_is_said_with_us(decided: str, told: str) -> None:
    assert draft_of({"Beslutning": decided})[1] == [told]


def test_of_what_stands_as_in_the_minutes_one_sentence_is_told() -> None:
    said = "Prisen er høj for alle i huset. Rådet drøftede planen. Vi har en plan for de nye huse."
    assert len([line for line in draft_of({"Drøftelse": said})[0] if line in said]) == 1


def test_news_at_an_item_of_discussion_is_talked_of() -> None:
    item = {"Overskrift": "Nyt fra medlemmerne", "Drøftelse": "Liv var forhindret."}
    assert draft_of(item)[0][0] == "Vi talte om nyt fra medlemmerne."


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Vi har et hus. Det har været meget stort arbejde at få styr på dette.", ["Vi talte om boliger.", "Vi har et hus."]),
        ("Hensigten er, at det starter i maj.", ["Vi talte om boliger."]),
        ("Til gengæld vil tiderne om fredagen blive gode.", ["Vi talte om boliger."]),
        ("Vi håber at få gode billeder denne dag.", ["Vi talte om boliger."]),
        ("Der skal rettes lidt i teksten.", ["Vi talte om boliger."]),
        ("Vi får det lavet i træ.", ["Vi talte om boliger."]),
        ("Bo ringer. Der var fem, som gerne ville påtage sig hvervet.", ["Vi talte om boliger.", "Bo ringer."]),
    ],
)  # fmt: skip
def test_what_points_at_something_untold_is_left_out(said: str, text: list[str]) -> None:
    assert draft_of({"Drøftelse": said})[0] == text


def test_a_number_that_is_no_lists_is_kept() -> None:
    assert draft_of({"Beslutning": "7. klasserne fik en have."})[1] == ["7. klasserne fik en have."]


def test_what_was_decided_of_the_matter_itself_is_said_of_it() -> None:
    item = {"Overskrift": "Drøftelse af årshjul for arbejdet", "Beslutning": "Årshjul godkendt"}
    assert draft_of(item)[1] == ["Vi sagde ja til det."]


def test_who_came_does_not_tell_of_the_visit() -> None:
    item = {"Overskrift": "Besøg af Bo Prøve", "Type": "Orientering", "Oplægsholder": "Bo Prøve"}
    assert draft_of(item)[0] == ["Punktet hed »Besøg af Bo Prøve«.", "Bo Prøve fortalte om det."]


def test_a_chair_who_tells_the_chair_s_news_tells_news() -> None:
    item = {"Overskrift": "Nyt fra formanden", "Type": "Orientering", "Oplægsholder": "Formanden"}
    assert draft_of(item)[0] == ["Formanden fortalte nyt."]


@pytest.mark.parametrize(
    ("action", "said"),
    [
        (DUE, ["Bo Eksempel sender brevet.", "Det sker senest torsdag den 16. juli 2026."]),
        ({"Hvad": "Ringe til kommunen", "Frist": "snarest"}, ["Bo Eksempel ringer til kommunen.", "Det sker snarest."]),
        ({"Hvad": "Opslag"}, ["Bo Eksempel står for dette: Opslag."]),
        ({"Hvad": "Plakater til skolen"}, ["Bo Eksempel står for dette: Plakater til skolen."]),
        ({"Hvad": "Plakater en uge før"}, ["Bo Eksempel står for dette: Plakater en uge før."]),
        ({"Hvad": "Regler rådet laver"}, ["Bo Eksempel står for dette: Regler rådet laver."]),
        ({"Hvad": "Annoncerer i avisen"}, ["Bo Eksempel annoncerer i avisen."]),
        ({"Hvad": "Fornyer autorisationen"}, ["Bo Eksempel fornyer autorisationen."]),
        ({"Hvad": "Udformer et udkast"}, ["Bo Eksempel udformer et udkast."]),
        ({"Hvad": "Afmelder ved havnen"}, ["Bo Eksempel afmelder ved havnen."]),
        ({"Ansvarlig": "Udsatterådet"}, ["Vi sender brevet."]),
        ({"Status": "Lukket"}, []),
        ({"Punkt": "2"}, []),
    ],
)
def test_who_does_what_and_when_stands_below_what_was_decided(action: dict[str, str], said: list[str]) -> None:
    assert draft_of({"Beslutning": "Godkendt."}, Opfølgning=[ACTION | action])[1] == ["Vi sagde ja til det.", *said]


def test_a_follow_up_that_the_decision_tells_is_not_told_twice() -> None:
    decided = "Bo Eksempel sender brevet senest den 16. juli 2026."
    assert draft_of({"Beslutning": decided}, Opfølgning=[ACTION | DUE])[1] == [decided]


def test_a_follow_up_of_one_who_is_called_by_first_name_is_told_once() -> None:
    action = {"Hvad": "Skriver et brev", "Ansvarlig": "Anne Prøve", "Frist": "16-03-2026"}
    _, agreement = draft_of({"Beslutning": "Anne skriver et brev. Rådet læser det."}, Opfølgning=[ACTION | action])
    assert agreement[:2] == ["Anne Prøve skriver et brev.", "Det sker senest mandag den 16. marts 2026."]
    assert sum("skriver et brev" in line for line in agreement) == 1


_LONG = "som mange fra kommunen og foreningerne har ventet på i lang tid, fordi huset er så stort og dyrt."
SENT = "Det sker senest torsdag den 16. juli 2026."


@pytest.mark.parametrize(
    ("decided", "action", "agreement"),
    [
        # The decision says the same and more: only the date is new.
        ("Bo Eksempel sender brevet til alle.", DUE, ["Bo Eksempel sender brevet til alle.", SENT]),
        # It says less of it.
        ("Bo Eksempel ringer.", {"Hvad": "Ringer om telefonen"}, ["Bo Eksempel ringer om telefonen."]),
        ("Bo arbejder videre med dette.", {"Hvad": "Arbejder videre med huset"}, ["Bo Eksempel arbejder videre med huset."]),
        # It names who, and says something else.
        ("Bo Eksempel tager til møde.", {}, ["Bo Eksempel tager til møde.", "Bo Eksempel sender brevet."]),
        # It does not name who.
        ("Vil sende brevet til alle.", {}, ["Bo Eksempel vil sende brevet til alle."]),
        ("Sender et brev til alle.", {"Hvad": "Sender et brev"}, ["Bo Eksempel sender et brev til alle."]),
        ("Er enige om at sende brevet.", {}, ["Er enige om at sende brevet.", "Bo Eksempel sender brevet."]),
        ("Vil læse planen.", {}, ["Vil læse planen.", "Bo Eksempel sender brevet."]),
        ("Sender kommunen brevet, læser vi det.", {}, ["Sender kommunen brevet, læser vi det.", "Bo Eksempel sender brevet."]),
        # It says the opposite.
        ("Bo Eksempel sender ikke brevet.", {}, ["Bo Eksempel sender ikke brevet."]),
        # No room for more than the date.
        (
            "Bo Eksempel sender et langt brev. Liv læser det. Åse ringer.",
            DUE,
            ["Bo Eksempel sender et langt brev.", SENT, "Liv læser det.", "Åse ringer."],
        ),
    ],
)  # fmt: skip
def test_a_follow_up_and_what_was_decided_are_told_as_one(
    decided: str, action: dict[str, str], agreement: list[str]
) -> None:
    assert draft_of({"Beslutning": decided}, Opfølgning=[ACTION | action])[1] == agreement


@pytest.mark.parametrize(
    "decided",
    [
        "Bo Eksempel sender brevet til alle, herefter kan vi købe bænken.",
        "Bo Eksempel sender brevet til alle, og derefter kan vi købe bænken.",
        "Bo Eksempel sender brevet til alle, som bliver læst på næste møde.",
        "Bo Eksempel sender brevet til alle, så kan Liv købe bænken.",
    ],
)
def test_the_date_is_of_what_is_done_not_of_what_comes_after(decided: str) -> None:
    _, agreement = draft_of({"Beslutning": decided}, Opfølgning=[ACTION | DUE])
    assert agreement[agreement.index(SENT) - 1] == "Bo Eksempel sender brevet."


def test_two_follow_ups_of_one_day_both_have_it() -> None:
    other = {"Hvad": "Ringer", "Ansvarlig": "Liv Prøve"}
    _, agreement = draft_of({}, Opfølgning=[ACTION | DUE, ACTION | DUE | other])
    assert agreement == ["Bo Eksempel sender brevet.", SENT, "Liv Prøve ringer.", SENT]


@pytest.mark.parametrize(
    ("said", "decided", "text"),
    [
        (f"Liv har et tilbud på et tag, {_LONG}", "Drøftelse og beslutning udskydes til maj.", "Liv har et tilbud"),
        (f"Liv har en stand ved en fest, {_LONG}", "Bo deltager der.", "Liv har en stand"),
        (f"Liv kan ikke komme til den fest, {_LONG}", "Vi holder mødet. Bo taler med hende.", "Liv kan ikke komme"),
        (
            "Forslag om, at der skal laves en bro.",
            "Mulighederne undersøges før næste møde.",
            "Der var et forslag om, at der skal laves en bro.",
        ),
    ],
)  # fmt: skip
def test_what_a_decision_points_at_is_told(said: str, decided: str, text: str) -> None:
    assert any(line.startswith(text) for line in draft_of({"Drøftelse": said, "Beslutning": decided})[0])


def test_votes_are_counted_out() -> None:
    vote = {"Punkt": "1", "Forslag": "Planen", "For": "5", "Imod": "2"}
    assert draft_of({"Beslutning": "Godkendt."}, Afstemning=[vote])[1][1:] == ["5 stemte ja.", "2 stemte nej."]


def test_who_may_not_be_named_is_not_named_in_a_draft() -> None:
    silent = PERSON | {"Navn": "Mona Test", "Må nævnes offentligt": "Nej", "Offentlig betegnelse": "et medlem"}
    told = ITEM | {"Let med": "Ja", "Drøftelse": "Mona Test fortalte om huset.", "Beslutning": "Mona Test ringer."}
    book = meeting(Punkter=[told], Deltagere=[silent], Opfølgning=[ACTION | {"Ansvarlig": "Mona Test"}]).book
    assert isinstance(book, MeetingBook)
    assert drafts(book)
    assert not [draft for draft in drafts(book) if "Mona" in draft.text]


def test_no_item_has_more_than_four_lines_unless_more_was_decided() -> None:
    said = " ".join(f"Rådet drøftede sag {number}." for number in range(9))
    text, agreement = draft_of({"Drøftelse": said, "Beslutning": "Godkendt."})
    assert len(text) + len(agreement) == 4


@pytest.mark.parametrize("name", ["ishoej_meeting", "samarbejdsforum", "egedal_meeting", "ishoej_hearing"])
def test_a_draft_holds_what_people_wrote_by_hand(name: str) -> None:
    """Nine in ten of the facts of the samples' own easy texts are in the drafts of the same parts."""
    book = public(book_of(name)).book
    assert isinstance(book, MeetingBook | HearingBook)
    language = language_of(book)
    wanted, kept = [], []
    for part in parts_of(book):
        if not part.easy_text:
            continue
        draft = "\n".join(line for lines in lines_of(book, part, language).values() for line in lines)
        full = f"{part.title}\n{part.full_text}\n{getattr(part.record, 'presenter', '') or ''}"
        by_hand = _facts(part.easy_text) & _facts(full)
        wanted += sorted(by_hand)
        kept += sorted(by_hand & _facts(draft))
    assert wanted or name == "ishoej_hearing"
    assert len(kept) >= 0.9 * len(wanted), sorted(set(wanted) - set(kept))


def _facts(text: str) -> set[tuple[str, str]]:
    found = {(fact.type, fact.value) for fact in facts_in(text)}
    lines = [one for line in text.splitlines() for one in sentences(line)]
    return found | {("name", name) for line in lines for name in names_inside(line)}
