"""Odense: minutes of the co-operation forum, 15 June 2022, with all ten items of the published minutes."""

import datetime as dt
from typing import Any

KIND = "meeting"
NAME = "2022-06-15 Samarbejdsforum"

_NEXT_MEETING = dt.date(2022, 8, 17)

_NAMED = {"Må nævnes offentligt": "Ja"}
_UNNAMED = {"Må nævnes offentligt": "Nej", "Offentlig betegnelse": "medlem"}
_PARENTS = {"Gruppe": "Forældrerepræsentanter"}
_YOUNG = {"Gruppe": "Ungerepræsentanter"}
_LEV = {"Gruppe": "Bruger- og interesseorganisationer", "Organisation": "LEV"}
_STAFF = {"Gruppe": "Beskæftigelses- og Socialforvaltningen", "Status": "Deltog"} | _NAMED
_GUEST = {"Gruppe": "Gæster", "Status": "Gæst"} | _NAMED
_PAUSE = {"Overskrift": "Pause", "Type": "Pause", "Åbenhed": "Åben", "Minutter": 10, "Let med": "Nej"}
_ASKED = {"Punkt": "7", "Frist": _NEXT_MEETING, "Status": "Åben"}
_CARRIED_OVER = {
    "Type": "Drøftelse",
    "Åbenhed": "Åben",
    "Beslutning": "Overføres til næste møde.",
    "Overføres til næste møde": "Ja",
    "Let med": "Nej",
}

VALUES: dict[str, Any] = {
    "Organ": {
        "Navn": "Samarbejdsforum i Beskæftigelses- og Socialforvaltningen",
        "Kort navn": "Samarbejdsforum",
        "Kommune": "Odense Kommune",
        "Type": "Forum",
        "Må afgive høringssvar": "Nej",
        "Må indstille": "Nej",
        "Må beslutte": "Nej",
        "Kontaktperson": "Henrik Vestergren",
        "Telefon": "12 34 56 78",
        "E-mail": "samarbejdsforum@example.dk",
        "Udkast sendes dage før": 14,
        "Tavshedspligt": "Nej",
    },
    "Møde": {
        "Mødetype": "Ordinært",
        "Dato": dt.date(2022, 6, 15),
        "Start": dt.time(16, 30),
        "Slut": dt.time(19, 0),
        "Sted": "Odense Rådhus, mødelokale 2",
        "Status": "Referat",
        "Mødeleder": "Helle Rosendal",
        "Referent": "Henrik Vestergren",
        "Næste møde dato": _NEXT_MEETING,
        "Næste møde sted": "Odense Rådhus, mødelokale 2",
        "Mødet hævet": dt.time(19, 0),
    },
    "Deltagere": [
        _PARENTS | _NAMED | {"Navn": "Birgit Lindeskov", "Status": "Deltog"},
        _PARENTS | _NAMED | {"Navn": "Ruth Havemann", "Status": "Deltog"},
        _PARENTS | _NAMED | {"Navn": "Sidsel Brandstrup", "Status": "Deltog"},
        _PARENTS | _UNNAMED | {"Navn": "Tove Kildegård", "Status": "Deltog"},
        _PARENTS | _NAMED | {"Navn": "Mille Overby", "Status": "Deltog"},
        _PARENTS | _NAMED | {"Navn": "Signe Wiborg", "Status": "Afbud"},
        _PARENTS | _UNNAMED | {"Navn": "Camilla Stenstrup", "Status": "Afbud"},
        _YOUNG | _UNNAMED | {"Navn": "Asger Tornbjerg", "Status": "Deltog"},
        _YOUNG | _UNNAMED | {"Navn": "Dorthe Ravnholt", "Status": "Afbud"},
        _LEV | _NAMED | {"Navn": "Poul Mejlby", "Status": "Afbud"},
        _STAFF
        | {"Navn": "Helle Rosendal", "Rolle": "Mødeleder", "Titel": "Områdechef", "Organisation": "Uddannelse 1"},
        _STAFF | {"Navn": "Mikkel Dahlgaard", "Titel": "Områdechef", "Organisation": "Uddannelse 2"},
        _STAFF | {"Navn": "Pia Skovlund", "Titel": "Afdelingsleder", "Organisation": "Ungerådgivningen 3"},
        _STAFF | {"Navn": "Henrik Vestergren", "Rolle": "Referent", "Titel": "Chefkonsulent"},
        _GUEST
        | {
            "Navn": "Erik Løvgreen",
            "Titel": "Leder",
            "Organisation": "UUO, Odense Kommune",
            "Gæst ved punkt": "2",
            "Fra": dt.time(16, 35),
            "Til": dt.time(17, 0),
        },
    ],
    "Punkter": [
        {
            "Nr.": "1",
            "Overskrift": "Velkomst",
            "Type": "Fast",
            "Åbenhed": "Åben",
            "Minutter": 5,
            "Drøftelse": "Mødelederen bød velkommen.",
            "Let med": "Nej",
        },
        {
            "Nr.": "2",
            "Overskrift": "Uddannelse til børn, der ikke har afsluttet eksamen",
            "Type": "Oplæg",
            "Åbenhed": "Åben",
            "Oplægsholder": "Erik Løvgreen, leder af UUO, Odense Kommune",
            "Minutter": 25,
            "Drøftelse": "Erik Løvgreen gav en introduktion til Odense Kommunes arbejde med at vejlede børn og unge, der ikke har afsluttet eksamen.",
            "Let med": "Ja",
            "Let overskrift": "Børn og unge uden eksamen",
            "Billede": "skole",
            "Billedtekst": "En åben bog",
            "Let tekst": """\
Nogle unge har ikke taget eksamen.
De kan have brug for gode råd.
Erik Løvgreen fortalte om det.
Kommunen taler med de unge om skole og job.""",
        },
        _PAUSE | {"Nr.": "3"},
        {
            "Nr.": "4",
            "Overskrift": "Efterværn",
            "Type": "Oplæg",
            "Åbenhed": "Åben",
            "Oplægsholder": "Pia Skovlund, afdelingsleder",
            "Minutter": 25,
            "Drøftelse": "Pia Skovlund gav en introduktion til Odense Kommunes arbejde med efterværn.",
            "Let med": "Ja",
            "Let overskrift": "Hjælp til unge over 18 år",
            "Billede": "hjælp",
            "Billedtekst": "En hånd med et hjerte",
            "Let tekst": """\
Pia Skovlund talte om efterværn.
Det er hjælp til nogle unge over 18 år.
De har boet et andet sted end hos deres familie.
Kommunen kan hjælpe dem lidt længere.""",
        },
        _PAUSE | {"Nr.": "5"},
        {
            "Nr.": "6",
            "Overskrift": "Status på samarbejde mellem forvaltningerne",
            "Type": "Orientering",
            "Åbenhed": "Åben",
            "Oplægsholder": "Mikkel Dahlgaard, områdechef",
            "Minutter": 25,
            "Fremstilling": "Herunder fx status på, hvordan Ungestrategien implementeres i Beskæftigelses- og Socialforvaltningen (BSF) og Ældre- og Handicapforvaltningen (ÆHF), samt samarbejdet med og overgangen fra Børn- og Ungeforvaltningen (BUF) til BSF.",
            "Drøftelse": """\
Mikkel Dahlgaard orienterede om, at handleplanerne under Ungestrategien aktuelt er under udarbejdelse. Der skal afrapporteres om status på Ungestrategien til udvalget i efteråret 2022. Der udestår fortsat en fastsættelse af ambitionsniveauer for fx fravær i skolen, karakterer i dansk og matematik mv. Forvaltningen arbejder aktuelt med fastsættelsen af ambitionsniveauer, men er udfordret af, at et nyt it-system (Nexus) er ved at blive taget i brug. Det giver udfordringer i forhold til at sikre de data, der skal understøtte opfølgningen på de fastsatte ambitionsniveauer.
Samarbejdsforum gjorde opmærksom på, at deres oplevelse er, at Ældre- og Handicapforvaltningen kun i begrænset omfang har påbegyndt implementeringen af Ungestrategien.
Mikkel Dahlgaard redegjorde for, at der er opmærksomhed på implementeringen af Ungestrategien i Ældre- og Handicapforvaltningen. Der har været en række udskiftninger på chefniveau, hvilket har forsinket arbejdet med implementeringen af strategien. Der er nu ansat nye chefer, og der er et velfungerende samarbejde mellem Beskæftigelses- og Socialforvaltningen og Ældre- og Handicapforvaltningen.
Samarbejdsforum fremførte, at Skoleafdelingen i Børn- og Ungeforvaltningen opleves som den største akilleshæl i arbejdet. Oplevelsen er, at PPR involveres for sent i en række sager. En tidlig indsats er afgørende og vil i mange tilfælde være billigere for kommunen, ligesom det typisk vil give et bedre resultat for borgerne.
Samarbejdsforum spurgte i forlængelse heraf ind til, hvordan forvaltningerne samarbejder på tværs.
Helle Rosendal redegjorde for, at der på chefniveau er et overordnet, men tæt samarbejde, hvor også svære emner og sager kan drøftes.
Mikkel Dahlgaard tilføjede, at det nye alderssnit kun er ca. et år gammelt, hvorfor samarbejdsformerne fortsat er under udvikling.""",
            "Let med": "Ja",
            "Let overskrift": "Planen for de unge",
            "Billede": "plan",
            "Billedtekst": "En liste med flueben",
            "Let tekst": """\
Mikkel Dahlgaard fortalte om Ungestrategien.
Vi synes, at det går for langsomt nogle steder.
Vi sagde også noget om skolerne.
De beder tit for sent om hjælp.
Tidlig hjælp er bedst for børnene.""",
        },
        {
            "Nr.": "7",
            "Overskrift": "Evaluering af Samarbejdsforum",
            "Type": "Drøftelse",
            "Åbenhed": "Åben",
            "Minutter": 25,
            "Fremstilling": "Fælles drøftelse af arbejdet i Samarbejdsforum, herunder den fremadrettede tilrettelæggelse af arbejdet og bl.a., hvordan BSF udvælger nye repræsentanter i september.",
            "Drøftelse": """\
Samarbejdsforum gav overordnet udtryk for, at erfaringerne med Samarbejdsforum det første år er positive. Der har været gode drøftelser og debatter, og oplevelsen er, at der bliver lyttet til deltagernes erfaringer og oplevelser. De inputs, der kommer fra deltagerne, bliver taget videre og har medført ændring af praksis.
Derudover vurderer deltagerne, at de har fået viden om, hvad der sker i kommunen, og indsigt i kommunens praksis på en række områder. Deltagerne har derudover oplevet en anerkendende tilgang, og at der opnås konkrete resultater.
Samarbejdsforum ønsker fremadrettet at få mere bredde i inputs fra andre pårørende. Det har vist sig udfordrende at få inputs fra andre pårørende gennem eksempelvis den oprettede Facebook-side og mailboksen. Inputs fra andre pårørende kommer primært via deltagernes øvrige netværk.
Samarbejdsforum foreslår, at der udpeges yderligere en deltager fra bruger- og interesseorganisationer. Forslaget drøftes på næste møde i Samarbejdsforum under punktet »Proces for udpegning af nye medlemmer«.
Samarbejdsforum gjorde opmærksom på, at hjemmesiden ikke er optimeret til mobile enheder, hvilket kan være en barriere, da mange borgere bruger deres mobiltelefon til at finde information. Helle Rosendal kvitterede for input og gav udtryk for, at forvaltningen vil undersøge forholdet omkring hjemmesiden.
Muligheden for at promovere arbejdet i Samarbejdsforum gennem et interview i fx Fyens Stiftstidende blev drøftet. Deltagerne gav udtryk for, at de gerne vil deltage i et sådant interview.
Muligheden for at indsætte link til Samarbejdsforums hjemmeside i relevante medarbejderes mailsignatur blev drøftet.
Det er i nogle tilfælde svært at nå at fremsende supplerende dagsordenspunkter til møderne i Samarbejdsforum.""",
            "Beslutning": """\
Det blev aftalt,
- at forvaltningen undersøger forholdet omkring hjemmesiden på mobile enheder.
- at forvaltningen undersøger muligheden for at gennemføre et interview i fx Fyens Stiftstidende.
- at forvaltningen undersøger muligheden for at indsætte link til hjemmesiden i relevante medarbejderes mailsignatur.
- at udkast til dagsordenen fremadrettet udsendes ca. 14 dage før mødet, hvorefter deltagerne har mulighed for at indsende supplerende dagsordenspunkter forud for mødet.
Forvaltningen giver status på mødet onsdag den 17. august 2022.""",
            "Let med": "Ja",
            "Let overskrift": "Vores første år",
            "Billede": "møde",
            "Billedtekst": "Tre mennesker ved et bord",
            "Let tekst": """\
Vi har arbejdet sammen i et godt år.
Kommunen lytter til os.
Vi vil gerne høre fra flere pårørende.
Vores hjemmeside er svær at læse på mobil.""",
            "Let aftale": """\
Kommunen ser på hjemmesiden.
Den spørger også, om avisen vil skrive om os.
Vi får udkast 14 dage før hvert møde.
Vi hører mere onsdag den 17. august 2022.""",
        },
        {
            "Nr.": "8",
            "Overskrift": "Forslag til dagsordenspunkter til kommende møder i Samarbejdsforum",
            "Type": "Drøftelse",
            "Åbenhed": "Åben",
            "Minutter": 10,
            "Drøftelse": "Samarbejdsforum drøftede forslag til punkter på de kommende møder.",
            "Beslutning": "Det blev aftalt, at punkterne 8.1, 8.2 og 8.3 sættes på dagsordenen på næste møde i Samarbejdsforum onsdag den 17. august 2022.",
            "Let med": "Ja",
            "Let overskrift": "Emner til næste møde",
            "Billede": "samtale",
            "Billedtekst": "To talebobler",
            "Let tekst": """\
Vi valgte tre emner til næste møde.
Det er kontaktperson og bostøtte,
nye medlemmer og Handicappolitik.""",
            "Let aftale": """\
Vi taler om de tre emner på næste møde.
Det er onsdag den 17. august 2022.""",
        },
        _CARRIED_OVER
        | {
            "Nr.": "8.1",
            "Overskrift": "Kontaktperson- og bostøtteordningen",
            "Fremstilling": "Drøftelse af kontaktperson- og bostøtteordningen. Herunder fx forskellen mellem BPA-ordningen og bostøtte efter § 85, arbejdsgiverrollen mv.",
        },
        _CARRIED_OVER
        | {
            "Nr.": "8.2",
            "Overskrift": "Proces for udpegning af nye medlemmer",
            "Fremstilling": "Herunder forslaget om yderligere en deltager fra bruger- og interesseorganisationer.",
        },
        _CARRIED_OVER
        | {
            "Nr.": "8.3",
            "Overskrift": "Inputs til Odense Kommunes Handicappolitik",
            "Fremstilling": "Drøftelse af inputs til udkastet til Odense Kommunes Handicappolitik.",
        },
        {
            "Nr.": "9",
            "Overskrift": "Opfølgning på Handicaptopmødet",
            "Type": "Orientering",
            "Åbenhed": "Åben",
            "Oplægsholder": "Helle Rosendal, områdechef",
            "Minutter": 10,
            "Drøftelse": """\
Helle Rosendal orienterede om Handicaptopmødet og det kommende udkast til Handicappolitik for Odense Kommune, der bliver sendt i høring i august.
Som opfølgning på Handicaptopmødet er der blevet udarbejdet et idékatalog.""",
            "Beslutning": "Det blev aftalt, at udkastet til Handicappolitik drøftes på næste møde i Samarbejdsforum onsdag den 17. august 2022.",
            "Let med": "Ja",
            "Let overskrift": "Stort møde om handicap",
            "Billede": "handicap",
            "Billedtekst": "Et menneske i kørestol",
            "Let tekst": """\
Kommunen har holdt et stort møde om handicap.
Helle Rosendal fortalte om mødet.
Nu skriver kommunen en Handicappolitik.
I august kan alle sige deres mening om den.""",
            "Let aftale": "Vi taler om den onsdag den 17. august 2022.",
        },
        {
            "Nr.": "10",
            "Overskrift": "Eventuelt",
            "Type": "Eventuelt",
            "Åbenhed": "Åben",
            "Minutter": 5,
            "Drøftelse": "Intet under eventuelt.",
            "Let med": "Nej",
        },
    ],
    "Bilag": [],
    "Opfølgning": [
        _ASKED | {"Hvad": "Ser på, hvordan hjemmesiden kan blive bedre på mobil.", "Ansvarlig": "Helle Rosendal"},
        _ASKED | {"Hvad": "Spørger, om avisen vil lave et interview.", "Ansvarlig": "Helle Rosendal"},
        _ASKED | {"Hvad": "Ser på, om mails kan få et link til hjemmesiden.", "Ansvarlig": "Henrik Vestergren"},
        _ASKED
        | {
            "Hvad": "Sender udkast til dagsorden 14 dage før mødet.",
            "Let tekst": "Sender udkast til emner 14 dage før mødet.",
            "Ansvarlig": "Henrik Vestergren",
            "Frist": dt.date(2022, 8, 3),
        },
    ],
    "Opslagssteder": [],
    "Ordliste": [
        {"Ord": "Bostøtte", "Betyder": "Hjælp i dit eget hjem."},
        {"Ord": "Efterværn", "Betyder": "Hjælp til unge, når de er fyldt 18 år."},
        {"Ord": "Handicappolitik", "Betyder": "Kommunens plan for folk med handicap."},
        {"Ord": "Kontaktperson", "Betyder": "Én, der hjælper dig i din hverdag."},
        {"Ord": "Pårørende", "Betyder": "Familie og gode venner."},
        {"Ord": "Ungestrategien", "Betyder": "Kommunens plan for de unge."},
    ],
}
