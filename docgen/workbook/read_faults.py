"""The faults of reading: a code each, and the Danish sentence for what cannot be read."""

from collections.abc import Mapping

from docgen.danish.lists import did_you_mean
from docgen.finding import Finding, Place, error
from docgen.workbook.model import ReadingError
from docgen.workbook.raw_cell import Raw

FAULTS: Mapping[str, str] = {
    "X01": "Filen er ikke et Excel-ark, som docgen kan åbne.",
    "X02": "Et ark mangler i projektmappen.",
    "X03": "Et ark kendes ikke og læses ikke. Egne ark skal hedde »Intern…«.",
    "X04": "Et felt eller en kolonne mangler.",
    "X05": "Et felt eller en kolonne kendes ikke. Egne kolonner bør hedde »Intern…«.",
    "X06": "Den samme overskrift eller det samme felt står to gange.",
    "X07": "En værdi, der skal udfyldes, mangler.",
    "X08": "Ordet findes ikke på listen over valgmuligheder.",
    "X09": "Cellen har en forkert slags indhold, fx et tal, hvor der skal stå tekst.",
    "X10": "Datoen kan ikke læses, eller den findes ikke i kalenderen.",
    "X11": "Ugedagen passer ikke til datoen.",
    "X12": "Klokkeslættet kan ikke læses.",
    "X13": "Tallet eller beløbet er ikke skrevet på dansk.",
    "X14": "Cellen indeholder en formel uden gemt resultat.",
    "X15": "Cellen viser en fejlværdi som #REF! eller #I/T.",
    "X16": "Celler med indhold er flettet.",
    "X17": "En række, en kolonne eller et ark er skjult, men læses med.",
    "X18": "Excel har gjort en tekst til en dato.",
    "X19": "Projektmappen tæller datoer fra 1904; de er læst efter det.",
    "X20": "Teksten indeholder usynlige tegn eller hårde mellemrum.",
    "X21": "Teksten begynder med et lighedstegn; den er læst som tekst.",
    "X22": "Det samme nummer eller den samme kode står to gange.",
    "X23": "Teksten indeholder tegn, som et dokument ikke kan rumme.",
    "X24": "Der står noget i en kolonne uden overskrift; det læses ikke.",
    "X25": "Teksten er streget over i Excel, men kommer med i dokumentet.",
    "X26": "Et ark, der skal udfyldes, har ingen udfyldte rækker.",
    "X27": "Formlen regner med dagens dato og giver noget nyt hver dag.",
    "X28": "Arket henter tal fra en anden projektmappe; det er det gemte resultat, der læses.",
    "X29": "Arket er åbent i Excel eller LibreOffice; docgen læser det, der sidst blev gemt.",
    "X30": "Cellen viser ikke årstallet af sin dato.",
    "X31": "Teksten i cellen kan ikke ses i Excel, men kommer med.",
    "X32": "Cellens link kommer ikke med i dokumentet.",
    "X33": "Projektmappen har makroer; docgen læser dem ikke.",
    "X34": "En eksempelrække er skrevet over, men begynder stadig med »Eks.« og springes over.",
    "X35": "Cellen viser et billede; docgen læser billeder fra filer.",
    "X36": "En række gentager overskrifterne og springes over.",
    "X37": "En fil i mappen er ikke et Excel-ark, som docgen kan læse.",
}


def fault_of(problem: ReadingError, place: Place, example: object, choices: tuple[str, ...]) -> Finding:
    """Return the finding for a value that cannot be read.

    ``example`` is shown where the value is missing, ``choices`` are the words of a drop-down.
    """
    if problem.code in FAULTS:
        return error(problem.code, place, problem.message, problem.remedy)
    if problem.code == "missing":
        advice = did_you_mean("", choices) if choices else f"Skriv fx »{example}«."
        return error("X07", place, "Der mangler en værdi.", advice)
    value = problem.value.value if isinstance(problem.value, Raw) else problem.value
    if problem.code == "choice":
        return error("X08", place, f"»{value}« findes ikke på listen.", did_you_mean(str(value), choices))
    return error("X09", place, f"»{value}« kan ikke bruges her.", f"Skriv fx »{example}«.")
