"""Personal numbers in what would be delivered, in every edition: the template and the made files are searched, too."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from docgen.checks.privacy.g01_personal_numbers import CODE
from docgen.danish.personal_numbers import Confidence, NumberAcross, NumberFound, find, find_across, may_hold, may_span
from docgen.finding import Finding, Place, error, warning
from docgen.public.texts import Text

_KINDS = ("afsnit", "felt", "teksten")
_REMEDY = "Se efter i bilagene, i skabelonen, i billederne og i filernes navne, og slet det."
_LOOK = "Se efter i skabelonen, i bilagene og i billederne. Er det et personnummer, så slet det."


def numbers_in(results: Mapping[str, Sequence[Text]], reported: Iterable[str]) -> Iterator[Finding]:
    """Yield an error for each place of a file that says a personal number which no text of the workbook does.

    What only may be one is a warning. ``results`` are the texts of the files by their names. The numbers of the
    workbook's texts (``reported``) have been told at their cells, and are there by a named person's decision.
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
                if _figures(text, found) not in approved:
                    yield _finding(name, where, found, is_sure=found.confidence > Confidence.POSSIBLE)
        for one in find_across(row) if may_span(row) else ():
            if one.confidence > Confidence.POSSIBLE:
                yield _finding(name, "over to afsnit", one, is_sure=one.confidence is Confidence.SURE)


def _figures_in(text: str) -> Iterator[str]:
    if may_hold(text):
        yield from (_figures(text, one) for one in find(text))


def _figures(text: str, found: NumberFound) -> str:
    return "".join(filter(str.isalnum, text[found.start : found.end])).casefold()


def _finding(name: str, where: str, found: NumberFound | NumberAcross, *, is_sure: bool) -> Finding:
    if is_sure:
        message = f"Her står et personnummer ({where}): {found.masked}. Filen er ikke lagt i mappen."
        return error(CODE, Place(part=name), message, _REMEDY)
    message = f"{found.masked} ligner et personnummer ({where}), og det står ikke i arket."
    return warning(CODE, Place(part=name), message, _LOOK)
