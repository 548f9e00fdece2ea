"""Sentences offered to a language model of one's own, what came back of them, and why it was taken or not."""

import json
from dataclasses import field
from pathlib import Path

from docgen.commands.rewriter import Rewriter, endpoint_of, lines_of_answer
from docgen.danish.easy.masking import masked
from docgen.danish.numbers import quantity
from docgen.disk.atomic import beside
from docgen.late import dataclass

SENT_IN_THE_CLEAR = (
    "Det, der sendes til sprogmodellen, er ikke krypteret på vejen. Brug https://, eller kør den på maskinen."
)


def rewriting_by(url: str) -> "Rewriting":
    """Return a conversation with the model at an address. Raises UsageError where the address cannot be used."""
    return Rewriting(Rewriter(endpoint_of(url)))


@dataclass
class Rewriting:
    """The conversation about one workbook: each sentence is asked about once."""

    rewriter: Rewriter
    names: frozenset[str] = frozenset()
    written: set[str] = field(default_factory=set)
    taken: int = 0
    refused: list[str] = field(default_factory=list)
    _answers: dict[str, tuple[str, ...] | None] = field(default_factory=dict)

    def offer(self, sentence: str) -> tuple[str, ...] | None:
        """Return the lines that the model makes of a sentence, with its names put back; None where there are none."""
        if sentence not in self._answers:
            self._answers[sentence] = self._asked(sentence)
        return self._answers[sentence]

    def _asked(self, sentence: str) -> tuple[str, ...] | None:
        sent = masked(sentence, self.names)
        answer = self.rewriter.answer(sent.text)
        if answer is None:
            return None
        shown = sent.shown("\n".join(lines_of_answer(answer)))
        if shown is None:
            self.refuse("et navn, et tal eller et sted manglede eller var nyt")
            return None
        return tuple(line for line in shown.splitlines() if line.strip())

    def take(self, lines: tuple[str, ...]) -> None:
        """Note that these lines stand in the draft."""
        self.taken += 1
        self.written.update(lines)

    def refuse(self, why: str) -> None:
        """Note why an answer was not taken."""
        self.refused.append(why)

    def is_by_machine(self, lines: tuple[str, ...]) -> bool:
        """Tell whether the model wrote one of the lines."""
        return not self.written.isdisjoint(lines)

    @property
    def summary(self) -> list[str]:
        """What the screen says afterwards: how often it was asked, what was taken, and a fault of the server once."""
        asked = quantity(self.rewriter.asked, "sætning", "sætninger")
        found = [f"Sprogmodellen blev spurgt om {asked}; {self.taken} af dens svar bestod prøven."]
        found += list(dict.fromkeys(self.rewriter.failures))
        if self.rewriter.has_given_up:
            found.append("Den fejlede flere gange i træk, så resten af udkastet er docgens eget.")
        return found

    def receipt(self, target: Path) -> Path:
        """Write what the model had to do with a file beside it, and return the path."""
        told = {
            "schema": 1,
            "file": target.name,
            "rewriter": str(self.rewriter.endpoint),
            "model": self.rewriter.endpoint.model,
            "asked": self.rewriter.asked,
            "taken": self.taken,
            "refused": {why: self.refused.count(why) for why in dict.fromkeys(self.refused)},
            "failures": list(dict.fromkeys(self.rewriter.failures)),
        }
        path = target.with_name(f"{target.stem} sprogmodel.json")
        with beside(path) as new:
            new.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")
        return path
