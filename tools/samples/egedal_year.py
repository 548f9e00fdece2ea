"""Egedal: the network's year 2026: bids that its people choose from, three meetings, an event that politicians approved."""

import datetime as dt
from typing import Any

from . import egedal_meeting

KIND = "year"
NAME = "2026 UdsatteNetværkets år"

_EVENING = {
    "Mødetype": "Ordinært",
    "Start": dt.time(16, 30),
    "Slut": dt.time(18, 30),
    "Sted": "Egedal Rådhus, mødelokale 4",
}
_BID = {"Åbenhed": "Åben"}
_CAME = ("Borgere", "Pårørende", "Politikere", "Administrationen")

VALUES: dict[str, Any] = {
    "Organ": egedal_meeting.VALUES["Organ"] | {"Dagsorden sendes dage før": 14},
    "År": {"År": 2026},
    "Møder": [
        _EVENING | {"Nr.": "1", "Dato": dt.date(2026, 3, 11), "Tema": "Det første møde med kommunen"},
        _EVENING | {"Nr.": "2", "Dato": dt.date(2026, 5, 27), "Tema": "Breve, som man kan forstå"},
        {"Nr.": "3", "Mødetype": "Ordinært", "Dato": dt.date(2026, 12, 9), "Ark": f"{egedal_meeting.NAME}.xlsx"},
    ],
    "Årshjul": [
        {"Måned": "marts", "Emne": "Velkomst til nye deltagere", "Art": "Fast punkt", "Møde": "1", "Status": "Færdig"},
        {"Måned": dt.date(2026, 9, 19), "Emne": "Fælles spisning", "Art": "Arrangement", "Ansvarlig": "netværket"},
        {"Måned": "november", "Emne": "Bud på temaer i 2027", "Art": "Frist", "Ansvarlig": "kontaktpersonen", "Frist": dt.date(2026, 11, 25)},
    ],
    "Forslag": [
        _BID | {"Modtaget": dt.date(2026, 1, 14), "Forslag": "Hvordan er det første møde med kommunen?", "Fra": "Deltager", "Møde": "1", "Status": "Valgt", "Svar": "Deltagerne valgte det til mødet i marts."},
        _BID | {"Modtaget": dt.date(2026, 4, 8), "Forslag": "Breve, som man kan forstå", "Fra": "Deltager", "Møde": "2", "Status": "Valgt", "Svar": "Deltagerne valgte det til mødet i maj."},
        _BID | {"Modtaget": dt.date(2026, 4, 20), "Forslag": "En bestemt borgers ansøgning om bolig", "Fra": "Borger", "Åbenhed": "Lukket", "Møde": "2", "Status": "Afvist", "Svar": "Netværket kan ikke drøfte enkeltsager. Kontakt din sagsbehandler."},
        _BID | {"Modtaget": dt.date(2026, 5, 4), "Forslag": "Ventetid på støtte i hjemmet", "Fra": "Udvalg", "Møde": "3", "Status": "Udskudt", "Svar": "Det er et bud til mødet i december."},
        _BID | {"Modtaget": dt.date(2026, 5, 18), "Forslag": "Pårørende og tavshedspligt", "Fra": "Deltager", "Møde": "3", "Status": "Nyt"},
        _BID | {"Modtaget": dt.date(2026, 5, 29), "Forslag": "Nye regler på det sociale område", "Fra": "Administrationen", "Møde": "3", "Status": "Nyt"},
    ],
    "Opfølgning": [
        {"Møde": "1", "Hvad": "Tager drøftelsen om det første møde med til afdelingen", "Ansvarlig": "Ditte Krogsholm", "Frist": dt.date(2026, 4, 15), "Status": "Lukket", "Lukket den": dt.date(2026, 4, 10), "Resultat": "Afdelingen har fået en ny velkomst."},
        {"Møde": "2", "Hvad": "Viser netværket et nyt brev", "Ansvarlig": "Ditte Krogsholm", "Frist": dt.date(2026, 12, 9), "Status": "Åben"},
    ],
    "Medlemmer": [
        {
            "Navn": person["Navn"], "Gruppe": person["Gruppe"], "Fra": dt.date(2026, 1, 1),
            "Byrådsmedlem": "Ja" if person["Gruppe"] == "Politikere" else "Nej", "Diætberettiget": "Nej",
            "Må nævnes offentligt": person["Må nævnes offentligt"],
        }
        for person in egedal_meeting.VALUES["Deltagere"]
        if person["Gruppe"] in _CAME
    ],
    "Aktiviteter": [
        {"Dato": dt.date(2026, 9, 19), "Titel": "Fælles spisning for naboer", "Art": "Kampagne", "Udgift": 900, "Godkendt af politikere den": dt.date(2026, 5, 27), "Tema": "Fællesskab"},
    ],
    "Årsrapport": {},
}  # fmt: skip
