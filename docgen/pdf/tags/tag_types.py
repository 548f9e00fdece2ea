"""The types of tags: the standard ones, and what a program's own types stand for."""

from dataclasses import field

from pikepdf import Dictionary, Object

from docgen.late import dataclass

# ISO 32000-1, 14.8.4: the types that need no role map.
_STANDARD = frozenset(
    f"/{name}"
    for name in (
        *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct"),
        *("Private", "H", "H1", "H2", "H3", "H4", "H5", "H6", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH"),
        *("TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot"),
        *("Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form"),
    )
)


@dataclass
class Roles:
    """The role map of the joined document as it grows: own type to standard type."""

    meaning: dict[str, str] = field(default_factory=dict)

    def admit(self, source: dict[str, str]) -> dict[str, str]:
        """Take in a source's role map; return the new name of each type that had another meaning already."""
        renamed: dict[str, str] = {}
        for own, standard in source.items():
            known = own if own in _STANDARD else self.meaning.get(own, standard)
            if known != standard:
                renamed[own] = self._free(own, source)
        for own, standard in source.items():
            new = renamed.get(own, own)
            if new not in _STANDARD:
                self.meaning[new] = renamed.get(standard, standard)
        return renamed

    def _free(self, own: str, source: dict[str, str]) -> str:
        number = 2
        while f"{own}.{number}" in self.meaning or f"{own}.{number}" in source:
            number += 1
        return f"{own}.{number}"


def roles_of(tree: Object) -> dict[str, str]:
    """Return a structure tree's role map: own type to the type that it stands for."""
    held = tree.get("/RoleMap")
    return {str(own): str(role) for own, role in held.items()} if isinstance(held, Dictionary) else {}


def standard_type(kind: str, roles: dict[str, str]) -> str:
    """Return the standard type that a type stands for, through as many steps as the map has entries."""
    for _ in roles:
        meant = roles.get(kind, kind)
        if meant == kind:
            break
        kind = meant
    return kind


def is_standard(kind: str) -> bool:
    """Tell whether a type needs no role map."""
    return kind in _STANDARD
