"""The names a part's tags use, followed through loops and ``{% set %}`` by their types."""

from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes
from pydantic import BaseModel

from docgen.danish.words import nearest
from docgen.finding import Level
from docgen.word.language.blocks import ENDS, Placed
from docgen.word.language.expressions import LOOP, Reader, Slip
from docgen.word.language.types import ONE, UNKNOWN, Sort, members
from docgen.word.ooxml.template_tags import Tag, text_of
from docgen.word.template_faults import (
    FORBIDDEN,
    NO_LIST,
    ONE_PARAGRAPH,
    UNREADABLE,
    WHOLE_GROUP,
    WRONG_VALUE,
)

STATEMENTS = ("if", "elif", "else", "endif", "for", "endfor", "set")
_ALONE = ("else", "endif", "endfor")
DEEPEST = 40
"""Expressions in each other in one tag; docgen's own have six."""
_JINJA = Environment(autoescape=True)  # reads the language only; nothing is filled with it


def check_names(story: list[Placed], context_type: type[BaseModel]) -> Iterator[tuple[Placed, Slip]]:
    """Yield what is wrong in the tags of a part, each tag read by itself."""
    scopes = [{name: member.sort for name, member in members(context_type).items()}]
    for placed in story:
        tag = placed.tag
        if tag.opening == "{#":
            continue
        if tag.opening == "{%" and tag.word in ENDS and len(scopes) > 1:
            scopes.pop()
        reader = Reader(dict(scopes[-1]))
        read = _print if tag.opening == "{{" else _statement
        read(placed, reader)
        yield from ((placed, slip) for slip in reader.slips)
        if tag.opening == "{%" and tag.word in ENDS.values():
            scopes.append(reader.scope)
        elif tag.word == "set":
            scopes[-1] = reader.scope


def _print(placed: Placed, reader: Reader) -> None:
    tree = _parsed(f"{{{{ {placed.tag.inner} }}}}", placed.tag, reader)
    output = next(tree.find_all(nodes.Output), None) if tree else None
    if output is not None:
        sort = reader.sort(output.nodes[0])
        reader.slips += _printed(sort, placed)


def _printed(sort: Sort, placed: Placed) -> Iterator[Slip]:
    """Yield what speaks against printing a value of this sort with this tag."""
    tag = placed.tag
    if tag.level == "p" and sort.word not in ("tekst", "løbende tekst", "ukendt"):
        yield Slip(
            WRONG_VALUE,
            f"{{{{p … }}}} skriver løbende tekst; dette er {ONE[sort.word]}.",
            f"Ret i skabelonen: skriv {{{{ {tag.inner} }}}}.",
        )
    elif sort.word == "gruppe":
        yield Slip(
            WHOLE_GROUP,
            f"»{tag.inner}« er en gruppe med flere værdier.",
            f"Ret i skabelonen: skriv et af navnene i den, fx {{{{ {tag.inner}.{_first(sort)} }}}}.",
        )
    elif sort.word == "liste":
        yield Slip(
            WHOLE_GROUP,
            f"»{tag.inner}« er en liste.",
            f"Ret i skabelonen: skriv {{% for x in {tag.inner} %}} … {{% endfor %}}, eller brug |all_of.",
        )
    elif sort.word == "løbende tekst" and not tag.level and text_of(placed.spot.paragraph).strip() == tag.written:
        message = "Løbende tekst bliver ét afsnit; afsnit, punkter og fed skrift går tabt."
        yield Slip(ONE_PARAGRAPH, message, f"Skriv hellere {{{{p {tag.inner} }}}} i skabelonen.", Level.WARNING)


def _first(sort: Sort) -> str:
    return next(iter(members(sort.record)), "…") if sort.record else "index"


def _statement(placed: Placed, reader: Reader) -> None:
    tag = placed.tag
    if tag.word not in STATEMENTS:
        guess = nearest(tag.word, STATEMENTS)
        hint = f"Mente du {{%{tag.level} {guess} … %}}?" if guess else "Brug if, elif, else, for og set."
        if tag.word in ("p", "tr", "tc"):
            hint = f"Skriv {{%{tag.word} {tag.inner.removeprefix(tag.word).strip()} %}} uden mellemrum før {tag.word}."
        reader.slip(FORBIDDEN, f"»{tag.word or tag.inner}« bruges ikke i skabeloner.", f"Ret i skabelonen. {hint}")
        return
    if tag.word in _ALONE:
        if tag.inner != tag.word:
            reader.slip(UNREADABLE, f"Der må ikke stå mere efter »{tag.word}«.")
        return
    tree = _parsed(_whole(tag), tag, reader)
    if tree is None:
        return
    match tree.body[0]:
        case nodes.If(test=test):
            reader.sort(test)
        case nodes.For() as loop:
            _loop(loop, reader)
        case nodes.Assign(target=nodes.Name(name=name), node=value):
            reader.scope[name] = reader.sort(value)
        case _:
            reader.slip(
                FORBIDDEN,
                "Mærket bruges på en måde, som docgen ikke tillader.",
                "Ret i skabelonen: skriv {% set navn = værdi %}.",
            )


def _whole(tag: Tag) -> str:
    """Return the tag as a statement that can be read by itself."""
    inner = tag.inner.removeprefix("el") if tag.word == "elif" else tag.inner
    ends = {"if": "{% endif %}", "elif": "{% endif %}", "for": "{% endfor %}"}
    return f"{{% {inner} %}}{ends.get(tag.word, '')}"


def _loop(loop: nodes.For, reader: Reader) -> None:
    """Read a loop's head; its name and ``loop`` are in the scope from then on."""
    many = reader.sort(loop.iter)
    if many.word not in ("liste", "ukendt"):
        reader.slip(NO_LIST, f"Løkken går over {ONE[many.word]}, ikke over en liste.")
    if not isinstance(loop.target, nodes.Name) or loop.recursive:
        reader.slip(FORBIDDEN, "En løkke har ét navn.", "Ret i skabelonen: skriv {% for x in liste %}.")
        return
    reader.scope |= {loop.target.name: many.item or UNKNOWN, "loop": LOOP}
    if loop.test is not None:
        reader.sort(loop.test)


def _parsed(code: str, tag: Tag, reader: Reader) -> nodes.Template | None:
    """Return the tag's tree, or note why it cannot be read."""
    if tag.written[2] in "-+" or tag.written[-3] in "-+":
        reader.slip(
            FORBIDDEN, "Et »-« eller »+« ved kanten af mærket slår afsnit sammen.", "Ret i skabelonen: slet tegnet."
        )
        return None
    if not tag.inner:
        reader.slip(UNREADABLE, "Mærket er tomt.")
        return None
    try:
        tree = _JINJA.parse(code)
    except TemplateSyntaxError as problem:
        reader.slip(UNREADABLE, f"Mærket kan ikke læses: {_in_danish(problem.message or '', tag)}.")
        return None
    except (RecursionError, ValueError):
        tree = None
    if tree is None or _is_deep(tree):
        reader.slip(UNREADABLE, "Mærket er for langt eller har for mange parenteser.")
        return None
    return tree


def _is_deep(tree: nodes.Template) -> bool:
    """Tell whether an expression is deeper than it can be worked out; asked without going down into itself."""
    waiting: list[tuple[nodes.Node, int]] = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        if depth > DEEPEST:
            return True
        waiting += [(child, depth + 1) for child in node.iter_child_nodes()]
    return False


def _in_danish(message: str, tag: Tag) -> str:
    """Return Jinja's complaint about a tag in Danish."""
    quoted = [part for part in message.split("'")[1::2] if part]
    got = quoted[-1] if quoted else ""
    if any(sign in tag.inner for sign in "»«"):
        return 'brug lige anførselstegn (")'
    if message.startswith("unexpected char"):
        return f"tegnet »{got}« hører ikke til her"
    if got.startswith("end of") or "end of" in message.rpartition("got")[2] or tag.inner.endswith("."):
        return "der mangler noget til sidst"
    return f"»{got}« står forkert" if got else "det er ikke et navn eller et udtryk"
