"""A Word document as an annex: whether it is one, and whether what it prints is what its author meant to show."""

import io
import posixpath
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

from docgen.errors import FileError
from docgen.finding import Finding
from docgen.late import late_imports, late_pattern
from docgen.pdf.annexes.word_package import (
    DOCUMENT_TYPES,
    DoctypeError,
    WordPackage,
    is_wordprocessing,
    local,
    value,
)
from docgen.pdf.conversion.stored_fields import is_picture_elsewhere, with_stored_results
from docgen.pdf.notes import LEFT_OUT, LOST_CHARACTER, MADE_ANEW, about

with late_imports():  # a conversion begins before an annex is looked at
    from docgen.pdf.annexes import refusals, word_hidden
    from docgen.pdf.reading import inspect

_BROKEN = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, LookupError, ET.ParseError)
_MOST_BYTES = 500_000_000
_LONGEST = 60  # letters of a formula that are quoted
# LibreOffice prints what was deleted along with what stands in its place; of a changed look it prints the last.
_TRACKED = frozenset({"ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"})
_FIELD = late_pattern(
    r"\s*\\?(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|DDEAUTO|DDE|LINK|RD|DATABASE)\b", re.IGNORECASE
)
_SHOWN = ("link", "embed", "pict", "href")
_DRAWN = (*_SHOWN, "id")
_CHUNKS = ("/aFChunk", "/subDocument")
# LibreOffice knows no template of a document, and fetches none.
_UNFETCHED = ("/hyperlink", "/attachedTemplate")
_STYLES = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
_KINDS = {"xl/": "et regneark", "ppt/": "en præsentation", "content.xml": "et OpenDocument-dokument"}


def check_word(path: Path) -> None:
    """Raise FileError unless the packed file is a Word document that can be converted as it stands.

    Refused: macros, changes that were neither accepted nor rejected, text or pictures fetched from elsewhere.
    """
    try:
        with zipfile.ZipFile(path) as package:
            _check_package(path, package)
    except (*_BROKEN, UnicodeError) as problem:
        raise refusals.damaged(path) from problem
    except DoctypeError as problem:
        what = "indeholder en dokumenttype, som Word aldrig skriver."
        raise _refused(path, what, "Brug ikke filen; bed afsenderen om dokumentet som PDF.") from problem


def word_notes(path: Path, *, attached: bool = False, pdf: Path | None = None) -> tuple[Finding, ...]:
    """Return a note for each thing that a Word document holds and its pages do not show.

    ``attached`` says that the file itself lies in the PDF, where everybody can open it; ``pdf`` is what was made of it,
    in which its formulas are looked for.
    """
    with zipfile.ZipFile(path) as opened:
        package = WordPackage(opened)
        remarks = (package.tree(name) for name, kind in package.types.items() if kind.endswith(".comments+xml"))
        found = {
            "Kommentarer": any(local(one) == "comment" for root in remarks for one in root),
            "Skjult tekst": word_hidden.hidden_words(package.stories, _styles(package)).vanished,
        }
        formulas = [*_formulas(package)] if pdf is not None else []
        fetches = _fetches(package)
        absent = list(dict.fromkeys(_pictures_elsewhere(package)))
    held = [what for what, is_there in found.items() if is_there]
    notes = [about(path.name, LEFT_OUT, f"»{path.name}«: {what} er ikke taget med på siderne.") for what in held]
    if held and attached:
        what = " og ".join(held).capitalize()
        message = f"»{path.name}« er vedhæftet, som den kom. {what} kan læses af alle i den vedhæftede fil."
        notes.append(about(path.name, LEFT_OUT, message))
    if fetches:
        message = f"»{path.name}«: Billeder hentes fra andre steder; de billeder, der sidst var gemt i filen, er vist."
        notes.append(about(path.name, MADE_ANEW, message, "Se siderne efter."))
    if absent:
        message = (
            f"»{path.name}«: Billeder, der ligger uden for filen, hentes ikke og er ikke med: {', '.join(absent)}."
        )
        remedy = "Bed afsenderen om dokumentet med billederne i filen eller som PDF."
        notes.append(about(path.name, LEFT_OUT, message, remedy))
    if formulas and pdf is not None:
        seen = _letters(" ".join(inspect.texts(pdf)))
        remedy = "Installer libreoffice-math, eller bed afsenderen om bilaget som PDF."
        for formula in dict.fromkeys(formulas):
            if not _is_drawn(formula, seen):
                message = f"»{path.name}«: Formlen »{formula[:_LONGEST]}« er ikke med på siderne."
                notes.append(about(path.name, LOST_CHARACTER, message, remedy))
    return tuple(notes)


def _formulas(package: WordPackage) -> Iterator[str]:
    """Yield what each formula says (ISO 29500-1, 22.1)."""
    for story in package.stories.values():
        for formula in story.iter():
            if local(formula) == "oMath":
                yield "".join(one.text or "" for one in formula.iter() if local(one) == "t" and _is_math(one)).strip()


def _is_math(one: ET.Element) -> bool:
    return "officeDocument" in one.tag and "math" in one.tag.partition("}")[0]


def _is_drawn(formula: str, seen: str) -> bool:
    """Tell whether each stretch of letters and digits of a formula is seen; it is drawn in another order."""
    return all(_letters(stretch) in seen for stretch in re.findall(r"[^\W_]+", formula))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text))).casefold()


def _styles(package: WordPackage) -> ET.Element | None:
    """Return the styles that the words are drawn in."""
    return next((package.tree(name) for name, kind in package.types.items() if kind == _STYLES), None)


def is_word(path: Path) -> bool:
    """Tell whether the file is a Word document, by what it holds; raise OSError if it cannot be read."""
    try:
        with zipfile.ZipFile(path) as opened:
            return WordPackage(opened).main_type in DOCUMENT_TYPES
    except (*_BROKEN, DoctypeError):
        return False


def _check_package(path: Path, opened: zipfile.ZipFile) -> None:
    if sum(entry.file_size for entry in opened.infolist()) > _MOST_BYTES:
        what = "fylder urimeligt meget, når den pakkes ud."
        raise _refused(path, what, "Bed afsenderen om en mindre udgave af filen.")
    package = WordPackage(opened)
    names = package.names
    if package.has_macros:
        remedy = "Bed afsenderen om dokumentet uden makroer (.docx) eller som PDF."
        raise _refused(path, "er et Word-dokument med makroer.", remedy)
    if package.main_type not in DOCUMENT_TYPES:
        found = (what for start, what in _KINDS.items() if any(name.startswith(start) for name in names))
        raise refusals.not_usable(path, next(found, "en pakket mappe (zip)"))
    for name in names:  # all are read, for LibreOffice reads them all
        if name.endswith((".xml", ".rels")):
            package.tree(name)
    if _fetches(package) and not _has_stored_results(path):
        what = "har felter, som henter tekst eller billeder fra andre steder."
        raise _refused(path, what, "Bed afsenderen om dokumentet som PDF.")
    for what, remedy in _faults(package):
        raise _refused(path, what, remedy)


def _fetches(package: WordPackage) -> bool:
    return any(_FIELD.match(code) for story in package.stories.values() for code in _codes(story))


def _has_stored_results(path: Path) -> bool:
    """Tell whether all that is fetched are pictures, each with the one that was fetched last, which is shown then."""
    with zipfile.ZipFile(io.BytesIO(with_stored_results(path))) as opened:
        return not _fetches(WordPackage(opened))


def _faults(package: WordPackage) -> Iterator[tuple[str, str]]:
    """Yield why a document cannot be put in as it stands, and what to ask the sender for."""
    stories = package.stories.values()
    if any(local(one) in _TRACKED and is_wordprocessing(one) for story in stories for one in story.iter()):
        remedy = "Bed afsenderen om at acceptere eller afvise rettelserne i Word og sende filen igen."
        yield "har rettelser, som ikke er accepteret eller afvist.", remedy
    if word_hidden.hidden_words(package.stories, _styles(package)).unseen:
        remedy = "Bed afsenderen om en udgave, hvor teksten er fjernet og ikke kun skjult."
        yield "har tekst i bundens farve eller uden størrelse, som kan læses i filen.", remedy
    reaching = any(_reaches_out(package, name) for name in package.names if name.endswith(".rels"))
    if reaching or any(_takes_in(one) for story in stories for one in story.iter()):
        yield "henter billeder eller tekst fra andre steder.", "Bed afsenderen om dokumentet som PDF."
    if _has_bare_diagram(package):
        yield "har en figur (SmartArt), som mangler sin tegning.", "Bed afsenderen om dokumentet som PDF."


def _reaches_out(package: WordPackage, name: str) -> bool:
    """Tell whether a relation leads out of the file for anything but a link that a reader may click."""
    owner = name.replace("_rels/", "").removesuffix(".rels")
    shown = set(_shown(package.tree(owner))) if owner in package.names and owner.endswith(".xml") else set()
    for relation in package.tree(name):
        kind = relation.get("Type", "")
        is_outside = relation.get("TargetMode") == "External"
        if kind.endswith(_CHUNKS):
            return True
        if (
            is_outside
            and not is_picture_elsewhere(relation)
            and (not kind.endswith(_UNFETCHED) or relation.get("Id", "") in shown)
        ):
            return True
    return False


def _pictures_elsewhere(package: WordPackage) -> Iterator[str]:
    """Yield the file name of each picture that is shown, lies outside of the document, and has no copy in it."""
    for name in sorted(name for name in package.names if name.endswith(".rels")):
        outside = {one.get("Id", ""): one.get("Target", "") for one in package.tree(name) if is_picture_elsewhere(one)}
        owner = name.replace("_rels/", "").removesuffix(".rels")
        for one in package.tree(owner).iter() if outside and owner in package.names else ():
            drawn = [said for key, said in one.attrib.items() if key[0] == "{" and key.rpartition("}")[2] in _DRAWN]
            if drawn and all(said in outside for said in drawn):
                yield from (f"»{_file_name(outside[said])}«" for said in drawn)


def _file_name(target: str) -> str:
    """Return the last part of an address or a path, in whatever system it was written."""
    return posixpath.basename(urlsplit(unquote(target).replace("\\", "/")).path.rstrip("/")) or "et billede"


def _takes_in(one: ET.Element) -> bool:
    """Tell whether an element stands for a document or a picture that is not one of this document's own parts."""
    return local(one) in ("altChunk", "subDoc") or (local(one) == "imagedata" and ":" in one.get("src", ""))


def _shown(root: ET.Element) -> Iterator[str]:
    """Yield the relations that are drawn, and not just followed by who clicks."""
    for one in root.iter():
        for key, said in one.attrib.items():
            if key.startswith("{") and key.rpartition("}")[2] in _SHOWN:
                yield said


def _codes(story: ET.Element) -> Iterator[str]:
    """Yield the instructions of a part's fields, each by itself."""
    code = ""
    for one in story.iter():
        name = local(one)
        if name == "fldSimple":
            yield value(one, "instr")
        elif name == "instrText":
            code += one.text or ""
        elif name in ("fldChar", "p"):
            yield code
            code = ""
    yield code


def _has_bare_diagram(package: WordPackage) -> bool:
    """Tell whether a diagram has words and no drawing of them: Word draws it anew, LibreOffice does not."""
    data = [name for name, kind in package.types.items() if kind.endswith(".drawingml.diagramData+xml")]
    drawn = sum(kind.endswith(".drawingml.diagramDrawing+xml") for kind in package.types.values())
    return sum(any(_words_in(package.tree(name))) for name in data) > drawn


def _words_in(root: ET.Element) -> Iterator[str]:
    yield from ((one.text or "").strip() for one in root.iter() if local(one) == "t")


def _refused(path: Path, what: str, remedy: str) -> FileError:
    return FileError(f"»{path.name}« {what}", remedy, file=str(path))
