"""Links and bookmarks: where they lead, said so that it holds in a joined file too."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pikepdf
from pikepdf import Array, Dictionary, Name, NameTree, Object, OutlineItem, OutlineStructureError, Pdf, PdfError, String

from docgen.late import dataclass

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Entry:
    """A bookmark as a value: its ``title``, the ``page`` (0 is the first), the ``view`` on it, and those below.

    ``address`` is the place on the web that it leads to instead.
    """

    title: str
    page: int | None
    view: tuple[str | float | None, ...] = ("/Fit",)
    below: tuple["Entry", ...] = ()
    address: str = ""


class Destinations:
    """The named places of one PDF, and its pages' order."""

    def __init__(self, pdf: Pdf) -> None:
        """Read the names once; a name tree that cannot be read counts as empty."""
        self._names: dict[str, Object] = {}
        self._order = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self._pages = [page.obj for page in pdf.pages]
        old = pdf.Root.get("/Dests")
        if isinstance(old, Dictionary):
            self._names.update({name.removeprefix("/"): value for name, value in old.items()})
        tree = pdf.Root.get("/Names", Dictionary()).get("/Dests")
        if isinstance(tree, Dictionary):
            try:
                self._names.update({str(name): value for name, value in NameTree(tree).items()})
            except (PdfError, RuntimeError, ValueError) as problem:
                # Its links lead nowhere then, and are removed.
                _LOG.info("A tree of names cannot be read: %s", problem)

    def explicit(self, place: Object | None) -> Array | None:
        """Return a destination as page and view, whether it was a name or not; None if it leads nowhere."""
        if isinstance(place, Name):
            place = self._names.get(str(place).removeprefix("/"))
        elif isinstance(place, String):
            place = self._names.get(str(place))
        if isinstance(place, Dictionary):
            place = place.get("/D")
        if not isinstance(place, Array) or len(place) == 0:
            return None
        number = self.page(place[0])
        if number is None:
            return None
        view = list(place)[1:] or [Name.Fit]
        return Array([self._pages[number], *view])

    def page(self, target: object) -> int | None:
        """Return the number, from 0, of a page given as an object or a number; None if it is not in the file."""
        if isinstance(target, int):
            return target if 0 <= target < len(self._pages) else None
        return self._order.get(target.objgen) if isinstance(target, Dictionary) else None


def resolve_links(pdf: Pdf) -> None:
    """Make each link inside the file name its page, for names are lost where files are joined: they are dropped here.

    Dead links are removed.
    """
    places = Destinations(pdf)
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", ()):
            action = annotation.get("/A")
            if "/Dest" in annotation:
                _set(annotation, "/Dest", places.explicit(annotation.Dest))
            elif isinstance(action, Dictionary) and action.get("/S") == Name.GoTo:
                _set(action, "/D", places.explicit(action.get("/D")))
                if "/D" not in action:
                    del annotation["/A"]
    for holder in (pdf.Root, pdf.Root.get("/Names", Dictionary())):
        if isinstance(holder, Dictionary) and "/Dests" in holder:
            del holder["/Dests"]


def read_outline(pdf: Pdf) -> tuple[Entry, ...]:
    """Return a file's bookmarks as values; one that leads nowhere keeps its title and those below it.

    Bookmarks that cannot be read are none: the pages are all there without them.
    """
    try:
        return _entries(pikepdf.Outline(pdf).root, Destinations(pdf))
    except (OutlineStructureError, ValueError, TypeError, AttributeError) as problem:
        _LOG.info("The bookmarks cannot be read: %s", problem)
        return ()


def write_outline(pdf: Pdf, entries: Sequence[Entry]) -> None:
    """Give the file these bookmarks, and let readers show them when it opens."""
    with pdf.open_outline() as outline:
        outline.root[:] = [_item(pdf, entry) for entry in entries]
    if entries:
        pdf.Root.PageMode = Name.UseOutlines


def shifted(entries: Iterable[Entry], by: int) -> tuple[Entry, ...]:
    """Return the bookmarks as they are when ``by`` pages stand before theirs."""
    return tuple(
        replace(entry, page=None if entry.page is None else entry.page + by, below=shifted(entry.below, by))
        for entry in entries
    )


def _set(holder: Object, key: str, place: Array | None) -> None:
    if place is not None:
        holder[key] = place
    elif key in holder:  # two links may share what leads them nowhere
        del holder[key]


def _entries(items: Iterable[OutlineItem], places: Destinations) -> tuple[Entry, ...]:
    result = []
    for item in items:
        place: object = item.destination
        if place is None and isinstance(item.action, Dictionary) and item.action.get("/S") == Name.GoTo:
            place = item.action.get("/D")
        explicit = places.explicit(place) if isinstance(place, Object) else None
        page = None if explicit is None else places.page(explicit[0])
        view = ("/Fit",) if explicit is None else tuple(_plain(value) for value in list(explicit)[1:])
        result.append(Entry(item.title, page, view, _entries(item.children, places), _address(item.action)))
    return tuple(result)


def _address(action: Dictionary | None) -> str:
    is_address = isinstance(action, Dictionary) and action.get("/S") == Name.URI
    return str(action.get("/URI", "")) if is_address and action is not None else ""


def _plain(value: object) -> str | float | None:
    """Return a value of a view as Python's own: a name with its slash, a number, or nothing."""
    if value is None:
        return None
    return str(value) if isinstance(value, Name) else float(value)  # type: ignore[arg-type]


def _item(pdf: Pdf, entry: Entry) -> OutlineItem:
    place = None
    if entry.page is not None:
        view = [Name(value) if isinstance(value, str) else value for value in entry.view]
        place = Array([pdf.pages[entry.page].obj, *view])
    item = OutlineItem(entry.title, place)
    if entry.address:
        item.action = Dictionary(S=Name.URI, URI=String(entry.address))
    item.children.extend(_item(pdf, below) for below in entry.below)
    return item
