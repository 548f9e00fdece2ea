"""Annexes that somebody has made badly, or badly meant: none stops docgen, none loses anything unsaid."""

from pathlib import Path

import pikepdf
import pytest

from docgen.errors import FileError
from docgen.pdf.assembly.bundle import bundle
from docgen.pdf.assembly.join import Annex
from docgen.pdf.conversion.convert import convert
from docgen.pdf.labels.validator import broken_rules
from docgen.pdf.reading.inspect import label
from tests.pdf import hostile
from tests.pdf.made import word, woven
from tests.sentences import sentences

pytestmark = pytest.mark.office

UNTAGGED = (
    "PDF'en er ikke mærket som tilgængelig (PDF/UA): »bilag.pdf« mangler tags, så en skærmlæser ikke kan læse den "
    "op i rækkefølge."
)
DAMAGED = "»bilag.pdf« er beskadiget og kan ikke læses helt. Bed afsenderen om at sende filen igen."
TOO_BIG = "»bilag.pdf« fylder urimeligt meget, når den pakkes ud. Bed afsenderen om en mindre udgave af filen."
COVERED = (
    "»bilag.pdf« har tekst, som siderne ikke viser, men som kan læses i filen: dækket eller i bundens farve (side 1). "
    "Bed afsenderen om en udgave, hvor teksten er fjernet og ikke kun skjult."
)
HIDDEN = "»bilag.pdf« har lag, som er skjult. Bed afsenderen om filen uden skjulte lag."
REFUSED = {
    "zeroes in the middle": DAMAGED,
    "a stream packed twice that unpacks without end": TOO_BIG,
    "a stream of runs that unpacks without end": DAMAGED,
    "a packing that nobody knows": DAMAGED,
    "drawing that is no drawing": DAMAGED,
    "a unit of nothing": (
        "»bilag.pdf« har en side (side 1), der måler 0 × 0 mm og ikke kan bruges i et samlet dokument. "
        "Bed afsenderen om filen i A4 eller A3."
    ),
    "a list of pages that loops": DAMAGED,
    "a list of pages in a hundred floors": DAMAGED,
    "a JPEG that is rubbish": DAMAGED,
    "a JPEG 2000 that is rubbish": DAMAGED,
    "a JBIG2 that is rubbish": DAMAGED,
    "a picture larger than a house": TOO_BIG,
    "a note that is a number": DAMAGED,
    "a black box over words": COVERED,
    "a black box drawn as a note over words": COVERED,
    "a black box over words, in a drawing of its own": COVERED,
    "a layer that is hidden on a screen": HIDDEN,
    "a drawing that is seen where a layer is not": HIDDEN,
    "a drawing that is seen by a rule that says no": HIDDEN,
}
MENDED = "»bilag.pdf« havde fejl i filens opbygning, som er rettet. Se siderne efter."
NO_TEXT = "»bilag.pdf« er scannet uden tekst og kan ikke læses op. Bed afsenderen om en udgave med tekst."
ATTACHED = "»bilag.pdf«: Vedhæftede filer, lyd og film er ikke taget med."
ACTIONS = "»bilag.pdf«: Handlinger, der starter af sig selv eller åbner andre filer, er fjernet."
COMMENTS = "»bilag.pdf«: Kommentarer er ikke taget med (side 1)."
LINKS = "»bilag.pdf«: Links, der ikke fører nogen steder hen fra et samlet dokument, er fjernet: {}."
SAID: dict[str, tuple[str, ...]] = {
    "a header of no version": (MENDED,),
    "no table of objects": (MENDED,),
    "no resources": (MENDED,),
    "no page size": (MENDED,),
    "a page size of words": (MENDED,),
    "notes that are no list": (MENDED,),
    "a picture that lies outside the file": (NO_TEXT,),
    "a JPEG 2000 that is whole": (NO_TEXT,),
    "a JBIG2 that is whole": (NO_TEXT,),
    "a sound": (ATTACHED,),
    "a model in three dimensions": (ATTACHED,),
    "a film": (ATTACHED,),
    "an attached program": (ATTACHED,),
    "programs attached to a page and a drawing": (ATTACHED,),
    "names that loop": (MENDED,),
    "a link to nowhere": (LINKS.format("et link på side 1"),),
    "two links that share the way to nowhere, and one with no way": (LINKS.format("et link på side 1 × 3"),),
    "a script behind a bookmark": ("»bilag.pdf«: Bogmærker, der ikke fører til en side, er nu kun tekst: »Klik«.",),
    "a link to a file on the sender's machine": (LINKS.format("»hemmeligt.pdf« (side 1)"),),
    "a field that sends itself": (ACTIONS,),
    "a script behind another action": (ACTIONS,),
    "a highlighted line without a drawing": (COMMENTS,),
    "a crowd of small things": (COMMENTS,),
}
NOT_ARCHIVED = {
    "a font that is rubbish": "bruger skrifter, som ikke ligger i filen (fx side 1)",
    "PostScript in the page": "har billeder eller tegninger, som en arkivfil ikke må have (fx side 1)",
    "a picture that lies outside the file": "henter noget fra en anden fil (fx side 1)",
}
"""What keeps a file from being an archive file that is put in whole all the same."""
ACCESSIBLE = frozenset({"tags in the names of PDF 2.0"})
"""What has tags that can be kept: a type of PDF 2.0 stands for the nearest that PDF 1.7 has."""
NAMES = [*hostile.BYTES, *hostile.CHANGES]


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a brief of one page, and the sound PDF that the hostile ones are made of."""
    folder = tmp_path_factory.mktemp("papirer")
    (brief,) = convert([word(folder / "brev.docx", "Sag", sections=0)], folder / "pdf").values()
    return brief, woven(folder / "sund.pdf")


def spoiled(name: str, sound: Path, path: Path) -> Path:
    if name in hostile.BYTES:
        path.write_bytes(hostile.BYTES[name](sound.read_bytes()))
    else:
        with pikepdf.open(sound) as pdf:
            hostile.CHANGES[name](pdf)
            pdf.save(path)
    return path


@pytest.mark.parametrize("name", [name for name in NAMES if name in REFUSED])
def test_what_cannot_be_put_in_whole_is_refused(name: str, papers: tuple[Path, Path], tmp_path: Path) -> None:
    brief, sound = papers
    annex = spoiled(name, sound, tmp_path / "bilag.pdf")
    with pytest.raises(FileError) as stop:
        bundle(brief, [Annex("Bilag 1", "Plan", annex)], tmp_path / "samlet.pdf", title="Sag")
    assert str(stop.value) == REFUSED[name]
    assert not (tmp_path / "samlet.pdf").exists()


@pytest.mark.parametrize("name", [name for name in NAMES if name not in REFUSED])
def test_what_can_be_put_in_is_and_what_was_done_with_it_is_said(
    name: str, papers: tuple[Path, Path], tmp_path: Path
) -> None:
    said = SAID.get(name, ())
    why = NOT_ARCHIVED.get(name)
    not_archived = [f"PDF'en er ikke mærket som arkivfil (PDF/A): »bilag.pdf« {why}."] if why else []
    brief, sound = papers
    annex = spoiled(name, sound, tmp_path / "bilag.pdf")
    made = bundle(brief, [Annex("Bilag 1", "Plan", annex)], tmp_path / "samlet.pdf", title="Sag")
    untagged = [] if name in ACCESSIBLE else [UNTAGGED]
    assert sentences(made.notes) == (*said, *not_archived, *untagged)
    assert made.pages == (3 if name == "its first page once more" else 2)
    marks = label(made.path)
    assert (marks.pdf_a, marks.pdf_ua) == ("" if not_archived else "2b", "" if untagged else "1")
    assert not_archived or broken_rules(made.path, "2b") == frozenset()
    assert untagged or broken_rules(made.path, "ua1") == frozenset()
