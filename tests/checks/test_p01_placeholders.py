import pytest
from check_contexts import ITEM, REMARK, case, hearing, lines, meeting, said

from docgen.checks import p01_placeholders as p01
from docgen.checks.easy.easy_cells import DRAFT_LINE

WHERE = "error: Punkter!I2  Fremstilling: "
REMEDY = "Skriv teksten, eller slet linjen."


def test_the_prompt_that_was_published_twice_is_found() -> None:
    context = meeting(Punkter=[ITEM | {"Indstilling": "Formanden indstiller,\nat [skriv indstilling]"}])
    assert lines(p01, context) == [
        "error: Punkter!J2  Indstilling: »[skriv indstilling]« er ikke udfyldt. Skriv teksten, eller slet linjen."
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mødet holdes den [dato] på rådhuset.", "[dato]"),
        ("[INDSÆT NAVN] bød velkommen.", "[INDSÆT NAVN]"),
        ("<Indstiller> indstiller,", "<Indstiller>"),
        ("Kontakt <navn på sagsbehandler>.", "<navn på sagsbehandler>"),
        ("Kære {{ navn }}", "{{ navn }}"),
        ("Sagen {{sag.titel}} drøftes.", "{{sag.titel}}"),
        ("Mødet holdes den xx.xx.2026.", "xx.xx.2026"),
        ("Der afsættes XXX kr.", "XXX"),
        ("Der afsættes xx kr.", "xx"),
        ("at x....", "x...."),
        ("Næste møde er dd.mm.åååå.", "dd.mm.åååå"),
        ("TODO: spørg formanden", "TODO"),
        ("Lorem ipsum dolor sit amet.", "Lorem ipsum"),
        ("[navn] den [dato]", "[navn]"),
        ("[navn på formand]", "[navn på formand]"),
        ("[kort beskrivelse af sagen]", "[kort beskrivelse af sagen]"),
        ("[mødedato]", "[mødedato]"),
        ("[formandens navn]", "[formandens navn]"),
        ("[Dato og sted]", "[Dato og sted]"),
        ("[xx]", "[xx]"),
        (f"{DRAFT_LINE}\nVi talte om boliger.", DRAFT_LINE),
    ],
)
def test_a_blank_is_found_and_named(text: str, words: str) -> None:
    assert lines(p01, said(text))[0] == f"{WHERE}»{words}« er ikke udfyldt. {REMEDY}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("HUSK denne hjælpetekst skal slettes", "HUSK denne hjælpetekst skal slettes"),
        ("Klik her for at angive tekst.", "Klik her for at angive tekst"),
        ("Klik eller tryk her for at skrive tekst.", "Klik eller tryk her for at skrive tekst"),
        ("Skriv her", "Skriv her"),
        ("Økonomi: skriv din tekst her …", "skriv din tekst her"),
        ("Skriv tekst", "Skriv tekst"),
        ("at skriv indstilling", "at skriv indstilling"),
        ("Her kan I indsæt billede her og så videre", "indsæt billede her"),
        ("Tekst her", "Tekst her"),
        ("Økonomi: udfyldes senere.", "udfyldes senere"),
        ("Udfyldes efter mødet", "Udfyldes efter mødet"),
    ],
)
def test_a_prompt_is_found_and_named(text: str, words: str) -> None:
    assert lines(p01, said(text)) == [f"{WHERE}»{words}« er hjælpetekst, der skal væk. {REMEDY}"]


@pytest.mark.parametrize(
    "text",
    [
        "Han skrev »jeg kommer [sic] i morgen«.",
        "Flere bor alene [1], og nogle har intet hjem [12].",
        "Rådet mener […], at planen er god.",
        "Det står i rapporten [S13] og i [bilag 2].",
        "»[K]ommunen skal hjælpe borgeren [min fremhævning].«",
        "»De [kommunen] lovede at svare«, sagde han.",
        "[Notat om boliger](https://example.dk)",
        "[x] Ja  [ ] Nej",
        "Udgift < 5 mio. kr. og indtægt > 3 mio. kr.",
        "<!-- en bemærkning -->",
        "Skriv til Anne Eksempel <navn@example.dk>.",
        "<b>fed</b> og <script>alert(1)</script> og <br>",
        "Rådet deltog i den XX. kongres.",
        "Johannes XXIII og størrelse XXL",
        "Nummeret 070761-xxxx er skjult.",
        "Skriv til sekretariatet, hvis du ikke kan komme.",
        "Skriv her til os, hvis du vil være med: navn@example.dk",
        "Muligheden for at indsætte link her på siden blev drøftet.",
        "Der hænger en tekst her.",
        "Resten af skemaet udfyldes senere i forløbet.",
        "Bilaget eftersendes.",
        "Der skal skrives en hjælpetekst til skemaet.",
        "Vi laver en to-do-liste.",
        "[ODR] kontakter boligforeningerne.",
        "[kommentarer på mødet]",
        "[Social og Sundhed] følger op.",
        "Sagen [om de nye boliger] er udsat.",
        "Rådet drøftede planen [ikke vedtaget endnu].",
        "[kommunen] og [de pårørende] svarer.",
        "Filen hedder a___b.docx.",
        "Vi ventede ... og ventede …",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert lines(p01, said(text)) == []


def test_the_same_blank_is_told_once_a_cell_and_different_ones_each() -> None:
    assert lines(p01, said("[navn] og [navn] mødes [dato].")) == [
        f"{WHERE}»[navn]« er ikke udfyldt. {REMEDY}",
        f"{WHERE}»[dato]« er ikke udfyldt. {REMEDY}",
    ]


def test_a_prompt_inside_brackets_is_told_once() -> None:
    assert lines(p01, said("[Klik her for at angive tekst]")) == [
        f"{WHERE}»[Klik her for at angive tekst]« er ikke udfyldt. {REMEDY}"
    ]


def test_a_file_may_have_brackets_in_its_name() -> None:
    annex = {"Titel": "Notat", "Fil": "notat [udkast].pdf", "Type": "Notat", "Åbenhed": "Åben"}
    assert lines(p01, meeting(Bilag=[annex])) == []


def test_a_quotation_in_a_hearing_keeps_its_brackets() -> None:
    assert lines(p01, hearing(Bemærkninger=[REMARK | {"Citat": "De [dem i huset] skal have et hjem."}])) == []
    assert lines(p01, hearing(Bemærkninger=[REMARK | {"Citat": "Skriv her"}])) == [
        "error: Bemærkninger!D2  Citat: »Skriv her« er hjælpetekst, der skal væk. Skriv teksten, eller slet linjen."
    ]


def test_a_case_is_read_too() -> None:
    assert lines(p01, case(Sag={"Titel": "Rammer for [emne]"})) == [
        "error: Sag!B7  Titel: »[emne]« er ikke udfyldt. Skriv teksten, eller slet linjen."
    ]


def test_another_word_in_angle_brackets_is_only_a_warning() -> None:
    assert lines(p01, said("Vej & Park <udkast> A/S")) == [
        "warning: Punkter!I2  Fremstilling: »<udkast>« ligner en pladsholder. Skriv teksten, hvis den mangler."
    ]


def test_a_mark_that_no_template_has_is_only_a_warning() -> None:
    assert lines(p01, said("{{ 7*7 }} og {% for x in y %}")) == [
        f"warning: Punkter!I2  Fremstilling: »{mark}« ligner et mærke fra en skabelon. "
        "Slet det, hvis det ikke er en del af teksten."
        for mark in ("{{ 7*7 }}", "{% for x in y %}")
    ]


@pytest.mark.parametrize("text", ["____", "……", ".....", "__________.", "- ____"])
def test_a_cell_that_is_a_line_to_write_on_is_not_filled(text: str) -> None:
    assert lines(p01, said(text)) == [f"{WHERE}»{text}« er ikke udfyldt. Skriv teksten, eller tøm cellen."]


def test_a_line_to_write_on_inside_a_text_is_only_a_warning() -> None:
    assert (
        lines(p01, said("Underskrift: ________ den ........ 2026"))
        == ["warning: Punkter!I2  Fremstilling: Her er en streg at skrive på. Skriv teksten, hvis den mangler."] * 2
    )
