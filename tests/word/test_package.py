import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from docgen.errors import FileError, TemplateError
from docgen.word.language.lint import lint
from docgen.word.ooxml import package
from tests.word.drawn import Paper, drawn, filled, repacked, said

NOT_WORD = {
    "tom": (b"", "Filen er tom."),
    "pdf": (b"%PDF-1.7", "Filen er en PDF."),
    "rtf": (b"{\\rtf1 a}", "Filen er en RTF-fil. Gem den som Word-dokument (.docx)."),
    "html": (b"<html>", "Filen er en webside eller anden tekst. Gem den som Word-dokument (.docx)."),
    "doc": (b"\xd0\xcf\x11\xe0" + b"x" * 600, "Filen er en gammel Word-fil (.doc). Gem den som Word-dokument (.docx)."),
    "låst": (
        b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
        "Filen er beskyttet med adgangskode. Fjern adgangskoden.",
    ),
    "andet": (b"hej", "Filen er ikke et Word-dokument."),
    "afkortet": (b"PK\x03\x04hej", "Filen er beskadiget (File is not a zip file). Hent eller gem den igen."),
}


@pytest.mark.parametrize(("content", "message"), NOT_WORD.values(), ids=NOT_WORD.keys())
def test_a_file_that_is_no_word_document_says_what_it_is(tmp_path: Path, content: bytes, message: str) -> None:
    template = tmp_path / "agenda.docx"
    template.write_bytes(content)
    assert said(template) == [f"T10 agenda.docx  {message}"]


def test_words_lock_file_is_told_from_the_template(tmp_path: Path) -> None:
    template = tmp_path / "~$agenda.docx"
    template.write_bytes(b"\x05Bo")
    assert said(template) == [
        "T10 ~$agenda.docx  Filen er Words låsefil, ikke skabelonen. Luk Word, og vælg filen uden »~$«."
    ]


def test_a_template_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(FileError) as stop:
        lint(tmp_path / "agenda.docx", Paper)
    assert stop.value.exit_code == 4


def typed(kind: bytes) -> Callable[[dict[str, bytes]], None]:
    main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

    def change(parts: dict[str, bytes]) -> None:
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(main, kind)

    return change


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        (
            b"application/vnd.ms-word.document.macroEnabled.main+xml",
            "Filen er en Word-fil med makroer. Gem den som Word-dokument (.docx).",
        ),
        (b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "Filen er en Excel-fil."),
    ],
)
def test_other_office_files_are_told_apart(tmp_path: Path, kind: bytes, message: str) -> None:
    assert said(repacked(drawn(tmp_path, "a"), typed(kind))) == [f"T10 agenda.docx  {message}"]


def related(kind: str, target: str, mode: str = ' TargetMode="External"') -> Callable[[dict[str, bytes]], None]:
    def change(parts: dict[str, bytes]) -> None:
        rels = "word/_rels/document.xml.rels"
        one = f'<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"{mode}/>'
        parts[rels] = parts[rels].replace(b"</Relationships>", one.encode() + b"</Relationships>")

    return change


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("image", "henter noget udefra (image)"),
        ("oleObject", "henter noget udefra (oleObject)"),
        ("aFChunk", "sætter et andet dokument ind (altChunk)"),
        ("subDocument", "sætter et andet dokument ind"),
    ],
)
def test_what_would_be_fetched_from_outside_is_refused(tmp_path: Path, kind: str, what: str) -> None:
    template = repacked(drawn(tmp_path, "a"), related(kind, "file:///c:/x"))
    assert said(template) == [
        f"T22 agenda.docx  Skabelonen {what}: »file:///c:/x«. Ret i skabelonen: fjern det, eller sæt det ind som en del af filen."
    ]


def test_a_link_to_a_web_page_is_allowed(tmp_path: Path) -> None:
    assert said(repacked(drawn(tmp_path, "a"), related("hyperlink", "https://example.dk"))) == []


def test_macros_and_doctypes_and_broken_parts_are_refused(tmp_path: Path) -> None:
    macros = repacked(drawn(tmp_path, "a"), related("vbaProject", "vbaProject.bin", ""))
    repacked(macros, lambda parts: parts.update({"word/vbaProject.bin": b"x"}))
    remedy = "Ret i skabelonen: fjern det, eller sæt det ind som en del af filen."
    assert said(macros) == [f"T22 agenda.docx  Skabelonen har makroer: »/word/vbaProject.bin«. {remedy}"]
    doctype = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    typed_part = repacked(drawn(tmp_path, "a"), lambda parts: parts.update({"customXml/item1.xml": doctype}))
    assert said(typed_part) == ["T22 agenda.docx  Delen /customXml/item1.xml har en DOCTYPE, som Word ikke skriver."]
    broken = repacked(drawn(tmp_path, "a"), lambda parts: parts.update({"word/document.xml": b"<a>"}))
    assert said(broken) == [
        "T10 agenda.docx  Delen /word/document.xml er beskadiget. Åbn den i Word, og gem den som et nyt dokument."
    ]


def test_a_part_that_is_named_but_not_there_is_told(tmp_path: Path) -> None:
    template = repacked(drawn(tmp_path, "a"), related("image", "media/no.png", ""))
    (fault,) = said(template)
    assert fault.startswith("T10 agenda.docx  Filen er beskadiget (")


def test_a_zip_bomb_and_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    bomb = repacked(drawn(tmp_path, "a"), lambda parts: parts.update({"word/media/x.bin": bytes(40_000_000)}))
    assert [one[:3] for one in said(bomb)] == ["T23"]
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as twice:
        twice.writestr("a.xml", "<a/>")
        with pytest.warns(UserWarning, match="Duplicate name"):
            twice.writestr("a.xml", "<a/>")
    (tmp_path / "agenda.docx").write_bytes(written.getvalue())
    assert said(tmp_path / "agenda.docx") == [
        "T23 agenda.docx  Filen har to dele med samme navn. Åbn den i Word, og gem den som et nyt dokument."
    ]


def test_a_faulty_template_is_never_filled(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as stop:
        filled(drawn(tmp_path, "{{ a }}", "{{ b }}"))
    assert [line.partition(": ")[0] for line in str(stop.value).splitlines()] == [
        "Skabelonen kan ikke udfyldes",
        "agenda.docx, brødtekst, afsnit 1, {{ a }}",
        "agenda.docx, brødtekst, afsnit 2, {{ b }}",
    ]


def test_the_same_package_has_the_same_bytes(tmp_path: Path) -> None:
    content = drawn(tmp_path, "a").read_bytes()
    assert package.same_bytes(content) == package.same_bytes(content)


def test_strict_open_xml_is_refused_because_its_tags_would_not_be_found(tmp_path: Path) -> None:
    def change(parts: dict[str, bytes]) -> None:
        transitional = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
        parts["word/document.xml"] = parts["word/document.xml"].replace(transitional, strict)

    assert said(repacked(drawn(tmp_path, "{{ text }}"), change)) == [
        "T10 agenda.docx  Filen er gemt som »Strict Open XML«. Gem den som almindeligt Word-dokument (.docx)."
    ]
