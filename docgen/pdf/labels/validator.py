"""A finished file before its validator: page-validation, which knows every rule of PDF/A and PDF/UA-1.

It sees what the rules say and no more; what no rule sees is the tag audit's to find (:mod:`docgen.pdf.tags.audit`).

Where it and veraPDF differ, veraPDF is right. It asks an embedded Type 1 font for a list of its letters, which PDF/A-2
does not (19005-2, 6.2.11.4.2): that rule is left out here. It lets pass overprint modes with measured inks, metadata
that hangs on marked content, fonts used behind a picture in a page's own text, names of more than 127 bytes in private
data, a space that a font has not, and inks without a measure in shadings and spot colours: those are taken out or set
right before it looks (:mod:`docgen.pdf.labels.repairs`). What it objects to
otherwise is put before veraPDF where that is here.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, NamedTuple

import page
import pikepdf

from docgen.errors import FileError
from docgen.late import late_pattern
from docgen.pdf.labels.object_pages import Key, first_pages
from docgen.pdf.processes.sandbox import in_own_process

Profile = Literal["2b", "3b", "ua1"]

UNJUDGED = "er for stor til at blive kontrolleret"
"""The clause on a file that the judge did not get through: no rule is known to be broken, and none to be kept."""

# Each bookmark leads to the next one, so 300 in a row are a chain of 300; the judge follows it to 256 by itself.
_DEEPEST = 5_000
# Some ten thousand in a chain bring the judge down, whatever its limits; then it runs in a process of its own. It has
# threads of its own from its first file on, so that a copy of this process would wait for them for ever.
_MANY = 10_000
_NUMBERING = late_pattern(r"^PDF(?:A\d[ABU]|UA1)-|-\d{3}$")
_ON_PAGE = late_pattern(r"\bpage (\d+)\b")
_OBJECT = late_pattern(r"\bobject (\d+) (\d+)\b")
_NO_RULES = frozenset({"TYPE1-SUBSET-CHARSET"})
_CLAUSES = (
    ("FONT-EMBEDDING|CMAP-EMBEDDING", "bruger skrifter, som ikke ligger i filen"),
    ("EXTERNAL", "henter noget fra en anden fil"),
    ("LANGUAGE", "har tekst, hvis sprog ikke er angivet"),
    ("FONT|CMAP|TRUETYPE|TYPE0|TYPE1|CID|NOTDEF|GLYPH|UNICODE", "har skrifter, som er forkert indlejret"),
    (
        "DEVICE|OUTPUTINTENT|ICC|SEPARATION|TRANSPARENCY-GROUP-CS|RENDERING|COLORANTS",
        "har farver, som ikke er fastlagt i filen",
    ),
    ("LINK|ANNOTATION-CONTENTS", "har et link uden beskrivelse"),
    ("ANNOTATION|WIDGET|ACROFORM|FORM-FIELD", "har felter eller noter, som ikke er en fast del af siden"),
    ("FILE-SPEC|EMBEDDED", "har vedhæftede filer, som en arkivfil ikke må have"),
    ("ACTION|JAVASCRIPT", "har handlinger, som en arkivfil ikke må have"),
    ("FORMULA", "har en formel, som en skærmlæser ikke kan læse op"),
    ("FIGURE|ALT", "har et billede uden alternativ tekst"),
    ("HEADING", "har overskrifter, som ikke følger efter hinanden"),
    ("CONTENT-TAGGING|ARTIFACT", "har tekst eller billeder, som står uden for tags"),
    ("TABLE|TR|TH|TD|THEAD|TBODY|TFOOT", "har en tabel, som ikke kan læses op i rækkefølge"),
    ("L|LI|LBODY|TOC|TOCI", "har en liste, som ikke kan læses op i rækkefølge"),
    ("STRUCT|TAGGED|SUSPECTS", "har tags, som ikke hænger sammen"),
    ("IMAGE|JPEG2000|XOBJECT|EXTGSTATE|HALFTONE|CONTENT", "har billeder eller tegninger, som en arkivfil ikke må have"),
)


class Broken(NamedTuple):
    """A rule that is broken, such as ``FONT-EMBEDDING``, and the first page where it is; 0 where that is not known."""

    rule: str
    page: int = 0


def broken_rules(pdf: Path, profile: Profile) -> frozenset[str]:
    """Return the rules that a file breaks; none if it conforms."""
    return frozenset(broken.rule for broken in broken_where(pdf, profile))


def broken_where(pdf: Path, profile: Profile, objects: int = 0) -> tuple[Broken, ...]:
    """Return the rules that a file breaks, each with its first page; ``objects`` are those in it at most, if known.

    A file too large for the validator breaks ``SAFETY-LIMIT``: what has not been validated has not conformed.
    """
    if not objects:
        with pikepdf.open(pdf, suppress_warnings=True) as opened:
            objects = len(opened.objects)
    try:
        if objects > _MANY:
            return in_own_process(pdf, _broken_where, pdf, profile)
        return _broken_where(pdf, profile)
    except (page.SafetyLimitError, FileError):
        return (Broken("SAFETY-LIMIT"),)


def _broken_where(pdf: Path, profile: Profile) -> tuple[Broken, ...]:
    report = page.validate_pdf(pdf, profile=profile, limits=page.SafetyLimits(max_reference_depth=_DEEPEST))
    places: dict[str, set[int]] = {}
    objects: dict[str, set[Key]] = {}
    for failure in report.failures:
        rule = _NUMBERING.sub("", failure.rule_id)
        if rule in _NO_RULES:
            continue
        places.setdefault(rule, set()).update(int(number) for number in _ON_PAGE.findall(failure.message))
        named = [(int(number), int(generation)) for number, generation in _OBJECT.findall(failure.message)]
        if failure.object_id:
            named.append((failure.object_id.object_number, failure.object_id.generation))
        objects.setdefault(rule, set()).update(named)
    wanted = {one for rule, several in objects.items() if not places[rule] for one in several}
    where = first_pages(pdf, wanted) if wanted else {}
    for rule, several in objects.items():
        places[rule].update(where[one] for one in several if one in where)
    return tuple(Broken(rule, min(pages, default=0)) for rule, pages in sorted(places.items()))


def clauses(broken: Iterable[Broken]) -> tuple[str, ...]:
    """Return in Danish what breaking the rules means, each thing once, with a page; a file's name stands before it.

    The validator stops at the first place where it finds some rules broken, so the page is an example.
    """
    said: dict[str, list[int]] = {}
    for one in broken:
        said.setdefault(_clause(one.rule), []).extend([one.page] if one.page else [])
    return tuple(f"{clause} (fx side {min(pages)})" if pages else clause for clause, pages in said.items())


def _clause(rule: str) -> str:
    if rule == "SAFETY-LIMIT":
        return UNJUDGED
    found = (sentence for names, sentence in _CLAUSES if re.search(rf"(?:^|-)(?:{names})(?:-|S?$)", rule))
    return next(found, f"bryder reglen {rule}")
