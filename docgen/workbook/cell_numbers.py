"""Numbers of a cell: one that the cell shows as another number is asked about."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from docgen.danish import numbers
from docgen.danish.words import plain
from docgen.workbook import number_formats
from docgen.workbook.raw_cell import WRONG_NUMBER, fault, opened, shown

_AS_NUMBER = "Formatér cellen som Tal, og skriv tallet igen."


def _decimal(value: object, read: Callable[[str], Decimal] = numbers.read_number) -> Decimal | None:
    inner, number_format = opened(value)
    match inner:
        case None | Decimal():
            return inner
        case dt.datetime() | dt.date() | dt.time() | dt.timedelta():
            raise fault(WRONG_NUMBER, f"»{shown(inner)}« er ikke et tal.", _AS_NUMBER)
        case bool():
            raise fault(WRONG_NUMBER, f"»{shown(inner)}« er ikke et tal.", numbers.HOW_TO_WRITE_A_NUMBER)
        case int() | float():
            found = Decimal(format(inner, ".15g")) if isinstance(inner, float) else Decimal(inner)
            if read is numbers.read_number:
                _compare(found, number_formats.shown_number(inner, number_format))
            return found
        case _:
            try:
                return read(plain(str(inner)))
            except ValueError as error:
                raise fault(WRONG_NUMBER, str(error), numbers.HOW_TO_WRITE_A_NUMBER) from None


def _compare(value: Decimal, seen: str | None) -> None:
    """Stop at a number that the cell shows as another one: rounded, in thousands, or as a percentage."""
    if not seen:
        return
    try:
        other = numbers.read_share(seen)
    except ValueError:
        return
    if other != value or "%" in seen:
        raise fault(WRONG_NUMBER, f"Cellen viser »{seen}«, men tallet i den er {shown(float(value))}.", _AS_NUMBER)


def read_whole(value: object) -> int | None:
    """Return the count that a cell shows, from 0 and up."""
    found = _decimal(value)
    if found is None:
        return None
    if found % 1 or not 0 <= found < 1_000_000:
        raise fault(WRONG_NUMBER, f"»{shown(opened(value)[0])}« er ikke et helt tal fra 0 og op.", "Skriv fx 15.")
    return int(found)


def read_share(value: object) -> Decimal | None:
    """Return the share of a cell, above 0 and at most 1; it may be shown rounded."""
    found = _decimal(value, numbers.read_share)
    if found is not None and not 0 < found <= 1:
        raise fault(
            WRONG_NUMBER, f"»{shown(opened(value)[0])}« er ikke en andel mellem 0 og 1.", "Skriv fx 0,5 eller 50 %."
        )
    return found


def read_amount(value: object) -> Decimal | None:
    """Return the amount, length or rate that a cell shows; a credit is below zero."""
    return _decimal(value)
