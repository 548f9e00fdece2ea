"""The answers to those who sent a bid: svar på forslag, a page each; who sent it is not named in the sheet."""

from pathlib import Path

from docgen.danish.dates import in_full, in_words
from docgen.danish.words import key
from docgen.kinds.kind import Kind, View
from docgen.kinds.year.year_paper import YearPaper, naming, places, shared
from docgen.prose import Prose
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.plan import Proposal
from docgen.sheets.year.sources import PlannedMeeting, meetings_of
from docgen.workbook.model import Field

LABEL = "Svar på forslag"
_DECIDED = {
    "Valgt": "Forslaget er valgt og kommer på dagsordenen{when}.",
    "Udskudt": "Forslaget er udskudt{when}.",
    "Afvist": "Forslaget kommer ikke på dagsordenen.",
}


class ProposalAnswer(View):
    """The answer to one bid."""

    proposal: str = Field(title="Forslaget", examples=["Unge uden bolig"])
    sender: str = Field(title="Fra", examples=["Deltager"])
    received: str = Field(title="Modtaget", examples=["4. januar 2027"])
    decided: str = Field(title="Hvad der er besluttet", examples=["Forslaget er valgt og kommer på dagsordenen."])
    answer: Prose | None = Field(title="Svaret", examples=["Det er på dagsordenen i maj."])


class ProposalAnswers(YearPaper):
    """The answers, a page each."""

    answers: tuple[ProposalAnswer, ...] = Field(title="Svarene")


def proposal_answers(book: YearBook, folder: Path) -> ProposalAnswers:
    """Return the names of the answers' template: an open bid that is decided has its page."""
    del folder
    by_number = {key(one.row.number): one for one in meetings_of(book) if one.row.number}
    answers = tuple(_answer(row, by_number.get(key(row.meeting or ""))) for row in answered(book))
    return ProposalAnswers.model_validate({**shared(book, LABEL), "answers": answers})


def answered(book: YearBook) -> tuple[Proposal, ...]:
    """Return the open bids that are decided."""
    return tuple(one for one in book.proposals if one.openness == "Åben" and one.status in _DECIDED)


def _answer(row: Proposal, meeting: PlannedMeeting | None) -> ProposalAnswer:
    to = "til mødet" if row.status == "Valgt" else "til et senere møde end det"
    when = f" {to} {in_full(meeting.date)}" if meeting and not meeting.is_cancelled else ""
    return ProposalAnswer(
        proposal=row.proposal,
        sender=row.sender,
        received=in_words(row.received_on),
        decided=_DECIDED[row.status].format(when=when),
        answer=row.answer,
    ).fed_by(row)


PROPOSAL_ANSWERS = Kind(
    name="proposal_answers",
    title=LABEL,
    book=YearBook,
    applies=lambda book: bool(answered(book)),
    context=proposal_answers,
    context_type=ProposalAnswers,
    naming=naming(LABEL),
    places=places,
    is_internal=True,
)
