import multiprocessing
import os
import time
from pathlib import Path

import pytest

from docgen.errors import FileError
from docgen.pdf.processes import sandbox
from docgen.pdf.processes.sandbox import in_sandbox, in_sandboxes

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


def double(file: Path, number: int) -> int:
    if number == 2:
        raise FileError(f"»{file}« er låst.", "Bed om en anden.", file=str(file))
    if number == 4:
        os._exit(1)
    return number * 2


@pytest.mark.parametrize("at_once", [1, 3])
def test_of_several_files_each_has_its_own_answer(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_at_once", lambda: at_once)
    found = list(in_sandboxes(double, [(Path(f"{number}.pdf"), number) for number in range(1, 7)]))
    assert [one for one in found if not isinstance(one, FileError)] == [2, 6, 10, 12]
    assert [str(one) for one in found if isinstance(one, FileError)] == [
        "»2.pdf« er låst. Bed om en anden.",
        "»4.pdf« fylder urimeligt meget, når den pakkes ud. Bed afsenderen om en mindre udgave af filen.",
    ]


def test_who_has_heard_enough_leaves_no_process() -> None:
    answers = in_sandboxes(double, [(FILE, number) for number in (1, 3, 5)])
    assert next(answers) == 2
    answers.close()
    assert multiprocessing.active_children() == []


def test_of_no_files_there_is_no_answer() -> None:
    assert list(in_sandboxes(double, [])) == []
