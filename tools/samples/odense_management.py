"""Odense: a recommendation to the management, in which it is always decided whether the council is involved."""

import datetime as dt
from typing import Any

KIND = "case"
NAME = "2026-01-19 Indstilling til koncernledelsen om samarbejdet"

VALUES: dict[str, Any] = {
    "Sag": {
        "Kommune": "Odense Kommune",
        "Forvaltning": "Beskæftigelses- og Socialforvaltningen",
        "Papir": "Indstilling til koncernledelsen",
        "Udvalg": "Koncernledelsen",
        "Mødedato": dt.date(2026, 1, 19),
        "Punktnr.": "4",
        "Titel": "Principper for samarbejdet med Udsatterådet",
        "Sagsnr.": "27.00.00-A00-1-26",
        "Sagsbehandler": "Nanna Elmelund",
        "Sagstype": "Beslutning",
        "Åbenhed": "Åben",
        "Har betydning for det sociale område": "Ja",
        "Skal udsatterådet inddrages": "Ja",
        "Inddragelse": """\
Udsatterådet er en aktiv samarbejdspartner, som inddrages i processen, fremfor blot en høringspart.
Formanden og næstformanden drøfter principperne på samarbejdsmødet tirsdag den 20. januar 2026, og rådet behandler dem på sit møde tirsdag den 3. februar 2026.""",
        "Indstiller": "Beskæftigelses- og Socialforvaltningen",
    },
    "Tekst": [
        {
            "Afsnit": "Sagsresume",
            "Tekst": "Rådet for Socialt Udsatte i Odense har eksisteret siden 2007. Over årene er det blevet forfinet, hvordan rådet og Beskæftigelses- og Socialforvaltningen bedst gør brug af hinanden. Koncernledelsen skal tage stilling til principperne for det videre samarbejde (bilag 1).",
            "Medtag": "Ja",
        },
        {
            "Afsnit": "Sagsfremstilling",
            "Tekst": """\
Principperne bygger på den praksis, der allerede gælder:
- Formanden og næstformanden mødes fire gange årligt med rådets sekretær samt enten koncernchefen eller chefen med ansvar for det sociale område. Møderne lægges altid op til et udsatterådsmøde.
- Udsatterådet deltager som et punkt på dagsordenen på et møde i Beskæftigelses- og Socialudvalget i første kvartal af året.
- Ved større tiltag på det sociale område skal forvaltningen indtænke, hvilken rolle Udsatterådet skal have i processen.
Den praksis skal bibeholdes, da det giver den bedste proces og i sidste ende et mere kvalificeret slutprodukt.
Når der laves indstillinger til koncernledelsesmøder, er det et fast punkt i selve indstillingspapiret, at der skal tages stilling til, om Udsatterådet skal inddrages i processen.""",
            "Medtag": "Ja",
        },
        {"Afsnit": "Økonomi", "Tekst": "Indstillingen har ingen økonomiske konsekvenser.", "Medtag": "Ja"},
    ],
    "Indstilling": [
        {"At": "at koncernledelsen godkender principperne for samarbejdet med Udsatterådet."},
        {"At": "at principperne sendes til Udsatterådet til drøftelse."},
    ],
    "Videre proces": [
        {"Udvalg": "Udsatterådet", "Dato": dt.date(2026, 2, 3), "Formål": "Drøftelse af principperne"},
    ],
    "Bilag": [
        {
            "Titel": "Principper for samarbejdet",
            "Fil": "bilag/samarbejdsprincipper.docx",
            "Type": "Notat",
            "Åbenhed": "Åben",
        },
    ],
}
