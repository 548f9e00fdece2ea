"""B02: a picture in a text is there, is a picture, and has words."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from docgen.cli import main
from docgen.disk import resources
from docgen.sheets.books import MeetingBook
from docgen.workbook.blank import write_blank
from tests.test_rich_text import picture_text, rich


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (picture_text(alt=""), "Billedet »hus.png« har ingen tekst, der siger, hvad det viser."),
        (picture_text(file="findes-ikke.png"), "Billedet »findes-ikke.png« findes ikke."),
        (picture_text(file="../hus.png"), "Billedet »../hus.png« ligger uden for arkets mappe."),
        (picture_text(file="falsk.png"), "»falsk.png« er hverken PNG eller JPEG."),
    ],
)
def test_a_picture_that_cannot_be_used_is_an_error_at_its_cell(text: str, message: str, tmp_path: Path) -> None:
    shutil.copy(resources.templates() / "pictograms" / "home.png", tmp_path / "hus.png")
    (tmp_path / "falsk.png").write_bytes(b"GIF89a")
    write_blank(MeetingBook, tmp_path / "ark.xlsx", rich(Fremstilling=text))
    result = CliRunner().invoke(main, ["check", str(tmp_path / "ark.xlsx"), "--today", "2022-06-20"])
    assert f"Punkter!I3  Fremstilling: {message}" in result.stdout + result.stderr
    assert result.exit_code == 1
