"""What agenda and minutes share: they are one document, and the meeting only adds to it."""

import datetime as dt

from docgen.danish.dates import in_full
from docgen.kinds.kind import Naming, Paper, PaperView, View
from docgen.kinds.views import Annex, Group, annexes_of, gathered, groups_of, recommending
from docgen.prose import Prose
from docgen.sheets.body import Body
from docgen.sheets.books import MeetingBook
from docgen.sheets.details import Detail
from docgen.sheets.follow_ups import FollowUp
from docgen.sheets.items import Item
from docgen.sheets.meeting import Meeting
from docgen.sheets.numbering import GROUP, bare_number, item_numbers, parents_of
from docgen.sheets.participants import Participant
from docgen.sheets.votes import Vote
from docgen.workbook.model import Field

CANCELLED = "Aflyst"
"""The status of a meeting that is not held."""

CAME = ("Deltog", "Suppleant")
"""The statuses of those who took part as members of the meeting."""

MOST_LEVELS = 2
"""How far below an item another may stand: deeper ones are printed as these."""


class PrintedSection(View):
    """One named section of an item."""

    heading: str = Field(title="Afsnittets overskrift", examples=["Økonomi"])
    text: Prose = Field(title="Afsnittets tekst", examples=["Udgiften holdes inden for rammen."])


class MeetingItem(View):
    """One item as it is printed."""

    number: str = Field(title="Punktets nummer", examples=["4"])
    title: str = Field(title="Overskrift", examples=["Høring om ny politik"])
    type: str = Field(title="Type", examples=["Drøftelse"])
    is_open: bool = Field(title="Er punktet åbent?", examples=["Ja"])
    is_pause: bool = Field(title="Er punktet en pause?", examples=["Nej"])
    closed_because: str | None = Field(title="Lukkegrund", examples=["Personforhold"])
    presenter: str | None = Field(title="Oplægsholder", examples=["Bo Eksempel, formand"])
    guests: tuple[Participant, ...] = Field(title="Gæster ved punktet")
    minutes: int | None = Field(title="Minutter", examples=["15"])
    case_number: str | None = Field(title="Sagsnr.", examples=["27.00.00-A00-5-26"])
    background: Prose | None = Field(title="Fremstilling", examples=["Sagen handler om …"])
    recommendation: Prose | None = Field(title="Indstilling", examples=["Formanden indstiller, at …"])
    discussion: Prose | None = Field(title="Drøftelse", examples=["Rådet drøftede sagen."])
    decision: Prose | None = Field(title="Beslutning", examples=["Godkendt."])
    carried_over: bool = Field(title="Overføres punktet til næste møde?", examples=["Nej"])
    annexes: tuple[Annex, ...] = Field(title="Punktets bilag")
    level: int = Field(default=0, title="Hvor mange punkter dette står under: 0, 1 eller 2", examples=["0"])
    is_group: bool = Field(default=False, title="Er det en overskrift over punkter, uden nummer?", examples=["Nej"])
    is_alone: bool = Field(default=False, title="Er der kun en overskrift og intet andet?", examples=["Nej"])
    has_text: bool = Field(default=True, title="Står der noget under punktets linje?", examples=["Ja"])
    sections: tuple[PrintedSection, ...] = Field(default=(), title="Punktets navngivne afsnit")
    recommender: str | None = Field(default=None, title="Indstiller", examples=["Formanden"])
    recommends: str | None = Field(
        None, title="Indstiller, og at der indstilles", examples=["Formanden indstiller til rådet"]
    )
    votes: tuple[Vote, ...] = Field(default=(), title="Afstemninger under punktet")
    dissent: Prose | None = Field(default=None, title="Særstandpunkt", examples=["Bo Eksempel ønskede sagen udsat."])
    not_there: tuple[Participant, ...] = Field(default=(), title="Ikke til stede under punktet")
    disqualified: tuple[Participant, ...] = Field(default=(), title="Inhabile under punktet")


class MeetingPaper(PaperView):
    """An agenda or minutes."""

    body: Body = Field(title="Organet")
    meeting: Meeting = Field(title="Mødet")
    groups: tuple[Group, ...] = Field(title="Deltagere, gruppe for gruppe")
    guests: tuple[Participant, ...] = Field(title="Gæster")
    apologies: tuple[Participant, ...] = Field(title="Afbud")
    absent: tuple[Participant, ...] = Field(title="Fraværende")
    items: tuple[MeetingItem, ...] = Field(title="Punkterne")
    annexes: tuple[Annex, ...] = Field(title="Alle bilag")
    follow_ups: tuple[FollowUp, ...] = Field(title="Det, der skal følges op på")
    has_times: bool = Field(default=False, title="Er der sat tid af til noget punkt?", examples=["Ja"])
    has_pages: bool = Field(default=False, title="Kendes bilagenes sider i den samlede PDF?", examples=["Ja"])
    details: tuple[Detail, ...] = Field(default=(), title="Oplysninger i papirets hoved")
    since_last: tuple[FollowUp, ...] = Field(default=(), title="Det, der er aftalt på tidligere møder")
    is_supplement: bool = Field(default=False, title="Er det et tillæg med de nye punkter alene?", examples=["Nej"])
    objections_until: dt.date | None = Field(
        None, title="Sidste dag for indsigelser mod referatet", examples=["25-06-2026"]
    )
    outcome: str = Field(title="Overskriften over det, der kom ud af et punkt", examples=["Beslutning"])


def meeting_paper(book: MeetingBook, label: str) -> MeetingPaper:
    """Return the names of an agenda's or of minutes' template; ``label`` is what the paper is called."""
    people = {status: gathered(tuple(p for p in book.participants if p.status == status)) for status in STATUSES}
    annexes = annexes_of(book.attachments)
    return MeetingPaper(
        paper=Paper(title=paper_title(book, label), label=label, is_draft=book.meeting.status == "Udkast"),
        body=book.body,
        meeting=_with_deadline(book),
        groups=groups_of(tuple(p for p in book.participants if p.status in ("Inviteret", *CAME))),
        guests=people["Gæst"],
        apologies=people["Afbud"],
        absent=people["Fraværende"],
        items=_items(book, annexes),
        has_times=any(item.minutes for item in book.items),
        details=book.details,
        annexes=annexes,
        follow_ups=tuple(action for action in book.follow_ups if action.status == "Åben"),
        outcome=outcome_of(book.body),
        objections_until=_objections_until(book),
    )


def _with_deadline(book: MeetingBook) -> Meeting:
    """Return the meeting with the last day for proposals, counted from the body's own rule where it is not written."""
    meeting, days = book.meeting, book.body.proposal_days
    if meeting.proposals_due or not days or not meeting.date:
        return meeting
    return meeting.model_copy(update={"proposals_due": meeting.date - dt.timedelta(days=days)})


def _objections_until(book: MeetingBook) -> dt.date | None:
    sent, days = book.meeting.sent_on, book.body.objection_days
    if book.meeting.status != "Referat" or book.meeting.approved_on or not (sent and days):
        return None
    return sent + dt.timedelta(days=days)


def outcome_of(body: Body) -> str:
    """Return what stands over an item's outcome: only a body that may decide has decisions."""
    if body.may_decide:
        return "Beslutning"
    return "Hvad tager vi med videre?" if body.only_talks else "Konklusion"


STATUSES = ("Inviteret", "Deltog", "Afbud", "Fraværende", "Suppleant", "Gæst")


def _items(book: MeetingBook, annexes: tuple[Annex, ...]) -> tuple[MeetingItem, ...]:
    numbers = item_numbers(book)
    above = parents_of(numbers)
    parents = {place for places in above for place in places}
    printed: list[MeetingItem] = []
    below_group = 0
    for place, (item, number) in enumerate(zip(book.items, numbers, strict=True)):
        is_group = item.type == GROUP
        below_group = below_group or int(is_group)
        level = 0 if is_group else min(MOST_LEVELS, below_group + len(above[place]))
        one = _item(item, number, book, annexes).model_copy(update={"level": level, "is_group": is_group})
        is_alone = is_group or (place in parents and not _has_content(one))
        printed.append(one.model_copy(update={"is_alone": is_alone, "has_text": _has_text(one)}))
    return tuple(printed)


def _has_content(item: MeetingItem) -> bool:
    return _has_text(item) or any((item.presenter, item.case_number, item.guests))


def _has_text(item: MeetingItem) -> bool:
    return any(
        (
            item.background, item.recommendation, item.discussion, item.decision, item.carried_over, item.dissent,
            item.sections, item.votes, item.annexes,
        )
    )  # fmt: skip


def _item(item: Item, number: str, book: MeetingBook, annexes: tuple[Annex, ...]) -> MeetingItem:
    here = bare_number(number)

    def at(field: str, status: str | None = None) -> tuple[Participant, ...]:
        found = (p for p in book.participants if here in map(bare_number, getattr(p, field) or ()))
        return gathered(tuple(person for person in found if status is None or person.status == status))

    return MeetingItem(
        number=number,
        title=item.title,
        type=item.type,
        is_open=item.openness == "Åben",
        is_pause=item.type == "Pause",
        closed_because=item.closed_because,
        presenter=item.presenter,
        guests=at("guest_at", "Gæst"),
        minutes=item.minutes,
        case_number=item.case_number,
        background=item.background,
        recommendation=item.recommendation,
        discussion=item.discussion,
        decision=item.decision,
        carried_over=bool(item.carried_over),
        annexes=tuple(annex for annex in annexes if here and bare_number(annex.item or "") == here),
        sections=tuple(
            PrintedSection(heading=row.heading_text, text=row.text).fed_by(row)
            for row in book.sections
            if bare_number(row.item) == here
        ),
        recommender=item.recommender,
        recommends=recommending(item.recommender),
        votes=tuple(vote for vote in book.votes if bare_number(vote.item) == here),
        dissent=item.dissent,
        not_there=at("not_there_at"),
        disqualified=at("disqualified_at"),
    ).fed_by(item)


def paper_title(book: MeetingBook, label: str) -> str:
    """Return the document's title: ``Referat af møde i Samarbejdsforum onsdag den 15. juni 2022``."""
    of = "af" if label == "Referat" else "til"
    when = f" {in_full(book.meeting.date)}" if book.meeting.date else ""
    return f"{label} {of} møde i {book.body.short_name}{when}"


def naming(book: MeetingBook, label: str) -> Naming:
    """Return what a paper of this meeting is called."""
    owner = book.body.short_name
    return Naming(book.meeting.date, label, owner, owner, book.meeting.case_number or "")


def places(book: MeetingBook) -> tuple[str, ...]:
    """Return the names under which a council's own templates may lie, the nearest first."""
    return (book.body.short_name, book.body.name, book.body.municipality)
