"""The list of members for the web: only those who said yes stand with their name."""

from collections import Counter
from pathlib import Path

from docgen.kinds.kind import Kind, View
from docgen.kinds.year.year_paper import YearPaper, naming, places, shared
from docgen.sheets.year.accounts import sits
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.counts import days_of_year
from docgen.sheets.year.people import Member
from docgen.workbook.model import Field

LABEL = "Medlemsliste"


class ListedGroup(View):
    """One group of members."""

    name: str = Field(title="Gruppens navn", examples=["Brugere"])
    people: tuple[str, ...] = Field(title="Dem, der må nævnes", examples=["Bo Eksempel, formand (SIND)"])
    unnamed: int = Field(title="Hvor mange der ikke står med navn", examples=["1"])


class MemberList(YearPaper):
    """The list of members."""

    groups: tuple[ListedGroup, ...] = Field(title="Grupperne")


def member_list(book: YearBook, folder: Path) -> MemberList:
    """Return the names of the list's template: those who sit at the end of the year, by group.

    Who has not said yes to standing with a name is counted and nothing more.
    """
    del folder
    sitting = _sitting(book)
    named = [one for one in sitting if one.may_stand]
    unnamed = Counter(one.group for one in sitting if not one.may_stand)
    groups = tuple(
        ListedGroup(
            name=group, people=tuple(_described(one) for one in named if one.group == group), unnamed=unnamed[group]
        )
        for group in dict.fromkeys(one.group for one in sitting)
    )
    return MemberList.model_validate({**shared(book, LABEL), "groups": groups})


def _sitting(book: YearBook) -> list[Member]:
    _, last = days_of_year(book.year)
    return [one for one in book.members if (sits(one, last) if last else one.until is None)]


def _described(member: Member) -> str:
    words = ", ".join(part for part in (member.name, member.role) if part)
    words = f"{words} ({member.organisation})" if member.organisation else words
    return f"{words}, stedfortræder" if member.stands_in_for else words


MEMBER_LIST = Kind(
    name="member_list",
    title=LABEL,
    book=YearBook,
    applies=lambda book: bool(_sitting(book)),
    context=member_list,
    context_type=MemberList,
    naming=naming(LABEL),
    places=places,
)
