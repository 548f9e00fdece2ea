import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import docx
import pikepdf
import pytest
from docx.oxml import OxmlElement
from pikepdf import Array, Dictionary, Name, Pdf, String

from docgen.errors import FileError
from docgen.pdf.assembly.bundle import Bundle, bundle
from docgen.pdf.assembly.join import Annex
from docgen.pdf.conversion.convert import convert
from docgen.pdf.reading import inspect
from docgen.pdf.tags.structure import elements
from tests.pdf.made import blank, word, woven
from tests.sentences import sentences

DATE = dt.datetime(2026, 6, 3, 12, 0, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a brief, an annex and an annex's title page, made by LibreOffice once for all tests here."""
    folder = tmp_path_factory.mktemp("papirer")
    titles = {"brief": "Sagsfremstilling", "annex": "Årsrapport 2025", "title": "Bilag 1 – Årsrapport 2025"}
    documents = {
        name: word(folder / f"{name}.docx", title, sections=0 if name == "title" else 2)
        for name, title in titles.items()
    }
    made = convert(list(documents.values()), folder / "pdf")
    return {name: made[document] for name, document in documents.items()}


def joined(papers: dict[str, Path], target: Path) -> Bundle:
    annexes = [
        Annex("Bilag 1", "Årsrapport 2025", papers["annex"], title_page=papers["title"]),
        Annex("Bilag 2", "Årsrapport 2025 igen", papers["annex"]),
    ]
    return bundle(papers["brief"], annexes, target, title="Ny årsrapport", date=DATE)


@pytest.mark.office
def test_a_bundle_of_tagged_archive_files_earns_both_labels(papers: dict[str, Path], tmp_path: Path) -> None:
    target = tmp_path / "samlet.pdf"
    made = joined(papers, target)
    assert made == Bundle(target, 10, {"Bilag 1": 4, "Bilag 2": 8}, pdf_a=True, pdf_ua=True, notes=())
    assert inspect.label(target) == inspect.Label("Ny årsrapport", "da-DK", tagged=True, pdf_a="2b", pdf_ua="1")
    assert all(inspect.fonts(target).values())


@pytest.mark.office
def test_each_page_bears_its_number_in_the_whole(papers: dict[str, Path], tmp_path: Path) -> None:
    joined(papers, tmp_path / "samlet.pdf")
    stamps = [text.rstrip().splitlines()[-1] for text in inspect.texts(tmp_path / "samlet.pdf")]
    assert stamps == [
        *(f"Samlet side {number} af 10" for number in (1, 2, 3)),
        *(f"Bilag 1 · Samlet side {number} af 10" for number in (4, 5, 6, 7)),
        *(f"Bilag 2 · Samlet side {number} af 10" for number in (8, 9, 10)),
    ]
    assert inspect.page_labels(tmp_path / "samlet.pdf") == [str(number) for number in range(1, 11)]


@pytest.mark.office
def test_the_bookmarks_of_each_paper_stand_below_its_own(papers: dict[str, Path], tmp_path: Path) -> None:
    joined(papers, tmp_path / "samlet.pdf")
    assert [(mark.level, mark.title, mark.page) for mark in inspect.outline(tmp_path / "samlet.pdf")] == [
        (0, "Ny årsrapport", 1),
        (1, "Sagsfremstilling", 1),
        (2, "Punkt 1", 1),
        (2, "Punkt 2", 2),
        (0, "Bilag 1 – Årsrapport 2025", 4),
        (1, "Årsrapport 2025", 5),
        (2, "Punkt 1", 5),
        (2, "Punkt 2", 6),
        (0, "Bilag 2 – Årsrapport 2025 igen", 8),
        (1, "Årsrapport 2025", 8),
        (2, "Punkt 1", 8),
        (2, "Punkt 2", 9),
    ]


@pytest.mark.office
def test_each_page_points_at_its_own_tags_and_they_at_it(papers: dict[str, Path], tmp_path: Path) -> None:
    joined(papers, tmp_path / "samlet.pdf")
    with pikepdf.open(tmp_path / "samlet.pdf") as pdf:
        tree = pdf.Root.StructTreeRoot
        (document,) = tree.K
        assert [(str(part.S), str(part.T)) for part in document.K] == [
            ("/Part", "Ny årsrapport"),
            ("/Part", "Bilag 1 – Årsrapport 2025"),
            ("/Part", "Bilag 1 – Årsrapport 2025"),
            ("/Part", "Bilag 2 – Årsrapport 2025 igen"),
        ]
        rows = dict(zip(list(tree.ParentTree.Nums)[::2], list(tree.ParentTree.Nums)[1::2], strict=True))
        keys = [int(page.obj.StructParents) for page in pdf.pages]
        assert len(set(keys)) == 10
        for page, key in zip(pdf.pages, keys, strict=True):
            assert {tag.Pg.objgen for tag in rows[key] if tag is not None} == {page.obj.objgen}  # type: ignore[index]


@pytest.mark.office
def test_the_same_files_give_the_same_bytes(papers: dict[str, Path], tmp_path: Path) -> None:
    joined(papers, tmp_path / "en.pdf")
    joined(papers, tmp_path / "to.pdf")
    assert (tmp_path / "en.pdf").read_bytes() == (tmp_path / "to.pdf").read_bytes()


@pytest.mark.office
def test_one_annex_without_tags_takes_a_label_away_and_is_named(papers: dict[str, Path], tmp_path: Path) -> None:
    annex = woven(tmp_path / "plan.pdf")
    made = bundle(papers["brief"], [Annex("Bilag 1", "Plan", annex)], tmp_path / "samlet.pdf", title="Sag", date=DATE)
    assert (made.pdf_a, made.pdf_ua) == (True, False)
    assert sentences(made.notes) == (
        "PDF'en er ikke mærket som tilgængelig (PDF/UA): »plan.pdf« mangler tags, så en skærmlæser ikke kan læse den "
        "op i rækkefølge.",
    )
    said = inspect.label(tmp_path / "samlet.pdf")
    assert said == inspect.Label("Sag", "da-DK", tagged=False, pdf_a="2b", pdf_ua="")


@pytest.mark.office
@pytest.mark.parametrize("label", [{"pdf_variant": "pdf/ua-1"}, {"pdf_tags": True}])
def test_an_annex_that_does_not_call_itself_an_archive_file_keeps_the_labels_if_it_can_bear_them(
    papers: dict[str, Path], tmp_path: Path, label: dict[str, object]
) -> None:
    annex = woven(tmp_path / "plan.pdf", **label)
    made = bundle(papers["brief"], [Annex("Bilag 1", "Plan", annex)], tmp_path / "samlet.pdf", title="Sag", date=DATE)
    assert made == Bundle(tmp_path / "samlet.pdf", 4, {"Bilag 1": 4}, pdf_a=True, pdf_ua=True, notes=())
    with pikepdf.open(tmp_path / "samlet.pdf") as pdf:
        (link,) = pdf.pages[3].obj.Annots
        assert str(link.Contents) == "https://example.dk/"
        assert link.F == 4


def listing(path: Path, lines: Sequence[Sequence[str]]) -> Path:
    """Write a brief that lists its annexes: a table where a line has several cells, else a paragraph."""
    document = docx.Document(str(word(path, "Sag", sections=0)))
    for cells in lines:
        if len(cells) == 1:
            document.add_paragraph(cells[0])
        else:
            table = document.add_table(1, len(cells))
            table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            for cell, text in zip(table.rows[0].cells, cells, strict=True):
                cell.text = text
    document.save(str(path))
    return path


@pytest.mark.office
def test_the_list_of_annexes_leads_to_them(papers: dict[str, Path], tmp_path: Path) -> None:
    lines = [
        ("Bilag 1", "Plan", "2"),
        ("Bilag 2 – Rapport (side 5)",),
        ("Bilag 20 er en anden Rapport",),
        ("Se bilag 1",),
    ]
    (brief,) = convert([listing(tmp_path / "brev.docx", lines)], tmp_path / "pdf").values()
    annexes = [Annex("Bilag 1", "Plan", papers["annex"]), Annex("Bilag 2", "Rapport", papers["annex"])]
    made = bundle(brief, annexes, tmp_path / "samlet.pdf", title="Sag")
    assert (made.pdf_a, made.pdf_ua, sentences(made.notes)) == (True, True, ())
    with pikepdf.open(made.path) as pdf:
        order = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        links = [(str(link.Contents), order[link.Dest[0].objgen]) for link in pdf.pages[0].obj.Annots]
        tags = [tag for tag in elements([pdf.Root.StructTreeRoot.K[0]]) if Name.Link == tag.S]
    assert links == [
        *[("Gå til Bilag 1 – Plan", made.first_pages["Bilag 1"])] * 3,
        ("Gå til Bilag 2 – Rapport", made.first_pages["Bilag 2"]),
    ]
    assert len(tags) == 4


def test_links_inside_an_annex_lead_to_its_own_pages_still(tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        corners = Array([70, 690, 200, 720])
        named = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=corners, Dest=String("slut"))
        action = Dictionary(S=Name.GoTo, D=Array([pdf.pages[1].obj, Name.Fit]))
        acting = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=corners, A=action)
        dead = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=corners, Dest=String("findes ikke"))
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(link) for link in (named, acting, dead)])
        place = Array([pdf.pages[1].obj, Name.XYZ, 0, 800, 0])
        pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array([String("slut"), place])))

    brief, annex = blank(tmp_path / "brev.pdf", pages=3), blank(tmp_path / "bilag.pdf", pages=2, change=change)
    bundle(brief, [Annex("Bilag 1", "Plan", annex)], tmp_path / "samlet.pdf", title="Sag")
    with pikepdf.open(tmp_path / "samlet.pdf") as pdf:
        named, acting = pdf.pages[3].obj.Annots
        last = pdf.pages[4].obj.objgen
        assert named.Dest[0].objgen == last
        assert list(named.Dest)[1:] == [Name.XYZ, 0, 800, 0]
        assert acting.A.D[0].objgen == last


def test_bookmarks_that_cannot_be_read_are_left_out(tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=String("ikke et bogmærke"), Last=String("heller ikke")))

    annex = blank(tmp_path / "bilag.pdf", change=change)
    bundle(blank(tmp_path / "brev.pdf"), [Annex("Bilag 1", "Plan", annex)], tmp_path / "samlet.pdf", title="Sag")
    assert [mark.title for mark in inspect.outline(tmp_path / "samlet.pdf")] == ["Sag", "Bilag 1 – Plan"]


def test_a_brief_alone_is_a_bundle_too(tmp_path: Path) -> None:
    made = bundle(blank(tmp_path / "brev.pdf", pages=2), [], tmp_path / "samlet.pdf", title="Sag")
    assert (made.pages, made.first_pages) == (2, {})


def test_a_bundle_that_cannot_be_made_leaves_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "samlet.pdf"
    target.write_bytes(b"den gamle")
    (tmp_path / "bilag.pdf").write_bytes(b"")
    with pytest.raises(FileError) as stop:
        bundle(blank(tmp_path / "brev.pdf"), [Annex("Bilag 1", "Plan", tmp_path / "bilag.pdf")], target, title="Sag")
    assert str(stop.value) == "»bilag.pdf« er tom. Bed afsenderen om at sende filen igen."
    assert target.read_bytes() == b"den gamle"
    assert {path.name for path in tmp_path.iterdir()} == {"samlet.pdf", "bilag.pdf", "brev.pdf"}


def test_a_bundle_is_not_written_where_one_may_not(tmp_path: Path) -> None:
    brief = blank(tmp_path / "brev.pdf")
    with pytest.raises(FileError) as stop:
        bundle(brief, [], tmp_path / "findes ikke" / "samlet.pdf", title="Sag")
    assert str(stop.value) == (
        "»samlet.pdf« kan ikke gemmes. Luk filen, hvis den er åben, og se efter, at du må skrive der."
    )
