"""G07 · Et ord, som et menneske skal tage stilling til, før papiret offentliggøres

Regel: Før en offentlig udgave, et let referat eller et opslag lægges i mappen, læses alt i filerne
igennem, også det, der ikke ses, og filernes navne. Der ledes efter navnene på dem, der ikke har sagt ja til
at stå med navn, i alle former (uden accenter, med aa for å, bøjet, forkortet, i en mailadresse), efter det,
der står i lukkede punkter, bilag og opfølgninger, og efter private oplysninger. Hvad der findes, stopper
papiret, til det er skrevet om, eller til en navngiven person i arket Offentliggørelse har skrevet, om ordet
må stå, og hvorfor. Et navn, der også er et almindeligt ord, kommunens navn eller et firmas, spørges der
altid om. Hvad der ligner navnet på en person, som arket ikke har på listen, er en advarsel.

Hvorfor: Et program kan ikke vide, om »Skov« er en skov eller Palle Skov. I en afprøvning med 69 ark kom
et navn eller noget lukket ud af de 48, fordi programmet kun ledte efter det, det selv havde skiftet ud.

Passes:
    Ord: Skov, Sted: Punkter!I2, Må stå: Ja, Godkendt af: Anne Eksempel, Begrundelse: Det er skoven ved søen.
    Ord: Skov, Må stå: Nej (så står der »et medlem« i stedet)

Fails:
    Skov og natur er vigtigt. (når Palle Skov har Nej i »Må nævnes offentligt«)
    Sted: side 4 (når der skal stå en celle, fx Punkter!I2)

Sådan retter du: Skriv teksten om, eller skriv en række i arket Offentliggørelse. Er ordet i skabelonen
eller et filnavn, så lad Sted være tomt. Fundet kan ikke lukkes igennem i arket Regler.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.privacy.decisions import fault_of
from docgen.finding import Finding, error
from docgen.sheets.decisions import Decision

CODE = "G07"

_FAULTS = {
    "where": ("Stedet kan ikke læses.", "Skriv ark og celle, fx Punkter!I2, eller lad feltet være tomt."),
    "approved_by": ("Kun en navngiven person kan beslutte, om et ord må stå.", "Skriv personens fulde navn."),
    "reason": ("Det kan kun besluttes med en grund.", "Skriv grunden i en hel sætning."),
}


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each decision that cannot be used."""
    decisions: tuple[Decision, ...] = getattr(context.book, "decisions", ())
    for row in decisions:
        is_read = row.word and row.may_stand is not None and row.approved_by and row.reason
        if is_read and (field := fault_of(row)):
            message, remedy = _FAULTS[field]
            yield error(CODE, row.place(field), message, remedy)
