"""Templates that are wrong or made to harm: each is refused with its place, and what is right is filled."""

import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from docgen.errors import DocgenError
from docgen.kinds.catalogue import KINDS
from docgen.pdf.conversion.convert import convert  # noqa: F401 — loaded before the copies are made
from docgen.sheets.books import BOOKS
from docgen.word.fill import fill
from docgen.workbook.read import Reading, read
from tests.hunt.book import changed
from tests.hunt.case import Case, Said
from tests.hunt.packages import EVIL, STARTS, written
from tests.transcript import words
from tests.word.drawn import repacked

Change = Callable[[dict[str, bytes]], object]
BODY, RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
REACH = (
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ meeting.__class__ }}",
    "{{ meeting.model_dump() }}",
    "{{ self.__init__.__globals__ }}",
    "{{ lipsum.__globals__['os'] }}",
    "{{ joiner.__init__ }}",
    "{{ namespace(a=1) }}",
    "{{ meeting['__class__'] }}",
    "{{ items|attr('__class__') }}",
    "{{ request.application }}",
    "{{ config }}",
    "{% set x = meeting.__init__ %}",
    "{% for x in ().__class__.__bases__ %}{% endfor %}",
    "{% import 'os' as os %}",
    "{% include '/etc/passwd' %}",
    "{% extends 'x' %}",
    "{% macro m() %}{% endmacro %}",
    "{% raw %}x{% endraw %}",
    "{% do items.append(1) %}",
    "{% call m() %}{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{% autoescape false %}{{ meeting.venue }}{% endautoescape %}",
    "{{ meeting.venue|safe }}",
)
ENDLESS = (
    "{% for x in range(10**9) %}{% endfor %}",
    "{{ 'x' * 10**10 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ lipsum(n=10**7) }}",
    "{{ 'x'.center(10**10) }}",
    "{{ 'x'|center(10**10) }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ 'x'.ljust(10**10) }}",
    "{{ 'x'|indent(10**9) }}",
    "{{ 'x'|replace('x', 'xx') }}",
    "{{ 1 // 0 }}",
    "{{ 'x' ~ 'x' }}",
    "{{ 'x'|batch(10**9) }}",
)
UNREADABLE = (
    "{{ meeting.Dato }}",
    "{{ meeting.vneue }}",
    "{{ ukendt }}",
    "{{ meeting.items }}",
    "{{ items }}",
    "{{ meeting }}",
    "{{ meeting.date|in_ful }}",
    "{{ meeting.venue|in_full }}",
    "{{ items|length|in_full }}",
    "{% for item in meeting.venue %}{% endfor %}",
    "{% if meeting.venue %}",
    "{% endif %}",
    "{% for item in items %}{% endif %}",
    "{{ meeting.venue",
    "meeting.venue }}",
    "{{ }}",
    "{% %}",
    "{{ meeting. }}",
    "{{ meeting.venue | }}",
    "{{ »Dato« }}",
    "{{ meeting–venue }}",
    "{% if meeting.venue = 'x' %}{% endif %}",
    "{% if meeting.status == 'Referatt' %}{% endif %}",
    "{%p if meeting.venue %} tekst {%p endif %}",
    "{%tr for item in items %}",
    "{%tc for item in items %}",
    "{%r if meeting.venue %}x{%r endif %}",
    "{{ meeting.venue is kort }}",
    "{{ (((((((((( meeting.venue }}",
    "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "{{ 1 + }}",
    "{%- if meeting.venue -%}x{%- endif -%}",
    "{% elif meeting.venue %}",
    "{% else %}",
    "{{ items[0].__class__ }}",
    "{{ items['title'] }}",
)
FINE = {
    "{{ meeting.venue }}": "",
    "{{ meeting.date|in_full }}": "onsdag den 15. juni 2022",
    "{{\u00a0meeting.date|in_words\u00a0}}": "15. juni 2022",
    "{% if meeting.venue == “x” %}a{% else %}b{% endif %}": "b",
    "{{ 'A & B < C' }}": "A & B < C",
    "{# note #}tekst": "tekst",
    "{{ items|length + 1 }}": "",
    "{{ 'a' + 'b' }}": "ab",
    "{{ „Dato“ }}": "Dato",
    "{ ikke et mærke }": "{ ikke et mærke }",
}
FIELDS = ("INCLUDETEXT c:\\\\x", "INCLUDEPICTURE http://127.0.0.1:9/x", "DDE excel x", "DDEAUTO c:\\\\cmd.exe", "LINK Excel x", "IMPORT x", "RD x", "includetext x", " \\INCLUDE x")  # fmt: skip
FIELDS_FINE = ("PAGE", "NUMPAGES", 'HYPERLINK "https://example.dk/link"', "STYLEREF 1", "REF mærke")


@cache
def _reading() -> Reading:
    with tempfile.TemporaryDirectory() as folder:
        return read(changed(lambda _: None)(Path(folder)), BOOKS)


def fill_it(template: Path) -> Said:
    """Return what docgen says of the template, and the paragraphs of the minutes that it becomes."""
    kind = next(kind for kind in KINDS if kind.name == "minutes")
    target = template.with_name("lavet.docx")
    try:
        fill(template, kind.context(_reading().book, template.parent), target, title="Referat")
    except DocgenError as stop:
        assert not target.exists()
        return Said(stop.exit_code, tuple(str(stop).splitlines()))
    return Said(0, (), tuple(words(target)))


def drawn(
    *texts: str, draw: Callable[[Document], object] | None = None, change: Change | None = None
) -> Callable[[Path], Path]:
    """Return what writes a template with these paragraphs, drawn and then changed by hand."""

    def make(folder: Path) -> Path:
        document = docx.Document()
        for text in texts:
            document.add_paragraph(text)
        if draw:
            draw(document)
        document.save(str(folder / "minutes.docx"))
        return repacked(folder / "minutes.docx", change) if change else folder / "minutes.docx"

    return make


def tags() -> Iterator[Case]:
    """Yield tags that reach out, that never end, that cannot be read, and some that are right."""
    for tag in (*REACH, *ENDLESS, *UNREADABLE):
        yield Case(f"tag {tag[:50]}", drawn("Før", tag), fill_it, "refuse", "brødtekst, afsnit 2")
    places: dict[str, Callable[[Document], object]] = {
        "sidehoved": lambda document: setattr(document.sections[0].header.paragraphs[0], "text", REACH[0]),
        "sidefod": lambda document: setattr(document.sections[0].footer.paragraphs[0], "text", REACH[0]),
        "dokumentegenskaber (titel)": lambda document: setattr(document.core_properties, "title", "{{ cycler }}"),
        "tabel 1, række 1, celle 1": lambda document: setattr(document.add_table(1, 1).cell(0, 0), "text", REACH[0]),
    }
    for where, draw in places.items():
        yield Case(f"reaching out in {where}", drawn(draw=draw), fill_it, "refuse", where)
    for tag, exact in FINE.items():
        yield Case(f"right {tag}", drawn(tag), fill_it, "accept", "", (exact,) if exact else ())
    yield Case(
        "doubling a text forty times",
        drawn("{% set a = meeting.venue %}", *("{% set a = a + a %}" for _ in range(40)), "{{ a }}"),
        fill_it,
        "refuse",
        "for stort",
    )
    yield Case(
        "doubling a number for ever",
        drawn("{% set a = 2 %}", *("{% set a = a + a %}" for _ in range(300)), "{{ a }}"),
        fill_it,
        "refuse",
        "for stort",
    )
    yield Case(
        "doubling a number by minus",
        drawn("{% set a = 2 %}", *("{% set a = a - (0 - a) %}" for _ in range(300)), "{{ a }}"),
        fill_it,
        "refuse",
        "for stort",
    )
    yield Case(
        "doubling a list",
        drawn("{% set a = items %}", *("{% set a = a + a %}" for _ in range(30))),
        fill_it,
        "refuse",
        "",
    )
    for depth, said in ((6, "Løkkerne"), (8, "løkker inde i hinanden"), (12, "løkker inde i hinanden")):
        loops = "".join(f"{{% for a{number} in items %}}" for number in range(depth)) + "x" + "{% endfor %}" * depth
        yield Case(f"{depth} loops in each other", drawn(loops), fill_it, "refuse", said)
    silent = (
        "{% for a in items %}{% for b in items %}{% for c in items %}{% for d in items %}{% for e in items %}"
        + "{% set f = a.title %}" * 300
        + "{% endfor %}" * 5
    )
    yield Case("a tight loop that writes nothing", drawn(silent), fill_it, "refuse", "Løkkerne", seconds=25)
    yield Case("nine hundred openings", drawn("{{ " * 900), fill_it, "refuse", "brødtekst")
    yield Case(
        "a million openings",
        drawn(change=lambda parts: _put(parts, "<w:p><w:r><w:t>" + "{{ " * 1_000_000 + "</w:t></w:r></w:p>")),
        fill_it,
        "refuse",
        "brødtekst",
    )
    yield Case(
        "a hundred thousand tags",
        drawn(change=lambda parts: _put(parts, "<w:p><w:r><w:t>{{ meeting.venue }}</w:t></w:r></w:p>" * 100_000)),
        fill_it,
        "refuse",
    )


def files() -> Iterator[Case]:
    """Yield what is called a template and is none, what is broken, and what fetches, runs or hides."""
    for name, content in STARTS.items():
        yield Case(
            f"template: {name}",
            lambda folder, content=content: written(folder / "minutes.docx", content),
            fill_it,
            "refuse",
            "minutes.docx",
        )
    yield Case("template: a pipe", _pipe, fill_it, "refuse", "almindelig fil")
    yield Case(
        "template: a file that is not there", lambda folder: folder / "nej.docx", fill_it, "refuse", "Skabelonen"
    )
    for name in (BODY, "word/styles.xml", "[Content_Types].xml", "docProps/core.xml"):
        for evil, typed in EVIL.items():
            yield Case(
                f"template: {evil} in {name}",
                drawn("a", change=lambda parts, n=name, t=typed: parts.update({n: t + parts[n]})),
                fill_it,
                "refuse",
                name,
            )
    for name in (BODY, "[Content_Types].xml"):
        yield Case(
            f"template: without {name}", drawn("a", change=lambda parts, n=name: parts.pop(n)), fill_it, "refuse"
        )
    for tenth in (2, 5, 9):
        yield Case(
            f"template: cut after {tenth} tenths",
            lambda folder, t=tenth: _cut(folder, t),
            fill_it,
            "refuse",
            "beskadiget",
        )
    for kind in (
        "image",
        "oleObject",
        "subDocument",
        "aFChunk",
        "frame",
        "video",
        "package",
        "font",
    ):
        yield Case(
            f"template: {kind} from outside",
            drawn("a", change=lambda parts, k=kind: relate(parts, k, "http://127.0.0.1:9/x", outside=True)),
            fill_it,
            "refuse",
            "127.0.0.1",
        )
    for kind, said in (
        ("oleObject", "OLE"),
        ("control", "ActiveX"),
        ("vbaProject", "makroer"),
        ("aFChunk", "altChunk"),
    ):
        yield Case(
            f"template: {kind} inside",
            drawn("a", change=lambda parts, k=kind: relate(parts, k, "x.bin", outside=False)),
            fill_it,
            "refuse",
            said,
        )
    for kind in ("attachedTemplate", "customXml"):
        yield Case(
            f"template: {kind} from outside is taken out",
            drawn("a", change=lambda parts, k=kind: relate(parts, k, "http://127.0.0.1:9/x", outside=True)),
            fill_it,
            "accept",
        )
    yield Case(
        "template: macros that nothing leads to are taken out",
        drawn("a", change=lambda parts: parts.update({"word/vbaProject.bin": b"x"})),
        fill_it,
        "accept",
    )
    yield Case(
        "template: macros by type",
        drawn("a", change=lambda parts: _typed(parts, "application/vnd.ms-word.document.macroEnabled.main+xml")),
        fill_it,
        "refuse",
        "makroer",
    )
    yield Case(
        "template: a .dotx",
        drawn(
            "a",
            change=lambda parts: _typed(
                parts, "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
            ),
        ),
        fill_it,
        "accept",
    )
    yield Case("template: a picture behind a link", drawn("a", change=_disguised), fill_it, "refuse", "gennem et link")
    yield Case(
        "template: an ordinary link",
        drawn("a", change=lambda parts: relate(parts, "hyperlink", "https://example.dk/", outside=True)),
        fill_it,
        "accept",
    )
    for code in FIELDS:
        yield Case(
            f"field {code}",
            drawn("a", draw=lambda document, c=code: _field(document, c)),
            fill_it,
            "refuse",
            "henter noget udefra",
        )
        yield Case(
            f"split field {code}",
            drawn("a", draw=lambda document, c=code: _split_field(document, c)),
            fill_it,
            "refuse",
            "henter noget udefra",
        )
    for code in FIELDS_FINE:
        yield Case(f"field {code}", drawn("a", draw=lambda document, c=code: _field(document, c)), fill_it, "accept")
    for element in ("w:ins", "w:del", "w:moveFrom"):
        yield Case(
            f"tracked {element}",
            drawn(
                change=lambda parts, e=element: _put(
                    parts, f'<w:p><{e} w:id="1" w:author="x"><w:r><w:t>x</w:t></w:r></{e}></w:p>'
                )
            ),
            fill_it,
            "refuse",
            "registrerede ændringer",
        )
    for depth in (300, 100_000):
        yield Case(
            f"template: {depth} boxes in each other",
            drawn(change=lambda parts, d=depth: _put(parts, "<w:sdt>" * d + "</w:sdt>" * d)),
            fill_it,
            "refuse",
            "document.xml",
        )
    yield Case("template: 300 MB of nothing", _bomb, fill_it, "refuse", "minutes.docx")
    yield Case(
        "template: eleven MB of text",
        drawn(change=lambda parts: _put(parts, "<w:p><w:r><w:t>" + "a" * 11_000_000 + "</w:t></w:r></w:p>")),
        fill_it,
        "refuse",
        "10 MB",
    )
    yield Case(
        "template: a part outside its folder",
        drawn("a", change=lambda parts: parts.update({"../../ude.txt": b"x"})),
        fill_it,
        "refuse",
        "ud af deres mappe",
    )
    yield Case(
        "template: three thousand parts",
        drawn("a", change=lambda parts: parts.update({f"word/{n}.xml": b"<a/>" for n in range(3000)})),
        fill_it,
        "refuse",
        "dele",
    )


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "minutes.docx")
    return folder / "minutes.docx"


def _put(parts: dict[str, bytes], markup: str) -> None:
    parts[BODY] = parts[BODY].replace(b"<w:body>", b"<w:body>" + markup.encode(), 1)


def relate(parts: dict[str, bytes], kind: str, target: str, *, outside: bool) -> None:
    """Give the document a relation of a kind, to something in the file or outside of it."""
    mode = ' TargetMode="External"' if outside else ""
    schema = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    one = f'<Relationship Id="rIdX" Type="{schema}/{kind}" Target="{target}"{mode}/></Relationships>'
    parts[RELATIONS] = parts[RELATIONS].replace(b"</Relationships>", one.encode())
    if not outside:
        parts[f"word/{target}"] = b"x"
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
            b"<Default ", b'<Default Extension="bin" ContentType="application/octet-stream"/><Default ', 1
        )


def _disguised(parts: dict[str, bytes]) -> None:
    """Show a picture that a relation called a link leads to."""
    relate(parts, "hyperlink", "http://127.0.0.1:9/x.png", outside=True)
    spaces = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    _put(parts, f'<w:p><w:r><a:blip {spaces} r:link="rIdX"/></w:r></w:p>')


def _typed(parts: dict[str, bytes], kind: str) -> None:
    main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(main, kind.encode())


def _field(document: Document, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    document.paragraphs[0]._p.append(field)  # type: ignore[arg-type]


def _split_field(document: Document, code: str) -> None:
    paragraph = document.paragraphs[0]
    for kind in ("begin", *code, "end"):
        run = paragraph.add_run()._r
        piece = OxmlElement("w:fldChar" if kind in ("begin", "end") else "w:instrText")
        if kind in ("begin", "end"):
            piece.set(qn("w:fldCharType"), kind)
        else:
            piece.text = kind
            piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(piece)  # type: ignore[arg-type]


def _cut(folder: Path, tenth: int) -> Path:
    path = drawn("a")(folder)
    whole = path.read_bytes()
    return written(path, whole[: len(whole) * tenth // 10])


def _bomb(folder: Path) -> Path:
    path = drawn("a")(folder)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package, package.open("word/media/tom.bin", "w") as entry:
        for _ in range(300):
            entry.write(bytes(2**20))
    return path
