"""The names a part's tags use, followed through loops and ``{% set %}`` by their types."""

from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes

from docgen.danish.words import nearest
from docgen.finding import Level
from docgen.word.language.blocks import ENDS, Placed
from docgen.word.language.expressions import LOOP, Issue, Reader
from docgen.word.language.headings import meant
from docgen.word.language.optional_names import Guards, unguarded
from docgen.word.language.types import ONE, UNKNOWN, NamesType, ValueType, members
from docgen.word.ooxml.template_tags import Tag, text_of
from docgen.word.template_faults import (
    FORBIDDEN,
    NO_LIST,
    ONE_PARAGRAPH,
    UNKNOWN_NAME,
    UNREADABLE,
    WHOLE_GROUP,
    WRONG_VALUE,
)

STATEMENTS = ("if", "elif", "else", "endif", "for", "endfor", "set")
_ALONE = ("else", "endif", "endfor")
DEEPEST = 40
"""Expressions in each other in one tag; docgen's own have six."""
_JINJA = Environment(autoescape=True)  # reads the language only; nothing is filled with it


def check_names(story: list[Placed], context_type: NamesType) -> Iterator[tuple[Placed, Issue]]:
    """Yield what is wrong in the tags of a part, each tag read by itself."""
    scopes = [{name: member.type for name, member in members(context_type).items()}]
    guards = Guards()
    for placed in story:
        tag = placed.tag
        if tag.opening == "{#":
            continue
        if tag.opening == "{%" and tag.word in ENDS and len(scopes) > 1:
            scopes.pop()
        reader = Reader(dict(scopes[-1]), context_type)
        if tag.opening == "{{":
            _print(placed, reader, guards)
        else:
            guards.step(tag, _statement(placed, reader))
        yield from ((placed, issue) for issue in reader.issues)
        if tag.opening == "{%" and tag.word in ENDS.values():
            scopes.append(reader.scope)
        elif tag.word == "set":
            scopes[-1] = reader.scope


def _print(placed: Placed, reader: Reader, guards: Guards) -> None:
    tree = _parsed(f"{{{{ {placed.tag.inner} }}}}", placed.tag, reader)
    output = next(tree.find_all(nodes.Output), None) if tree else None
    if output is not None:
        type_ = reader.type_of(output.nodes[0])
        reader.issues += _printed(type_, placed)
        if not placed.tag.level:
            reader.issues += unguarded(output.nodes[0], reader, guards)


def _printed(type_: ValueType, placed: Placed) -> Iterator[Issue]:
    """Yield what speaks against printing a value of this type with this tag."""
    tag = placed.tag
    if tag.level == "p" and type_.word not in ("tekst", "løbende tekst", "ukendt"):
        yield Issue(
            WRONG_VALUE,
            f"{{{{p … }}}} skriver løbende tekst; dette er {ONE[type_.word]}.",
            f"Ret i skabelonen: skriv {{{{ {tag.inner} }}}}.",
        )
    elif type_.word == "gruppe":
        yield Issue(
            WHOLE_GROUP,
            f"»{tag.inner}« er en gruppe med flere værdier.",
            f"Ret i skabelonen: skriv et af navnene i den, fx {{{{ {tag.inner}.{_first(type_)} }}}}.",
        )
    elif type_.word == "liste":
        yield Issue(
            WHOLE_GROUP,
            f"»{tag.inner}« er en liste.",
            f"Ret i skabelonen: skriv {{% for x in {tag.inner} %}} … {{% endfor %}}, eller brug |all_of.",
        )
    elif type_.word == "løbende tekst" and not tag.level and text_of(placed.position.paragraph).strip() == tag.written:
        message = "Løbende tekst bliver ét afsnit; afsnit, punkter og fed skrift går tabt."
        yield Issue(ONE_PARAGRAPH, message, f"Skriv hellere {{{{p {tag.inner} }}}} i skabelonen.", Level.WARNING)


def _first(type_: ValueType) -> str:
    return next(iter(members(type_.record)), "…") if type_.record else "index"


def _statement(placed: Placed, reader: Reader) -> nodes.Node | None:
    """Read a statement and return its tree, or None where it has none or cannot be read."""
    tag = placed.tag
    if tag.word not in STATEMENTS:
        guess = nearest(tag.word, STATEMENTS)
        hint = f"Mente du {{%{tag.level} {guess} … %}}?" if guess else "Brug if, elif, else, for og set."
        if tag.word in ("p", "tr", "tc"):
            hint = f"Skriv {{%{tag.word} {tag.inner.removeprefix(tag.word).strip()} %}} uden mellemrum før {tag.word}."
        reader.issue(FORBIDDEN, f"»{tag.word or tag.inner}« bruges ikke i skabeloner.", hint)
        return None
    if tag.word in _ALONE:
        if tag.inner != tag.word:
            reader.issue(UNREADABLE, f"Der må ikke stå mere efter »{tag.word}«.")
        return None
    tree = _parsed(_complete_tag(tag), tag, reader)
    if tree is None:
        return None
    match tree.body[0]:
        case nodes.If(test=test):
            reader.type_of(test)
        case nodes.For() as loop:
            _loop(loop, reader)
        case nodes.Assign(target=nodes.Name(name=name), node=value):
            reader.scope[name] = reader.type_of(value)
        case _:
            reader.issues.append(
                Issue(
                    FORBIDDEN,
                    "Mærket bruges på en måde, som docgen ikke tillader.",
                    "Ret i skabelonen: skriv {% set navn = værdi %}.",
                )
            )
    return tree.body[0]


def _complete_tag(tag: Tag) -> str:
    """Return the tag as a statement that can be read by itself."""
    inner = tag.inner.removeprefix("el") if tag.word == "elif" else tag.inner
    ends = {"if": "{% endif %}", "elif": "{% endif %}", "for": "{% endfor %}"}
    return f"{{% {inner} %}}{ends.get(tag.word, '')}"


def _loop(loop: nodes.For, reader: Reader) -> None:
    """Read a loop's head; its name and ``loop`` are in the scope from then on."""
    many = reader.type_of(loop.iter)
    if many.word not in ("liste", "ukendt"):
        reader.issue(NO_LIST, f"Løkken går over {ONE[many.word]}, ikke over en liste.")
    if not isinstance(loop.target, nodes.Name) or loop.recursive:
        reader.issues.append(Issue(FORBIDDEN, "En løkke har ét navn.", "Ret i skabelonen: skriv {% for x in liste %}."))
        return
    reader.scope |= {loop.target.name: many.item or UNKNOWN, "loop": LOOP}
    if loop.test is not None:
        reader.type_of(loop.test)


def _parsed(code: str, tag: Tag, reader: Reader) -> nodes.Template | None:
    """Return the tag's tree, or note why it cannot be read."""
    if tag.written[2] in "-+" or tag.written[-3] in "-+":
        message = "Et »-« eller »+« ved kanten af mærket slår afsnit sammen."
        reader.issues.append(Issue(FORBIDDEN, message, "Ret i skabelonen: slet tegnet."))
        return None
    if not tag.inner:
        reader.issue(UNREADABLE, "Mærket er tomt.")
        return None
    try:
        tree = _JINJA.parse(code)
    except TemplateSyntaxError as problem:
        if tag.opening == "{{" and (found := meant(tag.inner, reader.scope, reader.context_type)):
            reader.issue(UNKNOWN_NAME, f"Navnet »{tag.inner}« findes ikke.", found.hint)
            return None
        reader.issue(UNREADABLE, f"Mærket kan ikke læses: {_in_danish(problem.message or '', tag)}.")
        return None
    except (RecursionError, ValueError):
        tree = None
    if tree is None or _is_deep(tree):
        reader.issue(UNREADABLE, "Mærket er for langt eller har for mange parenteser.")
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
    if any(character in tag.inner for character in "»«"):
        return 'brug lige anførselstegn (")'
    if message.startswith("unexpected char"):
        return f"tegnet »{got}« hører ikke til her"
    if got.startswith("end of") or "end of" in message.rpartition("got")[2] or tag.inner.endswith("."):
        return "der mangler noget til sidst"
    return f"»{got}« står forkert" if got else "det er ikke et navn eller et udtryk"
