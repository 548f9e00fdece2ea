"""What a PDF says of itself: title, language, dates, standards, and the colours it is made for."""

import datetime as dt
from pathlib import Path
from xml.sax.saxutils import escape

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, Stream, String

from docgen.pdf.claims import Claims
from docgen.pdf.files import replacing

PRODUCER = "docgen"

# An own schema must be described inside a PDF/A file (ISO 19005-2, 6.6.2.3.3); PDF/UA's counts as such.
_UA_SCHEMA = """
  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>"""


def write_metadata(pdf: Pdf, claims: Claims, *, title: str, language: str, date: dt.datetime | None) -> None:
    """Write title, language, dates and standards, in Info and XMP alike; what was there before is replaced.

    ``date`` is the document's own (the clock would make each run's file another); None leaves dates out.
    """
    info = Dictionary(Title=String(title), Producer=String(PRODUCER))
    if date is not None:
        info.CreationDate = info.ModDate = String(_pdf_date(date))
    pdf.trailer.Info = pdf.make_indirect(info)
    packet = Stream(pdf, _xmp(claims, title, language, date).encode(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Metadata = packet
    pdf.Root.Lang = String(language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def adopt_colours(pdf: Pdf, profile: Object | None) -> None:
    """Say that the file's colours are those of ``profile`` (an ICC stream of the same file), at a fixed time."""
    if profile is None:
        return
    # ICC.1, 7.2.8: bytes 24 to 35 are when the profile was made, which LibreOffice sets to now.
    data = profile.read_bytes()
    fixed = pdf.make_indirect(
        Stream(pdf, data[:24] + bytes.fromhex("07d000010001000000000000") + data[36:], N=profile.N)
    )
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=fixed,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def colour_profile(pdf: Pdf) -> Object | None:
    """Return the ICC profile of a PDF/A file's colours, or None."""
    for intent in pdf.Root.get("/OutputIntents", ()):
        profile = intent.get("/DestOutputProfile")
        if isinstance(profile, Stream) and profile.get("/N") == 3:
            return profile
    return None


def save(pdf: Pdf, target: Path) -> None:
    """Write the file in one step, with an /ID that follows from its content; raise FileError if it cannot."""
    with replacing(target) as beside:
        pdf.save(beside, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate, min_version="1.7")


def _pdf_date(date: dt.datetime) -> str:
    zone = date.strftime("%z")
    return date.strftime("D:%Y%m%d%H%M%S") + (f"{zone[:3]}'{zone[3:5]}'" if zone else "")


def _xmp(claims: Claims, title: str, language: str, date: dt.datetime | None) -> str:
    said = f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>'
    said += f"<dc:language><rdf:Bag><rdf:li>{escape(language)}</rdf:li></rdf:Bag></dc:language>"
    said += f"<pdf:Producer>{PRODUCER}</pdf:Producer>"
    if date is not None:
        time = date.isoformat(timespec="seconds")
        said += f"<xmp:CreateDate>{time}</xmp:CreateDate><xmp:ModifyDate>{time}</xmp:ModifyDate>"
    if claims.pdf_a:
        said += "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
    if claims.pdf_ua:
        said += "<pdfuaid:part>1</pdfuaid:part>"
    schema = _UA_SCHEMA if claims.pdf_a and claims.pdf_ua else ""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   {said}
  </rdf:Description>{schema}
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
