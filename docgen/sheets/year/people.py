"""Medlemmer, Satser and Afregning: who sits in the body, and what each is paid."""

from typing import Annotated, ClassVar, Literal

from docgen.danish.words import key
from docgen.sheets.year.plan import MeetingNumber
from docgen.workbook.model import Field
from docgen.workbook.record import Row
from docgen.workbook.values import Amount, Date, Text, WholeNumber, Word, YesNo, suggested

RateType = Annotated[Literal["Diæt til 4 timer", "Diæt over 4 timer", "Kørsel høj", "Kørsel lav", "Cykel"], Word]
Consent = Annotated[str, *suggested("Navn", "Foto", "Citat")]
Transport = Annotated[str, *suggested("Kørsel høj", "Kørsel lav", "Cykel")]


class Member(Row):
    """One seat held by one person, from a day until a day."""

    table: ClassVar = "tblMedlemmer"
    unique: ClassVar = ""
    may_lack: ClassVar = True
    later: ClassVar = frozenset({"fee"})

    name: Text = Field(alias="Navn", description="Fulde navn.", examples=["Bo Eksempel"])
    group: Text = Field(alias="Gruppe", description="Gruppen, personen sidder for.", examples=["Brugere"])
    role: Text | None = Field(None, alias="Rolle", description="Fx Formand.", examples=["Formand"])
    organisation: Text | None = Field(None, alias="Organisation", description="Fx SIND.", examples=["SIND"])
    stands_in_for: Text | None = Field(
        None, alias="Stedfortræder for", description="Medlemmets navn.", examples=["Anne Eksempel"]
    )
    since: Date = Field(alias="Fra", description="Første dag.", examples=["01-01-2026"])
    until: Date | None = Field(None, alias="Til", description="Sidste dag. Tom: sidder endnu.", examples=["31-12-2029"])
    politician: YesNo = Field(alias="Byrådsmedlem", description="Sidder personen i byrådet?", examples=["Nej"])
    paid: YesNo | None = Field(None, alias="Diætberettiget", description="Får personen diæter?", examples=["Ja"])
    may_be_named: YesNo = Field(
        alias="Må nævnes offentligt", description="Har personen sagt ja til at stå med navn?", examples=["Nej"]
    )
    consent_on: Date | None = Field(
        None, alias="Samtykke den", description="Dagen, personen sagde ja.", examples=["12-01-2027"]
    )
    consent_to: Consent | None = Field(
        None, alias="Samtykke til", description="Flere skilles med ;.", examples=["Navn"]
    )
    fee: YesNo | None = Field(
        None, alias="Honorar", description="Får personen honorar for hvervet? Så gives der ikke diæt.", examples=["Nej"]
    )

    @property
    def may_stand(self) -> Annotated[bool, Field(title="Må stå med navn", examples=["Ja"])]:
        """Whether the person has said yes to standing with a name; a yes to a photo alone is none."""
        return bool(self.may_be_named) and (not self.consent_to or "navn" in key(self.consent_to))


class Rate(Row):
    """One rate from a day until a day, with where it is from."""

    table: ClassVar = "tblSatser"
    unique: ClassVar = ""
    may_lack: ClassVar = True

    type: RateType = Field(alias="Art", description="Hvad satsen er for.", examples=["Diæt til 4 timer"])
    amount: Amount = Field(alias="Sats", description="Kroner pr. dag eller pr. km.", examples=["3,94"])
    since: Date = Field(alias="Gælder fra", description="Første dag.", examples=["01-01-2027"])
    until: Date | None = Field(None, alias="Gælder til", description="Sidste dag.", examples=["31-12-2027"])
    source: Text = Field(alias="Kilde", description="Hvor satsen står.", examples=["Ministeriets vejledning"])


class SettlementRow(Row):
    """What one person has to their credit for one meeting."""

    table: ClassVar = "tblAfregning"
    unique: ClassVar = ""
    may_lack: ClassVar = True

    meeting: MeetingNumber = Field(alias="Møde", description="Nr. i arket Møder.", examples=["1"])
    name: Text = Field(alias="Navn", description="Som i arket Medlemmer.", examples=["Bo Eksempel"])
    travel_minutes: WholeNumber | None = Field(
        None, alias="Rejseminutter", description="Rejsetid frem og tilbage.", examples=["40"]
    )
    outside: YesNo | None = Field(
        None, alias="Uden for kommunen", description="Gik rejsen uden for kommunen?", examples=["Nej"]
    )
    kilometres: Amount | None = Field(None, alias="Km", description="Frem og tilbage.", examples=["24"])
    transport: Transport | None = Field(
        None, alias="Transport", description="Satsen, kilometerne afregnes med.", examples=["Kørsel lav"]
    )
    other: Amount | None = Field(None, alias="Andet beløb", description="I kroner.", examples=["48"])
    other_what: Text | None = Field(None, alias="Andet, hvad", description="Hvad det er.", examples=["Busbillet"])
    settled_on: Date | None = Field(
        None, alias="Afregnet den", description="Dagen, det blev sendt til løn.", examples=["01-03-2027"]
    )
