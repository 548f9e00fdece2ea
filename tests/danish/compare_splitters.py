"""``python3 run.py peers``: docgen's splitter and its peers on the gold sets; writes the table in ``docs/easy_text.md``.

The peers are pysbd, syntok, spaCy's blank ``da`` with the sentencizer, and simplemma. Each is given
one line at a time, so that none loses by the rule that a line ends a sentence. A block of the gold
set is right when every sentence in it is. Failures are shown for ``dev`` alone, so that ``held_out``
stays unseen while rules are written.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from docgen.danish.sentences import sentences

Splitter = Callable[[str], list[str]]

GOLD = Path(__file__).parent / "gold"
SETS = ("dev", "held_out", "fresh")
"""``dev`` the rules were tuned on; ``held_out`` was written before them; ``fresh`` after, and never tuned on."""

PAGE = Path(__file__).parents[2] / "docs" / "easy_text.md"
BEGINS, ENDS = "<!-- splitters -->", "<!-- end -->"


def gold(name: str) -> list[tuple[str, list[str]]]:
    """Return the blocks of a set: the running text, and its sentences as a reader splits them."""
    blocks = (GOLD / f"{name}.txt").read_text("utf-8").strip().split("\n\n")
    return [_block(block.splitlines()) for block in blocks]


def _block(lines: list[str]) -> tuple[str, list[str]]:
    text = [line for line in lines if not line.startswith("| ")]
    return "\n".join(text), [line.removeprefix("| ") for line in lines if line.startswith("| ")]


def failures(split: Splitter, name: str) -> list[tuple[list[str], list[str]]]:
    """Return what a splitter gets wrong in a set: what is right, and what it said."""
    told = [(right, by_line(split, text)) for text, right in gold(name)]
    return [(right, said) for right, said in told if said != right]


def right_sentences(split: Splitter, name: str) -> tuple[int, int]:
    """Return how many sentences of a set come out exactly right, and how many there are."""
    pairs = [(right, by_line(split, text)) for text, right in gold(name)]
    return sum(len([one for one in right if one in said]) for right, said in pairs), sum(len(r) for r, _ in pairs)


def by_line(split: Splitter, text: str) -> list[str]:
    """Return the sentences of each line, without white space around them."""
    return [found for line in text.splitlines() for part in split(line) if (found := part.strip())]


def _pysbd() -> Splitter:
    segmenter = import_module("pysbd").Segmenter(language="da", clean=False)
    return lambda text: list(segmenter.segment(text))


def _syntok() -> Splitter:
    segmenter = import_module("syntok.segmenter")

    def split(text: str) -> list[str]:
        found = (sentence for paragraph in segmenter.process(text) for sentence in paragraph)
        spans = [(sentence[0].offset, sentence[-1].offset + len(sentence[-1].value)) for sentence in found]
        return [text[start:end] for start, end in spans]

    return split


def _spacy() -> Splitter:
    language = import_module("spacy").blank("da")
    language.add_pipe("sentencizer")
    return lambda text: [sentence.text for sentence in language(text).sents]


def _simplemma() -> Splitter:
    split = import_module("simplemma").split_sentences
    return lambda text: list(split(text, lang="da"))


PEERS: tuple[tuple[str, str, Callable[[], Splitter]], ...] = (
    ("pysbd", "pysbd", _pysbd),
    ("syntok", "syntok", _syntok),
    ("spaCy, blank da with sentencizer", "spacy", _spacy),
    ("simplemma", "simplemma", _simplemma),
)
"""Each peer's name, its package, and how to load its splitter."""


def main() -> None:
    """Write the table into the page, show it, and show docgen's failures in ``dev``."""
    rows = [
        ("docgen", figures(sentences)),
        *((f"{name} {version(package)}", figures(load())) for name, package, load in PEERS),
    ]
    heads = ["Splitter", *(f"{name}: {what}" for name in SETS for what in ("blocks", "sentences"))]
    table = [heads, ["---"] * len(heads), *([name, *cells] for name, cells in rows)]
    written = "\n".join(f"| {' | '.join(cells)} |" for cells in table)
    before, _, rest = PAGE.read_text("utf-8").partition(BEGINS)
    PAGE.write_text(f"{before}{BEGINS}\n{written}\n{ENDS}{rest.partition(ENDS)[2]}", "utf-8")
    sys.stdout.write(f"{written}\n")
    for right, said in failures(sentences, "dev"):
        sys.stdout.write(f"\nright: {right}\nsaid:  {said}\n")


def figures(split: Splitter) -> list[str]:
    """Return a splitter's figures in each set: blocks right, sentences right."""
    cells = []
    for name in SETS:
        all_blocks = len(gold(name))
        good, all_sentences = right_sentences(split, name)
        blocks = all_blocks - len(failures(split, name))
        cells += [f"{blocks} of {all_blocks}", f"{good} of {all_sentences} ({good / all_sentences:.0%})"]
    return cells


if __name__ == "__main__":
    main()
