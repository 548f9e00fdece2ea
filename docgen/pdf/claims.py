"""Which standards a PDF may say that it keeps, decided from facts, and why not, in Danish."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from pikepdf import Dictionary, Name, Object, Pdf, Stream

_PDF_A = "{http://www.aiim.org/pdfa/ns/id/}"
_PDF_UA = "{http://www.aiim.org/pdfua/ns/id/}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


@dataclass(frozen=True)
class Source:
    """The facts about one PDF that a label hangs on.

    ``name`` is what a person calls it; ``tagged`` whether its tags were found sound; ``pdf_a`` the part of
    PDF/A it claims (1, 2, 3, or 0 for none); ``pdf_ua`` whether it claims PDF/UA-1; ``against_a`` and
    ``against_ua`` are Danish clauses, each a fact that speaks against the label.
    """

    name: str
    tagged: bool
    pdf_a: int
    pdf_ua: bool
    against_a: tuple[str, ...] = ()
    against_ua: tuple[str, ...] = ()


@dataclass(frozen=True)
class Claims:
    """The labels that were earned, and a Danish sentence for each that was not."""

    pdf_a: bool
    pdf_ua: bool
    notes: tuple[str, ...]


def decide_claims(sources: Sequence[Source]) -> Claims:
    """Return the labels that every one of the sources has earned; a single doubt takes a label away."""
    against_a = [(source, reason) for source in sources for reason in _doubts_a(source)]
    against_ua = [(source, reason) for source in sources for reason in _doubts_ua(source)]
    notes = [f"PDF'en er ikke mærket som arkivfil (PDF/A): »{source.name}« {reason}." for source, reason in against_a]
    notes += [
        f"PDF'en er ikke mærket som tilgængelig (PDF/UA): »{source.name}« {reason}." for source, reason in against_ua
    ]
    return Claims(not against_a, not against_ua, tuple(notes))


def _doubts_a(source: Source) -> list[str]:
    doubts = list(source.against_a)
    if source.pdf_a not in {1, 2, 3} and not doubts:
        doubts.append("er ikke selv en arkivfil")
    return doubts


def _doubts_ua(source: Source) -> list[str]:
    doubts = list(source.against_ua)
    if not source.tagged:
        doubts.insert(0, "mangler tags, så en skærmlæser ikke kan læse den op i rækkefølge")
    elif not source.pdf_ua and not doubts:
        doubts.append("er ikke selv mærket som tilgængelig")
    return doubts


def claimed_standards(pdf: Pdf) -> tuple[int, bool]:
    """Return the part of PDF/A that a file claims in its XMP (0 for none), and whether it claims PDF/UA-1."""
    metadata = pdf.Root.get("/Metadata")
    if metadata is None:
        return 0, False
    data = metadata.read_bytes()
    # A packet with a document type could be made to grow without end when it is parsed; no honest one has it.
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        return 0, False
    try:
        tree = ET.fromstring(data[data.find(b"<") : data.rfind(b">") + 1])  # noqa: S314 - see above
    except ET.ParseError:
        return 0, False
    part = _value(tree, f"{_PDF_A}part")
    return int(part) if re.fullmatch(r"[1-9]", part) else 0, _value(tree, f"{_PDF_UA}part") == "1"


def _value(tree: ET.Element, name: str) -> str:
    for description in tree.iter(f"{_RDF}Description"):
        value = description.get(name) or description.findtext(name)
        if value:
            return value.strip()
    return ""


def colour_doubt(pdf: Pdf) -> str:
    """Return why a file's colours would not be right in a bundle, whose own are sRGB; empty if they would."""
    for intent in pdf.Root.get("/OutputIntents", ()):
        profile = intent.get("/DestOutputProfile") if isinstance(intent, Dictionary) else None
        if profile is not None and profile.get("/N") == 4 and intent.get("/S") == Name.GTS_PDFA1:
            return "er lavet til tryk i fire farver (CMYK)"
    return ""


def font_doubt(pdf: Pdf) -> str:
    """Return why a file's letters may look another way on another machine; empty if all its fonts lie in it."""
    for font in _fonts(pdf):
        if str(font.get("/Subtype")) in {"/Type0", "/Type3"}:
            continue  # the one has its letters in a font of its own, the other draws them in the file
        descriptor = font.get("/FontDescriptor", Dictionary())
        if not any(name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3")):
            return "bruger skrifter, som ikke ligger i filen"
    return ""


def _fonts(pdf: Pdf) -> Iterator[Object]:
    """Yield each font, whether it stands by itself or inside the resources of a page or a form."""
    for thing in pdf.objects:
        if not isinstance(thing, Dictionary | Stream):
            continue
        if thing.get("/Type") == Name.Font:
            yield thing
        for holder in (thing, thing.get("/Resources")):
            fonts = holder.get("/Font") if isinstance(holder, Dictionary | Stream) else None
            if isinstance(fonts, Dictionary):
                yield from (font for _, font in fonts.items() if isinstance(font, Dictionary))
