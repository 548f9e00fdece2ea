import re
import stat
from pathlib import Path

import pytest

from docgen.errors import MissingProgramError
from docgen.pdf.conversion import office
from docgen.pdf.processes.programs import run


def test_the_program_named_in_the_environment_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\necho 'LibreOffice 25.2.3.2 520(Build:2)'\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("DOCGEN_SOFFICE", str(program))
    assert office.find_office() == program
    assert office.office_version(program) == "LibreOffice 25.2.3.2"


def test_a_program_is_asked_for_its_version_once_and_anew_when_it_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    program, asked = tmp_path / "soffice", tmp_path / "asked"
    monkeypatch.setenv("DOCGEN_SOFFICE", str(program))
    for version in ("7.4.7.2", "25.2.3.2"):
        program.write_text(f"#!/bin/sh\necho x >>'{asked}'\necho 'LibreOffice {version} {version}'\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        for _ in range(2):
            office.office_version.cache_clear()
            assert office.office_version(program) == f"LibreOffice {version}"
    assert asked.read_text() == "x\nx\n"


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
def test_a_profile_is_written_anew_and_libreoffice_takes_it_for_its_own(tmp_path: Path) -> None:
    program = office.require_office()
    office.lay_profile(program, tmp_path / "profil")
    text = (tmp_path / "profil" / "user" / "registrymodifications.xcu").read_text(encoding="utf-8")
    assert re.search(r'"ooSetupLastVersion" oor:op="fuse"><value>\d+\.\d+</value>', text)
    assert '<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>' in text
    assert '<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>' in text
    number = (tmp_path / "profil" / "user" / "extensions" / "buildid").read_text(encoding="utf-8")
    command = [
        program,
        office.profile_option(tmp_path / "profil"),
        "--headless",
        "--norestore",
        "--terminate_after_init",
    ]
    assert run(list(map(str, command)), 60) == 0  # 81 is what it says of a profile that it has to begin anew with
    assert (tmp_path / "profil" / "user" / "extensions" / "buildid").read_text(encoding="utf-8") == number


@pytest.mark.office
def test_a_profile_that_lies_in_the_cache_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A macro that is bound to the start, in every folder of the cache that a profile has ever been kept in."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    program = office.require_office()
    before = set((tmp_path / "cache").rglob("*"))
    office.lay_profile(program, tmp_path / "profil")
    assert set((tmp_path / "cache").rglob("*")) == before
    assert {file.name for file in (tmp_path / "profil").rglob("*") if file.is_file()} == {
        "registrymodifications.xcu",
        "buildid",
    }
