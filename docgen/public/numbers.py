"""Personal numbers in what would be delivered, in every edition: the template and the made files are searched, too."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from docgen.checks.privacy.g01_personal_numbers import CODE
from docgen.danish.personal_numbers import Confidence, NumberFound, find, find_across, may_hold, may_span
from docgen.finding import Finding, Place, error
from docgen.public.texts import Text

_KINDS = ("afsnit", "felt", "teksten")
_REMEDY = "Se efter i skabelonen, i billederne og i filernes navne, og slet det."


def numbers_in(results: Mapping[str, Sequence[Text]], reported: Iterable[str]) -> Iterator[Finding]:
    """Yield an error for each file that says a personal number which no text of the workbook (``reported``) says.

    ``results`` are the texts of the files by their names. Those of the workbook have been reported at their cells, and
    are there by a named person's decision.
    """
    approved: frozenset[str] | None = None
    seen: set[str] = set()
    for name, texts in results.items():
        row: list[str] = []
        for where, text in texts:
            if where.startswith(_KINDS):
                row.append(text)
            if text in seen:
                continue
            seen.add(text)
            for found in find(text) if may_hold(text) else ():
                if approved is None:
                    approved = frozenset(figures for one in reported for figures in _figures_in(one))
                if found.confidence > Confidence.POSSIBLE and _figures(text, found) not in approved:
                    yield _finding(name, where, found.masked)
        for one in find_across(row) if may_span(row) else ():
            if one.confidence > Confidence.LIKELY:
                yield _finding(name, "over to afsnit", one.masked)


def _figures_in(text: str) -> Iterator[str]:
    if may_hold(text):
        yield from (_figures(text, one) for one in find(text))


def _figures(text: str, found: NumberFound) -> str:
    return "".join(filter(str.isalnum, text[found.start : found.end])).casefold()


def _finding(name: str, where: str, masked: str) -> Finding:
    message = f"Her står et personnummer ({where}): {masked}. Filen er ikke lagt i mappen."
    return error(CODE, Place(part=name), message, _REMEDY)
