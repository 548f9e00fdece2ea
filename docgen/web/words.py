"""The words of the pages that stand for docgen's own: what may be chosen, and the command's word for it."""

from collections.abc import Mapping

from docgen.late import dataclass

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


@dataclass(frozen=True)
class Sample:
    """What a template is shown with: a sample workbook, the kind that is asked for, and more of the command's words.

    ``pictures`` is what the file name of its pictures has, where other papers are made at the same time.
    """

    workbook: str
    kind: str = ""
    more: tuple[str, ...] = ()
    pictures: str = ""


_MEETING, _MINUTES = Sample("2026-12-09 UdsatteNetværket"), Sample("2022-06-15 Samarbejdsforum")
_HEARING = Sample("2026-02-16 Høringssvar om politik for socialt udsatte borgere")
_CASE, _POSTED = "2020-08-12 Rammer for samarbejdet på udsatteområdet", "2026-02-10 Udsatterådet"
_YEAR = Sample("2026 Udsatterådet i Ishøj")
SAMPLES = {
    "agenda": _MEETING,
    "minutes": _MINUTES,
    "easy_minutes": _MINUTES,
    "notice": _MEETING,
    "hearing_response": _HEARING,
    "easy_agenda": _MEETING,
    "easy_hearing": _HEARING,
    "proof_page": _MINUTES,
    "case_brief": Sample(_CASE),
    "management_brief": Sample("2026-01-19 Indstilling til koncernledelsen om samarbejdet"),
    "poster": Sample(_POSTED, "easy_minutes", ("--poster", "A4"), "Opslag A4"),
    "poster_a3": Sample(_POSTED, "easy_minutes", ("--poster", "A3"), "Opslag A3"),
    "posting_list": Sample(_POSTED, "easy_minutes", ("--poster", "A4"), "Opslagsliste"),
    "annex_title_page": Sample(_CASE, "case_brief", (), "side-03"),
} | dict.fromkeys(list(DOCUMENTS)[10:20], _YEAR)
"""What each paper is shown with; the third page of the case with its annex is the annex's title page."""

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


def inside(kind: str) -> str:
    """Return a paper's name as it is written inside a sentence: »opslag i A4«."""
    name = DOCUMENTS[kind]
    return name[:1].lower() + name[1:]


def options_of(kind: str) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Return what may be asked for with papers of a kind of workbook; all of it where the kind is not known yet."""
    return {name: option for name, option in OPTIONS.items() if name != "opslag" or kind in ("", "meeting")}


def options(form: Mapping[str, str]) -> list[str]:
    """Return the command's words for the boxes that are ticked."""
    return [word for name, (_, _, command) in OPTIONS.items() if form.get(name) for word in command]


def day(iso: str) -> str:
    """Return a day (YYYY-MM-DD) as it is written in a table, 03-06-2026; empty where there is none."""
    return "-".join(reversed(iso.split("-"))) if iso else ""
