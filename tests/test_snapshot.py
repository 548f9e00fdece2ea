"""Each file is copied once, within limits, and never through a link that leads out."""

import hashlib
import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.disk import snapshot as module
from docgen.disk.snapshot import ANNEX, PICTURE, TEMPLATE, WORKBOOK, Role, Snapshot
from docgen.errors import FileError


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_a_file_is_copied_once_and_stays_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "ark" / "bilag" / "notat.pdf"
    file.parent.mkdir(parents=True)
    file.write_text("først", encoding="utf-8")
    snapshot = Snapshot(tmp_path / "kopi", tmp_path / "ark")
    copy = snapshot.of(file, ANNEX)
    file.write_text("derefter", encoding="utf-8")
    assert snapshot.of(file, ANNEX) == copy == tmp_path / "kopi" / "ark" / "bilag" / "notat.pdf"
    assert copy.read_text(encoding="utf-8") == "først"
    assert snapshot.digest(file) == digest(copy)
    assert snapshot.original(str(copy)) == str(file)
    assert snapshot.original("andet") == "andet"


def test_what_is_not_there_is_not_there_later(tmp_path: Path) -> None:
    snapshot = Snapshot(tmp_path / "kopi", tmp_path)
    file = tmp_path / "bilag.pdf"
    copy = snapshot.of(file, ANNEX)
    file.write_text("kom bagefter", encoding="utf-8")
    assert snapshot.of(file, ANNEX) == copy
    assert not copy.exists()
    assert snapshot.digest(file) == ""
    assert snapshot.digest(tmp_path / "aldrig spurgt om") == ""


@pytest.mark.parametrize(
    ("role", "said"),
    [
        (
            WORKBOOK,
            "»stor« fylder 20480 MB; et ark må højst fylde 20 MB. Åbn filen i Excel, og gem den som »Excel-projektmappe (*.xlsx)«.",
        ),
        (ANNEX, "»stor« fylder 20480 MB; et bilag må højst fylde 500 MB. Bed afsenderen om en mindre udgave."),
        (PICTURE, "»stor« fylder 20480 MB; et billede må højst fylde 20 MB. Gør det mindre."),
        (TEMPLATE, "»stor« fylder 20480 MB; en skabelon må højst fylde 50 MB. Gør billederne i den mindre."),
    ],
)
def test_20_gigabytes_are_refused_at_once_by_name(tmp_path: Path, role: Role, said: str) -> None:
    file = tmp_path / "stor"
    with file.open("wb") as stream:
        stream.truncate(20 * 2**30)
    snapshot = Snapshot(tmp_path / "kopi", tmp_path)
    for _ in range(2):
        with pytest.raises(FileError) as refusal:
            snapshot.of(file, role)
        assert str(refusal.value) == said


def test_a_pipe_does_not_keep_docgen_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rør.pdf")
    with pytest.raises(FileError, match=r"^»rør\.pdf« er ikke en almindelig fil\. Vælg filen selv\.$"):
        Snapshot(tmp_path / "kopi", tmp_path).of(tmp_path / "rør.pdf", ANNEX)
    (tmp_path / "mappe").mkdir()
    with pytest.raises(FileError, match=r"^»mappe« er ikke en almindelig fil\."):
        Snapshot(tmp_path / "kopi", tmp_path).of(tmp_path / "mappe", ANNEX)


def test_a_link_may_lead_to_a_file_beside_the_workbook_and_not_out(tmp_path: Path) -> None:
    inside, outside = tmp_path / "ark", tmp_path / "hjem"
    for folder in (inside, outside):
        folder.mkdir()
        (folder / "fil.pdf").write_text(folder.name, encoding="utf-8")
    (inside / "ind.pdf").symlink_to(inside / "fil.pdf")
    (inside / "ud.pdf").symlink_to(outside / "fil.pdf")
    snapshot = Snapshot(tmp_path / "kopi", inside)
    assert snapshot.of(inside / "ind.pdf", ANNEX).read_text(encoding="utf-8") == "ark"
    said = "»ud.pdf« ligger uden for arkets mappe. Læg filen ved siden af arket, og skriv kun dens navn."
    with pytest.raises(FileError) as refusal:
        snapshot.of(inside / "ud.pdf", ANNEX)
    assert str(refusal.value) == said
    assert snapshot.of(inside / "ud.pdf".replace("ud", "ind"), TEMPLATE).is_file()
    assert Snapshot(tmp_path / "anden", inside).of(inside / "ud.pdf", TEMPLATE).read_text(encoding="utf-8") == "hjem"


def test_a_link_that_is_turned_after_it_was_opened_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside, outside = tmp_path / "ark", tmp_path / "hjem"
    for folder in (inside, outside):
        folder.mkdir()
        (folder / "fil.pdf").write_text(folder.name, encoding="utf-8")
    link = inside / "link.pdf"
    link.symlink_to(outside / "fil.pdf")
    open_as_before = os.open

    def opened_then_turned(path: Path, *rest: int) -> int:
        descriptor = open_as_before(path, *rest)
        if path == link:
            link.unlink()
            link.symlink_to(inside / "fil.pdf")
        return descriptor

    monkeypatch.setattr(os, "open", opened_then_turned)
    with pytest.raises(FileError, match="ligger uden for arkets mappe"):
        Snapshot(tmp_path / "kopi", inside).of(link, ANNEX)


def test_a_file_that_changes_while_it_is_copied_is_copied_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "bilag.pdf"
    file.write_bytes(b"a" * 100)
    read_as_before = os.read
    changes: Iterator[bytes] = iter([b"b" * 50, b"c" * 70])

    def changed_once_read(descriptor: int, size: int) -> bytes:
        part = read_as_before(descriptor, size)
        if part and (content := next(changes, None)):
            file.write_bytes(content)
        return part

    monkeypatch.setattr(os, "read", changed_once_read)
    assert Snapshot(tmp_path / "kopi", tmp_path).of(file, ANNEX).read_bytes() == b"c" * 70
    changes = itertools.cycle([b"d" * 10, b"e" * 20])
    with pytest.raises(FileError, match=r"^»bilag\.pdf« kan ikke læses\. Grunden er: den ændres, mens den læses\.$"):
        Snapshot(tmp_path / "igen", tmp_path).of(file, ANNEX)


def test_a_file_that_grows_and_a_slow_disk_are_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "bilag.pdf"
    file.write_bytes(b"a" * 100)
    monkeypatch.setattr(os, "read", lambda _descriptor, _size: b"x" * 1000)
    with pytest.raises(FileError, match="et bilag må højst fylde 0 MB"):
        Snapshot(tmp_path / "kopi", tmp_path).of(file, Role("et bilag", 5000, ""))
    monkeypatch.setattr(module, "SECONDS", -1.0)
    with pytest.raises(FileError, match="det tager mere end -1 sekunder"):
        Snapshot(tmp_path / "igen", tmp_path).of(file, ANNEX)


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
def test_what_may_not_be_read_is_said(tmp_path: Path) -> None:
    file = tmp_path / "bilag.pdf"
    file.write_bytes(b"a")
    file.chmod(0)
    with pytest.raises(FileError, match="adgang nægtet"):
        Snapshot(tmp_path / "kopi", tmp_path).of(file, ANNEX)
