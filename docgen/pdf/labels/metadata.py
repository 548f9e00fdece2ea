"""What a PDF says of itself: title, language, dates, standards, and the colours it is made for."""

import datetime as dt
from html import escape

from pikepdf import Dictionary, Name, Pdf, Stream, String

from docgen.late import dataclass
from docgen.pdf.labels.conformance import Claims

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


@dataclass(frozen=True)
class Words:
    """What a document says of itself: its title, its language, and its own day.

    The clock would make each run's file another; None leaves dates out.
    """

    title: str
    language: str = "da-DK"
    date: dt.datetime | None = None


def write_metadata(pdf: Pdf, claims: Claims, words: Words) -> None:
    """Write title, language, dates and standards, in Info and XMP alike; what was there before is replaced."""
    info = Dictionary(Title=String(words.title), Producer=String(PRODUCER))
    if words.date is not None:
        info.CreationDate = info.ModDate = String(pdf_date(words.date))
    pdf.trailer.Info = pdf.make_indirect(info)
    pdf.Root.Metadata = Stream(pdf, _xmp(claims, words).encode(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Lang = String(words.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def pdf_date(date: dt.datetime) -> str:
    """Return a time as PDF writes it: ``D:20260603120000+02'00'``."""
    zone = date.strftime("%z")
    return date.strftime("D:%Y%m%d%H%M%S") + (f"{zone[:3]}'{zone[3:5]}'" if zone else "")


def _xmp(claims: Claims, words: Words) -> str:
    title, language = (escape(one, quote=False) for one in (words.title, words.language))
    elements = f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
    elements += f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"
    elements += f"<pdf:Producer>{PRODUCER}</pdf:Producer>"
    if words.date is not None:
        time = words.date.isoformat(timespec="seconds")
        elements += f"<xmp:CreateDate>{time}</xmp:CreateDate><xmp:ModifyDate>{time}</xmp:ModifyDate>"
    if claims.pdf_a:
        elements += f"<pdfaid:part>{claims.pdf_a}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
    if claims.pdf_ua:
        elements += "<pdfuaid:part>1</pdfuaid:part>"
    schema = _UA_SCHEMA if claims.pdf_a and claims.pdf_ua else ""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   {elements}
  </rdf:Description>{schema}
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
