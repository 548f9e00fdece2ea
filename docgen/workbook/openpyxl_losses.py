"""What a copy by openpyxl loses of a workbook: Excel's newer drop-downs are put back, the rest is named."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.packaging.relationship import RelationshipList
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.xml.functions import fromstring

_PARTS = (
    (r"xl/threadedComments/", "kommentarer i tråde (de står som almindelige noter)"),
    (r"xl/(?:slicers|timelines)/", "udsnitsværktøjer"),
    (r"xl/(?:ctrlProps|activeX)/", "knapper og formularfelter"),
    (r"xl/vbaProject\.bin$", "makroer"),
    (r"xl/embeddings/", "indlejrede filer"),
    (r"xl/(?:queryTables/|connections\.xml$)", "forbindelser til data"),
    (r"xl/richData/", "billeder og datatyper i celler"),
    (r"xl/pivotTables/", "pivottabeller"),
    (r"xl/ink/", "håndskrift"),
)
"""The parts of a package that are something a person sees, and what they are called."""

_ELEMENTS = (
    (r"xl/drawings/[^/]+\.xml$", r"<(?:\w+:)?(?:sp|cxnSp)[ >]", "figurer og tekstbokse"),
    (r"xl/drawings/[^/]+\.xml$", r"<(?:\w+:)?pic[ >]", "billeder"),
    (r"xl/drawings/[^/]+\.xml$", r"<(?:\w+:)?graphicFrame[ >]", "diagrammer"),
    (r"xl/worksheets/[^/]+\.xml$", r"<x14:conditionalFormatting[ >]", "betingede formater"),
    (r"xl/worksheets/[^/]+\.xml$", r"<x14:sparkline>", "minidiagrammer"),
)
"""The elements that are one, by the parts that they stand in."""


def losses(source: Path, copy: Path) -> list[str]:
    """Return in Danish what the source has more of than its copy: ``diagrammer``, ``makroer`` …"""
    before, after = _counted(source), _counted(copy)
    return [name for name in before if before[name] > after[name]]


def _counted(path: Path) -> Counter[str]:
    found: Counter[str] = Counter()
    with ZipFile(path) as package:
        names = package.namelist()
        for pattern, called in _PARTS:
            found[called] += sum(bool(re.match(pattern, name)) for name in names)
        for pattern, element, called in _ELEMENTS:
            parts = [package.read(name).decode("utf-8", "replace") for name in names if re.match(pattern, name)]
            found[called] += sum(len(re.findall(element, part)) for part in parts)
    return found


def put_back_lists(source: Path, workbook: Workbook) -> None:
    """Give the sheets of a loaded workbook the drop-downs that Excel keeps in its extension of 2010.

    Such a list points into another sheet; since 2010 Excel reads it from the ordinary place as well.
    """
    with ZipFile(source) as package:
        for name, part in _sheet_parts(package).items():
            content = package.read(part)
            if name in workbook.sheetnames and b"x14:dataValidation" in content:
                for rule in _rules(fromstring(content)):
                    workbook[name].add_data_validation(rule)


def _sheet_parts(package: ZipFile) -> dict[str, str]:
    """Return the part of each sheet, by the sheet's name."""
    relations = RelationshipList.from_tree(fromstring(package.read("xl/_rels/workbook.xml.rels")))
    targets = {relation.Id: str(relation.Target) for relation in relations}
    found = {}
    for sheet in _elements(fromstring(package.read("xl/workbook.xml")), "sheet"):
        target = next((targets[value] for key, value in sheet.attrib.items() if key.endswith("}id")), "")
        part = target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)
        if part in package.namelist():
            found[sheet.attrib["name"]] = part
    return found


def _rules(sheet: Element) -> Iterator[DataValidation]:
    for rule in _elements(sheet, "dataValidation"):
        cells = _words(rule, "sqref")
        if "sqref" in rule.attrib or not cells:
            continue
        made = DataValidation(sqref=cells)
        for name, value in rule.attrib.items():
            if name in DataValidation.__attrs__:
                setattr(made, name, value)
        made.formula1, made.formula2 = _words(rule, "formula1") or None, _words(rule, "formula2") or None
        yield made


def _words(rule: Element, name: str) -> str:
    return next(("".join(child.itertext()).strip() for child in rule if _local(child) == name), "")


def _elements(tree: Element, name: str) -> Iterator[Element]:
    return (element for element in tree.iter() if _local(element) == name)


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
