"""Danish abbreviations: what each stands for, and how it behaves at the end of a sentence.

Keys are in small letters and without the last full stop: ``bl.a`` stands for »bl.a.«.
They are those of municipal minutes, of law references and of everyday Danish.
"""

from types import MappingProxyType

from docgen.danish.words import word_set

WORDS = MappingProxyType(
    {
        "adm": "administrerende", "adr": "adresse", "afd": "afdeling", "alm": "almindelig", "ang": "angående",
        "att": "til", "bek": "bekendtgørelse", "bl.a": "blandt andet", "ca": "cirka", "chr": "Christian",
        "d": "den", "d.v.s": "det vil sige", "d.å": "dette år", "dir": "direktør", "div": "diverse", "dr": "doktor",
        "ds": "det samme", "dvs": "det vil sige", "e.l": "eller lignende", "el.lign": "eller lignende",
        "eks": "eksempel", "ekskl": "uden", "etc": "og så videre", "evt": "eventuelt", "f": "født",
        "f.eks": "for eksempel", "fa": "firmaet", "fam": "familien", "ff": "og følgende", "fhv": "forhenværende",
        "forts": "fortsat", "fr": "fru", "fx": "for eksempel", "gl": "gamle", "gnsn": "gennemsnit",
        "hhv": "henholdsvis", "hr": "herr", "i.e": "det vil sige", "ifb": "i forbindelse med",
        "ifm": "i forbindelse med", "ift": "i forhold til", "iht": "i henhold til", "inkl": "med",
        "jf": "se", "jfr": "se", "jr": "junior", "kap": "kapitel", "kgl": "kongelig", "kl": "klokken",
        "konst": "konstitueret", "kr": "kroner", "kst": "konstitueret", "kvt": "kvartal", "lb": "løbende",
        "m.a.o": "med andre ord", "m.fl": "med flere", "m.h.p": "med henblik på", "m.h.t": "med hensyn til",
        "m.m": "med mere", "m.v": "med videre", "maks": "højst", "max": "højst", "md": "måned", "mdr": "måneder",
        "mfl": "med flere", "mhp": "med henblik på", "mht": "med hensyn til", "mia": "milliarder",
        "mio": "millioner", "mv": "med videre", "nr": "nummer", "nuv": "nuværende", "o.a": "og andet",
        "o.l": "og lignende", "o.lign": "og lignende", "obs": "bemærk", "osv": "og så videre", "p.a": "om året",
        "p.g.a": "på grund af", "p.t": "lige nu", "pct": "procent", "pers": "personer", "pga": "på grund af",
        "pgf": "paragraf", "ph.d": "forsker", "pkt": "punkt", "pr": "per", "prof": "professor", "pt": "lige nu",
        "red": "redaktør", "ref": "referent", "repr": "repræsentant", "s": "side", "s.u": "senest den",
        "sek": "sekunder", "sekr": "sekretær", "skt": "Sankt", "sml": "sammenlign", "spm": "spørgsmål",
        "stk": "stykke", "str": "størrelse", "sv": "svar", "tilsv": "tilsvarende", "tlf": "telefon", "udg": "udgave",
        "ult": "ultimo", "v": "ved", "vedr": "om", "vejl": "vejledning", "vha": "ved hjælp af", "vol": "bind",
        "årg": "årgang",
    }
)  # fmt: skip
"""What each abbreviation stands for, in words that can be read aloud in its place."""

OF_ONE_FORM = word_set(
    "ang bl.a ca d d.v.s div dvs e.l ekskl el.lign etc evt f.eks fx hhv ifb ifm ift iht inkl kl kr m.a.o m.fl m.h.p "
    "m.h.t m.m m.v mfl mhp mht mia mio mv nr o.a o.l o.lign osv p.g.a p.t pct pga pkt pr pt v vedr vha"
)
"""Abbreviations that stand for the same words in every sentence; »adm.« and »stk.« are inflected as others ask."""

UNITS = frozenset(
    {"kr", "kvt", "md", "mdr", "mia", "mio", "pct", "pers", "sek", "min", "kg", "km", "cm", "mm", "tim", "t", "kvm"}
)
"""Units: behind a number they may close a sentence, before one (»kr. 25.000«) never."""

WITHOUT_STOP = frozenset({"fx", "kr", "kl", "stk", "mio", "ca", "nr", "mv"})
"""Those that are abbreviations also where no full stop stands behind them."""

BEFORE_A_FIGURE = word_set("ca d kap kl nr pkt pr s stk tlf")
"""Those that no line ends with where a figure follows: »kl. 16«, »pr. 31. oktober«."""

CLOSING = frozenset(
    {
        "e.l", "el.lign", "etc", "ff", "m.fl", "m.m", "m.v", "mfl", "mv", "o.a", "o.l", "o.lign", "obs", "osv",
        "p.a", "d.å",
    }
)  # fmt: skip
"""Abbreviations that as a rule stand last: a capital or a figure behind them opens a new sentence."""

DOORS = frozenset({"mf", "st", "th", "tv"})
"""Which door on a landing: behind a number the address may be at its end."""

_MORE = (
    "aut bd bem betænkn bevill bkg bl cand cirk civ dep ekst f.o.m fm formd fuldm gr hj iflg indb indl indst inst "
    "j.nr jnr kont kt lbk lbkg litra lok lovbek mag mdl ml nedenn nedenst ovenn ovenst overl pgl prot pågl resp rev "
    "s.m s.st sagsnr sct sekt skr ss stud sst suppl sædv t.h t.o.m t.v tidl u.å und v.h.a vedl vicedir vs årl"
)

FOLLOWED = (frozenset(WORDS) | frozenset(_MORE.split())) - UNITS - CLOSING - DOORS - {"eks", "ref", "red", "sv", "udg"}
"""Abbreviations that are always followed by what they are about: »nr. 5«, »v. Bo«, »jf. lov«."""

ACADEMIC = ("cand.", "stud.", "mag.", "lic.", "dr.")
"""How a degree begins: »cand.scient.soc.«, »dr.phil.«."""

BEFORE_A_NAME = frozenset({"bl.a", "ca", "cand", "dir", "fr", "hr", "inkl", "jf", "m.fl", "mht", "pr", "v", "vedr"})
"""Those that a name often stands behind, so that it does not open a sentence."""

INSIDE_A_SENTENCE = BEFORE_A_NAME | {"dr", "evt", "fx", "kl", "nr", "pkt", "prof", "tlf"}
"""Those that a capital may follow without a new sentence beginning."""
