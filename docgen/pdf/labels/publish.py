"""The last step of every PDF: written with the labels that nothing speaks against, and no others."""

import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pikepdf import Dictionary, Name, ObjectStreamMode, Pdf, Stream

from docgen.late import dataclass
from docgen.pdf.labels.conformance import Claims, Part, Source, decide_claims
from docgen.pdf.labels.metadata import Words, write_metadata
from docgen.pdf.labels.validator import Profile, broken_where, clauses
from docgen.pdf.labels.verapdf import verdict
from docgen.pdf.reading.files import replacing, save_pdf

_LIMIT = 60.0  # seconds that veraPDF may take
_PROFILES: dict[Part, Profile] = {2: "2b", 3: "3b"}


@dataclass(frozen=True)
class Published:
    """What a file was written with: its labels, and the Danish clauses with the validator's objections."""

    claims: Claims
    against_a: tuple[str, ...] = ()
    against_ua: tuple[str, ...] = ()


def publish(  # noqa: PLR0913 - what is written, and what it says of itself
    pdf: Pdf, target: Path, sources: Sequence[Source], words: Words, part: Part = 2, *, appeal: bool = True
) -> Published:
    """Write the file in one step, with an /ID that follows from its content; raise FileError if it cannot.

    The labels that ``sources`` have earned are written first and the file is validated with them; what the validator
    finds broken takes its label away, unless ``appeal`` is given and veraPDF is here and finds nothing: of the two
    it is the one that is right.
    """
    claims = decide_claims(sources, part)
    with replacing(target) as beside:
        write_metadata(pdf, claims, words)
        against = _save_validated(pdf, beside, claims, appeal=appeal)
        published = Published(claims, *against)
        if any(against):
            blamed = _blame(sources, published) if len(sources) == 1 else [*sources, _whole(target, published)]
            published = replace(published, claims=decide_claims(blamed, part))
            write_metadata(pdf, published.claims, words)
            _save(pdf, beside)
    return published


def _blame(sources: Sequence[Source], published: Published) -> list[Source]:
    (only,) = sources
    return [
        replace(
            only,
            against_a=(*only.against_a, *published.against_a),
            against_ua=(*only.against_ua, *published.against_ua),
        )
    ]


def _whole(target: Path, published: Published) -> Source:
    return Source(target.name, True, published.against_a, published.against_ua, origin="own")


def _save_validated(pdf: Pdf, file: Path, claims: Claims, *, appeal: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Write the file and return the validators' objections to its PDF/A and its PDF/UA label."""
    _save(pdf, file)
    objects = len(pdf.objects)
    against_a = _against(file, objects, _PROFILES[claims.pdf_a], appeal=appeal) if claims.pdf_a else ()
    return against_a, _against(file, objects, "ua1", appeal=appeal) if claims.pdf_ua else ()


def _against(file: Path, objects: int, profile: Profile, *, appeal: bool) -> tuple[str, ...]:
    found = clauses(broken_where(file, profile, objects))
    if found and appeal and verdict(file, profile, _LIMIT).outcome == "conforms":
        return ()
    return found


def _save(pdf: Pdf, file: Path) -> None:
    """Write the file so that no stream's last byte is a carriage return.

    The validator takes that byte for the end of a line and finds the stream a byte too short (STREAM-LENGTH).
    """
    _write(pdf, file, ObjectStreamMode.generate)
    if b"\r\nendstream" in file.read_bytes():
        for thing in pdf.objects:
            if isinstance(thing, Stream):
                _end_without_return(thing)
        _write(pdf, file, ObjectStreamMode.disable)


def _write(pdf: Pdf, file: Path, mode: ObjectStreamMode) -> None:
    save_pdf(pdf, file, deterministic_id=True, object_stream_mode=mode, min_version="1.7")


def _end_without_return(stream: Stream) -> None:
    """Pack a stream so that its last byte is no carriage return, unless it is packed in a way of its own.

    Packed bytes end with a sum of what they hold, which no other packing changes; a byte behind them is not read.
    """
    packed, parameters = stream.get("/Filter"), stream.get("/DecodeParms")
    has_other_filter = packed is not None and packed != Name.FlateDecode
    if has_other_filter or stream.get("/Type") == Name.Metadata:
        return
    data = stream.read_raw_bytes() if packed else zlib.compress(stream.read_bytes())
    if data.endswith(b"\r"):
        data += b"\n"
    elif packed:
        return
    stream.write(data, filter=Name.FlateDecode, decode_parms=parameters if isinstance(parameters, Dictionary) else None)
