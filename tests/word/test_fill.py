import datetime as dt
import zipfile
from decimal import Decimal
from pathlib import Path

import docx
import pytest
from docx.document import Document

from docgen.errors import FileError, TemplateError
from docgen.prose import Prose
from docgen.word.fill import fill
from docgen.workbook.model import Field
from docgen.workbook.record import Record
from tests.word.drawn import Gathering, Names, Paper, Point, drawn, filled, texts


def test_values_are_written_as_a_danish_reader_expects(tmp_path: Path) -> None:
    template = drawn(
        tmp_path,
        "{{ meeting.date }} {{ meeting.start }} {{ is_open }} {{ year }} {{ meeting.cost }}",
        "{{ meeting.date|in_full|capital }} {{ meeting.date|in_figures }} {{ meeting.start|clock }} {{ meeting.hours }}",
        "{{ meeting.cost|amount }} {{ year|number }} {{ meeting.venue|upper }} {{ text|default('intet') }}",
    )
    assert [text.replace("\u00a0", "_") for text in texts(filled(template))] == [
        "15._juni_2022 16.30 Ja 2022 25.000",
        "Onsdag den_15._juni_2022 15-06-2022 16.30 kl._16.30",
        "25.000_kr. 2.022 RÅDHUSET intet",
    ]


def test_loops_and_conditions_leave_no_empty_paragraphs(tmp_path: Path) -> None:
    template = drawn(
        tmp_path,
        "{%p for item in items %}",
        "{{ loop.index }}. {{ item.title }}",
        "{%p if item.guests %}",
        "Gæster: {{ item.guests|all_of }}",
        "{%p else %}",
        "Ingen gæster",
        "{%p endif %}",
        "{{p item.background }}",
        "{%p endfor %}",
    )
    items = (Point(title="Et", guests=("Bo", "Ib", "Åse")), Point(title="To", background=Prose.of("a\n\nb")))
    assert texts(filled(template, Paper(items=items))) == [
        "1. Et",
        "Gæster: Bo, Ib og Åse",
        "2. To",
        "Ingen gæster",
        "a",
        "b",
    ]


def test_a_loop_over_no_rows_takes_the_whole_table_away_and_a_cell_ends_with_a_paragraph(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        rows = document.add_table(3, 1)
        rows.cell(0, 0).text = "{%tr for item in items %}"
        rows.cell(1, 0).text = "{{ item.title }}"
        rows.cell(2, 0).text = "{%tr endfor %}"
        cell = document.add_table(1, 1).cell(0, 0)
        cell.text = "{%p if not is_open %}"
        cell.add_paragraph("lukket")
        cell.add_paragraph("{%p endif %}")

    template = drawn(tmp_path, "start", draw=draw)
    (table,) = filled(template).tables
    assert [paragraph.text for paragraph in table.cell(0, 0).paragraphs] == [""]
    first, _ = filled(template, Paper(items=(Point(title="Et"), Point(title="To")))).tables
    assert [row.cells[0].text for row in first.rows] == ["Et", "To"]


def test_headers_footers_text_boxes_and_a_second_section_are_filled_once(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "H {{ meeting.venue }}"
        document.sections[0].footer.paragraphs[0].text = "F {{ text }}"
        document.add_section()
        paragraph = document.add_paragraph("x")
        box = docx.oxml.parse_xml(  # type: ignore[attr-defined]
            '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml">'
            "<w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{{ mee</w:t></w:r><w:r><w:t>ting.venue }}</w:t></w:r></w:p>"
            "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
        paragraph._p.append(box)

    result = filled(drawn(tmp_path, draw=draw), Paper(text="{{ 7*7 }}"))
    assert result.sections[0].header.paragraphs[0].text == "H Rådhuset"
    assert result.sections[0].footer.paragraphs[0].text == "F {{ 7*7 }}"
    assert "Rådhuset" in result.element.xml


def test_the_same_input_gives_the_same_bytes_and_the_properties_are_set_once(tmp_path: Path) -> None:
    template = drawn(tmp_path, "{{ text }}", draw=lambda document: setattr(document.core_properties, "author", "Bo"))
    written = []
    for name in ("a.docx", "b.docx"):
        fill(template, Paper(text="x"), tmp_path / name, title="Børn & Unge <udkast>", subject="Møde")
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]
    properties = docx.Document(str(tmp_path / "a.docx")).core_properties
    assert (properties.title, properties.subject) == ("Børn & Unge <udkast>", "Møde")
    assert (properties.author, properties.language) == ("", "da-DK")
    assert properties.modified == docx.Document(str(template)).core_properties.modified
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_title_longer_than_the_format_allows_is_cut(tmp_path: Path) -> None:
    template = drawn(tmp_path, "x")
    fill(template, Paper(), tmp_path / "a.docx", title="å" * 300)
    assert docx.Document(str(tmp_path / "a.docx")).core_properties.title == "å" * 254 + "…"


def test_all_empty_values_are_told_at_once_with_tag_and_cell(tmp_path: Path) -> None:
    template = drawn(tmp_path, "Start", "Slut: {{ meeting.end|clock }}", "{{ prose }} {{ prose|default('–') }}")
    with pytest.raises(TemplateError) as stop:
        filled(template)
    assert stop.value.exit_code == 5
    assert str(stop.value) == (
        "Skabelonen kan ikke udfyldes: 2 fejl.\n"
        "agenda.docx, brødtekst, afsnit 2, ved »Slut«, {{ meeting.end|clock }}: cellen Møde!B6 (Slut) er tom. "
        "Udfyld cellen, eller sæt {%p if meeting.end %} om linjen i skabelonen.\n"
        "agenda.docx, brødtekst, afsnit 3, ved »Slut«, {{ prose }}: »Løbende tekst« er tom. "
        "Udfyld den, eller sæt {%p if prose %} om linjen i skabelonen."
    )
    assert not (tmp_path / "result.docx").exists()


def test_a_draft_shows_what_is_missing(tmp_path: Path) -> None:
    template = drawn(tmp_path, "Slut: {{ meeting.end|clock }}", "{{p prose }}")
    assert texts(filled(template, draft=True)) == ["Slut: [MANGLER: Slut]"]


def test_a_sign_that_word_cannot_hold_is_refused_with_its_cell(tmp_path: Path) -> None:
    template = drawn(tmp_path, "{{ meeting.venue }}", "{{p prose }}")
    with pytest.raises(TemplateError) as stop:
        filled(template, Paper(meeting=Gathering(Sted="a\x0bb"), prose=Prose.of("c\x00d")))
    assert str(stop.value).splitlines()[1:] == [
        "agenda.docx, brødtekst, afsnit 1, {{ meeting.venue }}: cellen Møde!B6 (Sted) har et usynligt tegn (U+000B), "
        "som Word ikke kan gemme. Skriv teksten i cellen igen.",
        "agenda.docx, brødtekst, afsnit 2, {{p prose }}: »Løbende tekst« har et usynligt tegn (U+0000), "
        "som Word ikke kan gemme. Skriv teksten i cellen igen.",
    ]


def test_loops_without_end_are_stopped(tmp_path: Path) -> None:
    loops = [f"{{%p for a{i} in items %}}" for i in range(6)]
    ends = ["{%p endfor %}"] * 6
    template = drawn(tmp_path, *loops, "{%p if year == 1 %}", "x", "{%p endif %}", *ends)
    with pytest.raises(TemplateError, match="Løkkerne i skabelonen bliver ved"):
        filled(template, Paper(items=tuple(Point() for _ in range(40))))


def test_a_document_that_grows_without_end_is_stopped(tmp_path: Path) -> None:
    template = drawn(
        tmp_path, "{%p for a in items %}", "{%p for b in items %}", "{{ text }}", "{%p endfor %}", "{%p endfor %}"
    )
    with pytest.raises(TemplateError, match="Dokumentet bliver alt for stort"):
        filled(template, Paper(items=tuple(Point() for _ in range(60)), text="x" * 30_000))


def test_a_value_that_cannot_be_compared_is_told_at_its_tag(tmp_path: Path) -> None:
    template = drawn(tmp_path, "a", "{{ 'sent' if meeting.end > meeting.start else 'tidligt' }}")
    with pytest.raises(
        TemplateError,
        match=r"afsnit 2, .*Mærket kan ikke regnes ud, fordi cellen Møde!B6 \(Start\) er tom eller af en anden slags",
    ):
        filled(template)


def test_a_bare_float_is_refused(tmp_path: Path) -> None:
    paper = Paper().model_copy(update={"year": 0.1 + 0.2})
    with pytest.raises(TemplateError, match="er ikke en værdi, der kan skrives"):
        filled(drawn(tmp_path, "{{ year }}"), paper)


def test_amounts_keep_their_decimals(tmp_path: Path) -> None:
    meeting = Gathering(Pris=Decimal("1234.50"), Dato=dt.date(2022, 1, 1))
    assert texts(filled(drawn(tmp_path, "{{ meeting.cost|amount }}"), Paper(meeting=meeting))) == ["1.234,50\u00a0kr."]


def test_a_title_with_a_sign_that_word_cannot_hold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as stop:
        fill(drawn(tmp_path, "x"), Paper(), tmp_path / "a.docx", title="a\x0bb")
    assert str(stop.value).splitlines()[1:] == [
        "agenda.docx, dokumentegenskaber (titel): Teksten har et usynligt tegn (U+000B), som Word ikke kan gemme. "
        "Skriv teksten i cellen igen."
    ]


def test_a_target_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="Word-filen kan ikke gemmes"):
        fill(drawn(tmp_path, "x"), Paper(), tmp_path / "no" / "a.docx", title="a")


def test_the_cell_of_a_record_that_was_read_is_told(tmp_path: Path) -> None:
    class Form(Record):
        end: str | None = Field(None, alias="Slut")

    class Context(Names):
        form: Form

    record = Form.model_validate({}).read_from("Møde", {"end": "C9"})
    with pytest.raises(TemplateError, match=r"cellen Møde!C9 \(Slut\) er tom\. Udfyld cellen,"):
        fill(drawn(tmp_path, "{{ form.end }}"), Context(form=record), tmp_path / "a.docx", title="a")


def test_a_fault_in_a_header_is_not_blamed_on_what_the_body_read(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ prose }}"

    with pytest.raises(TemplateError) as stop:
        filled(drawn(tmp_path, "{{ meeting.venue }}", draw=draw))
    assert str(stop.value).splitlines()[1] == (
        "agenda.docx, sidehoved, afsnit 1, {{ prose }}: »Løbende tekst« er tom. "
        "Udfyld den, eller sæt {%p if prose %} om linjen i skabelonen."
    )


def test_cells_come_and_go_and_the_table_keeps_its_width(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        cells = document.add_table(1, 3).rows[0].cells
        for cell, text in zip(cells, ("{%tc for item in items %}", "{{ item.title }}", "{%tc endfor %}"), strict=True):
            cell.text = text

    result = filled(drawn(tmp_path, draw=draw), Paper(items=tuple(Point(title=str(i)) for i in range(4))))
    (table,) = result.tables
    assert [cell.text for cell in table.rows[0].cells] == ["0", "1", "2", "3"]
    assert len(table.columns) == 4


def test_a_table_in_a_table_is_filled_row_by_row(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        inner = document.add_table(1, 1).cell(0, 0).add_table(3, 1)
        for i, text in enumerate(("{%tr for item in items %}", "{{ item.title }}", "{%tr endfor %}")):
            inner.cell(i, 0).text = text

    (table,) = filled(drawn(tmp_path, draw=draw), Paper(items=(Point(title="a"), Point(title="b")))).tables
    assert [row.cells[0].text for row in table.cell(0, 0).tables[0].rows] == ["a", "b"]
