"""What must not go out with each paper is taken out of its template and said, or the template is refused by name."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from lxml import etree

from docgen.disk import resources
from docgen.word.fill import fill
from docgen.word.ooxml.relations import CUT, KEPT, REFUSED
from docgen.word.template_file import cleaned, cut_findings, cut_in_short, read_template
from tests.word.drawn import Paper, Point, drawn, filled, repacked, said, texts

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OF_PYTHON_DOCX = [
    "et billede af skabelonen selv",
    "skjulte data (customXml)",
    "dokumentegenskaben »forfatter«",
    "dokumentegenskaben »kommentarer«",
]
"""What python-docx's own template has, which the tests draw in."""


def cuts(template: Path) -> list[str]:
    """Return what is taken out of a template, less what every template of the tests has."""
    return [what for _, what in cleaned(template.read_bytes()).cuts if what not in OF_PYTHON_DOCX]


def with_markup(folder: Path, *markup: str, texts: tuple[str, ...] = ()) -> Path:
    def draw(document: Document) -> None:
        for one in markup:
            document.element.body.insert(
                len(document.element.body) - 1, parse_xml(re.sub("(?=/?>)", f" {SPACES}", one, count=1))
            )

    return drawn(folder, *texts, draw=draw)


def field(code: str, value: str = "gemt") -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    instruction = f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
    return (
        f"{mark.format('begin')}{instruction}{mark.format('separate')}<w:r><w:t>{value}</w:t></w:r>{mark.format('end')}"
    )


def inner(document: Path, name: str) -> str:
    with zipfile.ZipFile(document) as package:
        return package.read(name).decode()


def paper_of(template: Path, paper: Paper | None = None) -> Path:
    fill(template, paper or Paper(), target := template.with_name("papir.docx"), title="Titel")
    return target


# -- controls ------------------------------------------------------------------------------------------------------------

BOUND = '<w:dataBinding w:xpath="/a" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/>'
CONTROLS = {
    "bundet": (
        f'<w:alias w:val="Titel"/><w:id w:val="7"/>{BOUND}<w:text/>',
        "»Titel« (bundet til skjulte data; teksten bliver stående)",
    ),
    "pladsholder": ("<w:showingPlcHdr/><w:text/>", "uden navn (teksten bliver stående)"),
    "liste": (
        '<w:tag w:val="valg"/><w:dropDownList><w:listItem w:value="Hemmelig"/></w:dropDownList>',
        "»valg« (teksten bliver stående)",
    ),
    "dato": ("<w:date/>", "uden navn (teksten bliver stående)"),
    "låst": ('<w:lock w:val="sdtContentLocked"/><w:richText/>', "uden navn (teksten bliver stående)"),
}


@pytest.mark.parametrize(("properties", "what"), CONTROLS.values(), ids=CONTROLS.keys())
def test_a_control_becomes_the_text_that_stands_in_it(tmp_path: Path, properties: str, what: str) -> None:
    control = f"<w:p><w:r><w:t>Sted: </w:t></w:r><w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent><w:r><w:t>{{{{ text }}}}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    template = with_markup(tmp_path, control)
    assert cuts(template) == [f"indholdskontrollen {what}"]
    paper = paper_of(template, Paper(text="Salen"))
    assert texts(docx.Document(str(paper))) == ["Sted: Salen"]
    assert "w:sdt" not in inner(paper, "word/document.xml")
    assert "Hemmelig" not in inner(paper, "word/document.xml")


def test_a_control_around_rows_and_paragraphs_and_in_each_other_leaves_them_in_place(tmp_path: Path) -> None:
    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr><w:id w:val='1'/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    cell = "<w:tc><w:tcPr/><w:p><w:r><w:t>{{ text }}</w:t></w:r></w:p></w:tc>"
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{control(f'<w:tr>{control(cell)}</w:tr>')}</w:tbl>"
    template = with_markup(tmp_path, control(control("<w:p><w:r><w:t>a {{ text }}</w:t></w:r></w:p>")), table)
    document = filled(template, Paper(text="x"))
    assert texts(document) == ["a x"]
    assert [cell.text for row in document.tables[0].rows for cell in row.cells] == ["x"]


def test_a_gallery_of_words_own_stays_without_what_it_is_bound_to(tmp_path: Path) -> None:
    gallery = f'<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>{BOUND}'
    template = with_markup(tmp_path, f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>")
    assert cuts(template) == []
    body = inner(paper_of(template), "word/document.xml")
    assert "docPartObj" in body
    assert "dataBinding" not in body


def test_wrappers_form_fields_and_permissions_go_and_their_text_stays(tmp_path: Path) -> None:
    template = with_markup(
        tmp_path,
        '<w:p><w:smartTag w:uri="x" w:element="PersonName"><w:smartTagPr/><w:r><w:t>a</w:t></w:r></w:smartTag></w:p>',
        f"<w:p>{field(' FORMTEXT ', '{{ text }}')}</w:p>",
        '<w:p><w:fldSimple w:instr=" FORMTEXT "><w:r><w:t>c</w:t></w:r></w:fldSimple></w:p>',
        '<w:p><w:permStart w:id="1" w:ed="bo@example.dk"/><w:r><w:t>d</w:t></w:r><w:permEnd w:id="1"/></w:p>',
    )
    assert cuts(template) == ["smarttags", "et formularfelt (teksten bliver stående) (2)", "tilladelser til at rette"]
    paper = paper_of(template, Paper(text="b"))
    assert texts(docx.Document(str(paper))) == ["a", "b", "c", "d"]
    assert not {"fldChar", "permStart", "smartTag"} & set(inner(paper, "word/document.xml").split())


# -- what a loop would repeat --------------------------------------------------------------------------------------------

LOOP = ("<w:p><w:r><w:t>{%p for x in items %}</w:t></w:r></w:p>", "<w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p>")


def marked(name: str, number: int = 1) -> str:
    return f'<w:p w14:paraId="0000000{number}"><w:bookmarkStart w:id="{number}" w:name="{name}"/><w:r><w:t>x</w:t></w:r><w:bookmarkEnd w:id="{number}"/></w:p>'


def test_bookmarks_and_numbers_that_a_loop_would_repeat_are_taken_out(tmp_path: Path) -> None:
    template = with_markup(tmp_path, LOOP[0], marked("løs"), marked("_Hlk1", 2), LOOP[1], marked("fast", 3))
    assert cuts(template) == ["bogmærket »løs« i en løkke"]
    body = inner(paper_of(template, Paper(items=(Point(), Point()))), "word/document.xml")
    assert body.count("bookmarkStart") == body.count("bookmarkEnd") == 1
    assert "fast" in body
    assert "paraId" not in body


def test_a_bookmark_in_a_loop_within_a_paragraph_is_one_too(tmp_path: Path) -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'
    template = with_markup(tmp_path, f"<w:p><w:r><w:t>{{% for x in items %}}x{{% endfor %}}</w:t></w:r>{mark}</w:p>")
    assert cuts(template) == ["bogmærket »a« i en løkke"]


def test_a_bookmark_that_is_pointed_at_and_stands_in_a_loop_is_told(tmp_path: Path) -> None:
    template = with_markup(tmp_path, LOOP[0], marked("a"), LOOP[1], f"<w:p>{field(' REF a ')}</w:p>")
    assert cuts(template) == []
    assert said(template) == [
        "T30 brødtekst  Bogmærket »a« står i en løkke, så en henvisning til det kun fører til det første. "
        "Ret i skabelonen: flyt bogmærket ud af løkken, eller slet henvisningen."
    ]


# -- settings and properties ---------------------------------------------------------------------------------------------

SETTINGS = {
    '<w:mailMerge><w:query w:val="SELECT hemmelig"/></w:mailMerge>': "en brevflettes datakilde og forespørgsel",
    '<w:documentProtection w:edit="forms" w:enforcement="1"/>': "beskyttelsen mod rettelser",
    '<w:attachedTemplate r:id="x1"/>': "stien til en anden Word-skabelon",
    '<w:docVars><w:docVar w:name="a" w:val="hemmelig"/></w:docVars>': "dokumentvariabler",
    "<w:trackRevisions/>": "registreringen af ændringer",
}


@pytest.mark.parametrize(("setting", "what"), SETTINGS.items(), ids=SETTINGS.values())
def test_settings_that_hold_data_or_lock_the_paper_are_taken_out(tmp_path: Path, setting: str, what: str) -> None:
    def change(parts: dict[str, bytes]) -> None:
        settings = parts["word/settings.xml"].replace(b"<w:proofState", setting.encode() + b"<w:proofState", 1)
        parts["word/settings.xml"] = settings
        parts["word/_rels/settings.xml.RELS"] = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x1" '
            f'Type="{OFFICE}/attachedTemplate" Target="file:///K:/Bo/Hemmelig.dotx" TargetMode="External"/></Relationships>'
        ).encode()

    template = repacked(drawn(tmp_path, "{{ text }}"), change)
    assert what in cuts(template)
    assert said(template) == []
    with zipfile.ZipFile(paper_of(template)) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
    assert b"emmelig" not in everything
    assert setting[1:12].encode() not in everything


def test_properties_that_name_persons_firms_and_files_are_taken_out(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        document.core_properties.author = "Ane Hemmelig"
        document.core_properties.keywords = "Hemmelig"
        document.core_properties.title = "Referat"

    def change(parts: dict[str, bytes]) -> None:
        app = parts["docProps/app.xml"].replace(b"Normal.dotm", b"K:\\Hemmelig.dotx")
        parts["docProps/app.xml"] = re.sub(b"<Company ?/>|<Company></Company>", b"<Company>Hemmelig A/S</Company>", app)

    template = repacked(drawn(tmp_path, "{{ text }}", draw=draw), change)
    assert cuts(template) == [
        "dokumentegenskaben »nøgleord«",
        "dokumentegenskaben »skabelonens navn«",
        "dokumentegenskaben »firma«",
    ]
    paper = paper_of(template)
    assert "Hemmelig" not in inner(paper, "docProps/core.xml") + inner(paper, "docProps/app.xml")


# -- parts and relationships ---------------------------------------------------------------------------------------------


def related(
    kind: str, target: str, *, mode: str = "", owner: str = "document.xml"
) -> Callable[[dict[str, bytes]], None]:
    def change(parts: dict[str, bytes]) -> None:
        name = f"word/_rels/{owner}.rels"
        one = f'<Relationship Id="x1" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
        parts[name] = parts[name].replace(b"</Relationships>", one.encode() + b"</Relationships>")
        if not mode:
            parts[f"word/{target}"] = b"<a/>"

    return change


@pytest.mark.parametrize(("kind", "what"), [*CUT.items(), ("ukendt", "en del, som docgen ikke kender (ukendt)")])
def test_a_part_that_nobody_sees_is_taken_out(tmp_path: Path, kind: str, what: str) -> None:
    template = repacked(drawn(tmp_path, "{{ text }}"), related(kind, "hemmelig.xml"))
    assert {what, *OF_PYTHON_DOCX} >= set(cuts(template))
    assert what in [what for _, what in cleaned(template.read_bytes()).cuts]
    with zipfile.ZipFile(paper_of(template)) as package:
        assert not [name for name in package.namelist() if "hemmelig" in name]


@pytest.mark.parametrize(("kind", "what"), REFUSED.items())
def test_a_part_that_runs_or_brings_in_another_file_is_refused_by_name(tmp_path: Path, kind: str, what: str) -> None:
    template = repacked(drawn(tmp_path, "{{ text }}"), related(kind, "x.xml"))
    remedy = "Ret i skabelonen: fjern det, eller sæt det ind som en del af filen."
    assert said(template) == [f"T22 agenda.docx  Skabelonen {what}: »/word/x.xml«. {remedy}"]


def test_every_kind_of_part_is_kept_or_taken_out_or_refused() -> None:
    assert not KEPT & CUT.keys()
    assert not KEPT & REFUSED.keys()
    assert not CUT.keys() & REFUSED.keys()


def test_a_part_that_docgen_does_not_know_and_the_text_shows_is_refused(tmp_path: Path) -> None:
    template = repacked(
        with_markup(tmp_path, '<w:p><w:r><w:t r:id="x1">a</w:t></w:r></w:p>'), related("ukendt", "x.xml")
    )
    assert [one.partition(" Ret i")[0] for one in said(template)] == [
        "T22 agenda.docx  Skabelonen har en del, som docgen ikke kender (ukendt): »/word/x.xml«."
    ]


def test_a_file_that_says_it_is_a_picture_is_refused(tmp_path: Path) -> None:
    template = repacked(drawn(tmp_path, "a"), related("image", "x.xml"))
    assert [one.partition(" Ret i")[0] for one in said(template)] == [
        "T22 agenda.docx  Skabelonen har en fil, der siger, at den er et billede: »/word/x.xml«."
    ]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "ms-word:ofe|u|x", "file:///c:/x", "\\\\drev\\x", "K:\\x.docx", "x.docx"]
)
def test_a_link_that_others_cannot_follow_is_refused(tmp_path: Path, address: str) -> None:
    template = repacked(drawn(tmp_path, "a"), related("hyperlink", address, mode=' TargetMode="External"'))
    remedy = "Ret i skabelonen: vis til en webadresse, eller slet linket."
    what = "har et link, som kun virker på én computer, eller som kører noget"
    assert said(template) == [f"T22 agenda.docx  Skabelonen {what}: »{address}«. {remedy}"]


@pytest.mark.parametrize(
    ("markup", "sentence"),
    [
        ('<w:altChunk r:id="x"/>', "brødtekst  Skabelonen sætter et andet dokument ind (altChunk). Ret i skabelonen: sæt teksten ind i stedet."),
        ("<w:p><w:r><w:dayLong/></w:r></w:p>", "brødtekst, afsnit 1  Her står en dato, der skifter, hver gang papiret åbnes. Ret i skabelonen: slet det."),
        ("<w:p><w:r><w:object/></w:r></w:p>", "brødtekst, afsnit 1  Her står et indlejret objekt (OLE). Ret i skabelonen: slet det."),
        (
            '<w:p><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="https://example.dk/a.png"/></w:pict></w:r></w:p>',
            "brødtekst, afsnit 1  En tegning henter noget udefra: »https://example.dk/a.png«. Ret i skabelonen: sæt billedet ind som en del af filen.",
        ),
    ],
)  # fmt: skip
def test_what_stands_in_the_text_and_is_none_of_it_is_refused(tmp_path: Path, markup: str, sentence: str) -> None:
    assert said(with_markup(tmp_path, markup)) == [f"T22 {sentence}"]


# -- who is told ---------------------------------------------------------------------------------------------------------


def test_what_is_taken_out_is_told_to_the_author_one_by_one_and_to_others_in_one_line(tmp_path: Path) -> None:
    template = with_markup(tmp_path, "<w:sdt><w:sdtContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:sdtContent></w:sdt>")
    remedy = "Ret i skabelonen: slet det, så siges det ikke igen."
    assert [one.line for one in cut_findings(template)] == [
        *(f"agenda.docx  Taget ud, så det ikke går med ud: {what}. {remedy}" for what in OF_PYTHON_DOCX[:2]),
        f"brødtekst  Taget ud, så det ikke går med ud: indholdskontrollen uden navn (teksten bliver stående). {remedy}",
        *(f"agenda.docx  Taget ud, så det ikke går med ud: {what}. {remedy}" for what in OF_PYTHON_DOCX[2:]),
    ]
    (short,) = cut_in_short(template)
    assert short.line == (
        "agenda.docx  Taget ud af skabelonen, så det ikke går med ud: et billede af skabelonen selv, skjulte data "
        "(customXml), indholdskontrollen uden navn (teksten bliver stående), dokumentegenskaben »forfatter« og "
        "dokumentegenskaben »kommentarer«. Hvor det står, siger »docgen template check«."
    )


@pytest.mark.parametrize("template", sorted(resources.templates().rglob("*.docx")), ids=str)
def test_docgens_own_templates_keep_every_byte(template: Path) -> None:
    assert read_template(template) == template.read_bytes()
    assert cut_in_short(template) == []


def test_what_is_cleaned_is_well_formed_and_cleaned_once_is_cleaned(tmp_path: Path) -> None:
    template = with_markup(
        tmp_path, marked("a"), "<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>", texts=("{{ text }}",)
    )
    first = cleaned(template.read_bytes())
    assert cleaned(first.content) == type(first)(first.content, ())
    with zipfile.ZipFile(drawn(tmp_path, "x").with_name("papir.docx"), "w") as package:
        package.writestr("a", first.content)
    assert etree.fromstring(inner(paper_of(template), "word/document.xml").encode()).tag == f"{{{W}}}document"
