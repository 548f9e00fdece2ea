"""What an expression in a tag stands for, worked out from types alone."""

from dataclasses import dataclass, field
from functools import singledispatchmethod

from jinja2 import nodes

from docgen.danish.words import nearest, one_of
from docgen.finding import Level
from docgen.word.language.environment import LOOP_NAMES
from docgen.word.language.filters import FILTERS, TESTS, Filter
from docgen.word.language.types import NUMBER, ONE, TEXT, UNKNOWN, YES_NO, Sort, members
from docgen.word.template_faults import FORBIDDEN, UNKNOWN_FILTER, UNKNOWN_NAME, UNREADABLE

LOOP = Sort("gruppe")
"""The sort of ``loop``, which has names of its own."""

_BINARY = (nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow)
_CONSTANTS = {bool: YES_NO, int: NUMBER, str: TEXT}


@dataclass(frozen=True)
class Slip:
    """A fault in one tag, without its place."""

    code: str
    message: str
    remedy: str = "Ret i skabelonen."
    level: Level = Level.ERROR


@dataclass
class Reader:
    """Reads the expressions of one tag: ``scope`` has the names in use there, ``slips`` the faults found."""

    scope: dict[str, Sort]
    slips: list[Slip] = field(default_factory=list)

    @singledispatchmethod
    def sort(self, node: nodes.Node) -> Sort:
        """Return the sort of an expression; what cannot be known is »ukendt«, after its fault is noted."""
        match node:
            case nodes.Call():
                return self.slip(FORBIDDEN, f"Parenteser efter »{written(node.node)}« bruges ikke i skabeloner.")
            case nodes.Concat():
                return self.slip(FORBIDDEN, "Tegnet »~« bruges ikke i skabeloner.", "Skriv to mærker efter hinanden.")
            case nodes.BinExpr() if isinstance(node, _BINARY):
                return self.slip(FORBIDDEN, f"Tegnet »{node.operator}« bruges ikke i skabeloner.")
        return self.slip(FORBIDDEN, "Det, der står i mærket, bruges ikke i skabeloner.")

    def slip(self, code: str, message: str, remedy: str = "Ret i skabelonen.") -> Sort:
        """Note a fault and return the unknown sort."""
        self.slips.append(Slip(code, message, remedy))
        return UNKNOWN

    @sort.register
    def _(self, node: nodes.Name) -> Sort:
        name = node.name
        if name in self.scope:
            return self.scope[name]
        return self.slip(UNKNOWN_NAME, f"Navnet »{name}« findes ikke.", _guess(name, self.scope))

    @sort.register
    def _(self, node: nodes.Getattr) -> Sort:
        name = node.attr
        owner = self.sort(node.node)
        if owner is LOOP and name in LOOP_NAMES:
            return NUMBER if name not in ("first", "last") else YES_NO
        if owner is LOOP:
            return self.slip(UNKNOWN_NAME, f"»loop« har ikke »{name}«.", f"Vælg {one_of(LOOP_NAMES)}.")
        if owner.record is None:
            return UNKNOWN if owner.word == "ukendt" else self._no_members(node, owner, name)
        known = members(owner.record)
        if name in known:
            return known[name].sort
        path = written(node.node)
        headings = {member.heading: own for own, member in known.items()}
        guess = nearest(name, [*known, *headings])
        own = headings.get(guess, guess) if guess else None
        remedy = f"Mente du »{path}.{own}«?" if own else _choices(f"{path}.", list(known))
        return self.slip(UNKNOWN_NAME, f"»{path}« har ikke navnet »{name}«.", remedy)

    def _no_members(self, node: nodes.Getattr, owner: Sort, name: str) -> Sort:
        path = written(node.node)
        if owner.word == "liste":
            remedy = f"Gå gennem den: {{% for x in {path} %}} … {{{{ x.{name} }}}} … {{% endfor %}}."
            return self.slip(UNKNOWN_NAME, f"»{path}« er en liste og har ikke »{name}«.", remedy)
        return self.slip(UNKNOWN_NAME, f"»{path}« er {ONE[owner.word]} og har ikke »{name}« under sig.")

    @sort.register
    def _(self, node: nodes.Getitem) -> Sort:
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            path = f"{written(node.node)}.{node.arg.value}"
            return self.slip(FORBIDDEN, "Firkantede parenteser bruges ikke om navne.", f"Skriv »{path}«.")
        owner = self.sort(node.node)
        if owner.word not in ("liste", "ukendt"):
            return self.slip(FORBIDDEN, f"»{written(node.node)}« er {ONE[owner.word]}, ikke en liste.")
        if isinstance(node.arg, nodes.Slice):
            if node.arg.step is not None:
                self.slip(FORBIDDEN, "Der kan ikke springes over i en liste.", "Skriv højst ét kolon: [1:3].")
            return owner
        return owner.item or UNKNOWN

    @sort.register
    def _(self, node: nodes.Filter) -> Sort:
        owner = self.sort(node.node) if node.node is not None else UNKNOWN
        arguments = [self.sort(one) for one in node.args]
        one = FILTERS.get(node.name)
        if one is None:
            guess = nearest(node.name, FILTERS)
            remedy = f"Mente du »{guess}«?" if guess else f"Vælg {one_of(list(FILTERS))}."
            return self.slip(UNKNOWN_FILTER, f"Filteret »{node.name}« findes ikke.", remedy)
        if len(arguments) != one.arguments or node.kwargs or node.dyn_args or node.dyn_kwargs:
            wanted = "skal have én værdi i parentes" if one.arguments else "har ingen parentes"
            self.slip(UNKNOWN_FILTER, f"Filteret »{node.name}« {wanted}.")
        self._takes(node, owner, one)
        if one.gives is not None:
            return Sort(one.gives)
        return owner.item or UNKNOWN if node.name in ("first", "last") else owner

    def _takes(self, node: nodes.Filter, owner: Sort, one: Filter) -> None:
        """Note a filter that is used on a sort it cannot take."""
        what = f"men »{written(node.node)}« er"
        if owner.word not in ("ukendt", *one.takes):
            takes = " eller ".join(ONE[word] for word in one.takes)
            self.slip(UNKNOWN_FILTER, f"Filteret »{node.name}« bruges på {takes}, {what} {ONE[owner.word]}.")
        elif node.name == "all_of" and owner.item and owner.item.word not in ("tekst", "ukendt"):
            message = f"Filteret »all_of« bruges på en liste af tekster, {what} en liste af andet."
            self.slip(UNKNOWN_FILTER, message)

    @sort.register
    def _(self, node: nodes.Test) -> Sort:
        self.sort(node.node)
        if node.name not in TESTS:
            guess = nearest(node.name, TESTS)
            remedy = f"Mente du »{guess}«?" if guess else f"Vælg {one_of(list(TESTS))}."
            self.slip(UNKNOWN_FILTER, f"Prøven »is {node.name}« findes ikke.", remedy)
        return YES_NO

    @sort.register
    def _(self, node: nodes.Compare) -> Sort:
        left = self.sort(node.expr)
        for operand in node.ops:
            self.sort(operand.expr)
            constant = operand.expr.value if isinstance(operand.expr, nodes.Const) else None
            is_choice = bool(left.choices) and operand.op in ("eq", "ne") and isinstance(constant, str)
            if is_choice and constant not in left.choices:
                guess = nearest(str(constant), left.choices)
                remedy = f"Mente du »{guess}«?" if guess else f"Vælg {one_of(left.choices)}."
                self.slip(UNKNOWN_NAME, f"»{written(node.expr)}« kan ikke være »{constant}«.", remedy)
        return YES_NO

    @sort.register
    def _(self, node: nodes.CondExpr) -> Sort:
        self.sort(node.test)
        first = self.sort(node.expr1)
        if node.expr2 is None:
            return self.slip(UNREADABLE, "»… if …« i et mærke mangler sit »else«.", 'Skriv fx {{ "a" if x else "b" }}.')
        second = self.sort(node.expr2)
        return first if first.word == second.word else UNKNOWN

    @sort.register
    def _(self, node: nodes.Const) -> Sort:
        if isinstance(node.value, float | complex):
            return self.slip(FORBIDDEN, "Kun hele tal kan stå i et mærke.", "Skriv tallet som tekst uden for mærket.")
        return _CONSTANTS.get(type(node.value), UNKNOWN)

    @sort.register(nodes.Not)
    @sort.register(nodes.Neg)
    @sort.register(nodes.Pos)
    def _(self, node: nodes.UnaryExpr) -> Sort:
        sort = self.sort(node.node)
        return YES_NO if isinstance(node, nodes.Not) else sort

    @sort.register(nodes.And)
    @sort.register(nodes.Or)
    @sort.register(nodes.Add)
    @sort.register(nodes.Sub)
    def _(self, node: nodes.BinExpr) -> Sort:
        left, right = self.sort(node.left), self.sort(node.right)
        return left if left.word == right.word else UNKNOWN

    @sort.register(nodes.Tuple)
    @sort.register(nodes.List)
    def _(self, node: nodes.Tuple | nodes.List) -> Sort:
        sorts = [self.sort(one) for one in node.items]
        return Sort("liste", item=sorts[0] if sorts else UNKNOWN)


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


def _guess(name: str, scope: dict[str, Sort]) -> str:
    """Return the name that was meant: one in use, or one on a record that is in use."""
    if guess := nearest(name, scope):
        return f"Mente du »{guess}«?"
    below: dict[str, str] = {}
    for owner, sort in scope.items():
        if sort.record is not None:
            for own, member in members(sort.record).items():
                below.setdefault(own, f"{owner}.{own}")
                below.setdefault(member.heading, f"{owner}.{own}")
    if guess := nearest(name, below):
        return f"Mente du »{below[guess]}«?"
    return _choices("", list(scope))


def _choices(before: str, names: list[str]) -> str:
    if len(names) <= 8:
        return f"Vælg {one_of([before + name for name in names])}."
    return "Se navnene med »docgen template fields«."
