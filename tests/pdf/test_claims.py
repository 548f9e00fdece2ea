import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from docgen.pdf.claims import Claims, Source, claimed_standards, colour_doubt, decide_claims

GOOD = Source("brev.pdf", tagged=True, pdf_a=2, pdf_ua=True)


def saying(xmp: str) -> tuple[int, bool]:
    pdf = Pdf.new()
    pdf.Root.Metadata = Stream(pdf, xmp.encode())
    return claimed_standards(pdf)


def described(inside: str, attributes: str = "") -> str:
    return (
        '<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" '
        f'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" {attributes}>{inside}</rdf:Description>'
        "</rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
    )


def test_what_all_have_earned_is_claimed() -> None:
    assert decide_claims([GOOD, GOOD]) == Claims(pdf_a=True, pdf_ua=True, notes=())


@pytest.mark.parametrize(
    ("doubtful", "pdf_a", "pdf_ua", "note"),
    [
        (
            Source("bilag.pdf", tagged=True, pdf_a=0, pdf_ua=True),
            False,
            True,
            "PDF'en er ikke mærket som arkivfil (PDF/A): »bilag.pdf« er ikke selv en arkivfil.",
        ),
        (
            Source("bilag.pdf", tagged=True, pdf_a=4, pdf_ua=True),
            False,
            True,
            "PDF'en er ikke mærket som arkivfil (PDF/A): »bilag.pdf« er ikke selv en arkivfil.",
        ),
        (
            Source("bilag.pdf", tagged=False, pdf_a=1, pdf_ua=True),
            True,
            False,
            "PDF'en er ikke mærket som tilgængelig (PDF/UA): »bilag.pdf« mangler tags, så en skærmlæser ikke kan læse den "
            "op i rækkefølge.",
        ),
        (
            Source("bilag.pdf", tagged=True, pdf_a=3, pdf_ua=False),
            True,
            False,
            "PDF'en er ikke mærket som tilgængelig (PDF/UA): »bilag.pdf« er ikke selv mærket som tilgængelig.",
        ),
    ],
)
def test_one_doubt_takes_a_label_away(doubtful: Source, pdf_a: bool, pdf_ua: bool, note: str) -> None:
    assert decide_claims([GOOD, doubtful]) == Claims(pdf_a, pdf_ua, (note,))


@pytest.mark.parametrize(
    ("xmp", "claims"),
    [
        (described("<pdfaid:part>2</pdfaid:part><pdfuaid:part>1</pdfuaid:part>"), (2, True)),
        (described("", 'pdfaid:part="3" pdfaid:conformance="B"'), (3, False)),
        (described(""), (0, False)),
        ("ikke XML", (0, False)),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]>" + described("<pdfaid:part>2</pdfaid:part>"), (0, False)),
    ],
)
def test_a_claim_is_read_in_each_way_it_can_be_written(xmp: str, claims: tuple[int, bool]) -> None:
    assert saying(xmp) == claims


def test_a_file_made_for_print_in_four_colours_is_known() -> None:
    pdf = Pdf.new()
    profile = Stream(pdf, b"icc", N=4)
    pdf.Root.OutputIntents = Array([Dictionary(S=Name.GTS_PDFA1, DestOutputProfile=profile)])
    assert colour_doubt(pdf) == "er lavet til tryk i fire farver (CMYK)"
