"""What readers of the target group understood: the sheet *Prøvelæsning*, counted."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from docgen.checks.easy.easy_cells import quoted
from docgen.checks.easy.l25_proof_lines import line_of
from docgen.commands.easy_parts import EasyBook
from docgen.danish.lists import all_of
from docgen.danish.words import plain
from docgen.late import dataclass
from docgen.sheets.books import MeetingBook


@dataclass(frozen=True)
class Misread:
    """One line that a reader did not understand: the item's number, the line, and the word that was hard."""

    item: str
    line: str
    hard_word: str


@dataclass(frozen=True)
class ProofCount:
    """How many lines were read and understood, those that were not, and each hard word with how often it was."""

    read: int
    understood: int
    misread: tuple[Misread, ...]
    hard_words: tuple[tuple[str, int], ...]

    def lines(self) -> Iterator[str]:
        """Yield the count as lines for the screen; nothing where nobody has read."""
        if not self.read:
            return
        yield f"Prøvelæst: {self.understood} af {self.read} linjer blev forstået"
        for one in self.misread:
            hard = f" (svært ord: {one.hard_word})" if one.hard_word else ""
            yield f"   Punkt {one.item}: {quoted(one.line)}{hard}"
        if self.hard_words:
            yield f"   Svære ord: {all_of([f'{word} ({times})' for word, times in self.hard_words])}"

    def as_json(self) -> dict[str, Any]:
        """Return the count for ``--json``."""
        return {
            "read": self.read,
            "understood": self.understood,
            "misread": [{"item": one.item, "line": one.line, "hard_word": one.hard_word} for one in self.misread],
            "hard_words": dict(self.hard_words),
        }


def proof_count(book: EasyBook) -> ProofCount:
    """Return the count of a workbook; a hearing has no such sheet."""
    if not isinstance(book, MeetingBook):
        return ProofCount(0, 0, (), ())
    rows = book.proof_readings
    misread = (
        Misread(row.item, line_of(book, row) or row.line, plain(row.hard_word or ""))
        for row in rows
        if not row.understood
    )
    words = Counter(plain(row.hard_word).casefold() for row in rows if row.hard_word)
    return ProofCount(len(rows), sum(row.understood for row in rows), tuple(misread), tuple(words.most_common()))
