"""The figures that docgen is held to, and whether they are reached."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Goal:
    """One figure: what it is, what it shall be at least (or at most), and what was measured; None is not measured."""

    what: str
    goal: float
    measured: float | None
    is_most: bool = False

    @property
    def is_reached(self) -> bool | None:
        """Whether it is reached; None where it was not measured."""
        if self.measured is None:
            return None
        return self.measured <= self.goal if self.is_most else self.measured >= self.goal


PEERS = ("docx-mailmerge2", "docxtemplater", "easy-template-x", "docx-templates", "carbone", "docxtpl")


def goals(found: dict[str, Any]) -> list[Goal]:
    """Return the figures of the sections that were measured."""
    pdf: dict[str, float] = found.get("pdf", {})
    waits: dict[str, float] = found.get("waiting", {})
    shared: dict[str, float] = found.get("cluster", {})
    fill = _ratios(found.get("filling"))
    own, peers = fill.get("docgen"), [fill[name] for name in PEERS if name in fill]
    has_others = len(peers) > 1
    return [
        Goal("filling, warm: docgen / docxtpl", 25, own),
        Goal("filling: docgen / fastest peer", 8, own / max(peers) if own and has_others else None),
        Goal("filling as build does it / docxtpl", 10, fill.get("docgen build")),
        Goal("first document, whole process: docxtpl / docgen", 2, _over(found.get("first_document"), "docxtpl", "docgen")),
        Goal("docgen --help: eager / docgen", 6, _over(found.get("help"), "eager", "docgen")),
        Goal("PDF: soffice per file / docgen, one worker", 7, pdf.get("soffice per file / docgen")),
        Goal("PDF: soffice per file / docgen, two workers", 11, pdf.get("soffice per file / docgen, two")),
        Goal("PDF: unoserver's client / docgen", 1.3, pdf.get("unoserver's client / docgen")),
        Goal("workbook to PDF: share without LibreOffice, %", 25, found.get("whole", {}).get("without office, %"), is_most=True),
        Goal("2,000 rows: docgen / docxtpl", 10, _ratios(found.get("rows_2000")).get("docgen")),
        Goal("200 items: docgen / docxtpl", 10, _ratios(found.get("items_200")).get("docgen")),
        Goal("memory, 100 to 1,000 workbooks, % more", 10, _growth(found.get("memory_mb")), is_most=True),
        Goal("second build / first, %", 5, found.get("second", {}).get("%"), is_most=True),
        Goal("check / bare read of the workbook", 2.2, waits.get("check / bare read"), is_most=True),
        Goal("build / bare read + conversion", 1.6, waits.get("build / bare read + conversion"), is_most=True),
        Goal("case with annexes / bare read + conversions", 2, waits.get("build, case / bare read, case + conversions, case"), is_most=True),
        Goal("unchanged build, seconds of processor", 0.12, waits.get("unchanged, processor"), is_most=True),
        Goal("twenty workbooks: docgen's / LibreOffice's processor", 0.8, waits.get("docgen's / LibreOffice's"), is_most=True),
        Goal("twenty workbooks, two jobs / the naive way", 1 / 8, waits.get("two jobs / naive way"), is_most=True),
        Goal("10,000 items: check / bare read", 3, waits.get("many items: check / bare read"), is_most=True),
        Goal("cluster: one worker / two, by the clock", 1.7, shared.get("one / two, clock")),
        Goal("cluster: one worker / two, by the processor", 1.7, shared.get("one / two, processor")),
        Goal("cluster: the scheduler's share of the processor, %", 5, shared.get("scheduler's share, %"), is_most=True),
        Goal("page: workbook saved to findings seen, seconds", 2, found.get("page", {}).get("saved to seen"), is_most=True),
    ]  # fmt: skip


def _ratios(rows: list[dict[str, Any]] | None) -> dict[str, float]:
    return {row["engine"]: row["ratio"] for row in rows or ()}


def _over(times: dict[str, float] | None, one: str, other: str) -> float | None:
    return times[one] / times[other] if times and one in times and other in times else None


def _growth(memory: dict[int, int] | None) -> float | None:
    return (memory[1000] / memory[100] - 1) * 100 if memory and {100, 1000} <= set(memory) else None
