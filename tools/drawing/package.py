"""A template as a file: its parts in a zip whose bytes depend on nothing but the drawing."""

import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from tools.drawing.house import House
from tools.drawing.lists import numbering
from tools.drawing.marks import Xml, field, line, words
from tools.drawing.styles import NAMESPACE, styles

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DRAWN = "2026-01-01T00:00:00Z"
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_PARTS = {
    "styles.xml": "styles",
    "settings.xml": "settings",
    "numbering.xml": "numbering",
    "fontTable.xml": "fontTable",
    "header1.xml": "header",
    "header2.xml": "header",
    "footer1.xml": "footer",
    "footer2.xml": "footer",
}


@dataclass(frozen=True)
class Template:
    """A template: the title property, its house, the first page's letterhead, the later pages' head, the body.

    A page that is only ever bound with others does not count its own: ``counts_pages`` is False.
    """

    title: str
    house: House
    letterhead: Xml
    head: Xml
    body: Xml
    counts_pages: bool = True


def write(template: Template, file: Path) -> None:
    """Write the template; the same drawing gives the same bytes."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(file, "w") as package:
        for name, text in _parts(template).items():
            entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}')


def _parts(template: Template) -> dict[str, str]:
    count = ("\tSide ", field("PAGE"), words(" af "), field("NUMPAGES")) if template.counts_pages else ()
    foot = line("Footer", "{{ paper.title }}", *count)
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relations(),
        "docProps/core.xml": _core(template.title),
        "docProps/app.xml": _app(),
        "word/document.xml": _document(template.body, template.house),
        "word/_rels/document.xml.rels": _document_relations(),
        "word/styles.xml": styles(template.house),
        "word/settings.xml": _settings(template.house),
        "word/numbering.xml": numbering(template.house),
        "word/fontTable.xml": _font_table(template.house),
        "word/header1.xml": _part("hdr", template.head),
        "word/header2.xml": _part("hdr", template.letterhead),
        "word/footer1.xml": _part("ftr", foot),
        "word/footer2.xml": _part("ftr", foot),
    }


def _part(root: str, content: str) -> str:
    return f'<w:{root} xmlns:w="{NAMESPACE}" xmlns:r="{_RELATIONS}">{content}</w:{root}>'


def _document(body: Xml, house: House) -> str:
    (width, height), (above, beside, below), (head, foot) = house.page, house.margins, house.edges
    turned = ' w:orient="landscape"' if width > height else ""
    return _part(
        "document",
        f'<w:body>{body}<w:sectPr><w:headerReference w:type="default" r:id="rId5"/>'
        '<w:headerReference w:type="first" r:id="rId6"/><w:footerReference w:type="default" r:id="rId7"/>'
        f'<w:footerReference w:type="first" r:id="rId8"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{above}" w:right="{beside}" w:bottom="{below}" w:left="{beside}" '
        f'w:header="{head}" w:footer="{foot}" w:gutter="0"/>'
        f"{_columns(house)}<w:titlePg/></w:sectPr></w:body>",
    )


def _columns(house: House) -> str:
    if house.columns is None:
        return '<w:cols w:space="708"/>'
    first, second = house.columns
    space = house.page[0] - 2 * house.margins[1] - first - second
    return (
        f'<w:cols w:num="2" w:equalWidth="0"><w:col w:w="{first}" w:space="{space}"/><w:col w:w="{second}"/></w:cols>'
    )


def _settings(house: House) -> str:
    hyphens = (
        '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="425"/><w:doNotHyphenateCaps/>'
        if house.hyphenates
        else '<w:autoHyphenation w:val="0"/>'
    )
    schema = "http://schemas.microsoft.com/office/word"
    return _part(
        "settings",
        f'<w:zoom w:percent="100"/><w:defaultTabStop w:val="1304"/>{hyphens}'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        f'<w:compatSetting w:name="compatibilityMode" w:uri="{schema}" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="da-DK"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
    )


def _font_table(house: House) -> str:
    return _part(
        "fonts",
        f'<w:font w:name="{house.font}"><w:altName w:val="{house.twin}"/><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>',
    )


def _core(title: str) -> str:
    dublin = "http://purl.org/dc"
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="{dublin}/elements/1.1/" '
        f'xmlns:dcterms="{dublin}/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator></dc:creator><dc:language>da-DK</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{_DRAWN}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{_DRAWN}</dcterms:modified></cp:coreProperties>'
    )


def _app() -> str:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'<Properties xmlns="{space}"><Application>Microsoft Office Word</Application></Properties>'


def _content_types() -> str:
    package = "application/vnd.openxmlformats-package"
    extended = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    parts = "".join(
        f'<Override PartName="/word/{name}" ContentType="{_WORD}.{kind}+xml"/>' for name, kind in _PARTS.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{package}.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>{parts}'
        f'<Override PartName="/docProps/core.xml" ContentType="{package}.core-properties+xml"/>'
        f'<Override PartName="/docProps/app.xml" ContentType="{extended}"/></Types>'
    )


def _package_relations() -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{_RELATIONS}/extended-properties" Target="docProps/app.xml"/></Relationships>'
    )


def _document_relations() -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{name}"/>'
        for number, (name, kind) in enumerate(_PARTS.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
