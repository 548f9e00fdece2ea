"""All faults of a template in one run, without any data."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from docgen.finding import Finding, Place, error, warning
from docgen.late import late_pattern
from docgen.word.language.blocks import Placed, check_pairs, check_placement
from docgen.word.language.bounds import check_bounds
from docgen.word.language.expressions import IN_TEMPLATE, Issue
from docgen.word.language.headings import path_of
from docgen.word.language.names import check_names
from docgen.word.language.types import NamesType
from docgen.word.language.unfilled_parts import check_outside
from docgen.word.ooxml.list_styles import STYLES, abstract_of, find_list_style
from docgen.word.ooxml.package import REMEDY, Package, open_package, unopenable
from docgen.word.ooxml.stories import Position, labels, positions
from docgen.word.ooxml.template_tags import Element, Stray, Tag, find_tags, text_of
from docgen.word.template_faults import NO_LIST_STYLE, NOT_WORD, UNPAIRED_TAG
from docgen.word.template_file import read_template

_SINGLE = late_pattern(r"(?<!\{)\{([^{}%#\n]{0,60}[^\W\d_]{2}[^{}%#\n]{0,60})\}(?!\})")
_PATH = late_pattern(r"[a-z_]+(?:\.[a-z_]+)+")
_STYLES = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
_NUMBERING = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"


def lint(template: Path, context_type: NamesType) -> list[Finding]:
    """Return every fault of a template, each with its part, its paragraph or cell, and its tag.

    ``context_type`` has the names that the template may use. Raises FileError where the file
    cannot be read.
    """
    return list(faults_of(template.name, read_template(template), context_type))


@lru_cache(maxsize=32)  # a folder of workbooks is filled with a few templates
def faults_of(file: str, content: bytes, context_type: NamesType) -> tuple[Finding, ...]:
    """Return every fault of a template, from what its file is called and holds."""
    package, faults = open_package(file, content)
    if package is None:
        return tuple(faults)
    names = labels(package.content_types)
    stories = {label: package.trees[name] for name, label in names.items()}
    if faults := [*faults, *check_bounds(stories, file)]:
        return tuple(faults)
    for label, story in stories.items():
        faults += _story(story, label, file, context_type)
    faults += check_outside(package, file, names)
    if any(tag.level == "p" and tag.opening == "{{" for tag in _tags(stories)):
        faults += _list_styles(package, file)
    if not faults and (broken := unopenable(content)):
        faults = [error(NOT_WORD, Place(file=file), f"Filen er beskadiget ({broken}).", REMEDY)]
    return tuple(faults)


def _tags(stories: dict[str, Element]) -> Iterator[Tag]:
    for label, story in stories.items():
        for position in positions(story, label):
            yield from find_tags(text_of(position.paragraph))[0]


def _story(story: Element, label: str, file: str, context_type: NamesType) -> Iterator[Finding]:
    """Yield the faults of one part, in the order of its paragraphs."""
    placed: list[Placed] = []
    found: list[tuple[int, Finding]] = []
    for position in positions(story, label):
        text = text_of(position.paragraph)
        tags, strays = find_tags(text)
        placed += [Placed(tag, position) for tag in tags]
        found += [(position.index, one) for one in _single_braces(text, position, file, context_type)]
        found += [(position.index, _stray(stray, Place(file=file, part=position.where))) for stray in strays]
    issues: list[tuple[Placed, Issue]] = [(one, issue) for one in placed for issue in check_placement(one)]
    issues += [*check_names(placed, context_type), *check_pairs(placed)]
    found += [(one.position.index, _finding(one, issue, file)) for one, issue in issues]
    yield from (finding for _, finding in sorted(found, key=lambda pair: pair[0]))


def _finding(placed: Placed, issue: Issue, file: str) -> Finding:
    """Return the fault at its place; it always says that the template is what to mend."""
    place = Place(file=file, part=placed.position.where, field=placed.tag.written)
    return Finding(issue.code, issue.level, place, issue.message, issue.remedy)


def _stray(stray: Stray, place: Place) -> Finding:
    here = Place(file=place.file, part=place.part, field=stray.written)
    return error(
        UNPAIRED_TAG,
        here,
        f"Her mangler »{stray.missing}«.",
        "Ret i skabelonen: et mærke skal begynde og slutte i samme afsnit.",
    )


def _single_braces(text: str, position: Position, file: str, context_type: NamesType) -> Iterator[Finding]:
    """Yield what looks like a tag with too few braces, and would be printed as it stands."""
    for found in _SINGLE.finditer(text) if "{" in text else ():
        words = found[1].strip()
        place = Place(file=file, part=position.where, field=found[0])
        name = words if _PATH.fullmatch(words) else path_of(words, context_type)
        hint = f" Mente du {{{{ {name} }}}}?" if name else " Skal docgen udfylde det, så skriv {{ … }}."
        yield warning(UNPAIRED_TAG, place, f"Teksten bliver skrevet, som den står.{hint}", IN_TEMPLATE)


def _list_styles(package: Package, file: str) -> Iterator[Finding]:
    """Yield the list styles that a running text may need and the template does not have."""
    by_type = {kind: name for name, kind in package.content_types.items()}
    styles = package.trees[by_type[_STYLES]] if _STYLES in by_type else None
    numbering = package.trees[by_type[_NUMBERING]] if _NUMBERING in by_type else None
    for name in STYLES.values():
        style = find_list_style(styles, name) if styles is not None else None
        if style is None or numbering is None or abstract_of(numbering, style.num) is None:
            message = f"Skabelonen bruger {{{{p … }}}}, men har ikke typografien »{name}« med punkttegn eller tal."
            remedy = "Ret i skabelonen: brug typografien i Word én gang, og gem."
            yield error(NO_LIST_STYLE, Place(file=file, part="typografier"), message, remedy)
