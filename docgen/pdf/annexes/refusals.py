"""Why an annex that opens cannot be put in whole all the same, and what to ask the sender for."""

from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf

from docgen.errors import FileError
from docgen.late import dataclass
from docgen.pdf.annexes.cleaning import annotations, subtype
from docgen.pdf.annexes.hidden_layers import hold_anything
from docgen.pdf.annexes.page_boxes import visible

_MOST_PAGES = 3000
_SMALLEST, _LARGEST = 100.0, 8700.0  # points: a business card, and a drawing of a road three metres long


@dataclass(frozen=True)
class Refusal:
    """Why an annex cannot be used (a Danish clause that follows its name), and what to ask the sender for."""

    what: str
    remedy: str


DAMAGED = Refusal("er beskadiget og kan ikke læses helt.", "Bed afsenderen om at sende filen igen.")
TOO_BIG = Refusal("fylder urimeligt meget, når den pakkes ud.", "Bed afsenderen om en mindre udgave af filen.")


def refusal(pdf: Pdf) -> Refusal | None:
    """Return why a PDF that opens must be refused all the same, or None."""
    return _bad_pages(pdf) or _not_a_document(pdf) or _hidden(pdf)


def damaged(path: Path) -> FileError:
    """Return the error to raise for a file that cannot be read to its end."""
    return FileError(f"»{path.name}« {DAMAGED.what}", DAMAGED.remedy, file=str(path))


def too_big(path: Path) -> FileError:
    """Return the error to raise for a file that grows beyond all measure when it is read."""
    return FileError(f"»{path.name}« {TOO_BIG.what}", TOO_BIG.remedy, file=str(path))


def not_usable(path: Path, what: str) -> FileError:
    """Return the error to raise for a file of another kind; ``what`` is »en webside«, or »tom«."""
    if what == "tom":
        return FileError(f"»{path.name}« er tom.", "Bed afsenderen om at sende filen igen.", file=str(path))
    return FileError(f"»{path.name}« er ikke en PDF, men {what}.", "Bed afsenderen om filen som PDF.", file=str(path))


def _bad_pages(pdf: Pdf) -> Refusal | None:
    count = len(pdf.pages)
    if count == 0:
        return Refusal("har ingen sider.", "Bed afsenderen om at sende filen igen.")
    if count > _MOST_PAGES:
        what = f"har {count} sider, og et bilag kan højst have {_MOST_PAGES}."
        return Refusal(what, "Bed afsenderen om filen i flere dele.")
    for number, page in enumerate(pdf.pages, 1):
        width, height = _size(page)
        if min(width, height) < _SMALLEST or max(width, height) > _LARGEST:
            measure = f"{width / 72 * 25.4:.0f} × {height / 72 * 25.4:.0f} mm"
            what = f"har en side (side {number}), der måler {measure} og ikke kan bruges i et samlet dokument."
            return Refusal(what, "Bed afsenderen om filen i A4 eller A3.")
    return None


def _size(page: Page) -> tuple[float, float]:
    """Return the width and height of what is shown of a page, in points, as it lies in the file."""
    left, bottom, right, top = visible(page)
    unit = float(page.obj.get("/UserUnit", 1))
    return (right - left) * unit, (top - bottom) * unit


def _not_a_document(pdf: Pdf) -> Refusal | None:
    root = pdf.Root
    form = root.get("/AcroForm", Dictionary())
    if "/Collection" in root:
        return Refusal("er en mappe med flere filer i (en PDF-portefølje).", "Bed afsenderen om filerne hver for sig.")
    has_fields = any(subtype(annotation) == "/Widget" for annotation in annotations(pdf))
    # Many forms are said twice, and every reader shows the fields that lie on the pages.
    if "/XFA" in form and (root.get("/NeedsRendering", False) or not has_fields):
        remedy = "Bed afsenderen om at udskrive den udfyldte formular til PDF."
        return Refusal("er en formular, som kun Adobes eget program kan vise.", remedy)
    return None


def _hidden(pdf: Pdf) -> Refusal | None:
    if any(subtype(annotation) == "/Redact" for annotation in annotations(pdf)):
        return Refusal(
            "har overstregninger, som ikke er gennemført, så teksten under dem kan læses.",
            "Bed afsenderen om at gennemføre overstregningerne og sende filen igen.",
        )
    layers = pdf.Root.get("/OCProperties", Dictionary())
    shown = layers.get("/D", Dictionary())
    switched_off = shown.get("/BaseState", Name.ON) != Name.ON or len(shown.get("/OFF", ())) > 0
    has_layers = len(layers.get("/OCGs", ())) > 0
    hidden = switched_off or _is_off_on_screen(shown)
    if has_layers and ((hidden and hold_anything(pdf, layers)) or any(map(_hides_what_it_holds, pdf.objects))):
        return Refusal("har lag, som er skjult.", "Bed afsenderen om filen uden skjulte lag.")
    return None


def _is_off_on_screen(shown: Object) -> bool:
    """Tell whether a layer is switched off by itself where the file is read on a screen (ISO 32000-1, 8.11.4.4)."""
    rules = (rule for rule in shown.get("/AS", ()) if rule.get("/Event") == Name.View)
    layers = (layer for rule in rules for layer in rule.get("/OCGs", ()))
    return any(
        layer.get("/Usage", Dictionary()).get("/View", Dictionary()).get("/ViewState") == Name.OFF for layer in layers
    )


def _hides_what_it_holds(thing: Object) -> bool:
    """Tell whether a rule shows something only where a layer is hidden, all layers being shown (8.11.2.2)."""
    if not isinstance(thing, Dictionary) or thing.get("/Type") != Name.OCMD:
        return False
    if "/VE" in thing:
        return not _is_met(thing.VE)
    return thing.get("/P") in (Name.AllOff, Name.AnyOff)


def _is_met(rule: Object) -> bool:
    """Tell what comes out of a rule of And, Or and Not where each layer is shown."""
    if not isinstance(rule, Array):
        return True
    met = (_is_met(part) for part in list(rule)[1:])
    if rule[0] == Name.Not:
        return not all(met)
    return any(met) if rule[0] == Name.Or else all(met)
