import re
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml

from docgen.word.template_faults import FAULTS
from tests.word.drawn import Paper, Point, drawn, faults, filled, repacked, said, texts

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

ONE_TAG = {
    "{{ meeting.venu }}": "T13 »meeting« har ikke navnet »venu«. Ret i skabelonen. Mente du »meeting.venue«?",
    "{{ venue }}": "T13 Navnet »venue« findes ikke. Ret i skabelonen. Mente du »meeting.venue«?",
    "{{ meeting.Sted }}": "T13 »meeting« har ikke navnet »Sted«. Ret i skabelonen. Mente du »meeting.venue«?",
    "{{ items.title }}": "T13 »items« er en liste og har ikke »title«. Ret i skabelonen. Gå gennem den: {% for x in items %} … {{ x.title }} … {% endfor %}.",
    "{{ text.strip }}": "T13 »text« er en tekst og har ikke »strip« under sig. Ret i skabelonen.",
    "{{ meeting.status == 'Udkats' }}": "T13 »meeting.status« kan ikke være »Udkats«. Ret i skabelonen. Mente du »Udkast«?",
    "{{ meeting.date|in_ful }}": "T14 Filteret »in_ful« findes ikke. Ret i skabelonen. Mente du »in_full«?",
    "{{ meeting.date|clock }}": "T14 Filteret »clock« bruges på et klokkeslæt, men »meeting.date« er en dato. Ret i skabelonen.",
    "{{ meeting.start|clock(2) }}": "T14 Filteret »clock« har ingen parentes. Ret i skabelonen.",
    "{{ items|all_of }}": "T14 Filteret »all_of« bruges på en liste af tekster, men »items« er en liste af andet. Ret i skabelonen.",
    "{{ 1 is evn }}": "T14 Prøven »is evn« findes ikke. Ret i skabelonen. Mente du »even«?",
    "{{ items }}": "T16 »items« er en liste. Ret i skabelonen: skriv {% for x in items %} … {% endfor %}, eller brug |all_of.",
    "{{ meeting }}": "T16 »meeting« er en gruppe med flere værdier. Ret i skabelonen: skriv et af navnene i den, fx {{ meeting.venue }}.",
    "{{ prose }}": "T24 Løbende tekst bliver ét afsnit; afsnit, punkter og fed skrift går tabt. Skriv hellere {{p prose }} i skabelonen.",
    "{{p year }}": "T27 {{p … }} skriver løbende tekst; dette er et tal. Ret i skabelonen: skriv {{ year }}.",
    "{{ }}": "T12 Mærket er tomt. Ret i skabelonen.",
    "{{ text text }}": "T12 Mærket kan ikke læses: »text« står forkert. Ret i skabelonen.",
    "{{ meeting. }}": "T12 Mærket kan ikke læses: der mangler noget til sidst. Ret i skabelonen.",
    "{{ »x« }}": 'T12 Mærket kan ikke læses: brug lige anførselstegn ("). Ret i skabelonen.',
    "{{ 'x' if is_open }}": 'T12 »… if …« i et mærke mangler sit »else«. Ret i skabelonen. Skriv fx {{ "a" if x else "b" }}.',
    "{{ text.upper() }}": "T19 Parenteser efter »text.upper« bruges ikke i skabeloner. Ret i skabelonen.",
    "{{ 2*3 }}": "T19 Tegnet »*« bruges ikke i skabeloner. Ret i skabelonen.",
    "{{ text ~ 'a' }}": "T19 Tegnet »~« bruges ikke i skabeloner. Ret i skabelonen. Skriv to mærker efter hinanden.",
    "{{ text['a'] }}": "T19 Firkantede parenteser bruges ikke om navne. Ret i skabelonen. Skriv »text.a«.",
    "{{- text }}": "T19 Et »-« eller »+« ved kanten af mærket slår afsnit sammen. Ret i skabelonen: slet tegnet.",
    "{{r text }}": "T19 Den slags mærke bruges ikke. Ret i skabelonen: skriv {{ text }}.",
    "{% include 'x' %}": "T19 »include« bruges ikke i skabeloner. Ret i skabelonen. Brug if, elif, else, for og set.",
    "{% p if is_open %}": "T19 »p« bruges ikke i skabeloner. Ret i skabelonen. Skriv {%p if is_open %} uden mellemrum før p.",
    "{% endfor %}": "T17 Der er ingen {% for … %} at lukke. Ret i skabelonen.",
    "{% else %}": "T17 {% else %} har ingen {% if … %} foran sig. Ret i skabelonen.",
    "{%p for x in items %}": "T17 Blokken bliver aldrig lukket. Ret i skabelonen: skriv {%p endfor %}, hvor den slutter.",
}


@pytest.mark.parametrize(("tag", "sentence"), ONE_TAG.items(), ids=ONE_TAG.keys())
def test_a_fault_in_one_tag_is_told_with_its_paragraph(tmp_path: Path, tag: str, sentence: str) -> None:
    code, _, message = sentence.partition(" ")
    found = [one for one in said(drawn(tmp_path, "Start", tag)) if not one.startswith("T26")]
    assert found == [f"{code} brødtekst, afsnit 2  {tag}: {message}"]


@pytest.mark.parametrize(
    "word", ["import 'x' as y", "extends 'x'", "macro x()", "call x()", "filter upper", "raw", "block x", "with x = 1"]
)
def test_forbidden_tags_are_refused(tmp_path: Path, word: str) -> None:
    assert {one.code for one in faults(drawn(tmp_path, f"{{% {word} %}}"))} == {"T19"}


@pytest.mark.parametrize(
    "attack",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ text.format(text) }}",
        "{{ meeting.__class__ }}",
        "{{ meeting.model_fields }}",
        "{{ range(1000000000) }}",
        "{{ lipsum(n=10000000) }}",
        "{{ text.center(10000000000) }}",
        "{{ 9**9**9 }}",
        "{{ 'x'*10000000000 }}",
        "{{ '%99999999999d' % 1 }}",
        "{{ self }}",
    ],
)
def test_an_attack_is_a_fault(tmp_path: Path, attack: str) -> None:
    assert faults(drawn(tmp_path, attack))


def test_every_fault_of_a_template_is_told_in_one_run_at_its_place(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        rows = document.add_table(3, 2)
        rows.cell(0, 0).text = "{%tr for x in items %}"
        rows.cell(0, 1).text = "tabt"
        rows.cell(1, 0).text = "{{ x.titel }}"
        rows.cell(1, 1).text = "a"
        rows.cell(1, 1).add_paragraph("{{ loop.indeks }}")
        rows.cell(2, 0).text = "{%tr endfor %}"
        document.sections[0].header.paragraphs[0].text = "{{ meeting.plads"
        document.sections[0].footer.paragraphs[0].text = "{% if is_open %}x"
        document.core_properties.keywords = "{{ a }}"

    assert said(drawn(tmp_path, "{{ x }} {{ year|numbr }}", "}} og {%tr if is_open %}", draw=draw)) == [
        "T13 brødtekst, afsnit 1  {{ x }}: Navnet »x« findes ikke. Ret i skabelonen. Vælg »meeting«, »items«, »text«, »prose«, »picture«, »is_open« eller »year«.",
        "T14 brødtekst, afsnit 1  {{ year|numbr }}: Filteret »numbr« findes ikke. Ret i skabelonen. Mente du »number«?",
        "T11 brødtekst, afsnit 2  }}: Her mangler »{{«. Ret i skabelonen: et mærke skal begynde og slutte i samme afsnit.",
        "T18 brødtekst, afsnit 2  {%tr if is_open %}: {%tr … %} kan kun stå i en tabel. Ret i skabelonen: skriv {%p if is_open %} uden for tabeller.",
        "T17 brødtekst, afsnit 2  {%tr if is_open %}: Blokken bliver aldrig lukket. Ret i skabelonen: skriv {%tr endif %}, hvor den slutter.",
        "T18 brødtekst, tabel 1, række 1, celle 1  {%tr for x in items %}: Mærket fjerner hele sin række, og så går »tabt« tabt. Ret i skabelonen: lad mærket stå alene i sin egen række.",
        "T13 brødtekst, tabel 1, række 2, celle 1  {{ x.titel }}: »x« har ikke navnet »titel«. Ret i skabelonen. Mente du »x.title«?",
        "T13 brødtekst, tabel 1, række 2, celle 2, afsnit 2  {{ loop.indeks }}: »loop« har ikke »indeks«. Ret i skabelonen. Vælg »index«, »index0«, »first«, »last«, »length«, »revindex« eller »depth«.",
        "T11 sidehoved, afsnit 1  {{ meeting.plads: Her mangler »}}«. Ret i skabelonen: et mærke skal begynde og slutte i samme afsnit.",
        "T17 sidefod, afsnit 1  {% if is_open %}: Blokken bliver aldrig lukket. Ret i skabelonen: skriv {% endif %}, hvor den slutter.",
        "T20 dokumentegenskaber (nøgleord)  {{ a }}: Mærket står, hvor docgen ikke udfylder noget, og bliver ikke udfyldt. Ret i skabelonen: flyt det, eller slet det.",
    ]


def test_names_are_followed_through_loops_and_set(tmp_path: Path) -> None:
    template = drawn(
        tmp_path,
        "{%p for x in items %}",
        "{% set y = x %}{{ y.title }} {{ loop.index }} {{ (x.guests|first)|upper }} {{ loop.first }}",
        "{%p for guest in x.guests if guest %}",
        "{{ guest|upper }} {{ guest.name }}",
        "{%p endfor %}",
        "{{ guest }}",
        "{%p endfor %}",
        "{{ x }}",
    )
    assert [(one.place.part, one.place.field) for one in faults(template)] == [
        ("brødtekst, afsnit 4", "{{ guest.name }}"),
        ("brødtekst, afsnit 6", "{{ guest }}"),
        ("brødtekst, afsnit 8", "{{ x }}"),
    ]


def test_a_loop_over_a_text_or_a_single_value_is_a_fault(tmp_path: Path) -> None:
    template = drawn(tmp_path, "{% for a in text %}{{ a }}{% endfor %}", "{% for a in meeting %}b{% endfor %}")
    assert [(one.code, one.message) for one in faults(template)] == [
        ("T15", "Løkken går over en tekst, ikke over en liste."),
        ("T15", "Løkken går over en gruppe af værdier, ikke over en liste."),
    ]


@pytest.mark.parametrize(
    ("paragraphs", "message"),
    [
        (
            ["{% for x in items %}a{%p endfor %}"],
            "Mærket hører til {% for x in items %} og skal skrives på samme måde.",
        ),
        (["{%p if is_open %}", "{% endif %}"], "Mærket hører til {%p if is_open %} og skal skrives på samme måde."),
        (
            ["{% if is_open %}a", "b{% endif %}"],
            "Mærket hører til {% if is_open %} (brødtekst, afsnit 1), men står ikke i samme afsnit.",
        ),
        (
            ["{%p for x in items %}", "{%p if is_open %}", "{%p endfor %}"],
            "Blokken er ikke lukket, før {%p endfor %} kommer.",
        ),
    ],
)
def test_blocks_that_do_not_fit_together_are_faults(tmp_path: Path, paragraphs: list[str], message: str) -> None:
    assert message in [one.message for one in faults(drawn(tmp_path, *paragraphs)) if one.code == "T17"]


def test_a_block_that_begins_in_one_cell_and_ends_in_another_is_a_fault(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        row = document.add_table(1, 2).rows[0]
        row.cells[0].text = "{%p if is_open %}"
        row.cells[1].text = "{%p endif %}"

    (fault,) = faults(drawn(tmp_path, draw=draw))
    assert fault.line == (
        "brødtekst, tabel 1, række 1, celle 2  {%p endif %}: Mærket hører til {%p if is_open %} "
        "(brødtekst, tabel 1, række 1, celle 1), men står ikke i samme celle eller samme tekst uden for tabeller. Ret i skabelonen."
    )


def test_what_stands_beside_a_tag_that_takes_its_paragraph_away_is_a_fault(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        document.add_paragraph("{%p if is_open %}").add_run().add_break(docx.enum.text.WD_BREAK.PAGE)  # type: ignore[attr-defined]
        document.add_paragraph("{%p endif %}")

    template = drawn(tmp_path, "Hej {{p prose }}", draw=draw)
    assert [(one.code, one.message) for one in faults(template)] == [
        ("T18", "Mærket fjerner hele sit afsnit, og så går »Hej« tabt."),
        ("T18", "Sammen med mærket står et sideskift, som går tabt."),
    ]


def test_tracked_changes_comments_and_fetching_fields_are_faults(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        body = document.element.body
        field = '<w:r><w:instrText> INCLUDETEXT "c:/x.docx" </w:instrText></w:r>'
        deleted = "<w:del w:id='1' w:author='x'><w:r><w:delText>{{ a }}</w:delText></w:r></w:del>"
        body.insert(0, parse_xml(f"<w:p {W}>{field}{deleted}</w:p>"))
        document.add_comment(document.add_paragraph("a").runs, text="{{ b }}", author="x", initials="x")

    assert said(drawn(tmp_path, draw=draw)) == [
        "T21 brødtekst  Delen har registrerede ændringer (1). Ret i skabelonen: acceptér eller afvis dem under Gennemse.",
        "T22 brødtekst, afsnit 1  Feltet INCLUDETEXT henter noget udefra, når dokumentet åbnes. Ret i skabelonen: slet feltet.",
        "T20 brødtekst, afsnit 1  {{ a }}: Mærket står i slettet tekst og bliver ikke udfyldt. Ret i skabelonen: flyt det, eller slet det.",
        "T20 word/comments.xml  {{ b }}: Mærket står, hvor docgen ikke udfylder noget, og bliver ikke udfyldt. Ret i skabelonen: flyt det, eller slet det.",
        "T21 kommentarer  Skabelonen har kommentarer (1). Ret i skabelonen: slet dem under Gennemse.",
    ]


def test_a_tag_in_an_alternative_text_or_a_link_is_a_fault(tmp_path: Path) -> None:
    def alter(parts: dict[str, bytes]) -> None:
        parts["word/document.xml"] = re.sub(
            rb"<w:p>", b'<w:p w:rsidR="{{ text }}">', parts["word/document.xml"], count=1
        )

    (fault,) = faults(repacked(drawn(tmp_path, "a"), alter))
    assert fault.line == (
        "brødtekst  {{ text }}: Mærket står i et link eller en egenskab, fx en alternativ tekst, "
        "og bliver ikke udfyldt. Ret i skabelonen: flyt det, eller slet det."
    )


def test_notes_are_filled_too(tmp_path: Path) -> None:
    def add_notes(parts: dict[str, bytes]) -> None:
        kinds, links = "", ""
        for i, name in enumerate(("footnote", "endnote")):
            parts[f"word/{name}s.xml"] = (
                f'<w:{name}s {W}><w:{name} w:id="1"><w:p><w:r><w:t>{{{{ text }}}}</w:t></w:r></w:p></w:{name}></w:{name}s>'
            ).encode()
            kinds += (
                f'<Override PartName="/word/{name}s.xml" '
                f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{name}s+xml"/>'
            )
            links += (
                f'<Relationship Id="n{i}" Target="{name}s.xml" '
                f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{name}s"/>'
            )
        for part, end, more in (
            ("[Content_Types].xml", b"</Types>", kinds),
            ("word/_rels/document.xml.rels", b"</Relationships>", links),
        ):
            parts[part] = parts[part].replace(end, more.encode() + end)

    template = repacked(drawn(tmp_path, "a", draw=lambda document: document.add_section()), add_notes)
    assert faults(template) == []
    notes = [
        part
        for part in filled(template, Paper(text="{{ 7*7 }} & ø")).part.package.iter_parts()
        if "notes" in part.partname
    ]
    assert [part.blob.decode().count("{{ 7*7 }} &amp; ø") for part in notes] == [1, 1]


def test_every_code_has_its_sentence_and_a_faultless_template_has_none(tmp_path: Path) -> None:
    assert list(FAULTS) == ["T01", *(f"T{number}" for number in range(10, 35))]
    template = drawn(tmp_path, "{%p for item in items %}", "{{ item.title }}", "{%p endfor %}", "{# note #}")
    assert faults(template) == []
    assert texts(filled(template, Paper(items=(Point(),)))) == ["Velkomst", ""]


def test_a_tag_in_a_formula_is_a_fault_and_single_braces_are_asked_about(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        formula = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
        math = f"<w:p {W} {formula}><m:oMath><m:r><m:t>{{{{ text }}}}</m:t></m:r></m:oMath></w:p>"
        document.element.body.insert(0, parse_xml(math))

    assert said(drawn(tmp_path, "{meeting.venue}", draw=draw)) == [
        "T11 brødtekst, afsnit 2  {meeting.venue}: Teksten bliver skrevet, som den står. Mente du {{ meeting.venue }}? Ret i skabelonen.",
        "T20 brødtekst  {{ text }}: Mærket står, hvor docgen ikke udfylder noget, fx i en formel, og bliver ikke udfyldt. Ret i skabelonen: flyt det, eller slet det.",
    ]


@pytest.mark.parametrize("inner", ["(" * 400 + "1" + ")" * 400, "1" + "+1" * 400])
def test_an_expression_without_end_is_a_fault(tmp_path: Path, inner: str) -> None:
    (fault,) = faults(drawn(tmp_path, f"{{{{ {inner} }}}}"))
    assert (fault.code, fault.message) == ("T12", "Mærket er for langt eller har for mange parenteser.")
