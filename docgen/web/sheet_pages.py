"""The pages of the folder's workbooks: the list, a new one, one with its findings, and what is made of it."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from flask import Flask, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from docgen.disk.delivery import safe_name
from docgen.disk.platform import open_file
from docgen.web import words
from docgen.web.desk import OUTPUTS, Desk, Sheet


def add_sheet_pages(app: Flask, desk: Desk) -> None:
    """Add the pages that are about workbooks as they are."""

    @app.get("/")
    def sheets() -> str:
        desk.look()
        return render_template(
            "mine_ark.html", rows=[(one, desk.checked(one)) for one in desk.sheets()], duties=desk.duties
        )

    @app.get("/ark/<number>")
    def sheet(number: str) -> str:
        desk.look()
        one = _sheet(desk, number)
        checked = desk.checked(one)
        kind = str(checked.about.get("kind", "")) if checked else ""
        groups = by_sheet(checked.findings if checked else ())
        return render_template("ark.html", sheet=one, checked=checked, kind=kind, groups=groups)

    @app.post("/ark/<number>/aabn")
    def open_sheet(number: str) -> ResponseReturnValue:
        open_file(_sheet(desk, number).path)
        return redirect(url_for("sheet", number=number), 303)

    _add_makers(app, desk)


def _add_makers(app: Flask, desk: Desk) -> None:
    """Add what makes something new of a workbook: each is a job."""

    @app.route("/nyt", methods=["GET", "POST"])
    def new() -> ResponseReturnValue:
        if request.method == "GET":
            return render_template("nyt_ark.html", sheets=desk.sheets(), said="")
        name = safe_name((request.form.get("navn") or "").removesuffix(".xlsx").strip() or "Nyt ark")
        command = ["new", words.kind(request.form.get("slags")), "-o", str(desk.folder / f"{name}.xlsx")]
        if earlier := desk.sheet(request.form.get("fra", "")):
            command += ["--from", str(earlier.path)]
        job = desk.queue.add(f"Laver arket »{name}«", command, desk.folder)
        return redirect(url_for("job", number=job.number), 303)

    @app.post("/ark/<number>/noter")
    def annotate(number: str) -> ResponseReturnValue:
        one = _sheet(desk, number)
        job = desk.queue.add(
            f"Skriver en kopi af {one.name} med noter", ["check", str(one.path), "--annotate"], desk.folder
        )
        return redirect(url_for("job", number=job.number, ark=number), 303)

    @app.post("/ark/<number>/lav")
    def build(number: str) -> ResponseReturnValue:
        one = _sheet(desk, number)
        command = ["build", str(one.path), "--out", str(desk.folder / OUTPUTS), "--preview", "-v"]
        command += words.options(request.form)
        title = f"Laver papirerne af {one.name}"
        if request.form.get("vis"):
            command, title = [*command, "--dry-run"], f"Det, der kan laves af {one.name}"
        job = desk.queue.add(title, command, desk.folder)
        return redirect(url_for("job", number=job.number, ark=number), 303)


def by_sheet(findings: Sequence[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Return the findings grouped by the sheet that they stand in."""

    def where(finding: dict[str, Any]) -> str:
        return str(finding.get("sheet") or "Filen og papirerne")

    order = list(dict.fromkeys(map(where, findings)))
    ranked = sorted(findings, key=lambda finding: order.index(where(finding)))
    return [(name, list(group)) for name, group in groupby(ranked, where)]


def _sheet(desk: Desk, number: str) -> Sheet:
    return desk.sheet(number) or abort(404)
