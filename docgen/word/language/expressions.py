"""What an expression in a tag stands for, worked out from types alone."""

from dataclasses import field
from functools import singledispatchmethod

from jinja2 import nodes

from docgen.danish.lists import one_of
from docgen.danish.words import nearest
from docgen.finding import Level
from docgen.late import dataclass
from docgen.word.language.environment import LOOP_NAMES
from docgen.word.language.filters import FILTERS, TESTS, Filter
from docgen.word.language.headings import between, meant, nearly_meant
from docgen.word.language.types import NUMBER, ONE, TEXT, UNKNOWN, YES_NO, NamesType, ValueType, members
from docgen.word.template_faults import FORBIDDEN, UNKNOWN_FILTER, UNKNOWN_NAME, UNREADABLE

LOOP = ValueType("gruppe")
"""The type of ``loop``, which has names of its own."""

_BINARY = (nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow)
_CONSTANTS = {bool: YES_NO, int: NUMBER, str: TEXT}

IN_TEMPLATE = "Ret i skabelonen."
"""The remedy of every fault in a template, before what to write instead."""


@dataclass(frozen=True)
class Issue:
    """A fault in one tag, without its place; its remedy says that it is mended in the template."""

    code: str
    message: str
    remedy: str = IN_TEMPLATE
    level: Level = Level.ERROR


@dataclass
class Reader:
    """Reads the expressions of one tag: ``scope`` has the names in use there, ``issues`` the faults found."""

    scope: dict[str, ValueType]
    context_type: NamesType
    issues: list[Issue] = field(default_factory=list)

    @singledispatchmethod
    def type_of(self, node: nodes.Node) -> ValueType:
        """Return the type of an expression; what cannot be known is »ukendt«, after its fault is noted."""
        match node:
            case nodes.Call():
                return self.issue(FORBIDDEN, f"Parenteser efter »{written(node.node)}« bruges ikke i skabeloner.")
            case nodes.Concat():
                return self.issue(FORBIDDEN, "Tegnet »~« bruges ikke i skabeloner.", "Skriv to mærker efter hinanden.")
            case nodes.BinExpr() if isinstance(node, _BINARY):
                return self.issue(FORBIDDEN, f"Tegnet »{node.operator}« bruges ikke i skabeloner.")
        return self.issue(FORBIDDEN, "Det, der står i mærket, bruges ikke i skabeloner.")

    def issue(self, code: str, message: str, hint: str = "") -> ValueType:
        """Note a fault, with a ``hint`` of what to write instead, and return the unknown type."""
        self.issues.append(Issue(code, message, f"{IN_TEMPLATE} {hint}".rstrip()))
        return UNKNOWN

    @type_of.register
    def _(self, node: nodes.Name) -> ValueType:
        name = node.name
        if name in self.scope:
            return self.scope[name]
        found = meant(name, self.scope, self.context_type)
        if found and found.loop and found.path == name:
            return self.issue(UNKNOWN_NAME, f"Navnet »{name}« findes kun i sin løkke.", between(found.loop))
        found = found or nearly_meant(name, self.scope, self.context_type)
        hint = found.hint if found else _choices("", list(self.scope))
        return self.issue(UNKNOWN_NAME, f"Navnet »{name}« findes ikke.", hint)

    @type_of.register
    def _(self, node: nodes.Getattr) -> ValueType:
        name = node.attr
        owner = self.type_of(node.node)
        if owner is LOOP and name in LOOP_NAMES:
            return NUMBER if name not in ("first", "last") else YES_NO
        if owner is LOOP:
            return self.issue(UNKNOWN_NAME, f"»loop« har ikke »{name}«.", f"Vælg {one_of(LOOP_NAMES)}.")
        if owner.record is None:
            return UNKNOWN if owner.word == "ukendt" else self._no_members(node, owner, name)
        there = members(owner.record)
        if name in there:
            return there[name].type
        path = written(node.node)
        headings = {member.heading: name_there for name_there, member in there.items()}
        guess = nearest(name, [*there, *headings])
        name_there = headings.get(guess, guess) if guess else None
        hint = f"Mente du »{path}.{name_there}«?" if name_there else _choices(f"{path}.", list(there))
        return self.issue(UNKNOWN_NAME, f"»{path}« har ikke navnet »{name}«.", hint)

    def _no_members(self, node: nodes.Getattr, owner: ValueType, name: str) -> ValueType:
        path = written(node.node)
        if owner.word == "liste":
            hint = f"Gå gennem den: {{% for x in {path} %}} … {{{{ x.{name} }}}} … {{% endfor %}}."
            return self.issue(UNKNOWN_NAME, f"»{path}« er en liste og har ikke »{name}«.", hint)
        return self.issue(UNKNOWN_NAME, f"»{path}« er {ONE[owner.word]} og har ikke »{name}« under sig.")

    @type_of.register
    def _(self, node: nodes.Getitem) -> ValueType:
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            path = f"{written(node.node)}.{node.arg.value}"
            return self.issue(FORBIDDEN, "Firkantede parenteser bruges ikke om navne.", f"Skriv »{path}«.")
        owner = self.type_of(node.node)
        if owner.word not in ("liste", "ukendt"):
            return self.issue(FORBIDDEN, f"»{written(node.node)}« er {ONE[owner.word]}, ikke en liste.")
        if isinstance(node.arg, nodes.Slice):
            if node.arg.step is not None:
                self.issue(FORBIDDEN, "Der kan ikke springes over i en liste.", "Skriv højst ét kolon: [1:3].")
            return owner
        return owner.item or UNKNOWN

    @type_of.register
    def _(self, node: nodes.Filter) -> ValueType:
        owner = self.type_of(node.node) if node.node is not None else UNKNOWN
        arguments = [self.type_of(one) for one in node.args]
        one = FILTERS.get(node.name)
        if one is None:
            guess = nearest(node.name, FILTERS)
            hint = f"Mente du »{guess}«?" if guess else f"Vælg {one_of(list(FILTERS))}."
            return self.issue(UNKNOWN_FILTER, f"Filteret »{node.name}« findes ikke.", hint)
        if len(arguments) != one.arguments or node.kwargs or node.dyn_args or node.dyn_kwargs:
            wanted = "skal have én værdi i parentes" if one.arguments else "har ingen parentes"
            self.issue(UNKNOWN_FILTER, f"Filteret »{node.name}« {wanted}.")
        self._takes(node, owner, one)
        if one.gives is not None:
            return ValueType(one.gives)
        return owner.item or UNKNOWN if node.name in ("first", "last") else owner

    def _takes(self, node: nodes.Filter, owner: ValueType, one: Filter) -> None:
        """Note a filter that is used on a type it cannot take."""
        what = f"men »{written(node.node)}« er"
        if owner.word not in ("ukendt", *one.takes):
            takes = " eller ".join(ONE[word] for word in one.takes)
            self.issue(UNKNOWN_FILTER, f"Filteret »{node.name}« bruges på {takes}, {what} {ONE[owner.word]}.")
        elif node.name == "all_of" and owner.item and owner.item.word not in ("tekst", "ukendt"):
            message = f"Filteret »all_of« bruges på en liste af tekster, {what} en liste af andet."
            self.issue(UNKNOWN_FILTER, message)

    @type_of.register
    def _(self, node: nodes.Test) -> ValueType:
        self.type_of(node.node)
        if node.name not in TESTS:
            guess = nearest(node.name, TESTS)
            hint = f"Mente du »{guess}«?" if guess else f"Vælg {one_of(list(TESTS))}."
            self.issue(UNKNOWN_FILTER, f"Prøven »is {node.name}« findes ikke.", hint)
        return YES_NO

    @type_of.register
    def _(self, node: nodes.Compare) -> ValueType:
        left = self.type_of(node.expr)
        for operand in node.ops:
            self.type_of(operand.expr)
            constant = operand.expr.value if isinstance(operand.expr, nodes.Const) else None
            is_choice = bool(left.choices) and operand.op in ("eq", "ne") and isinstance(constant, str)
            if is_choice and constant not in left.choices:
                guess = nearest(str(constant), left.choices)
                hint = f"Mente du »{guess}«?" if guess else f"Vælg {one_of(left.choices)}."
                self.issue(UNKNOWN_NAME, f"»{written(node.expr)}« kan ikke være »{constant}«.", hint)
        return YES_NO

    @type_of.register
    def _(self, node: nodes.CondExpr) -> ValueType:
        self.type_of(node.test)
        first = self.type_of(node.expr1)
        if node.expr2 is None:
            return self.issue(
                UNREADABLE, "»… if …« i et mærke mangler sit »else«.", 'Skriv fx {{ "a" if x else "b" }}.'
            )
        second = self.type_of(node.expr2)
        return first if first.word == second.word else UNKNOWN

    @type_of.register
    def _(self, node: nodes.Const) -> ValueType:
        if isinstance(node.value, float | complex):
            return self.issue(FORBIDDEN, "Kun hele tal kan stå i et mærke.", "Skriv tallet som tekst uden for mærket.")
        return _CONSTANTS.get(type(node.value), UNKNOWN)

    @type_of.register(nodes.Not)
    @type_of.register(nodes.Neg)
    @type_of.register(nodes.Pos)
    def _(self, node: nodes.UnaryExpr) -> ValueType:
        type_ = self.type_of(node.node)
        return YES_NO if isinstance(node, nodes.Not) else type_

    @type_of.register(nodes.And)
    @type_of.register(nodes.Or)
    @type_of.register(nodes.Add)
    @type_of.register(nodes.Sub)
    def _(self, node: nodes.BinExpr) -> ValueType:
        left, right = self.type_of(node.left), self.type_of(node.right)
        return left if left.word == right.word else UNKNOWN

    @type_of.register(nodes.Tuple)
    @type_of.register(nodes.List)
    def _(self, node: nodes.Tuple | nodes.List) -> ValueType:
        types_ = [self.type_of(one) for one in node.items]
        return ValueType("liste", item=types_[0] if types_ else UNKNOWN)


def written(node: nodes.Node | None) -> str:
    """Return an expression as its author wrote it, as far as it is names: ``meeting.place``."""
    match node:
        case nodes.Name():
            return str(node.name)
        case nodes.Getattr():
            return f"{written(node.node)}.{node.attr}"
        case nodes.Filter() | nodes.Getitem():
            return written(node.node)
    return "værdien"


def _choices(before: str, names: list[str]) -> str:
    if len(names) <= 8:
        return f"Vælg {one_of([before + name for name in names])}."
    return "Se navnene med »docgen template fields«."
