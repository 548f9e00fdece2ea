"""The habits of the programs that make annexes: each is a change to a sound tagged PDF, alone or with another.

A habit is what a reader shows without a word, so an annex with it is bound: nothing is lost unsaid, the stamp lies
on nothing, and each label is true to veraPDF (:mod:`tests.pdf.trial`). What must be refused is in
:mod:`tests.pdf.hostile` and :mod:`tests.pdf.covers`.
"""

import io
import random
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import weasyprint
from pikepdf import Array, Dictionary, Name, NameTree, Object, Pdf, Permissions, Stream, String
from PIL import Image

Habit = Callable[[Pdf], None]

HABITS: dict[str, Habit] = {}
LOCKS = {"may not be copied, may be assembled": Permissions(extract=False, modify_other=False, modify_assembly=True)}
"""Habits of the saving and not of the file."""

_TEXT = """
<html lang="da"><head><title>Plan</title><style>body {{ font-family: "Liberation Sans" }} @page {{ size: A4 }}
h2 {{ break-before: page }}</style></head>
<body><h1>Plan</h1><p>Ældre får mad på Ø, og det er ikke som før.</p><ul><li>Et</li><li>To</li></ul>
<p><a href="https://example.dk/" title="Kommunens side">Læs mere</a> og <a href="#bilag">se side 2</a></p>
{more}<h2 id="bilag">Bilag</h2><table><tr><th>Hvad</th></tr><tr><td>Kaffe</td></tr></table></body></html>"""


def habit(name: str) -> Callable[[Habit], Habit]:
    """Keep a change to a PDF under the name of what it makes of it."""
    return lambda change: HABITS.setdefault(name, change)


def sound(path: Path, more: str = "") -> Path:
    """Write a tagged PDF of two pages with headings, a list, a table, links and bookmarks, all fonts in the file."""
    weasyprint.HTML(string=_TEXT.format(more=more)).write_pdf(path, pdf_variant="pdf/ua-1")
    return path


def made(names: tuple[str, ...], base: Path, path: Path) -> Path:
    """Write the sound PDF at ``base`` with the habits to ``path``."""
    with pikepdf.open(base) as pdf:
        for name in names:
            if name in HABITS:
                HABITS[name](pdf)
        locks = [LOCKS[name] for name in names if name in LOCKS]
        lock = pikepdf.Encryption(owner="ejer", user="", allow=locks[0]) if locks else False
        pdf.save(path, encryption=lock)
    return path


def singles() -> Iterator[tuple[str, ...]]:
    """Yield each habit alone."""
    yield from ((name,) for name in (*HABITS, *LOCKS))


def pairs(count: int, seed: int = 13) -> list[tuple[str, ...]]:
    """Return so many pairs of habits, drawn by chance."""
    chance = random.Random(seed)  # noqa: S311 — which pairs are tried is no secret
    names = (*HABITS, *LOCKS)
    return [tuple(chance.sample(names, 2)) for _ in range(count)]


def _page(pdf: Pdf) -> Object:
    return pdf.pages[0].obj


def _over(pdf: Pdf, data: bytes, number: int = 0) -> None:
    page = pdf.pages[number].obj
    before = page.Contents if isinstance(page.Contents, Array) else [page.Contents]
    drawn = b"\n/Artifact BMC q 1 0 0 1 0 0 cm " + data + b" Q EMC\n"
    page.Contents = Array([Stream(pdf, b"q\n"), *before, Stream(pdf, b"\nQ" + drawn)])


def _note(pdf: Pdf, subtype: str, **keys: object) -> Object:
    note = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name(f"/{subtype}"), F=4))
    note.Rect = Array([300, 700, 380, 720])
    for name, value in keys.items():
        note[f"/{name}"] = value
    _page(pdf).Annots = Array([*_page(pdf).get("/Annots", ()), note])
    return note


def _drawn(pdf: Pdf, data: bytes = b"1 0 0 RG 1 1 78 18 re S") -> Dictionary:
    form = Stream(pdf, data, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 80, 20]))
    form.Resources = Dictionary()
    return Dictionary(N=form)


def _fonts(pdf: Pdf) -> Iterator[Object]:
    yield from (one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/Type") == Name.Font)


def _descriptors(pdf: Pdf) -> Iterator[Object]:
    yield from (one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/Type") == Name.FontDescriptor)


def _lend(pdf: Pdf, kind: str, name: str, value: Object) -> None:
    resources = _page(pdf).Resources
    if kind not in resources:
        resources[kind] = Dictionary()
    resources[kind][name] = value


def _picture(pdf: Pdf, **keys: object) -> Stream:
    file = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").resize((40, 40)).save(file, "JPEG")
    image = Stream(pdf, file.getvalue(), Type=Name.XObject, Subtype=Name.Image, Width=40, Height=40, **keys)
    image.Filter, image.ColorSpace, image.BitsPerComponent = Name.DCTDecode, Name.DeviceRGB, 8
    return image


@habit("nothing at all")
def _nothing(_pdf: Pdf) -> None:
    """Leave the file as it is."""


@habit("a set of glyphs that is not whole (CIDSet)")
def _cid_set(pdf: Pdf) -> None:
    for descriptor in _descriptors(pdf):
        descriptor.CIDSet = Stream(pdf, b"\x80")


@habit("a picture that asks to be smoothed")
def _interpolate(pdf: Pdf) -> None:
    _lend(pdf, "/XObject", "/Glat", _picture(pdf, Interpolate=True))
    _over(pdf, b"40 0 0 40 300 500 cm /Glat Do")


@habit("a picture in the page that asks to be smoothed")
def _inline(pdf: Pdf) -> None:
    _over(pdf, b"40 0 0 40 300 500 cm BI /W 2 /H 1 /BPC 8 /CS /G /I true ID \x20\xd0 EI")


@habit("no map from codes to glyphs")
def _no_map(pdf: Pdf) -> None:
    for font in _fonts(pdf):
        if font.get("/Subtype") == Name.CIDFontType2 and "/CIDToGIDMap" in font:
            del font["/CIDToGIDMap"]


@habit("widths that are not the font's")
def _widths(pdf: Pdf) -> None:
    for font in _fonts(pdf):
        if "/W" in font:
            for run in (entry for entry in font.W if isinstance(entry, Array)):
                run[:] = [float(width) + 3 for width in run]


@habit("two output intents that differ")
def _intents(pdf: Pdf) -> None:
    profile = Path("/usr/share/color/icc/ghostscript/default_cmyk.icc").read_bytes()
    pdf.Root.OutputIntents = Array(
        pdf.make_indirect(
            Dictionary(
                Type=Name.OutputIntent,
                S=kind,
                OutputConditionIdentifier=String("Custom"),
                DestOutputProfile=Stream(pdf, profile, N=4),
            )
        )
        for kind in (Name.GTS_PDFA1, Name.GTS_PDFX)
    )


@habit("ink in four colours without a measure")
def _inks(pdf: Pdf) -> None:
    _over(pdf, b"0.8 0.3 0 0 k 300 500 40 40 re f 0 0 0 1 K 300 560 40 10 re S")


@habit("a picture in four colours")
def _ink_picture(pdf: Pdf) -> None:
    file = io.BytesIO()
    Image.new("CMYK", (20, 20), (90, 20, 0, 0)).save(file, "JPEG")
    image = Stream(pdf, file.getvalue(), Type=Name.XObject, Subtype=Name.Image, Width=20, Height=20)
    image.Filter, image.ColorSpace, image.BitsPerComponent = Name.DCTDecode, Name.DeviceCMYK, 8
    _lend(pdf, "/XObject", "/Tryk", image)
    _over(pdf, b"40 0 0 40 300 500 cm /Tryk Do")


def _standard_font(base: str, encoding: str | None) -> Habit:
    def change(pdf: Pdf) -> None:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name(f"/{base}"))
        if encoding:
            font.Encoding = Name(f"/{encoding}")
        _lend(pdf, "/Font", f"/Std{len(base)}", pdf.make_indirect(font))
        _over(pdf, f"BT /Std{len(base)} 11 Tf 300 {100 + 12 * len(base)} Td (Plan 4 \\(kr. 5\\)) Tj ET".encode())

    return change


for _base, _encoding in (
    ("Helvetica", "WinAnsiEncoding"),
    ("Helvetica-Bold", None),
    ("Times-Roman", "WinAnsiEncoding"),
    ("Times-BoldItalic", "WinAnsiEncoding"),
    ("Courier", "MacRomanEncoding"),
    ("ZapfDingbats", None),
    ("Symbol", None),
):
    HABITS[f"the font {_base} not in the file"] = _standard_font(_base, _encoding)


@habit("the font Arial not in the file, with its widths")
def _arial(pdf: Pdf) -> None:
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=Name.ArialMT, Flags=32, ItalicAngle=0, Ascent=905, Descent=-212, StemV=80,
        CapHeight=716, FontBBox=Array([-665, -325, 2000, 1040]),
    )  # fmt: skip
    font = Dictionary(
        Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.ArialMT, Encoding=Name.WinAnsiEncoding, FirstChar=65,
        LastChar=67, Widths=Array([667, 667, 722]), FontDescriptor=pdf.make_indirect(descriptor),
    )  # fmt: skip
    _lend(pdf, "/Font", "/Ari", pdf.make_indirect(font))
    _over(pdf, b"BT /Ari 11 Tf 300 440 Td (ABBA) Tj ET")


@habit("a string of forty thousand characters")
def _long_string(pdf: Pdf) -> None:
    _page(pdf).PieceInfo = Dictionary(Own=Dictionary(LastModified=String("D:2026"), Private=String("x" * 40_000)))


@habit("an empty drawing that is packed")
def _empty_flate(pdf: Pdf) -> None:
    empty = Stream(pdf, b"")
    empty.write(bytes.fromhex("789c030000000001"), filter=Name.FlateDecode)
    before = _page(pdf).Contents
    _page(pdf).Contents = Array([*(before if isinstance(before, Array) else [before]), empty])


@habit("a thumbnail that is broken")
def _thumbnail(pdf: Pdf) -> None:
    thumb = Stream(pdf, b"", Width=10, Height=10, ColorSpace=Name.DeviceRGB, BitsPerComponent=8)
    thumb.write(b"x\x9cgarbage", filter=Name.FlateDecode)
    _page(pdf).Thumb = thumb


@habit("private data that is broken")
def _private(pdf: Pdf) -> None:
    own = Stream(pdf, b"")
    own.write(b"x\x9cgarbage", filter=Name.FlateDecode)
    pdf.Root.PieceInfo = Dictionary(Adobe=Dictionary(LastModified=String("D:2026"), Private=own))


@habit("a list of its own in the file is broken")
def _unknown_list(pdf: Pdf) -> None:
    own = Stream(pdf, b"")
    own.write(b"x\x9cgarbage", filter=Name.FlateDecode)
    pdf.Root["/ABCD_Data"] = Dictionary(Own=own)


@habit("a measure of colours that is broken")
def _broken_profile(pdf: Pdf) -> None:
    measure = Stream(pdf, b"", N=3)
    measure.write(b"x\x9cgarbage", filter=Name.FlateDecode)
    _lend(pdf, "/ColorSpace", "/CsBroken", Array([Name.ICCBased, pdf.make_indirect(measure)]))


@habit("what a page says of itself is broken")
def _metadata(pdf: Pdf) -> None:
    said = Stream(pdf, b"", Type=Name.Metadata, Subtype=Name.XML)
    said.write(b"x\x9cgarbage", filter=Name.FlateDecode)
    pdf.pages[0].obj.Metadata = said


@habit("a form in two languages (XFA) that every reader opens")
def _hybrid(pdf: Pdf) -> None:
    _fields(pdf)
    pdf.Root.AcroForm.XFA = Array([String("template"), Stream(pdf, b"<template/>")])


@habit("a filled-in field")
def _fields(pdf: Pdf) -> None:
    face = b"/Tx BMC q BT /Helv 10 Tf 2 5 Td (Svar) Tj ET Q EMC"
    look = _drawn(pdf, face)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    look.N.Resources = Dictionary(Font=Dictionary(Helv=font))
    field = _note(pdf, "Widget", FT=Name.Tx, T=String("svar"), V=String("Svar"), AP=look, DA=String("/Helv 10 Tf"))
    field.Rect = Array([300, 640, 380, 660])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), DR=Dictionary(Font=Dictionary(Helv=font)))


@habit("a field that is hidden")
def _hidden_field(pdf: Pdf) -> None:
    field = _note(pdf, "Widget", FT=Name.Tx, T=String("intern"), V=String("x"), F=2, AP=_drawn(pdf))
    pdf.Root.AcroForm = Dictionary(Fields=Array([*pdf.Root.get("/AcroForm", Dictionary()).get("/Fields", ()), field]))


@habit("a wide sheet of which a page is shown")
def _cropped(pdf: Pdf) -> None:
    for page in pdf.pages:
        page.obj.MediaBox = Array([-3000, -3000, 4000, 4000])
        page.obj.CropBox = Array([0, 0, 595, 842])


@habit("an empty layer that is hidden")
def _layer(pdf: Pdf) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Vandmærke")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]), Order=Array([layer])))


@habit("pale text on a dark ground")
def _pale(pdf: Pdf) -> None:
    fonts = _page(pdf).Resources.Font
    first = min(fonts.keys())
    code = int(fonts[first].DescendantFonts[0].W[0])
    text = f"0 0.2 0.4 rg 295 340 200 30 re f 1 g BT {first} 14 Tf 300 350 Td <{code:04X}> Tj ET"
    _over(pdf, text.encode())


@habit("a page number where the stamp goes")
def _corner(pdf: Pdf) -> None:
    for number in range(len(pdf.pages)):
        _over(pdf, b"0 g 480 10 100 14 re f", number)


@habit("a frame all round the page")
def _frame(pdf: Pdf) -> None:
    for number in range(len(pdf.pages)):
        _over(pdf, b"0 G 24 w 14 14 567 814 re S", number)


@habit("a page coloured to its edges")
def _coloured(pdf: Pdf) -> None:
    page = pdf.pages[1].obj
    ground = Stream(pdf, b"/Artifact BMC q 0.9 0.95 0.9 rg 0 0 595 842 re f Q EMC\n")
    before = page.Contents
    page.Contents = Array([ground, *(before if isinstance(before, Array) else [before])])


@habit("bookmarks to named places")
def _named_bookmarks(pdf: Pdf) -> None:
    names = NameTree.new(pdf)
    names["Kapitel 1"] = Array([pdf.pages[1].obj, Name.XYZ, 0, 700, None])
    pdf.Root.Names = Dictionary(Dests=names.obj)
    with pdf.open_outline() as outline:
        item = pikepdf.OutlineItem("Kapitel 1")
        item.action = Dictionary(S=Name.GoTo, D=String("Kapitel 1"))
        outline.root.append(item)


@habit("bookmarks that say their place by name alone")
def _bare_bookmarks(pdf: Pdf) -> None:
    pdf.Root.Dests = Dictionary(K2=Dictionary(D=Array([pdf.pages[1].obj, Name.Fit])))
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Kapitel 2"))
    item = pdf.Root.Outlines.Last
    item.Dest = Name.K2


@habit("a bookmark that leads out of the file")
def _outside_bookmark(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        item = pikepdf.OutlineItem("Kommunen")
        item.action = Dictionary(S=Name.URI, URI=String("https://example.dk/"))
        outline.root.append(item)


def _link(action: dict[str, object]) -> Habit:
    def change(pdf: Pdf) -> None:
        _note(pdf, "Link", A=Dictionary(**action), Border=Array([0, 0, 0]))  # type: ignore[arg-type]

    return change


HABITS["a link without http"] = _link({"S": Name.URI, "URI": String("www.example.dk/plan")})
HABITS["a link to a place beside the file"] = _link({"S": Name.URI, "URI": String("plan.html")})
HABITS["a link to another PDF"] = _link({"S": Name.GoToR, "F": String("plan.pdf"), "D": Array([0, Name.Fit])})
HABITS["a link to the next page"] = _link({"S": Name.Named, "N": Name.NextPage})
HABITS["a link that leads nowhere"] = _link({"S": Name.GoTo, "D": String("findes ikke")})


@habit("links that are read from a base")
def _base_uri(pdf: Pdf) -> None:
    pdf.Root.URI = Dictionary(Base=String("https://example.dk/"))
    _note(pdf, "Link", A=Dictionary(S=Name.URI, URI=String("plan.html")), Border=Array([0, 0, 0]))


@habit("a highlight with its comment and no popup")
def _highlight(pdf: Pdf) -> None:
    quads = Array([300, 720, 380, 720, 300, 700, 380, 700])
    look = _drawn(pdf, b"1 1 0 rg 0 0 80 20 re f")
    _note(pdf, "Highlight", QuadPoints=quads, C=Array([1, 1, 0]), Contents=String("Tjek tallet"), AP=look)


@habit("a comment with its popup")
def _comment(pdf: Pdf) -> None:
    note = _note(pdf, "Text", Contents=String("Hvorfor?"), T=String("Anne Eksempel"), AP=_drawn(pdf))
    popup = _note(pdf, "Popup", Parent=note)
    note.Popup = popup


@habit("text written on top with a look of its own")
def _free_text(pdf: Pdf) -> None:
    _note(pdf, "FreeText", Contents=String("Udkast"), DA=String("/Helv 10 Tf"), AP=_drawn(pdf))


@habit("an attached file")
def _attached(pdf: Pdf) -> None:
    pdf.attachments["tal.csv"] = b"a;b\n"


@habit("a script that runs as the file opens")
def _script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


@habit("pages that are turned")
def _turned(pdf: Pdf) -> None:
    for page, angle in zip(pdf.pages, (90, 270), strict=True):
        page.obj.Rotate = angle


@habit("a unit twice as large")
def _unit(pdf: Pdf) -> None:
    _page(pdf).UserUnit = 2.0


@habit("transparency without a measure of colours")
def _group(pdf: Pdf) -> None:
    _page(pdf).Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
    _lend(pdf, "/ExtGState", "/Halv", Dictionary(ca=0.5, BM=Name.Multiply))
    _over(pdf, b"/Halv gs 0.2 0.4 0.9 rg 300 500 40 40 re f")


@habit("a curve for the press (TR, HTP)")
def _press(pdf: Pdf) -> None:
    _lend(pdf, "/ExtGState", "/Tryk", Dictionary(TR=Name.Identity, HTP=Array([0, 0]), RI=Name.Perceptual))
    _over(pdf, b"/Tryk gs 0 g 300 500 4 4 re f")


@habit("a name of two hundred bytes")
def _name(pdf: Pdf) -> None:
    _page(pdf).PieceInfo = Dictionary({"/" + "x" * 200: Dictionary(LastModified=String("D:2026"))})


@habit("another language than it says")
def _language(pdf: Pdf) -> None:
    pdf.Root.Lang = String("en-US")


@habit("no title and no dates")
def _no_title(pdf: Pdf) -> None:
    del pdf.trailer["/Info"]


@habit("a spot colour of its own")
def _spot(pdf: Pdf) -> None:
    tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0, 0]), C1=Array([0, 0.8, 0.9, 0]), N=1)
    _lend(pdf, "/ColorSpace", "/Logo", Array([Name.Separation, Name("/PANTONE 185"), Name.DeviceCMYK, tint]))
    _over(pdf, b"/Logo cs 0.7 scn 300 500 40 40 re f")


@habit("a pixel map with a palette")
def _palette(pdf: Pdf) -> None:
    image = Stream(pdf, b"", Type=Name.XObject, Subtype=Name.Image, Width=2, Height=1, BitsPerComponent=8)
    image.ColorSpace = Array([Name.Indexed, Name.DeviceCMYK, 1, String(b"\x00\x00\x00\x00\xff\x00\x00\x00")])
    image.write(zlib.compress(b"\x00\x01"), filter=Name.FlateDecode)
    _lend(pdf, "/XObject", "/Farver", image)
    _over(pdf, b"40 0 0 40 300 500 cm /Farver Do")


@habit("a set of letters that is not whole (CharSet)")
def _char_set(pdf: Pdf) -> None:
    for descriptor in _descriptors(pdf):
        descriptor.CharSet = String("/A")


@habit("tags of a kind of its own")
def _own_tags(pdf: Pdf) -> None:
    tree = pdf.Root.StructTreeRoot
    tree.RoleMap = Dictionary(Artikel=Name.Sect, Story=Name.Art)
