"""A brief and its annexes: a title page each, the pages counted, one PDF in the end."""

from collections.abc import Container
from pathlib import Path

from docgen.disk import snapshot as snapshots
from docgen.disk.named_files import named_file
from docgen.disk.snapshot import Snapshot
from docgen.finding import Place
from docgen.kinds.annex_title_page import TEMPLATE, Bound, annex_title_page, what_follows
from docgen.kinds.template_choice import standard_template, template_in
from docgen.kinds.views import Annex as AnnexView
from docgen.kinds.views import annexes_of
from docgen.late import dataclass, late_imports
from docgen.sheets.books import CaseBook
from docgen.word.fill import fill
from docgen.word.reading.words import words_of

with late_imports():  # the libraries for PDF are for workbooks with annexes
    from docgen.pdf.annexes import intake


@dataclass(frozen=True)
class AnnexPaper:
    """One annex: how it is listed, its file and the cell that names it, whether it is Word, its title page in Word.

    ``belongs_to`` is what the title page says that it belongs to.
    """

    view: AnnexView
    file: Path
    place: Place
    is_word: bool
    title_page: Path
    belongs_to: str

    @property
    def word_files(self) -> list[Path]:
        """What becomes a PDF: the title page, and the annex itself where it is a Word file."""
        return [self.title_page, self.file] if self.is_word else [self.title_page]


def annex_papers(  # noqa: PLR0913 — what a paper is made of lies in many places
    book: Bound, listed: Container[str], *, beside: Path, templates: Path | None, folder: Path, snapshot: Snapshot
) -> tuple[AnnexPaper, ...]:
    """Return the annexes that the paper lists, their title pages filled in ``folder``.

    ``listed`` are the labels of the annexes, ``beside`` is the workbook's folder.

    ``templates`` is a folder of the council's own; the files are those of the ``snapshot``. Raises FileError for a
    file that cannot be an annex.
    """
    own = template_in(templates, TEMPLATE) if templates else None
    chosen = own if own and _fits(own, book) else standard_template(TEMPLATE)
    template = snapshot.of(chosen, snapshots.TEMPLATE)
    papers = []
    for number, (view, row) in enumerate(zip(annexes_of(book.attachments), book.attachments, strict=True), 1):
        if view.label not in listed:
            continue
        file = snapshot.of(named_file(beside, row.file), snapshots.ANNEX)
        found = intake.examine(file)
        context = annex_title_page(book, view, what_follows(row, found.pages))
        title_page = folder / f"bilag-{number}.docx"
        fill(template, context, title_page, title=context.paper.title)
        is_word = found.kind == "word"
        papers.append(AnnexPaper(view, file, row.place("file"), is_word, title_page, context.belongs_to))
    return tuple(papers)


def _fits(template: Path, book: Bound) -> bool:
    """Tell whether a council's own title page can be filled: one that names the case is a case's alone."""
    return isinstance(book, CaseBook) or not any("case." in one.text for one in words_of(template))
