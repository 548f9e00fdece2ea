"""Whether all that a PDF draws can be unpacked: a page that cannot be is shown as a blank one, and nobody is told.

What no page draws may be damaged as it likes, for it goes nowhere; a measure of colours that is damaged is nobody's
loss either, for readers take the plain colours in its place.
"""

import io
import zlib
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream
from PIL import Image, UnidentifiedImageError

from docgen.pdf.annexes.refusals import DAMAGED, TOO_BIG, Refusal
from docgen.pdf.labels.lost_profiles import do_without, is_profile
from docgen.pdf.labels.repairs import drop_private
from docgen.pdf.notes import LEFT_OUT, MADE_ANEW

_MOST_PIXELS = 400_000_000  # a drawing of A0 at 600 dots an inch would be 558 million
_MOST_BYTES = 100_000_000  # of one page's drawing; the busiest maps are some tens of millions
_CHUNK = 1_000_000
_PHOTOGRAPHS = (Name.DCTDecode, Name.JPXDecode)
_DRAWN = ("/Resources", "/Contents", "/Annots", "/Group", "/Parent")
_UNDRAWN = ("/A", "/AA", "/Dest", "/FS", "/AF")
# ISO 32000-1, tables 28 and 30, and ISO 32000-2: what readers know of a file and of a page.
_KNOWN = frozenset(
    f"/{name}"
    for name in (
        *("Type", "Version", "Extensions", "Pages", "PageLabels", "Names", "Dests", "ViewerPreferences", "PageLayout"),
        *("PageMode", "Outlines", "Threads", "OpenAction", "AA", "URI", "AcroForm", "Metadata", "StructTreeRoot"),
        *("MarkInfo", "Lang", "SpiderInfo", "OutputIntents", "PieceInfo", "OCProperties", "Perms", "Legal"),
        *("Requirements", "Collection", "NeedsRendering", "DSS", "AF", "DPartRoot", "Parent", "LastModified"),
        *("Resources", "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "BoxColorInfo", "Contents", "Rotate"),
        *("Group", "Thumb", "B", "Dur", "Trans", "Annots", "StructParents", "ID", "PZ", "SeparationInfo", "Tabs"),
        *("TemplateInstantiated", "PresSteps", "UserUnit", "VP", "DPart"),
    )
)

Key = tuple[int, int]


def check_streams(pdf: Pdf) -> Refusal | tuple[tuple[str, str], ...]:
    """Unpack all that is packed, within limits; return why the file must be refused, or notes as codes with sentences.

    What no page draws is dropped where it is damaged, and a damaged measure of colours too (ISO 32000-1, 8.6.5.5).
    """
    drop_private(pdf)
    faults = {
        thing.objgen: (thing, fault) for thing in pdf.objects if isinstance(thing, Stream) and (fault := _fault(thing))
    }
    if not faults:
        return ()
    seen = faults.keys() & _drawn(pdf)
    for key in seen:
        if not is_profile(faults[key][0]):
            return faults[key][1]
    notes = []
    if len(seen) < len(faults) and _drop_unknown(pdf):
        notes.append((LEFT_OUT, "Indhold, som ingen side viser, var beskadiget og er ikke taget med."))
    if seen and do_without(pdf, seen):
        notes.append((MADE_ANEW, "En farveprofil var beskadiget; siderne har almindelige farver i stedet."))
    return tuple(notes)


def _drawn(pdf: Pdf) -> set[Key]:
    """Return the objects that a page or a field of it can draw, and the measures of the file's colours."""
    found: set[Key] = set()
    form = pdf.Root.get("/AcroForm", Dictionary())
    waiting: list[object] = [page.obj for page in pdf.pages]
    waiting += [form.get("/DR") if isinstance(form, Dictionary) else None, pdf.Root.get("/OutputIntents")]
    while waiting:
        thing = waiting.pop()
        if not isinstance(thing, Array | Dictionary | Stream):
            continue
        if thing.is_indirect:
            if thing.objgen in found:
                continue
            found.add(thing.objgen)
        waiting.extend(_below(thing))
    return found


def _below(thing: Object) -> Iterator[object]:
    if isinstance(thing, Array):
        yield from thing
    elif isinstance(thing, Dictionary) and thing.get("/Type") in (Name.Page, Name.Pages):
        yield from (thing[name] for name in _DRAWN if name in thing)
    else:  # where a note leads and what is attached to it is no drawing
        undrawn = _UNDRAWN if "/Rect" in thing else ()
        yield from (value for name, value in thing.items() if name not in undrawn)


def _drop_unknown(pdf: Pdf) -> bool:
    """Drop what no reader knows from the file's and its pages' own lists; tell whether there was any."""
    dropped = False
    for holder in (pdf.Root, *(page.obj for page in pdf.pages)):
        for name in holder.keys() - _KNOWN:
            del holder[name]
            dropped = True
    return dropped


def _fault(stream: Stream) -> Refusal | None:
    """Return what is wrong with a stream: it cannot be unpacked, or it grows beyond all measure."""
    is_picture = stream.get("/Subtype") == Name.Image
    if is_picture and int(stream.get("/Width", 0)) * int(stream.get("/Height", 0)) > _MOST_PIXELS:
        return TOO_BIG
    if is_picture and not _is_whole_picture(stream):
        return DAMAGED
    filters = stream.get("/Filter", Array())
    first = filters[0] if isinstance(filters, Array) and len(filters) else filters
    if first != Name.FlateDecode:
        return None
    try:
        size = _unpacked_size(stream.read_raw_bytes(), _MOST_PIXELS * 4 if is_picture else _MOST_BYTES)
    except zlib.error:
        return DAMAGED
    return TOO_BIG if size is None else None


def _unpacked_size(packed: bytes, limit: int) -> int | None:
    """Return how much the bytes unpack to, or None if that is more than ``limit``; raise zlib.error on a fault."""
    unpacking = zlib.decompressobj()
    size = 0
    waiting = packed
    while packed and not unpacking.eof:  # some write nothing at all for an empty stream
        piece = unpacking.decompress(waiting, _CHUNK)
        size += len(piece)
        waiting = unpacking.unconsumed_tail
        if size > limit:
            return None
        if not piece and not waiting and not unpacking.eof:
            raise zlib.error("the stream ends too early")
    return size


def _is_whole_picture(stream: Stream) -> bool:
    """Tell whether a photo is a readable one; readers show nothing in the place of one that they cannot read."""
    if stream.get("/Filter") not in _PHOTOGRAPHS:
        return True
    try:
        with Image.open(io.BytesIO(stream.read_raw_bytes())) as photograph:
            return min(photograph.size) > 0
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        return False
