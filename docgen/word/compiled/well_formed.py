"""Whether a template's code can only ever become well-formed markup, whatever is filled in.

It is proved where every body of a loop or a condition is balanced by itself, and every value stands in
a ``w:t``: values are printed escaped there, with line breaks that close the ``w:t`` and open it again.
"""

from collections.abc import Iterable, Iterator
from xml.parsers import expat

from jinja2 import nodes

# Private signs that stand for a value, and for markup that is balanced by itself.
_VALUE, _MARKUP = "\ue004", "\ue005"
_TEXT = "w:t"
_NOT_IN_DATA = (_VALUE, _MARKUP, "&#34;", "&#39;", "<![CDATA[")
"""What would be taken for one of the signs, or is changed after the part is filled."""


def is_balanced(tree: nodes.Template) -> bool:
    """Tell whether it is proved. »No« is always safe: such a part is looked at each time that it is filled."""
    try:
        return _is_proved(tree.body, None)
    except expat.ExpatError:
        return False


def _is_proved(body: Iterable[nodes.Node], around: str | None) -> bool:
    """Tell it of one body; ``around`` is the element that it stands in, None for a whole part."""
    parts: list[str] = []
    inner: list[list[list[nodes.Node]]] = []
    for node in _flat(body):
        match node:
            case nodes.TemplateData(data=data):
                if any(character in data for character in _NOT_IN_DATA):
                    return False
                parts.append(data)
            case nodes.Filter(name="_paragraphs"):
                parts.append(_MARKUP)
                inner.append([])
            case nodes.Expr():
                parts.append(_VALUE)
            case nodes.If() | nodes.For():
                parts.append(_MARKUP)
                inner.append(_bodies(node))
            case nodes.Assign():
                continue
            case _:
                return False
    places = _places("".join(parts), around)
    if [character for character, _ in places] != [part for part in parts if part in (_VALUE, _MARKUP)]:
        return False
    if any(character == _VALUE and element != _TEXT for character, element in places):
        return False
    holders = [element for character, element in places if character == _MARKUP]
    return all(_is_proved(one, holder) for holder, bodies in zip(holders, inner, strict=True) for one in bodies)


def _flat(body: Iterable[nodes.Node]) -> Iterator[nodes.Node]:
    for node in body:
        yield from node.nodes if isinstance(node, nodes.Output) else (node,)


def _bodies(node: nodes.If | nodes.For) -> list[list[nodes.Node]]:
    if isinstance(node, nodes.For):
        return [node.body, node.else_]
    return [node.body, *(one.body for one in node.elif_), node.else_]


def _places(markup: str, around: str | None) -> list[tuple[str, str]]:
    """Return the characters that stand as text, each with its element. Raises ExpatError where it is not balanced."""
    found: list[tuple[str, str]] = []
    # A body without a root of its own gets one, so that it may hold texts and several elements.
    open_elements: list[str] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, _: open_elements.append(name)
    parser.EndElementHandler = lambda _: open_elements.pop()
    parser.CharacterDataHandler = lambda text: found.extend(
        (character, open_elements[-1]) for character in text if character in (_VALUE, _MARKUP)
    )
    parser.Parse(markup if around is None else f"<{around}>{markup}</{around}>", True)
    return found
