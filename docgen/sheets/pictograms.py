"""The pictograms: a Danish word in *Billede* gives one of docgen's own pictures.

One picture for one thing, the same each time (Inclusion Europe, "Information for all").
"""

from pathlib import Path

from docgen.danish.words import key
from docgen.disk import resources
from docgen.errors import FileError
from docgen.late import dataclass
from docgen.picture import Picture

FOLDER = "pictograms"
WIDTH = 18
"""Millimetres: a picture stands left of its text."""


@dataclass(frozen=True)
class Pictogram:
    """One pictogram: its file's stem, what it shows, and the words that ask for it."""

    stem: str
    alternative_text: str
    words: tuple[str, ...]


PICTOGRAMS = (
    Pictogram("cafe", "En kop kaffe", ("café", "kaffe", "cafe", "værested")),
    Pictogram("clock", "Et ur", ("klokken", "tid", "klokke", "ur")),
    Pictogram("computer", "En computer", ("computer", "hjemmeside", "internet")),
    Pictogram("date", "En kalender", ("dato", "kalender", "årshjul", "år")),
    Pictogram("disability", "Et menneske i kørestol", ("handicap", "kørestol")),
    Pictogram("family", "To voksne og et barn", ("familie", "børn", "pårørende")),
    Pictogram("food", "En tallerken med kniv og gaffel", ("mad", "måltid", "spisning")),
    Pictogram("health", "Et hjerte med et kors", ("sundhed", "læge", "sygdom")),
    Pictogram("help", "En hånd med et hjerte", ("hjælp", "støtte", "omsorg")),
    Pictogram("home", "Et hus", ("hjem", "bolig", "hus", "boliger")),
    Pictogram("letter", "Et brev", ("brev", "post", "mail", "svar")),
    Pictogram("meeting", "Tre mennesker ved et bord", ("møde", "bord", "temadag")),
    Pictogram("money", "En seddel og nogle mønter", ("penge", "økonomi", "budget")),
    Pictogram("notice", "En opslagstavle", ("opslag", "opslagstavle", "nyheder")),
    Pictogram("phone", "En mobiltelefon", ("telefon", "mobil", "ring")),
    Pictogram("place", "En nål, der viser et sted", ("sted", "adresse", "kort")),
    Pictogram("plan", "En liste med flueben", ("plan", "liste", "politik")),
    Pictogram("politicians", "Et menneske på en talerstol", ("politikere", "politiker", "byråd", "udvalg")),
    Pictogram("question", "Et spørgsmålstegn", ("spørgsmål", "spørg")),
    Pictogram("school", "En åben bog", ("skole", "uddannelse", "bog", "læse")),
    Pictogram("talk", "To talebobler", ("samtale", "snak", "tale", "emner")),
    Pictogram("transport", "En bus", ("transport", "bus", "kørsel")),
    Pictogram("vote", "En stemmeseddel og en stemmeboks", ("stemme", "valg", "afstemning")),
    Pictogram("work", "En mappe til arbejde", ("arbejde", "job", "beskæftigelse")),
)
"""Sorted by stem; the first word of each is the one to recommend."""

_BY_WORD = {key(word): pictogram for pictogram in PICTOGRAMS for word in pictogram.words}


def pictogram_for(word: str) -> Pictogram | None:
    """Return the pictogram that a word asks for, whatever its capitals and spaces, or None."""
    return _BY_WORD.get(key(word))


def picture_for(word_or_file: str, alt: str | None, folder: Path) -> Picture:
    """Return the picture that *Billede* asks for.

    A word of the table gives docgen's own pictogram; anything else is a file, seen from ``folder``,
    where the workbook lies. ``alt`` is *Billedtekst*; where it is empty, a pictogram says what it
    shows, and a file says nothing (which check L18 reports).
    """
    found = pictogram_for(word_or_file)
    if found is None:
        file = folder / word_or_file
        if not file.resolve().is_relative_to(folder.resolve()):
            raise FileError(
                f"Billedet »{word_or_file}« ligger uden for arkets mappe.",
                "Læg billedet ved siden af arket, og skriv kun dets navn i Billede.",
            )
        return Picture(file, alt or "", WIDTH)
    return Picture(resources.templates() / FOLDER / f"{found.stem}.png", alt or found.alternative_text, WIDTH)
