"""The pages of the jobs: how far each has come, what it made, and files that were laid in from elsewhere."""

import io
import zipfile
from pathlib import Path

from flask import Flask, abort, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from docgen.disk.platform import open_file
from docgen.web.desk import OUTPUTS, Desk
from docgen.web.jobs import Job, lines_of
from docgen.web.sheet_pages import by_sheet
from docgen.web.uploads import NotTakenError, take

_PAPERS = (".docx", ".pdf", ".html", ".ics", ".eml", ".txt")


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
            pictures=_pictures(one),
            groups=by_sheet([finding for finding in one.findings if finding.get("level") != "note"]),
            notes=[finding for finding in one.findings if finding.get("level") == "note"],
            sheet=desk.sheet(request.args.get("ark", "")),
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

    @app.get("/job/<int:number>/alt.zip")
    def everything(number: int) -> ResponseReturnValue:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in filter(None, (_inside(desk, one) for one in _job(desk, number).files)):
                archive.write(path, path.name)
        packed.seek(0)
        return send_file(packed, mimetype="application/zip", as_attachment=True, download_name="papirer.zip")


def _job(desk: Desk, number: int) -> Job:
    return desk.queue.find(number) or abort(404)


def _inside(desk: Desk, path: Path) -> Path | None:
    """Return the file if it lies in the folder or among what was laid in, and is a file of its own, not a link."""
    whole = path if path.is_absolute() else desk.folder / path
    resolved = whole.resolve()
    is_ours = any(resolved.is_relative_to(root) for root in (desk.folder, desk.scratch.resolve()))
    return resolved if is_ours and resolved.is_file() and not whole.is_symlink() else None


def _pictures(job: Job) -> list[tuple[int, str]]:
    """Return the pages' pictures with their alternative texts, by their place among the job's files."""
    pages = [(index, file.stem) for index, file in enumerate(job.files) if file.suffix == ".png"]
    return [(index, f"Billede af en side: {stem}. Teksten kan læses i Word- og PDF-filen.") for index, stem in pages]
