"""Numbers that a council writes and that are nobody's, drawn from a seed.

None of them holds what a reader takes for a personal number: a right check digit is as rare among them as chance
makes it (the ten figures of :func:`_ten` never have one), no word for a personal number stands near, and none has
the shape of a date, a dash and four figures, but for case numbers that end in a year.
"""

from collections.abc import Callable, Iterator

from tests.danish.number_spellings import MONTHS, Chance, Spelling

# fmt: off
# One kind a line reads as the list that it is.
Innocent = Callable[[Chance], str | tuple[str, ...]]


def _year(chance: Chance) -> int:
    return chance.randrange(2010, 2030)


def _meeting(chance: Chance) -> str:
    """Return a day of the last or the next years, as ``15.06.22``."""
    return f"{chance.randint(1, 28):02}.{chance.randint(1, 12):02}.{chance.randint(10, 29)}"


def _clock(chance: Chance) -> str:
    return f"{chance.randint(7, 21):02}.{chance.choice(['00', '15', '30', '45'])}"


def _kle(chance: Chance) -> str:
    return f"{chance.figures(2)}.{chance.randint(0, 15):02}.{chance.randint(0, 20):02}"


def _amount(chance: Chance, digits: int) -> str:
    return f"{int('1' + chance.figures(digits - 1)):,}".replace(",", ".")


def _hex(chance: Chance, count: int) -> str:
    return "".join(chance.choices("0123456789ABCDEF", weights=[3] * 10 + [1] * 6, k=count))


def _identity(chance: Chance) -> str:
    dated = chance.choice(["", "AD"]) + _meeting(chance).replace(".", "")
    return "-".join([(dated + _hex(chance, 8))[:8], *(_hex(chance, n) for n in (4, 4, 4, 12))])


def _ten(chance: Chance) -> str:
    """Return ten figures that begin with a date and have a wrong check digit: nine of ten numbers of other kinds."""
    return chance.number(checked=False).figures


_INNOCENT: dict[str, Innocent] = {
    "KLE case number": lambda c: f"Sagsnr. {_kle(c)}-{c.choice('AGKPSØ')}{c.figures(2)}-{c.randint(1, 99)}-{c.randint(10, 29)}",
    "KLE number": lambda c: f"KLE {_kle(c)} og {_kle(c)}",
    "case number of another system": lambda c: c.choice(["EMN-{0}-{1}", "{0}-0{1}", "330-{0}-{1}", "01.02G00 - {0}/{1}", "Sag {0}/{1}", "{0} - {1}"]).format(_year(c), c.figures(5)),
    "case number with a date": lambda c: f"{c.choice(['Sagsnr.', 'Journalnr.', 'J.nr.', 'Sag', 'Dok.nr.'])} {_meeting(c).replace('.', '')}-{_year(c)}",
    "EAN": lambda c: c.choice(["EAN 57980{0}", "EAN-nr. 5798 00{1} {2} {3}", "GLN: 579800{1}{2}{3}"]).format(c.figures(8), c.figures(2), c.figures(4), c.figures(1)),
    "CVR": lambda c: c.choice(["CVR {0}", "CVR-nr. {1}", "CVR: {1} og {0}"]).format(c.figures(8), f"{c.figures(2)} {c.figures(2)} {c.figures(2)} {c.figures(2)}"),
    "P-number": lambda c: c.choice(["P-nr. {0}", "p-nummer: {0}", "Produktionsenhed {0}", "P-nummer {0}, CVR 12345678"]).format(f"10{c.randint(1, 12):02}{c.figures(6)}"),
    "P-number in cells": lambda c: ("P-nr.", f"10{c.randint(1, 12):02}{c.figures(6)}"),
    "telephone": lambda c: c.choice(["Tlf. {0}", "Ring på {0} eller {1}", "{0} / {1}", "+45 {0}", "{1}, {0}", "Telefon {0}\nMobil {1}"]).format(*(c.choice(["{}{}{}{}", "{} {} {} {}", "{}{} {}{}"]).format(c.figures(2), c.figures(2), c.figures(2), c.figures(2)) for _ in range(2))),
    "telephones in cells": lambda c: (f"{c.figures(2)} {c.figures(2)} {c.figures(2)} {c.figures(2)}", f"{c.figures(2)} {c.figures(2)} {c.figures(2)} {c.figures(2)}"),
    "account": lambda c: c.choice(["Konto {0} {1}", "Reg.nr. {0} kontonr. {1}", "konto {0}-{1}", "IBAN DK{2} {0} {3} {0} {2}"]).format(c.figures(4), _ten(c), c.figures(2), c.figures(4)),
    "account in cells": lambda c: ("Reg.nr.", c.figures(4), "Konto", c.figures(10)),
    "amount": lambda c: c.choice(["{0} kr.", "kr. {0},00", "{0},50 kr. og {1} kr.", "{1} {0}"]).format(_amount(c, c.randint(5, 10)), _amount(c, c.randint(4, 7))),
    "amounts in cells": lambda c: ("Drift", str(c.randint(100_000, 319_999)), str(c.randint(1000, 9999)), str(c.randint(1000, 9999))),
    "amounts in text cells": lambda c: ("Udgift", _amount(c, 6), _amount(c, 4), _amount(c, 7)),
    "ISBN": lambda c: c.choice(["ISBN 978-87-{1}-{2}-{3}", "ISBN 87-{1}-{2}-{3}", "ISBN-10: 87{1}{2}{3}", "ISSN {0}-{0}"]).format(c.figures(4), c.figures(3), c.figures(4), c.figures(1)),
    "DOI": lambda c: c.choice(["doi:10.1016/j.{0}.{1}", "https://doi.org/10.1186/{1}-2458-{2}-{1}", "DOI 10.1007/s{0}-0{2}-{1}-7", "10.1080/{0}.{1}.{0}"]).format(_meeting(c).replace(".", ""), c.figures(4), c.figures(2)),
    "meeting": lambda c: c.choice(["{0} {1}", "Mødet er {0} kl. {1}", "{0}, {1}-{2}", "den {0} kl. {1} – {2}", "{0}\n{1}"]).format(_meeting(c), _clock(c), _clock(c)),
    "meeting with a whole year": lambda c: c.choice(["{0}. {1} {2} kl. {3}", "{0}. {1} {2} {3}", "{0}-06-{2} {3}", "{2}-06-{0} {3}", "{0}. {1} {2}, {3}"]).format(c.randint(10, 28), c.choice(MONTHS), _year(c), c.choice([_clock(c), _clock(c).replace(".", ""), _clock(c).replace(".", ":")])),
    "dates from and to": lambda c: c.choice(["{0}-{1}", "{0} - {1}", "{2}-{3}", "fra {2} til {3}", "{0}–{1}", "{0}/{1}"]).format(_meeting(c), _meeting(c), _meeting(c).replace(".", ""), _meeting(c).replace(".", "")),
    "dates with words from and to": lambda c: c.choice(["{0}. {1} {2} – {0}. {1} {3}", "{0}. {1} {2}-{3}", "1/{4} {2} - 31/12 {3}", "01.01.{2}-31.12.{3}"]).format(c.randint(1, 28), c.choice(MONTHS), _year(c), _year(c), c.randint(1, 12)),
    "dates below each other": lambda c: "\n".join(c.choice([_meeting(c), _meeting(c).replace(".", "-")]) for _ in range(4)),
    "dates and amounts in cells": lambda c: (_meeting(c), f"{c.randint(1, 9)}.{c.figures(3)},00", "Kaffe", c.figures(4)),
    "date and voucher in cells": lambda c: (f"{c.randint(10, 28)}-{c.randint(1, 12):02}-{_year(c)}", str(c.randint(1000, 3999)), "Leje af lokale"),
    "postings": lambda c: "\n".join(f"{_meeting(c) if n % 2 else _meeting(c)[:6] + str(_year(c))} {c.randint(1000, 9999)}{c.choice(['', ' kr.', ' Kaffe', ',50'])}" for n in range(4)),
    "rows of a table": lambda c: f"{_meeting(c)[:6]}{_year(c)} {c.randint(1000, 9999)} {c.randint(10, 99)} {c.randint(100, 9999)}",
    "times": lambda c: f"{_clock(c)}-{_clock(c)} {_clock(c)}-{_clock(c)}",
    "agenda with times": lambda c: "\n".join(f"{_clock(c)} – {_clock(c)} Punkt {n}" for n in range(1, 5)),
    "identity of Acrobat": _identity,
    "identities in XML": lambda c: f"<rdf:li>uuid:{_identity(c).lower()}</rdf:li> xmp.did:{_identity(c)}",
    "date of a PDF": lambda c: f"D:{_year(c)}{c.randint(1, 12):02}{c.randint(1, 28):02}{c.randint(0, 23):02}{c.figures(4)}+02'00'",
    "digest": lambda c: f"SHA-256 {_hex(c, 64).lower()}",
    "post code": lambda c: c.choice(["Eksempelvej {0}, {1} Herning", "{1} Herning, tlf. 12 34 56 78", "{1} og {2}", "Født 1961 i {1} Herning"]).format(c.randint(1, 200), c.randint(1000, 9990), c.randint(1000, 9990)),
    "birthday and post code": lambda c: f"Fødselsdag: {_meeting(c)}, {c.randint(1000, 9990)} Herning",
    "link with an id": lambda c: c.choice(["https://example.dk/vis?id={0}", "https://www.example.dk/media/{1}/{2}/dagsorden.pdf", "www.example.dk/nyheder/{3}/{2}", "https://example.dk/a/{0}/b.pdf"]).format(_ten(c), _meeting(c).replace(".", ""), c.figures(5), _year(c)),
    "law": lambda c: c.choice(["LBK nr. {0} af {1}/{2}/{3}", "lov nr. {0} af {1}. {4} {3}, § {1}, stk. 2", "BEK nr {0} af {1}/{2} {3}", "32016R0679, art. {1}"]).format(c.randint(1000, 2000), c.randint(1, 28), c.randint(1, 12), _year(c), c.choice(MONTHS)),
    "invoice": lambda c: f"{c.choice(['Faktura', 'Fakturanr.', 'Ordre nr.', 'Kundenr.', 'Betalings-id', 'Ref.nr.'])} {_ten(c)}",
    "payment line": lambda c: f"+71<{c.figures(5)}{_ten(c)}+{c.figures(8)}<",
    "budget code": lambda c: c.choice(["{0}.{1}.{2}.{3}", "Konto {0}{1}{2}-{3}", "Funktion 0{0}.{1}.{2}", "{0}.{1}.{2} {3} kr."]).format(c.randint(0, 6), c.randint(10, 99), c.figures(2), c.figures(3)),
    "coordinates": lambda c: f"{c.randint(54, 57)}.{c.figures(6)}, {c.randint(8, 15)}.{c.figures(6)}",
    "plain numbers": lambda c: c.choice(["1 2 3 4 5 6 7 8 9 10", "10 11 12 13 14 15", "1, 2, 3, 4 og 5", "Punkt 1-10: {0} af {1}", "{0} personer, {1} timer, {0} %"]).format(c.figures(2), c.figures(3)),
    "counts in cells": lambda c: tuple(str(c.randint(0, 12)) for _ in range(12)),
    "number words": lambda c: c.choice(["en, to, tre, fire, fem, seks, syv, otte, ni og ti", "Vi er to eller tre, og en af dem bor fire gader væk.", "nul en to tre fire fem seks syv otte ni", "tolv, tretten, fjorten og femten"]),
    "years": lambda c: " ".join(str(2000 + c.randint(0, 3) + n) for n in range(7)),
    "years in cells": lambda c: tuple(str(c.randint(2000, 2020) + n) for n in range(7)),
    "statistics": lambda c: " ".join(c.figures(4) for _ in range(6)),
}


def look_alikes(seed: int, each: int = 8) -> Iterator[Spelling]:
    """Yield ``each`` texts of every kind of number that a council writes and that is nobody's."""
    chance = Chance(seed)
    for kind, make in _INNOCENT.items():
        for _ in range(each):
            made = make(chance)
            yield Spelling(kind, (made,) if isinstance(made, str) else made)
