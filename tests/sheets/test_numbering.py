import pytest

from docgen.sheets.attachments import Attachment
from docgen.sheets.books import MeetingBook
from docgen.sheets.items import Item
from docgen.sheets.meeting import Meeting
from docgen.sheets.numbering import annex_numbers, item_numbers


@pytest.mark.parametrize(
    ("first", "written", "numbers"),
    [
        (None, [None, None, None], ["1", "2", "3"]),
        (57, [None, None], ["57", "58"]),
        (0, [None, None], ["0", "1"]),
        (None, [None, "7", None], ["1", "7", "8"]),
        (None, [None, "1.1", None], ["1", "1.1", "2"]),
        (None, ["A", None, "12.", None], ["A", "1", "12.", "13"]),
        (None, [], []),
    ],
)
def test_a_written_number_wins_and_the_count_goes_on(
    first: int | None, written: list[str | None], numbers: list[str]
) -> None:
    items = tuple(Item.model_construct(number=number, type="Beslutning") for number in written)
    meeting = Meeting.model_construct(first_number=first)
    assert item_numbers(MeetingBook.model_construct(meeting=meeting, items=items)) == tuple(numbers)


def test_an_annex_without_a_number_has_its_place() -> None:
    written = [None, "Bilag 7", "3.", "4.1"]
    assert annex_numbers(tuple(Attachment.model_construct(number=number) for number in written)) == (
        "1",
        "7",
        "3",
        "4.1",
    )
