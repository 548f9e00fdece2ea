"""Windows and Mac with stand-ins: what they lack is taken away, and what they have is put in its place."""

import json
import os
import stat
import subprocess
import sys
import time
import types
from collections.abc import Callable
from pathlib import Path

import pytest

from docgen.checks.annex_files import file_fault
from docgen.commands import doctor
from docgen.disk import cache, delivery, install_advice, platform
from docgen.disk.delivery import Result, deliver
from docgen.errors import FileError
from docgen.pdf.conversion import office

Patch = pytest.MonkeyPatch


@pytest.fixture
def windows(monkeypatch: Patch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")


@pytest.fixture
def mac(monkeypatch: Patch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")


def program(path: Path, mode: int = 0o755) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(mode)
    return path


def test_a_program_is_found_by_its_absolute_path_alone(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.chdir(tmp_path)
    program(tmp_path / "her")
    program(tmp_path / "under" / "gs")
    program(tmp_path / "åben" / "gs").parent.chmod(0o777)
    program(tmp_path / "sikker" / "fremmed", 0o777)
    program(tmp_path / "sikker" / "ikke", 0o644)
    (tmp_path / "sikker" / "mappe").mkdir()
    good = program(tmp_path / "sikker" / "gs")
    for path in ("", ".", "under", "./under", f"{tmp_path}", f"{tmp_path}/åben", "/findes/ikke", f"{good}"):
        monkeypatch.setenv("PATH", path)
        assert (platform.find_program("gs"), platform.find_program("her")) == (None, None), path
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", "under", str(tmp_path), f"{tmp_path}/åben", f"{good.parent}"]))
    assert platform.find_program("findes-ikke", "gs") == good
    assert [platform.find_program(name) for name in ("fremmed", "ikke", "mappe")] == [None] * 3


def test_windows_runs_programs_and_no_command_files(tmp_path: Path, monkeypatch: Patch, windows: None) -> None:
    for name in ("gs", "gs.bat", "gs.cmd"):
        program(tmp_path / name)
    monkeypatch.setenv("PATH", f'"{tmp_path}"')
    assert platform.find_program("gs") is None
    found = program(tmp_path / "gswin64c.exe")
    assert platform.find_program("gs", "gswin64c") == found


@pytest.mark.parametrize("named", ["soffice", "./soffice", "under/soffice", ""])
def test_the_libreoffice_of_the_current_folder_is_not_started(tmp_path: Path, monkeypatch: Patch, named: str) -> None:
    monkeypatch.chdir(tmp_path)
    for path in (tmp_path / "soffice", tmp_path / "under" / "soffice"):
        program(path)
    monkeypatch.setenv("PATH", f".{os.pathsep}{tmp_path}")
    monkeypatch.setenv("DOCGEN_SOFFICE", named)
    monkeypatch.setattr(office, "office_places", lambda: iter(()))
    assert office.find_office() is None


@pytest.mark.usefixtures("windows")
class TestWindows:
    def test_libreoffice_is_found_where_its_installer_put_it(self, tmp_path: Path, monkeypatch: Patch) -> None:
        platform._windows_office_folders.cache_clear()
        monkeypatch.setenv("PATH", "")
        monkeypatch.delenv("DOCGEN_SOFFICE", raising=False)
        monkeypatch.setenv("ProgramFiles", str(tmp_path / "Program Files"))
        assert office.find_office() is None
        found = program(tmp_path / "Program Files" / "LibreOffice" / "program" / "soffice.exe")
        assert office.find_office() == found
        platform._windows_office_folders.cache_clear()

    def test_the_registry_is_asked_first(self, tmp_path: Path, monkeypatch: Patch) -> None:
        platform._windows_office_folders.cache_clear()
        monkeypatch.setenv("PATH", "")
        monkeypatch.delenv("DOCGEN_SOFFICE", raising=False)
        found = program(tmp_path / "Andet sted" / "program" / "soffice.exe")
        asked: list[tuple[str, str]] = []

        def query(root: str, key: str) -> str:
            asked.append((root, key))
            if root == "HKCU":
                raise FileNotFoundError
            return f'"{found}"'

        registry = types.ModuleType("winreg")
        vars(registry).update(QueryValue=query, HKEY_LOCAL_MACHINE="HKLM", HKEY_CURRENT_USER="HKCU")
        monkeypatch.setitem(sys.modules, "winreg", registry)
        assert office.find_office() == found
        assert asked[0] == ("HKLM", r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\soffice.exe")
        platform._windows_office_folders.cache_clear()

    def test_a_file_is_open_to_be_written_in_when_the_disk_is_asked_to_remember_it(
        self, tmp_path: Path, monkeypatch: Patch
    ) -> None:
        modes: list[str] = []
        opened = Path.open

        def noting(path: Path, mode: str) -> object:
            modes.append(mode)
            return opened(path, mode)

        monkeypatch.setattr(Path, "open", noting)
        (tmp_path / "a").touch()
        platform.sync(tmp_path / "a")
        platform.sync_folder(tmp_path / "findes ikke")  # Windows has no such thing, so nothing is opened
        assert modes == ["r+b"]

    def test_a_file_that_is_held_for_a_moment_is_waited_for(self, tmp_path: Path, monkeypatch: Patch) -> None:
        pauses: list[float] = []
        monkeypatch.setattr(time, "sleep", pauses.append)
        monkeypatch.setattr(os, "replace", holding(2))
        (tmp_path / "ny").write_text("ny")
        platform.replace(tmp_path / "ny", tmp_path / "gammel")
        assert (tmp_path / "gammel").read_text() == "ny"
        assert pauses == [0.1, 0.3]

    @pytest.mark.parametrize(
        ("name", "remedy"),
        [
            ("a.docx", "Luk filen i Word,"),
            ("a.pdf", "Luk filen i PDF-læseren,"),
            ("a.ics", "Luk filen, hvis den er åben,"),
        ],
    )
    def test_a_file_that_is_open_in_word_is_said_to_be(
        self, tmp_path: Path, monkeypatch: Patch, name: str, remedy: str
    ) -> None:
        monkeypatch.setattr(time, "sleep", lambda _seconds: None)
        target = tmp_path / "ud" / name
        target.parent.mkdir()
        target.write_text("gammel")
        (tmp_path / name).write_text("ny")
        replaced = os.replace
        monkeypatch.setattr(os, "replace", lambda old, new: replaced(old, new) if new != target else denied(old, new))
        with pytest.raises(FileError) as stop:
            deliver([Result(tmp_path / name, target)], {}, force=False)
        assert stop.value.message == f"»{name}« kan ikke skrives."
        assert stop.value.remedy.startswith(remedy)
        assert target.read_text() == "gammel"

    def test_a_path_that_is_too_long_is_said_to_be(self, tmp_path: Path) -> None:
        near = tmp_path / ("x" * 130) / ("y" * 130) / "a.docx"
        stop = delivery._blocked(OSError(2, "No such file", str(near)), near)
        assert stop.remedy == (
            "Stien er for lang til Windows. Vælg en mappe med en kortere sti med --out, fx C:\\Papirer."
        )

    @pytest.mark.parametrize("file", ["NUL.pdf", "bilag/con.docx", "a?.pdf", "bilag\\prn.pdf"])
    def test_a_name_that_windows_keeps_for_itself_is_no_annex(self, tmp_path: Path, file: str) -> None:
        assert file_fault(tmp_path, file) == (
            f"»{file}« er et navn, som Windows ikke kan åbne.",
            "Omdøb filen, og ret navnet i cellen.",
        )

    def test_rights_that_windows_does_not_have_are_not_looked_for(self, tmp_path: Path, monkeypatch: Patch) -> None:
        monkeypatch.delattr(os, "geteuid")
        (tmp_path / "a").touch(0o666)
        assert not platform.is_foreign((tmp_path / "a").stat())
        assert platform.is_private(tmp_path.stat())


def holding(times: int) -> Callable[[Path, Path], None]:
    """Return an os.replace that is refused so many times, as while another program has the file open."""
    left = [PermissionError(13, "Access is denied")] * times
    replaced = os.replace

    def replace(source: Path, target: Path) -> None:
        if left:
            raise left.pop()
        replaced(source, target)

    return replace


def denied(source: Path, target: Path) -> None:
    raise PermissionError(13, "Access is denied", str(source), None, str(target))


@pytest.mark.parametrize(
    "file",
    [
        "C:\\Sager\\a.pdf",
        "c:a.pdf",
        "\\\\server\\deling\\a.pdf",
        "//server/deling/a.pdf",
        '"D:\\a b.pdf"',
        "/etc/a.pdf",
    ],
)
def test_a_drive_or_a_server_is_another_place(tmp_path: Path, file: str) -> None:
    assert file_fault(tmp_path, file) == (
        f"»{file}« er ikke en fil i arkets mappe.",
        "Læg filen ved siden af arket, og skriv kun dens navn.",
    )


def test_a_mac_finds_libreoffice_among_the_applications(tmp_path: Path, monkeypatch: Patch, mac: None) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("DOCGEN_SOFFICE", raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    found = program(tmp_path / "Applications" / "LibreOffice.app" / "Contents" / "MacOS" / "soffice")
    assert office.find_office() == found
    resources = found.parents[1] / "Resources"
    resources.mkdir()
    (resources / "bootstraprc").write_text("ProductKey=LibreOffice 25.2\n")
    (resources / "versionrc").write_text("buildid=abc123\n")
    assert office._build(found) == ("25.2", "abc123")


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_no_advice_on_windows_or_mac_is_a_command_of_debian(monkeypatch: Patch, system: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    missing: tuple[install_advice.Missing, ...] = ("libreoffice", "fonts", "typeface", "tesseract", "verapdf")
    assert not [
        one for one in missing if "apt-get" in install_advice.sentence(one) or "sudo" in install_advice.sentence(one)
    ]
    monkeypatch.setattr(doctor, "find_office", lambda: None)
    monkeypatch.setattr(doctor, "recogniser", lambda: None)
    said = "\n".join(doctor.lines_of([*doctor._office(), doctor._recognition(), *doctor._untried()]))
    assert "apt-get" not in said
    assert "LibreOffice" in said
    assert "kun prøvet med stedfortrædere" in said


def test_the_linux_advice_is_a_command() -> None:
    assert install_advice.sentence("tesseract") == (
        "Installer det med: sudo apt-get install --no-install-recommends tesseract-ocr tesseract-ocr-dan"
    )


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp850", "utf-8"])
@pytest.mark.parametrize("words", [["--json"], []])
def test_a_console_of_few_characters_stops_nothing(tmp_path: Path, encoding: str, words: list[str]) -> None:
    name = "Møde → Ωmega 😀.xlsx"
    (tmp_path / name).write_bytes(b"")
    done = subprocess.run(
        [sys.executable, "-m", "docgen", "check", name, *words],
        cwd=tmp_path,
        env=os.environ | {"PYTHONIOENCODING": encoding, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 4, done.stderr
    if words:
        report = json.loads(
            done.stdout.decode("utf-8" if encoding == "ascii" else encoding)
        )  # click takes ascii for a slip
        assert report["findings"][0]["file"] == name


def test_a_file_that_everybody_may_write_is_foreign(tmp_path: Path) -> None:
    for mode, foreign in ((0o600, False), (0o644, False), (0o664, True), (0o646, True)):
        (tmp_path / "a").touch()
        (tmp_path / "a").chmod(mode)
        assert platform.is_foreign((tmp_path / "a").stat()) is foreign
    assert not stat.S_ISLNK((tmp_path / "a").lstat().st_mode)


def test_the_cache_lies_where_the_system_wants_it(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache.cache_folder() == tmp_path / ".cache" / "docgen"
    cache.save("slags", "en", b"indhold")
    assert cache.load("slags", "en") == b"indhold"
    assert stat.S_IMODE((tmp_path / ".cache" / "docgen").stat().st_mode) == 0o700
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "andet"))
    assert cache.cache_folder() == tmp_path / "andet" / "docgen"
