"""A word of a public paper that a person has to look at."""

from dataclasses import field

from docgen.finding import Place
from docgen.late import dataclass


@dataclass(frozen=True)
class Hit:
    """The ``word`` as a reader sees it, where it stands in the seen text, why it is asked about, whence it is known.

    ``why`` goes on after the word: »Kvabstrup« *står også i noget lukket*.
    """

    word: str
    start: int
    end: int
    why: str
    source: Place = field(default_factory=Place)
