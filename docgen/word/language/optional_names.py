"""Names that may be empty and are written without a condition: the paper stops where the cell is not filled in."""

from collections.abc import Iterator
from dataclasses import field

from jinja2 import nodes

from docgen.finding import Level
from docgen.late import dataclass
from docgen.word.language.blocks import ENDS
from docgen.word.language.expressions import Issue, Reader, written
from docgen.word.language.types import ValueType, members
from docgen.word.ooxml.template_tags import Tag
from docgen.word.template_faults import EMPTY_VALUE


@dataclass
class Guards:
    """The names that the conditions and loops around a place ask about, a set for each block."""

    blocks: list[set[str]] = field(default_factory=list)

    def step(self, tag: Tag, tree: nodes.Node | None) -> None:
        """Go past a statement, whose tree is None where it has none of its own."""
        if tag.word in ENDS and self.blocks:
            self.blocks.pop()
        elif tag.word in ENDS.values():
            self.blocks.append(_asked(tree))
        elif tag.word == "elif" and self.blocks:
            self.blocks[-1] |= _asked(tree)

    def has(self, path: str) -> bool:
        """Tell whether a name is asked about."""
        return any(path in block for block in self.blocks)


def unguarded(node: nodes.Node, reader: Reader, guards: Guards) -> Iterator[Issue]:
    """Yield the names in a printed expression that may be empty and are not asked about."""
    for name in dict.fromkeys(_empty(node, reader.scope, frozenset())):
        if not guards.has(name):
            message = f"»{name}« kan være tomt i arket, og så standser papiret."
            remedy = f"Ret i skabelonen: sæt {{% if {name} %}} og {{% endif %}} om det, der hører til."
            yield Issue(EMPTY_VALUE, message, remedy, Level.WARNING)


def _empty(node: nodes.Node | None, scope: dict[str, ValueType], asked: frozenset[str]) -> Iterator[str]:
    match node:
        case nodes.Name() | nodes.Getattr():
            found = _optional(node, scope)
            if found and found not in asked and written(node) not in asked:
                yield found
        case nodes.Filter() if node.name != "default":
            yield from _empty(node.node, scope, asked)
        case nodes.CondExpr():
            inside = asked | _asked(node.test)
            yield from (*_empty(node.expr1, scope, inside), *_empty(node.expr2, scope, inside))
        case nodes.Or():
            yield from _empty(node.right, scope, asked | _asked(node.left))
        case nodes.Add() | nodes.Sub():
            yield from (*_empty(node.left, scope, asked), *_empty(node.right, scope, asked))


def _optional(node: nodes.Node | None, scope: dict[str, ValueType]) -> str:
    """Return the first name on a path that may be empty, or nothing.

    One that its record says is needed where it is printed is none: the paper is meant to stop without it.
    """
    before = _optional(node.node, scope) if isinstance(node, nodes.Getattr) else ""
    found = _type(node, scope)
    if isinstance(node, nodes.Getattr) and node.attr in _needed(node.node, scope):
        return before
    return before or (written(node) if found is not None and found.optional else "")


def _needed(owner: nodes.Node, scope: dict[str, ValueType]) -> frozenset[str]:
    found = _type(owner, scope)
    needed: frozenset[str] = getattr(found.record, "needed_where_printed", frozenset()) if found else frozenset()
    return needed


def _type(node: nodes.Node | None, scope: dict[str, ValueType]) -> ValueType | None:
    if isinstance(node, nodes.Name):
        return scope.get(node.name)
    owner = _type(node.node, scope) if isinstance(node, nodes.Getattr) else None
    if owner is None or owner.record is None or not isinstance(node, nodes.Getattr):
        return None
    member = members(owner.record).get(node.attr)
    return member.type if member else None


def _asked(tree: nodes.Node | None) -> set[str]:
    """Return the names in a condition, in a loop's list and in its condition."""
    if tree is None:
        return set()
    match tree:
        case nodes.If():
            tree = tree.test
        case nodes.For():
            return _asked(tree.test) if tree.test is not None else set()
    return {
        written(one)
        for one in (tree, *tree.find_all((nodes.Name, nodes.Getattr)))
        if isinstance(one, nodes.Name | nodes.Getattr)
    }
