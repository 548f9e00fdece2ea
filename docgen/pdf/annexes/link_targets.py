"""Where an annex's links and bookmarks lead: kept where it can be reached from a joined file, else named one by one."""

from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from docgen.late import dataclass
from docgen.pdf.assembly.destinations import Destinations
from docgen.pdf.notes import LEFT_OUT

_WEB = ("http://", "https://", "mailto:", "tel:")
_STEPS = {"/NextPage": 1, "/PrevPage": -1}
_MOST = 8
_LONGEST = 60  # letters of an address that are quoted


@dataclass(frozen=True)
class Led:
    """What came of an annex's links: Danish notes with their codes, and whether any would have left the file."""

    notes: tuple[tuple[str, str], ...] = ()
    acts: bool = False


def lead(pdf: Pdf) -> Led:
    """Make each link and bookmark lead to a page of this file or to an address on the web; drop the others.

    An address without its beginning is read as readers do: »www.« is the web, and others hang on the base address of
    the file (ISO 32000-1, 12.6.4.7). Steps to the next page become places.
    """
    places = Destinations(pdf)
    base = _base(pdf)
    dead: list[tuple[str, int]] = []
    gone: set[tuple[int, int]] = set()
    acts = False
    for number, page in enumerate(pdf.pages):
        kept: list[Object] = []
        notes = page.obj.get("/Annots", Array())
        for note in notes:
            if note.get("/Subtype") != Name.Link or _lives(pdf, note, places, base, number):
                kept.append(note)
                continue
            dead.append((_target(note), number + 1))
            acts |= _reaches_out(note)
            gone.add(note.objgen)
        if len(kept) < len(notes):
            page.obj.Annots = Array(kept)
    _untag(pdf, gone)
    marks = []
    for item in list(_bookmarks(pdf)):
        if not _lives(pdf, item, places, base, 0):
            marks.append(_title(item))
            acts |= _reaches_out(item)
            _forget(item)
    return Led((*_said_of_links(dead), *_said_of_bookmarks(marks)), acts)


def _lives(pdf: Pdf, holder: Object, places: Destinations, base: str, number: int) -> bool:
    """Tell whether a link or a bookmark leads somewhere; it is set right on the way."""
    action = holder.get("/A")
    if not isinstance(action, Dictionary):
        # A bookmark that leads nowhere on purpose is a heading, and a link without a place is an empty frame.
        return _set(holder, "/Dest", places) if "/Dest" in holder else "/A" not in holder and "/Title" in holder
    match str(action.get("/S")):
        case "/GoTo":
            return _set(action, "/D", places)
        case "/Named":
            page = _named(str(action.get("/N")), number, len(pdf.pages))
            if page is None:
                return False
            holder.Dest = Array([pdf.pages[page].obj, Name.Fit])
            del holder["/A"]
            return True
        case "/URI":
            address = _address(str(action.get("/URI", "")).strip(), base)
            action.URI = String(address) if address.isascii() else action.URI
            return address.lower().startswith(_WEB)
    return False


def _set(holder: Object, key: str, places: Destinations) -> bool:
    found = places.explicit(holder.get(key))
    if found is not None:
        holder[key] = found
    return found is not None


def _named(name: str, number: int, pages: int) -> int | None:
    """Return the page that a step leads to from a page (ISO 32000-1, 12.6.4.11), or None if there is none."""
    page = {"/FirstPage": 0, "/LastPage": pages - 1}.get(name, number + _STEPS.get(name, pages))
    return page if 0 <= page < pages else None


def _base(pdf: Pdf) -> str:
    held = pdf.Root.get("/URI")
    return str(held.get("/Base", "")) if isinstance(held, Dictionary) else ""


def _address(written: str, base: str) -> str:
    if written.lower().startswith("www."):
        return f"http://{written}"
    return urljoin(base, written) if base.lower().startswith(_WEB) else written


def _reaches_out(holder: Object) -> bool:
    action = holder.get("/A")
    return isinstance(action, Dictionary) and str(action.get("/S")) not in ("/GoTo", "/URI", "/Named")


def _target(note: Object) -> str:
    """Return what a link says of where it leads, for a person to know it by."""
    action = note.get("/A", Dictionary())
    place = action.get("/URI", action.get("/F", note.get("/Contents"))) if isinstance(action, Dictionary) else None
    if isinstance(place, Dictionary):
        place = place.get("/UF", place.get("/F"))
    said = " ".join(str(place).split()) if isinstance(place, String) else ""
    # Where a file lay, on the sender's machine or while it was converted, is nobody's business.
    return said.replace("\\", "/").rpartition("/")[2][:_LONGEST] if _is_path(said) else said[:_LONGEST]


def _is_path(said: str) -> bool:
    return said.lower().startswith(("file:", "/", "\\")) or said[1:3] in (":\\", ":/")


def _bookmarks(pdf: Pdf) -> Iterator[Object]:
    """Yield the bookmarks, each once."""
    seen: set[tuple[int, int]] = set()
    waiting = [pdf.Root.get("/Outlines", Dictionary()).get("/First")]
    while waiting:
        item = waiting.pop()
        if not isinstance(item, Dictionary) or item.objgen in seen or not item.is_indirect:
            continue
        seen.add(item.objgen)
        yield item
        waiting += [item.get("/Next"), item.get("/First")]


def _title(item: Object) -> str:
    title = item.get("/Title")
    try:
        return " ".join(str(title).split())[:_LONGEST] if isinstance(title, String) else ""
    except UnicodeError:
        return ""


def _forget(item: Object) -> None:
    for name in ("/A", "/Dest"):
        if name in item:
            del item[name]


def _untag(pdf: Pdf, gone: set[tuple[int, int]]) -> None:
    """Let no tag point at a link that is gone; its words keep their tag."""
    for tag in pdf.objects if gone else ():
        below = tag.get("/K") if isinstance(tag, Dictionary) and "/S" in tag and "/K" in tag else None
        entries = list(below) if isinstance(below, Array) else [below]
        left = [one for one in entries if not (isinstance(one, Dictionary) and _points_at(one, gone))]
        if len(left) < len(entries):
            tag.K = Array(left)


def _points_at(kid: Object, gone: set[tuple[int, int]]) -> bool:
    target = kid.get("/Obj")
    return isinstance(target, Dictionary) and target.objgen in gone


def _said_of_links(dead: list[tuple[str, int]]) -> Iterator[tuple[str, str]]:
    if dead:
        each = [f"»{target}« (side {page})" if target else f"et link på side {page}" for target, page in dead]
        yield LEFT_OUT, f"Links, der ikke fører nogen steder hen fra et samlet dokument, er fjernet: {_listed(each)}."


def _said_of_bookmarks(dead: list[str]) -> Iterator[tuple[str, str]]:
    if dead:
        each = [f"»{title}«" for title in dead]
        yield LEFT_OUT, f"Bogmærker, der ikke fører til en side, er nu kun tekst: {_listed(each)}."


def _listed(each: Iterable[str]) -> str:
    counted = Counter(each)
    several = [f"{one} × {times}" if times > 1 else one for one, times in counted.items()]
    return ", ".join(several[:_MOST]) + (f" og {len(several) - _MOST} til" if len(several) > _MOST else "")
