"""The bids for the agenda: punktforslag, to choose from, with the answer to each."""

from pathlib import Path

from docgen.danish.dates import in_figures
from docgen.kinds.kind import Kind, View
from docgen.kinds.year.year_paper import YearPaper, naming, places, shared
from docgen.prose import Prose
from docgen.sheets.year.book import YearBook
from docgen.workbook.model import Field

LABEL = "Punktforslag"


class ListedProposal(View):
    """One bid."""

    received: str = Field(title="Modtaget", examples=["04-01-2027"])
    proposal: str = Field(title="Forslaget", examples=["Unge uden bolig"])
    sender: str = Field(title="Fra", examples=["Deltager"])
    meeting: str = Field(title="Til møde", examples=["1"])
    status: str = Field(title="Status", examples=["Nyt"])
    answer: Prose | None = Field(title="Svaret", examples=["Det er på dagsordenen i maj."])


class ProposalList(YearPaper):
    """The bids: those that wait, and those that have their answer."""

    waiting: tuple[ListedProposal, ...] = Field(title="Forslag at vælge imellem")
    settled: tuple[ListedProposal, ...] = Field(title="Forslag med svar")


def proposal_list(book: YearBook, folder: Path) -> ProposalList:
    """Return the names of the list's template; a closed bid stands on no paper."""
    del folder
    rows = [
        (
            row.status,
            ListedProposal(
                received=in_figures(row.received_on),
                proposal=row.proposal,
                sender=row.sender,
                meeting=row.meeting or "–",
                status=row.status,
                answer=row.answer,
            ).fed_by(row),
        )
        for row in book.proposals
        if row.openness == "Åben"
    ]
    waiting = tuple(one for status, one in rows if status in ("Nyt", "Udskudt"))
    settled = tuple(one for status, one in rows if status in ("Valgt", "Afvist"))
    return ProposalList.model_validate({**shared(book, LABEL), "waiting": waiting, "settled": settled})


PROPOSAL_LIST = Kind(
    name="proposals",
    title=LABEL,
    book=YearBook,
    applies=lambda book: any(one.openness == "Åben" for one in book.proposals),
    context=proposal_list,
    context_type=ProposalList,
    naming=naming(LABEL),
    places=places,
)
