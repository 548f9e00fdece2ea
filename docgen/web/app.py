"""The pages: what each address shows and what each button does. Nothing here needs a script in the browser."""

from collections.abc import Callable

from flask import Flask, Response, g, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from docgen.web import words
from docgen.web.desk import Desk
from docgen.web.easy_pages import add_easy_pages
from docgen.web.guard import Guard, sealed
from docgen.web.job_pages import add_job_pages
from docgen.web.sheet_pages import add_sheet_pages
from docgen.web.shelf_pages import add_shelf_pages
from docgen.web.uploads import MOST_BYTES, MOST_FORM_BYTES, MOST_PARTS


def create_app(desk: Desk, guard: Guard, close: Callable[[], None], active: Callable[[], None]) -> Flask:
    """Return the pages over a folder; ``close`` ends docgen, ``active`` is called when a person does something."""
    app = Flask(__name__, template_folder="pages", static_folder="pages/static", static_url_path="/fast")
    app.config.update(MAX_CONTENT_LENGTH=MOST_BYTES, MAX_FORM_PARTS=MOST_PARTS, MAX_FORM_MEMORY_SIZE=MOST_FORM_BYTES)
    app.jinja_env.globals.update(words=words, queue=desk.queue.unfinished, folder=desk.folder.name)
    app.after_request(sealed)
    _add_door(app, desk, guard, active)
    _add_faults(app)
    add_sheet_pages(app, desk)
    add_easy_pages(app, desk)
    add_job_pages(app, desk)
    add_shelf_pages(app, desk)

    @app.post("/luk")
    def close_down() -> str:
        close()
        return render_template("lukket.html")

    return app


def _add_door(app: Flask, desk: Desk, guard: Guard, active: Callable[[], None]) -> None:
    """Let nobody in but the browser that docgen opened, and tell it whether something is new."""

    @app.before_request
    def look_at_the_door() -> ResponseReturnValue | None:
        g.version = desk.version  # before anything of the page is read
        if request.endpoint != "upload":
            request.max_content_length = MOST_FORM_BYTES
        if request.endpoint == "enter" and guard.is_own_host(request):
            return None
        if guard.refuses(request):
            return render_template("afvist.html"), 403
        if request.endpoint != "version":
            active()
        return None

    @app.get("/aabn")
    def enter() -> ResponseReturnValue:
        if not guard.opens(request.args.get("noegle", "")):
            return render_template("afvist.html"), 403
        return guard.let_in(Response(status=303, headers={"Location": "/"}))

    @app.get("/version")
    def version() -> dict[str, int]:
        return {"version": desk.version}


def _add_faults(app: Flask) -> None:
    """Say in Danish what could not be shown."""

    @app.errorhandler(404)
    def missing(_: Exception) -> ResponseReturnValue:
        return render_template("fejl.html", title="Siden findes ikke", text="Arket eller filen er flyttet."), 404

    @app.errorhandler(413)
    def too_large(_: Exception) -> ResponseReturnValue:
        said = "Hver fil må højst fylde 25 MB, og der må højst være 60."
        return render_template("fejl.html", title="Filen er for stor", text=said), 413

    @app.errorhandler(HTTPException)
    def refused(refusal: HTTPException) -> ResponseReturnValue:
        said = "Gå tilbage, og prøv igen fra siden selv."
        return render_template("fejl.html", title="Det kan ikke lade sig gøre", text=said), refusal.code or 400

    @app.errorhandler(500)
    def broken(_: Exception) -> ResponseReturnValue:
        said = "Gå tilbage, og prøv igen. Intet i din mappe er ændret."
        return render_template("fejl.html", title="Noget gik galt", text=said), 500
