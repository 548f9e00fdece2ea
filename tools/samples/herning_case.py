"""Herning: item 72 of 12 August 2020, cleaned: the earlier meeting's date corrected, the agreement as an annex."""

import datetime as dt
from typing import Any

KIND = "case"
NAME = "2020-08-12 Rammer for samarbejdet på udsatteområdet"

VALUES: dict[str, Any] = {
    "Sag": {
        "Kommune": "Herning Kommune",
        "Forvaltning": "Social- og Beskæftigelsesafdelingen",
        "Udvalg": "Social- og Sundhedsudvalget",
        "Udvalgskode": "SOS",
        "Mødedato": dt.date(2020, 8, 12),
        "Mødested": "C3.40",
        "Punktnr.": "72",
        "Titel": "Rammer for samarbejdet på udsatteområdet",
        "Sagsnr.": "27.00.00-A00-5-15",
        "Sagsbehandler": "Astrid Møllegaard",
        "Sagstype": "Orientering",
        "Åbenhed": "Åben",
        "Behandles i": "SOS",
        "Har betydning for det sociale område": "Ja",
        "Skal udsatterådet inddrages": "Ja",
        "Inddragelse": "Udsatterådet orienteres om den foreløbige samarbejdsaftale på rådets møde tirsdag den 25. august 2020, inden aftalen forelægges udvalget til endelig godkendelse.",
        "Indstiller": "Direktøren for Social, Sundhed og Beskæftigelse",
        "Beslutning": "Til efterretning.",
    },
    "Tekst": [
        {
            "Afsnit": "Sagsresume",
            "Tekst": "Driftsaftale mellem Herning Kommune og Blå Kors Varmestue Herning står til at blive fornyet med et ønske om øget fokus på samarbejde. Udvalget har på udvalgsmøde den 27. maj 2020 godkendt tids- og procesplan herfor, og med afsæt i denne har Social- og Beskæftigelsesafdelingen fortsat arbejdet, herunder med afholdelse af samarbejdsmøder og igangværende udarbejdelse af samarbejdsaftale. Udvalget vil blive præsenteret for den foreløbige samarbejdsaftale (bilag 1).",
            "Medtag": "Ja",
        },
        {
            "Afsnit": "Sagsfremstilling",
            "Tekst": """\
Punktet er i forlængelse af punkt 57, »Rammer for samarbejdet på udsatteområdet«, fra den 27. maj 2020, hvor udvalget godkendte tids- og procesplan for arbejdet omkring rammer for samarbejdet på udsatteområdet.
Social- og Beskæftigelsesafdelingen indgår i et samarbejde med Blå Kors Varmestue Herning. De formelle rammer omkring samarbejdet udmøntes aktuelt i en driftsaftale mellem Herning Kommune og Blå Kors Varmestue Herning, som står til at blive fornyet. Ved indgåelse af ny aftale er der fokus på de formelle rammer omkring samarbejdet med forventning om, at Blå Kors Varmestue Herning fremadrettet vil have det fulde ansvar for driften på Blå Kors Varmestue Herning. Formålet er at optimere og sikre et fortsat positivt partnerskab om socialt udsatte i Herning Kommune med et øget fokus på et samarbejde mellem Herning Kommune og Blå Kors Varmestue Herning.
Med afsæt i tids- og procesplanen er der afholdt samarbejdsmøder mellem Blå Kors Varmestue Herning og Social- og Beskæftigelsesafdelingen, hvor der har været dialog og forventningsafstemning omkring rammerne for samarbejdet. For at fremme samarbejdet og give rammerne for et oplyst og tillidsskabende samarbejde er der ved at blive udarbejdet en samarbejdsaftale mellem Herning Kommune og Blå Kors Varmestue Herning. Social- og Beskæftigelsesafdelingen er kommet med udkast til samarbejdsaftale, som endelig udformes i fællesskab med Blå Kors Varmestue Herning.
Social- og Beskæftigelsesafdelingen indgår i samarbejde med flere eksterne samarbejdspartnere på udsatteområdet, hvor der er iværksat sideløbende proces omkring samarbejdsaftaler med disse partnere. Beskæftigelsesudvalget har behandlet orientering om status og udkast til disse samarbejdsaftaler på udvalgsmøde den 24. juni 2020.
Med dette punkt orienteres udvalget om aktuel status for arbejdet med samarbejdsaftale med Blå Kors Varmestue Herning, og udvalget præsenteres for den foreløbige samarbejdsaftale (bilag 1). Der tages forbehold for, at udformningen af samarbejdsaftalen fortsat pågår, og ændringer derfor kan forekomme.
Det forventes, at udvalget vil blive præsenteret for samarbejdsaftalen på udvalgsmøde den 23. september 2020 med henblik på endelig godkendelse.""",
            "Medtag": "Ja",
        },
        {"Afsnit": "Økonomi", "Medtag": "Ikke relevant"},
        {"Afsnit": "Retsgrundlag", "Medtag": "Ikke relevant"},
        {"Afsnit": "Høring og inddragelse", "Medtag": "Ikke relevant"},
        {"Afsnit": "Videre proces", "Medtag": "Ikke relevant"},
    ],
    "Indstilling": [{"At": "at udvalget tager orienteringen til efterretning."}],
    "Drøftelsespunkter": [],
    "Tidligere behandling": [
        {
            "Udvalg": "Social- og Sundhedsudvalget",
            "Dato": dt.date(2020, 5, 27),
            "Punkt": "57",
            "Beslutning": "Tids- og procesplanen godkendt.",
        },
        {
            "Udvalg": "Beskæftigelsesudvalget",
            "Dato": dt.date(2020, 6, 24),
            "Beslutning": "Orientering om status og udkast behandlet.",
        },
    ],
    "Videre proces": [
        {
            "Udvalg": "Social- og Sundhedsudvalget",
            "Dato": dt.date(2020, 9, 23),
            "Formål": "Endelig godkendelse af samarbejdsaftalen",
        },
    ],
    "Fora": [
        {"Kode": "DIR", "Navn": "Direktionen"},
        {"Kode": "FOU", "Navn": "Forebyggelsesudvalget"},
        {"Kode": "BFU", "Navn": "Børne- og Familieudvalget"},
        {"Kode": "SOS", "Navn": "Social- og Sundhedsudvalget"},
        {"Kode": "BSK", "Navn": "Beskæftigelsesudvalget"},
        {"Kode": "KFU", "Navn": "Kultur- og Fritidsudvalget"},
        {"Kode": "BYP", "Navn": "Byplanudvalget"},
        {"Kode": "TMU", "Navn": "Teknik- og Miljøudvalget"},
        {"Kode": "ØKE", "Navn": "Økonomi- og Erhvervsudvalget"},
        {"Kode": "BYR", "Navn": "Byrådet"},
    ],
    "Bilag": [
        {
            "Titel": "Foreløbig samarbejdsaftale",
            "Fil": "bilag/forelobig-samarbejdsaftale.docx",
            "Type": "Notat",
            "Åbenhed": "Åben",
        },
    ],
}
