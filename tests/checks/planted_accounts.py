"""Years whose hearings' outcomes, actions, diæter, rates, money and told figures break a rule, or only seem to."""

import datetime as dt
from typing import Any

from planted_plans import EVENT, FOUR, HEARING, MEMBER, NETWORK, committee, meeting, together
from year_habits import Plant, day

ANSWERED = HEARING | {"Modtaget den": day("2026-10-01"), "Svaret den": day("2026-11-29"), "Udfald": None}
ACTION = {
    "Møde": "1", "Hvad": "Ringer til SIND", "Ansvarlig": "Bo Eksempel", "Frist": day("2027-03-01"), "Ny frist": None,
    "Status": "Åben", "Lukket den": None,
}  # fmt: skip
LATER = ACTION | {"Frist": day("2027-07-01")}
PAID = MEMBER | {"Diætberettiget": "Ja"}
ROW = {
    "Møde": "1",
    "Navn": "Bo Eksempel",
    "Rejseminutter": None,
    "Uden for kommunen": None,
    "Km": None,
    "Transport": None,
    "Andet beløb": None,
}
SHORT = {
    "Art": "Diæt til 4 timer",
    "Sats": 435,
    "Gælder fra": day("2027-01-01"),
    "Gælder til": None,
    "Kilde": "opdigtet",
}
LONG = SHORT | {"Art": "Diæt over 4 timer", "Sats": 870}
DRIVE = SHORT | {"Art": "Kørsel lav", "Sats": 2.28}
RATES = [SHORT, LONG, DRIVE]
POSTING = {"Dato": day("2027-02-12"), "Post": "Mødeforplejning", "Beløb": 800, "Tekst": None}
ATTENDED = {"Gruppe": "Rådet", "Status": "Deltog", "Må nævnes offentligt": "Nej"}


def minutes(on: str, *people: str, status: str = "Referat", **tables: Any) -> dict[str, Any]:
    """Return a meeting's own workbook, with those who came."""
    form = {
        "Mødetype": "Ordinært",
        "Dato": day(on),
        "Start": dt.time(16, 30),
        "Slut": dt.time(18, 30),
        "Sted": "Rådhuset",
        "Status": status,
    }
    return {"Møde": form, "Deltagere": [ATTENDED | {"Navn": name} for name in people]} | tables


def agreed(due: str) -> list[dict[str, Any]]:
    """Return what minutes agreed."""
    return [{"Hvad": "Skriver til byrådet", "Ansvarlig": "Bo Eksempel", "Frist": day(due), "Status": "Åben"}]


def paid(*rows: dict[str, Any], members: list[Any] | None = None, **more: Any) -> dict[str, Any]:
    """Return a year where some are paid."""
    return (
        {
            "Medlemmer": members or [PAID],
            "Satser": RATES,
        }
        | ({"Afregning": list(rows)} if rows else {})
        | more
    )


def told(foreword: str, **more: Any) -> dict[str, Any]:
    """Return a year whose foreword says something."""
    return {"Møder": FOUR, "Årsrapport": {"Forord": foreword}} | more


LINKED = [meeting("1", "2027-02-09", Ark="1.xlsx")]
THREE = [meeting(str(one), f"2027-0{one + 1}-09", Ark=f"{one}.xlsx") for one in (1, 2, 3)]

OUTCOME = ("Høringer", "Udfald", 1)
DUE, NEW_DUE, WHO = (("Opfølgning", heading, 1) for heading in ("Frist", "Ny frist", "Ansvarlig"))
NAME, SECOND = ("Afregning", "Navn", 1), ("Afregning", "Navn", 2)
ENTITLED = ("Medlemmer", "Diætberettiget", 1)
GRANT, FOREWORD, BOOK = ("År", "Bevilling", 0), ("Årsrapport", "Forord", 0), ("Møder", "Ark", 1)

ACCOUNTS = (
    Plant("Y06", "half a year and a day ago", {"Høringer": [ANSWERED]}, (OUTCOME,)),
    Plant("Y06", "»Ukendt« is no outcome", {"Høringer": [ANSWERED | {"Udfald": "ukendt"}]}, (OUTCOME,)),
    Plant("Y06", "answered before New Year, in the network", {"Organ": NETWORK, "Høringer": [ANSWERED | {"Svaret den": day("2026-06-15")}]}, (OUTCOME,)),
    Plant("Y06", "the second of two", {"Høringer": [ANSWERED | {"Udfald": "Fulgt"}, ANSWERED]}, (("Høringer", "Udfald", 2),)),
    Plant("Y06", "half a year ago today", {"Høringer": [ANSWERED | {"Svaret den": day("2026-11-30")}]}),
    Plant("Y06", "partly followed", {"Høringer": [ANSWERED | {"Udfald": "Delvist"}]}),
    Plant("Y06", "nothing was asked for that could be followed", {"Høringer": [ANSWERED | {"Samlet holdning": "Ingen bemærkninger"}]}),
    Plant("Y06", "never answered", {"Høringer": [ANSWERED | {"Svaret den": None}]}),
    Plant("Y07", "a day late", {"Opfølgning": [ACTION | {"Frist": day("2027-05-31")}]}, (DUE,)),
    Plant("Y07", "put off, and late again", {"Opfølgning": [ACTION | {"Ny frist": day("2027-05-01")}]}, (NEW_DUE,)),
    Plant("Y07", "from last year's meeting", {"Opfølgning": [ACTION | {"Møde": "4/2026", "Frist": day("2026-12-31")}]}, (DUE,)),
    Plant("Y07", "done, but still open", {"Opfølgning": [ACTION | {"Lukket den": day("2027-02-20")}]}, (("Opfølgning", "Status", 1),)),
    Plant("Y07", "nobody known", {"Medlemmer": [MEMBER], "Opfølgning": [LATER | {"Ansvarlig": "Carl Prøve"}]}, (WHO,)),
    Plant("Y07", "one of two is nobody known", {"Medlemmer": [MEMBER], "Opfølgning": [LATER | {"Ansvarlig": "Bo Eksempel og Carl Prøve"}]}, (WHO,)),
    Plant("Y07", "agreed in minutes, and late", {"Møder": LINKED}, (BOOK,), beside={"1.xlsx": minutes("2027-02-09", "Bo Eksempel", Opfølgning=agreed("2027-05-01"))}),
    Plant("Y07", "minutes put it off twice", {"Møder": THREE}, (("Møder", "Ark", 1),), beside={f"{one}.xlsx": minutes(f"2027-0{one + 1}-09", "Bo Eksempel", Opfølgning=agreed(f"2027-0{one + 6}-01")) for one in (1, 2, 3)}),
    Plant("Y07", "due today", {"Opfølgning": [ACTION | {"Frist": day("2027-06-01")}]}),
    Plant("Y07", "put off once, and not late", {"Opfølgning": [ACTION | {"Ny frist": day("2027-07-01")}]}),
    Plant("Y07", "soon", {"Opfølgning": [ACTION | {"Frist": "snarest"}]}),
    Plant("Y07", "closed", {"Opfølgning": [ACTION | {"Status": "lukket", "Lukket den": day("2027-04-01")}]}),
    Plant("Y07", "an organisation does it", {"Medlemmer": [MEMBER | {"Organisation": "Lænken Eksempel"}], "Opfølgning": [LATER | {"Ansvarlig": "Lænken Eksempel"}]}),
    Plant("Y07", "a member with a middle name", {"Medlemmer": [MEMBER | {"Navn": "Bo Ejnar Eksempel"}], "Opfølgning": [LATER]}),
    Plant("Y08", "of the byråd", paid(ROW, members=[PAID | {"Byrådsmedlem": "Ja"}]), (ENTITLED, NAME)),
    Plant("Y08", "of the byråd, and not entitled", paid(ROW, members=[PAID | {"Byrådsmedlem": "ja", "Diætberettiget": "Nej"}]), (NAME,)),
    Plant("Y08", "beside honorar", paid(members=[PAID | {"Honorar": "Ja"}]), (ENTITLED,)),
    Plant("Y08", "twice the same day", paid(ROW, ROW), (SECOND,)),
    Plant("Y08", "twice the same day, with a middle name", paid(ROW, ROW | {"Navn": "Bo Ejnar Eksempel"}), (SECOND,)),
    Plant("Y08", "two meetings the same day", paid(ROW, ROW | {"Møde": "2"}, Møder=[meeting("1", "2027-02-09"), together("2", "2027-02-09", "1")]), (SECOND,)),
    Plant("Y08", "did not come", paid(ROW, Møder=LINKED), (NAME,), beside={"1.xlsx": minutes("2027-02-09", "Anne Prøve")}),
    Plant("Y08", "travel inside the municipality", paid(ROW | {"Rejseminutter": 40}), (("Afregning", "Rejseminutter", 1),)),
    Plant("Y08", "over four hours is a krone short", {"Satser": [SHORT, LONG | {"Sats": 869}]}, (("Satser", "Sats", 2),)),
    Plant("Y08", "left before the meeting", paid(ROW, members=[PAID | {"Til": day("2027-02-08")}]), (NAME,)),
    Plant("Y08", "nobody of that name", paid(ROW | {"Navn": "Bo Eksemple"}), (NAME,)),
    Plant("Y08", "the meeting was cancelled", paid(ROW, Møder=[meeting("1", "2027-02-09", Aflyst="Ja"), FOUR[1]]), (("Afregning", "Møde", 1),)),
    Plant("Y08", "a member who came", paid(ROW, Møder=LINKED), beside={"1.xlsx": minutes("2027-02-09", "Bo Eksempel")}),
    Plant("Y08", "one of the byråd has the bus paid", paid(ROW | {"Andet beløb": 48}, members=[MEMBER | {"Byrådsmedlem": "Ja"}])),
    Plant("Y08", "the last day in the body", paid(ROW, members=[PAID | {"Til": day("2027-02-09")}])),
    Plant("Y08", "travel to another municipality", paid(ROW | {"Rejseminutter": 40, "Uden for kommunen": "Ja"})),
    Plant("Y08", "two days after each other", paid(ROW, ROW | {"Møde": "2"}, Møder=[meeting("1", "2027-02-09"), meeting("2", "2027-02-10")])),
    Plant("Y08", "the bus to the day's second meeting", paid(ROW, ROW | {"Møde": "2", "Andet beløb": 48}, Møder=[meeting("1", "2027-02-09"), together("2", "2027-02-09", "1")])),
    Plant("Y08", "exactly the double, in øre", {"Satser": [SHORT | {"Sats": 435.5}, LONG | {"Sats": 871}]}),
    Plant("Y09", "the rate begins the day after", paid(ROW, Satser=[SHORT | {"Gælder fra": day("2027-02-10")}, LONG]), (("Afregning", "Møde", 1),)),
    Plant("Y09", "the rate ended at New Year", paid(ROW, Satser=[SHORT | {"Gælder fra": day("2026-01-01"), "Gælder til": day("2026-12-31")}]), (("Afregning", "Møde", 1),)),
    Plant("Y09", "two hold on one day", paid(Satser=[SHORT | {"Gælder til": day("2027-06-30")}, SHORT | {"Gælder fra": day("2027-06-30")}]), (("Satser", "Gælder fra", 2),)),
    Plant("Y09", "ends before it begins", paid(Satser=[SHORT | {"Gælder til": day("2026-12-31")}]), (("Satser", "Gælder til", 1),)),
    Plant("Y09", "kilometres by nothing", paid(ROW | {"Km": 24}), (("Afregning", "Transport", 1),)),
    Plant("Y09", "no rate for the cycle", paid(ROW | {"Km": 24, "Transport": "cykel"}), (("Afregning", "Km", 1),)),
    Plant("Y09", "the meeting's end is not known", paid(ROW, Møder=[meeting("1", "2027-02-09", Slut=None)]), (("Afregning", "Møde", 1),)),
    Plant("Y09", "over four hours by the minutes' clock", paid(ROW, Satser=[SHORT], Møder=[meeting("1", "2027-02-09", Slut=dt.time(20, 31))]), (("Afregning", "Møde", 1),)),
    Plant("Y09", "the rate's first day", paid(ROW, Satser=[SHORT | {"Gælder fra": day("2027-02-09")}])),
    Plant("Y09", "one follows the other", paid(ROW, Satser=[SHORT | {"Gælder til": day("2027-06-30")}, SHORT | {"Gælder fra": day("2027-07-01")}])),
    Plant("Y09", "exactly four hours", paid(ROW, Satser=[SHORT], Møder=[meeting("1", "2027-02-09", Slut=dt.time(20, 30))])),
    Plant("Y09", "kilometres by car", paid(ROW | {"Km": 24, "Transport": "kørsel lav"})),
    Plant("Y10", "a øre over", {"År": {"Bevilling": 799.99}, "Posteringer": [POSTING]}, (GRANT,)),
    Plant("Y10", "exactly eighty percent", {"År": {"Bevilling": 1000}, "Posteringer": [POSTING]}, (GRANT,)),
    Plant("Y10", "all of it", {"År": {"Bevilling": 800}, "Posteringer": [POSTING]}, (GRANT,)),
    Plant("Y10", "the day before the year", {"År": {"Bevilling": 5000}, "Posteringer": [POSTING | {"Dato": day("2026-12-31")}]}, (("Posteringer", "Dato", 1),)),
    Plant("Y10", "the school year is over", {"År": {"Start": "august"}, "Møder": [meeting("1", "2027-09-14")], "Posteringer": [POSTING | {"Dato": day("2028-08-01")}]}, (("Posteringer", "Dato", 1),)),
    Plant("Y10", "the meeting's workbook says another sum", {"Møder": LINKED, "Posteringer": [POSTING | {"Dato": day("2027-02-09")}]}, (BOOK,), beside={"1.xlsx": minutes("2027-02-09", Budget=[{"Post": "mødeforplejning", "Forbrug": 640}])}),
    Plant("Y10", "a øre below eighty percent", {"År": {"Bevilling": 1000}, "Posteringer": [POSTING | {"Beløb": 799.99}]}),
    Plant("Y10", "the year's last day", {"Posteringer": [POSTING | {"Dato": day("2027-12-31")}]}),
    Plant("Y10", "the meeting's workbook is of the day before", {"Møder": LINKED, "Posteringer": [POSTING | {"Dato": day("2027-02-09"), "Beløb": 640}, POSTING | {"Dato": day("2027-02-10")}]}, beside={"1.xlsx": minutes("2027-02-09", Budget=[{"Post": "Mødeforplejning", "Forbrug": 640}])}),
    Plant("Y10", "no grant is known", {"Posteringer": [POSTING]}),
    Plant("Y12", "one too many", told("Vi holdt fem møder."), (FOREWORD,)),
    Plant("Y12", "in figures, and at the end", told("Det var et godt år med 5 møder"), (FOREWORD,)),
    Plant("Y12", "one was cancelled", told("Rådet har holdt fire møder.", Møder=[*FOUR[:3], FOUR[3] | {"Aflyst": "Ja"}]), (FOREWORD,)),
    Plant("Y12", "the fourth lies after New Year", told("Rådet har holdt fire møder.", Møder=[*FOUR[:3], meeting("4", "2028-01-11")]), (FOREWORD,)),
    Plant("Y12", "the first was the year before", told("Rådet har holdt fire møder.", Møder=[meeting("1", "2026-12-08"), *FOUR[1:]]), (FOREWORD,)),
    Plant("Y12", "one temadag too many, in the network", {"Organ": NETWORK} | told("Netværket holdt to temadage."), (FOREWORD,)),
    Plant("Y12", "the money", told("Vi har brugt 900 kr. i alt.", Posteringer=[POSTING]), (FOREWORD,)),
    Plant("Y12", "four meetings", told("Vi holdt fire møder i 2027, og 1 af dem var ude.")),
    Plant("Y12", "a meeting is no count", told("Vi havde et møde med borgmesteren og skrev et høringssvar om boliger.")),
    Plant("Y12", "what the rules say", told("Rådet skal holde mindst tre møder om året.")),
    Plant("Y12", "what was the year before", told("I 2026 holdt vi fem møder. Sidste år var der også tre høringer.")),
    Plant("Y12", "two more", told("De to møder mere, vi ønskede, blev ikke til noget.")),
    Plant("Y12", "activities and the committee's", told("Der var én aktivitet og ét udvalgsmøde.", Aktiviteter=[EVENT], Møder=[*FOUR, committee("5", "2027-03-09")])),
)  # fmt: skip
