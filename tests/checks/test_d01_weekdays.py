import pytest
from check_contexts import case, hearing, lines, meeting, said

from docgen.checks import d01_weekdays as d01

WHERE = "Punkter!I2  Fremstilling: "


@pytest.mark.parametrize(
    "text",
    [
        "Udvalget har på udvalgsmøde den 17. maj 2020 godkendt tids- og procesplan herfor.",
        (
            "Punktet er i forlængelse af punkt 57. 'Rammer for samarbejdet på udsatteområdet' fra den 17. maj 2020, "
            "hvor udvalget godkendte tids- og procesplan for arbejdet."
        ),
        "Rådet behandlede sagen den 17. maj 2020.",
    ],
)
def test_a_meeting_on_a_sunday_is_told(text: str) -> None:
    assert lines(d01, said(text)) == [
        f"warning: {WHERE}17. maj 2020 er en søndag. Ret datoen, eller skriv ugedagen foran, hvis den er rigtig."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Beskæftigelsesudvalget har behandlet orientering på udvalgsmøde den 24. juni 2020.",
        "Det forventes, at udvalget vil blive præsenteret på udvalgsmøde den 23. september 2020.",
        "Mødedato: 12. august 2020",
        "Social- og Sundhedsudvalget besluttede på udvalgsmøde d. 8. juni 2015, at der skal oprettes et råd.",
        "Referat af møde i Samarbejdsforum onsdag den 15. juni 2022.",
        "Det drøftes på næste møde i Samarbejdsforum den 17. august 2022.",
        "Rådet holder møde lørdag den 6. juni 2026.",
        "Udvalget besluttede, at ordningen træder i kraft den 1. marts 2026.",
        "Der er fra d. 1. januar 2016 afsat kr. 25.000 til udvalget.",
        "Svar sendes til udvalget senest den 17. maj 2020.",
        "Huset åbnede den 17. maj 2020.",
        "Kommunen kan imødekomme ønsket den 17. maj 2020.",
        "Mødet er udsat. Festen er den 17. maj 2020.",
    ],
)
def test_these_dates_are_right(text: str) -> None:
    assert lines(d01, said(text)) == []


def test_a_weekday_that_is_not_the_dates_is_an_error() -> None:
    assert lines(d01, said("Vi ses tirsdag den 15. juni 2022.")) == [
        f"error: {WHERE}»tirsdag den 15. juni 2022« passer ikke. 15. juni 2022 er en onsdag. Ret ugedagen eller datoen."
    ]


def test_hard_spaces_do_not_hide_a_date() -> None:
    assert lines(d01, said("Vi ses tirsdag\u00a0den 15.\u00a0juni\u00a02022.")) == [
        f"error: {WHERE}»tirsdag den 15. juni 2022« passer ikke. 15. juni 2022 er en onsdag. Ret ugedagen eller datoen."
    ]


def test_a_day_that_is_not_in_the_calendar_is_an_error() -> None:
    assert lines(d01, said("Fristen er den 31. februar 2020.")) == [
        f"error: {WHERE}»den 31. februar 2020« findes ikke i kalenderen. Ret datoen."
    ]


def test_a_holiday_is_named_also_where_the_weekday_is_right() -> None:
    assert lines(d01, said("Rådet holder møde torsdag den 14. maj 2026.")) == [
        f"warning: {WHERE}14. maj 2026 er Kristi himmelfartsdag. Ret datoen, hvis det er en anden dag."
    ]


def test_the_same_date_is_told_once_a_cell() -> None:
    text = "Rådet behandlede sagen den 17. maj 2020.\nUdvalget holdt møde den 17. maj 2020."
    assert lines(d01, said(text)) == [
        f"warning: {WHERE}17. maj 2020 er en søndag. Ret datoen, eller skriv ugedagen foran, hvis den er rigtig."
    ]


def test_the_dates_of_the_forms_are_seen() -> None:
    assert lines(d01, meeting(Møde={"Dato": "14-06-2026", "Næste møde dato": "26-12-2026"})) == [
        "warning: Møde!B4  Dato: 14. juni 2026 er en søndag. Ret datoen, hvis det er en anden dag.",
        "warning: Møde!B15  Næste møde dato: 26. december 2026 er anden juledag. Ret datoen, hvis det er en anden dag.",
    ]
    assert lines(d01, hearing(Høring={"Behandlet den": "16-05-2026"})) == [
        "warning: Høring!B11  Behandlet den: 16. maj 2026 er en lørdag. Ret datoen, hvis det er en anden dag."
    ]
    earlier = {"Udvalg": "Byrådet", "Dato": "17-05-2020"}
    step = {"Udvalg": "Byrådet", "Dato": "20-09-2026", "Formål": "Godkendelse"}
    assert lines(d01, case(Tidligere_behandling=[earlier], Videre_proces=[step])) == [
        "warning: Tidligere behandling!B2  Dato: 17. maj 2020 er en søndag. Ret datoen, hvis det er en anden dag.",
        "warning: Videre proces!B2  Dato: 20. september 2026 er en søndag. Ret datoen, hvis det er en anden dag.",
    ]


def test_a_date_cell_is_the_readers_business() -> None:
    assert lines(d01, meeting(Møde={"Dato": "mandag den 15. juni 2026"})) == []


@pytest.mark.parametrize(
    ("date", "name"),
    [("05-06-2026", "5. juni 2026 er grundlovsdag"), ("24-12-2026", "24. december 2026 er juleaftensdag")],
)
def test_a_meeting_on_a_day_that_town_halls_are_closed_is_told(date: str, name: str) -> None:
    assert lines(d01, meeting(Møde={"Dato": date})) == [
        f"warning: Møde!B4  Dato: {name}. Ret datoen, hvis det er en anden dag."
    ]


def test_a_weekday_without_a_year_is_held_against_the_meetings_year() -> None:
    assert lines(d01, said("Vi ses onsdag den 16. juni og Torsdag d. 7. juli.")) == [
        f"warning: {WHERE}»onsdag den 16. juni« passer ikke. 16. juni 2026 er en tirsdag. "
        "Ret ugedagen eller datoen, eller skriv året.",
        f"warning: {WHERE}»Torsdag d. 7. juli« passer ikke. 7. juli 2026 er en tirsdag. "
        "Ret ugedagen eller datoen, eller skriv året.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Vi ses tirsdag den 16. juni.",
        "Vi mødtes onsdag den 3. december.",  # in 2025, half a year before the meeting
        "Vi ses torsdag den 7. januar.",  # in 2027, half a year behind it
        "Vi mødtes onsdag den 15. juni 2022.",
        "Vi ses fredag den 31. juni.",
    ],
)
def test_a_weekday_without_a_year_may_mean_the_year_before_or_behind(text: str) -> None:
    assert lines(d01, said(text)) == []
