"""Ishøj: the council's year 2026, with its first meeting and its hearing in workbooks of their own."""

import datetime as dt
from typing import Any

from . import ishoej_hearing, ishoej_meeting

KIND = "year"
NAME = "2026 Udsatterådet i Ishøj"

_EVENING = {
    "Mødetype": "Ordinært",
    "Start": dt.time(16, 30),
    "Slut": dt.time(18, 30),
    "Sted": "Ishøj Rådhus, mødelokale 3",
}
_SEAT = {
    "Fra": dt.date(2026, 1, 1),
    "Må nævnes offentligt": "Ja",
    "Samtykke den": dt.date(2026, 1, 13),
    "Samtykke til": "Navn",
}
_INVENTED = {
    "Gælder fra": dt.date(2026, 1, 1),
    "Gælder til": dt.date(2026, 12, 31),
    "Kilde": "Opdigtet sats til eksemplet",
}

VALUES: dict[str, Any] = {
    "Organ": ishoej_hearing.VALUES["Organ"]
    | {
        "Funktionsperiode fra": dt.date(2026, 1, 1),
        "Funktionsperiode til": dt.date(2029, 12, 31),
        "Forslag ind dage før": 21,
        "Referat sendes dage efter": 8,
        "Indsigelse dage": 8,
    },
    "År": {
        "År": 2026,
        "Bevilling": 25000,
        "Hjemmel for diæter": "kommunestyrelsesloven § 16 a",
        "Besluttet af": "Byrådet i Ishøj Kommune",
        "Opslag dage efter": 14,
    },
    "Møder": [
        {
            "Nr.": "1",
            "Mødetype": "Ordinært",
            "Dato": dt.date(2026, 2, 10),
            "Ark": f"{ishoej_meeting.NAME}.xlsx",
        },
        _EVENING | {"Nr.": "2", "Dato": dt.date(2026, 5, 12), "Tema": "Boliger til at betale"},
        _EVENING | {"Nr.": "3", "Dato": dt.date(2026, 9, 8), "Tema": "Sundhed og misbrug"},
        _EVENING | {"Nr.": "4", "Dato": dt.date(2026, 11, 17), "Tema": "Årshjul 2027"},
    ],
    "Årshjul": [
        {"Måned": "januar", "Emne": "Årsrapport 2025", "Art": "Rapport", "Ansvarlig": "formanden", "Status": "Færdig"},
        {"Måned": "februar", "Emne": "Konstituering", "Art": "Valg", "Møde": "1", "Status": "Færdig"},
        {"Måned": "maj", "Emne": "Budget 2027", "Art": "Budget", "Møde": "2", "Ansvarlig": "sekretæren"},
        {"Måned": "august", "Emne": "Høring om budget", "Art": "Høring"},
        {"Måned": "september", "Emne": "Sundhed og misbrug", "Art": "Tema", "Møde": "3"},
        {"Måned": dt.date(2026, 10, 17), "Emne": "Verdens fattigdomsdag", "Art": "Arrangement"},
        {"Måned": "november", "Emne": "Årshjul 2027", "Art": "Fast punkt", "Møde": "4"},
        {"Måned": "december", "Emne": "Regnskabet til formanden", "Art": "Frist", "Ansvarlig": "sekretæren"},
    ],
    "Forslag": [
        {
            "Modtaget": dt.date(2026, 1, 20),
            "Forslag": "Åbningstider i værestederne i weekenden",
            "Fra": "Borger",
            "Åbenhed": "Åben",
            "Møde": "2",
            "Status": "Valgt",
            "Svar": "Punktet var på mødet i maj.",
        },
    ],
    "Høringer": [
        {
            "Titel": ishoej_hearing.VALUES["Høring"]["Titel"],
            "Hørende myndighed": ishoej_hearing.VALUES["Høring"]["Hørende myndighed"],
            "Ark": f"{ishoej_hearing.NAME}.xlsx",
            "Udfald": "Delvist",
            "Hvad skete der": "Målet for små boliger kom med.",
        },
        {"Titel": "Budget 2027", "Hørende myndighed": "Byrådet i Ishøj Kommune", "Modtaget den": dt.date(2026, 8, 17), "Frist": dt.date(2026, 9, 11), "Behandlingsform": "På møde", "Svaret den": dt.date(2026, 9, 9), "Samlet holdning": "Støtter med bemærkninger", "Målgruppe": "Hjemløse"},
    ],
    "Opfølgning": [
        {"Møde": "1", "Punkt": "3", "Hvad": "Sender høringssvaret til kommunen.", "Ansvarlig": "Malene Storgaard", "Frist": dt.date(2026, 2, 16), "Status": "Lukket", "Lukket den": dt.date(2026, 2, 16), "Resultat": "Svaret er sendt."},
        {"Møde": "1", "Punkt": "6", "Hvad": "Sender invitation til temadagen.", "Ansvarlig": "Malene Storgaard", "Frist": dt.date(2026, 3, 16), "Ny frist": dt.date(2026, 12, 1), "Status": "Åben"},
        {"Møde": "1", "Punkt": "7", "Hvad": "Hænger dette papir op tre steder.", "Ansvarlig": "Malene Storgaard", "Frist": dt.date(2026, 2, 24), "Status": "Lukket", "Lukket den": dt.date(2026, 2, 20), "Resultat": "Det hænger alle tre steder."},
    ],
    "Medlemmer": [
        _SEAT | {"Navn": "Jytte Fredslund", "Gruppe": "Brugerorganisationer", "Rolle": "Formand", "Organisation": "SIND", "Byrådsmedlem": "Nej", "Diætberettiget": "Ja"},
        *(
            {"Navn": person["Navn"], "Gruppe": person["Gruppe"], "Fra": dt.date(2026, 1, 1), "Byrådsmedlem": "Nej", "Diætberettiget": "Ja", "Må nævnes offentligt": "Nej"}
            for person in ishoej_meeting.VALUES["Deltagere"]
            if person["Gruppe"] == "Brugere"
        ),
    ],
    "Satser": [
        {"Art": "Diæt til 4 timer", "Sats": 400} | _INVENTED,
        {"Art": "Diæt over 4 timer", "Sats": 800} | _INVENTED,
    ],
    "Afregning": [{"Møde": "1", "Navn": "Jytte Fredslund"}],
    "Posteringer": [
        {"Dato": dt.date(2026, 2, 10), "Post": "Diæter", "Beløb": 400, "Møde": "1"},
        {"Dato": dt.date(2026, 2, 10), "Post": "Mødeforplejning", "Beløb": 645, "Tekst": "Kaffe og brød", "Møde": "1"},
    ],
    "Årsrapport": {"Forord": "Rådet har i sit første år lært hinanden at kende. Vi har talt om boliger, sundhed og fællesskab, og vi er blevet lyttet til.", "Anbefalinger": "- Flere små boliger med lav husleje\n- Åbent i weekenden", "Næste år": "Rådet vil besøge værestederne.", "Underskriver": "Jytte Fredslund", "Underskrivers rolle": "formand",
        "Let forord": "Det var vores første år.\nVi lærte hinanden at kende.\nMange kom til vores møder.\nKommunen lyttede til os.",
        "Let temaer": "Vi talte om boliger.\nVi talte om sundhed.\nVi talte også om at være sammen.",
        "Let anbefalinger": "Vi vil have flere små boliger.\nHuslejen skal være lav.\nVærestederne skal have åbent i weekenden.",
        "Let næste år": "Vi vil besøge værestederne.\nVi vil høre, hvad I synes.",
    },
}  # fmt: skip
