"""Words of a Word document that no reader sees: in the colour of their ground, without size, or marked as hidden.

What lies under a shape or a picture is seen when the document has become a PDF
(:mod:`docgen.pdf.annexes.covered_text`). Elements are known by their own names,
for the prefix and the namespace (transitional or strict) are the writer's to choose.
"""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from docgen.late import dataclass

_LEAST = 16  # of 255: two colours nearer to each other than this are one to the eye
_SMALLEST = 3  # half points: letters of a point and a half are dashes
_WHITE = "ffffff"
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000ff",
    "cyan": "00ffff",
    "green": "00ff00",
    "magenta": "ff00ff",
    "red": "ff0000",
    "yellow": "ffff00",
    "white": _WHITE,
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "c0c0c0",
}
"""ISO 29500-1, 17.18.40."""
_CLEAR = "none"
_PAPERS = ("background1", "light1", "bg1", "lt1")
_SEEN_THROUGH = 95_000  # of 100,000
_DEEPEST = 11  # styles that build on each other; Word takes no more


@dataclass(frozen=True)
class HiddenWords:
    """Whether a document has words in their ground's colour or of no size (``unseen``), and words marked as hidden."""

    unseen: bool = False
    vanished: bool = False


@dataclass(frozen=True)
class _Look:
    """How a run looks, as far as that is set; None where it is not."""

    colour: str | None = None
    highlight: str | None = None
    ground: str | None = None
    size: int | None = None
    vanish: bool | None = None

    def over(self, other: "_Look") -> "_Look":
        """Return this look, and what it does not say as ``other`` says it."""
        return _Look(
            other.colour if self.colour is None else self.colour,
            other.highlight if self.highlight is None else self.highlight,
            other.ground if self.ground is None else self.ground,
            other.size if self.size is None else self.size,
            other.vanish if self.vanish is None else self.vanish,
        )


@dataclass(frozen=True)
class _Place:
    """Where a run stands: the ground below it (None where it cannot be known), and its paragraph's look."""

    ground: str | None
    look: _Look = _Look()


def hidden_words(stories: Mapping[str, ET.Element], look: ET.Element | None) -> HiddenWords:
    """Return what is hidden in a Word document's parts, by their names; ``look`` are its styles."""
    styles = _styles(look) if look is not None else {}
    # A picture behind the text, or a page that is no white, may be the ground of anything.
    is_papered = any(
        _name(one) == "background" or _attribute(one, "behindDoc") in ("1", "true")
        for story in stories.values()
        for one in story.iter()
    )
    looks = [
        look
        for story in stories.values()
        for look in _runs(story, _Place(None if is_papered else _WHITE, styles.get("", _Look())), styles)
    ]
    return HiddenWords(any(_is_unseen(*look) for look in looks), any(look.vanish for look, _ in looks))


def _is_unseen(look: _Look, ground: str | None) -> bool:
    """Tell whether a run's letters have the colour below them; a colour that Word chooses itself is seen."""
    if look.vanish:
        return False
    if look.size is not None and look.size < _SMALLEST:
        return True
    if look.colour == _CLEAR:
        return True
    below = _HIGHLIGHTS.get(look.highlight or "", look.ground if look.ground is not None else ground)
    return bool(below and look.colour) and _are_one(look.colour or "", below or "")


def _are_one(one: str, other: str) -> bool:
    try:
        pairs = zip(bytes.fromhex(one), bytes.fromhex(other), strict=True)
        return max(abs(first - second) for first, second in pairs) < _LEAST
    except ValueError:
        return False


def _runs(holder: ET.Element, place: _Place, styles: dict[str, _Look]) -> Iterator[tuple[_Look, str | None]]:
    """Yield the look of each run that has words, and the ground below it."""
    for one in holder:
        name = _name(one)
        if name == "r":
            if any(_name(kid) == "t" and (kid.text or "").strip() for kid in one):
                yield _look_of(_child(one, "rPr"), styles).over(place.look), place.ground
            yield from _runs(one, place, styles)
        elif name == "p":
            properties = _child(one, "pPr")
            style = _value(properties, "pStyle")
            look = styles.get(style or "", _Look()).over(place.look)
            ground = _first(_fill(properties), look.ground, place.ground)
            yield from _runs(one, _Place(ground, _without_ground(look)), styles)
        elif name == "tbl":
            is_styled = _value(_child(one, "tblPr"), "tblStyle") is not None
            below = _first(_fill(_child(one, "tblPr")), None if is_styled else place.ground)
            yield from _runs(one, _Place(below, place.look), styles)
        elif name == "tc":
            yield from _runs(one, _Place(_first(_fill(_child(one, "tcPr")), place.ground), place.look), styles)
        elif name in ("txbxContent", "textbox"):
            yield from _runs(one, _Place(None, place.look), styles)
        elif name not in ("rPr", "pPr", "Fallback"):
            yield from _runs(one, place, styles)


def _first(*grounds: str | None) -> str | None:
    """Return the first background that is set."""
    return next((ground for ground in grounds if ground is not None), None)


def _without_ground(look: _Look) -> _Look:
    return _Look(look.colour, look.highlight, None, look.size, look.vanish)


def _look_of(properties: ET.Element | None, styles: dict[str, _Look]) -> _Look:
    """Return what a run's properties say, and the style that they name."""
    if properties is None:
        return _Look()
    size = _value(properties, "sz")
    vanish = _child(properties, "vanish")
    look_there = _Look(
        _colour(properties),
        _value(properties, "highlight"),
        _fill(properties),
        int(size) if size and size.isdecimal() else None,
        None if vanish is None else _attribute(vanish, "val") not in ("0", "false", "off"),
    )
    return look_there.over(styles.get(_value(properties, "rStyle") or "", _Look()))


def _colour(properties: ET.Element) -> str | None:
    """Return the colour of letters, nothing for one that is not known, None where none is set.

    Word 2010 fills letters as it fills shapes, over the colour that older programs read ([MS-DOCX], 2.8).
    """
    fill, edge = _child(properties, "textFill"), _child(properties, "textOutline")
    if fill is not None:
        is_edged = edge is not None and _child(edge, "noFill") is None and len(edge)
        inks = [one for one in fill.iter() if _name(one) in ("srgbClr", "schemeClr")]
        is_clear = any(_name(one) == "alpha" and _is_clear(_attribute(one, "val")) for one in fill.iter())
        if is_edged or _child(fill, "gradFill") is not None:
            return ""
        if _child(fill, "noFill") is not None or is_clear:
            return _CLEAR
        return next((_ink(_attribute(one, "val") or "", is_changed=len(one) > 0) for one in inks), "")
    colour = _child(properties, "color")
    if colour is None:
        return None
    if themed := _attribute(colour, "themeColor"):
        return _ink(themed, is_changed=bool(_attribute(colour, "themeTint") or _attribute(colour, "themeShade")))
    written = _attribute(colour, "val")
    # Word's own choice is not known here; it is over what a style says.
    return "" if written == "auto" else written


def _ink(name: str, *, is_changed: bool) -> str:
    """Return a colour by its figures, or white for a theme's paper; its others, or changed ones, are not known."""
    if name in _PAPERS:
        return "" if is_changed else _WHITE
    return name if len(name) == len(_WHITE) and not is_changed else ""


def _is_clear(transparent: str | None) -> bool:
    return transparent is not None and transparent.isdecimal() and int(transparent) >= _SEEN_THROUGH


def _styles(root: ET.Element) -> dict[str, _Look]:
    """Return the look of each style by its identifier, and what all text has under the empty one."""
    found = {_attribute(one, "styleId") or "": one for one in root if _name(one) == "style"}
    looks: dict[str, _Look] = {}
    for identifier, style in found.items():
        look, at = _Look(), style
        for _ in range(_DEEPEST):
            look_there = _look_of(_child(at, "rPr"), {})
            look = look.over(look_there).over(_Look(ground=_fill(_child(at, "pPr"))))
            below = found.get(_value(at, "basedOn") or "-")
            if below is None:
                break
            at = below
        looks[identifier] = look
    defaults = _child(_child(_child(root, "docDefaults"), "rPrDefault"), "rPr")
    normal = next((key for key, one in found.items() if _attribute(one, "default") in ("1", "true")), "")
    looks[""] = looks.get(normal, _Look()).over(_look_of(defaults, {}))
    return looks


def _fill(properties: ET.Element | None) -> str | None:
    """Return the colour of a shading, or None where there is none; one that a theme or a pattern gives is not known."""
    shading = _child(properties, "shd")
    if shading is None:
        return None
    if _attribute(shading, "val") == "solid":
        return _attribute(shading, "color")
    fill = _attribute(shading, "fill")
    return "" if _attribute(shading, "themeFill") else None if fill == "auto" else fill


def _child(holder: ET.Element | None, name: str) -> ET.Element | None:
    return next((one for one in holder if _name(one) == name), None) if holder is not None else None


def _value(holder: ET.Element | None, name: str) -> str | None:
    child = _child(holder, name)
    return None if child is None else _attribute(child, "val")


def _attribute(one: ET.Element, name: str) -> str | None:
    return next((value for key, value in one.attrib.items() if key.rpartition("}")[2] == name), None)


def _name(one: ET.Element) -> str:
    return one.tag.rpartition("}")[2]
