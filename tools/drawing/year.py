"""The papers of the year: plan, wheel, since last time, hearings, members."""

from dataclasses import replace

from tools.drawing import meeting
from tools.drawing.house import MUNICIPAL, House
from tools.drawing.marks import (
    Row,
    Xml,
    cells,
    each,
    either,
    fact,
    heads,
    line,
    optional,
    prose,
    row_each,
    row_when,
    table,
    tag_row,
    when,
)
from tools.drawing.package import Template

LANDSCAPE = replace(MUNICIPAL, page=(16838, 11906), margins=(1134, 1134, 1020), size=10, headings=(18, 13, 11))
"""A page that lies down: twelve months by six columns."""

WHEEL = replace(LANDSCAPE, columns=(9900, 4260))
"""A page that lies down with the table left and the wheel right."""
COLUMN_BREAK = Xml('<w:r><w:br w:type="column"/></w:r>')
NOTHING = Xml("")


def _paper(title: str, called: str, *body: Xml, after: Xml = NOTHING, house: House = MUNICIPAL) -> Template:
    details = when("details", table("Fakta", (26, 74), *meeting.details(), text_width=house.text_width))
    content = Xml(line("Heading1", "{{ paper.title }}") + details + "".join(body) + meeting.last_line(called) + after)
    return Template(title, house, meeting.letterhead(house.head_width), meeting.running_head(), content)


def _kept(name: str, told: str) -> Row:
    """Return a row that stands on the page of the next one."""
    return fact(name, told, style="Faktanavnsammen")


def meeting_plan() -> Template:
    """Return the template ``meeting_plan.docx``: a section a meeting, which no page's end parts."""
    step = ("{{ step.name }}", "{{ step.day|capital }}")
    return _paper(
        "Mødeplan",
        "mødeplanen",
        each(
            "meeting in meetings",
            line(
                "Heading2", "{{ meeting.number }}. {{ meeting.type }}{% if meeting.is_cancelled %} (aflyst){% endif %}"
            ),
            table(
                "Fakta",
                (26, 74),
                _kept("Møde", "{{ meeting.when|capital }}"),
                _kept("Sted", "{{ meeting.venue }}"),
                *row_when("meeting.theme", _kept("Tema", "{{ meeting.theme }}")),
                *row_each(
                    "step in meeting.steps",
                    tag_row("if loop.last"),
                    fact(*step),
                    tag_row("else"),
                    _kept(*step),
                    tag_row("endif"),
                ),
            ),
        ),
    )


def year_wheel() -> Template:
    """Return the template ``year_wheel.docx``: one page that lies down."""
    columns = ("meetings", "standing", "hearings", "themes", "deadlines")
    row = Row(
        (
            line("Tabeltekst", "{{ month.name }}"),
            *(
                either(
                    f"month.{name}",
                    each(f"entry in month.{name}", line("Tabeltekst", "{{ entry }}")),
                    line("Tabeltekst", "–"),
                )
                for name in columns
            ),
        )
    )
    themes = ("Møder", "Faste punkter", "Høringer og budget", "Temaer og arrangementer", "Frister")
    titles = ("Måned", *map(optional, themes))
    months = table(
        "Tabel",
        (12, 19, 19, 17, 17, 16),
        heads(*titles),
        *row_each("month in months", row),
        text_width=WHEEL.text_width,
    )
    rings = (
        "Yderst ligger møderne (cirkler). Så kommer faste punkter (firkanter), høringer og budget (trekanter), temaer "
        "og arrangementer (ruder) og inderst frister (streger)."
    )
    drawn = (line("Heading2", COLUMN_BREAK, "Året rundt"), line("Billede", "{{ wheel }}"), line("Slutlinje", rings))
    return _paper("Årshjul", "årshjulet", months, after=Xml("".join(drawn)), house=WHEEL)


def follow_up_list() -> Template:
    """Return the template ``follow_up_list.docx``."""
    late = "{{ action.due }}{% if action.postponed %} (udsat {{ action.postponed }} gang{% if action.postponed != 1 %}e{% endif %}){% endif %}"
    still = table(
        "Tabel", (40, 22, 18, 20), heads("Hvad", "Ansvarlig", "Aftalt", optional("Frist")),
        *row_each("action in open_actions", cells("{{ action.what }}", "{{ action.who }}", "{{ action.agreed }}", late)),
    )  # fmt: skip
    closed = table(
        "Tabel", (40, 22, 38), heads("Hvad", "Ansvarlig", optional("Resultat")),
        *row_each("action in closed_actions", cells("{{ action.what }}", "{{ action.who }}", "{{ action.result }}")),
    )  # fmt: skip
    return _paper(
        "Siden sidst",
        "listen",
        line("Heading2", "Åbne aftaler"),
        either("open_actions", still, line("BodyText", "Der er ingen åbne aftaler.")),
        when("closed_actions", line("Heading2", "Lukkede aftaler"), closed),
    )


def hearing_register() -> Template:
    """Return the template ``hearing_register.docx``."""
    row = cells(
        "{{ hearing.title }}",
        "{{ hearing.authority }}",
        "{{ hearing.due }}",
        "{{ hearing.answered }}",
        "{{ hearing.position }}",
        "{{ hearing.outcome }}",
    )
    return _paper(
        "Høringsoversigt",
        "høringsoversigten",
        line("BodyText", "Besvaret: {{ answered }}."),
        table("Tabel", (26, 16, 11, 11, 15, 21), heads("Høring", "Fra", optional("Frist"), *map(optional, ("Svaret", "Holdning", "Blev vi hørt?"))), *row_each("hearing in hearings", row), text_width=LANDSCAPE.text_width),
        house=LANDSCAPE,
    )  # fmt: skip


def member_list() -> Template:
    """Return the template ``member_list.docx``."""
    unnamed = "{{ group.unnamed }} {% if group.people %}andre {% endif %}uden navn"
    people = Xml(
        each("person in group.people", line("Tabeltekst", "{{ person }}"))
        + when("group.unnamed", line("Tabeltekst", unnamed))
    )
    return _paper(
        "Medlemsliste",
        "medlemslisten",
        table("Tabel", (34, 66), heads("Gruppe", "Medlemmer"), *row_each("group in groups", Row((line("Faktanavn", "{{ group.name }}"), people)))),
    )  # fmt: skip


def proposals() -> Template:
    """Return the template ``proposals.docx``: the bids with a box to tick, and the answers."""
    bid = cells("☐", "{{ bid.proposal }}", "{{ bid.sender }}", "{{ bid.received }}", "{{ bid.meeting }}")
    answer = either("bid.answer", prose("bid.answer", "Tabeltekst"), line("Tabeltekst", "–"))
    settled = Row((line("Tabeltekst", "{{ bid.proposal }}"), line("Tabeltekst", "{{ bid.status }}"), answer))
    return _paper(
        "Punktforslag",
        "forslagene",
        line("Heading2", "Forslag at vælge imellem"),
        either(
            "waiting",
            table("Tabel", (9, 47, 18, 14, 12), heads("Valgt", "Forslag", "Fra", "Modtaget", optional("Møde")), *row_each("bid in waiting", bid)),
            line("BodyText", "Der er ingen forslag, der venter."),
        ),
        when("settled", line("Heading2", "Svar"), table("Tabel", (40, 14, 46), heads("Forslag", "Status", optional("Svar")), *row_each("bid in settled", settled))),
    )  # fmt: skip


def proposal_answers() -> Template:
    """Return the template ``proposal_answers.docx``: a page for each who sent a bid."""
    heading = Xml(line("Heading2", "{{ one.proposal }}").replace("</w:pPr>", "<w:pageBreakBefore/></w:pPr>", 1))
    ask = "Har du spørgsmål, så skriv til {{ body.contact }}, {{ body.email }}{% if body.phone %}, eller ring på telefon {{ body.phone }}{% endif %}."
    return _paper(
        "Svar på forslag",
        "svarene",
        line("BodyText", "{{ answers|length }} svar{% if answers|length != 1 %}, et på hver side{% endif %}."),
        each(
            "one in answers",
            heading,
            table("Fakta", (26, 74), fact("Fra", "{{ one.sender }}"), fact("Modtaget", "{{ one.received }}")),
            line("Undertabel", "Tak for dit forslag til {{ body.short_name }}."),
            line("BodyText", "{{ one.decided }}"),
            when("one.answer", prose("one.answer")),
            line("BodyText", ask),
        ),
    )


def settlement() -> Template:
    """Return the template ``settlement.docx``: internal, with an empty column for the pay office's own number."""
    row = (
        "{{ row.meeting }}",
        "{{ row.name }}",
        "________",
        "{{ row.basis }}",
        "{{ row.diet }}",
        "{{ row.drive }}",
        "{{ row.other }}",
        "{{ row.total }}",
    )
    titles = ("Møde", "Navn", "Løn-nr.", *map(optional, ("Grundlag", "Diæt", "Kørsel", "Andet")), "I alt")
    rows = table(
        "Tabel",
        (15, 16, 10, 21, 9, 9, 10, 10),
        heads(*titles),
        *row_each(
            "row in rows",
            tag_row("if loop.last"),
            cells(*row, style="Tabelsammen"),
            tag_row("else"),
            cells(*row),
            tag_row("endif"),
        ),
        text_width=LANDSCAPE.text_width,
    )
    facts = when(
        "law or decided_by",
        table(
            "Fakta",
            (26, 74),
            *row_when("law", fact("Hjemmel", "{{ law }}")),
            *row_when("decided_by", fact("Besluttet af", "{{ decided_by }}")),
            text_width=LANDSCAPE.text_width,
        ),
    )
    last = line("Undertabel", "I alt {{ total }} Lønkontoret afgør, hvad der er skattepligtigt.")
    return _paper("Afregning", "afregningen", line("Notits", "Internt papir"), facts, line("Heading2", "Møder og beløb"), rows, last, house=LANDSCAPE)  # fmt: skip


def spent_on(post: str) -> tuple[str, ...]:
    """Return the cells of a post: its name, its amount, its share in figures and as a bar."""
    return tuple(f"{{{{ {post}.{name} }}}}" for name in ("name", "amount", "share", "bar"))


def annual_report() -> Template:
    """Return the template ``annual_report.docx``: the words, then what was counted."""
    meeting_row = cells("{{ held.date }}", "{{ held.type }}", "{{ held.theme }}", "{{ held.attended }}")
    hearing_row = cells(
        "{{ hearing.title }}", "{{ hearing.answered }}", "{{ hearing.position }}", "{{ hearing.outcome }}"
    )
    counted = "{{ figure.value }}{% if figure.out_of %} af {{ figure.out_of }}{% endif %}"
    figure_row = cells("{{ figure.name }}", counted, "{{ figure.origin }}")
    money = "Brugt i alt: {{ spent }}{% if grant %} Bevilling: {{ grant }}{% endif %}{% if left %} Tilbage: {{ left }}{% endif %}"
    share = "{% if grant %}Af bevillingen{% else %}Af forbruget{% endif %}"
    whole = "{% if grant %}En hel søjle er hele bevillingen.{% else %}En hel søjle er hele forbruget.{% endif %}"
    return _paper(
        "Årsrapport",
        "årsrapporten",
        when("foreword", line("Heading2", "Forord"), prose("foreword")),
        when("signer", line("BodyText", "{{ signer }}{% if signer_role %}, {{ signer_role }}{% endif %}")),
        when("figures", line("Heading2", "Året i tal"), table("Tabel", (48, 18, 34), heads("Hvad", "Antal", "Talt i"), *row_each("figure in figures", figure_row))),
        when("meetings", line("Heading2", "Årets møder"), table("Tabel", (24, 22, 38, 16), heads("Dato", "Mødetype", optional("Tema"), optional("Fremmødte")), *row_each("held in meetings", meeting_row))),
        when("themes", line("Heading2", "Årets temaer"), prose("themes")),
        when("hearings", line("Heading2", "Høringer"), table("Tabel", (36, 15, 21, 28), heads("Høring", *map(optional, ("Svaret", "Holdning", "Blev vi hørt?"))), *row_each("hearing in hearings", hearing_row))),
        when("posts", line("Heading2", "Økonomi"), table("Tabel", (34, 20, 14, 32), heads("Post", "Beløb", "Andel", share), *row_each("post in posts", cells(*spent_on("post"))), cells(*spent_on("total"), style="Tabelsammen")), line("Undertabel", money + " " + whole)),
        when("advice", line("Heading2", "Rådets anbefalinger"), prose("advice")),
        when("next_year", line("Heading2", "Næste år"), prose("next_year")),
    )  # fmt: skip
