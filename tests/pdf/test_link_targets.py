"""Links and bookmarks of annexes: alive in the bundle, or named."""

from pathlib import Path

import pikepdf
import pytest

from docgen.pdf.assembly.bundle import bundle
from docgen.pdf.assembly.join import Annex
from docgen.pdf.reading import inspect
from tests.pdf.habits import made, sound
from tests.pdf.made import blank
from tests.sentences import sentences

LINKS = "»bilag.pdf«: Links, der ikke fører nogen steder hen fra et samlet dokument, er fjernet: {}."
LEADS = {
    "a link without http": "http://www.example.dk/plan",
    "links that are read from a base": "https://example.dk/plan.html",
}
NAMED = {
    "a link to a place beside the file": LINKS.format("»plan.html« (side 1)"),
    "a link to another PDF": LINKS.format("»plan.pdf« (side 1)"),
    "a link that leads nowhere": LINKS.format("et link på side 1"),
}


def bound(tmp_path: Path, *names: str) -> tuple[Path, tuple[str, ...]]:
    annex = made(names, sound(tmp_path / "sund.pdf"), tmp_path / "bilag.pdf")
    whole = bundle(
        blank(tmp_path / "brev.pdf"), [Annex("Bilag 1", "Plan", annex)], tmp_path / "samlet.pdf", title="Sag"
    )
    return whole.path, tuple(one for one in sentences(whole.notes) if "ikke mærket" not in one)


@pytest.mark.parametrize("name", LEADS)
def test_an_address_is_read_as_readers_read_it(name: str, tmp_path: Path) -> None:
    whole, notes = bound(tmp_path, name)
    assert notes == ()
    with pikepdf.open(whole) as pdf:
        assert LEADS[name] in [str(note.A.URI) for note in pdf.pages[1].obj.Annots if "/A" in note and "/URI" in note.A]


def test_a_step_to_the_next_page_leads_there(tmp_path: Path) -> None:
    whole, notes = bound(tmp_path, "a link to the next page")
    assert notes == ()
    with pikepdf.open(whole) as pdf:
        assert pdf.pages[1].obj.Annots[-1].Dest[0].objgen == pdf.pages[2].obj.objgen


@pytest.mark.parametrize("name", NAMED)
def test_a_link_that_leads_nowhere_from_here_is_named(name: str, tmp_path: Path) -> None:
    whole, notes = bound(tmp_path, name)
    assert notes == (NAMED[name],)
    with pikepdf.open(whole) as pdf:
        assert len(pdf.pages[1].obj.Annots) == 2


def test_bookmarks_lead_to_their_pages_by_whichever_name(tmp_path: Path) -> None:
    whole, _ = bound(tmp_path, "bookmarks to named places", "bookmarks that say their place by name alone")
    assert [(mark.title, mark.page) for mark in inspect.outline(whole)[-2:]] == [("Kapitel 1", 3), ("Kapitel 2", 3)]


def test_a_bookmark_to_the_web_leads_there_still(tmp_path: Path) -> None:
    whole, notes = bound(tmp_path, "a bookmark that leads out of the file")
    assert notes == ()
    with pikepdf.open(whole) as pdf:
        action = pikepdf.Outline(pdf).root[1].children[-1].action
        assert action is not None
        assert str(action.URI) == "https://example.dk/"


def test_a_bookmark_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    annex = sound(tmp_path / "bilag.pdf")
    with pikepdf.open(annex, allow_overwriting_input=True) as pdf:
        with pdf.open_outline() as outline:
            item = pikepdf.OutlineItem("Kapitel 9")
            item.action = pikepdf.Dictionary(S=pikepdf.Name.GoToR, F=pikepdf.String("andet.pdf"))
            outline.root.append(item)
        pdf.save(annex)
    whole = bundle(
        blank(tmp_path / "brev.pdf"), [Annex("Bilag 1", "Plan", annex)], tmp_path / "samlet.pdf", title="Sag"
    )
    assert "»bilag.pdf«: Bogmærker, der ikke fører til en side, er nu kun tekst: »Kapitel 9«." in sentences(whole.notes)
