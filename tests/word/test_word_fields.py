"""A template has the fields whose value comes from the paper itself; all others are refused by name."""

from pathlib import Path

import pytest

from docgen.word.language.word_fields import ALLOWED, FETCHING
from tests.word.drawn import said
from tests.word.test_cleaning import field, with_markup

STORED = "viser det, der stod i skabelonens egne oplysninger, da den blev gemt"
OTHERWISE = "Ret i skabelonen: slet feltet, eller skriv et mærke i stedet."
REFUSED = {
    ' MERGEFIELD "Navn" ': f"T30 Feltet MERGEFIELD er til brevfletning; docgen fletter ikke, og feltets navn bliver stående. {OTHERWISE}",
    " FILENAME \\p ": f"T30 Feltet FILENAME {STORED}. {OTHERWISE}",
    " lastsavedby ": f"T30 Feltet LASTSAVEDBY {STORED}. {OTHERWISE}",
    " DOCPROPERTY Company ": f"T30 Feltet DOCPROPERTY {STORED}. {OTHERWISE}",
    " TITLE ": f"T30 Feltet TITLE {STORED}. Ret i skabelonen: skriv {{{{ paper.title }}}}.",
    ' DATE \\@ "d. MMMM" ': "T30 Feltet DATE viser den dag, papiret åbnes. Ret i skabelonen: skriv datoen med et mærke i stedet.",
    ' FILLIN "Hvem?" ': f"T30 Feltet FILLIN spørger den, der åbner papiret. {OTHERWISE}",
    " FORMCHECKBOX ": f"T30 Feltet FORMCHECKBOX er et formularfelt, og ingen udfylder papiret. {OTHERWISE}",
    " =SUM(ABOVE) ": f"T30 Feltet = regner eller vælger ud fra det, der stod i skabelonen, da den blev gemt. {OTHERWISE}",
    ' IF a = b "c" ': "T30 Feltet IF regner eller vælger ud fra det, der stod i skabelonen, da den blev gemt. Ret i skabelonen: skriv {% if … %} i stedet.",
    " UKENDT x ": f"T30 Feltet UKENDT er ikke et af dem, docgen lader gå med ud. {OTHERWISE}",
    " HYPERLINK javascript:x ": "T22 Feltet HYPERLINK fører til »javascript:x«, som kun virker på én computer, eller som kører noget. Ret i skabelonen: vis til en webadresse, eller slet linket.",
    ' HYPERLINK "K:\\\\x.docx" ': "T22 Feltet HYPERLINK fører til »K:\\\\x.docx«, som kun virker på én computer, eller som kører noget. Ret i skabelonen: vis til en webadresse, eller slet linket.",
}  # fmt: skip


@pytest.mark.parametrize(("code", "sentence"), REFUSED.items(), ids=REFUSED.keys())
def test_a_field_that_prints_what_was_stored_is_refused_by_name(tmp_path: Path, code: str, sentence: str) -> None:
    code_of, _, message = sentence.partition(" ")
    assert said(with_markup(tmp_path, f"<w:p>{field(code)}</w:p>")) == [f"{code_of} brødtekst, afsnit 1  {message}"]


@pytest.mark.parametrize("code", sorted(ALLOWED - {"HYPERLINK"}))
def test_a_field_that_is_worked_out_from_the_paper_is_allowed(tmp_path: Path, code: str) -> None:
    assert said(with_markup(tmp_path, f"<w:p>{field(f' {code.lower()} x ')}</w:p>")) == []


@pytest.mark.parametrize(
    "code", [' HYPERLINK "https://example.dk" ', " HYPERLINK \\l mål ", " HYPERLINK mailto:navn@example.dk "]
)
def test_a_link_that_anybody_can_follow_is_allowed(tmp_path: Path, code: str) -> None:
    assert said(with_markup(tmp_path, f"<w:p>{field(code)}</w:p>")) == []


@pytest.mark.parametrize("code", sorted(FETCHING))
def test_a_field_that_fetches_is_refused(tmp_path: Path, code: str) -> None:
    message = f"Feltet {code} henter noget udefra, når dokumentet åbnes. Ret i skabelonen: slet feltet."
    assert said(with_markup(tmp_path, f"<w:p>{field(f' {code} x ')}</w:p>")) == [f"T22 brødtekst, afsnit 1  {message}"]


def test_a_field_is_found_however_it_is_split(tmp_path: Path) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    first, last = "<w:r><w:instrText>AUT</w:instrText></w:r>", "<w:r><w:instrText>HOR</w:instrText></w:r>"
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    over_paragraphs = (f"<w:p>{begin}{first}</w:p>", f"<w:p>{last}{end}</w:p>")
    inside = f"<w:p>{begin}<w:r><w:instrText> QUOTE </w:instrText></w:r>{field(' AUTHOR ')}{end}</w:p>"
    simple = '<w:p><w:fldSimple w:instr=" AUTHOR "/></w:p>'
    found = said(with_markup(tmp_path, *over_paragraphs, inside, simple))
    assert [one.partition("  ")[0] for one in found] == [f"T30 brødtekst, afsnit {number}" for number in (1, 3, 4)]
