"""Siden sidst: every open action over all the meetings of the year."""

from pathlib import Path

from docgen.danish.dates import in_words
from docgen.kinds.kind import Kind, View
from docgen.kinds.year.year_paper import YearPaper, naming, places, shared
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.counts import Action, actions_of
from docgen.sheets.year.sources import meetings_of
from docgen.workbook.model import Field

LABEL = "Siden sidst"


class ListedAction(View):
    """One action."""

    what: str = Field(title="Hvad", examples=["Undersøger hjemmesiden"])
    who: str = Field(title="Ansvarlig", examples=["Anne Eksempel"])
    agreed: str = Field(title="Aftalt", examples=["9. februar 2027"])
    due: str = Field(title="Frist", examples=["1. marts 2027"])
    postponed: int = Field(title="Hvor mange gange den er udsat", examples=["1"])
    result: str = Field(title="Resultat", examples=["Hjemmesiden er rettet."])


class FollowUpList(YearPaper):
    """The list of what was agreed."""

    open_actions: tuple[ListedAction, ...] = Field(title="Åbne aftaler")
    closed_actions: tuple[ListedAction, ...] = Field(title="Lukkede aftaler")


def follow_up_list(book: YearBook, folder: Path) -> FollowUpList:
    """Return the names of the list's template: the open actions by deadline, then the closed ones."""
    del folder
    actions = actions_of(book, meetings_of(book))
    still_open = sorted((one for one in actions if one.is_open), key=lambda one: (one.due is None, str(one.due)))
    closed = [one for one in actions if not one.is_open]
    return FollowUpList.model_validate(
        {
            **shared(book, LABEL),
            "open_actions": tuple(map(_listed, still_open)),
            "closed_actions": tuple(map(_listed, closed)),
        }
    )


def _listed(action: Action) -> ListedAction:
    return ListedAction(
        what=action.what,
        who=action.responsible or "–",
        agreed=in_words(action.agreed_on) if action.agreed_on else f"møde nr. {action.meeting}",
        due=in_words(action.due) if action.due else action.words or "–",
        postponed=action.postponed,
        result=action.result or "–",
    ).fed_by(action.row)


FOLLOW_UP_LIST = Kind(
    name="follow_up_list",
    title=LABEL,
    book=YearBook,
    applies=lambda book: bool(book.actions or any(one.source for one in book.meetings)),
    context=follow_up_list,
    context_type=FollowUpList,
    naming=naming(LABEL),
    places=places,
    is_internal=True,
)
