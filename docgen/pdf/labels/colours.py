"""The colours of a PDF: what they are measured by, which in a joined file is one thing for all."""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from docgen.pdf.labels.print_colours import measure_shadings


def adopt_colours(pdf: Pdf, profile: bytes | None) -> None:
    """Say that the file's colours are those of an ICC ``profile`` of red, green and blue, at a fixed time."""
    if profile is None:
        return
    # ICC.1, 7.2.8: bytes 24 to 35 are when the profile was made, which LibreOffice sets to now.
    fixed = Stream(pdf, profile[:24] + bytes.fromhex("07d000010001000000000000") + profile[36:], N=3)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=fixed,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def colour_profile(pdf: Pdf) -> bytes | None:
    """Return the ICC profile of a PDF/A file's colours if they are red, green and blue, or None."""
    profile = _profile(pdf, 3)
    return None if profile is None else profile.read_bytes()


def keep_print_colours(pdf: Pdf) -> None:
    """Let a file made for print in four colours say on each page what they are measured by.

    In a joined file the colours are sRGB, and the four inks would otherwise have no measure
    (ISO 19005-2, 6.2.4.3; ISO 32000-1, 8.6.5.6).
    """
    profile = _profile(pdf, 4)
    if profile is None:
        return
    inks = Array([Name.ICCBased, profile])
    for holder in _drawings(pdf):
        resources = holder.get("/Resources")
        if isinstance(resources, Dictionary):
            if not isinstance(resources.get("/ColorSpace"), Dictionary):
                resources.ColorSpace = Dictionary()
            if "/DefaultCMYK" not in resources.ColorSpace:
                resources.ColorSpace.DefaultCMYK = inks
        group = holder.get("/Group")
        if isinstance(group, Dictionary) and group.get("/CS") == Name.DeviceCMYK:
            group.CS = inks
    measure_shadings(pdf, inks)


def _profile(pdf: Pdf, channels: int) -> Object | None:
    for intent in pdf.Root.get("/OutputIntents", ()):
        profile = intent.get("/DestOutputProfile") if isinstance(intent, Dictionary) else None
        if isinstance(profile, Stream) and profile.get("/N") == channels:
            return profile
    return None


def _drawings(pdf: Pdf) -> Iterator[Object]:
    """Yield what has a drawing and resources of its own: pages and those above them, forms, patterns, fonts."""
    for thing in pdf.objects:
        if isinstance(thing, Dictionary | Stream) and ("/Resources" in thing or "/Group" in thing):
            yield thing
