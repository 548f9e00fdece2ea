"""The commands for those who write templates: check, fields, copy, and templates with Danish names."""

import json
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from docgen.cli import main
from docgen.commands.templates import copy_template, field_lines, template_findings
from docgen.disk import resources
from docgen.errors import FileError
from docgen.kinds.agenda import AGENDA
from docgen.kinds.catalogue import contexts, templates
from docgen.kinds.minutes import MINUTES
from docgen.kinds.template_choice import name_of, template_for, template_in
from docgen.word.language.lint import lint
from tests.books import book_of

runner = CliRunner()


def template_with(folder: Path, *texts: str, name: str = "dagsorden.docx") -> Path:
    """Return docgen's own agenda with paragraphs of one's own at its end."""
    document = docx.Document(str(resources.templates() / "agenda.docx"))
    for text in texts:
        document.add_paragraph(text)
    document.save(str(target := folder / name))
    return target


@pytest.mark.parametrize("name", contexts())
def test_a_copy_is_docgens_own_template_with_its_danish_name(tmp_path: Path, name: str) -> None:
    copy = copy_template(name, tmp_path / "vores")
    assert copy == tmp_path / "vores" / f"{templates()[name]}.docx"
    assert copy.read_bytes() == (resources.templates() / f"{name}.docx").read_bytes()
    assert name_of(copy) == name
    assert lint(copy, contexts()[name]) == []


def test_a_copy_never_replaces_what_somebody_has_edited(tmp_path: Path) -> None:
    (tmp_path / "referat.docx").write_bytes(b"rettet")
    with pytest.raises(FileError) as stop:
        copy_template("minutes", tmp_path)
    assert stop.value.message == f"»{tmp_path / 'referat.docx'}« ligger der allerede, og den bliver ikke erstattet."
    assert stop.value.remedy == "Vælg en anden mappe, eller giv den gamle et andet navn."
    assert (tmp_path / "referat.docx").read_bytes() == b"rettet"


def test_a_copy_that_cannot_be_written_says_why(tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"")
    with pytest.raises(FileError) as stop:
        copy_template("minutes", tmp_path / "fil" / "mappe")
    assert stop.value.remedy == "Grunden er: en del af stien er en fil."


def test_copy_says_where_the_copy_lies_and_what_comes_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = runner.invoke(main, ["template", "copy", "dagsorden"])
    assert done.exit_code == 0
    assert done.stdout == "skabeloner/dagsorden.docx\n"
    assert done.stderr.splitlines()[0] == (
        "Ret »skabeloner/dagsorden.docx« i Word, og gem. Se så, om alt er i orden, og brug den:"
    )
    assert [
        line.partition(" template ")[2] or line.partition(" build ")[2] for line in done.stderr.splitlines()[1:]
    ] == [
        'check "skabeloner/dagsorden.docx"',
        'ARK --template "skabeloner"',
    ]
    assert runner.invoke(main, ["template", "copy", "dagsorden"]).exit_code == 4


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("agenda.docx", "agenda"),
        ("Dagsorden.DOCX", "agenda"),
        ("dagsorden.dotx", "agenda"),
        ("let-referat.docx", "easy_minutes"),
        ("Let referat.docx", "easy_minutes"),
        ("høringssvar.docx", "hearing_response"),
        ("hoeringssvar.docx", "hearing_response"),
        ("ho\u0308ringssvar.docx", None),
        ("brev.docx", None),
        ("dagsorden.pdf", None),
    ],
)
def test_a_template_is_known_by_its_danish_name_too(file: str, name: str | None) -> None:
    assert name_of(Path(file)) == name


def test_a_folder_of_danish_names_is_used_and_what_it_lacks_is_docgens_own(tmp_path: Path) -> None:
    book = book_of("ishoej_meeting")
    own = template_with(tmp_path, name="Dagsorden.dotx")
    assert template_in(tmp_path, "agenda") == own
    assert template_for(AGENDA, book, tmp_path) == own
    assert template_for(MINUTES, book, tmp_path) == resources.templates() / "minutes.docx"
    with pytest.raises(FileError, match="Der er ingen skabeloner i"):
        template_for(MINUTES, book, tmp_path / "tom")


@pytest.mark.parametrize("name", contexts())
def test_the_fields_of_every_template_can_be_copied_as_they_stand(tmp_path: Path, name: str) -> None:
    tags = [
        line.split("  ")[0] if not line.startswith(" ") else line.strip().split("  ")[0] for line in field_lines(name)
    ]
    document = docx.Document(str(resources.templates() / f"{name}.docx"))
    body = document.element.body
    for element in list(body)[:-1]:
        body.remove(element)
    for tag in tags:
        document.add_paragraph(tag)
    document.save(str(target := tmp_path / f"{name}.docx"))
    assert [one.line for one in lint(target, contexts()[name]) if one.code != "T26"] == []


def test_fields_show_loops_around_the_names_of_lists() -> None:
    lines = [
        line.split("  ")[0] if line[0] != " " else "  " + line.strip().split("  ")[0] for line in field_lines("agenda")
    ]
    start = lines.index("{%p for item in items %}")
    assert lines[start + 1].startswith("  {{ item.")
    assert "{%p endfor %}" in lines[start:]
    as_json = json.loads(runner.invoke(main, ["template", "fields", "opslag-a4", "--json"]).stdout)
    assert {"name", "tag", "loop", "type", "optional", "heading", "example"} == set(as_json["fields"][0])


def test_what_the_templates_own_text_asks_for_is_told_to_its_author(tmp_path: Path) -> None:
    template = template_with(
        tmp_path, "Godkendt af [navn] den xx.xx.2026 «Sted»", "Han sagde »ja« og »nej« i {{ meeting.venue }}"
    )
    found = [one for one in template_findings([template], None) if one.code == "T34"]
    assert [one.message for one in found] == [
        f"»{words}« ligner en pladsholder og kommer med i hvert papir." for words in ("[navn]", "xx.xx.2026", "«Sted»")
    ]
    assert {one.remedy for one in found} == {"Ret i skabelonen: skriv et mærke eller den rigtige tekst i stedet."}
    assert {one.level.value for one in found} == {"warning"}


def test_a_file_without_any_tag_is_told(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Kære alle")
    document.save(str(target := tmp_path / "referat.docx"))
    assert [(one.code, one.message) for one in template_findings([target], None) if one.code == "T33"] == [
        ("T33", "Skabelonen har ingen mærker, så alle papirer bliver ens.")
    ]


def test_a_template_of_an_unknown_name_asks_for_its_kind(tmp_path: Path) -> None:
    template = template_with(tmp_path, name="brev.docx")
    with pytest.raises(FileError) as stop:
        template_findings([template], None)
    assert stop.value.remedy.startswith("Sig hvilket med --kind: ")
    assert template_findings([template], "agenda") == template_findings([template], "agenda")


def test_docgens_own_templates_have_no_finding_about_their_text() -> None:
    assert [one.line for one in template_findings([resources.templates()], None) if one.code != "T01"] == []


def test_what_keeps_a_file_from_being_opened_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "dagsorden.docx").write_bytes(b"%PDF-1.7")
    assert [(one.code, one.message) for one in template_findings([tmp_path], None)] == [("T10", "Filen er en PDF.")]


def test_a_file_that_is_far_too_large_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "dagsorden.docx").open("wb") as file:
        file.truncate(20_000_000_000)
    with pytest.raises(FileError, match="Skabelonen er over 50 MB"):
        template_findings([tmp_path], None)
