"""The phone page: the easy-read minutes as one page for a browser.

One file that holds its own style and pictures, runs no script and fetches nothing; the only address in
it is *Link*, where one is given, as a link to the whole minutes.
"""

from docgen.danish.dates import clock, in_full
from docgen.danish.lists import all_of
from docgen.html.markup import Html, element, image, joined, lines
from docgen.html.style import STYLE
from docgen.kinds.easy_minutes import EasyItem, EasyMinutes, EasyStep
from docgen.sheets.glossary import HardWord

POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""What the page may fetch: nothing but what lies in it."""


def phone_page(view: EasyMinutes) -> str:
    """Return the page, to be saved as UTF-8. Raises FileError where a picture cannot be read."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", view.paper.title),
        element("style", Html(STYLE)),
    )
    main = element(
        "main",
        element("p", "Let at læse", _class="label"),
        element("h1", view.paper.title),
        _box(view),
        *(_item(item) for item in view.items),
        _steps(view.steps),
        _more(view),
        _hard_words(view.glossary),
        _whole_minutes(view),
    )
    return f"<!DOCTYPE html>\n{element('html', head, element('body', main), lang='da')}\n"


def _box(view: EasyMinutes) -> Html:
    meeting = view.meeting
    until = f" til klokken {clock(meeting.end)}" if meeting.end else ""
    date = in_full(meeting.date)
    came = [f"{view.attended} {'person' if view.attended == 1 else 'personer'} var med."] if view.attended else []
    if view.named:
        who = "Det var" if len(view.named) == view.attended else "Nogle af dem var"
        came.append(f"{who} {all_of(view.named)}.")
    return element(
        "dl",
        _fact("Hvornår?", date[:1].upper() + date[1:], f"Fra klokken {clock(meeting.start)}{until}"),
        _fact("Hvor?", meeting.venue),
        _fact("Hvem var med?", *came) if came else "",
        _class="box",
    )


def _fact(name: str, *told: str) -> Html:
    return element("div", element("dt", name), *(element("dd", one) for one in told))


def _item(item: EasyItem) -> Html:
    agreed = joined((element("h3", "Hvad blev vi enige om?"), lines(item.agreement))) if item.agreement else ""
    return element(
        "section",
        element("div", element("h2", item.title), image(item.picture) if item.picture else "", _class="head"),
        element("h3", "Hvad talte vi om?"),
        lines(item.text),
        agreed,
    )


def _steps(steps: tuple[EasyStep, ...]) -> Html:
    if not steps:
        return Html("")
    return element(
        "section", element("h2", "Hvad sker der nu?"), element("ul", *(_step(step) for step in steps), _class="steps")
    )


def _step(step: EasyStep) -> Html:
    due = element("p", f"Senest {in_full(step.due)}.") if step.due else ""
    return element("li", element("strong", step.who or "En fra mødet"), element("p", step.what), due)


def _more(view: EasyMinutes) -> Html:
    meeting, body = view.meeting, view.body
    phone = body.phone
    number = "".join(sign for sign in phone or "" if sign.isdigit() or sign == "+")
    call = joined((f"Ring til {body.contact} på telefon ", _link(f"tel:{number}", phone or ""), "."))
    write = joined(("Du kan også skrive til ", _link(f"mailto:{body.email}", body.email), "."))
    return element(
        "section",
        element("h2", "Vil du vide mere?"),
        _next_meeting(in_full(meeting.next_date) if meeting.next_date else "", meeting.next_venue),
        element("h3", "Har du spørgsmål?"),
        element("p", call if phone else f"Spørg {body.contact}."),
        element("p", write),
        element("p", f"Du kan også spørge personalet her: {all_of(view.posted_at)}.") if view.posted_at else "",
    )


def _next_meeting(date: str, venue: str | None) -> Html:
    if not date:
        return Html("")
    where = element("p", f"Stedet er {venue}.") if venue else ""
    return joined((element("h3", "Næste møde"), element("p", f"Næste møde er {date}."), where))


def _hard_words(glossary: tuple[HardWord, ...]) -> Html:
    if not glossary:
        return Html("")
    words = (_fact(entry.word, entry.meaning) for entry in glossary)
    return element("section", element("h2", "Ord, der er svære"), element("dl", *words))


def _whole_minutes(view: EasyMinutes) -> Html:
    link = view.meeting.link
    asked = f"Du kan få hele referatet hos {view.body.contact}."
    return element("section", element("p", _link(link, "Læs hele referatet", "touch whole") if link else asked))


def _link(address: str, words: str, look: str = "touch") -> Html:
    return element("a", words, href=address, _class=look)
