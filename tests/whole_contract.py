"""The contract of the workbooks as data: every sheet and heading, and the papers that print what a cell says.

Written out from the contract's page and never from the code. ``¤`` is a word that stands in this one cell alone. A pair
is a value and the papers that say it; a third part is how they say it. A value alone is said by no paper in its words.
"""

from typing import Any

Papers = frozenset[str]

DRAFT, AGENDA, SUPPLEMENT = "Udkast til dagsorden", "Dagsorden", "Tillægsdagsorden"
CANCELLED, MOVED = "Aflysning", "Flytning"
AGENDAS: Papers = frozenset({DRAFT, AGENDA, SUPPLEMENT})
MINUTES: Papers = frozenset({"Referat"})
BOTH: Papers = AGENDAS | MINUTES
FULL: Papers = BOTH - {SUPPLEMENT}
EASY: Papers = frozenset({"Let referat"})
EASY_AGENDA: Papers = frozenset({"Let dagsorden"})
NOTICES: Papers = frozenset({CANCELLED, MOVED})
ALL: Papers = BOTH | EASY | EASY_AGENDA | NOTICES
POSTER: Papers = frozenset({"Opslag A4", "Opslag A3"})
POSTED: Papers = frozenset({"Opslagsliste"})
HANGS: Papers = EASY | POSTER
ANSWER: Papers = frozenset({"Høringssvar"})
EASY_ANSWER: Papers = frozenset({"Let høringssvar"})
BRIEF: Papers = frozenset({"Sagsfremstilling"})
TO_MANAGEMENT: Papers = frozenset({"Indstilling til koncernledelsen"})
BRIEFS: Papers = BRIEF | TO_MANAGEMENT
EVERY: Papers = BOTH | NOTICES | ANSWER | BRIEFS

Record = dict[str, Any]
Sheets = dict[str, Record | list[Record]]

BODY: Record = {
    "Navn": ("Handicaprådet for ¤", ALL | ANSWER | EASY_ANSWER),
    "Kort navn": ("Rådet ¤", ALL | HANGS | POSTED | ANSWER),
    "Kommune": ("¤ Kommune", BOTH | NOTICES | ANSWER),
    "Type": "Handicapråd", "Må afgive høringssvar": "Ja", "Må indstille": "Ja", "Må beslutte": "Ja",
    "Kontaktperson": ("Vera ¤", ALL | HANGS | ANSWER | EASY_ANSWER),
    "Telefon": ("12 34 56 78", ALL | ANSWER | EASY_ANSWER), "E-mail": ("navn@example.dk", ALL | ANSWER | EASY_ANSWER),
    "Udkast sendes dage før": 14, "Dagsorden sendes dage før": 8, "Mindst antal møder pr. år": 4,
    "Beslutningsdygtig andel": "50 %", "Tavshedspligt": "Nej",
    "Fortrolighedsnote": ("Kun for ¤.", BOTH),
    "Omtales som": "nævnet", "Forvaltning": ("Forvaltningen ¤", BOTH | NOTICES | ANSWER),
    "Funktionsperiode fra": "01-01-2026", "Funktionsperiode til": "31-12-2029", "Forslag ind dage før": 21,
    "Referat sendes dage efter": 8, "Indsigelse dage": 8,
}  # fmt: skip
IN_ALL_WORKBOOKS: Sheets = {
    "Oplysninger": [{"Navn": ("Oplyst ¤", EVERY), "Værdi": ("værdien ¤", EVERY)}],
    "Offentliggørelse": [
        {"Ord": "Holm", "Sted": "", "Må stå": "Ja", "Godkendt af": "Vera Lund", "Begrundelse": "Det er godt, fordi ¤ er et sted."},
    ],
}  # fmt: skip
ANNEXES: Record = {
    "Bilag": [
        {"Nr.": "", "Punkt": "", "Titel": ("Bilaget ¤", BOTH | ANSWER | BRIEFS), "Fil": "aarsrapport-2025.pdf", "Type": "Årsrapport", "Åbenhed": "Åben"},
        {"Nr.": "", "Punkt": "", "Titel": ("Notatet ¤", BOTH | ANSWER | BRIEFS), "Fil": "samarbejdsprincipper.docx", "Type": "Notat", "Åbenhed": "Lukket"},
    ]
}  # fmt: skip
PEOPLE: list[Record] = [
    {
        "Navn": ("Ole Sand", BOTH), "Gruppe": ("Gruppen ¤", BOTH), "Rolle": ("formand ¤", BOTH), "Titel": ("stilling ¤", BOTH),
        "Organisation": ("Foreningen ¤", BOTH), "Status": "Deltog", "Gæst ved punkt": "", "Fra": ("16.45", MINUTES),
        "Til": ("18.15", MINUTES), "Må nævnes offentligt": "Ja", "Offentlig betegnelse": "", "Diætberettiget": "Ja",
        "Parti": ("Å", BOTH, "Ole Sand (Å)"), "Stedfortræder for": "", "Initialer": ("OS", BOTH, ", OS"), "E-mail": "navn@example.dk",
        "Ikke til stede ved punkt": "1.1", "Inhabil ved punkt": "2",
    },
    {"Navn": ("Rita Lind", BOTH), "Gruppe": "Gruppen", "Status": "Deltog", "Må nævnes offentligt": "Ja"},
    {"Navn": ("Tom ¤", BOTH | EASY), "Gruppe": "Gruppen", "Status": "Suppleant", "Stedfortræder for": ("Eva Krog", BOTH), "Må nævnes offentligt": "Ja"},
    {"Navn": ("Ida ¤", BOTH), "Gruppe": "Gruppen", "Status": "Afbud", "Må nævnes offentligt": "Ja"},
    {"Navn": ("Bo ¤", BOTH), "Gruppe": "Gruppen", "Status": "Fraværende", "Må nævnes offentligt": "Ja"},
    {"Navn": ("Kaj ¤", BOTH | EASY), "Gruppe": "Gæster", "Status": "Gæst", "Gæst ved punkt": "1", "Må nævnes offentligt": "Ja"},
    {"Navn": ("Per ¤", BOTH | EASY), "Gruppe": "Gæster", "Status": "Gæst", "Må nævnes offentligt": "Ja"},
    {"Navn": ("Sif ¤", BOTH), "Gruppe": "Gruppen", "Status": "Inviteret", "Må nævnes offentligt": "Nej", "Offentlig betegnelse": ("borger ¤", BOTH)},
]  # fmt: skip
ITEMS: list[Record] = [
    {"Overskrift": ("Gruppe ¤", BOTH), "Type": "Overskrift", "Åbenhed": "Åben", "Nyt i tillæg": "Ja"},
    {
        "Nr.": "1", "Overskrift": ("Om ¤", BOTH), "Type": "Drøftelse", "Åbenhed": "Åben", "Lukkegrund": "",
        "Oplægsholder": ("Ole Sand, ¤", BOTH), "Minutter": (17, BOTH, "17 min"), "Sagsnr.": ("27.00.00-A00-5-26", BOTH),
        "Fremstilling": ("Nævner ¤.", BOTH), "Indstilling": ("at rådet ser på ¤.", BOTH), "Drøftelse": ("Rådet så på ¤.", MINUTES),
        "Beslutning": ("Rådet valgte ¤.", MINUTES), "Overføres til næste møde": "Ja", "Let med": "Ja",
        "Let overskrift": ("Let ¤", HANGS | EASY_AGENDA), "Let tekst": ("Vi så på ¤.", EASY), "Let aftale": ("Vi valgte ¤.", HANGS),
        "Billede": "møde", "Billedtekst": ("Et møde om ¤", HANGS | EASY_AGENDA), "Let om punktet": ("Vi skal se på ¤.", EASY_AGENDA),
        "Nyt i tillæg": "Ja", "Særstandpunkt": ("En ville ¤.", MINUTES), "Indstiller": ("Formanden ¤", BOTH),
    },
    {"Nr.": "1.1", "Overskrift": ("Under ¤", BOTH), "Type": "Orientering", "Åbenhed": "Åben", "Nyt i tillæg": "Ja",
     "Fremstilling": ("Før.\n# Hoved ¤\n| Post | Tal ¤ |\n| By | ¤ |\n[ord ¤](https://www.example.dk)\n- punkt ¤", BOTH)},
    {"Nr.": "2", "Overskrift": ("Lukket ¤", BOTH), "Type": "Drøftelse", "Åbenhed": "Lukket", "Lukkegrund": ("Hensyn til ¤", BOTH),
     "Fremstilling": ("Skjult ¤.", BOTH), "Drøftelse": ("Skjult tale ¤.", MINUTES), "Nyt i tillæg": "Ja"},
    *({"Nr.": str(number), "Overskrift": (f"{kind} ¤", FULL), "Type": kind, "Åbenhed": "Åben", "Beslutning": ("Godkendt ¤.", MINUTES), "Let med": "Nej"}
      for number, kind in enumerate(("Fast", "Orientering", "Beslutning", "Oplæg", "Høring", "Pause", "Eventuelt"), 3)),
]  # fmt: skip
MEETING: Sheets = {
    "Organ": BODY,
    "Møde": {
        "Mødetype": "Ordinært", "Mødenummer": ("7/2026", BOTH), "Dato": ("17-06-2026", ALL | HANGS, "17. juni 2026"), "Start": ("16.35", ALL | EASY),
        "Slut": ("18.40", ALL), "Sted": ("Lokalet ¤", ALL), "Status": "", "Mødeleder": ("Ole Sand", BOTH), "Referent": ("Rita Lind", BOTH),
        "Første punktnummer": "", "Sagsnr.": ("00.22.04-P35-1-26", BOTH), "Indledning": ("Velkommen til ¤.", BOTH | NOTICES),
        "Frist for forslag": ("26-05-2026", {DRAFT}, "26. maj 2026"), "Næste møde dato": ("19-08-2026", BOTH | EASY, "19. august 2026"),
        "Næste møde sted": ("Salen ¤", BOTH | HANGS | NOTICES), "Afstemt med deltagerne den": "25-06-2026", "Mødet hævet": ("18.25", MINUTES),
        "Flyttet fra": ("10-06-2026", {MOVED}, "10. juni 2026"), "Onlinemøde": ("https://www.example.dk/¤", BOTH | {MOVED}),
        "Udsendt den": ("24-06-2026", BOTH, "24. juni 2026"), "Godkendt den": ("20-08-2026", MINUTES, "20. august 2026"),
    },
    "Deltagere": PEOPLE,
    "Punkter": ITEMS,
    "Bilag": [{**row, "Nr.": f"1.{number}", "Punkt": "1"} for number, row in enumerate(ANNEXES["Bilag"], 1)],
    "Opfølgning": [
        {"Punkt": "1", "Hvad": ("Ser på ¤", MINUTES), "Ansvarlig": ("Rita Lind ¤", MINUTES | EASY), "Frist": ("21-08-2026", MINUTES, "21. august 2026"), "Status": "Åben", "Let tekst": ("Ser let på ¤", EASY)},
        {"Hvad": ("Tidligere ¤", FULL | EASY), "Ansvarlig": ("Rita Lind ¤", FULL | EASY), "Frist": ("22-08-2026", FULL, "22. august 2026"), "Status": "Åben", "Resultat": ("Gjort ¤", FULL - MINUTES)},
        {"Punkt": "1", "Hvad": "Gjort er ¤", "Ansvarlig": "Rita Lind", "Status": "Lukket"},
    ],
    "Opslagssteder": [{"Sted": ("Huset ¤", POSTED | EASY), "Kontaktperson": ("kontakt ¤", POSTED), "Antal": (2, POSTED), "Format": ("A3", POSTED)}],
    "Ordliste": [{"Ord": ("¤", EASY | EASY_AGENDA), "Betyder": ("et ord for ¤", EASY | EASY_AGENDA)}],
    "Afsnit": [{"Punkt": "1", "Afsnit": ("Afsnittet ¤", BOTH), "Tekst": ("Siger ¤.", BOTH)}],
    "Afstemning": [{"Punkt": "1", "Forslag": ("Forslaget ¤", MINUTES), "For": (31, MINUTES), "Imod": (32, MINUTES), "Undlod": (33, MINUTES), "Navne": ("Imod: Rita Lind ¤", MINUTES)}],
    "Prøvelæsning": [{"Punkt": "1", "Linje": "Linjen ¤.", "Forstået": "Ja", "Svært ord": "ordet ¤"}],
    **IN_ALL_WORKBOOKS,
}  # fmt: skip
HEARING: Sheets = {
    "Organ": BODY,
    "Høring": {
        "Titel": ("Politik ¤", ANSWER), "Anledning": "Høring", "Hørende myndighed": ("Byrådet i ¤", ANSWER | EASY_ANSWER),
        "Myndighedens sagsnr.": ("27.00.00-P22-1-26", ANSWER), "Modtaget den": "04-05-2026",
        "Høringsfrist": ("29-05-2026", ANSWER, "29. maj 2026"), "Frist kl.": ("12.00", ANSWER), "Sagsnr.": ("27.00.00-K04-1-26", ANSWER),
        "Behandlingsform": "På møde", "Behandlet den": ("20-05-2026", ANSWER, "20. maj 2026"), "Næste møde dato": "17-06-2026",
        "Samlet holdning": ("Støtter med bemærkninger", ANSWER), "Indledning": ("Tak for ¤.", ANSWER),
        "Generelle bemærkninger": ("Rådet mener ¤.", ANSWER), "Mindretalsudtalelse": ("Et medlem mener ¤.", ANSWER),
        "Afslutning": ("Vi deltager i ¤.", ANSWER), "Underskriver": ("Ole Sand", ANSWER), "Underskrivers rolle": ("formand ¤", ANSWER),
        "Sted": ("Byen ¤", ANSWER), "Svardato": ("26-05-2026", ANSWER | EASY_ANSWER, "26. maj 2026"), "Åbenhed": "Åben",
        "Let titel": ("Planen ¤", EASY_ANSWER), "Let tekst": ("Vi støtter ¤.", EASY_ANSWER),
    },
    "Bemærkninger": [
        {"Nr.": "1", "Emne": ("Emnet ¤", ANSWER | EASY_ANSWER), "Henvisning": ("side ¤", ANSWER), "Citat": ("Citat ¤.", ANSWER), "Bemærkning": ("Her ¤.", ANSWER), "Forslag": ("Flere ¤.", ANSWER), "Tema": ("Temaet ¤", ANSWER), "Let tekst": ("Der er ¤.", EASY_ANSWER)},
    ],
    "Anbefalinger": [{"Nr.": "1", "Anbefaling": ("at ¤ bygges.", ANSWER), "Let tekst": ("Byg ¤.", EASY_ANSWER)}],
    **ANNEXES, **IN_ALL_WORKBOOKS,
}  # fmt: skip
CASE: Sheets = {
    "Sag": {
        "Udvalg": ("Udvalget ¤", BRIEFS), "Udvalgskode": "SOS", "Mødedato": ("12-08-2026", BRIEFS, "12. august 2026"), "Mødested": ("Lokalet ¤", BRIEFS),
        "Punktnr.": ("72", BRIEFS), "Titel": ("Sagen ¤", BRIEFS), "Sagsnr.": ("27.00.00-A00-5-26", BRIEFS), "Sagsbehandler": ("Vera ¤", BRIEFS),
        "Øvrige sagsbehandlere": ("Bo ¤", BRIEFS), "Sagstype": ("Beslutning", BRIEFS), "Åbenhed": "Åben", "Lukkegrund": "", "Behandles i": ("SOS; BYR", BRIEF, "SOS"),
        "Har betydning for det sociale område": "Ja", "Skal udsatterådet inddrages": "Ja",
        "Inddragelse": ("Rådet ¤ drøfter sagen på mødet den 17. juni 2026.", BRIEFS), "Indstiller": ("Direktøren ¤", BRIEFS),
        "Beslutning": ("Udvalget valgte ¤.", BRIEFS), "Årsrapport år": 2025, "Papir": "", "Spørg om inddragelse": "Ja", "Råd": ("Rådet ¤", BRIEFS),
    },
    "Tekst": [
        {"Afsnit": ("Sagsresume", BRIEFS), "Tekst": ("Kort ¤.", BRIEFS), "Medtag": "Ja"},
        {"Afsnit": ("Afsnittet ¤", BRIEFS), "Tekst": ("Før.\n# Hoved ¤\n| Post | Tal ¤ |\n| By | ¤ |\n[ord ¤](https://www.example.dk)\n- punkt ¤", BRIEFS), "Medtag": "Ja"},
        {"Afsnit": "Økonomi", "Tekst": "Ingen ¤.", "Medtag": "Ikke relevant"},
    ],
    "Indstilling": [
        {"Nr.": "1", "At": ("udvalget vælger ¤.", BRIEFS), "Beslutning": ("Valgt ¤.", BRIEFS), "Indstiller": ("Udvalget ¤", BRIEFS)},
        {"Nr.": "2", "At": ("at udvalget tager ¤.", BRIEFS)},
    ],
    "Drøftelsespunkter": [{"Nr.": "1", "Punkt": ("Drøft ¤", BRIEFS), "Baggrund": ("Fordi ¤.", BRIEFS)}],
    "Tidligere behandling": [{"Udvalg": ("Byrådet ¤", BRIEFS), "Dato": ("27-05-2026", BRIEFS, "27. maj 2026"), "Punkt": ("57", BRIEFS), "Beslutning": ("Godkendt ¤.", BRIEFS)}],
    "Videre proces": [{"Udvalg": ("Byrådet ¤", BRIEFS), "Dato": ("23-09-2026", BRIEFS, "23. september 2026"), "Formål": ("Endelig ¤", BRIEFS)}],
    "Fora": [{"Kode": ("SOS", BRIEF), "Navn": ("Forum ¤", BRIEF)}, {"Kode": ("BYR", BRIEF), "Navn": ("Byrådet ¤", BRIEF)}],
    "Bilag": [{heading: value for heading, value in row.items() if heading != "Punkt"} for row in ANNEXES["Bilag"]],
    **IN_ALL_WORKBOOKS,
}  # fmt: skip

CLOSED = r"Organ!Fortrolighedsnote|Møde!Onlinemøde|Deltagere 8!Navn|Punkter 4!(?!Overskrift)|Bilag 2!"
"""The cells that no public edition says."""
PUBLIC = r"Deltagere 8!Offentlig betegnelse"
"""The cell that a public edition alone says."""
LETTER = r"Organ!(?:Kort navn|Kontaktperson)|Møde!Onlinemøde"
"""The cells that the letter says with which a paper is sent; the link only where the meeting is to come."""
HEADS = r"Organ!(?!Fortrolighedsnote)"
"""The cells that head or foot of any paper may say, and its page for a browser need not."""

CHOICES: dict[str, dict[str, dict[str, str]]] = {
    "meeting": {
        "Organ": {
            "Type": "Udsatteråd | Handicapråd | Ældreråd | Seniorråd | Integrationsråd | Ungeråd | Brugerråd | Netværk | Forum | Udvalg | Kommunalbestyrelse | Skolebestyrelse | Bestyrelse | Styregruppe | Arbejdsgruppe",
            "Må afgive høringssvar": "Ja | Nej", "Må indstille": "Ja | Nej", "Må beslutte": "Ja | Nej", "Tavshedspligt": "Ja | Nej",
        },
        "Møde": {"Mødetype": "Ordinært | Ekstraordinært | Samarbejdsmøde | Temadag", "Status": "Udkast | Dagsorden | Tillægsdagsorden | Referat | Aflyst"},
        "Deltagere": {"Status": "Inviteret | Deltog | Afbud | Fraværende | Suppleant | Gæst", "Må nævnes offentligt": "Ja | Nej", "Diætberettiget": "Ja | Nej"},
        "Punkter": {
            "Type": "Fast | Orientering | Drøftelse | Beslutning | Oplæg | Høring | Pause | Eventuelt | Overskrift", "Åbenhed": "Åben | Lukket",
            "Overføres til næste møde": "Ja | Nej", "Let med": "Ja | Nej", "Nyt i tillæg": "Ja | Nej",
        },
        "Bilag": {"Type": "Årsrapport | Høringsmateriale | Høringssvar | Notat | Andet", "Åbenhed": "Åben | Lukket"},
        "Opfølgning": {"Status": "Åben | Lukket"},
        "Opslagssteder": {"Format": "A4 | A3"},
        "Prøvelæsning": {"Forstået": "Ja | Nej"},
        "Offentliggørelse": {"Må stå": "Ja | Nej"},
    },
    "hearing": {
        "Høring": {
            "Anledning": "Høring | Eget initiativ | Anmodning", "Behandlingsform": "På møde | Skriftlig | Formandskab",
            "Samlet holdning": "Støtter | Støtter med bemærkninger | Støtter ikke | Ingen bemærkninger", "Åbenhed": "Åben | Lukket",
        },
    },
    "case": {
        "Sag": {
            "Sagstype": "Beslutning | Drøftelse | Orientering", "Åbenhed": "Åben | Lukket", "Har betydning for det sociale område": "Ja | Nej",
            "Skal udsatterådet inddrages": "Ja | Nej", "Papir": "Sagsfremstilling | Indstilling til koncernledelsen", "Spørg om inddragelse": "Ja | Nej",
        },
        "Tekst": {"Medtag": "Ja | Ikke relevant"},
    },
}  # fmt: skip
"""Every drop-down: sheet, heading, and the words that it takes; *Organ!Type* takes any word."""
