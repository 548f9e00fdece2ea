"""The schema constraints of Word that a filled part may break, seen in its markup."""

from docgen.late import dataclass, late_pattern

PICTURE = late_pattern(r'<wp:docPr [^<>]*?\bid="(\d+)"')


@dataclass(frozen=True)
class SchemaConstraints:
    """What a part's markup must be looked at for.

    ``always`` tells that it needs mending as a tree whatever was filled in, ``columns`` that its
    tables' columns are counted again; ``ends`` are ends of elements, each with what must stand
    before it; ``pictures`` are the numbers of its own pictures; ``plain`` tells that its texts
    can be read without a tree.
    """

    always: bool
    columns: bool
    ends: tuple[tuple[str, str], ...]
    pictures: tuple[str, ...]
    plain: bool

    def met_by(self, markup: str) -> bool:
        """Tell whether the filled part can stay as it is."""
        return not self.always and all(markup.count(end) == markup.count(before + end) for end, before in self.ends)

    def same_pictures(self, markup: str) -> bool:
        """Tell whether the filled part has the skeleton's own pictures, each once."""
        return not self.pictures or tuple(PICTURE.findall(markup)) == self.pictures
