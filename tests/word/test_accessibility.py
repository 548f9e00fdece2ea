"""Each rule with a document that breaks it and nothing else; the samples and the templates break none."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import RGBColor

from docgen.disk import resources
from docgen.errors import FileError
from docgen.finding import Finding, Level
from docgen.kinds.catalogue import KINDS
from docgen.kinds.kind import Kind
from docgen.word.fill import fill
from docgen.word.reading.accessibility import accessibility_findings
from docgen.word.reading.appearance import contrast
from tests.books import SAMPLES, book_of
from tests.word.drawn import plain_place, repacked

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
}
TEMPLATES = sorted(resources.templates().rglob("*.docx"))
CASES = [
    (name, kind, template)
    for name in SAMPLES
    for kind in KINDS
    if isinstance(book := book_of(name), kind.book) and (kind.applies(book) or kind.name == "agenda")
    for template in TEMPLATES
    if template.stem == kind.name
]


def finished(folder: Path, *blocks: str, draw: Callable[[Document], Any] | None = None) -> Path:
    """Write a faultless document with these blocks of markup at its end, and what ``draw`` adds."""
    document = docx.Document()
    document.core_properties.title = "Referat af møde"
    for language in document.styles.element.iter(f"{{{SPACES['w']}}}lang"):
        language.set(f"{{{SPACES['w']}}}val", "da-DK")
    for level in range(1, 5):
        document.styles[f"heading {level}"].font.color.rgb = RGBColor(0, 0, 0)
    document.add_heading("Referat", 1)
    document.add_paragraph("Mødet begyndte kl. 16.")
    spaces = " ".join(f'xmlns:{name}="{address}"' for name, address in SPACES.items())
    for block in blocks:
        last = document.element.body.sectPr
        last.addprevious(parse_xml(re.sub(r"^<([\w:]+)", rf"<\1 {spaces}", block, count=1)))
    if draw:
        draw(document)
    target = folder / "referat.docx"
    document.save(str(target))
    return target


def p(text: str = "", style: str = "", run: str = "", paragraph: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{named}{paragraph}</w:pPr>{runs}</w:p>"


def holding(markup: str) -> str:
    return f"<w:p><w:r>{markup}</w:r></w:p>"


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid/>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "", cell: str = "") -> str:
    held = "".join(f"<w:tc><w:tcPr>{cell}</w:tcPr>{one}</w:tc>" for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{held}</w:tr>"


HEAD = row(p("Navn"), p("Til stede"), properties="<w:tblHeader/>")


def picture(described: str, kind: str = "inline") -> str:
    return f'<w:p><w:r><w:drawing><wp:{kind}><wp:docPr id="1" name="x" {described}</wp:{kind}></w:drawing></w:r></w:p>'


def said(document: Path, *, is_template: bool = False) -> list[str]:
    """Return each finding as ``level place: message remedy``; a tag that was left is T32, all else T01."""
    found = accessibility_findings(document, is_template=is_template)
    assert {one.place.file for one in found} <= {document.name}
    assert all(one.code == ("T32" if "mærke tilbage" in one.message else "T01") for one in found)
    return [f"{one.level.value} {plain_place(one).line}" for one in found]


FAULTS: dict[str, tuple[list[str], list[str]]] = {
    "a heading that skips a level": (
        [p("Beslutning", "Heading3")],
        [
            "error brødtekst, afsnit 3  Overskriften »Beslutning« er på niveau 3, men den forrige er på niveau 1. Ret i skabelonen: vælg typografien »Overskrift 2«."
        ],
    ),
    "an empty heading": (
        [p("", "Heading2")],
        [
            "error brødtekst, afsnit 3  Overskriften (niveau 2) er tom. Ret i skabelonen: slet den, eller skriv en tekst i den."
        ],
    ),
    "a heading by its outline level alone": (
        [p("Beslutning", paragraph='<w:outlineLvl w:val="3"/>')],
        [
            "error brødtekst, afsnit 3  Overskriften »Beslutning« er på niveau 4, men den forrige er på niveau 1. Ret i skabelonen: vælg typografien »Overskrift 2«."
        ],
    ),
    "the Title style": (
        [p("Referat", "Title", '<w:color w:val="000000"/>')],
        [
            "error brødtekst, afsnit 3  »Referat« har typografien »Titel«, som ikke er en overskrift for en skærmlæser. Ret i skabelonen: vælg typografien »Overskrift 1«."
        ],
    ),
    "headings that are only bold": (
        [p("Beslutning:", run="<w:b/>"), p("Godkendt."), p("Beslutning:", run="<w:b/>"), p("Udsat.")],
        [
            "warning brødtekst, afsnit 3  »Beslutning:« ligner en overskrift, men er kun skrevet med fed (2 steder). Er det en overskrift, så vælg en overskriftstypografi."
        ],
    ),
    "bullets typed by hand": (
        [p("- Kaffe"), p("- Te"), p("Pause"), p("• Vand")],
        [
            "warning brødtekst, afsnit 3  Punktet »- Kaffe« er skrevet i hånden (2 afsnit i træk). Brug typografien »Opstilling - punkttegn« i stedet.",
            "warning brødtekst, afsnit 6  Punktet »• Vand« er skrevet i hånden. Brug typografien »Opstilling - punkttegn« i stedet.",
        ],
    ),
    "empty paragraphs": (
        [p(), p(), p("Slut"), p()],
        [
            "warning brødtekst, afsnit 3  2 tomme afsnit er brugt som afstand. Ret i skabelonen: slet det, og brug »Afstand før« eller »Afstand efter« i typografien.",
            "warning brødtekst, afsnit 6  Et tomt afsnit er brugt som afstand. Ret i skabelonen: slet det, og brug »Afstand før« eller »Afstand efter« i typografien.",
        ],
    ),
    "a table without a header row": (
        [table(row(p("Navn"), p("Til stede")))],
        [
            "error brødtekst, tabel 1  Tabellen mangler en overskriftsrække. Ret i skabelonen: sæt flueben ved »Gentag som overskriftsrække« i første rækkes egenskaber."
        ],
    ),
    "a table in a table": (
        [table(HEAD, row(p("x"), table(HEAD) + p()))],
        [
            "error brødtekst, tabel 1, række 2, celle 2, indre tabel  Tabellen står inde i en anden tabel, og så læses den op i forkert rækkefølge. Ret i skabelonen: flyt den ud, så den står for sig selv."
        ],
    ),
    "merged cells": (
        [table(HEAD, row(p("I alt"), cell='<w:gridSpan w:val="2"/>'))],
        [
            "warning brødtekst, tabel 1, række 2, celle 1  Cellen er flettet af flere, og så kan en skærmlæser ikke sige, hvilken kolonne den hører til. Ret i skabelonen: opdel cellen."
        ],
    ),
    "a picture without words": (
        [picture("/>")],
        [
            "error brødtekst, afsnit 3  Et billede mangler en alternativ tekst. Skriv den under »Rediger alternativ tekst«, eller markér billedet som dekorativt."
        ],
    ),
    "a picture that is named after its file": (
        [picture('descr="Foto fra mødet.JPG"/>'), picture('descr="image1"/>')],
        [
            f"error brødtekst, afsnit {number}  Et billedes alternative tekst er »{name}«. Den skal sige, hvad man ser. Skriv den under »Rediger alternativ tekst«, eller markér billedet som dekorativt."
            for number, name in ((3, "Foto fra mødet.JPG"), (4, "image1"))
        ],
    ),
    "a floating picture": (
        [picture('descr="Rådets logo"/>', "anchor")],
        [
            "warning brødtekst, afsnit 3  Et billede flyder frit og kan blive læst op et forkert sted. Ret i skabelonen: vælg »På linje med teksten«."
        ],
    ),
    "a text box, once more for older programs": (
        [
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wp:docPr id='1' name='x'/>"
            f"<w:txbxContent>{p('Husk kaffe')}</w:txbxContent></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            f"<w:txbxContent>{p('Husk kaffe')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        ],
        [
            "error brødtekst, afsnit 3  En tekstboks kan ikke læses op i den rigtige rækkefølge. Ret i skabelonen: flyt teksten ud i et almindeligt afsnit."
        ],
    ),
    "a drawing of old": (
        [holding("<w:pict><v:shape/></w:pict>")],
        [
            "error brødtekst, afsnit 3  En tegning i et ældre format (VML) kan ikke læses op i den rigtige rækkefølge. Ret i skabelonen: flyt teksten ud i et almindeligt afsnit."
        ],
    ),
    "text that is too weak": (
        [p("Svagt", run='<w:color w:val="808080"/>')],
        [
            "error brødtekst, afsnit 3  Teksten »Svagt« er for svag mod sin baggrund: kontrasten er 3,9:1 og skal være mindst 4,5:1. Ret i skabelonen: vælg en mørkere skrift eller en lysere baggrund."
        ],
    ),
    "text that is too weak on its shading": (
        [
            p("Svagt", run='<w:color w:val="757575"/>', paragraph='<w:shd w:val="clear" w:fill="E6EEF1"/>'),
            p("Svagt", run='<w:color w:val="FFFFFF"/><w:highlight w:val="yellow"/>'),
        ],
        [
            f"error brødtekst, afsnit {number}  Teksten »Svagt« er for svag mod sin baggrund: kontrasten er {found}:1 og skal være mindst 4,5:1. Ret i skabelonen: vælg en mørkere skrift eller en lysere baggrund."
            for number, found in ((3, "3,9"), (4, "1,0"))
        ],
    ),
    "hidden text": (
        [p("Internt notat", run="<w:vanish/>"), table(HEAD, row(p("a"), p("b"), properties="<w:hidden/>"))],
        [
            f"error brødtekst, {place}  Teksten »{text}« er skjult, men følger med filen. Ret i skabelonen: slet teksten, eller fjern »Skjult« under Skrifttype."
            for place, text in (
                ("afsnit 3", "Internt notat"),
                ("tabel 1, række 2, celle 1", "a"),
                ("tabel 1, række 2, celle 2", "b"),
            )
        ],
    ),
    "text in another language": (
        [p("Welcome", run='<w:lang w:val="en-GB"/>')],
        [
            "warning brødtekst, afsnit 3  Teksten »Welcome« er mærket som »en-GB« og læses op på det sprog. Er den på dansk, så vælg Gennemse → Sprog → Dansk."
        ],
    ),
    "tags that were not filled": (
        [p("Sted: {{ meeting.venue }} %}"), p("{%p if is_open %}")],
        [
            f"error brødtekst, afsnit {number}  {tag}: Der står et mærke tilbage fra skabelonen. Ret i skabelonen: mærket skulle have været udfyldt."
            for number, tag in ((3, "{{ meeting.venue }}"), (3, "%}"), (4, "{%p if is_open %}"))
        ],
    ),
    "a tag in an alternative text": (
        [picture('descr="{{ picture }} af rådet"/>')],
        [
            "error brødtekst  {{ picture }}: Der står et mærke tilbage fra skabelonen i en egenskab, som ikke ses på siden. Ret i skabelonen: mærket skulle have været udfyldt."
        ],
    ),
    "tracked changes": (
        ['<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>nyt</w:t></w:r></w:ins></w:p>'],
        [
            "error brødtekst  Delen har registrerede ændringer (1). Også det slettede følger med. Ret i skabelonen: acceptér eller afvis dem under Gennemse."
        ],
    ),
    "fields that fetch or change": (
        [
            '<w:p><w:fldSimple w:instr=" DATE \\@ &quot;d. MMMM&quot; "/><w:r><w:t>Dato</w:t></w:r></w:p>',
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDE</w:instrText></w:r>'
            "<w:r><w:instrText>TEXT x.docx</w:instrText></w:r></w:p>",
            '<w:p><w:fldSimple w:instr=" PAGE "/><w:fldSimple w:instr=" REF Date "/></w:p>',
            '<w:p><w:bookmarkStart w:id="1" w:name="Date"/><w:bookmarkEnd w:id="1"/><w:r><w:t>Dato</w:t></w:r></w:p>',
        ],
        [
            "error brødtekst, afsnit 3  Feltet DATE skifter værdi, hver gang dokumentet åbnes. Ret i skabelonen: skriv datoen med et mærke i stedet.",
            "error brødtekst, afsnit 4  Feltet INCLUDETEXT henter noget udefra, når dokumentet åbnes. Ret i skabelonen: slet feltet.",
        ],
    ),
    "a reference to what is not there": (
        [
            '<w:p><w:fldSimple w:instr=" PAGEREF _Ref1 \\h "/><w:fldSimple w:instr=" REF _Ref2 "/></w:p>',
            '<w:p><w:bookmarkStart w:id="1" w:name="_Ref2"/><w:bookmarkEnd w:id="1"/><w:r><w:t>Dato</w:t></w:r></w:p>',
        ],
        [
            "error brødtekst, afsnit 3  Feltet PAGEREF viser til et bogmærke, der ikke findes, og bliver til en fejl i PDF'en. Ret i skabelonen: indsæt krydshenvisningen igen.",
        ],
    ),
    "a link by a field to a file": (
        [
            '<w:p><w:fldSimple w:instr=" HYPERLINK &quot;K:\\Sager\\1.docx&quot; "><w:r><w:t>Sagen</w:t></w:r></w:fldSimple></w:p>'
        ],
        [
            "error brødtekst, afsnit 3  Et link fører til en fil på en computer eller et drev: »K:\\Sager\\1.docx«. Andre kan ikke åbne den. Ret i skabelonen: vis til en webadresse, eller slet linket."
        ],
    ),
}
GOOD = {
    "headings in order": [p("Punkt 1", "Heading2"), p("Beslutning", "Heading3"), p("Punkt 2", "Heading2")],
    "bold that is stressed": [
        p("Husk det.", run="<w:b/>"),
        p("Tak"),
        p("Kun", run="<w:b/>").replace("</w:p>", "<w:r><w:t> lidt</w:t></w:r></w:p>"),
        p("x"),
    ],
    "a real list, and a date with a dash": [p("Kaffe", "ListBullet"), p("16-17 - pause"), p("-5 grader")],
    "the paragraphs that Word demands": [table(HEAD), p(), table(HEAD), p()],
    "a page break": [holding('<w:br w:type="page"/>')],
    "a table of facts": [table(row(p("Sted"), p("Rådhuset")), properties='<w:tblLook w:val="0080"/>')],
    "a table of the house's facts": [table(row(p("Sted"), p("x")), properties='<w:tblStyle w:val="Fakta"/>')],
    "pictures with words, or none wanted": [
        picture('descr="Rådets logo"/>'),
        picture('descr=""><a:extLst><a:ext uri="x"><adec:decorative val="1"/></a:ext></a:extLst></wp:docPr>'),
    ],
    "white on dark": [
        p("Hvid", run='<w:color w:val="FFFFFF"/>', paragraph='<w:shd w:val="clear" w:fill="1F4E5F"/>'),
        table(
            HEAD,
            row(
                p("Hvid", run='<w:color w:val="FFFFFF"/>', paragraph='<w:shd w:val="clear" w:fill="auto"/>'),
                cell='<w:shd w:val="clear" w:fill="1F4E5F"/>',
            ),
        ),
        p("Hvid", run='<w:color w:val="FFFFFF"/><w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/>'),
    ],
    "a colour that Word picks, and one that is none": [
        p("Ren", run='<w:color w:val="auto"/>', paragraph='<w:shd w:val="clear" w:fill="000000"/>'),
        p("Rød", run='<w:color w:val="rød"/>'),
    ],
}


@pytest.mark.parametrize(("blocks", "sentences"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_at_its_place(tmp_path: Path, blocks: list[str], sentences: list[str]) -> None:
    assert said(finished(tmp_path, *blocks)) == sentences


@pytest.mark.parametrize("blocks", GOOD.values(), ids=GOOD.keys())
def test_what_is_well_made_is_not_complained_of(tmp_path: Path, blocks: list[str]) -> None:
    assert said(finished(tmp_path, *blocks)) == []


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("", "Dokumentet har ingen titel."),
        ("Referat 15. juni.docx", "Dokumentets titel er et filnavn: »Referat 15. juni.docx«."),
        ("Dokument1", "Dokumentets titel er et filnavn: »Dokument1«."),
    ],
)
def test_a_title_is_there_and_is_not_a_file_name(tmp_path: Path, title: str, sentence: str) -> None:
    document = finished(tmp_path, draw=lambda document: setattr(document.core_properties, "title", title))
    remedy = "Skriv, hvad dokumentet er, under Filer → Oplysninger → Titel."
    assert said(document) == [f"error dokumentegenskaber (titel)  {sentence} {remedy}"]


def test_a_file_without_properties_has_no_title(tmp_path: Path) -> None:
    def forget(parts: dict[str, bytes]) -> None:
        del parts["docProps/core.xml"]
        for name in ("[Content_Types].xml", "_rels/.rels"):
            parts[name] = re.sub(rb'<(?:Override|Relationship) [^>]*core\.xml"[^>]*/>', b"", parts[name])

    assert [line[:64] for line in said(repacked(finished(tmp_path), forget))] == [
        "error dokumentegenskaber (titel)  Dokumentet har ingen titel. Sk"
    ]


def test_the_language_is_danish_in_the_whole_document_and_in_the_styles_in_use(tmp_path: Path) -> None:
    def change(old: bytes, new: bytes) -> Callable[[dict[str, bytes]], None]:
        def write(parts: dict[str, bytes]) -> None:
            parts["word/styles.xml"] = parts["word/styles.xml"].replace(old, new)

        return write

    remedy = "Ret i skabelonen: markér al teksten, og vælg Gennemse → Sprog → Dansk som standard."
    english = repacked(finished(tmp_path), change(b'w:lang w:val="da-DK"', b'w:lang w:val="en-US"'))
    assert said(english) == [f"error typografier  Dokumentets sprog er »en-US«, ikke dansk (da-DK). {remedy}"]
    none = repacked(finished(tmp_path), change(b'w:lang w:val="da-DK"', b"w:lang"))
    assert said(none) == [f"error typografier  Dokumentet siger ikke, hvilket sprog det er på. {remedy}"]
    style = '<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/><w:rPr><w:lang w:val="sv-SE"/></w:rPr></w:style></w:styles>'
    with_style = change(b"</w:styles>", style.encode())
    assert said(repacked(finished(tmp_path), with_style)) == []
    assert said(repacked(finished(tmp_path, p("Hej", "Note")), with_style)) == [
        "error typografier  Typografien »Note« har sproget »sv-SE«, ikke dansk (da-DK). Ret i skabelonen: ret typografien: Formatér → Sprog."
    ]


def test_a_document_has_headings_and_begins_with_the_first_level(tmp_path: Path) -> None:
    def replace(style: str) -> Callable[[Document], None]:
        return lambda document: setattr(document.paragraphs[0], "style", document.styles[style])

    assert said(finished(tmp_path, draw=replace("Normal"))) == [
        "error brødtekst  Dokumentet har ingen overskrifter. Ret i skabelonen: giv dokumentets titel typografien »Overskrift 1«."
    ]
    assert said(finished(tmp_path, draw=replace("heading 2"))) == [
        "error brødtekst, afsnit 1  Overskriften »Referat« er på niveau 2, men er dokumentets første. Ret i skabelonen: vælg typografien »Overskrift 1«."
    ]


def linked(document: Document, target: str, text: str, style: str = "") -> None:
    relation = document.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    spaces = f'xmlns:w="{SPACES["w"]}" xmlns:r="{SPACES["r"]}"'
    run = f"<w:r>{look}<w:t>{text}</w:t></w:r>" if text else ""
    paragraph = f'<w:p {spaces}><w:hyperlink r:id="{relation}">{run}</w:hyperlink></w:p>'
    document.element.body.sectPr.addprevious(parse_xml(paragraph))


def test_links_have_words_and_a_style_and_lead_to_no_file_of_ones_own(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        style = document.styles.element.makeelement(
            f"{{{SPACES['w']}}}style",
            {f"{{{SPACES['w']}}}type": "character", f"{{{SPACES['w']}}}styleId": "Link"},
        )
        style.append(parse_xml(f'<w:name xmlns:w="{SPACES["w"]}" w:val="Hyperlink"/>'))
        document.styles.element.append(style)
        linked(document, "https://example.dk/raad", "Rådets side", "Link")
        linked(document, "mailto:navn@example.dk", "navn@example.dk", "Link")
        linked(document, "https://example.dk/raad", "Rådets side")
        linked(document, "https://example.dk/raad", "")
        linked(document, "https://example.dk/raad", "www.example.dk/raad", "Link")
        linked(document, "https://example.dk/raad", "Læs mere", "Link")
        linked(document, "file:///C:/Sager/brev.docx", "Brevet", "Link")
        linked(document, "\\\\server\\sager\\brev.docx", "Brevet", "Link")
        linked(document, "brev.docx", "Brevet", "Link")

    pointless = "siger ikke med ord, hvor det fører hen. Skriv sidens navn i linket, og lad adressen ligge bag."
    local = "Et link fører til en fil på en computer eller et drev:"
    remedy = "Andre kan ikke åbne den. Ret i skabelonen: vis til en webadresse, eller slet linket."
    assert said(finished(tmp_path, draw=draw)) == [
        "error brødtekst, afsnit 5  Linket »Rådets side« har ikke typografien »Hyperlink« og kan mangle i PDF'en. Ret i skabelonen: giv linket typografien »Hyperlink«.",
        "error brødtekst, afsnit 6  Et link har ingen tekst. Ret i skabelonen: skriv, hvor det fører hen.",
        f"warning brødtekst, afsnit 7  Linket »www.example.dk/raad« {pointless}",
        f"warning brødtekst, afsnit 8  Linket »Læs mere« {pointless}",
        f"error brødtekst, afsnit 9  {local} »file:///C:/Sager/brev.docx«. {remedy}",
        f"error brødtekst, afsnit 10  {local} »\\\\server\\sager\\brev.docx«. {remedy}",
        f"error brødtekst, afsnit 11  {local} »brev.docx«. {remedy}",
    ]


def test_comments_and_tags_in_the_properties_are_told(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        document.add_comment(document.paragraphs[1].runs, "Er det rigtigt?", "N. N.")
        document.core_properties.keywords = "{{ paper.title }}"

    assert said(finished(tmp_path, draw=draw)) == [
        "error dokumentegenskaber  {{ paper.title }}: Der står et mærke tilbage fra skabelonen i en egenskab, som ikke ses på siden. Ret i skabelonen: mærket skulle have været udfyldt.",
        "error kommentarer  Dokumentet har kommentarer (1), som følger med. Ret i skabelonen: slet dem under Gennemse.",
    ]


def test_what_is_fetched_or_runs_or_lies_beside_the_text_is_told(tmp_path: Path) -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    def draw(document: Document) -> None:
        package = document.part.package
        for name, kind in (("vbaProject.bin", "vbaProject"), ("embeddings/a.bin", "oleObject")):
            part = Part(PackURI(f"/word/{name}"), "application/x", b"x", package)
            document.part.relate_to(part, f"{office}/{kind}")
        document.part.relate_to("https://example.dk/logo.png", f"{office}/image", is_external=True)

    assert said(finished(tmp_path, draw=draw)) == [
        "error brødtekst  Dokumentet har makroer: »vbaProject.bin«. Ret i skabelonen: slet det, eller sæt det ind som billede.",
        "error brødtekst  Dokumentet har et indlejret objekt (OLE): »embeddings/a.bin«. Ret i skabelonen: slet det, eller sæt det ind som billede.",
        "error brødtekst  Dokumentet henter noget udefra (image): »https://example.dk/logo.png«. Ret i skabelonen: fjern det, eller sæt det ind som en del af filen.",
    ]


def test_headers_are_looked_at_but_are_not_part_of_what_is_read(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        header = document.sections[0].header
        header.paragraphs[0].text = "{{ paper.title }}"
        header.add_paragraph()
        header._element.append(parse_xml(f'<w:tbl xmlns:w="{SPACES["w"]}"><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'))

    assert said(finished(tmp_path, draw=draw)) == [
        "error sidehoved, afsnit 1  {{ paper.title }}: Der står et mærke tilbage fra skabelonen. Ret i skabelonen: mærket skulle have været udfyldt."
    ]


def test_a_template_is_read_as_what_it_becomes(tmp_path: Path) -> None:
    blocks = [
        p("{%p for item in items %}", "Heading3"),
        p("{{ item.title }}", "Heading2"),
        p("{%p endfor %}"),
        table(row(p("{%tr if is_open %}"), cell='<w:gridSpan w:val="2"/>'), HEAD, row(p("{%tr endif %}"))),
        '<w:p><w:fldSimple w:instr=" PAGEREF væk "/></w:p>',
    ]
    message = "Feltet PAGEREF viser til et bogmærke, der ikke findes, og bliver til en fejl i PDF'en."
    assert said(finished(tmp_path, *blocks), is_template=True) == [
        f"error brødtekst, afsnit 6  {message} Ret i skabelonen: indsæt krydshenvisningen igen."
    ]


def test_a_file_that_is_no_word_file_has_that_fault_alone(tmp_path: Path) -> None:
    target = tmp_path / "brev.docx"
    target.write_bytes(b"%PDF-1.7")
    assert [(one.code, one.message) for one in accessibility_findings(target)] == [("T10", "Filen er en PDF.")]
    with pytest.raises(FileError, match="Word-filen kan ikke åbnes"):
        accessibility_findings(tmp_path / "findes-ikke.docx")


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("767676", "FFFFFF") == pytest.approx(4.54, abs=0.005)
    assert contrast("FFFFFF", "0000ff") == pytest.approx(8.59, abs=0.005)


def errors(found: list[Finding]) -> list[str]:
    return [one.line for one in found if one.level is Level.ERROR]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_template_of_docgens_has_no_errors(template: Path) -> None:
    assert errors(accessibility_findings(template, is_template=True)) == []


@pytest.mark.parametrize(
    ("name", "kind", "template"), CASES, ids=[f"{name}-{path.parent.name}-{path.stem}" for name, _, path in CASES]
)
def test_a_finished_sample_has_no_errors(name: str, kind: Kind, template: Path, tmp_path: Path) -> None:
    context = kind.context(book_of(name), resources.samples())
    fill(template, context, tmp_path / "a.docx", title=context.paper.title)
    assert errors(accessibility_findings(tmp_path / "a.docx")) == []
