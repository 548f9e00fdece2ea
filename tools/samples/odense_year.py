"""Odense: the council's year 2025, with a samarbejdsmøde before each of its meetings, and its annual report."""

import datetime as dt
from typing import Any

from . import odense_case

KIND = "year"
NAME = "2025 Udsatterådet i Odense"

_COUNCIL = {"Mødetype": "Ordinært", "Start": dt.time(16, 30), "Slut": dt.time(18, 30)}
_TOGETHER = {"Mødetype": "Samarbejdsmøde", "Start": dt.time(14), "Slut": dt.time(15), "Sted": "Odense Rådhus"}
_SEAT = {"Fra": dt.date(2023, 1, 1), "Byrådsmedlem": "Nej", "Diætberettiget": "Nej"}
_OPEN = _SEAT | {"Må nævnes offentligt": "Ja", "Samtykke den": dt.date(2025, 1, 7), "Samtykke til": "Navn"}
_SILENT = _SEAT | {"Må nævnes offentligt": "Nej"}
_ANSWER = {"Behandlingsform": "Skriftlig", "Samlet holdning": "Støtter med bemærkninger"}
_EARLY = {"Betydning": "Ja", "Inddrages": "Ja", "Form": "Tidlig"}
_LATE = {
    "Betydning": "Ja",
    "Inddrages": "Ja",
    "Form": "Høring",
    "Begrundelse": "Rådet blev først spurgt, da forslaget var færdigt.",
}
_CITY = "Odense Byråd"

VALUES: dict[str, Any] = {
    "Organ": {
        "Navn": "Rådet for Socialt Udsatte i Odense",
        "Kort navn": "Udsatterådet",
        "Kommune": "Odense Kommune",
        "Forvaltning": "Beskæftigelses- og Socialforvaltningen",
        "Type": "Udsatteråd",
        "Må afgive høringssvar": "Ja",
        "Må indstille": "Ja",
        "Må beslutte": "Nej",
        "Kontaktperson": "Karsten Vindeby",
        "Telefon": "12 34 56 78",
        "E-mail": "udsatteraadet@example.dk",
        "Mindst antal møder pr. år": 4,
        "Forslag ind dage før": 21,
        "Udkast sendes dage før": 14,
        "Dagsorden sendes dage før": 7,
        "Referat sendes dage efter": 7,
        "Funktionsperiode fra": dt.date(2023, 1, 1),
        "Funktionsperiode til": dt.date(2027, 12, 31),
    },
    "År": {"År": 2025, "Bevilling": 60000, "Samarbejdsmøder pr. år": 4, "Udvalg": "Beskæftigelses- og Socialudvalget"},
    "Møder": [
        _COUNCIL | {"Nr.": "1", "Dato": dt.date(2025, 2, 4), "Sted": "Odense Rådhus", "Tema": "Tidlig inddragelse"},
        _COUNCIL | {"Nr.": "2", "Dato": dt.date(2025, 5, 6), "Sted": "Et værested i byen", "Tema": "Natcafé"},
        _COUNCIL | {"Nr.": "3", "Dato": dt.date(2025, 9, 2), "Sted": "Et herberg i byen", "Tema": "Rummelige boliger"},
        _COUNCIL | {"Nr.": "4", "Dato": dt.date(2025, 11, 18), "Sted": "Odense Rådhus", "Tema": "Årshjul 2026"},
        _TOGETHER | {"Nr.": "S1", "Dato": dt.date(2025, 1, 21), "Forbereder": "1"},
        _TOGETHER | {"Nr.": "S2", "Dato": dt.date(2025, 4, 22), "Forbereder": "2"},
        _TOGETHER | {"Nr.": "S3", "Dato": dt.date(2025, 8, 19), "Forbereder": "3"},
        _TOGETHER | {"Nr.": "S4", "Dato": dt.date(2025, 11, 4), "Forbereder": "4"},
        {"Nr.": "U1", "Mødetype": "Udvalgsmøde", "Dato": dt.date(2025, 3, 11), "Tema": "Årsrapport 2024"},
        {"Nr.": "U2", "Mødetype": "Udvalgsmøde", "Dato": dt.date(2026, 3, 10), "Tema": "Årsrapport 2025", "Ark": f"{odense_case.NAME}.xlsx"},
        {"Nr.": "T", "Mødetype": "Temadag", "Dato": dt.date(2025, 10, 16), "Start": dt.time(10), "Slut": dt.time(15), "Tema": "Et sted at bo"},
    ],
    "Årshjul": [
        {"Måned": "januar", "Emne": "Årsrapport 2024", "Art": "Rapport", "Ansvarlig": "formanden", "Status": "Færdig"},
        {"Måned": "marts", "Emne": "Udvalgets drøftelse", "Art": "Rapport", "Møde": "U1", "Status": "Færdig"},
        {"Måned": "august", "Emne": "Høring om budget", "Art": "Budget", "Ansvarlig": "sekretæren", "Status": "Færdig"},
        {"Måned": dt.date(2025, 10, 16), "Emne": "Temadag: Et sted at bo", "Art": "Arrangement", "Status": "Færdig"},
        {"Måned": "november", "Emne": "Årshjul 2026", "Art": "Fast punkt", "Møde": "4", "Status": "Færdig"},
    ],
    "Høringer": [
        _ANSWER | {"Titel": "Plan mod hjemløshed", "Hørende myndighed": _CITY, "Modtaget den": dt.date(2025, 2, 10), "Frist": dt.date(2025, 3, 10), "Svaret den": dt.date(2025, 3, 5), "Målgruppe": "Hjemløse", "Udfald": "Delvist", "Hvad skete der": "Flere små boliger kom med."},
        _ANSWER | {"Titel": "Ny natcafé", "Hørende myndighed": _CITY, "Modtaget den": dt.date(2025, 4, 1), "Frist": dt.date(2025, 4, 29), "Svaret den": dt.date(2025, 4, 24), "Målgruppe": "Hjemløse", "Udfald": "Fulgt", "Hvad skete der": "Åbningstiderne er brugernes."},
        _ANSWER | {"Titel": "Budget 2026", "Hørende myndighed": _CITY, "Modtaget den": dt.date(2025, 8, 18), "Frist": dt.date(2025, 9, 12), "Svaret den": dt.date(2025, 9, 9), "Målgruppe": "Psykisk sårbare", "Udfald": "Ikke fulgt", "Hvad skete der": "Beløbet blev ikke ændret."},
        _ANSWER | {"Titel": "Digital selvbetjening", "Hørende myndighed": _CITY, "Modtaget den": dt.date(2025, 10, 1), "Frist": dt.date(2025, 10, 31), "Svaret den": dt.date(2025, 10, 28), "Målgruppe": "Misbrugere", "Udfald": "Delvist", "Hvad skete der": "Man kan stadig møde op."},
    ],
    "Opfølgning": [
        {"Møde": "1", "Hvad": "Aftaler besøg på herberget", "Ansvarlig": "Karsten Vindeby", "Frist": dt.date(2025, 3, 14), "Status": "Lukket", "Lukket den": dt.date(2025, 3, 12), "Resultat": "Mødet i september er dér."},
        {"Møde": "2", "Hvad": "Samler svar om natcaféen", "Ansvarlig": "Aase Ravnkilde", "Frist": dt.date(2025, 6, 13), "Ny frist": dt.date(2025, 8, 15), "Status": "Lukket", "Lukket den": dt.date(2025, 8, 13), "Resultat": "Svarene er sendt til forvaltningen."},
        {"Møde": "4", "Hvad": "Sender årshjulet rundt", "Ansvarlig": "Karsten Vindeby", "Frist": dt.date(2025, 12, 5), "Status": "Lukket", "Lukket den": dt.date(2025, 12, 2), "Resultat": "Sendt."},
    ],
    "Medlemmer": [
        _OPEN | {"Navn": "Leif Rosenvang", "Gruppe": "Brugere", "Rolle": "Formand", "Organisation": "Værestederne"},
        _OPEN | {"Navn": "Aase Ravnkilde", "Gruppe": "Foreninger", "Rolle": "Næstformand", "Organisation": "Frivillige sociale foreninger"},
        _SILENT | {"Navn": "Mona Thyregod", "Gruppe": "Brugere", "Organisation": "Herbergerne"},
        _SILENT | {"Navn": "Ejvind Kallesen", "Gruppe": "Brugere", "Organisation": "Herbergerne"},
        _SILENT | {"Navn": "Benny Stougaard", "Gruppe": "Brugere", "Organisation": "Værestederne"},
        _OPEN | {"Navn": "Farah Nazari", "Gruppe": "Foreninger", "Organisation": "Kvindekrisecentrene"},
        _OPEN | {"Navn": "Inger Hammerum", "Gruppe": "Pårørende"},
        _OPEN | {"Navn": "Claus Ørbekker", "Gruppe": "Foreninger", "Organisation": "Boligorganisationerne"},
        _OPEN | {"Navn": "Trine Vadgaard", "Gruppe": "Medarbejdere", "Organisation": "Misbrugsbehandlingen"},
        _OPEN | {"Navn": "Grethe Solnæs", "Gruppe": "Medarbejdere", "Organisation": "Psykiatrien"},
        _OPEN | {"Navn": "Palle Brinkholm", "Gruppe": "Medarbejdere", "Organisation": "Gadesygeplejen"},
    ],
    "Posteringer": [
        {"Dato": dt.date(2025, 2, 4), "Post": "Mødeforplejning", "Beløb": 1850, "Møde": "1"},
        {"Dato": dt.date(2025, 5, 6), "Post": "Mødeforplejning", "Beløb": 2100, "Møde": "2"},
        {"Dato": dt.date(2025, 9, 2), "Post": "Transport", "Beløb": 1400, "Møde": "3"},
        {"Dato": dt.date(2025, 10, 16), "Post": "Temadag", "Beløb": 31500, "Møde": "T"},
        {"Dato": dt.date(2025, 11, 18), "Post": "Mødeforplejning", "Beløb": 1950, "Møde": "4"},
    ],
    "Aktiviteter": [
        {"Dato": dt.date(2025, 6, 12), "Titel": "Besøg hos gadesygeplejen", "Art": "Besøg", "Deltagere, antal": 9},
        {"Dato": dt.date(2025, 10, 16), "Titel": "Et sted at bo", "Art": "Temadag", "Deltagere, antal": 64, "Udgift": 31500, "Tema": "Boliger"},
        {"Dato": dt.date(2025, 10, 20), "Titel": "Interview om natcaféen", "Art": "Presse"},
    ],
    "Inddragelse": [
        _EARLY | {"Dato": dt.date(2025, 1, 28), "Forum": "Koncernledelse", "Sag": "Natcafé"},
        _EARLY | {"Dato": dt.date(2025, 3, 4), "Forum": "Koncernledelse", "Sag": "Plan mod hjemløshed"},
        _EARLY | {"Dato": dt.date(2025, 5, 20), "Forum": "Udvalg", "Sag": "Gadesygeplejens åbningstider"},
        _EARLY | {"Dato": dt.date(2025, 9, 9), "Forum": "Koncernledelse", "Sag": "Boliger med støtte"},
        _EARLY | {"Dato": dt.date(2025, 11, 11), "Forum": "Udvalg", "Sag": "Værestedernes weekender"},
        _LATE | {"Dato": dt.date(2025, 6, 10), "Forum": "Udvalg", "Sag": "Takster på herberger"},
        _LATE | {"Dato": dt.date(2025, 10, 7), "Forum": "Koncernledelse", "Sag": "Digital selvbetjening"},
    ],
    "Drøftelsespunkter": [row | {"Møde": "4"} for row in odense_case.VALUES["Drøftelsespunkter"]],
    "Årsrapport": {
        "Forord": """\
2025 blev året, hvor Udsatterådet mærkede, hvad det betyder at komme tidligt med. I fem sager sad vi ved bordet, før løsningerne var valgt. Det kunne ses på resultatet: den nye natcafé åbnede med de åbningstider, som brugerne selv havde foreslået.
Vi har også set, at hverdagen er blevet sværere for mange. Huslejen stiger, ventetiden på en bolig er lang, og stadig mere hjælp skal søges på en skærm, som mange af os ikke har.
Tak til alle, der har delt deres erfaringer med os.""",
        "Temaer": """\
# Tidlig inddragelse
Rådet har talt med forvaltningen om, hvornår i et forløb det nytter at spørge. Fem gange kom vi med, før forslaget var skrevet.
# Et sted at bo
Temadagen handlede om boliger med plads til at være anderledes.""",
        "Anbefalinger": "- Spørg rådet, før løsningen er valgt\n- Flere rummelige boliger\n- Hjælp ansigt til ansigt til dem, der ikke er digitale",
        "Næste år": "Rådet vil følge boligerne og besøge flere væresteder.",
        "Underskriver": "Leif Rosenvang",
        "Underskrivers rolle": "formand",
        "Dato": dt.date(2026, 1, 20),
        "Let forord": "2025 var et godt år.\nKommunen spurgte os tidligt i fem sager.\nDen nye natcafé åbnede.\nDen har de tider, som brugerne ville have.",
        "Let temaer": "Vi talte om boliger.\nVi talte om, hvornår kommunen skal spørge os.\nVi holdt en dag om at have et sted at bo.",
        "Let anbefalinger": "Spørg os, før I vælger.\nByg flere boliger, vi kan betale.\nHjælp dem, der ikke har en computer.",
        "Let næste år": "Vi vil besøge flere væresteder.",
    },
}  # fmt: skip
