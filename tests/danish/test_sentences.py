"""Where a sentence ends in municipal Danish."""

import pytest

from docgen.danish.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mødet var den 15. juni 2022 kl. 16.30. Vi talte om § 85, stk. 2. Formanden kom.",
            ["Mødet var den 15. juni 2022 kl. 16.30.", "Vi talte om § 85, stk. 2.", "Formanden kom."],
        ),
        ("Der var kaffe, te m.m. Alle var glade.", ["Der var kaffe, te m.m.", "Alle var glade."]),
        ("Det er f.eks. boliger, jf. lov nr. 5.", ["Det er f.eks. boliger, jf. lov nr. 5."]),
        ("»Er det sandt?« spurgte hun. Ja.", ["»Er det sandt?« spurgte hun.", "Ja."]),
        ("Sag 27.00.00-A00-5-15. Se bilag 2. Ring til A. Eksempel.",
         ["Sag 27.00.00-A00-5-15.", "Se bilag 2.", "Ring til A. Eksempel."]),
        ("Første linje\nAnden linje", ["Første linje", "Anden linje"]),
        ("1. Velkomst ved Bo. Vi spiste.", ["1. Velkomst ved Bo.", "Vi spiste."]),
        ("Hun sagde »det er § 85.« Vi gik.", ["Hun sagde »det er § 85.«", "Vi gik."]),
        ("", []),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected
