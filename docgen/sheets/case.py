"""Sag and its tables: a brief for a political committee."""

from typing import Annotated, ClassVar, Literal

from docgen.sheets.items import Openness
from docgen.workbook.model import Field
from docgen.workbook.record import Form, Row
from docgen.workbook.values import Codes, Date, LongText, Reference, Text, WholeNumber, Word, YesNo

COUNCIL = "Udsatterådet"
"""The council that a case asks about where the sheet does not name one."""

MANAGEMENT = "Indstilling til koncernledelsen"
"""The paper by which the management is asked."""

CasePaper = Annotated[Literal["Sagsfremstilling", "Indstilling til koncernledelsen"], Word]
CaseType = Annotated[Literal["Beslutning", "Drøftelse", "Orientering"], Word]
Included = Annotated[Literal["Ja", "Ikke relevant"], Word]


class Case(Form):
    """The head of a committee case, with the question of the council's involvement."""

    later: ClassVar = frozenset({"case_numbers_like", "council", "paper", "ask_involvement"})
    needed_where_printed: ClassVar = frozenset({"venue", "officer", "recommender"})

    committee: Text = Field(
        alias="Udvalg", description="Udvalget, der behandler sagen.", examples=["Social- og Sundhedsudvalget"]
    )
    committee_code: Reference | None = Field(
        None, alias="Udvalgskode", description="Udvalgets kode i arket Fora.", examples=["SOS"]
    )
    date: Date = Field(alias="Mødedato", description="Fx 12-08-2026.", examples=["12-08-2026"])
    venue: Text | None = Field(None, alias="Mødested", description="Lokale.", examples=["Rådhuset, C3.40"])
    item_number: Reference | None = Field(
        None, alias="Punktnr.", description="Punktets nummer på udvalgets dagsorden.", examples=["72"]
    )
    title: Text = Field(
        alias="Titel", description="Sagens overskrift.", examples=["Rammer for samarbejdet på udsatteområdet"]
    )
    case_number: Reference = Field(
        alias="Sagsnr.", description="KLE-nummer, fx 27.00.00-A00-5-15.", examples=["27.00.00-A00-5-26"]
    )
    officer: Text | None = Field(None, alias="Sagsbehandler", description="Navn.", examples=["Anne Eksempel"])
    other_officers: Text | None = Field(
        None,
        alias="Øvrige sagsbehandlere",
        description="Navne; tomt felt skrives som -",
        examples=["Bo Eksempel"],
    )
    type: CaseType = Field(alias="Sagstype", description="Hvad udvalget skal gøre.", examples=["Orientering"])
    openness: Openness = Field(alias="Åbenhed", description="Åben eller lukket sag.", examples=["Åben"])
    closed_because: Text | None = Field(
        None, alias="Lukkegrund", description="Skal stå ved lukkede sager.", examples=["Personforhold"]
    )
    treated_in: Codes | None = Field(
        None, alias="Behandles i", description="Koder fra arket Fora, skilt med ;", examples=["SOS; BYR"]
    )
    social_matter: YesNo | None = Field(
        None,
        alias="Har betydning for det sociale område",
        description="Svar, når der spørges om inddragelse.",
        examples=["Ja"],
    )
    involve_council: YesNo | None = Field(
        None,
        alias="Skal udsatterådet inddrages",
        description="Svar, når der spørges om inddragelse.",
        examples=["Ja"],
    )
    involvement: LongText | None = Field(
        None,
        alias="Inddragelse",
        description="Hvordan og hvornår – eller hvorfor ikke.",
        examples=["Rådet drøfter sagen på mødet i juni."],
    )
    recommender: Text | None = Field(
        None,
        alias="Indstiller",
        description="Titel på den, der indstiller.",
        examples=["Direktøren for Social og Sundhed"],
    )
    decision: LongText | None = Field(
        None, alias="Beslutning", description="Udfyldes efter mødet.", examples=["Til efterretning."]
    )
    municipality: Text | None = Field(
        None, alias="Kommune", description="Vælger også kommunens egne skabeloner.", examples=["Eksempel Kommune"]
    )
    department: Text | None = Field(
        None, alias="Forvaltning", description="Står i brevhovedet.", examples=["Social og Sundhed"]
    )
    report_year: WholeNumber | None = Field(
        None, alias="Årsrapport år", description="Hvis årsrapporten er bilag.", examples=["2025"]
    )
    case_numbers_like: Reference | None = Field(
        None,
        alias="Sagsnumre ser sådan ud",
        description="Et af jeres egne sagsnumre, hvis I ikke bruger KLE-numre.",
        examples=["EMN-2026-00194"],
    )
    council: Text | None = Field(
        None,
        alias="Råd",
        description="Rådet, der spørges. Er det tomt, er det Udsatterådet.",
        examples=["Handicaprådet"],
    )

    paper: CasePaper | None = Field(
        None,
        alias="Papir",
        description="Hvilket papir sagen bliver til. Tom: Sagsfremstilling.",
        examples=["Sagsfremstilling"],
    )
    ask_involvement: YesNo | None = Field(
        None,
        alias="Spørg om inddragelse",
        description="Skal papiret spørge, om rådet inddrages? Tom: Ja.",
        examples=["Ja"],
    )

    @property
    def asks(self) -> Annotated[bool, Field(title="Spørger papiret om inddragelse?", examples=["Ja"])]:
        """Whether the paper asks about the council's involvement; one to the management always does.

        Odense's principles: »et fast punkt i selve indstillingspapiret, at der skal tages stilling til om udsatterådet,
        skal inddrages«.
        """
        return self.ask_involvement is not False or self.paper == MANAGEMENT

    @property
    def council_name(self) -> Annotated[str, Field(title="Rådet, der spørges", examples=["Udsatterådet"])]:
        """The council whose involvement is asked about."""
        return self.council or COUNCIL


class Section(Row):
    """One section of the brief."""

    table: ClassVar = "tblTekst"

    heading_text: Text = Field(alias="Afsnit", description="Afsnittets overskrift.", examples=["Sagsresume"])
    text: LongText | None = Field(
        None,
        alias="Tekst",
        description="Alt+Enter giver nyt afsnit. »- « giver punktopstilling, »1. « giver tal.",
        examples=["Sagen handler om …"],
    )
    included: Included = Field(alias="Medtag", description="»Ikke relevant« udelader afsnittet.", examples=["Ja"])


class Recommendation(Row):
    """One line of the recommendation."""

    table: ClassVar = "tblIndstilling"
    later: ClassVar = frozenset({"decision", "recommender"})

    number: Reference | None = Field(None, alias="Nr.", description="Tomt felt giver 1, 2, 3 …", examples=["1"])
    that: LongText = Field(
        alias="At",
        description="Begynder med »at«.",
        examples=["at udvalget tager orienteringen om Prøvevej til efterretning."],
    )
    decision: LongText | None = Field(
        None, alias="Beslutning", description="Efter mødet: beslutningen på netop dette punkt.", examples=["Godkendt."]
    )
    recommender: Text | None = Field(
        None,
        alias="Indstiller",
        description="Kun hvis det er en anden end i arket Sag.",
        examples=["Økonomiudvalget"],
    )


class DiscussionPoint(Row):
    """One question that the council asks the committee to discuss."""

    table: ClassVar = "tblDroeftelsespunkter"
    is_seldom: ClassVar = True

    number: Reference | None = Field(None, alias="Nr.", description="Tomt felt giver 1, 2, 3 …", examples=["1"])
    point: Text = Field(alias="Punkt", description="Spørgsmålet i én linje.", examples=["Rummelige boliger"])
    background: LongText | None = Field(
        None, alias="Baggrund", description="Op til tre linjer.", examples=["Rådet oplever, at …"]
    )


class EarlierTreatment(Row):
    """One earlier treatment of the case."""

    table: ClassVar = "tblTidligere"
    is_seldom: ClassVar = True

    committee: Text = Field(alias="Udvalg", description="Hvem der behandlede sagen.", examples=["Byrådet"])
    date: Date = Field(alias="Dato", description="Fx 27-05-2026.", examples=["27-05-2026"])
    item: Reference | None = Field(None, alias="Punkt", description="Punktets nummer.", examples=["57"])
    decision: Text | None = Field(
        None, alias="Beslutning", description="Hvad der blev besluttet.", examples=["Godkendt."]
    )


class NextStep(Row):
    """One next step of the case."""

    table: ClassVar = "tblProces"
    is_seldom: ClassVar = True

    committee: Text = Field(alias="Udvalg", description="Hvem der behandler sagen.", examples=["Byrådet"])
    date: Date = Field(alias="Dato", description="Fx 23-09-2026.", examples=["23-09-2026"])
    purpose: Text = Field(alias="Formål", description="Hvad der skal ske.", examples=["Endelig godkendelse"])


class Forum(Row):
    """One committee of the municipality, in the order of the row on the paper."""

    table: ClassVar = "tblFora"
    is_seldom: ClassVar = True
    unique: ClassVar = "code"

    code: Reference = Field(alias="Kode", description="Fx SOS.", examples=["SOS"])
    name: Text = Field(alias="Navn", description="Udvalgets navn.", examples=["Eksempeludvalget"])
