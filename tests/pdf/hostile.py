"""PDFs that somebody has made badly, or badly meant: each is a change to a page with its fonts in the file."""

import io
import struct
import zlib
from collections.abc import Callable

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String
from PIL import Image

Change = Callable[[Pdf], None]
CHANGES: dict[str, Change] = {}
BYTES: dict[str, Callable[[bytes], bytes]] = {}


def pdf(name: str) -> Callable[[Change], Change]:
    """Keep a change to a PDF under the name of what it makes of it."""
    return lambda change: CHANGES.setdefault(name, change)


def page(pdf: Pdf) -> Object:
    return pdf.pages[0].obj


def note(pdf: Pdf, subtype: str, **keys: object) -> Object:
    made = Dictionary(Type=Name.Annot, Subtype=Name(f"/{subtype}"), Rect=Array([10, 10, 90, 30]), **keys)  # type: ignore[arg-type]
    page(pdf).Annots = Array([pdf.make_indirect(made)])
    return page(pdf).Annots[0]


def appearance(pdf: Pdf) -> Dictionary:
    return Dictionary(N=Stream(pdf, b"0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 80, 20])))


def packed(pdf: Pdf, data: bytes, *filters: str) -> Stream:
    stream = Stream(pdf, b"")
    stream.write(data, filter=Array([Name(f"/{name}") for name in filters]))
    return stream


def picture(pdf: Pdf, data: bytes, packing: str, *, size: int = 10) -> None:
    image = Stream(pdf, b"", Type=Name.XObject, Subtype=Name.Image, Width=size, Height=size)
    image.ColorSpace, image.BitsPerComponent = Name.DeviceGray, 8
    image.write(data, filter=Name(f"/{packing}"))
    page(pdf).Resources.XObject = Dictionary(Im=image)
    page(pdf).Contents = Stream(pdf, b"q 100 0 0 100 50 50 cm /Im Do Q")


BYTES["bytes before the header"] = lambda whole: b"\r\n\r\n" + whole
BYTES["bytes after the end"] = lambda whole: whole + b"\r\n<!-- sent by a scanner -->\r\n" * 20
BYTES["a header of PDF 2.0"] = lambda whole: b"%PDF-2.0" + whole[8:]
BYTES["a header of no version"] = lambda whole: b"%PDF-x.y" + whole[8:]
BYTES["no table of objects"] = lambda whole: whole.replace(b"startxref", b"startxxxx")
BYTES["zeroes in the middle"] = lambda whole: whole[:600] + bytes(200) + whole[800:]


@pdf("a stream packed twice that unpacks without end")
def _twice(pdf: Pdf) -> None:
    packer, empty = zlib.compressobj(9), bytes(1_000_000)
    start, again = (packer.compress(empty) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    page(pdf).Contents = packed(pdf, zlib.compress(start + again * 900), "FlateDecode", "FlateDecode")


@pdf("a stream of runs that unpacks without end")
def _runs(pdf: Pdf) -> None:
    page(pdf).Contents = packed(pdf, zlib.compress(b"\x81 " * 4_000_000 + b"\x80"), "FlateDecode", "RunLengthDecode")


@pdf("a packing that nobody knows")
def _unknown(pdf: Pdf) -> None:
    page(pdf).Contents = packed(pdf, b"abc", "HemmeligDecode")


@pdf("drawing that is no drawing")
def _nonsense(pdf: Pdf) -> None:
    page(pdf).Contents = Stream(pdf, b"\xff\x00 ]] >> (ikke lukket <<")


@pdf("drawing that is no stream")
def _no_stream(pdf: Pdf) -> None:
    page(pdf).Contents = Dictionary(Hej=1)


@pdf("no drawing")
def _no_contents(pdf: Pdf) -> None:
    del page(pdf)["/Contents"]


@pdf("no resources")
def _no_resources(pdf: Pdf) -> None:
    del page(pdf)["/Resources"]


@pdf("no page size")
def _no_size(pdf: Pdf) -> None:
    del page(pdf)["/MediaBox"]


@pdf("a page size of words")
def _word_size(pdf: Pdf) -> None:
    page(pdf).MediaBox = Array([String("a"), String("b"), 1, 2])


@pdf("a page size written backwards")
def _backwards(pdf: Pdf) -> None:
    page(pdf).MediaBox = Array([595, 842, 0, 0])


@pdf("a crop outside the page")
def _crop(pdf: Pdf) -> None:
    page(pdf).CropBox = Array([2000, 2000, 3000, 3000])


@pdf("a page turned by 45 degrees")
def _turned(pdf: Pdf) -> None:
    page(pdf).Rotate = 45


@pdf("a unit of nothing")
def _unit(pdf: Pdf) -> None:
    page(pdf).UserUnit = 0


@pdf("marks that are never closed")
def _open_marks(pdf: Pdf) -> None:
    page(pdf).Contents = Stream(pdf, b"q q /P BMC BT q")


@pdf("more closed than opened")
def _closed(pdf: Pdf) -> None:
    page(pdf).Contents = Stream(pdf, b"Q Q Q 5 0 0 5 0 0 cm")


@pdf("a form that draws itself")
def _loop(pdf: Pdf) -> None:
    form = pdf.make_indirect(Stream(pdf, b"/X Do", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9])))
    form.Resources = Dictionary(XObject=Dictionary(X=form))
    page(pdf).Resources.XObject = Dictionary(X=form)
    page(pdf).Contents = Stream(pdf, b"/X Do")


@pdf("a list of pages that loops")
def _page_loop(pdf: Pdf) -> None:
    pdf.Root.Pages.Kids.append(pdf.Root.Pages)


@pdf("a list of pages in a hundred floors")
def _floors(pdf: Pdf) -> None:
    top = pdf.Root.Pages
    for _ in range(100):
        below = top
        top = pdf.make_indirect(Dictionary(Type=Name.Pages, Kids=Array([below]), Count=1))
        below.Parent = top
    pdf.Root.Pages = top


@pdf("a wrong count of pages")
def _count(pdf: Pdf) -> None:
    pdf.Root.Pages.Count = 5000


@pdf("bookmarks that loop")
def _outline(pdf: Pdf) -> None:
    mark = pdf.make_indirect(Dictionary(Title=String("Igen")))
    mark.Next = mark
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=mark, Last=mark, Count=1))


@pdf("names that loop")
def _names(pdf: Pdf) -> None:
    tree = pdf.make_indirect(Dictionary())
    tree.Kids = Array([tree])
    pdf.Root.Names = Dictionary(Dests=tree)


@pdf("fields that loop")
def _fields(pdf: Pdf) -> None:
    field = pdf.make_indirect(Dictionary(T=String("a")))
    field.Kids = Array([field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


@pdf("tags that loop")
def _tag_loop(pdf: Pdf) -> None:
    tag = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P))
    tag.K = Array([tag])
    tree = Dictionary(Type=Name.StructTreeRoot, K=tag, ParentTree=Dictionary(Nums=Array()))
    pdf.Root.StructTreeRoot = pdf.make_indirect(tree)
    pdf.Root.MarkInfo = Dictionary(Marked=True)


@pdf("tags in a thousand floors")
def _tag_floors(pdf: Pdf) -> None:
    tag = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Div))
    for _ in range(1000):
        tag = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Div, K=tag))
    tree = Dictionary(Type=Name.StructTreeRoot, K=tag, ParentTree=Dictionary(Nums=Array()))
    pdf.Root.StructTreeRoot = pdf.make_indirect(tree)
    pdf.Root.MarkInfo = Dictionary(Marked=True)


@pdf("tags that are numbers")
def _tag_numbers(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(K=Array([1, 2, 3]), ParentTree=7))
    pdf.Root.MarkInfo = Dictionary(Marked=True)


@pdf("a lie about being an archive file")
def _lie(pdf: Pdf) -> None:
    page(pdf).Contents = Stream(pdf, b"/Trans gs 0 0 9 9 re f")
    page(pdf).Resources.ExtGState = Dictionary(
        Trans=Dictionary(Type=Name.ExtGState, TR=Name.Identity, HTP=Array([0, 0]))
    )


@pdf("metadata that grow without end")
def _entities(pdf: Pdf) -> None:
    text = b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
    pdf.Root.Metadata = Stream(pdf, text, Type=Name.Metadata, Subtype=Name.XML)


@pdf("a font that is rubbish")
def _font(pdf: Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and "/FontFile2" in thing:
            thing.FontFile2 = Stream(pdf, b"ikke en skrift")


@pdf("a JPEG that is rubbish")
def _jpeg(pdf: Pdf) -> None:
    picture(pdf, b"\xff\xd8\xff\xe0 ikke et billede", "DCTDecode")


@pdf("a JPEG 2000 that is rubbish")
def _jpx(pdf: Pdf) -> None:
    picture(pdf, b"ikke et billede", "JPXDecode")


@pdf("a JBIG2 that is rubbish")
def _jbig2(pdf: Pdf) -> None:
    picture(pdf, b"ikke et billede", "JBIG2Decode")


@pdf("a picture larger than a house")
def _large(pdf: Pdf) -> None:
    picture(pdf, zlib.compress(b""), "FlateDecode", size=50_000)


@pdf("a picture that lies outside the file")
def _outside(pdf: Pdf) -> None:
    image = Stream(pdf, b"", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, F=String("//server/billede"))
    page(pdf).Resources.XObject = Dictionary(Im=image)
    page(pdf).Contents = Stream(pdf, b"/Im Do")


@pdf("a black box over words")
def _black_box(pdf: Pdf) -> None:
    page(pdf).Contents = Array([page(pdf).Contents, Stream(pdf, b"q 1 0 0 1 0 0 cm 0 g 0 0 900 900 re f Q")])


@pdf("a black box drawn as a note over words")
def _black_note(pdf: Pdf) -> None:
    box = Stream(pdf, b"0 g 0 0 600 900 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 600, 900]))
    note(pdf, "Square", AP=Dictionary(N=box))
    page(pdf).Annots[0].Rect = Array([0, 0, 600, 900])


@pdf("a black box below white words")
def _white_on_black(pdf: Pdf) -> None:
    white = page(pdf).Contents.read_bytes().replace(b"0 0 0 rg", b"1 1 1 rg")
    page(pdf).Contents = Stream(pdf, b"q 0 g 0 0 900 900 re f Q\n" + white)


@pdf("a JPEG 2000 that is whole")
def _whole_jpx(pdf: Pdf) -> None:
    file = io.BytesIO()
    Image.new("L", (10, 10), 99).save(file, "JPEG2000")
    picture(pdf, file.getvalue(), "JPXDecode")


@pdf("a JBIG2 that is whole")
def _whole_jbig2(pdf: Pdf) -> None:
    drawn = io.BytesIO()
    Image.new("1", (10, 10), 0).save(drawn, "TIFF", compression="group4")
    with Image.open(drawn) as again:
        start, size = again.tag_v2[273][0], again.tag_v2[279][0]  # type: ignore[attr-defined]
    region = struct.pack(">IIIIBB", 10, 10, 0, 0, 0, 1) + drawn.getvalue()[start : start + size]
    whole = struct.pack(">IBBBI", 0, 48, 0, 1, 19) + struct.pack(">IIIIBH", 10, 10, 0, 0, 0, 0)
    whole += struct.pack(">IBBBI", 1, 38, 0, 1, len(region)) + region
    picture(pdf, whole, "JBIG2Decode")
    thing = page(pdf).Resources.XObject.Im
    thing.BitsPerComponent = 1


@pdf("tags in the names of PDF 2.0")
def _namespace(pdf: Pdf) -> None:
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    names = pdf.make_indirect(Dictionary(Type=Name.Namespace, NS=String("http://iso.org/pdf2/ssn")))
    top = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, NS=names, P=tree, Pg=page(pdf)))
    title = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Title, NS=names, P=top, Pg=page(pdf), K=0))
    top.K, tree.K, tree.Namespaces = Array([title]), Array([top]), Array([names])
    tree.ParentTree = Dictionary(Nums=Array([0, Array([title])]))
    page(pdf).StructParents = 0
    before = b" ".join(stream.read_bytes() for stream in [page(pdf).Contents])
    page(pdf).Contents = Stream(pdf, b"/Title <</MCID 0>> BDC " + before + b" EMC")
    page(pdf).Annots = Array()
    pdf.Root.StructTreeRoot, pdf.Root.MarkInfo = tree, Dictionary(Marked=True)


@pdf("a list of pages in twenty floors")
def _few_floors(pdf: Pdf) -> None:
    top = pdf.Root.Pages
    for _ in range(20):
        below = top
        top = pdf.make_indirect(Dictionary(Type=Name.Pages, Kids=Array([below]), Count=1))
        below.Parent = top
    pdf.Root.Pages = top


@pdf("PostScript in the page")
def _postscript(pdf: Pdf) -> None:
    script = Stream(pdf, b"(%stdout) (w) file", Type=Name.XObject, Subtype=Name.PS)
    page(pdf).Resources.XObject = Dictionary(Ps=script)
    page(pdf).Contents = Stream(pdf, b"/Ps Do")


@pdf("a sound")
def _sound(pdf: Pdf) -> None:
    note(pdf, "Sound")


@pdf("a model in three dimensions")
def _model(pdf: Pdf) -> None:
    note(pdf, "3D")


@pdf("a film")
def _film(pdf: Pdf) -> None:
    note(pdf, "RichMedia")


@pdf("a drawn stamp")
def _stamp(pdf: Pdf) -> None:
    note(pdf, "Stamp", AP=appearance(pdf))


@pdf("ink")
def _ink(pdf: Pdf) -> None:
    note(pdf, "Ink", AP=appearance(pdf))


@pdf("a highlighted line without a drawing")
def _highlight(pdf: Pdf) -> None:
    note(pdf, "Highlight", QuadPoints=Array([10, 30, 90, 30, 10, 10, 90, 10]))


@pdf("a watermark")
def _watermark(pdf: Pdf) -> None:
    note(pdf, "Watermark", AP=appearance(pdf))


@pdf("a note that is a number")
def _number(pdf: Pdf) -> None:
    page(pdf).Annots = Array([7])


@pdf("notes that are no list")
def _no_list(pdf: Pdf) -> None:
    page(pdf).Annots = String("ingen")


@pdf("a link to nowhere")
def _nowhere(pdf: Pdf) -> None:
    note(pdf, "Link", Dest=Array([99, Name.Fit]))


@pdf("a link that is hidden")
def _hidden_link(pdf: Pdf) -> None:
    note(pdf, "Link", F=2, A=Dictionary(S=Name.URI, URI=String("https://example.dk/")))


@pdf("a link to a file on the sender's machine")
def _file_link(pdf: Pdf) -> None:
    note(pdf, "Link", A=Dictionary(S=Name.GoToR, F=String("//server/hemmeligt.pdf")))


@pdf("a field that sends itself")
def _sends(pdf: Pdf) -> None:
    field = note(pdf, "Widget", FT=Name.Btn, T=String("send"), AP=appearance(pdf))
    field.A = Dictionary(S=Name.SubmitForm, F=String("https://example.dk/"))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


@pdf("a script behind another action")
def _next(pdf: Pdf) -> None:
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    note(pdf, "Link", A=Dictionary(S=Name.URI, URI=String("https://example.dk/"), Next=script))


@pdf("an attached program")
def _program(pdf: Pdf) -> None:
    pdf.attachments["gevinst.exe"] = b"MZ"


@pdf("its first page once more")
def _again(pdf: Pdf) -> None:
    pdf.pages.append(pdf.pages[0])


@pdf("a crowd of small things")
def _crowd(pdf: Pdf) -> None:
    page(pdf).Annots = Array(
        [
            pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 1, 1])))
            for _ in range(20_000)
        ]
    )


def over(pdf: Pdf, data: bytes) -> None:
    """Draw more on the page, behind what is there in the order of drawing."""
    page(pdf).Contents = Array([page(pdf).Contents, Stream(pdf, data)])


def form(pdf: Pdf, data: bytes, **keys: object) -> None:
    """Let the page have a drawing of its own, ``/Fm``."""
    made = Stream(pdf, data, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 600, 900]), **keys)
    page(pdf).Resources.XObject = Dictionary(Fm=pdf.make_indirect(made))


def layer(pdf: Pdf, membership: Dictionary | None = None, **keys: object) -> Object:
    """Draw something on a layer, shown by itself or as ``membership`` says."""
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Lag"), **keys))  # type: ignore[arg-type]
    shown = group if membership is None else pdf.make_indirect(membership)
    if membership is not None:
        shown.OCGs = Array([group])
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(Order=Array([group])))
    page(pdf).Resources.Properties = Dictionary(Lag=shown)
    over(pdf, b"/OC /Lag BDC 1 0 0 rg 50 600 100 100 re f EMC")
    return group


def program(pdf: Pdf) -> Object:
    file = pdf.make_indirect(Stream(pdf, b"MZ", Type=Name.EmbeddedFile))
    return pdf.make_indirect(Dictionary(Type=Name.Filespec, F=String("gevinst.exe"), EF=Dictionary(F=file)))


@pdf("a black box over words, in a drawing of its own")
def _black_form(pdf: Pdf) -> None:
    form(pdf, b"0 g 0 0 60 90 re f")
    over(pdf, b"q 10 0 0 10 0 0 cm /Fm Do Q")


@pdf("a chart with black pillars, made smaller, beside the words")
def _chart(pdf: Pdf) -> None:
    form(pdf, b"0 g 0 0 500 900 re f")
    over(pdf, b"q 0.1 0 0 0.1 500 20 cm /Fm Do Q")


@pdf("black everywhere, of which a strip at the foot is seen")
def _clipped(pdf: Pdf) -> None:
    over(pdf, b"q 50 20 100 20 re W n 0 g 0 0 600 900 re f Q")


@pdf("a layer that is hidden on a screen")
def _usage(pdf: Pdf) -> None:
    group = layer(pdf, Usage=Dictionary(View=Dictionary(ViewState=Name.OFF)))
    pdf.Root.OCProperties.D.AS = Array([Dictionary(Event=Name.View, Category=Array([Name.View]), OCGs=Array([group]))])


@pdf("a drawing that is seen where a layer is not")
def _all_off(pdf: Pdf) -> None:
    layer(pdf, Dictionary(Type=Name.OCMD, P=Name.AllOff))


@pdf("a drawing that is seen by a rule that says no")
def _not(pdf: Pdf) -> None:
    rule = Dictionary(Type=Name.OCMD)
    group = layer(pdf, rule)
    page(pdf).Resources.Properties.Lag.VE = Array([Name.And, group, Array([Name.Not, group])])


@pdf("a drawing that is seen by a rule that says yes")
def _yes(pdf: Pdf) -> None:
    rule = Dictionary(Type=Name.OCMD)
    group = layer(pdf, rule)
    page(pdf).Resources.Properties.Lag.VE = Array([Name.Or, group, Array([Name.Not, group])])


@pdf("a note that is nothing, and a drawing that is nothing")
def _nothing(pdf: Pdf) -> None:
    page(pdf).Annots = Array([*page(pdf).get("/Annots", ()), Object.parse(b"null")])
    page(pdf).Contents = Array([Object.parse(b"null"), page(pdf).Contents])


@pdf("two links that share the way to nowhere, and one with no way")
def _shared(pdf: Pdf) -> None:
    action = pdf.make_indirect(Dictionary(S=Name.GoTo, D=String("ingen steder")))
    ways = [action, action, Dictionary(S=Name.GoTo)]
    corners = Array([10, 10, 90, 30])
    page(pdf).Annots = Array(
        [pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=corners, A=way)) for way in ways]
    )


@pdf("programs attached to a page and a drawing")
def _hidden_programs(pdf: Pdf) -> None:
    page(pdf).AF = Array([program(pdf)])
    form(pdf, b"1 0 0 rg 0 0 20 20 re f", AF=Array([program(pdf)]))
    over(pdf, b"/Fm Do")


@pdf("metadata of a page that nobody can read")
def _page_metadata(pdf: Pdf) -> None:
    page(pdf).Metadata = pdf.make_indirect(Stream(pdf, b"<a><b", Type=Name.Metadata, Subtype=Name.XML))


@pdf("a page that turns by itself")
def _slides(pdf: Pdf) -> None:
    page(pdf).PresSteps = Dictionary(Type=Name.NavNode)


@pdf("a script behind a bookmark")
def _bookmark(pdf: Pdf) -> None:
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    item = pdf.make_indirect(Dictionary(Title=String("Klik"), A=script))
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(Type=Name.Outlines, First=item, Last=item, Count=1))
    item.Parent = pdf.Root.Outlines


@pdf("a mark with the number two thousand million")
def _high_mark(pdf: Pdf) -> None:
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    tag = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=tree, Pg=page(pdf), K=2_000_000_000))
    tree.K, tree.ParentTree = Array([tag]), Dictionary(Nums=Array())
    pdf.Root.StructTreeRoot, pdf.Root.MarkInfo = tree, Dictionary(Marked=True)
