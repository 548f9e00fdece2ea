import re
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Encryption, Name, Page, Pdf, Permissions, Stream, String

from docgen.errors import FileError
from docgen.pdf.annexes import intake
from docgen.pdf.annexes.intake import Intake, examine, open_annex
from docgen.pdf.reading import inspect
from tests.pdf.made import blank, form, word
from tests.sentences import sentences

NOT_HARMLESS = "»bilag.pdf«: Handlinger, der starter af sig selv eller åbner andre filer, er fjernet."


def refusal(path: Path) -> str:
    with pytest.raises(FileError) as stop:
        examine(path)
    assert stop.value.file == str(path)
    return str(stop.value)


def packed(path: Path, names: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as package:
        for name, text in names.items():
            package.writestr(name, text)
    return path


def test_a_plain_pdf_is_taken_as_it_is(tmp_path: Path) -> None:
    assert examine(blank(tmp_path / "bilag.pdf", pages=3)) == Intake("pdf", 3)


def test_a_word_document_named_pdf_is_seen_to_be_one(tmp_path: Path) -> None:
    assert examine(word(tmp_path / "notat.docx").rename(tmp_path / "notat.pdf")) == Intake("word")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "»bilag.pdf« er tom. Bed afsenderen om at sende filen igen."),
        (b"<!DOCTYPE html><p>Fejl 404", "»bilag.pdf« er ikke en PDF, men en webside. Bed afsenderen om filen som PDF."),
        (b"\x89PNG\r\n", "»bilag.pdf« er ikke en PDF, men et billede. Bed afsenderen om filen som PDF."),
        (b"{\\rtf1", "»bilag.pdf« er ikke en PDF, men et RTF-dokument. Bed afsenderen om filen som PDF."),
        (b"hej", "»bilag.pdf« er ikke en PDF, men en fil af en ukendt slags. Bed afsenderen om filen som PDF."),
        (
            bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600),
            "»bilag.pdf« er ikke en PDF, men en fil fra et ældre Office-program. Bed afsenderen om filen som PDF.",
        ),
        (
            bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
            "»bilag.pdf« er ikke en PDF, men et Office-dokument, der er låst med en adgangskode. "
            "Bed afsenderen om filen som PDF.",
        ),
        (
            b"PK\x03\x04 brudt",
            "»bilag.pdf« er beskadiget og kan ikke læses helt. Bed afsenderen om at sende filen igen.",
        ),
        (b"%PDF-1.7\n", "»bilag.pdf« er beskadiget og kan ikke læses helt. Bed afsenderen om at sende filen igen."),
    ],
)
def test_what_is_no_pdf_is_called_what_it_is(tmp_path: Path, content: bytes, sentence: str) -> None:
    (tmp_path / "bilag.pdf").write_bytes(content)
    assert refusal(tmp_path / "bilag.pdf") == sentence


@pytest.mark.parametrize(
    ("names", "what"),
    [
        ({"xl/workbook.xml": ""}, "et regneark"),
        ({"ppt/presentation.xml": ""}, "en præsentation"),
        ({"content.xml": ""}, "et OpenDocument-dokument"),
        ({"billede.jpg": ""}, "en pakket mappe (zip)"),
    ],
)
def test_a_packed_file_is_called_what_is_in_it(tmp_path: Path, names: dict[str, str], what: str) -> None:
    path = packed(tmp_path / "bilag.pdf", names)
    assert refusal(path) == f"»bilag.pdf« er ikke en PDF, men {what}. Bed afsenderen om filen som PDF."


def test_a_word_document_with_macros_is_refused(tmp_path: Path) -> None:
    types = '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
    path = packed(tmp_path / "bilag.docm", {"[Content_Types].xml": types, "word/document.xml": ""})
    assert refusal(path) == (
        "»bilag.docm« er et Word-dokument med makroer. Bed afsenderen om dokumentet uden makroer (.docx) eller som PDF."
    )


def rewritten(path: Path, part: str, old: str, new: str) -> Path:
    """Write a Word document with a stretch of one part's XML replaced."""
    with zipfile.ZipFile(word(path)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert old.encode() in parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode(), 1)
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return path


def test_a_word_document_with_tracked_changes_is_refused(tmp_path: Path) -> None:
    deleted = '<w:p><w:del w:id="1" w:author="Ida"><w:r><w:delText>Slettet</w:delText></w:r></w:del></w:p><w:tbl>'
    assert refusal(rewritten(tmp_path / "notat.docx", "word/document.xml", "<w:tbl>", deleted)) == (
        "»notat.docx« har rettelser, som ikke er accepteret eller afvist. "
        "Bed afsenderen om at acceptere eller afvise rettelserne i Word og sende filen igen."
    )


def relation(kind: str) -> str:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    target = "https://example.dk/x"
    return f'<Relationship Id="rId99" Type="{base}/{kind}" Target="{target}" TargetMode="External"/></Relationships>'


@pytest.mark.parametrize("kind", ["oleObject", "subDocument", "video", "frame"])
def test_a_word_document_that_fetches_something_is_refused(tmp_path: Path, kind: str) -> None:
    path = rewritten(tmp_path / "notat.docx", "word/_rels/document.xml.rels", "</Relationships>", relation(kind))
    assert refusal(path) == (
        "»notat.docx« henter billeder eller tekst fra andre steder. Bed afsenderen om dokumentet som PDF."
    )


@pytest.mark.parametrize(
    "field",
    [
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDETEXT "C:\\\\x.docx"</w:instrText></w:r>',
        '<w:r><w:instrText xml:space="preserve"> DDEAUTO excel x</w:instrText></w:r>',
        '<w:fldSimple w:instr=" INCLUDEPICTURE x.png"/>',
    ],
)
def test_a_word_document_with_a_field_that_fetches_is_refused(tmp_path: Path, field: str) -> None:
    path = rewritten(tmp_path / "notat.docx", "word/document.xml", "<w:tbl>", f"<w:p>{field}</w:p><w:tbl>")
    assert refusal(path) == (
        "»notat.docx« har felter, som henter tekst eller billeder fra andre steder. Bed afsenderen om dokumentet som PDF."
    )


def test_a_word_document_with_a_link_is_taken(tmp_path: Path) -> None:
    link = relation("hyperlink")
    path = rewritten(tmp_path / "notat.docx", "word/_rels/document.xml.rels", "</Relationships>", link)
    assert examine(path) == Intake("word")


@pytest.mark.parametrize(
    ("locks", "sentence"),
    [
        (
            Encryption(user="hemmelig", owner="ejer"),
            "»låst.pdf« er låst med en adgangskode. Bed afsenderen om filen uden adgangskode.",
        ),
        (
            Encryption(user="", owner="ejer", allow=Permissions(modify_other=False)),
            "»låst.pdf« er beskyttet mod at blive ændret og må ikke samles med andre dokumenter. "
            "Bed afsenderen om filen uden beskyttelse.",
        ),
    ],
)
def test_a_locked_pdf_is_refused(tmp_path: Path, locks: Encryption, sentence: str) -> None:
    with pikepdf.open(blank(tmp_path / "åben.pdf")) as pdf:
        pdf.save(tmp_path / "låst.pdf", encryption=locks)
    assert refusal(tmp_path / "låst.pdf") == sentence


def test_a_pdf_without_pages_is_refused(tmp_path: Path) -> None:
    Pdf.new().save(tmp_path / "bilag.pdf")
    assert refusal(tmp_path / "bilag.pdf") == "»bilag.pdf« har ingen sider. Bed afsenderen om at sende filen igen."


@pytest.mark.parametrize("share", [0.1, 0.5, 0.97])
def test_half_a_pdf_is_refused(tmp_path: Path, share: float) -> None:
    whole = blank(tmp_path / "hel.pdf", pages=20).read_bytes()
    (tmp_path / "bilag.pdf").write_bytes(whole[: int(len(whole) * share)])
    assert refusal(tmp_path / "bilag.pdf") == (
        "»bilag.pdf« er beskadiget og kan ikke læses helt. Bed afsenderen om at sende filen igen."
    )


def spoil_content(path: Path) -> Path:
    """Write a PDF whose page is a packed stream with a fault in the middle."""
    text = b"BT /F1 12 Tf 72 700 Td (En side med meget tekst) Tj ET\n" * 200

    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Contents = Stream(pdf, text)

    whole = blank(path, change=change).read_bytes()
    middle = whole.index(b"stream\n") + 60
    path.write_bytes(whole[:middle] + b"\x00\xff\x00\xff" + whole[middle + 4 :])
    return path


def test_a_page_that_cannot_be_unpacked_is_refused_and_not_made_blank(tmp_path: Path) -> None:
    assert refusal(spoil_content(tmp_path / "bilag.pdf")) == (
        "»bilag.pdf« er beskadiget og kan ikke læses helt. Bed afsenderen om at sende filen igen."
    )


BROKEN = b"x\x9cgarbage"


def broken(pdf: Pdf, data: bytes = BROKEN, **keys: object) -> pikepdf.Object:
    stream = Stream(pdf, b"", **keys)
    stream.write(data, filter=Name.FlateDecode)
    return pdf.make_indirect(stream)


def unknown(pdf: Pdf) -> None:
    pdf.Root["/ABCD_Indhold"] = Dictionary(Del=broken(pdf))


def unknown_to_the_page(pdf: Pdf) -> None:
    pdf.pages[0].obj["/ABCD_Side"] = Array([broken(pdf)])


def reached_by_nothing(pdf: Pdf) -> None:
    broken(pdf)


def without_end(pdf: Pdf) -> None:
    pdf.Root["/ABCD_Indhold"] = broken(pdf, zlib.compress(bytes(120_000_000)))


LEFT_OUT = "»bilag.pdf«: Indhold, som ingen side viser, var beskadiget og er ikke taget med."


@pytest.mark.parametrize(
    ("change", "notes"),
    [(unknown, (LEFT_OUT,)), (unknown_to_the_page, (LEFT_OUT,)), (reached_by_nothing, ()), (without_end, (LEFT_OUT,))],
)
def test_what_no_page_shows_may_be_damaged_and_is_left_out(
    tmp_path: Path, change: Callable[[Pdf], None], notes: tuple[str, ...]
) -> None:
    with open_annex(blank(tmp_path / "bilag.pdf", change=change)).pdf as pdf:
        assert not [name for name in (*pdf.Root.keys(), *pdf.pages[0].obj.keys()) if name.startswith("/ABCD")]
    assert sentences(examine(tmp_path / "bilag.pdf").notes) == notes


def profile(pdf: Pdf, number: int = 3, **keys: object) -> Array:
    return Array([Name.ICCBased, broken(pdf, BROKEN, N=number, **keys)])


COLOURS: dict[str, tuple[Callable[[Pdf], object], object]] = {
    "three": (profile, Name.DeviceRGB),
    "four": (lambda pdf: profile(pdf, 4), Name.DeviceCMYK),
    "one, kept by itself": (lambda pdf: pdf.make_indirect(profile(pdf, 1)), Name.DeviceGray),
    "its alternate": (lambda pdf: profile(pdf, Alternate=Name.DeviceRGB), Name.DeviceRGB),
    "a palette": (
        lambda pdf: Array([Name.Indexed, profile(pdf), 0, String("abc")]),
        Array([Name.Indexed, Name.DeviceRGB, 0, String("abc")]),
    ),
}


@pytest.mark.parametrize("name", COLOURS)
def test_a_measure_of_colours_that_is_damaged_gives_way_to_the_plain_ones(tmp_path: Path, name: str) -> None:
    make, wanted = COLOURS[name]

    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Resources = Dictionary(ColorSpace=Dictionary(Cs1=make(pdf)))
        pdf.Root.OutputIntents = Array([Dictionary(Type=Name.OutputIntent, DestOutputProfile=broken(pdf, N=4))])

    opened = open_annex(blank(tmp_path / "bilag.pdf", change=change))
    with opened.pdf as pdf:
        assert pdf.pages[0].obj.Resources.ColorSpace.Cs1 == wanted
        assert len(pdf.Root.OutputIntents) == 0
    assert sentences(opened.notes) == (
        "»bilag.pdf«: En farveprofil var beskadiget; siderne har almindelige farver i stedet.",
    )


@pytest.mark.parametrize("name", ["P", "A", "AF"])
def test_a_damaged_drawing_is_refused_whatever_the_page_calls_it(tmp_path: Path, name: str) -> None:
    def change(pdf: Pdf) -> None:
        form = broken(pdf, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
        pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary({f"/{name}": form}))

    assert refusal(blank(tmp_path / "bilag.pdf", change=change)) == (
        "»bilag.pdf« er beskadiget og kan ikke læses helt. Bed afsenderen om at sende filen igen."
    )


def test_a_page_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Contents = Stream(pdf, b"% " + b"0" * 120_000_000)

    assert refusal(blank(tmp_path / "bilag.pdf", change=change)) == (
        "»bilag.pdf« fylder urimeligt meget, når den pakkes ud. Bed afsenderen om en mindre udgave af filen."
    )


def test_a_list_of_pages_with_a_hole_is_refused(tmp_path: Path) -> None:
    whole = blank(tmp_path / "hel.pdf", pages=3).read_bytes()
    (tmp_path / "bilag.pdf").write_bytes(re.sub(rb"(Kids \[ \d+ 0 R )\d 0 R ", rb"\1null  ", whole))
    assert refusal(tmp_path / "bilag.pdf") == (
        "»bilag.pdf« er beskadiget og kan ikke læses helt. Bed afsenderen om at sende filen igen."
    )


def test_a_mended_table_of_contents_is_told(tmp_path: Path) -> None:
    whole = blank(tmp_path / "hel.pdf").read_bytes()
    (tmp_path / "bilag.pdf").write_bytes(whole.replace(b"startxref\n", b"startxref\n9"))
    taken = examine(tmp_path / "bilag.pdf")
    assert (taken.kind, taken.pages, sentences(taken.notes)) == (
        "pdf",
        1,
        ("»bilag.pdf« havde fejl i filens opbygning, som er rettet. Se siderne efter.",),
    )


def link(pdf: Pdf, **keys: object) -> pikepdf.Object:
    return pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), **keys))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "action",
    [
        Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")),
        Dictionary(S=Name.Launch, F=String("calc.exe")),
        Dictionary(S=Name.GoToR, F=String("//server/fil.pdf"), D=Array([0, Name.Fit])),
        Dictionary(S=Name.SubmitForm, F=String("https://example.dk")),
        Dictionary(S=Name.URI, URI=String("file:///etc/passwd")),
        Dictionary(S=Name.URI, URI=String("javascript:alert(1)")),
    ],
)
def test_an_action_that_reaches_out_of_the_file_is_removed_and_told(tmp_path: Path, action: pikepdf.Object) -> None:
    def change(pdf: Pdf) -> None:
        good = Dictionary(S=Name.URI, URI=String("https://example.dk"))
        pdf.pages[0].obj.Annots = Array([link(pdf, A=action), link(pdf, A=good)])

    path = blank(tmp_path / "bilag.pdf", change=change)
    named = action.get("/URI", action.get("/F"))
    outside = str(named).startswith(("file:", "//"))
    which = (
        f"»{str(named).rpartition('/')[2] if outside else named}« (side 1)"
        if named is not None
        else "et link på side 1"
    )
    assert sentences(examine(path).notes) == (
        f"»bilag.pdf«: Links, der ikke fører nogen steder hen fra et samlet dokument, er fjernet: {which}.",
    )
    with open_annex(path).pdf as pdf:
        (good,) = pdf.pages[0].obj.Annots
        assert String("https://example.dk") == good.A.URI


def test_what_starts_by_itself_is_removed_and_told(tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
        pdf.Root.OpenAction = script
        pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script])))
        pdf.pages[0].obj.AA = Dictionary(O=script)

    path = blank(tmp_path / "bilag.pdf", change=change)
    assert sentences(examine(path).notes) == (NOT_HARMLESS,)
    with open_annex(path).pdf as pdf:
        assert "/OpenAction" not in pdf.Root
        assert "/JavaScript" not in pdf.Root.Names
        assert "/AA" not in pdf.pages[0].obj


def test_where_a_file_opens_is_no_action_worth_telling_of(tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        pdf.Root.OpenAction = Array([pdf.pages[0].obj, Name.Fit])

    assert sentences(examine(blank(tmp_path / "bilag.pdf", change=change)).notes) == ()


def annotated(subtype: Name, **keys: object) -> pikepdf.Object:
    return Dictionary(Type=Name.Annot, Subtype=subtype, Rect=Array([10, 10, 90, 30]), **keys)  # type: ignore[arg-type]


def drawn(pdf: Pdf, text: str) -> Dictionary:
    """Return an appearance that shows a text."""
    font = Dictionary(F1=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    content = f"BT /F1 12 Tf 2 2 Td ({text}) Tj ET".encode()
    form = Stream(pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 80, 20]))
    form.Resources = Dictionary(Font=font)
    return Dictionary(N=form)


def test_comments_and_attached_files_are_left_out_and_told(tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Annots = Array(
            [annotated(Name.Text, Contents=String("Skal ikke ud")), annotated(Name.FileAttachment)]
        )
        pdf.attachments["regneark.xlsx"] = b"tal"

    path = blank(tmp_path / "bilag.pdf", change=change)
    assert sentences(examine(path).notes) == (
        "»bilag.pdf«: Vedhæftede filer, lyd og film er ikke taget med.",
        "»bilag.pdf«: Kommentarer er ikke taget med (side 1).",
    )
    with open_annex(path).pdf as pdf:
        assert len(pdf.pages[0].obj.Annots) == 0
        assert len(pdf.attachments) == 0


def test_a_filled_in_field_becomes_part_of_its_page(tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        field = pdf.make_indirect(
            annotated(Name.Widget, FT=Name.Tx, T=String("navn"), V=String("Ja"), F=4, AP=drawn(pdf, "Ja"))
        )
        pdf.pages[0].obj.Annots = Array([field])
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]))

    opened = open_annex(blank(tmp_path / "bilag.pdf", change=change))
    with opened.pdf as pdf:
        page: Page = pdf.pages[0]
        assert opened.flattened
        assert len(page.obj.get("/Annots", ())) == 0
        assert "/AcroForm" not in pdf.Root
        forms = [form for _, form in page.form_xobjects.items()]  # type: ignore[attr-defined]
        assert any(b"(Ja)" in form.read_bytes() for form in forms)


def test_a_signature_is_said_to_hold_only_in_the_original(tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        keys = {
            "FT": Name.Sig,
            "T": String("underskrift"),
            "V": Dictionary(Type=Name.Sig),
            "AP": drawn(pdf, "Signeret"),
        }
        field = pdf.make_indirect(annotated(Name.Widget, F=4, **keys))
        pdf.pages[0].obj.Annots = Array([field])
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)

    assert sentences(examine(blank(tmp_path / "bilag.pdf", change=change)).notes) == (
        "»bilag.pdf«: Den digitale underskrift gælder kun i den oprindelige fil.",
    )


def with_form(keys: dict[str, object]) -> Dictionary:
    return Dictionary(Fields=Array([Dictionary(FT=Name.Tx, T=String("navn"))]), **keys)  # type: ignore[arg-type]


def test_a_form_that_only_adobe_can_show_is_refused(tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        pdf.Root.AcroForm = with_form({"XFA": String("<xdp/>")})

    assert refusal(blank(tmp_path / "bilag.pdf", change=change)) == (
        "»bilag.pdf« er en formular, som kun Adobes eget program kan vise. "
        "Bed afsenderen om at udskrive den udfyldte formular til PDF."
    )


def test_a_form_whose_fields_are_not_drawn_is_drawn_with_its_danish_letters(tmp_path: Path) -> None:
    opened = open_annex(form(tmp_path / "bilag.pdf"))
    with opened.pdf as pdf:
        pdf.save(tmp_path / "fast.pdf")
        assert "/AcroForm" not in pdf.Root
    assert sentences(opened.notes) == ("»bilag.pdf«: Formularens felter er tegnet ind på siden. Se dem efter.",)
    assert inspect.texts(tmp_path / "fast.pdf") == ["Side 1\nÆldre på Øen"]


def test_a_portfolio_is_refused(tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        pdf.Root.Collection = Dictionary()

    assert refusal(blank(tmp_path / "bilag.pdf", change=change)) == (
        "»bilag.pdf« er en mappe med flere filer i (en PDF-portefølje). Bed afsenderen om filerne hver for sig."
    )


def test_redactions_that_were_not_applied_are_refused(tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Annots = Array([annotated(Name.Redact)])

    assert refusal(blank(tmp_path / "bilag.pdf", change=change)) == (
        "»bilag.pdf« har overstregninger, som ikke er gennemført, så teksten under dem kan læses. "
        "Bed afsenderen om at gennemføre overstregningerne og sende filen igen."
    )


def test_hidden_layers_are_refused_and_shown_ones_are_not(tmp_path: Path) -> None:
    def layers(*, hidden: bool, full: bool = True) -> Path:
        def change(pdf: Pdf) -> None:
            layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Udkast")))
            shown = Dictionary(OFF=Array([layer])) if hidden else Dictionary()
            pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=shown)
            page = pdf.pages[0].obj
            page.Resources.Properties = Dictionary(Lag=layer)
            drawn = b"0 0 9 9 re f" if full else b""
            page.Contents = Array([page.Contents, Stream(pdf, b"\n/OC /Lag BDC " + drawn + b" EMC")])

        return blank(tmp_path / "bilag.pdf", change=change)

    assert (
        refusal(layers(hidden=True)) == "»bilag.pdf« har lag, som er skjult. Bed afsenderen om filen uden skjulte lag."
    )
    assert sentences(examine(layers(hidden=False)).notes) == ()
    assert sentences(examine(layers(hidden=True, full=False)).notes) == ()


@pytest.mark.parametrize("size", [[0, 0, 72, 72], [0, 0, 14_000, 14_000]])
def test_a_page_of_an_impossible_size_is_refused(tmp_path: Path, size: list[int]) -> None:
    def change(pdf: Pdf) -> None:
        pdf.pages[1].obj.MediaBox = Array(size)

    path = blank(tmp_path / "bilag.pdf", pages=2, change=change)
    width = round(size[2] / 72 * 25.4)
    assert refusal(path) == (
        f"»bilag.pdf« har en side (side 2), der måler {width} × {width} mm og ikke kan bruges i et samlet dokument. "
        "Bed afsenderen om filen i A4 eller A3."
    )


def test_more_pages_than_anybody_reads_are_refused(tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        for _ in range(3000):
            pdf.add_blank_page(page_size=(595, 842))

    assert refusal(blank(tmp_path / "bilag.pdf", change=change)) == (
        "»bilag.pdf« har 3001 sider, og et bilag kan højst have 3000. Bed afsenderen om filen i flere dele."
    )


@pytest.mark.parametrize("flags", [2, 6, 32])
def test_a_hidden_field_is_not_drawn_and_is_told(tmp_path: Path, flags: int) -> None:
    path = form(tmp_path / "bilag.pdf")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].obj.Annots[0].F = flags
        pdf.save(path)
    assert "»bilag.pdf«: Skjulte felter og noter er ikke taget med (side 1)." in sentences(examine(path).notes)
    with open_annex(path).pdf as pdf:
        pdf.save(tmp_path / "ren.pdf")
    with pypdfium2.PdfDocument(tmp_path / "ren.pdf") as document:
        assert "Øen" not in document[0].get_textpage().get_text_range()


def test_a_file_that_can_be_used_is_read_once_until_it_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def looked_at(path: Path, *_: object) -> Intake:
        asked.append(path)
        return Intake("pdf", 1)

    monkeypatch.setattr(intake, "in_sandbox", looked_at)
    file = tmp_path / "bilag.pdf"
    file.write_bytes(b"%PDF-")
    examine(file)
    examine(file)
    assert asked == [file]
    file.write_bytes(b"%PDF-1.7")
    examine(file)
    assert asked == [file, file]
