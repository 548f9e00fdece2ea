"""L18 · Et billede mangler eller har ingen billedtekst

Regel: Har et punkt i det lette referat eller den lette dagsorden et billede, er det et af docgens egne ord
eller en fil i arkets mappe, og Billedtekst siger, hvad billedet viser.

Hvorfor: En skærmlæser læser billedteksten højt. Uden den hører en blind læser kun »billede«. Det kræver
loven om webtilgængelighed (WCAG 1.1.1).

Passes:
    Billede: hus.png, Billedtekst: Et hus med røde vinduer

Fails:
    Billede: hus.png, Billedtekst: (tom)
    Billede: hus.png (når filen ikke findes)

Sådan retter du: Skriv med få ord, hvad man ser på billedet. Er filen væk, så læg den ved siden af arket.
"""

from collections.abc import Iterator
from pathlib import Path

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import paper_items
from docgen.danish.lists import one_of
from docgen.danish.words import nearest
from docgen.disk.snapshot import PICTURE
from docgen.errors import FileError
from docgen.finding import Finding, error
from docgen.sheets.pictograms import PICTOGRAMS, pictogram_for, picture_for

CODE = "L18"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each picture that is not there, or has no words."""
    for item in paper_items(context.book):
        if item.picture and (fault := _missing(item.picture, context)):
            yield error(CODE, item.place("picture"), *fault)
        if item.picture and not (item.picture_text or "").strip():
            yield error(
                CODE,
                item.place("picture_text"),
                f"Billedet »{item.picture}« har ingen billedtekst.",
                "Skriv, hvad man ser, fx »Et hus med røde vinduer«.",
            )


def _missing(picture: str, context: CheckContext) -> tuple[str, str] | None:
    """Return why there is no such picture, and what to do; None where there is one."""
    try:
        file = picture_for(picture, None, context.folder).file
        if file.is_file():
            if context.snapshot and pictogram_for(picture) is None:
                context.snapshot.of(file, PICTURE)
            return None
    except FileError as refusal:
        return refusal.message, refusal.remedy
    except (OSError, ValueError):  # ValueError: no file can be called that
        pass
    if Path(picture).suffix:
        return f"Billedet »{picture}« findes ikke.", "Læg filen ved siden af arket, eller ret navnet."
    words = [word for pictogram in PICTOGRAMS for word in pictogram.words]
    guess = nearest(picture, words)
    advice = f"Mente du »{guess}«?" if guess else f"Vælg {one_of([one.words[0] for one in PICTOGRAMS])}."
    return f"»{picture}« er hverken et af docgens billeder eller en fil.", advice
