import os
import time
from pathlib import Path

import pytest

from docgen.errors import FileError
from docgen.pdf.processes import sandbox
from docgen.pdf.processes.sandbox import in_sandbox

FILE = Path("bilag.pdf")


def answer(number: int, *, doubled: bool = False) -> int:
    return number * 2 if doubled else number


def sleep() -> None:
    time.sleep(60)


def eat() -> int:
    return len(bytearray(3_000_000_000))


def refuse() -> None:
    raise FileError("»bilag.pdf« er låst.", "Bed om en anden.", file="bilag.pdf")


def stumble() -> None:
    raise KeyError("/Pages")


def end() -> None:
    os._exit(1)


def test_what_the_work_gives_comes_back() -> None:
    assert in_sandbox(FILE, answer, 3, doubled=True) == 6


@pytest.mark.parametrize(
    ("work", "sentence"),
    [
        (
            sleep,
            "»bilag.pdf« kan ikke læses til ende på 0 sekunder. "
            "Bed afsenderen om en enklere udgave af filen, for eksempel udskrevet til PDF igen.",
        ),
        (eat, "»bilag.pdf« fylder urimeligt meget, når den pakkes ud. Bed afsenderen om en mindre udgave af filen."),
        (end, "»bilag.pdf« fylder urimeligt meget, når den pakkes ud. Bed afsenderen om en mindre udgave af filen."),
        (refuse, "»bilag.pdf« er låst. Bed om en anden."),
        (stumble, "»bilag.pdf« er beskadiget og kan ikke læses helt. Bed afsenderen om at sende filen igen."),
    ],
)
def test_what_goes_wrong_with_a_file_is_said_of_it(
    work: object, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if work is sleep:
        monkeypatch.setattr(sandbox, "SECONDS", 0.3)
    with pytest.raises(FileError) as stop:
        in_sandbox(FILE, work)  # type: ignore[arg-type]
    assert str(stop.value) == sentence
    assert stop.value.file == "bilag.pdf"


@pytest.mark.parametrize("way", ["spawn", "forkserver"])
def test_where_a_process_cannot_be_copied_another_does_the_same(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_way", lambda: way)
    assert in_sandbox(FILE, answer, 3) == 3
