"""A template in docgen's shape, with what must not go out with each paper taken out of it, and that said."""

from collections import Counter
from collections.abc import Iterator

from docgen.word.cleaning.canonical import Shape, in_shape, reached, written
from docgen.word.cleaning.settings import CORE, EXTENDED, SETTINGS, clean_core, clean_extended, clean_settings
from docgen.word.cleaning.story import clean_story, take_numbers_out
from docgen.word.contents.references import without_lines
from docgen.word.ooxml.bookmarks import bookmarks_pointed_at
from docgen.word.ooxml.package import opened
from docgen.word.ooxml.relations import CUT, KEPT, REFUSED, ROOT, Relation
from docgen.word.ooxml.stories import labels
from docgen.word.ooxml.zip_entries import laid_out, pack

Cut = tuple[str, str]
"""What was taken out: the Danish name of the part that it stood in, or nothing, and what it is called."""


def clean(content: bytes) -> tuple[bytes, list[Cut]]:
    """Return a template as it is filled, and what was taken out of it.

    What needs nothing keeps every byte; what cannot be opened is left to those who say why.
    """
    package = opened(content)
    if package is None:
        return content, []
    shape = in_shape(package)
    cuts = list(_cuts(shape))
    if shape.is_changed:
        content = laid_out(pack(name, part) for name, part in written(shape).items())
    return without_lines(content), cuts


def _cuts(shape: Shape) -> Iterator[Cut]:
    """Take out what must not go out, and yield what it was."""
    named = labels(shape.types)
    wanted = bookmarks_pointed_at(shape.trees.values())
    unused = sorted(shape.parts.keys() - set(reached(shape.relations)))
    yield from (("", what) for what in _relations(shape))
    for name in unused:
        shape.is_changed = True
        yield "", f"en fil, som dokumentet ikke bruger ({name.rpartition('/')[2]})"
    for name in sorted(shape.trees, key=lambda one: one not in named):
        tree, label = shape.trees[name], named.get(name, "")
        if label:
            cuts = Counter(clean_story(tree, wanted))
            if take_numbers_out(tree):
                shape.change(name)
        else:
            read = {SETTINGS: clean_settings, CORE: clean_core, EXTENDED: clean_extended}.get(shape.types.get(name, ""))
            cuts = Counter(read(tree) if read else ())
        if cuts:
            shape.change(name)
        yield from ((label, what if count == 1 else f"{what} ({count})") for what, count in cuts.items() if what)


def _relations(shape: Shape) -> Iterator[str]:
    """Take out the relationships that docgen does not let out and nobody sees; yield what they are called, once."""
    seen: set[str] = set()
    waiting, known = [ROOT], {ROOT}
    while waiting:
        found = shape.relations.get(owner := waiting.pop(), [])
        cut = [one for one in found if _is_cut(one, shape)]
        if cut:
            shape.relations[owner] = [one for one in found if one not in cut]
            shape.is_changed = True
        names = [CUT.get(one.kind, f"en del, som docgen ikke kender ({one.kind.rpartition('/')[2]})") for one in cut]
        yield from (what for what in dict.fromkeys(names) if what not in seen)
        seen.update(names)
        inside = [one.target for one in shape.relations.get(owner, ()) if not one.is_outside]
        waiting += [target for target in inside if target not in known]
        known.update(inside)


def _is_cut(one: Relation, shape: Shape) -> bool:
    """Tell whether a relationship is taken out; one that a part names is refused instead: it would be missed."""
    if one.kind in CUT:
        return True
    if one.kind in KEPT or one.kind.rpartition("/")[2] in REFUSED or one.is_outside:
        return False
    tree = shape.trees.get(one.owner)
    values = () if tree is None else (value for element in tree.iter() for value in element.attrib.values())
    return one.number not in values
