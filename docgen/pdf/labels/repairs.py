"""What breaks PDF/A and is seen by nobody: taken out, or set right, in the file as it is.

Each is a habit of some program, and none of them is text, picture or place. What is seen is left alone.
"""

from collections.abc import Iterator, Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

_INTENTS = (Name.RelativeColorimetric, Name.AbsoluteColorimetric, Name.Perceptual, Name.Saturation)
_PRIVATE = ("/Thumb", "/PieceInfo", "/SpiderInfo", "/PresSteps", "/LastModified", "/Metadata")
_PRIVATE_NAMES = frozenset(_PRIVATE)
# A name is made anew each time that it is asked for, and these are asked for at every object.
_IMAGE, _FORM, _STATE = Name.Image, Name.Form, Name.ExtGState
_DESCRIPTOR, _COMPOSITE = Name.FontDescriptor, Name.CIDFontType2
_CONTAINERS = ("/Page", "/Pages", "/Catalog")


def drop_private(pdf: Pdf) -> frozenset[tuple[int, int]]:
    """Drop small pictures of pages, what things say of themselves and what programs keep; return what held it.

    No page shows it, so it may be damaged as it likes (ISO 32000-1, 12.3.4, 14.3.2 and 14.5).
    """
    dropped: set[tuple[int, int]] = set()
    for thing in pdf.objects:
        if isinstance(thing, Dictionary | Stream) and not _PRIVATE_NAMES.isdisjoint(thing.keys()):
            for name in _PRIVATE:
                if name in thing:
                    _collect(thing[name], dropped)
                    del thing[name]
    return frozenset(dropped)


def _collect(thing: object, dropped: set[tuple[int, int]]) -> None:
    """Note the objects that hang on a thing, but for the pages that it may point back at."""
    waiting = [thing]
    while waiting:
        one = waiting.pop()
        if not isinstance(one, Dictionary | Array | Stream):
            continue
        if one.is_indirect:
            if one.objgen in dropped:
                continue
            if not isinstance(one, Array) and str(one.get("/Type", "")) in _CONTAINERS:
                continue
            dropped.add(one.objgen)
        waiting.extend(one if isinstance(one, Array) else [value for _, value in one.items()])


def repair(pdf: Pdf, drawn: Sequence[Object]) -> None:
    """Take out of a PDF what breaks PDF/A-2 and is not seen, and write what it leaves out; ``drawn`` is what it draws
    with.

    A set of glyphs that is not whole (ISO 19005-2, 6.2.11.4.2) is left out, for it may be left out; pictures are
    not smoothed (6.2.8.1), nothing is said to a press (6.2.5), and codes are glyphs where nothing else is said
    (6.2.11.3.2).
    """
    for thing in drawn:
        if isinstance(thing, Stream):
            _repair_drawing(thing)
        if "/Resources" in thing:
            for state in _entries(thing.get("/Resources"), "/ExtGState"):
                _repair_state(state)
            for marked in _entries(thing.get("/Resources"), "/Properties"):
                _drop(marked, ("/Metadata",))
        elif isinstance(thing, Dictionary):
            _repair_font(thing)
            if thing.get("/Type") == _STATE:
                _repair_state(thing)
    options = pdf.Root.get("/ViewerPreferences")
    if options is not None:
        del pdf.Root["/ViewerPreferences"]


def _entries(resources: Object | None, kind: str) -> Iterator[Object]:
    held = resources.get(kind) if isinstance(resources, Dictionary) else None
    if isinstance(held, Dictionary):
        yield from (entry for _, entry in held.items() if isinstance(entry, Dictionary))


def _repair_drawing(stream: Stream) -> None:
    kind = stream.get("/Subtype")
    if kind == _IMAGE:
        _drop(stream, ("/Interpolate", "/Alternates", "/OPI"))
        if "/Intent" in stream and stream.Intent not in _INTENTS:
            del stream["/Intent"]
    elif kind == _FORM:
        _drop(stream, ("/OPI",))


def _repair_state(state: Object) -> None:
    for name in ("/TR", "/TR2"):
        if state.get(name) in (Name.Identity, Name.Default):
            del state[name]
    # How inks lie over inks is a press's affair (6.2.4.2): on a screen they cover each other.
    _drop(state, ("/HTP", "/HTO", "/HT", "/OPM"))
    if "/RI" in state and state.RI not in _INTENTS:
        del state["/RI"]


def _repair_font(thing: Object) -> None:
    _drop(thing, ("/CIDSet", "/CharSet") if "/FontName" in thing or thing.get("/Type") == _DESCRIPTOR else ())
    if thing.get("/Subtype") == _COMPOSITE and "/CIDToGIDMap" not in thing:
        descriptor = thing.get("/FontDescriptor", Dictionary())
        if isinstance(descriptor, Dictionary) and "/FontFile2" in descriptor:
            thing.CIDToGIDMap = Name.Identity


def _drop(holder: Object, names: tuple[str, ...]) -> None:
    for name in names:
        if name in holder:
            del holder[name]
