"""Measures of colours (ICC profiles) that cannot be read: what is drawn by them is drawn in plain colours."""

from collections.abc import Collection

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

_PLAIN = {1: Name.DeviceGray, 3: Name.DeviceRGB, 4: Name.DeviceCMYK}

Key = tuple[int, int]


def is_profile(stream: Stream) -> bool:
    """Tell whether a stream is a measure of colours: it says of how many, and is of no other kind (8.6.5.5)."""
    return stream.get("/N") in _PLAIN and "/Type" not in stream and "/Subtype" not in stream


def do_without(pdf: Pdf, lost: Collection[Key]) -> bool:
    """Let what is measured by the ``lost`` profiles have the colours that readers take then; tell if anything was.

    Those are what the profile names as its alternate, or the plain ones of as many inks (32000-1, 8.6.5.5).
    """
    changed = [_mend(thing, lost) for thing in pdf.objects if isinstance(thing, Array | Dictionary | Stream)]
    intents = pdf.Root.get("/OutputIntents")
    if isinstance(intents, Array):
        left = [intent for intent in intents if not _is_lost(intent.get("/DestOutputProfile"), lost)]
        changed.append(len(left) < len(intents))
        pdf.Root.OutputIntents = Array(left)
    return any(changed)


def _mend(holder: Object, lost: Collection[Key]) -> bool:
    """Exchange the lost measures in a holder, and in what is written in it."""
    changed = False
    places = list(range(len(holder))) if isinstance(holder, Array) else list(holder.keys())
    for place in places:
        value = holder[place]
        if isinstance(value, Array) and len(value) == 2 and value[0] == Name.ICCBased and _is_lost(value[1], lost):
            holder[place] = _instead(value[1])
            changed = True
        elif isinstance(value, Array | Dictionary) and not value.is_indirect:
            changed |= _mend(value, lost)
    return changed


def _instead(profile: Object) -> Object:
    alternate = profile.get("/Alternate")
    plain = _PLAIN[int(profile.N)]
    return alternate if isinstance(alternate, Name | Array) and alternate != Name.Pattern else plain


def _is_lost(profile: object, lost: Collection[Key]) -> bool:
    return isinstance(profile, Stream) and profile.objgen in lost
