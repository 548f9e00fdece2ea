from check_contexts import lines
from easy_contexts import TEXT, easy

from docgen.checks.easy import l21_length as l21


def test_three_pages_are_a_warning() -> None:
    assert lines(l21, easy("Vi talte om boliger.\n" * 90)) == [
        f"warning: {TEXT}: Det lette referat bliver på omkring 3 sider. Højst 2 er let at hænge op. »Boliger« er længst. Kort det ned, eller vælg Nej i »Let med«."
    ]


def test_five_pages_are_an_error() -> None:
    assert lines(l21, easy("Vi talte om boliger.\n" * 190)) == [
        f"error: {TEXT}: Det lette referat bliver på omkring 5 sider. Højst 2 er let at hænge op. »Boliger« er længst. Kort det ned, eller vælg Nej i »Let med«."
    ]


def test_two_pages_pass() -> None:
    assert lines(l21, easy("Vi talte om boliger.\n" * 40)) == []
