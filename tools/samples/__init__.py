"""The sample workbooks' contents: one module a workbook, as plain data under the sheets' headings.

Built from five published texts; every person's name is invented.
"""

from importlib import import_module


def workbook_name(sample: str) -> str:
    """Return a sample's file name, without ending."""
    name: str = import_module(f"{__name__}.{sample}").NAME
    return name
