"""The words of a workbook's markup: a text with its stretches, a note, the file's properties."""

from collections.abc import Callable, Iterator
from xml.etree import ElementTree as ET

from docgen.workbook.sheet_contents import Stretch
from docgen.workbook.sheet_markup import MAIN, Unusual, number, whole
from docgen.workbook.styles_part import font_of

_TEXT, _RUN, _LOOK = (f"{MAIN}{name}" for name in ("t", "r", "rPr"))
_SOUND = {f"{MAIN}rPh", f"{MAIN}phoneticPr"}
_PROPERTIES = (
    "contentStatus", "revision", "version", "creator", "lastModifiedBy", "title", "subject", "description",
    "identifier", "language", "keywords", "category",
)  # fmt: skip
_OWN = ("docgen_workbook", "docgen_schema")


def words_of(element: ET.Element) -> str | tuple[Stretch, ...]:
    """Return a text, in stretches where any of it has a look of its own or it is made of several."""
    stretches: list[Stretch] = []
    plain = ""
    for child in element:
        if child.tag == _RUN:
            stretches.append(_stretch(child))
        elif child.tag == _TEXT:
            plain = child.text or ""
        elif child.tag not in _SOUND:
            raise Unusual(child.tag)
    if plain or not stretches:
        return plain.replace("x005F_", "")
    return stretches[0].text if len(stretches) == 1 and stretches[0].font is None else tuple(stretches)


def _stretch(run: ET.Element) -> Stretch:
    looks, texts = run.findall(_LOOK), run.findall(_TEXT)
    if len(looks) > 1 or len(texts) > 1:
        raise Unusual(run.tag)
    words = ((texts[0].text or "") if texts else "").replace("x005F_", "")
    return Stretch(words, font_of(looks[0]) if looks else None)


def note_of(text: ET.Element | None) -> str:
    """Return the words of a note, whatever their look."""
    plain = "" if text is None else text.findtext(_TEXT) or ""
    return plain + "".join(run.findtext(_TEXT) or "" for run in (() if text is None else text.iterfind(_RUN)))


def properties_of(part: bytes | None) -> dict[str, str]:
    """Return the file's properties that are words, in openpyxl's order, which also says who wrote an unsigned one."""
    root = ET.Element("") if part is None else ET.fromstring(part)  # noqa: S314 — examined
    said = {str(child.tag).rpartition("}")[2]: child.text for child in root}
    said = {"creator": "openpyxl", **said}
    return {name: text for name in _PROPERTIES if (text := said.get(name)) is not None}


def own_properties_of(part: bytes | None) -> Iterator[tuple[str, str]]:
    """Yield docgen's own properties."""
    root = ET.Element("") if part is None else ET.fromstring(part)  # noqa: S314 — examined
    for one in root:
        name, value = one.get("name", ""), next(iter(one), None)
        if name in _OWN:
            kind = "" if value is None else str(value.tag).rpartition("}")[2]
            if value is None or len(one) > 1 or one.get("linkTarget") or kind not in ("lpwstr", "i4", "r8"):
                raise Unusual(name)
            read: Callable[[str | None], object] = {"i4": whole, "r8": number}.get(kind, str)
            yield name, str(read(value.text))
