"""Small templates drawn by python-docx, and names to fill them with."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

import docx
from docx.document import Document
from pydantic import BaseModel, ConfigDict, Field

from docgen.finding import Finding, Place
from docgen.picture import Picture
from docgen.prose import Prose
from docgen.word.fill import fill
from docgen.word.language.lint import lint


class Names(BaseModel):
    model_config = ConfigDict(arbitrary_types_allowed=True)


class Gathering(Names):
    venue: str = Field("Rådhuset", alias="Sted")
    date: dt.date = Field(dt.date(2022, 6, 15), alias="Dato")
    start: dt.time = Field(dt.time(16, 30), alias="Start")
    end: dt.time | None = Field(None, alias="Slut")
    cost: Decimal = Field(Decimal(25000), alias="Pris")
    status: Literal["Udkast", "Referat"] = Field("Udkast", alias="Status")

    @property
    def hours(self) -> Annotated[str, Field(title="Tidsrum", examples=["kl. 16.30"])]:
        return "kl. 16.30"

    def place(self, field: str) -> Place:
        return Place(sheet="Møde", cell="B6", field=field)


class Point(Names):
    title: str = Field("Velkomst", title="Overskrift", examples=["Velkomst"])
    background: Prose | None = Field(None, title="Fremstilling")
    guests: tuple[str, ...] = Field((), title="Gæster")
    picture: Picture | None = Field(None, title="Billede")


class Paper(Names):
    meeting: Gathering = Field(default_factory=Gathering, title="Mødet")
    items: tuple[Point, ...] = Field((), title="Punkterne")
    text: str = Field("", title="Tekst")
    prose: Prose | None = Field(None, title="Løbende tekst")
    picture: Picture | None = Field(None, title="Billede")
    is_open: bool = Field(True, title="Er den åben?")
    year: int = Field(2022, title="År")


def drawn(folder: Path, *texts: str, draw: Callable[[Document], Any] | None = None) -> Path:
    """Write a template with one paragraph a text, and what ``draw`` adds, and return its path."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    if draw:
        draw(document)
    target = folder / "agenda.docx"
    document.save(str(target))
    return target


def filled(template: Path, paper: Paper | None = None, *, draft: bool = False) -> Document:
    """Fill the template and return the result as it is read again."""
    target = template.with_name("result.docx")
    fill(template, paper or Paper(), target, title="Dagsorden", draft=draft)
    return docx.Document(str(target))


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def faults(template: Path) -> list[Finding]:
    return lint(template, Paper)


def said(template: Path) -> list[str]:
    """Return each fault as ``code place: message remedy``, less the heading and the words near it."""
    return [f"{one.code} {plain_place(one).line}" for one in faults(template)]


def plain_place(finding: Finding) -> Finding:
    """Return a finding whose place is its number alone: what stands near it is asked for in tests of its own."""
    part = re.sub(r", (?:under|ved) »[^«]*«", "", finding.place.part or "") or None
    return replace(finding, place=replace(finding.place, part=part))


def repacked(template: Path, change: Callable[[dict[str, bytes]], Any]) -> Path:
    """Change the parts of a template's zip by hand."""
    with zipfile.ZipFile(template) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    template.write_bytes(written.getvalue())
    return template
