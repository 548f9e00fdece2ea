"""Egedal: draft agenda of the network, which neither decides, recommends nor answers hearings."""

import datetime as dt
from typing import Any

KIND = "meeting"
NAME = "2026-12-09 UdsatteNetværket"

_NAMED = {"Må nævnes offentligt": "Ja"}
_UNNAMED = {"Må nævnes offentligt": "Nej", "Offentlig betegnelse": "deltager"}
_CITIZENS = {"Gruppe": "Borgere"}
_RELATIVES = {"Gruppe": "Pårørende"}
_POLITICIANS = {"Gruppe": "Politikere"}
_STAFF = {"Gruppe": "Administrationen"}
_GUESTS = {"Gruppe": "Gæster"}

VALUES: dict[str, Any] = {
    "Organ": {
        "Navn": "Egedal Kommunes UdsatteNetværk",
        "Kort navn": "UdsatteNetværket",
        "Kommune": "Egedal Kommune",
        "Type": "Netværk",
        "Må afgive høringssvar": "Nej",
        "Må indstille": "Nej",
        "Må beslutte": "Nej",
        "Kontaktperson": "Ditte Krogsholm",
        "Telefon": "12 34 56 78",
        "E-mail": "udsattenetvaerk@example.dk",
        "Udkast sendes dage før": 14,
        "Mindst antal møder pr. år": 3,
        "Tavshedspligt": "Ja",
        "Fortrolighedsnote": "Alle deltagere har tavshedspligt. Papiret må ikke gå ud af gruppen, før det er afstemt med de andre deltagere.",
    },
    "Møde": {
        "Mødetype": "Ordinært",
        "Mødenummer": "3/2026",
        "Dato": dt.date(2026, 12, 9),
        "Start": dt.time(16, 30),
        "Slut": dt.time(18, 30),
        "Sted": "Egedal Rådhus, mødelokale 4",
        "Status": "Udkast",
        "Mødeleder": "Ditte Krogsholm",
        "Referent": "Jonas Refshauge",
        "Indledning": """\
Velkommen til årets tredje møde i UdsatteNetværket. Vi lytter til hinanden og forsøger at forstå hinandens perspektiv. Temaerne er dem, som I selv har valgt.
Vi drøfter temaerne generelt. Netværket kan ikke drøfte enkeltsager.
Er der kommet et nyt emne til, så send det til Ditte Krogsholm inden fristen.""",
        "Frist for forslag": dt.date(2026, 12, 2),
        "Næste møde dato": dt.date(2027, 3, 10),
        "Næste møde sted": "Egedal Rådhus, mødelokale 4",
    },
    "Deltagere": [
        _CITIZENS | _NAMED | {"Navn": "Kirstine Bøgelund", "Status": "Inviteret"},
        _CITIZENS | _UNNAMED | {"Navn": "Flemming Rosted", "Status": "Inviteret"},
        _CITIZENS | _UNNAMED | {"Navn": "Nadia Brahimi", "Status": "Inviteret"},
        _CITIZENS | _UNNAMED | {"Navn": "Torben Skytte", "Status": "Inviteret"},
        _CITIZENS | _NAMED | {"Navn": "Winnie Lykkeby", "Status": "Inviteret"},
        _RELATIVES | _UNNAMED | {"Navn": "Ellen Marstrand", "Status": "Inviteret"},
        _RELATIVES | _NAMED | {"Navn": "Steen Hybholt", "Status": "Inviteret"},
        _POLITICIANS
        | _NAMED
        | {"Navn": "Charlotte Hesselbjerg", "Status": "Inviteret", "Organisation": "Social- og Arbejdsmarkedsudvalget"},
        _POLITICIANS
        | _NAMED
        | {"Navn": "Morten Vilsbøll", "Status": "Inviteret", "Organisation": "Social- og Arbejdsmarkedsudvalget"},
        _STAFF
        | _NAMED
        | {
            "Navn": "Ditte Krogsholm",
            "Status": "Inviteret",
            "Rolle": "Mødeleder",
            "Titel": "Konsulent",
            "Organisation": "Center for Myndighed og Social Service",
        },
        _STAFF
        | _NAMED
        | {
            "Navn": "Jonas Refshauge",
            "Status": "Inviteret",
            "Rolle": "Referent",
            "Titel": "Fuldmægtig",
            "Organisation": "Center for Myndighed og Social Service",
        },
        _STAFF
        | _NAMED
        | {
            "Navn": "Ulla Tornvig",
            "Status": "Inviteret",
            "Titel": "Afdelingsleder",
            "Organisation": "Center for Myndighed og Social Service",
        },
        _GUESTS
        | _NAMED
        | {
            "Navn": "Rasmus Ellegodt",
            "Status": "Gæst",
            "Titel": "Teamleder",
            "Organisation": "Borgerservice",
            "Gæst ved punkt": "3",
            "Fra": dt.time(16, 50),
            "Til": dt.time(17, 20),
        },
        _GUESTS
        | _NAMED
        | {
            "Navn": "Hanne Fjordside",
            "Status": "Gæst",
            "Titel": "Boligrådgiver",
            "Organisation": "Center for Myndighed og Social Service",
            "Gæst ved punkt": "5",
            "Fra": dt.time(17, 30),
            "Til": dt.time(18, 0),
        },
    ],
    "Sammensætning": [
        {"Gruppe": "Borgere", "Mindst": 4, "Højst": 7},
        {"Gruppe": "Pårørende", "Mindst": 2, "Højst": 2},
        {"Gruppe": "Politikere", "Mindst": 2, "Højst": 2},
        {"Gruppe": "Administrationen", "Mindst": 3, "Højst": 3},
        {"Gruppe": "I alt", "Mindst": 11, "Højst": 14},
    ],
    "Punkter": [
        {
            "Overskrift": "Velkomst og en kort runde",
            "Type": "Fast",
            "Åbenhed": "Åben",
            "Oplægsholder": "Ditte Krogsholm, konsulent",
            "Minutter": 10,
            "Fremstilling": "Vi hilser på hinanden og minder om tavshedspligten og om den uformelle stemning, som alle har et ansvar for.",
        },
        {
            "Overskrift": "Siden sidst",
            "Type": "Orientering",
            "Åbenhed": "Åben",
            "Oplægsholder": "Ulla Tornvig, afdelingsleder",
            "Minutter": 10,
            "Fremstilling": "Administrationen og politikerne fortæller, hvordan drøftelserne fra sidste møde er bragt med tilbage til driften.",
        },
        {
            "Overskrift": "Breve fra kommunen",
            "Type": "Oplæg",
            "Åbenhed": "Åben",
            "Oplægsholder": "Rasmus Ellegodt, teamleder i Borgerservice",
            "Minutter": 30,
            "Fremstilling": """\
Flere deltagere har foreslået at tale om de breve, som kommunen sender. Rasmus Ellegodt viser to eksempler på breve og fortæller om arbejdet med at gøre dem lettere at forstå.
Netværket drøfter:
- Hvornår er et brev til at forstå?
- Hvem ringer man til, når brevet er svært?
- Hvad skal administrationen tage med videre?""",
            "Let overskrift": "Breve fra kommunen",
            "Let om punktet": "Kommunen sender mange breve.\nNogle af dem er svære at læse.\nRasmus Ellegodt viser to breve.\nVi skal tale om, hvordan de bliver lette.",
        },
        {"Overskrift": "Pause", "Type": "Pause", "Åbenhed": "Åben", "Minutter": 10},
        {
            "Overskrift": "Når man mister sin bolig",
            "Type": "Drøftelse",
            "Åbenhed": "Åben",
            "Oplægsholder": "Hanne Fjordside, boligrådgiver",
            "Minutter": 30,
            "Fremstilling": """\
Social- og Arbejdsmarkedsudvalget har ønsket temaet drøftet i netværket. Hanne Fjordside indleder kort om boligrådgivningen i kommunen.
Netværket drøfter, hvad der hjælper i de første dage, og hvordan pårørende kan støtte. Politikerne og administrationen tager drøftelsen med videre.""",
            "Let overskrift": "Når man mister sin bolig",
            "Let om punktet": "Nogle mister deres bolig.\nHanne Fjordside giver råd om boliger.\nVi skal tale om, hvad der hjælper først.",
        },
        {
            "Overskrift": "Hvad må vi fortælle videre?",
            "Type": "Drøftelse",
            "Åbenhed": "Åben",
            "Oplægsholder": "Jonas Refshauge, fuldmægtig",
            "Minutter": 10,
            "Fremstilling": "Vi afstemmer med hinanden, hvad fra mødet der må stå på kommunens hjemmeside og på sociale medier. Hver deltager siger til eller fra for sit eget navn.",
            "Let overskrift": "Hvad må vi sige videre?",
            "Let om punktet": "Noget fra mødet må andre gerne vide.\nNoget skal blive mellem os.\nDu siger selv ja eller nej til dit navn.",
        },
        {
            "Overskrift": "Temaer til næste møde",
            "Type": "Drøftelse",
            "Åbenhed": "Åben",
            "Minutter": 10,
            "Fremstilling": "Deltagerne kommer med bud på temaer til mødet onsdag den 10. marts 2027. Alle bud bliver noteret i netværkets fælles dokument.",
            "Let overskrift": "Emner til næste møde",
            "Let om punktet": "Hvad vil du tale om næste gang?\nDu kan sige det på mødet.",
        },
        {"Overskrift": "Eventuelt", "Type": "Eventuelt", "Åbenhed": "Åben", "Minutter": 10},
    ],
    "Bilag": [],
    "Opfølgning": [
        {
            "Punkt": "2",
            "Hvad": "Sender oversigt over kommunens rådgivere til deltagerne.",
            "Ansvarlig": "Ulla Tornvig",
            "Frist": dt.date(2026, 12, 9),
            "Status": "Åben",
        },
    ],
    "Opslagssteder": [],
    "Ordliste": [],
}
