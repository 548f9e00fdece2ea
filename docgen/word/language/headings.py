"""The workbook's own headings as names: what a person meant who wrote ``{{ Mødedato }}`` or ``{{ Dato }}``."""

from collections.abc import Iterator
from functools import cache

from docgen.danish.words import key, nearest
from docgen.late import dataclass
from docgen.word.language.fields import fields
from docgen.word.language.types import NamesType, ValueType, members

_DEFINITE = ("", "t", "et", "en", "n", "ne", "ene", "erne")
"""How the names of groups end: »Mødet«, »Organet«, »Sagen«, »Punkterne«."""


@dataclass(frozen=True)
class Meant:
    """A name that was meant: its path as it is written, and the loop that must stand around it, if any."""

    path: str
    loop: str = ""

    @property
    def hint(self) -> str:
        """What to say of it."""
        if not self.loop:
            return f"Mente du »{self.path}«?"
        return f"Mente du »{self.path}«? {between(self.loop)}"


def between(loop: str) -> str:
    """Return where a name of a loop may stand."""
    return f"Sæt mærket mellem {loop} og {{%p endfor %}}."


def path_of(words: str, context_type: NamesType) -> str | None:
    """Return the path of the name whose heading the words are, or None."""
    found = _by_heading(context_type).get(key(words))
    return found.path if found else None


def meant(words: str, scope: dict[str, ValueType], context_type: NamesType) -> Meant | None:
    """Return the name that the words are a heading of, or that only a loop gives; names in ``scope`` come first."""
    here = dict(_in_scope(scope))
    if found := here.get(key(words)):
        return Meant(found)
    loop = next((loop for loop in _loops(context_type) if loop.path == words), None)
    return loop or _by_heading(context_type).get(key(words))


def nearly_meant(words: str, scope: dict[str, ValueType], context_type: NamesType) -> Meant | None:
    """Return the name that is spelled nearly so, or whose heading is, or None."""
    if guess := nearest(words, scope):
        return Meant(guess)
    here = dict(_in_scope(scope))
    if guess := nearest(words, here):
        return Meant(here[guess])
    known = _by_heading(context_type)
    return known[guess] if (guess := nearest(words, known)) else None


def _in_scope(scope: dict[str, ValueType]) -> Iterator[tuple[str, str]]:
    for owner, type_ in scope.items():
        for name, member in members(type_.record).items() if type_.record is not None else ():
            yield key(name), f"{owner}.{name}"
            yield key(member.heading), f"{owner}.{name}"


@cache
def _by_heading(context_type: NamesType) -> dict[str, Meant]:
    """Return each name by all that it may be called: »Dato«, »Mødedato«, »Mødets dato«, »Møde!Dato«."""
    found: dict[str, Meant] = {}
    groups = {name: member.heading for name, member in members(context_type).items()}
    for one in sorted(fields(context_type), key=lambda field: len(field.loop)):
        path = one.name if one.opens else one.tag.strip("{}").removeprefix("p ").strip()
        loop = one.loop[-1].replace("{%", "{%p", 1) if one.loop else ""
        owner = groups.get(one.name.partition(".")[0].partition("[")[0], "")
        for heading in dict.fromkeys((one.heading, *_spoken(owner, one.heading))):
            found.setdefault(key(heading), Meant(path, loop))
    return found


def _spoken(owner: str, heading: str) -> Iterator[str]:
    """Yield what a heading is called together with the group that it belongs to."""
    yield f"{owner}s {heading}"
    for ending in _DEFINITE:
        if ending and owner.endswith(ending):
            stem = owner.removesuffix(ending)
            yield from (f"{stem}{heading}", f"{stem}s{heading}", f"{stem}!{heading}", f"{stem}.{heading}")
            yield from (f"{stem}ets {heading}", f"{stem}ens {heading}", f"{stem} {heading}")


@cache
def _loops(context_type: NamesType) -> tuple[Meant, ...]:
    """Return the names that only a loop gives, each with its loop."""
    loops = dict.fromkeys(loop for field in fields(context_type) for loop in field.loop)
    return tuple(Meant(loop.split()[2], loop.replace("{%", "{%p", 1)) for loop in loops)
