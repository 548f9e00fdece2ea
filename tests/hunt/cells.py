"""What people and programs write into cells: texts, dates, times, choices, numbers, formulas."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.hunt.book import as_markup, build, changed, part, set_cell, swapped, with_cell, with_text
from tests.hunt.case import Case

BACKGROUND, TITLE, DATE, START, VENUE = "I8", "B8", "B4", "B5", "B7"

EXACT = (
    "Børn & Unge A&B", "Udgift < 5 mio. kr.", "Åse <aase@example.dk>", "<!--", "-->", "<![CDATA[", "]]>", "</w:body>",
    "</w:t></w:r></w:p>", "<w:p><w:r><w:t>x</w:t></w:r></w:p>", "se <b>fed tekst", "&amp;", "&#95;", "&nbsp;", "\"'`´",
    "{{ 7*7 }}", "{% for x in y %}", "{# note #}", "{_{ 7*7 }_}", "{_% x %_}", "{%p if x %}",
    "{{p item.background }}", "}}{{", "{", "}", "%}", "a\tb\tc", "=SUM(A1)", "-1+2", "+45 12 34 56 78", "@navn", "'citat", "1.234", "007",
    "😀", "👩‍👩‍👧", "🇩🇰", "a\u030a", "שלום", "مرحبا", "日本語", "𝔘𝔫𝔦", "ﬁ", "ǆ", "İi", "ß", "a" * 32_767, "ord og " * 4_600 + "slut",
    "\\1 \\g<0> \\n", "%s %d %(x)s", "${x} #{x} <%= x %>", "../../etc/passwd", "C:\\CON\\aux", "NULL", "None", "nan", "True", "—–-−",
    "»gåseøjne«", "„lave“", "1/2 ½ ⅓", "m² CO₂", "§ 12, stk. 3", "…", "_x0041_", "_x", "x_x000", "\u0378", "\U0010fffd", "\ue000", "\ue0003\ue001",
)  # fmt: skip
TOLD = (
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{# note #}",
    "{%p if x %}",
    "{{p item.background }}",
    "}}{{",
    "%}",
    "=SUM(A1)",
)
WARNED = {
    "a zero-width space": "et\u200bord",
    "a hard space": "kl.\u00a016",
    "a turned direction": "bilag\u202efdp.exe",
    "an isolated direction": "a\u2067b\u2069c",
    "a word joiner": "a\u2060b",
    "a byte order mark": "a\ufeffb",
}  # fmt: skip
REFUSED = {
    "a bell as Excel writes it": "klokke_x0007_",
    "a zero as Excel writes it": "nul_x0000_",
    "a form feed as Excel writes it": "side_x000C_",
}
DATES = (
    "15-06-2022", "15.6.2022", "15. juni 2022", "onsdag den 15. juni 2022", "15.06.2022", "15-6-2022",
    "d. 15. juni 2022", "den 15. juni 2022", "15/6/2022", "15. jun. 2022", "15-06-22",
)  # fmt: skip
NO_DATES = (
    "06/15/2022", "15/6-22", "2022", "juni 2022", "15. juni", "31. juni 2022", "30. februar 2022", "torsdag den 15. juni 2022", "i morgen",
    "15-13-2022", "0-6-2022", "June 15, 2022", "15. juni 22 eller 23", "15-06-2022 til 16-06-2022", "٣-٦-٢٠٢٢",
    "99999999999-1-1", "ca. 15-06-2022", "uge 24",
)  # fmt: skip
TIMES = ("16.30", "16:30", "kl. 16.30", "16,30")
NO_TIMES = ("25.30", "16.75", "halv fem", "16,3", "4", "16.30-18.00", "4 pm", "-1.00")
ERRORS = ("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#GETTING_DATA")
NO_NUMBERS = (
    "1,234.56",
    "1.2.3",
    "1 mio.",
    "mange",
    "-5",
    "7,5",
    "1e400",
    "½",
    "0x10",
    "1.000.000.000.000.000.000.000",
)
RAW = {
    "a number that is no number": 's="1"><v>abc</v>',
    "a number of NaN": 's="1"><v>NaN</v>',
    "a number without end": 's="1"><v>1E+400</v>',
    "a number of five thousand figures": f's="1"><v>{"9" * 5000}</v>',
    "a shared string that is not there": 't="s"><v>99999</v>',
    "a shared string of minus one": 't="s"><v>-1</v>',
    "a shared string of a word": 't="s"><v>et</v>',
    "a style that is not there": 's="99999" t="inlineStr"><is><t>x</t></is>',
    "a kind of cell that nobody knows": 't="zz"><v>1</v>',
    "a date in ISO that is no date": 't="d"><v>2022-99-99</v>',
}


def texts() -> Iterator[Case]:
    """Yield hard texts in a running text, and which are told of or refused."""
    for text in EXACT:
        # A line is a paragraph and blank ends are Excel's, so the whole text is one paragraph of the result.
        yield Case(
            f"text {text[:24]!r}",
            with_text("Punkter", BACKGROUND, text),
            build,
            "warn" if text in TOLD else "accept",
            "",
            (text,),
        )
    for name, text in WARNED.items():
        yield Case(name, with_text("Punkter", BACKGROUND, text), build, "warn", f"Punkter!{BACKGROUND}", (text,))
    for name, text in REFUSED.items():
        yield Case(name, with_text("Punkter", BACKGROUND, text), build, "refuse", f"Punkter!{BACKGROUND}")
    for code in (0xFFFE, 0xFFFF, 0x0B, 0x00, 0x1F, 0xD83D):
        reference = as_markup("x").replace(">x<", f">x&#{code};<")
        yield Case(f"the sign U+{code:04X}", with_cell("Punkter", BACKGROUND, reference), build, "refuse")
    lines = as_markup("linje et&#10;linje to_x000D_").replace("&amp;#10;", "&#10;")
    yield Case("lines", with_cell("Punkter", BACKGROUND, lines), build, "accept", "", ("linje et", "linje to"))
    many = "\n".join(f"linje {number}" for number in range(4000))
    yield Case("four thousand lines", with_text("Punkter", BACKGROUND, many), build, "accept", "", ("linje 3999",))
    yield Case(
        "only spaces where text is needed", with_text("Punkter", TITLE, "   "), build, "refuse", f"Punkter!{TITLE}"
    )
    broken = with_text("Punkter", BACKGROUND, "lodret_x000B_linje")
    yield Case("Word's line break", broken, build, "accept", "", ("lodret", "linje"))
    hyphen = with_text("Punkter", BACKGROUND, "kom\u00admune")
    yield Case("a word with a soft hyphen", hyphen, build, "accept", "", ("kommune",))
    rich = 't="inlineStr"><is><r><rPr><b/></rPr><t>Fed </t></r><r><rPr><strike/></rPr><t>streget</t></r></is>'
    yield Case(
        "struck words", with_cell("Punkter", BACKGROUND, rich), build, "warn", f"Punkter!{BACKGROUND}", ("Fed streget",)
    )


def values() -> Iterator[Case]:
    """Yield dates, times, choices, numbers and formulas, written well and badly."""
    for text in DATES:
        yield Case(
            f"date {text}",
            with_text("Møde", DATE, text),
            build,
            "accept",
            "",
            ("2022-06-15 Samarbejdsforum/2022-06-15 Referat Samarbejdsforum.docx",),
        )
    for text in NO_DATES:
        yield Case(f"no date {text}", with_text("Møde", DATE, text), build, "refuse", f"Møde!{DATE}")
    for serial in ("60", "0", "-1", "0.6875", "1.5", "2958466", "1E300"):
        yield Case(
            f"serial {serial} as a date",
            with_cell("Møde", DATE, f"{{s}}><v>{serial}</v>"),
            build,
            "refuse",
            f"Møde!{DATE}",
        )
    timed = with_cell("Møde", DATE, "{s}><v>44727.5</v>")
    yield Case("a date with its time", timed, build, "accept")
    yield Case(
        "a number without a format as a date", with_cell("Møde", DATE, "><v>44727</v>"), build, "refuse", f"Møde!{DATE}"
    )
    for text in TIMES:
        yield Case(f"time {text}", with_text("Møde", START, text), build, "accept")
    for text in NO_TIMES:
        yield Case(f"no time {text}", with_text("Møde", START, text), build, "refuse", f"Møde!{START}")
    for text in ("Åben", " Åben ", "ÅBEN", "åben", "Lukket"):
        yield Case(
            f"choice {text!r}", with_text("Punkter", "D8", text), build, "refuse" if text == "Lukket" else "accept"
        )
    for text in ("måske", "nej", "Aaben", "Lukket?", "1", ""):
        yield Case(f"no choice {text!r}", with_text("Punkter", "D8", text), build, "refuse", "Punkter!D8")
    for text in NO_NUMBERS:
        yield Case(f"no number {text}", with_text("Punkter", "G8", text), build, "refuse", "Punkter!G8")
    for text in ERRORS:
        yield Case(
            f"error value {text}",
            with_cell("Punkter", TITLE, f't="e"><v>{text}</v>'),
            build,
            "refuse",
            f"Punkter!{TITLE}",
        )
    yield Case(
        "a formula with its result",
        with_cell("Punkter", BACKGROUND, 't="str"><f>A1</f><v>Tekst af formel</v>'),
        build,
        "accept",
        "",
        ("Tekst af formel",),
    )
    yield Case(
        "a formula without a result",
        with_cell("Punkter", BACKGROUND, "><f>A1</f>"),
        build,
        "refuse",
        f"Punkter!{BACKGROUND}",
    )
    yield Case(
        "a formula of today",
        with_cell("Punkter", BACKGROUND, 't="str"><f>TEXT(TODAY(),"d")</f><v>15</v>'),
        build,
        "warn",
        f"Punkter!{BACKGROUND}",
    )
    yield Case(
        "a truth where text belongs", with_cell("Punkter", TITLE, 't="b"><v>1</v>'), build, "refuse", f"Punkter!{TITLE}"
    )
    for name, markup in RAW.items():
        yield Case(name, with_cell("Punkter", TITLE, markup), build, "refuse")


def rows() -> Iterator[Case]:
    """Yield rows, columns, headings and sheets that were moved, hidden, merged, doubled or taken away."""
    sheet = part("Punkter")
    yield Case("a heading in capitals", swapped(sheet, ">Overskrift *<", ">OVERSKRIFT *<"), build, "accept")
    yield Case("a heading with spaces", swapped(sheet, ">Overskrift *<", "> Overskrift * <"), build, "accept")
    yield Case(
        "a heading misspelt",
        swapped(sheet, ">Overskrift *<", ">Overskrfit<"),
        build,
        "refuse",
        "Mente du »Overskrift«?",
    )
    yield Case("a heading twice", swapped(sheet, ">Type *<", ">Overskrift<"), build, "refuse", "Punkter!C1")
    yield Case("a heading emptied", swapped(sheet, ">Overskrift *<", "><"), build, "refuse", "Punkter!")
    yield Case("a heading nobody knows", swapped(sheet, ">Lukkegrund<", ">Hemmeligt<"), build, "warn", "Punkter!E1")
    yield Case("an own heading", swapped(sheet, ">Lukkegrund<", ">Intern note<"), build, "warn", "Lukkegrund")
    yield Case(
        "a sheet misspelt",
        swapped("xl/workbook.xml", 'name="Punkter"', 'name="Punkterne"'),
        build,
        "refuse",
        "Hedder det »Punkterne«?",
    )
    yield Case("a sheet in capitals", swapped("xl/workbook.xml", 'name="Punkter"', 'name="PUNKTER"'), build, "accept")
    yield Case("two sheets of one name", swapped("xl/workbook.xml", 'name="Bilag"', 'name="Punkter"'), build, "refuse")
    yield Case(
        "two sheets of one name but for case",
        swapped("xl/workbook.xml", 'name="Bilag"', 'name="PUNKTER"'),
        build,
        "refuse",
    )
    for state in ("hidden", "veryHidden"):
        yield Case(
            f"a sheet {state}",
            swapped(
                "xl/workbook.xml",
                'name="Punkter" sheetId="5" state="visible"',
                f'name="Punkter" sheetId="5" state="{state}"',
            ),
            build,
            "warn",
            "Punkter  Arket er skjult",
        )
    yield Case(
        "dates from 1904", swapped("xl/workbook.xml", "<workbookPr", '<workbookPr date1904="1"'), build, "warn", "1904"
    )
    yield Case("a hidden row", swapped(sheet, '<row r="8"', '<row hidden="1" r="8"'), build, "warn", "Punkter!A8")
    yield Case("a merge of headings", _merge(sheet, "A1:B1"), build, "refuse", "Punkter!A1")
    yield Case("a merge of rows", _merge(sheet, "B8:B9"), build, "refuse", "Punkter!B8")
    yield Case("a merge beside the table", _merge(sheet, "X40:Z42"), build, "accept")
    yield Case(
        "a size that is too small",
        swapped(sheet, "<dimension ref=", '<dimension ref="A1:B2" was='),
        build,
        "accept",
        "",
        ("Velkomst",),
    )
    for where in ('<row r="1048576"><c r="A1048576" s="1"/></row>', '<row r="900000"><c r="XFD900000" s="1"/></row>'):
        yield Case(
            f"a formatted cell far away {where[8:16]}",
            swapped(sheet, "</sheetData>", f"{where}</sheetData>"),
            build,
            "accept",
        )
    yield Case(
        "a word below the table",
        swapped(
            sheet, "</sheetData>", '<row r="500"><c r="Y500" t="inlineStr"><is><t>husk</t></is></c></row></sheetData>'
        ),
        build,
        "warn",
        "Punkter!Y500",
    )
    yield Case("blank rows between", _moved_row(sheet), build, "accept", "", ("Eventuelt",))
    yield Case(
        "the same cell twice",
        swapped(sheet, '<c r="B8"', '<c r="B8" t="inlineStr"><is><t>to</t></is></c><c r="B8"'),
        build,
        "refuse",
        "B8",
    )
    yield Case(
        "the same row twice",
        swapped(sheet, "</sheetData>", '<row r="8"><c r="B8" t="inlineStr"><is><t>to</t></is></c></row></sheetData>'),
        build,
        "refuse",
        "Rækken 8",
    )
    yield Case("cells without addresses", _bare(sheet), build, "accept")
    yield Case("a table without rows", _emptied(sheet), build, "refuse", "Punkter!")
    yield Case("a note in a cell is not printed", _noted(), build, "accept")


def _merge(sheet: str, ref: str) -> Callable[[Path], Path]:
    return swapped(sheet, "</sheetData>", f'</sheetData><mergeCells count="1"><mergeCell ref="{ref}"/></mergeCells>')


def _moved_row(sheet: str) -> Callable[[Path], Path]:
    def change(parts: dict[str, bytes]) -> None:
        markup = parts[sheet].decode()
        rows = [int(number) for number in re.findall(r'<row r="(\d+)"', markup)]
        last = max(row for row in rows if f'<c r="B{row}" ' in markup and f'<c r="B{row}" s="28"/>' not in markup)
        parts[sheet] = re.sub(rf'(<row r="|<c r="[A-Z]+){last}"', lambda m: f'{m[1]}{last + 300}"', markup).encode()

    return changed(change)


def _bare(sheet: str) -> Callable[[Path], Path]:
    def change(parts: dict[str, bytes]) -> None:
        parts[sheet] = re.sub(rb'<c r="[A-Z]+\d+"', b"<c", parts[sheet])

    return changed(change)


def _emptied(sheet: str) -> Callable[[Path], Path]:
    def change(parts: dict[str, bytes]) -> None:
        parts[sheet] = re.sub(rb'<row r="(?!1"|2")\d+".*?</row>', b"", parts[sheet], flags=re.DOTALL)

    return changed(change)


def _noted() -> Callable[[Path], Path]:
    return changed(lambda parts: set_cell(parts, "Punkter", "B8", as_markup("Velkomst og andet")))
