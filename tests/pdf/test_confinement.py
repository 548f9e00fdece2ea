"""A foreign program that a stranger's file takes over reaches neither the network nor the person's files."""

import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.commands import doctor
from docgen.commands.doctor import Diagnosis
from docgen.pdf.conversion.convert import convert
from docgen.pdf.conversion.office import find_office
from docgen.pdf.processes import confinement
from docgen.pdf.processes.confinement import confined, confiner
from docgen.pdf.processes.programs import run
from tests.pdf.made import word

Patch = pytest.MonkeyPatch
needs_bubblewrap = pytest.mark.skipif(confiner() is None, reason="bubblewrap does not work on this machine")
MISSING = "LibreOffice og ghostscript køres uden aflukke: bubblewrap findes ikke eller må ikke bruges her"


@pytest.fixture
def asked_anew() -> Iterator[None]:
    confiner.cache_clear()
    yield
    confiner.cache_clear()


def shell(script: str, writes: Path, *reads: Path) -> int | None:
    return run(confined(["/bin/sh", "-c", script], writes, reads), 20, folder=writes)


@pytest.fixture
def folders() -> Iterator[tuple[Path, Path]]:
    """Give two folders where the machine keeps what is temporary."""
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        yield Path(first), Path(second)


@needs_bubblewrap
def test_only_the_work_folder_can_be_written_in(folders: tuple[Path, Path]) -> None:
    work, other = folders
    (other / "fil").write_text("før", encoding="utf-8")
    assert shell("echo ja > ud", work) == 0
    assert (work / "ud").read_text(encoding="utf-8") == "ja\n"
    for place in (other / "fil", Path.home() / "docgen-prøve", Path("/etc/docgen-prøve"), Path("/usr/docgen-prøve")):
        shell(f"echo nej > '{place}'", work)
        assert not place.exists() or place.read_text(encoding="utf-8") == "før"


@needs_bubblewrap
def test_of_other_temporary_files_only_those_given_are_seen(folders: tuple[Path, Path]) -> None:
    work, other = folders
    for name in ("givet", "andet"):
        (other / name).write_text(name, encoding="utf-8")
    assert shell(f"cat '{other / 'givet'}' > ud", work, other / "givet") == 0
    assert (work / "ud").read_text(encoding="utf-8") == "givet"
    assert shell(f"cat '{other / 'andet'}'", work, other / "givet") != 0
    assert shell(f"echo nej > '{other / 'givet'}'", work, other / "givet") != 0


@needs_bubblewrap
def test_there_is_no_network(folders: tuple[Path, Path]) -> None:
    work, _ = folders
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        call = f"exec 3<>/dev/tcp/127.0.0.1/{server.getsockname()[1]}"
        assert run(["/bin/bash", "-c", call], 20) == 0
        server.accept()[0].close()
        assert run(confined(["/bin/bash", "-c", call], work), 20, folder=work) != 0
        with pytest.raises(TimeoutError):
            server.accept()


@needs_bubblewrap
def test_what_it_returns_is_the_programs_own(folders: tuple[Path, Path]) -> None:
    assert shell("exit 7", folders[0]) == 7
    assert run(confined(["/bin/sleep", "60"], folders[0]), 0.3, folder=folders[0]) is None


@needs_bubblewrap
@pytest.mark.office
def test_libreoffice_makes_its_pdf_inside(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.delenv("DOCGEN_SOFFICE", raising=False)
    assert confined([str(find_office())], tmp_path)[0] == str(confiner())
    document = word(tmp_path / "Dagsorden.docx")
    assert convert([document], tmp_path / "ud")[document].read_bytes().startswith(b"%PDF-")
    assert doctor._confinement() == Diagnosis(
        "OK", f"LibreOffice og ghostscript køres i et aflukke uden net af {confiner()}"
    )


@needs_bubblewrap
def test_a_program_that_the_environment_names_is_its_users_own_choice(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setenv("DOCGEN_SOFFICE", "/opt/egen/soffice")
    assert confined(["/opt/egen/soffice", "-h"], tmp_path) == ["/opt/egen/soffice", "-h"]
    said = f"ghostscript køres i et aflukke uden net af {confiner()}, men ikke DOCGEN_SOFFICE"
    assert doctor._confinement() == Diagnosis("OK", said)


@pytest.mark.usefixtures("asked_anew")
@pytest.mark.parametrize("script", ["exit 1", "exec sleep 60", None])
def test_without_a_bubblewrap_that_works_programs_run_as_they_are(
    tmp_path: Path, monkeypatch: Patch, script: str | None
) -> None:
    fake = tmp_path / "bwrap"
    if script is not None:
        fake.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        fake.chmod(0o755)
    monkeypatch.setattr(confinement, "find_program", lambda _: fake if script else None)
    monkeypatch.setattr(confinement, "_TRIAL_SECONDS", 0.5)
    assert confined(["/bin/true"], tmp_path) == ["/bin/true"]
    assert doctor._confinement() == Diagnosis(
        "ADVARSEL", MISSING, "sudo apt-get install --no-install-recommends bubblewrap"
    )


@pytest.mark.usefixtures("asked_anew")
def test_elsewhere_than_on_linux_nothing_is_asked(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setattr(confinement, "is_linux", lambda: False)
    assert confined(["/bin/true"], tmp_path) == ["/bin/true"]
