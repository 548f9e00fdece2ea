"""The pages of what stands beside the workbooks: the year, templates, the archive, and help."""

from collections.abc import Sequence
from pathlib import Path

from flask import Flask, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from docgen.disk import resources
from docgen.web import words
from docgen.web.desk import ARCHIVE, OUTPUTS, TEMPLATES, Desk
from docgen.web.job_pages import pictures_of

ARCHIVED = (ARCHIVE, "*")
"""Where papers lie that were put away: below the archive, by year."""


def add_shelf_pages(app: Flask, desk: Desk) -> None:
    """Add the pages of the year, templates, archive and help."""
    _add_year(app, desk)
    _add_templates(app, desk)
    _add_archive(app, desk)

    @app.get("/hjaelp")
    def codes() -> str:
        return render_template("hjaelp.html", codes=desk.known("explain").get("codes", []))

    @app.get("/hjaelp/maskinen")
    def machine() -> str:
        return render_template("maskinen.html", checks=desk.ask("doctor").get("checks", []))

    @app.get("/hjaelp/<code>")
    def code(code: str) -> str:
        text = (
            desk.known("explain", code.upper()).get("text")
            if code.isalnum() and code.isascii() and len(code) < 8
            else None
        )
        if not text:
            abort(404)
        return render_template("kode.html", code=code, text=text)


def _add_year(app: Flask, desk: Desk) -> None:
    """Add the page of what is due."""

    @app.get("/aaret")
    def year() -> str:
        desk.look()
        found = [(sheet, desk.checked(sheet)) for sheet in desk.sheets()]
        years = [sheet for sheet, checked in found if checked and checked.about.get("kind") == "year"]
        numbers = {str(sheet.path): sheet.id for sheet in years}
        return render_template("aaret.html", years=years, duties=desk.duties, numbers=numbers)


def _add_templates(app: Flask, desk: Desk) -> None:
    """Add the names that templates may use, a picture of each filled with its sample, and a council's own copies."""
    shown: dict[tuple[object, ...], int] = {}

    @app.get("/skabeloner")
    def templates() -> str:
        kind = words.document(request.args.get("dokument"))
        own = _own_templates(desk.folder)
        key = (kind, *((path.name, path.stat().st_mtime_ns) for path in own))
        job = desk.queue.find(shown.get(key, 0))
        if job is None:
            job = desk.queue.add(f"Viser {words.inside(kind)}", _sample_command(desk, kind, own), desk.folder)
            shown[key] = job.number
        fields = desk.known("template", "fields", kind).get("fields", [])
        pictures = pictures_of(job, words.SAMPLES[kind].pictures)
        return render_template("skabeloner.html", kind=kind, fields=fields, own=own, job=job, pictures=pictures)

    @app.post("/skabeloner")
    def copy_template() -> ResponseReturnValue:
        kind = words.document(request.form.get("dokument"))
        command = ["template", "copy", kind, str(desk.folder / TEMPLATES)]
        made = desk.queue.add(f"Kopierer skabelonen til {words.inside(kind)}", command, desk.folder)
        return redirect(url_for("job", number=made.number), 303)

    @app.post("/skabeloner/tjek")
    def check_templates() -> ResponseReturnValue:
        made = desk.queue.add(
            "Tjekker jeres skabeloner", ["template", "check", str(desk.folder / TEMPLATES)], desk.folder
        )
        return redirect(url_for("job", number=made.number), 303)


def _sample_command(desk: Desk, kind: str, own: Sequence[Path]) -> list[str]:
    """Return the words that make a paper of its sample, with the council's own template where it has one."""
    shown = words.SAMPLES[kind]
    sample = resources.samples() / f"{shown.workbook}.xlsx"
    out = desk.scratch / f"skabelon-{kind}"
    command = [
        "build",
        str(sample),
        "--kind",
        shown.kind or kind,
        *shown.more,
        "--out",
        str(out),
        "--preview",
        "--force",
    ]
    command += ["--today", resources.samples_day().isoformat()]
    return command + (["--template", str(desk.folder / TEMPLATES)] if own else [])


def _own_templates(folder: Path) -> list[Path]:
    """Return the council's own templates, by name; what Word keeps beside an open file is none."""
    try:
        files = [path for path in (folder / TEMPLATES).iterdir() if path.suffix.lower() == ".docx"]
    except OSError:
        return []
    return sorted(path for path in files if path.is_file() and not path.name.startswith(("~$", ".")))[:100]


def _add_archive(app: Flask, desk: Desk) -> None:
    """Add what puts finished papers away and looks whether they are as they were made."""

    @app.get("/arkiv")
    def archive() -> str:
        return render_template("arkiv.html", made=_cases(desk.folder, OUTPUTS), put_away=_cases(desk.folder, *ARCHIVED))

    @app.post("/arkiv")
    def put_away() -> ResponseReturnValue:
        made, old = _cases(desk.folder, OUTPUTS), _cases(desk.folder, *ARCHIVED)
        case = request.form.get("mappe", "")
        is_new = request.form.get("gør") == "arkiv"
        if case not in made and (is_new or case not in old):
            abort(404)
        verb, title = ("archive", "Lægger i arkivet") if is_new else ("verify", "Ser efter")
        command = [verb, str(desk.folder / case), *(["--out", str(desk.folder)] if is_new else [])]
        job = desk.queue.add(f"{title}: {Path(case).name}", command, desk.folder)
        return redirect(url_for("job", number=job.number), 303)


def _cases(folder: Path, *names: str) -> list[str]:
    """Return the folders of papers in a folder's folder, by their paths from there, the newest first."""
    found = [path for path in folder.glob("/".join((*names, "*"))) if path.is_dir() and not path.is_symlink()]
    return sorted((path.relative_to(folder).as_posix() for path in found), reverse=True)[:200]
