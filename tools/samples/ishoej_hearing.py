"""Ishøj: the council's answer to the hearing on a draft policy for socially vulnerable citizens."""

import datetime as dt
from typing import Any

KIND = "hearing"
NAME = "2026-02-16 Høringssvar om politik for socialt udsatte borgere"

VALUES: dict[str, Any] = {
    "Organ": {
        "Navn": "Udsatterådet i Ishøj Kommune",
        "Kort navn": "Udsatterådet",
        "Kommune": "Ishøj Kommune",
        "Type": "Udsatteråd",
        "Må afgive høringssvar": "Ja",
        "Må indstille": "Ja",
        "Må beslutte": "Nej",
        "Kontaktperson": "Malene Storgaard",
        "Telefon": "12 34 56 78",
        "E-mail": "udsatteraad@example.dk",
        "Udkast sendes dage før": 14,
        "Dagsorden sendes dage før": 8,
        "Mindst antal møder pr. år": 4,
        "Tavshedspligt": "Nej",
    },
    "Høring": {
        "Titel": "Udkast til politik for socialt udsatte borgere 2026–2029",
        "Anledning": "Høring",
        "Hørende myndighed": "Byrådet i Ishøj Kommune",
        "Myndighedens sagsnr.": "27.00.00-P22-1-25",
        "Modtaget den": dt.date(2026, 1, 16),
        "Høringsfrist": dt.date(2026, 2, 27),
        "Frist kl.": dt.time(12, 0),
        "Sagsnr.": "27.00.00-K04-1-26",
        "Behandlingsform": "På møde",
        "Behandlet den": dt.date(2026, 2, 10),
        "Samlet holdning": "Støtter med bemærkninger",
        "Indledning": """\
Udsatterådet i Ishøj Kommune takker for muligheden for at udtale sig om udkastet til en politik for socialt udsatte borgere.
Rådet rådgiver byrådet og Social- og Sundhedsudvalget i politiske spørgsmål om udsatteområdet og er talerør for alle socialt udsatte borgere i kommunen. I rådet sidder brugere, SIND og Lænken, medarbejdere og repræsentanter for det politiske niveau.
Høringssvaret er drøftet og godkendt på rådets møde tirsdag den 10. februar 2026.""",
        "Generelle bemærkninger": """\
Rådet er glad for, at kommunen får en samlet politik. Udkastet er skrevet med respekt, og det ser mennesker, før det ser problemer.
Rådet savner, at politikken siger tydeligere, hvem der gør hvad og hvornår. Uden mål kan hverken borgere, medarbejdere eller politikere se, om hverdagen bliver bedre.
Bemærkningerne nedenfor følger udkastets rækkefølge.""",
        "Afslutning": "Rådet deltager gerne i det videre arbejde og stiller op til en drøftelse med Social- og Sundhedsudvalget, før politikken bliver forelagt byrådet.",
        "Underskriver": "Jytte Fredslund",
        "Underskrivers rolle": "formand",
        "Sted": "Ishøj",
        "Svardato": dt.date(2026, 2, 16),
        "Åbenhed": "Åben",
        "Let titel": "Vores svar om den nye plan",
        "Let tekst": """\
Kommunen laver en plan for folk, der har det svært.
Vi har læst planen og talt om den.
Vi er glade for den nye plan.
Men der skal stå, hvem der gør hvad.
Der skal også stå, hvornår de gør det.""",
    },
    "Bemærkninger": [
        {
            "Emne": "Boliger til at betale",
            "Henvisning": "side 6",
            "Citat": "Alle borgere i Ishøj Kommune skal have mulighed for et trygt hjem.",
            "Bemærkning": """\
Rådet deler målet. Men de fleste borgere, som rådet møder, kan ikke betale huslejen i de boliger, der bliver ledige.
Ventetiden er lang for dem, der står uden bolig. Nogle bliver boende på midlertidige pladser, selv om de er klar til at flytte.""",
            "Forslag": "Politikken bør indeholde et mål for små boliger med lav husleje og en plan for støtten, når borgeren flytter ind.",
            "Let tekst": "Alle skal have et trygt hjem.\nMen mange kan ikke betale huslejen.\nNogle venter længe på en bolig.",
        },
        {
            "Emne": "Sundhed og misbrug",
            "Henvisning": "side 8",
            "Citat": "Borgere med misbrug skal mødes af en koordineret indsats.",
            "Bemærkning": "Borgere med både misbrug og psykisk sårbarhed oplever stadig, at de bliver sendt frem og tilbage. Rådet mener, at én medarbejder bør have ansvaret for at samle trådene.",
            "Forslag": "Borgeren tilbydes en fast kontaktperson, som følger med gennem hele forløbet.",
            "Let tekst": "Nogle må gå fra kontor til kontor.\nÉn person skal hjælpe hele vejen.",
        },
        {
            "Emne": "Åbningstider i værestederne",
            "Henvisning": "side 9",
            "Citat": "Værestederne er et frirum, hvor alle er velkomne.",
            "Bemærkning": "Værestederne betyder meget for fællesskabet. De holder dog lukket på de tidspunkter, hvor ensomheden er størst: om aftenen, i weekenden og på helligdage.",
            "Forslag": "Mindst ét værested bør holde åbent i weekenden og på helligdage.",
            "Let tekst": "Vi er glade for vores væresteder.\nMen de har lukket, når folk er mest alene.",
        },
        {
            "Emne": "Børn og unge i familier med fattigdom",
            "Henvisning": "side 11",
            "Citat": "Børn og unge skal kunne deltage i fritidslivet på lige fod.",
            "Bemærkning": "Rådet støtter afsnittet. I praksis stopper mange, fordi hjælpen skal søges på ny hvert år, og fordi udstyr og ture ikke er med.",
            "Forslag": "Ansøgningen om fritidsstøtte gøres kortere, og støtten dækker også udstyr og ture.",
            "Let tekst": "Børn kan få hjælp til at gå til sport.\nMen man skal søge om hjælpen hvert år.\nDerfor stopper mange.",
        },
        {
            "Emne": "Udsatterådets rolle",
            "Henvisning": "side 13",
            "Citat": "Udsatterådet høres om politikkens handleplaner.",
            "Bemærkning": "Rådet vil gerne høres, men helst inddrages, mens handleplanerne bliver til. Brugernes erfaringer gør størst nytte, før løsningerne er valgt.",
            "Forslag": "Politikken bør sige, at rådet inddrages tidligt, og at handleplanerne drøftes med rådet en gang om året.",
            "Let tekst": "Spørg os, mens I laver planen.\nVi ved selv, hvad der hjælper.",
        },
    ],
    "Anbefalinger": [
        {
            "Anbefaling": "at kommunen sætter et mål for antallet af små boliger med lav husleje.",
            "Let tekst": "Byg flere små og billige boliger.",
        },
        {
            "Anbefaling": "at borgere med misbrug og psykisk sårbarhed får én fast kontaktperson.",
            "Let tekst": "Giv hver borger én fast person.",
        },
        {
            "Anbefaling": "at mindst ét værested holder åbent i weekenden og på helligdage.",
            "Let tekst": "Hold åbent ét sted i weekenden.",
        },
        {
            "Anbefaling": "at fritidsstøtten til børn og unge bliver lettere at søge og dækker udstyr og ture.",
            "Let tekst": "Gør det let at søge hjælp til børn.",
        },
        {
            "Anbefaling": "at byrådet inddrager udsatterådet tidligt i arbejdet med handleplanerne.",
            "Let tekst": "Spørg os, før I bestemmer noget.",
        },
    ],
    "Bilag": [],
}
