"""Ishøj: minutes of a council meeting, with the easy-read text that is hung up in three places."""

import datetime as dt
from typing import Any

from . import ishoej_hearing

KIND = "meeting"
NAME = "2026-02-10 Udsatterådet"

_CAME = {"Status": "Deltog", "Må nævnes offentligt": "Ja", "Diætberettiget": "Ja"}
_ORGANISATIONS = {"Gruppe": "Brugerorganisationer"} | _CAME
_POLITICIANS = {"Gruppe": "Det politiske niveau"} | _CAME | {"Titel": "Byrådsmedlem", "Diætberettiget": "Nej"}
_USERS = {"Gruppe": "Brugere"} | _CAME | {"Må nævnes offentligt": "Nej", "Offentlig betegnelse": "medlem"}
_STAFF = {"Gruppe": "Medarbejdere"} | _CAME
_LEADERS = {"Gruppe": "Ledelse", "Organisation": "Borger- og Socialservice"} | _CAME
_SECRETARIAT = {"Gruppe": "Sekretariat"} | _CAME | {"Diætberettiget": "Nej"}

VALUES: dict[str, Any] = {
    "Organ": ishoej_hearing.VALUES["Organ"],
    "Møde": {
        "Mødetype": "Ordinært",
        "Mødenummer": "1/2026",
        "Dato": dt.date(2026, 2, 10),
        "Start": dt.time(16, 30),
        "Slut": dt.time(18, 30),
        "Sted": "Ishøj Rådhus, mødelokale 3",
        "Status": "Referat",
        "Mødeleder": "Jytte Fredslund",
        "Referent": "Malene Storgaard",
        "Sagsnr.": "27.00.00-P35-1-26",
        "Indledning": "Mødet er rådets første i den nye funktionsperiode 2026–2029.",
        "Næste møde dato": dt.date(2026, 5, 12),
        "Næste møde sted": "Ishøj Rådhus, mødelokale 3",
        "Mødet hævet": dt.time(18, 25),
        "Link": "https://www.example.dk/udsatteraad/2026-02-10",
    },
    "Deltagere": [
        _ORGANISATIONS | {"Navn": "Jytte Fredslund", "Rolle": "Formand", "Organisation": "SIND"},
        _ORGANISATIONS | {"Navn": "Per Solbakken", "Organisation": "Lænken"},
        _POLITICIANS | {"Navn": "Anders Thorlund", "Rolle": "Næstformand"},
        _POLITICIANS | {"Navn": "Gitte Lundemark", "Status": "Afbud"},
        _USERS | {"Navn": "Bo Kastberg"},
        _USERS | {"Navn": "Heidi Nørring", "Fra": dt.time(16, 50)},
        _STAFF | {"Navn": "Rikke Damborg", "Titel": "Pædagog", "Organisation": "Botilbuddet Kløverengen"},
        _STAFF
        | {"Navn": "Thomas Egeskov", "Titel": "Bostøtte", "Organisation": "Socialpsykiatrien", "Status": "Afbud"},
        _STAFF | {"Navn": "Samira Haddadi", "Titel": "Sygeplejerske", "Organisation": "Sundhed og Ældre"},
        _LEADERS | {"Navn": "Lone Hvidbjerg", "Titel": "Centerchef"},
        _SECRETARIAT
        | {
            "Navn": "Malene Storgaard",
            "Rolle": "Referent",
            "Titel": "Konsulent",
            "Organisation": "Stabsteam i Borger- og Socialservice",
        },
    ],
    "Sammensætning": [
        {"Gruppe": "Det politiske niveau", "Mindst": 2, "Højst": 2},
        {"Gruppe": "Brugere", "Mindst": 2, "Højst": 2},
        {"Gruppe": "Brugerorganisationer", "Mindst": 2, "Højst": 2},
        {"Gruppe": "Medarbejdere", "Mindst": 3, "Højst": 3},
        {"Gruppe": "Ledelse", "Mindst": 1, "Højst": 1},
        {"Gruppe": "I alt", "Mindst": 10, "Højst": 10},
    ],
    "Punkter": [
        {
            "Overskrift": "Velkomst",
            "Type": "Fast",
            "Åbenhed": "Åben",
            "Minutter": 5,
            "Drøftelse": "Formanden bød velkommen til rådets nye medlemmer.",
            "Let med": "Nej",
        },
        {
            "Overskrift": "Godkendelse af dagsorden",
            "Type": "Beslutning",
            "Åbenhed": "Åben",
            "Minutter": 5,
            "Indstilling": """\
Formandskabet indstiller,
at rådet godkender dagsordenen.""",
            "Beslutning": "Godkendt.",
            "Let med": "Nej",
        },
        {
            "Overskrift": "Høringssvar om politik for socialt udsatte borgere",
            "Type": "Høring",
            "Åbenhed": "Åben",
            "Oplægsholder": "Jytte Fredslund, formand",
            "Minutter": 30,
            "Sagsnr.": "27.00.00-K04-1-26",
            "Fremstilling": """\
Byrådet har sendt »Udkast til politik for socialt udsatte borgere 2026–2029« i høring. Fristen for svar er fredag den 27. februar 2026 kl. 12.00.
Formandskabet har skrevet et forslag til høringssvar. Forslaget støtter politikken og har bemærkninger om:
- boliger til at betale
- sundhed og misbrug
- åbningstider i værestederne
- børn og unge i familier med fattigdom
- udsatterådets rolle""",
            "Indstilling": """\
Formandskabet indstiller,
at rådet godkender høringssvaret.""",
            "Drøftelse": """\
Formanden gennemgik forslaget til høringssvar.
Rådet bakkede op om forslaget. Flere medlemmer fremhævede, at værestederne holder lukket på de tidspunkter, hvor behovet er størst, og at det bør stå tydeligere i svaret.
Lone Hvidbjerg oplyste, at administrationen samler alle høringssvar til Social- og Sundhedsudvalget.""",
            "Beslutning": """\
Rådet godkendte høringssvaret med en tilføjelse om åbent i weekenden.
Malene Storgaard sender svaret mandag den 16. februar 2026.""",
            "Let med": "Ja",
            "Let overskrift": "Vores svar om den nye plan",
            "Billede": "brev",
            "Billedtekst": "Et brev",
            "Let tekst": """\
Kommunen laver en plan for folk, der har det svært.
Derfor har vi skrevet et høringssvar.
Vi er glade for planen.
Men der skal stå mere om billige boliger.""",
            "Let aftale": """\
Vi er enige om vores svar til kommunen.
Vi skriver også om åbent i weekenden.""",
        },
        {
            "Overskrift": "Årshjul 2026",
            "Type": "Beslutning",
            "Åbenhed": "Åben",
            "Oplægsholder": "Malene Storgaard, konsulent",
            "Minutter": 15,
            "Fremstilling": """\
Udsatterådet udarbejder et årshjul for sit arbejde og holder fire møder om året. Møderne lægges så vidt muligt efter arbejdstid.
Sekretariatet har udarbejdet et forslag med møder, temaer og faste opgaver. Temaerne kan ændres efter opstartstemadagen.""",
            "Indstilling": """\
Formandskabet indstiller,
at rådet godkender årshjulet for 2026.""",
            "Drøftelse": "Rådet ønskede sundhed som tema i maj og budgettet for 2027 som tema i september.",
            "Beslutning": """\
Rådet godkendte årshjulet. Rådet mødes:
- tirsdag den 12. maj 2026
- tirsdag den 8. september 2026
- tirsdag den 24. november 2026""",
            "Let med": "Ja",
            "Let overskrift": "Vores plan for 2026",
            "Billede": "kalender",
            "Billedtekst": "En kalender",
            "Let tekst": """\
Vi har lavet en plan for hele året.
Den viser, hvornår vi holder møder.
I maj taler vi om sundhed.
I september taler vi om kommunens penge.""",
            "Let aftale": """\
Vi er enige om tre møder mere i år.
Vi mødes tirsdag den 12. maj 2026.
Vi mødes tirsdag den 8. september 2026.
Vi mødes tirsdag den 24. november 2026.""",
        },
        {
            "Overskrift": "Diæter og økonomi",
            "Type": "Beslutning",
            "Åbenhed": "Åben",
            "Oplægsholder": "Lone Hvidbjerg, centerchef",
            "Minutter": 15,
            "Fremstilling": """\
Der er fra den 1. januar 2016 afsat 25.000 kr. pr. år til udsatterådet. Beløbet dækker diæter, mødeforplejning, transport, temadage m.m. Der udbetales diæter til de medlemmer, der ikke er repræsenteret i byrådet.
Sekretariatet foreslår denne fordeling i 2026:
- diæter: 9.600 kr.
- mødeforplejning: 5.400 kr.
- transport: 3.000 kr.
- temadage m.m.: 7.000 kr.""",
            "Indstilling": """\
Formandskabet indstiller,
at rådet godkender fordelingen af de 25.000 kr. for 2026.""",
            "Drøftelse": "Rådet talte om, at transport ikke må være en hindring for at deltage. Sekretariatet følger forbruget og giver status på hvert møde.",
            "Beslutning": "Rådet godkendte fordelingen af de 25.000 kr. for 2026.",
            "Let med": "Ja",
            "Let overskrift": "Penge til vores arbejde",
            "Billede": "penge",
            "Billedtekst": "En seddel og nogle mønter",
            "Let tekst": """\
Vi får 25 tusind kroner hvert år.
Nogle af pengene går til diæter.
Resten går til mad, transport og temadage.
Alle skal have råd til at komme til møde.""",
            "Let aftale": """\
Vi er enige om, hvad pengene går til.
Det gælder de 25 tusind kroner for 2026.""",
        },
        {
            "Overskrift": "Opstartstemadag",
            "Type": "Beslutning",
            "Åbenhed": "Åben",
            "Oplægsholder": "Malene Storgaard, konsulent",
            "Minutter": 20,
            "Fremstilling": """\
Sekretariatet arrangerer en opstartstemadag for rådets medlemmer. Temadagen skal:
- sætte rammerne for rådets virke
- give input til årshjulet for perioden og for 2026
- afstemme medlemmernes forventninger til, hvad det vil sige at være i et udsatteråd
- give inspiration gennem et oplæg fra en anden kommunes udsatteråd""",
            "Drøftelse": "Rådet ønskede god tid til, at medlemmerne kan lære hinanden at kende. Rikke Damborg tilbød, at dagen kan holdes på Kløverengen.",
            "Beslutning": """\
Temadagen holdes på Kløverengen onsdag den 15. april 2026 kl. 15.00–19.00.
Malene Storgaard sender invitationen senest mandag den 16. marts 2026.""",
            "Let med": "Ja",
            "Let overskrift": "Temadag i april",
            "Billede": "møde",
            "Billedtekst": "Tre mennesker ved et bord",
            "Let tekst": """\
Rådet har fået nye medlemmer.
Derfor holder vi en temadag.
Vi skal lære hinanden at kende.
Vi skal tale om, hvad vi vil nå sammen.""",
            "Let aftale": """\
Temadagen er onsdag den 15. april 2026.
Den er fra klokken 15 til klokken 19.
Vi mødes på Kløverengen.""",
        },
        {
            "Overskrift": "Kommunikation om rådets arbejde",
            "Type": "Drøftelse",
            "Åbenhed": "Åben",
            "Oplægsholder": "Malene Storgaard, konsulent",
            "Minutter": 20,
            "Fremstilling": "Sekretariatet formidler rådets referater til kommunens udsatte borgere. Referaterne omskrives til lettilgængelig tekst og hænges op, hvor udsatte borgere opholder sig.",
            "Drøftelse": "Rådet lagde vægt på store bogstaver og på, at personalet på stederne kan svare på spørgsmål. Samira Haddadi foreslog, at referatet også bliver læst højt for dem, der ønsker det.",
            "Beslutning": """\
Det letlæste referat hænges op i café Vildtbanehus, i Syrenskuret og på Kløverengen.
Malene Storgaard hænger referatet op senest tirsdag den 24. februar 2026.""",
            "Let med": "Ja",
            "Let overskrift": "Her kan du læse om os",
            "Billede": "opslag",
            "Billedtekst": "En opslagstavle",
            "Let tekst": """\
Alle skal kunne følge med i, hvad vi laver.
Derfor skriver vi om mødet på en let måde.
Du kan få hjælp, hvis det er svært at læse.
Så læser personalet højt for dig.""",
            "Let aftale": """\
Papiret hænger i café Vildtbanehus,
i Syrenskuret og på Kløverengen.""",
        },
        {
            "Overskrift": "Eventuelt",
            "Type": "Eventuelt",
            "Åbenhed": "Åben",
            "Minutter": 10,
            "Drøftelse": "Rikke Damborg fortalte, at Kløverengen holder åbent hus torsdag den 19. marts 2026 kl. 14.00.",
            "Let med": "Ja",
            "Let overskrift": "Åbent hus",
            "Billede": "hjem",
            "Billedtekst": "Et hus",
            "Let tekst": """\
Kløverengen holder åbent hus.
Det er torsdag den 19. marts 2026.
Døren er åben fra klokken 14.
Alle må komme og se stedet.""",
        },
    ],
    "Bilag": [],
    "Opfølgning": [
        {
            "Punkt": "3",
            "Hvad": "Sender høringssvaret til kommunen.",
            "Ansvarlig": "Malene Storgaard",
            "Frist": dt.date(2026, 2, 16),
            "Status": "Åben",
        },
        {
            "Punkt": "6",
            "Hvad": "Sender invitation til temadagen.",
            "Ansvarlig": "Malene Storgaard",
            "Frist": dt.date(2026, 3, 16),
            "Status": "Åben",
        },
        {
            "Punkt": "7",
            "Hvad": "Hænger dette papir op tre steder.",
            "Ansvarlig": "Malene Storgaard",
            "Frist": dt.date(2026, 2, 24),
            "Status": "Åben",
        },
    ],
    "Opslagssteder": [
        {"Sted": "Café Vildtbanehus", "Kontaktperson": "Karin Bredahl", "Antal": 2, "Format": "A3"},
        {"Sted": "Syrenskuret", "Kontaktperson": "Ole Ravnsborg", "Antal": 1, "Format": "A4"},
        {"Sted": "Kløverengen", "Kontaktperson": "Rikke Damborg", "Antal": 2, "Format": "A3"},
    ],
    "Ordliste": [
        {"Ord": "Diæter", "Betyder": "Penge, som du får for at gå til møde."},
        {"Ord": "Høringssvar", "Betyder": "Et brev, hvor vi siger vores mening."},
        {"Ord": "Temadag", "Betyder": "En dag, hvor vi taler om ét emne."},
    ],
}
