"""The page where easy text is written beside the full text, measured as it is written, and saved in a new copy."""

import json
import re
import secrets
from collections.abc import Iterator, Mapping
from typing import Any

from flask import Flask, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from docgen.web.desk import Desk, Sheet
from docgen.web.jobs import free_name

Report = dict[str, Any]


def add_easy_pages(app: Flask, desk: Desk) -> None:
    """Add the page of a meeting's easy text."""

    @app.get("/ark/<number>/let")
    def easy(number: str) -> str:
        one = desk.sheet(number) or abort(404)
        report = desk.told_of(one, "easy")
        return _page(one, report, {place: field["text"] for place, field in _fields(report)}, unsaved=False)

    @app.post("/ark/<number>/let")
    def written(number: str) -> ResponseReturnValue:
        one = desk.sheet(number) or abort(404)
        report = desk.told_of(one, "easy")
        texts = taken_over(report, request.form)
        changes = {place: texts[place] for place, field in _fields(report) if texts[place] != field["text"]}
        if not changes:
            return _page(one, report, texts, unsaved=False)
        answers = desk.scratch / f"let-{secrets.token_hex(8)}.json"
        answers.write_text(json.dumps({"cells": changes}), encoding="utf-8")
        if request.form.get("gem"):
            copy = free_name(one.path, "let tekst", desk.queue.unfinished())
            command = ["change", str(one.path), "--with", str(answers), "-o", str(copy)]
            job = desk.queue.add(f"Skriver en kopi af {one.name} med den lette tekst", command, desk.folder)
            return redirect(url_for("job", number=job.number, ark=number), 303)
        measured = desk.ask("easy", str(one.path), "--with", str(answers))
        answers.unlink()
        return _page(one, measured or report, texts, unsaved=True)


def taken_over(report: Report, form: Mapping[str, str]) -> dict[str, str]:
    """Return the text of each easy cell as the form has it, with the draft or the easier word that was asked for.

    Only cells that the report has are taken, whatever the form says.
    """
    texts = {place: form.get(place, field["text"]).replace("\r\n", "\n") for place, field in _fields(report)}
    for place, field in _fields(report):
        if form.get("udkast") == place and not texts[place].strip():
            texts[place] = field["draft"]
    number, _, words = form.get("byt", "").partition("|")
    word, _, easy = words.partition("|")
    if number.isdecimal() and int(number) < len(report.get("items", [])) and word:
        for place, _ in _fields(report, int(number)):
            texts[place] = _exchanged(texts[place], word, easy)
    return texts


def _exchanged(text: str, word: str, easy: str) -> str:
    """Return the text with an easier word for a hard one; one that begins a sentence keeps its capital."""
    small = easy[:1].lower() + easy[1:] if word[:1].isupper() else easy  # offered for a word that opens a sentence

    def put(found: re.Match[str]) -> str:
        return easy[:1].upper() + easy[1:] if found[0][:1].isupper() else small

    return re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", put, text, flags=re.IGNORECASE)


def _fields(report: Report, number: int | None = None) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each easy cell by its place, ``Punkter!P3``, of one item or of all."""
    items = report.get("items", [])
    for item in items if number is None else items[number : number + 1]:
        for field in item["fields"]:
            yield f"{field['sheet']}!{field['cell']}", field


def _page(sheet: Sheet, report: Report, texts: Mapping[str, str], *, unsaved: bool) -> str:
    return render_template("let_tekst.html", sheet=sheet, report=report, texts=texts, unsaved=unsaved)
