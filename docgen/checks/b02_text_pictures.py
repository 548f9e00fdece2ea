"""B02 · Et billede i en tekst kan ikke bruges

Regel: En linje som `![Et hus med røde vinduer](hus.png)` sætter et billede ind. Filen ligger ved siden af
arket og er PNG eller JPEG, og i de kantede parenteser står, hvad billedet viser.

Hvorfor: Den, der får papiret læst op, hører billedteksten i stedet for billedet (WCAG 2.1, 1.1.1). Et
billede, der ikke findes, bliver til et hul i papiret.

Passes:
    ![Et hus med røde vinduer](hus.png)

Fails:
    ![](hus.png)
    ![Et hus](findes-ikke.png)

Sådan retter du: Skriv, hvad man ser, og læg filen ved siden af arket.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.disk.snapshot import PICTURE
from docgen.errors import FileError
from docgen.finding import Finding, error
from docgen.sheets.text_pictures import pictures_of

CODE = "B02"
_SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each picture in a text that is not there, is no picture, or has no words."""
    for record, field, shows, file in pictures_of(context.book):
        if not shows:
            message = f"Billedet »{file}« har ingen tekst, der siger, hvad det viser."
            yield error(CODE, record.place(field), message, f"Skriv fx ![Et hus med røde vinduer]({file}).")
        if fault := _fault(file, context):
            yield error(CODE, record.place(field), *fault)


def _fault(file: str, context: CheckContext) -> tuple[str, str] | None:
    path = context.folder / file
    try:
        if not path.resolve().is_relative_to(context.folder.resolve()):
            return f"Billedet »{file}« ligger uden for arkets mappe.", "Læg det ved siden af arket."
        if not path.is_file():
            return f"Billedet »{file}« findes ikke.", "Ret navnet, eller læg billedet ved siden af arket."
        if context.snapshot:
            path = context.snapshot.of(path, PICTURE)
        with path.open("rb") as picture:
            start = picture.read(8)
    except FileError as refusal:
        return refusal.message, refusal.remedy
    except (OSError, ValueError):  # ValueError: no file can be called that
        return f"Billedet »{file}« kan ikke læses.", "Ret navnet."
    if not start.startswith(_SIGNATURES):
        return f"»{file}« er hverken PNG eller JPEG.", "Gem billedet som PNG."
    return None
