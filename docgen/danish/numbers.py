"""Danish numbers and amounts: point for thousands, comma for decimals."""

import re
from decimal import Decimal

_NUMBER = re.compile(r"(?P<sign>-?)(?P<whole>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,(?P<part>[0-9]+))?")

HOW_TO_WRITE_A_NUMBER = "Skriv fx 1.250.000,50."


def read_number(text: str) -> Decimal:
    """Return the number that ``text`` says in Danish form; ``kr.`` before or behind is passed over.

    Raises ValueError with a Danish sentence for anything else, such as ``1,234.56``.
    """
    words = re.sub(r"^kr\.? *|,- *$| *(?:kr\.?|kroner)$", "", " ".join(text.split()), flags=re.IGNORECASE)
    match = _NUMBER.fullmatch(words)
    if not match:
        raise ValueError(f"»{text}« er ikke et dansk tal.")
    whole = match["whole"].replace(".", "")
    return Decimal(f"{match['sign']}{whole}.{match['part'] or 0}")


def number(value: Decimal | int) -> str:
    """Return ``1.250.000,5``."""
    return _written(value, None)


def amount(value: Decimal | int) -> str:
    """Return ``1.250.000 kr.``, with two decimals where there are øre."""
    form = "#,##0.00" if value % 1 else "#,##0"
    return f"{_written(value, form)} kr."


def _written(value: Decimal | int, form: str | None) -> str:
    from babel.numbers import format_decimal  # noqa: PLC0415 — many runs write no number

    return format_decimal(value, form, locale="da")
