"""The pages of what stands beside the workbooks: templates, the archive, and help."""

from pathlib import Path

from flask import Flask, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from docgen.web import words
from docgen.web.desk import ARCHIVE, OUTPUTS, Desk


def add_shelf_pages(app: Flask, desk: Desk) -> None:
    """Add the pages of templates, archive and help."""
    _add_templates(app, desk)
    _add_archive(app, desk)

    @app.get("/hjaelp")
    def codes() -> str:
        return render_template("hjaelp.html", codes=desk.known("explain").get("codes", []))

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


def _add_templates(app: Flask, desk: Desk) -> None:
    """Add the names that templates may use, and a council's own copy."""

    @app.get("/skabeloner")
    def templates() -> str:
        kind = words.document(request.args.get("dokument"))
        report = desk.known("template", "fields", kind)
        return render_template("skabeloner.html", kind=kind, fields=report.get("fields", []))

    @app.post("/skabeloner")
    def copy_template() -> ResponseReturnValue:
        kind = words.document(request.form.get("dokument"))
        command = ["template", "copy", kind, str(desk.folder / "skabeloner")]
        made = desk.queue.add(f"Kopierer skabelonen til {words.DOCUMENTS[kind].lower()}", command, desk.folder)
        return redirect(url_for("job", number=made.number), 303)


def _add_archive(app: Flask, desk: Desk) -> None:
    """Add what puts finished papers away and looks whether they are as they were made."""

    @app.get("/arkiv")
    def archive() -> str:
        return render_template("arkiv.html", folders=_folders(desk.folder / OUTPUTS))

    @app.post("/arkiv")
    def put_away() -> ResponseReturnValue:
        chosen = [path for path in _folders(desk.folder / OUTPUTS) if path.name == request.form.get("mappe")]
        if not chosen:
            abort(404)
        verb, title = ("archive", "Lægger i arkivet") if request.form.get("gør") == "arkiv" else ("verify", "Ser efter")
        command = [verb, str(chosen[0]), *(["--out", str(desk.folder / ARCHIVE)] if verb == "archive" else [])]
        made = desk.queue.add(f"{title}: {chosen[0].name}", command, desk.folder)
        return redirect(url_for("job", number=made.number), 303)


def _folders(folder: Path) -> list[Path]:
    try:
        return sorted((one for one in folder.iterdir() if one.is_dir() and not one.is_symlink()), reverse=True)[:200]
    except OSError:
        return []
