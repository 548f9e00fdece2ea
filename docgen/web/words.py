"""The words of the pages that stand for docgen's own: what may be chosen, and the command's word for it."""

from collections.abc import Mapping

KINDS = {"meeting": "Møde", "hearing": "Høring", "case": "Sag til udvalget"}
"""What a new workbook may be."""

DOCUMENTS = {
    "agenda": "Dagsorden",
    "minutes": "Referat",
    "easy_minutes": "Let referat",
    "hearing_response": "Høringssvar",
    "case_brief": "Sagsfremstilling",
}
"""The papers whose templates a council may make its own."""

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
    "telefon": ("Side til telefonen", "Det lette referat som en side, der kan læses på en telefon.", ("--html",)),
    "bilag": ("Bilagene, som de kom", "De oprindelige filer lægges ind i den samlede PDF.", ("--attach-originals",)),
    "kladde": ("Udkast", "Lav papirerne, selv om der er fejl. Det, der mangler, ses tydeligt.", ("--draft",)),
    "erstat": ("Erstat rettede papirer", "Også et papir, nogen har rettet i Word, bliver lavet igen.", ("--force",)),
}
"""What may be asked for when papers are made: the box's name, its sentence, and the command's words."""


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
