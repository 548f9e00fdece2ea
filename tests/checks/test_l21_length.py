from check_contexts import ITEM, REMARK, hearing, lines, meeting
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


SUBJECTS = [REMARK | {"Let tekst": "Der mangler boliger.\nMange venter længe."}] * 9
SHORT = {"Let tekst": "Vi har læst planen."}


def test_a_hearing_answer_is_counted_as_it_is_set_and_called_by_its_name() -> None:
    """Its remarks stand beside their subjects, and it has neither pictures nor figures."""
    assert lines(l21, hearing(Høring=SHORT, Bemærkninger=SUBJECTS)) == []
    (line,) = lines(l21, hearing(Høring={"Let tekst": "Vi har læst planen.\n" * 90}))
    assert line.endswith(
        "  Let tekst: Det lette høringssvar bliver på omkring 3 sider. Højst 2 er let at hænge op. Teksten her er længst. Kort den ned."
    )


def test_an_agenda_is_called_one() -> None:
    items = [ITEM | {"Let om punktet": "Vi skal tale om boliger.\n" * 90}]
    (line,) = lines(l21, meeting(Møde={"Status": "Dagsorden"}, Punkter=items))
    assert line.endswith(
        "  Let om punktet: Den lette dagsorden bliver på omkring 3 sider. Højst 2 er let at hænge op. Teksten her er længst. Kort den ned."
    )
