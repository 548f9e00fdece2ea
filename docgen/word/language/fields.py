"""Every name that a template may use, for the people who write templates."""

from collections.abc import Iterator

from docgen.late import dataclass
from docgen.word.language.types import Member, NamesType, ValueType, Word, members


@dataclass(frozen=True)
class Field:
    """One name: as it is written, its type in Danish words, its Danish heading and an example.

    ``loop`` is what must stand around it, the outermost first, where it is a name in a list; a list itself
    ``opens`` a loop.
    """

    name: str
    type: Word
    heading: str
    example: str
    optional: bool
    loop: tuple[str, ...] = ()
    opens: str = ""

    @property
    def tag(self) -> str:
        """The tag as it is written in the template."""
        if self.opens:
            return self.opens.replace("{%", "{%p", 1)
        name = self.name
        if self.loop:
            name = _loop_name(self.loop[-1]) + name.rpartition("[]")[2]
        return f"{{{{p {name} }}}}" if self.type == "løbende tekst" else f"{{{{ {name} }}}}"


def fields(context_type: NamesType) -> list[Field]:
    """Return the names of a document, lists as ``items[].title`` with the loop to write."""
    return list(_below(context_type, "", "", ()))


def _below(record: NamesType, listed: str, spoken: str, loop: tuple[str, ...]) -> Iterator[Field]:
    """Yield the names of a record: ``listed`` is its path in the list, ``spoken`` in a tag."""
    for name, member in members(record).items():
        yield from _of(member, f"{listed}{name}", f"{spoken}{name}", loop)


def _of(member: Member, listed: str, spoken: str, loop: tuple[str, ...]) -> Iterator[Field]:
    type_ = member.type
    if type_.word == "gruppe" and type_.record is not None:
        yield from _below(type_.record, f"{listed}.", f"{spoken}.", loop)
        return
    if type_.word != "liste":
        yield Field(listed, type_.word, member.heading, member.example, type_.optional, loop)
        return
    item = type_.item or ValueType("ukendt")
    one = singular(spoken.rpartition(".")[2])
    inner = (*loop, f"{{% for {one} in {spoken} %}}")
    yield Field(listed, type_.word, member.heading, member.example, type_.optional, loop, inner[-1])
    if item.record is not None:
        yield from _below(item.record, f"{listed}[].", f"{one}.", inner)
    else:
        yield Field(f"{listed}[]", item.word, member.heading, member.example, optional=False, loop=inner)


def singular(name: str) -> str:
    """Return the name of one element of a list, as it is usual in English."""
    if name == "people":
        return "person"
    return f"{name[:-3]}y" if name.endswith("ies") else name.removesuffix("s") if name.endswith("s") else f"one_{name}"


def _loop_name(loop: str) -> str:
    return loop.split()[2]
