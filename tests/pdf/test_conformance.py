import pytest

from docgen.pdf.labels.conformance import Claims, Origin, Part, Source, decide_claims
from docgen.pdf.notes import unlabelled

GOOD = Source("brev.pdf", tagged=True)


@pytest.mark.parametrize("part", [2, 3])
def test_what_all_have_earned_is_claimed(part: Part) -> None:
    assert decide_claims([GOOD, GOOD], part) == Claims(part, pdf_ua=True)


@pytest.mark.parametrize(
    ("doubtful", "pdf_a", "pdf_ua", "note"),
    [
        (
            Source("bilag.pdf", tagged=True, against_a=("bruger skrifter, som ikke ligger i filen",)),
            0,
            True,
            "PDF'en er ikke mærket som arkivfil (PDF/A): »bilag.pdf« bruger skrifter, som ikke ligger i filen.",
        ),
        (
            Source("bilag.pdf", tagged=False),
            2,
            False,
            "PDF'en er ikke mærket som tilgængelig (PDF/UA): »bilag.pdf« mangler tags, så en skærmlæser ikke kan læse den "
            "op i rækkefølge.",
        ),
        (
            Source("bilag.pdf", tagged=True, against_ua=("springer et overskriftsniveau over",) * 2),
            2,
            False,
            "PDF'en er ikke mærket som tilgængelig (PDF/UA): »bilag.pdf« springer et overskriftsniveau over.",
        ),
    ],
)
def test_one_doubt_takes_a_label_away(doubtful: Source, pdf_a: Part, pdf_ua: bool, note: str) -> None:
    remedy = (
        "Bed om bilaget som Word eller som PDF/A." if pdf_ua else "Bed om bilaget som Word eller som en PDF med tags."
    )
    assert decide_claims([GOOD, doubtful]) == Claims(pdf_a, pdf_ua, (unlabelled("bilag.pdf", note, remedy),))


@pytest.mark.parametrize(
    ("origin", "remedies"),
    [
        (
            "word",
            {
                "Bed om bilaget som PDF/A, eller ret Word-filen.",
                "Ret Word-filen (brug Words »Kontrollér tilgængelighed«), eller bed afsenderen om det.",
            },
        ),
        ("own", {"Ret skabelonen eller arket, og lav papiret igen."}),
    ],
)
def test_nobody_is_asked_for_the_file_that_is_there(origin: Origin, remedies: set[str]) -> None:
    source = Source("notat.docx", tagged=False, against_a=("har farver, som ikke er fastlagt i filen",), origin=origin)
    assert {note.remedy for note in decide_claims([source]).notes} == remedies
