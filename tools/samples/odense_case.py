"""Odense: the council's own item at the committee in the first quarter, with the annual report as an annex."""

import datetime as dt
from typing import Any

KIND = "case"
NAME = "2026-03-10 Udsatterådets drøftelsespunkter"

VALUES: dict[str, Any] = {
    "Sag": {
        "Kommune": "Odense Kommune",
        "Forvaltning": "Beskæftigelses- og Socialforvaltningen",
        "Udvalg": "Beskæftigelses- og Socialudvalget",
        "Udvalgskode": "BSU",
        "Mødedato": dt.date(2026, 3, 10),
        "Mødested": "Odense Rådhus, mødelokale 1",
        "Punktnr.": "3",
        "Titel": "Drøftelse med Udsatterådet om årsrapport 2025",
        "Sagsnr.": "27.00.00-A00-3-26",
        "Sagsbehandler": "Nanna Elmelund",
        "Øvrige sagsbehandlere": "Karsten Vindeby",
        "Sagstype": "Drøftelse",
        "Åbenhed": "Åben",
        "Behandles i": "BSU",
        "Har betydning for det sociale område": "Ja",
        "Skal udsatterådet inddrages": "Ja",
        "Inddragelse": """\
Udsatterådet har selv valgt de tre drøftelsespunkter på sit møde tirsdag den 3. februar 2026.
Formanden og næstformanden har gennemgået sagen på samarbejdsmødet tirsdag den 20. januar 2026, og rådet deltager under punktet.""",
        "Indstiller": "Beskæftigelses- og Socialforvaltningen",
        "Årsrapport år": 2025,
    },
    "Tekst": [
        {
            "Afsnit": "Sagsresume",
            "Tekst": """\
Rådet for Socialt Udsatte i Odense deltager hvert år i første kvartal som et punkt på udvalgets dagsorden. Rådet har valgt tre punkter, som det ønsker, at udvalget forholder sig til: tidlig inddragelse, rummelige boliger og hjælp til borgere, der ikke er digitale.
Udgangspunktet for drøftelsen er rådets årsrapport for 2025 (bilag 1).""",
            "Medtag": "Ja",
        },
        {
            "Afsnit": "Sagsfremstilling",
            "Tekst": """\
Rådet for Socialt Udsatte i Odense (Udsatterådet) har eksisteret siden 2007. Over årene er det blevet forfinet, hvordan rådet og Beskæftigelses- og Socialforvaltningen bedst gør brug af hinanden, og de senere år har der været en aftale om et årligt møde mellem rådet og Beskæftigelses- og Socialudvalget. Aftalen står i principperne for samarbejdet (bilag 2).
Efter principperne er det Udsatterådet, som beslutter en række drøftelsespunkter til mødet. Årsrapporten vedlægges sagen som bilag og vil som oftest være udgangspunktet for drøftelsen.
Rådet ser i årsrapporten tilbage på et år med fire rådsmøder, fire samarbejdsmøder og fire høringssvar. Rådet fremhæver, at det i flere sager kom med, før løsningerne var valgt, og at det gav bedre løsninger. Det gælder blandt andet det nye natcafétilbud.
Rådet peger også på områder, hvor hverdagen er blevet sværere for socialt udsatte borgere. De tre drøftelsespunkter tager afsæt i dem. Der er afsat 45 minutter til punktet, så hvert drøftelsespunkt får 15 minutter.""",
            "Medtag": "Ja",
        },
        {
            "Afsnit": "Økonomi",
            "Tekst": "Sagen har ingen økonomiske konsekvenser.",
            "Medtag": "Ja",
        },
        {"Afsnit": "Retsgrundlag", "Medtag": "Ikke relevant"},
        {
            "Afsnit": "Høring og inddragelse",
            "Tekst": "Udsatterådet er en aktiv samarbejdspartner, som inddrages i processen, fremfor blot en høringspart. Sagen er derfor forberedt sammen med rådets formand og næstformand, og rådet fremlægger selv sine punkter.",
            "Medtag": "Ja",
        },
        {
            "Afsnit": "Videre proces",
            "Tekst": "Forvaltningen samler op på drøftelsen sammen med rådet og vender tilbage til udvalget, hvis drøftelsen giver anledning til nye sager.",
            "Medtag": "Ja",
        },
    ],
    "Indstilling": [
        {"At": "at udvalget drøfter Udsatterådets tre drøftelsespunkter."},
        {"At": "at udvalget tager Udsatterådets årsrapport for 2025 til efterretning."},
    ],
    "Drøftelsespunkter": [
        {
            "Punkt": "Hvordan kommer Udsatterådet tidligt med, når større tiltag bliver planlagt?",
            "Baggrund": "Ved større tiltag på det sociale område skal forvaltningen indtænke, hvilken rolle rådet har i processen. I 2025 blev rådet inddraget tidligt i fem sager, men i to sager blev det først spurgt, da forslaget var færdigt.",
        },
        {
            "Punkt": "Hvordan får Odense flere rummelige boliger til borgere, der har levet i hjemløshed?",
            "Baggrund": "Rådet møder borgere, som er klar til at flytte i egen bolig, men som ikke kan betale huslejen eller mangler støtte den første tid. Boliger med plads til at være anderledes giver ro til både borgeren og naboerne.",
        },
        {
            "Punkt": "Hvordan hjælper vi borgere, der ikke kan bruge de digitale løsninger?",
            "Baggrund": "Mange socialt udsatte har hverken computer, stabil telefon eller MitID. Rådet oplever, at de opgiver at søge den hjælp, de har ret til, når ingen kan hjælpe dem ansigt til ansigt.",
        },
    ],
    "Tidligere behandling": [
        {
            "Udvalg": "Beskæftigelses- og Socialudvalget",
            "Dato": dt.date(2025, 3, 11),
            "Punkt": "4",
            "Beslutning": "Drøftet. Årsrapport 2024 taget til efterretning.",
        },
    ],
    "Videre proces": [
        {
            "Udvalg": "Udsatterådet",
            "Dato": dt.date(2026, 5, 5),
            "Formål": "Opsamling på udvalgets drøftelse",
        },
    ],
    "Fora": [
        {"Kode": "BSU", "Navn": "Beskæftigelses- og Socialudvalget"},
        {"Kode": "ÆHU", "Navn": "Ældre- og Handicapudvalget"},
        {"Kode": "BUU", "Navn": "Børn- og Ungeudvalget"},
        {"Kode": "ØKU", "Navn": "Økonomiudvalget"},
        {"Kode": "BYR", "Navn": "Byrådet"},
    ],
    "Bilag": [
        {
            "Titel": "Årsrapport 2025",
            "Fil": "bilag/2025 Årsrapport Udsatterådet.pdf",
            "Type": "Årsrapport",
            "Åbenhed": "Åben",
        },
        {
            "Titel": "Principper for samarbejdet",
            "Fil": "bilag/samarbejdsprincipper.docx",
            "Type": "Notat",
            "Åbenhed": "Åben",
        },
    ],
}
