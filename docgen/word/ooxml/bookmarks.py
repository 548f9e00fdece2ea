"""The bookmarks of a template: which ones a loop would repeat, and which ones something points at."""

from collections.abc import Iterable, Iterator

from docgen.word.ooxml.instructions import instructions_of
from docgen.word.ooxml.template_tags import Element, W, find_tags, text_of

_POINTING = ("REF", "PAGEREF", "NOTEREF", "HYPERLINK")


def bookmarks_pointed_at(trees: Iterable[Element]) -> set[str]:
    """Return the names of the bookmarks that a field or a link of the parts points at."""
    found: set[str] = set()
    for tree in trees:
        found |= {link.get(W + "anchor", "") for link in tree.iter(W + "hyperlink")}
        for field in instructions_of(tree):
            if field.name in _POINTING:
                found |= {word.strip('"') for word in field.code.split()}
    return found


def bookmarks_in_loops(tree: Element) -> Iterator[Element]:
    """Yield the beginnings of the bookmarks that a loop would repeat."""
    depth = 0
    for one in tree.iter(W + "p", W + "bookmarkStart"):
        if one.tag == W + "bookmarkStart":
            if depth:
                yield one
            continue
        words = [tag.word for tag in find_tags(text_of(one))[0] if tag.opening == "{%"]
        is_outside = depth == 0
        depth += words.count("for") - words.count("endfor")
        if is_outside and depth == 0 and "for" in words:  # a loop within the paragraph
            yield from one.iter(W + "bookmarkStart")
