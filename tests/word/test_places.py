"""A fault's place in words that a person finds in Word, and what was meant by what is written there."""

from pathlib import Path

import pytest
from docx.document import Document

from docgen.kinds.catalogue import contexts
from docgen.word.language.headings import path_of
from docgen.word.language.lint import lint
from tests.word.drawn import Paper, drawn, faults, said

HINT = "Ret i skabelonen."


def told(template: Path) -> list[str]:
    return [f"{one.code} {one.line}" for one in faults(template)]


def headed(document: Document) -> None:
    document.add_heading("Økonomi", 2)
    document.add_paragraph("Udgiften er {{ meeting.prise }} og betales af kommunen.")
    document.add_paragraph("{{ meeting.prise }}")
    cell = document.add_table(2, 2).cell(1, 1)
    cell.text = "{{ a.b }}"
    document.sections[0].footer.paragraphs[0].text = "Journal {{ c }}"


def test_a_place_has_the_nearest_heading_and_words_to_search_for(tmp_path: Path) -> None:
    assert [one.split("  ")[0] for one in told(drawn(tmp_path, draw=headed))] == [
        "T13 brødtekst, afsnit 2, under »Økonomi«, ved »og betales af kommunen«",
        "T13 brødtekst, afsnit 3, under »Økonomi«, ved »og betales af kommunen«",
        "T13 brødtekst, tabel 1, række 2, celle 2, under »Økonomi«, ved »og betales af kommunen«",
        "T13 sidefod, afsnit 1, ved »Journal«",
    ]


def test_a_place_far_from_any_words_is_its_number_alone(tmp_path: Path) -> None:
    template = drawn(tmp_path, "Ord", *["{{ text }}"] * 250, "{{ x.y }}")
    assert [one.split("  ")[0] for one in told(template)] == ["T13 brødtekst, afsnit 252"]


def test_words_are_quoted_so_that_word_finds_them(tmp_path: Path) -> None:
    template = drawn(tmp_path, "Et meget langt afsnit, som ingen vil læse helt til ende, før {{ x.y }} kommer.")
    (one,) = told(template)
    assert "ved »Et meget langt afsnit, som ingen vil«" in one


def test_places_in_a_long_table_are_found_in_one_go(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        table = document.add_table(0, 1)
        for _ in range(400):
            table.add_row()
        table.rows[399].cells[0].text = "{{ a.b }}"

    (one,) = told(drawn(tmp_path, draw=draw))
    assert one.startswith("T13 brødtekst, tabel 1, række 400, celle 1")


@pytest.mark.parametrize(
    ("tag", "sentence"),
    [
        ("{{ Dato }}", "Navnet »Dato« findes ikke. Ret i skabelonen. Mente du »meeting.date«?"),
        ("{{ dato }}", "Navnet »dato« findes ikke. Ret i skabelonen. Mente du »meeting.date«?"),
        ("{{ Mødedato }}", "Navnet »Mødedato« findes ikke. Ret i skabelonen. Mente du »meeting.date«?"),
        ("{{ mødested }}", "Navnet »mødested« findes ikke. Ret i skabelonen. Mente du »meeting.venue«?"),
        ("{{ Mødets dato }}", "Navnet »Mødets dato« findes ikke. Ret i skabelonen. Mente du »meeting.date«?"),
        ("{{ Møde!Dato }}", "Navnet »Møde!Dato« findes ikke. Ret i skabelonen. Mente du »meeting.date«?"),
        (
            "{{ item.title }}",
            "Navnet »item« findes kun i sin løkke. Ret i skabelonen. Sæt mærket mellem {%p for item in items %} og {%p endfor %}.",
        ),
        (
            "{{ Overskrift }}",
            "Navnet »Overskrift« findes ikke. Ret i skabelonen. Mente du »item.title«? Sæt mærket mellem {%p for item in items %} og {%p endfor %}.",
        ),
    ],
)
def test_the_workbooks_own_headings_are_understood(tmp_path: Path, tag: str, sentence: str) -> None:
    assert told(drawn(tmp_path, tag)) == [f"T13 brødtekst, afsnit 1  {tag}: {sentence}"]


def test_a_heading_in_its_loop_is_the_loops_own(tmp_path: Path) -> None:
    template = drawn(tmp_path, "{%p for punkt in items %}", "{{ Overskrift }}", "{%p endfor %}")
    assert told(template) == [
        "T13 brødtekst, afsnit 2  {{ Overskrift }}: Navnet »Overskrift« findes ikke. Ret i skabelonen. Mente du »punkt.title«?"
    ]


@pytest.mark.parametrize(
    ("kind", "words", "path"),
    [
        ("agenda", "Mødedato", "meeting.date"),
        ("agenda", "Mødested", "meeting.venue"),
        ("agenda", "Mødeleder", "meeting.chair"),
        ("agenda", "Næste møde dato", "meeting.next_date"),
        ("case_brief", "Sagsnr.", "case.case_number"),
        ("hearing_response", "Høringsfrist", "hearing.due_on"),
    ],
)
def test_what_a_secretary_would_write_is_a_name_of_each_paper(kind: str, words: str, path: str) -> None:
    assert path_of(words, contexts()[kind]) == path


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("{ meeting.date }", "Mente du {{ meeting.date }}?"),
        ("{Dato}", "Mente du {{ meeting.date }}?"),
        ("{ Mødets dato }", "Mente du {{ meeting.date }}?"),
        ("{ navn på formand }", "Skal docgen udfylde det, så skriv {{ … }}."),
    ],
)
def test_a_tag_with_single_braces_is_told(tmp_path: Path, text: str, hint: str) -> None:
    assert said(drawn(tmp_path, f"{text} {{{{ text }}}}")) == [
        f"T11 brødtekst, afsnit 1  {text}: Teksten bliver skrevet, som den står. {hint} Ret i skabelonen."
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ["{% if meeting.end %}{{ meeting.end }}{% endif %}"],
        ["{%p if meeting.end %}", "{{ meeting.end|clock }}", "{%p else %}", "-", "{%p endif %}"],
        ["{%p if year == 1 %}", "a", "{%p elif meeting.end %}", "{{ meeting.end }}", "{%p endif %}"],
        ["{{ meeting.end|default('-') }}"],
        ["{{ meeting.end if meeting.end else '-' }}"],
        ["{{ meeting.end or '-' }}"],
        ["{{p prose }}"],
        [
            "{%p if is_open and meeting.end %}",
            "{%p for x in items %}",
            "{{ meeting.end }}",
            "{%p endfor %}",
            "{%p endif %}",
        ],
        ["{% for x in items if x.background %}{{ x.background }}{% endfor %}"],
        ["{{ meeting.venue }}"],
    ],
)
def test_a_name_that_may_be_empty_is_right_where_it_is_asked_about(tmp_path: Path, texts: list[str]) -> None:
    assert told(drawn(tmp_path, *texts)) == []


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["Slut {{ meeting.end|clock }}"], "meeting.end"),
        (["{%p if meeting.end %}", "a", "{%p endif %}", "{{ meeting.end }}"], "meeting.end"),
        (["{%p for x in items %}", "a {{ x.background }}", "{%p endfor %}"], "x.background"),
        (["{{ 'a' if is_open else meeting.end }}"], "meeting.end"),
        (["{{ text or meeting.end }}"], "meeting.end"),
        (["{% set slut = meeting.end %}{{ slut }}"], "slut"),
        (["Se {{ picture }}"], "picture"),
    ],
)
def test_a_name_that_may_be_empty_is_told_to_the_author(tmp_path: Path, texts: list[str], name: str) -> None:
    (one,) = [one for one in faults(drawn(tmp_path, *texts)) if one.code == "T26"]
    assert (one.level.value, one.message, one.remedy) == (
        "warning",
        f"»{name}« kan være tomt i arket, og så standser papiret.",
        f"Ret i skabelonen: sæt {{% if {name} %}} og {{% endif %}} om det, der hører til.",
    )


def test_a_place_is_told_of_a_value_that_is_empty_when_it_is_filled(tmp_path: Path) -> None:
    assert lint(drawn(tmp_path, "Slut {{ meeting.end }}"), Paper)[0].place.part == "brødtekst, afsnit 1, ved »Slut«"


def test_a_name_that_is_needed_where_it_is_printed_may_be_printed_without_a_condition(tmp_path: Path) -> None:
    template = drawn(tmp_path, "Sted: {{ case.venue }} {{ case.other_officers }}")
    names = [one.message.split("«")[0] for one in lint(template, contexts()["case_brief"]) if one.code == "T26"]
    assert names == ["»case.other_officers"]
