"""Years whose meetings, hearings, seats, proposals, posters and cases break a rule, or only seem to."""

import datetime as dt
from typing import Any

from year_habits import Plant, day

from tests.year.years import MEETING


def meeting(number: str, on: str, **more: Any) -> dict[str, Any]:
    """Return a row of *Møder*."""
    return MEETING | {"Nr.": number, "Dato": day(on)} | more


def together(number: str, on: str, prepares: str | None, **more: Any) -> dict[str, Any]:
    """Return a samarbejdsmøde that prepares a meeting."""
    return meeting(number, on, Mødetype="Samarbejdsmøde", Forbereder=prepares, Start=dt.time(14), **more)


def committee(number: str, on: str, **more: Any) -> dict[str, Any]:
    """Return a meeting of the committee."""
    return meeting(number, on, Mødetype="Udvalgsmøde", **more)


FOUR = [meeting(str(number), f"2027-0{2 * number}-09") for number in range(1, 5)]
HEARING = {"Titel": "Ny politik", "Hørende myndighed": "Byrådet", "Modtaget den": day("2027-05-10")}
EXPECTED = {"Titel": "Ny politik", "Hørende myndighed": "Byrådet"}
MEMBER = {
    "Navn": "Bo Eksempel",
    "Gruppe": "Brugere",
    "Fra": day("2026-01-01"),
    "Byrådsmedlem": "Nej",
    "Må nævnes offentligt": "Ja",
}
OTHER = MEMBER | {"Navn": "Anne Prøve"}
TWO_SEATS = [{"Gruppe": "brugere", "Mindst": 2, "Højst": 2}]
EVENT = {"Dato": day("2027-10-16"), "Titel": "Hjemløsedag", "Art": "Kampagne"}
NETWORK = {"Type": "Netværk"}

LEAST = ("Organ", "Mindst antal møder pr. år", 0)
AGREED = ("År", "Samarbejdsmøder pr. år", 0)
TERM = ("Organ", "Funktionsperiode til", 0)

PLANS = (
    Plant("Y01", "three of four", {"Organ": {LEAST[1]: 4}, "Møder": FOUR[:3]}, (LEAST,)),
    Plant("Y01", "one is cancelled", {"Organ": {LEAST[1]: 4}, "Møder": [*FOUR[:3], FOUR[3] | {"Aflyst": "Ja"}]}, (LEAST,)),
    Plant("Y01", "all are cancelled", {"Organ": {LEAST[1]: 4}, "Møder": [one | {"Aflyst": "ja"} for one in FOUR]}, (LEAST,)),
    Plant("Y01", "the fourth is in January of the next year", {"Organ": {LEAST[1]: 4}, "Møder": [*FOUR[:3], meeting("4", "2028-01-11")]}, (LEAST,)),
    Plant("Y01", "the fourth is the committee's", {"Organ": {LEAST[1]: 4}, "Møder": [*FOUR[:3], committee("4", "2027-03-09")]}, (LEAST,)),
    Plant("Y01", "samarbejdsmøder are too few", {"År": {AGREED[1]: 2}, "Møder": [*FOUR, together("5", "2027-02-02", "1")]}, (AGREED,)),
    Plant("Y01", "a samarbejdsmøde cancelled in the network", {"Organ": NETWORK, "År": {AGREED[1]: 1}, "Møder": [*FOUR, together("5", "2027-02-02", "1", Aflyst="Ja")]}, (AGREED,)),
    Plant("Y01", "exactly four", {"Organ": {LEAST[1]: 4}, "Møder": FOUR}),
    Plant("Y01", "an extraordinary one counts", {"Organ": {LEAST[1]: 4}, "Møder": [*FOUR[:3], FOUR[3] | {"Mødetype": "Ekstraordinært"}]}),
    Plant("Y01", "a school year goes on after New Year", {"Organ": {LEAST[1]: 2}, "År": {"Start": "august"}, "Møder": [meeting("1", "2027-09-14"), meeting("2", "2028-03-14")]}),
    Plant("Y01", "no number is agreed", {"Møder": FOUR[:1]}),
    Plant("Y02", "prepares nothing", {"Møder": [*FOUR, together("5", "2027-02-02", None)]}, (("Møder", "Forbereder", 5),)),
    Plant("Y02", "prepares what is not there", {"Møder": [*FOUR, together("5", "2027-02-02", "9")]}, (("Møder", "Forbereder", 5),)),
    Plant("Y02", "prepares itself", {"Møder": [*FOUR, together("5", "2027-02-02", "5")]}, (("Møder", "Forbereder", 5),)),
    Plant("Y02", "the same day, after it", {"Møder": [*FOUR, together("5", "2027-02-09", "1", Slut=None) | {"Start": dt.time(19)}]}, (("Møder", "Dato", 5),)),
    Plant("Y02", "the day after", {"Møder": [*FOUR, together("5", "2027-02-10", "1")]}, (("Møder", "Dato", 5),)),
    Plant("Y02", "before another meeting", {"Møder": [*FOUR, together("5", "2027-02-02", "2")]}, (("Møder", "Dato", 5),)),
    Plant("Y02", "two for one", {"Møder": [*FOUR, together("5", "2027-02-01", "1"), together("6", "2027-02-02", "1")]}, (("Møder", "Forbereder", 6),)),
    Plant("Y02", "for a meeting that is cancelled", {"Møder": [FOUR[0], FOUR[3] | {"Aflyst": "Ja"}, together("5", "2027-08-03", "4")]}, (("Møder", "Forbereder", 3),)),
    Plant("Y02", "the same day, before it", {"Møder": [*FOUR, together("5", "2027-02-09", "1")]}),
    Plant("Y02", "numbers written »nr. 1« and »2.«", {"Møder": [*FOUR, together("5", "2027-02-02", "nr. 1"), together("6", "2027-04-01", "2.")]}),
    Plant("Y02", "one of the two is cancelled", {"Møder": [*FOUR, together("5", "2027-02-01", "1", Aflyst="Ja"), together("6", "2027-02-02", "1")]}),
    Plant("Y02", "the last day of the year before", {"Møder": [meeting("1", "2027-01-12"), together("2", "2026-12-22", "1")]}),
    Plant("Y03", "in August", {"Møder": [*FOUR, committee("5", "2027-08-12", Tema="Årsrapport 2026")]}, (("Møder", "Dato", 5),)),
    Plant("Y03", "on the first of April", {"Møder": [*FOUR, committee("5", "2027-04-01", Tema="ÅRSRAPPORTEN")]}, (("Møder", "Dato", 5),)),
    Plant("Y03", "it is called a beretning", {"Møder": [*FOUR, committee("5", "2027-05-11", Tema="Rådets årsberetning"), committee("6", "2027-03-09", Tema="Budget")]}, (("Møder", "Dato", 5),)),
    Plant("Y03", "the one in March is cancelled", {"Møder": [*FOUR, committee("5", "2027-03-09", Tema="Årsrapport", Aflyst="Ja"), committee("6", "2027-06-08", Tema="Årsrapport")]}, (("Møder", "Dato", 6),)),
    Plant("Y03", "the wheel names it", {"Møder": [*FOUR, committee("5", "2027-03-09"), committee("6", "2027-09-07")], "Årshjul": [{"Måned": "september", "Emne": "Rapporten", "Art": "Rapport", "Møde": "6"}]}, (("Møder", "Dato", 6),)),
    Plant("Y03", "the last day of March", {"Møder": [*FOUR, committee("5", "2027-03-31", Tema="Årsrapport 2026")]}),
    Plant("Y03", "in the next year's first quarter", {"Møder": [*FOUR, committee("5", "2028-03-07", Tema="Årsrapport 2027")]}),
    Plant("Y03", "in March, and followed up in autumn", {"Møder": [*FOUR, committee("5", "2027-03-09", Tema="Årsrapport 2026"), committee("6", "2027-10-05", Tema="Opfølgning på årsrapporten")]}),
    Plant("Y03", "two committees' meetings about other things", {"Møder": [*FOUR, committee("5", "2027-08-10"), committee("6", "2027-09-07", Tema="Budget")]}),
    Plant("Y04", "Kristi himmelfartsdag", {"Møder": [meeting("1", "2027-05-06")]}, (("Møder", "Dato", 1),)),
    Plant("Y04", "a Saturday", {"Møder": [FOUR[0], meeting("2", "2027-05-08")]}, (("Møder", "Dato", 2),)),
    Plant("Y04", "the town hall is closed on grundlovsdag", {"Organ": NETWORK, "Møder": [meeting("1", "2028-06-05")]}, (("Møder", "Dato", 1),)),
    Plant("Y04", "New Year's Eve", {"Møder": [together("1", "2027-12-31", "2"), meeting("2", "2028-01-11")]}, (("Møder", "Dato", 1),)),
    Plant("Y04", "a minute before four", {"Møder": [meeting("1", "2027-02-09", Start=dt.time(15, 59))]}, (("Møder", "Start", 1),)),
    Plant("Y04", "the agenda is due on New Year's Day", {"Organ": {"Dagsorden sendes dage før": 14}, "Møder": [meeting("1", "2027-01-15")]}, (("Møder", "Dato", 1),)),
    Plant("Y04", "Store bededag is a working day from 2024", {"Møder": [meeting("1", "2027-04-23")]}),
    Plant("Y04", "four o'clock sharp", {"Møder": [meeting("1", "2027-02-09", Start=dt.time(16))]}),
    Plant("Y04", "a cancelled one on a Sunday", {"Møder": [FOUR[0], meeting("2", "2027-05-09", Aflyst="Ja")]}),
    Plant("Y04", "the committee meets in the morning", {"Møder": [FOUR[0], committee("2", "2027-03-09", Start=dt.time(9))]}),
    Plant("Y05", "due the day before the next meeting", {"Møder": FOUR, "Høringer": [HEARING | {"Frist": day("2027-06-08")}]}, (("Høringer", "Frist", 1),), day("2027-05-12")),
    Plant("Y05", "the third working day before, over a weekend", {"Høringer": [HEARING | {"Frist": day("2027-05-31"), "Behandlingsform": "Skriftlig"}]}, (("Høringer", "Frist", 1),), day("2027-05-26")),
    Plant("Y05", "the day after the deadline", {"Høringer": [HEARING | {"Frist": day("2027-05-31")}]}, (("Høringer", "Frist", 1),)),
    Plant("Y05", "expected and not come", {"Høringer": [EXPECTED | {"Forventet den": day("2027-05-31")}]}, (("Høringer", "Forventet den", 1),)),
    Plant("Y05", "no meeting is left, and it expires after New Year", {"Møder": FOUR, "Høringer": [HEARING | {"Modtaget den": day("2027-12-01"), "Frist": day("2028-01-14")}]}, (("Høringer", "Frist", 1),), day("2027-12-10")),
    Plant("Y05", "the next meeting is cancelled", {"Møder": [*FOUR[:2], FOUR[2] | {"Aflyst": "Ja"}, FOUR[3]], "Høringer": [HEARING | {"Frist": day("2027-06-30")}]}, (("Høringer", "Frist", 1),)),
    Plant("Y05", "due on the meeting's own day", {"Møder": FOUR, "Høringer": [HEARING | {"Frist": day("2027-06-09")}]}, today=day("2027-05-12")),
    Plant("Y05", "the fourth working day before", {"Høringer": [HEARING | {"Frist": day("2027-05-31"), "Behandlingsform": "Skriftlig"}]}, today=day("2027-05-25")),
    Plant("Y05", "answered on the last day", {"Høringer": [HEARING | {"Frist": day("2027-05-31"), "Svaret den": day("2027-05-31")}]}),
    Plant("Y05", "expected today", {"Høringer": [EXPECTED | {"Forventet den": day("2027-06-01")}]}),
    Plant("Y05", "a meeting was held since it came", {"Møder": FOUR, "Høringer": [HEARING | {"Modtaget den": day("2027-04-01"), "Behandlingsform": "På møde", "Frist": day("2027-05-20")}]}, today=day("2027-05-12")),
    Plant("Y05", "the chairs answer it", {"Møder": FOUR, "Høringer": [HEARING | {"Frist": day("2027-06-08"), "Behandlingsform": "Formandskab"}]}, today=day("2027-05-12")),
    Plant("Y11", "one seat of two", {"Medlemmer": [MEMBER], "Sammensætning": TWO_SEATS}, (("Sammensætning", "Mindst", 1),)),
    Plant("Y11", "three on two seats", {"Medlemmer": [MEMBER, OTHER, OTHER | {"Navn": "Carl Prøve"}], "Sammensætning": TWO_SEATS}, (("Sammensætning", "Højst", 1),)),
    Plant("Y11", "left sixty-one days ago", {"Medlemmer": [MEMBER, OTHER | {"Til": day("2027-04-01")}]}, (("Medlemmer", "Til", 2),)),
    Plant("Y11", "left yesterday, and the seats are counted today", {"Medlemmer": [MEMBER, OTHER | {"Til": day("2027-05-31")}], "Sammensætning": TWO_SEATS}, (("Sammensætning", "Mindst", 1),)),
    Plant("Y11", "the period ends in half a year", {"Organ": {TERM[1]: day("2027-12-01")}}, (TERM,)),
    Plant("Y11", "the period is over at New Year", {"Organ": {TERM[1]: day("2026-12-31")}}, (TERM,), day("2027-01-04")),
    Plant("Y11", "two chairs, one of them with more to do", {"Medlemmer": [MEMBER | {"Rolle": "Formand"}, OTHER | {"Rolle": "formand og kasserer"}]}, (("Medlemmer", "Rolle", 2),)),
    Plant("Y11", "two deputies in the network", {"Organ": NETWORK, "Medlemmer": [MEMBER | {"Rolle": "Næstformand"}, OTHER | {"Rolle": "Næstformand"}]}, (("Medlemmer", "Rolle", 2),)),
    Plant("Y11", "both seats are taken", {"Medlemmer": [MEMBER, OTHER], "Sammensætning": TWO_SEATS}),
    Plant("Y11", "left today, and sits the day out", {"Medlemmer": [MEMBER, OTHER | {"Til": day("2027-06-01")}], "Sammensætning": TWO_SEATS}),
    Plant("Y11", "left sixty days ago", {"Medlemmer": [MEMBER, OTHER | {"Til": day("2027-04-02")}]}),
    Plant("Y11", "the next one began a week before", {"Medlemmer": [MEMBER, OTHER | {"Til": day("2027-03-31")}, OTHER | {"Navn": "Carl Prøve", "Fra": day("2027-03-24")}]}),
    Plant("Y11", "a stand-in is no member too many", {"Medlemmer": [MEMBER, OTHER, OTHER | {"Navn": "Carl Prøve", "Stedfortræder for": "Anne Prøve"}], "Sammensætning": TWO_SEATS}),
    Plant("Y11", "a chair followed by another", {"Medlemmer": [MEMBER | {"Rolle": "Formand", "Til": day("2027-03-31")}, OTHER | {"Rolle": "Formand", "Fra": day("2027-04-01")}]}),
    Plant("Y11", "the period ends in half a year and a day", {"Organ": {TERM[1]: day("2027-12-02")}}),
    Plant("Y13", "a campaign that nobody approved", {"Organ": NETWORK, "Aktiviteter": [EVENT | {"Godkendt af politikere den": None}]}, (("Aktiviteter", "Godkendt af politikere den", 1),)),
    Plant("Y13", "approved the day after", {"Organ": NETWORK, "Aktiviteter": [EVENT | {"Godkendt af politikere den": day("2027-10-17")}]}, (("Aktiviteter", "Godkendt af politikere den", 1),)),
    Plant("Y13", "its kind is not said", {"Organ": {"Type": "Udsattenetværk"}, "Aktiviteter": [EVENT | {"Art": None, "Godkendt af politikere den": None}]}, (("Aktiviteter", "Godkendt af politikere den", 1),)),
    Plant("Y13", "the second of two", {"Organ": {"Type": "netværk"}, "Aktiviteter": [EVENT | {"Godkendt af politikere den": day("2027-09-01")}, EVENT | {"Art": "Besøg"}]}, (("Aktiviteter", "Godkendt af politikere den", 2),)),
    Plant("Y13", "approved on the day", {"Organ": NETWORK, "Aktiviteter": [EVENT | {"Godkendt af politikere den": day("2027-10-16")}]}),
    Plant("Y13", "a word to the press", {"Organ": NETWORK, "Aktiviteter": [EVENT | {"Art": "Presse"}]}),
    Plant("Y13", "a council decides for itself", {"Aktiviteter": [EVENT]}),
    Plant("Y13", "approved the year before", {"Organ": NETWORK, "Aktiviteter": [EVENT | {"Dato": day("2027-01-12"), "Godkendt af politikere den": day("2026-12-15")}]}),
)  # fmt: skip
