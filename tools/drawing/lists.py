"""The lists of a house: bullets, numbered lines, and the numbered points of a recommendation."""

from tools.drawing.house import House
from tools.drawing.styles import BULLETS, NAMESPACE, NUMBERS, POINTS

_LEVELS = 3


def numbering(house: House) -> str:
    """Return the part ``word/numbering.xml``: each list has three levels of its own."""
    step = round(house.size * 26)
    lists = {
        BULLETS: ("ListBullet", "ListBullet2"),
        NUMBERS: ("ListNumber", "ListNumber2"),
        POINTS: ("Punkt",),
    }
    drawn = "".join(_list(number, styles, step, house) for number, styles in lists.items())
    used = "".join(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in lists)
    return f'<w:numbering xmlns:w="{NAMESPACE}">{drawn}{used}</w:numbering>'


def _list(number: int, styles: tuple[str, ...], step: int, house: House) -> str:
    levels = "".join(_level(number, level, styles, step, house) for level in range(_LEVELS))
    return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'


def _level(number: int, level: int, styles: tuple[str, ...], step: int, house: House) -> str:
    bullets = number == BULLETS
    shape = "bullet" if bullets else ("decimal", "lowerLetter", "lowerRoman")[level]
    sign = ("•", "–", "•")[level] if bullets else f"%{level + 1}."
    linked = f'<w:pStyle w:val="{styles[level]}"/>' if level < len(styles) else ""
    # A bullet of the text's own letters: the symbol fonts' signs are unnamed characters to a reader.
    letters = f'<w:rPr><w:rFonts w:ascii="{house.font}" w:hAnsi="{house.font}" w:cs="{house.font}"/><w:color w:val="{house.accent}"/></w:rPr>'
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/>{linked}<w:lvlText w:val="{sign}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{step * (level + 1)}" w:hanging="{step}"/></w:pPr>{letters}</w:lvl>'
    )
