"""What the example rows of earlier docgen said: a workbook that was made then has them still.

Whoever changes an example of a sheet adds the old one here; else each old workbook is told that its example was
written over (X34).
"""

from docgen.danish.words import key

_TEXTS = frozenset(
    (sheet, heading, key(text))
    for sheet, heading, text in (
        ("Afsnit", "Tekst", "Udgiften holdes inden for rammen."),
        ("Afstemning", "Forslag", "Formandens forslag til årshjul"),
        ("Anbefalinger", "Anbefaling", "at rådet inddrages tidligt"),
        ("Anbefalinger", "Let tekst", "Spørg os tidligt."),
        ("Bemærkninger", "Bemærkning", "Rådet mener, at der mangler boliger."),
        ("Bemærkninger", "Citat", "Alle skal have et hjem."),
        ("Bemærkninger", "Forslag", "Flere små boliger."),
        ("Bemærkninger", "Let tekst", "Der mangler boliger."),
        ("Fora", "Navn", "Social- og Sundhedsudvalget"),
        ("Forslag", "Forslag", "Unge uden bolig"),
        ("Forslag", "Svar", "Det er på dagsordenen i maj."),
        ("Høringer", "Hvad skete der", "Forslaget om rampen kom med."),
        ("Inddragelse", "Begrundelse", "Rådet var med fra start."),
        ("Indstilling", "At", "at udvalget tager orienteringen til efterretning."),
        ("Offentliggørelse", "Begrundelse", "Det er skoven og ikke personen."),
        ("Opfølgning", "Let tekst", "Ser på hjemmesiden"),
        ("Opfølgning", "Resultat", "Hjemmesiden er rettet."),
        ("Ordliste", "Betyder", "Et brev med rådets mening."),
        ("Posteringer", "Tekst", "Kaffe og brød"),
        ("Prøvelæsning", "Linje", "Vi talte om boliger."),
        ("Punkter", "Drøftelse", "Rådet drøftede sagen."),
        ("Punkter", "Fremstilling", "Dagsordenen skal godkendes."),
        ("Punkter", "Indstilling", "Formanden indstiller,\nat dagsordenen godkendes."),
        ("Punkter", "Let aftale", "Rådet skriver til politikerne."),
        ("Punkter", "Let om punktet", "Vi skal tale om boliger."),
        ("Punkter", "Let tekst", "Vi talte om boliger.\nDer er for få billige boliger."),
        ("Punkter", "Overskrift", "Godkendelse af dagsorden"),
        ("Punkter", "Type", "Fast"),
        ("Regler", "Begrundelse", "Navnet er offentligt i forvejen."),
        ("Årshjul", "Emne", "Årsrapporten i udvalget"),
    )
)
_CHANGED = frozenset((sheet, heading) for sheet, heading, _ in _TEXTS)


def is_earlier_example(sheet: str, heading: str, text: str) -> bool:
    """Tell whether an earlier docgen wrote this text into the sheet's example row, under this heading."""
    return (sheet, heading, key(text)) in _TEXTS


def has_changed(sheet: str, heading: str) -> bool:
    """Tell whether the example under a heading is another than an earlier docgen's."""
    return (sheet, heading) in _CHANGED
