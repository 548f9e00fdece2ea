"""A template is read whatever program wrote it: names, types, encodings and prefixes are as Word's own."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document

from docgen.pdf.conversion.fonts import asked_fonts
from docgen.word.cleaning.canonical import shaped
from docgen.word.contents.references import has_references
from docgen.word.fill import fill
from docgen.word.reading.words import words_of
from docgen.word.template_file import read_template
from tests.word.drawn import Paper, Point, drawn, repacked, said

Parts = dict[str, bytes]
MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "[Content_Types].xml"


def renamed(parts: Parts, old: str, new: str) -> None:
    parts[new] = parts.pop(old)
    for name in (TYPES, "_rels/.rels"):
        parts[name] = parts[name].replace(old.encode(), new.encode())


def main_is(name: str) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        renamed(parts, "word/document.xml", name)
        folder, _, file = name.rpartition("/")
        parts[f"{folder}/_rels/{file}.rels"] = (
            parts.pop("word/_rels/document.xml.rels")
            .replace(b'Target="', b'Target="' + (b"" if folder == "word" else b"/word/"))
            .replace(b"/word/../", b"/")
        )

    return change


def with_decoy(parts: Parts) -> None:
    main_is("word/document2.xml")(parts)
    parts["word/document.xml"] = b'<w:document xmlns:w="x"><w:body/></w:document>'


def as_template(parts: Parts) -> None:
    parts[TYPES] = parts[TYPES].replace(MAIN, MAIN.replace(b"document.main", b"template.main"))


def type_by_ending(parts: Parts) -> None:
    types = re.sub(rb'<Override [^>]*PartName="/word/document.xml"[^>]*/>', b"", parts[TYPES])
    types = re.sub(rb'<Default [^>]*Extension="xml"[^>]*/>', b"", types)
    parts[TYPES] = types.replace(b"<Default", b'<Default Extension="XML" ContentType="' + MAIN + b'"/><Default', 1)


def in_utf_16(parts: Parts) -> None:
    for name in ("word/document.xml", "word/_rels/document.xml.rels", TYPES, "word/footer1.xml"):
        text = re.sub(r"<\?xml[^>]*\?>", "", parts[name].decode())
        parts[name] = f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16")


def with_other_prefix(parts: Parts) -> None:
    for name in ("word/document.xml", "word/footer1.xml", "word/styles.xml"):
        text = parts[name].decode()
        parts[name] = re.sub(r"(?<=[</ ])w:", "ns0:", text).replace("xmlns:w=", "xmlns:ns0=").encode()


def with_default_namespace(parts: Parts) -> None:
    text = parts["word/document.xml"].decode()
    text = re.sub(r"(</?)w:", r"\1", text).replace("xmlns:w=", "xmlns=", 1)
    uri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts["word/document.xml"] = (
        text.replace(" w:", " ns1:").replace("<document ", f'<document xmlns:ns1="{uri}" ', 1).encode()
    )


def in_other_case(parts: Parts) -> None:
    parts["Word/Document.XML"] = parts.pop("word/document.xml")
    parts["word/_RELS/document.xml.RELS"] = parts.pop("word/_rels/document.xml.rels")
    parts["[content_types].xml"] = parts.pop(TYPES)
    parts["word/Styles.xml"] = parts.pop("word/styles.xml")


def with_entities(parts: Parts) -> None:
    text = parts["word/document.xml"].decode()
    parts["word/document.xml"] = (
        text.replace("{{ text }}", "&#123;&#x7b; text }}").replace("Slut", "<![CDATA[Slut]]>").encode()
    )


SHAPES = {
    "som Word selv": lambda _: None,
    "document2.xml": main_is("word/document2.xml"),
    "med en anden document.xml": with_decoy,
    "i en anden mappe": main_is("dokument/hoved.xml"),
    "uden .xml": main_is("word/document.bin"),
    "dotx": as_template,
    "typen efter endelsen": type_by_ending,
    "UTF-16": in_utf_16,
    "ns0": with_other_prefix,
    "uden præfiks": with_default_namespace,
    "store bogstaver": in_other_case,
    "tegn som tal": with_entities,
}


def draw(document: Document) -> None:
    table = document.add_table(3, 1)
    for row, text in enumerate(("{%tr for item in items %}", "{{ item.title }}", "{%tr endfor %}")):
        table.cell(row, 0).text = text
    document.sections[0].footer.paragraphs[0].text = "Fod {{ year }}"


@pytest.mark.parametrize("change", SHAPES.values(), ids=SHAPES.keys())
def test_a_template_of_any_shape_gives_the_same_paper(tmp_path: Path, change: Callable[[Parts], object]) -> None:
    template = repacked(drawn(tmp_path, "{{ text }}", "{{p prose }}", "Slut", draw=draw), change)
    assert said(template) == []
    fill(template, Paper(text="a & b", items=(Point(), Point(title="To"))), paper := tmp_path / "papir.docx", title="T")
    document = docx.Document(str(paper))
    assert [paragraph.text for paragraph in document.paragraphs] == ["a & b", "Slut"]
    assert [row.cells[0].text for row in document.tables[0].rows] == ["Velkomst", "To"]
    assert document.sections[0].footer.paragraphs[0].text == "Fod 2022"
    with zipfile.ZipFile(paper) as package:
        assert "word/document.xml" in package.namelist()


def test_a_doctype_in_any_encoding_is_refused(tmp_path: Path) -> None:
    doctype = '<?xml version="1.0" encoding="UTF-7"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'
    template = repacked(
        drawn(tmp_path, "a"), lambda parts: parts.update({"customXml/item1.xml": doctype.encode("utf-7")})
    )
    (fault,) = said(template)
    assert fault.startswith(
        ("T22 agenda.docx  Delen /customXml/item1.xml har en DOCTYPE", "T10 agenda.docx  Delen /customXml/item1.xml er")
    )


def test_a_tag_that_is_split_by_comments_in_the_markup_is_found(tmp_path: Path) -> None:
    def change(parts: Parts) -> None:
        parts["word/document.xml"] = parts["word/document.xml"].replace(b"{{ text }}", b"{{ te<!-- x -->xt }}")

    assert [one[:3] for one in said(repacked(drawn(tmp_path, "{{ text }}"), change))] in ([], ["T11"], ["T12"])


def test_what_cannot_be_opened_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "agenda.docx").write_bytes(b"%PDF-1.7")
    assert read_template(tmp_path / "agenda.docx") == b"%PDF-1.7"


@pytest.mark.parametrize("change", SHAPES.values(), ids=SHAPES.keys())
def test_a_word_file_of_any_shape_is_read_whole(tmp_path: Path, change: Callable[[Parts], object]) -> None:
    def with_unused(parts: Parts) -> None:
        change(parts)
        parts["word/footnotes9.xml"] = (
            f'<w:footnotes xmlns:w="{WORD}"><w:p><w:r><w:t>ubrugt</w:t></w:r></w:p></w:footnotes>'.encode()
        )

    annex = repacked(drawn(tmp_path, "{{ text }}", "Slut æøå", draw=draw), with_unused)
    found = {one.text: one.where for one in words_of(annex)}
    assert {found[text] for text in ("{{ text }}", "Slut æøå")} == {"afsnit 1", "afsnit 2"}
    assert {"Fod {{ year }}", "ubrugt"} <= set(found)
    assert asked_fonts(annex) == asked_fonts(drawn(tmp_path, "{{ text }}", "Slut æøå", draw=draw))
    assert not has_references(annex)


def test_a_strict_word_file_is_read_whole(tmp_path: Path) -> None:
    """ISO 29500-1 gives the elements other names than Word usually writes (29500-4)."""

    def strict(parts: Parts) -> None:
        for name in [name for name in parts if name.endswith((".xml", ".rels"))]:
            usual = rb"http://schemas\.openxmlformats\.org/(\w+)/2006/(?!content-types|metadata)"
            if not name.startswith("[") and not name.startswith("_rels") and b"package/2006" not in parts[name]:
                parts[name] = re.sub(usual, rb"http://purl.oclc.org/ooxml/\1/", parts[name])

    annex = repacked(drawn(tmp_path, "{{ text }}", "Slut æøå", draw=draw), strict)
    assert b"purl.oclc.org/ooxml/wordprocessingml/main" in zipfile.ZipFile(annex).read("word/document.xml")
    found = {one.text: one.where for one in words_of(annex)}
    assert {found[text] for text in ("{{ text }}", "Slut æøå")} == {"afsnit 1", "afsnit 2"}
    assert "Fod {{ year }}" in found


def test_a_word_file_in_shape_keeps_every_byte(tmp_path: Path) -> None:
    content = drawn(tmp_path, "{{ text }}").read_bytes()
    assert shaped(content) == content
    assert shaped(b"%PDF-1.7") == b"%PDF-1.7"
