"""When a paper was sent and to whom: noted in its receipt, by name alone, and kept when the paper is made anew."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from docgen.cli import main
from docgen.disk.delivery import digest
from tests.test_mail import STEM, called, run
from tests.test_meeting_life import meeting

ADDRESSES = ("ole@example.dk", "ida@example.dk")


def sent(path: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["sent", str(path), "--today", "2026-06-05", *words])


def receipt_of(folder: Path) -> dict[str, Any]:
    (file,) = folder.glob(f"ud/*/{STEM} kvittering.json")
    return dict(json.loads(file.read_text("utf-8")))


def told(folder: Path) -> str:
    (paper,) = folder.glob(f"ud/*/{STEM}.docx")
    return CliRunner().invoke(main, ["receipt", str(paper)]).stdout


@pytest.mark.parametrize("what", ["paper", "receipt", "folder"])
def test_the_receipt_says_when_and_to_whom_and_knows_no_address(what: str, tmp_path: Path) -> None:
    run(called(*ADDRESSES), tmp_path)
    (paper,) = (tmp_path / "ud").rglob(f"{STEM}.docx")
    receipt = paper.with_name(f"{STEM} kvittering.json")
    result = sent({"paper": paper, "receipt": receipt, "folder": paper.parent}[what], "--on", "2026-06-03")
    assert (result.exit_code, result.stdout) == (0, f"{receipt}\n")
    assert result.stderr == (
        f"Noteret i kvitteringen: »{STEM}.docx« er sendt onsdag den 3. juni 2026 til Ole Lund og Ida Brink.\n"
    )
    noted = {"on": "2026-06-03", "to": ["Ole Lund", "Ida Brink"], "name": paper.name, "sha256": digest(paper)}
    assert receipt_of(tmp_path)["sent"] == [noted]
    assert "@" not in json.dumps(receipt_of(tmp_path)["sent"])
    assert "  Udsendt   onsdag den 3. juni 2026 til Ole Lund og Ida Brink\n" in told(tmp_path)


def test_a_paper_that_is_made_anew_keeps_it_and_says_that_it_is_another(tmp_path: Path) -> None:
    run(called(*ADDRESSES), tmp_path)
    (paper,) = (tmp_path / "ud").rglob(f"{STEM}.docx")
    for day in ("2026-06-04", "2026-06-03", "2026-06-04"):
        assert sent(paper, "--on", day).exit_code == 0
    assert [one["on"] for one in receipt_of(tmp_path)["sent"]] == ["2026-06-03", "2026-06-04"]
    run(called(*ADDRESSES), tmp_path, "--force")
    assert "lavet om siden" not in told(tmp_path)
    changed = called(*ADDRESSES) | {"Møde": meeting()["Møde"] | {"Sted": "Biblioteket"}}
    run(changed, tmp_path)
    assert [one["on"] for one in receipt_of(tmp_path)["sent"]] == ["2026-06-03", "2026-06-04"]
    assert told(tmp_path).count("(papiret er lavet om siden)") == 2


def test_without_a_letter_those_who_are_named_are_told(tmp_path: Path) -> None:
    run(called("ring til mig"), tmp_path)
    (paper,) = (tmp_path / "ud").rglob(f"{STEM}.docx")
    result = sent(paper, "--to", "Bo Eksempel", "--json")
    assert json.loads(result.stdout)["ok"] is True
    assert receipt_of(tmp_path)["sent"][0]["to"] == ["Bo Eksempel"]
    paper.write_bytes(paper.read_bytes() + b" ")
    assert "Papiret er ændret, siden docgen lavede det." in sent(paper).stderr


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--on", "2026-06-06"), "Dagen er ikke kommet endnu."),
        (("--to", "ole@example.dk"), "Skriv navnet og ikke mailadressen."),
    ],
)
def test_what_cannot_be_noted_is_wrong_use(words: tuple[str, ...], message: str, tmp_path: Path) -> None:
    result = sent(tmp_path, *words)
    assert result.exit_code == 2
    assert message in result.stderr


def test_what_is_no_single_internal_paper_is_refused(tmp_path: Path) -> None:
    assert "Der er ingen kvittering i" in sent(tmp_path).stderr
    run(called(*ADDRESSES), tmp_path, "--edition", "public")
    (public,) = (tmp_path / "ud").rglob("*(offentlig).docx")
    assert "som ikke sendes til deltagerne" in sent(public).stderr
    run(meeting(Status="Udkast"), tmp_path)
    run(called(*ADDRESSES), tmp_path)
    result = sent(public.parent)
    assert result.exit_code == 4
    assert "Vælg den fil, der er sendt, og ikke hele mappen." in result.stderr
    (public.parent / "løs.docx").write_bytes(b"PK")
    assert "Ingen kvittering nævner »løs.docx«." in sent(public.parent / "løs.docx").stderr
    (public.parent / "SHA256SUMS").write_text("")
    assert "Sagen ligger i arkivet" in sent(public.parent / f"{STEM}.docx").stderr
