"""The words of the pages that stand for docgen's own: what may be chosen, and the command's word for it."""

from collections.abc import Mapping

KINDS = {
    "meeting": "Møde",
    "hearing": "Høring",
    "case": "Sag til udvalget",
    "year": "Året: møder, frister og opfølgning",
}
"""What a new workbook may be."""

DOCUMENTS = {
    "agenda": "Dagsorden",
    "minutes": "Referat",
    "easy_minutes": "Let referat",
    "notice": "Meddelelse om aflysning eller flytning",
    "hearing_response": "Høringssvar",
    "case_brief": "Sagsfremstilling",
    "management_brief": "Indstilling til koncernledelsen",
    "easy_agenda": "Let dagsorden",
    "easy_hearing": "Let høringssvar",
    "proof_page": "Prøvelæsning af den lette tekst",
    "meeting_plan": "Mødeplan",
    "year_wheel": "Årshjul",
    "follow_up_list": "Siden sidst",
    "hearing_register": "Høringsoversigt",
    "member_list": "Medlemsliste",
    "proposals": "Punktforslag",
    "proposal_answers": "Svar på forslag",
    "settlement": "Afregning",
    "annual_report": "Årsrapport",
    "easy_report": "Let årsrapport",
    "poster": "Opslag i A4",
    "poster_a3": "Opslag i A3",
    "posting_list": "Opslagsliste",
    "annex_title_page": "Forside til et bilag",
}
"""The papers whose templates a council may make its own."""

_MEETING, _MINUTES, _YEAR = "2026-12-09 UdsatteNetværket", "2022-06-15 Samarbejdsforum", "2026 Udsatterådet i Ishøj"
_CASE = "2020-08-12 Rammer for samarbejdet på udsatteområdet"
SAMPLES = {
    "agenda": _MEETING,
    "minutes": _MINUTES,
    "easy_minutes": _MINUTES,
    "notice": _MEETING,
    "hearing_response": "2026-02-16 Høringssvar om politik for socialt udsatte borgere",
    "easy_agenda": _MEETING,
    "easy_hearing": "2026-02-16 Høringssvar om politik for socialt udsatte borgere",
    "proof_page": _MINUTES,
    "case_brief": _CASE,
    "management_brief": "2026-01-19 Indstilling til koncernledelsen om samarbejdet",
} | dict.fromkeys(list(DOCUMENTS)[10:20], _YEAR)
"""The sample workbook that each paper is shown with; what goes with other papers is seen with those."""

LIGHTS = {"green": "Ingen fejl", "yellow": "Advarsler", "red": "Fejl, der skal rettes", "unknown": "Bliver tjekket"}
"""What the colour of a workbook says, in words."""

STATES = {
    "waiting": "Venter på, at det forrige bliver færdigt",
    "running": "Arbejder …",
    "done": "Færdig",
    "stopped": "Stoppet",
    "failed": "Blev ikke til noget",
}
"""How far a job has come."""

OPTIONS = {
    "offentlig": ("Offentlig udgave", "Lukkede punkter og navne uden samtykke tages ud.", ("--edition", "public")),
    "opslag": ("Opslag", "Et ark til opslagstavlen og en liste over, hvor det skal hænge.", ("--poster", "A4")),
    "telefon": ("Webside", "Hvert papir som en side til hjemmesiden og telefonen.", ("--html",)),
    "mail": ("Brev med papirerne", "En mail, der er klar til at sende. Intet bliver sendt herfra.", ("--mail",)),
    "bilag": ("Bilagene, som de kom", "De oprindelige filer lægges ind i den samlede PDF.", ("--attach-originals",)),
    "kladde": ("Udkast", "Lav papirerne, selv om der er fejl. Det, der mangler, ses tydeligt.", ("--draft",)),
    "erstat": ("Erstat rettede papirer", "Også et papir, nogen har rettet i Word, bliver lavet igen.", ("--force",)),
}
"""What may be asked for when papers are made: the box's name, its sentence, and the command's words."""


DUE_ABOVE = 5
"""So much of what is due stands above the workbooks; the rest is on the year's own page."""


def kind(word: str | None) -> str:
    """Return the kind of a new workbook; a meeting where the word is none of them."""
    return word if word in KINDS else "meeting"


def document(word: str | None) -> str:
    """Return the paper; the agenda where the word is none of them."""
    return word if word in DOCUMENTS else "agenda"


def options(form: Mapping[str, str]) -> list[str]:
    """Return the command's words for the boxes that are ticked."""
    return [word for name, (_, _, command) in OPTIONS.items() if form.get(name) for word in command]


def day(iso: str) -> str:
    """Return a day (YYYY-MM-DD) as it is written in a table, 03-06-2026; empty where there is none."""
    return "-".join(reversed(iso.split("-"))) if iso else ""
