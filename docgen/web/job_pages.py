"""The pages of the jobs: how far each has come, what it made, and files that were laid in from elsewhere."""

import io
import json
import secrets
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from flask import Flask, abort, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from docgen.disk.platform import open_file
from docgen.web.desk import OUTPUTS, Desk
from docgen.web.jobs import Job, free_name, lines_of
from docgen.web.sheet_pages import by_sheet
from docgen.web.uploads import NotTakenError, take

_PAPERS = (".docx", ".pdf", ".html", ".ics", ".eml", ".txt", ".csv")


def add_job_pages(app: Flask, desk: Desk) -> None:
    """Add the pages of jobs, and the one that takes files."""

    @app.get("/job/<int:number>")
    def job(number: int) -> str:
        one = _job(desk, number)
        papers = [(index, file) for index, file in enumerate(one.files) if file.suffix in _PAPERS]
        return render_template(
            "job.html",
            job=one,
            said=list(lines_of(one.said)),
            papers=papers,
            pictures=pictures_of(one),
            doubts=doubts_of(one),
            groups=by_sheet([finding for finding in one.findings if finding.get("level") != "note"]),
            notes=[finding for finding in one.findings if finding.get("level") == "note"],
            sheet=desk.sheet(request.args.get("ark", "")),
            workbooks=[sheet for sheet in desk.sheets() if sheet.path in {desk.folder / file for file in one.files}],
        )

    @app.post("/job/<int:number>/stop")
    def stop(number: int) -> ResponseReturnValue:
        desk.queue.stop(_job(desk, number).number)
        return redirect(url_for("job", number=number), 303)

    @app.post("/filer")
    def upload() -> ResponseReturnValue:
        try:
            folder = take(request.files.getlist("filer"), desk.scratch)
        except NotTakenError as stop:
            return render_template("fejl.html", title="Filerne kan ikke bruges", text=str(stop)), stop.status
        command = ["build", str(folder), "--out", str(folder / OUTPUTS), "--preview"]
        made = desk.queue.add("Laver papirerne af de filer, du lagde ind", command, folder)
        return redirect(url_for("job", number=made.number), 303)

    _add_files(app, desk)
    _add_decisions(app, desk)


def _add_files(app: Flask, desk: Desk) -> None:
    """Add the files that jobs have made: each by its number, and all in one package."""

    @app.get("/job/<int:number>/fil/<int:index>")
    def file(number: int, index: int) -> ResponseReturnValue:
        files = _job(desk, number).files
        path = _inside(desk, files[index]) if index < len(files) else None
        if path is None:
            abort(404)
        return send_file(path, as_attachment=path.suffix != ".png", download_name=path.name)

    @app.post("/job/<int:number>/fil/<int:index>/aabn")
    def open_result(number: int, index: int) -> ResponseReturnValue:
        files = _job(desk, number).files
        path = _inside(desk, files[index]) if index < len(files) else None
        if path is None:
            abort(404)
        open_file(path)
        return redirect(url_for("job", number=number), 303)

    @app.post("/job/<int:number>/mappe")
    def open_folder(number: int) -> ResponseReturnValue:
        made = next(filter(None, (_inside(desk, one) for one in _job(desk, number).files)), None) or abort(404)
        open_file(made.parent)
        return redirect(url_for("job", number=number), 303)

    @app.get("/job/<int:number>/alt.zip")
    def everything(number: int) -> ResponseReturnValue:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in filter(None, (_inside(desk, one) for one in _job(desk, number).files)):
                archive.write(path, path.name)
        packed.seek(0)
        return send_file(packed, mimetype="application/zip", as_attachment=True, download_name="papirer.zip")


def _add_decisions(app: Flask, desk: Desk) -> None:
    """Add the page where a person decides about each word that a public edition asks about."""

    @app.get("/job/<int:number>/godkend")
    def decide(number: int) -> str:
        one = _job(desk, number)
        return render_template("godkend.html", job=one, doubts=doubts_of(one), said="")

    @app.post("/job/<int:number>/godkend")
    def decided(number: int) -> ResponseReturnValue:
        one = _job(desk, number)
        doubts = doubts_of(one)
        who, rows = (request.form.get("hvem") or "").strip(), rows_of(doubts, request.form)
        if not rows or not who:
            said = "Skriv dit navn, og svar på mindst ét ord med en grund."
            return render_template("godkend.html", job=one, doubts=doubts, said=said), 400
        answers = desk.scratch / f"svar-{secrets.token_hex(8)}.json"
        signed = [row | {"Godkendt af": who} for row in rows]
        answers.write_text(json.dumps({"rows": {"Offentliggørelse": signed}}), encoding="utf-8")
        path = Path(doubts[0]["file"])
        command = [
            "change",
            str(path),
            "--with",
            str(answers),
            "-o",
            str(free_name(path, "godkendt", desk.queue.unfinished())),
        ]
        made = desk.queue.add(f"Skriver en kopi af {path.stem} med dine svar", command, desk.folder)
        return redirect(url_for("job", number=made.number), 303)


def doubts_of(job: Job) -> list[dict[str, Any]]:
    """Return the findings that ask about a word, each word once for each place."""
    asked = {(one["word"], one.get("sheet"), one.get("cell")): one for one in job.findings if one.get("word")}
    return list(asked.values())


def rows_of(doubts: Sequence[dict[str, Any]], form: Mapping[str, str]) -> list[dict[str, str]]:
    """Return the rows of the sheet Offentliggørelse for the words that were answered with a reason."""
    rows = []
    for number, doubt in enumerate(doubts):
        answer, why = form.get(f"svar-{number}", ""), (form.get(f"grund-{number}") or "").strip()
        if answer in ("Ja", "Nej") and why:
            where = f"{doubt['sheet']}!{doubt['cell']}" if doubt.get("cell") else ""
            rows.append({"Ord": doubt["word"], "Sted": where, "Må stå": answer, "Begrundelse": why})
    return rows


def _job(desk: Desk, number: int) -> Job:
    return desk.queue.find(number) or abort(404)


def _inside(desk: Desk, path: Path) -> Path | None:
    """Return the file if it lies in the folder or among what was laid in, and is a file of its own, not a link."""
    whole = path if path.is_absolute() else desk.folder / path
    resolved = whole.resolve()
    is_ours = any(resolved.is_relative_to(root) for root in (desk.folder, desk.scratch.resolve()))
    return resolved if is_ours and resolved.is_file() and not whole.is_symlink() else None


def pictures_of(job: Job, named: str = "") -> list[tuple[int, str]]:
    """Return the pages' pictures with their alternative texts, by their place among the job's files.

    ``named`` is what the names of the wanted ones have.
    """
    pages = [(index, file.stem) for index, file in enumerate(job.files) if file.suffix == ".png" and named in file.stem]
    return [(index, f"Billede af en side: {stem}. Teksten kan læses i Word- og PDF-filen.") for index, stem in pages]
