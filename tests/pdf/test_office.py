import stat
from pathlib import Path

import pytest

from docgen.disk.cache import cache_folder
from docgen.errors import MissingProgramError
from docgen.pdf.conversion import office


def test_the_program_named_in_the_environment_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\necho 'LibreOffice 25.2.3.2 520(Build:2)'\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("DOCGEN_SOFFICE", str(program))
    assert office.find_office() == program
    assert office.office_version(program) == "LibreOffice 25.2.3.2"


def test_without_libreoffice_the_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DOCGEN_SOFFICE", raising=False)
    monkeypatch.setenv("PATH", "/nowhere")
    assert office.find_office() is None
    with pytest.raises(MissingProgramError) as stop:
        office.require_office()
    assert str(stop.value) == (
        "LibreOffice findes ikke på denne maskine, og uden LibreOffice kan der ikke laves PDF. "
        "Installer det med: sudo apt-get install --no-install-recommends libreoffice-writer-nogui "
        "fonts-crosextra-carlito "
        "fonts-crosextra-caladea fonts-dejavu-core fonts-liberation"
    )
    assert stop.value.exit_code == 3


def test_a_program_without_its_files_beside_it_gets_a_plain_profile(tmp_path: Path) -> None:
    office.lay_profile(tmp_path / "soffice", tmp_path / "profil")
    text = (tmp_path / "profil" / "user" / "registrymodifications.xcu").read_text(encoding="utf-8")
    assert '<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>' in text
    assert '<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>' in text
    assert '<prop oor:name="DefaultLocale" oor:op="fuse"><value>da-DK</value></prop>' in text
    assert "ooSetupLastVersion" not in text


@pytest.mark.office
def test_the_settled_profile_is_made_once_and_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    program = office.require_office()
    office.lay_profile(program, tmp_path / "en")
    (kept,) = cache_folder().iterdir()
    before = (kept / "user" / "registrymodifications.xcu").stat().st_mtime_ns
    office.lay_profile(program, tmp_path / "to")
    assert (kept / "user" / "registrymodifications.xcu").stat().st_mtime_ns == before
    assert "ooSetupLastVersion" in (tmp_path / "to" / "user" / "registrymodifications.xcu").read_text(encoding="utf-8")


@pytest.mark.office
def test_a_cache_that_cannot_be_written_is_no_hindrance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cache").write_text("en fil, hvor mappen skulle være")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    office.lay_profile(office.require_office(), tmp_path / "profil")
    assert (tmp_path / "profil" / "user" / "registrymodifications.xcu").is_file()
