"""Years whose target groups, proposals, posters and cases break a rule, or only seem to."""

from planted_plans import EVENT, FOUR, HEARING, meeting
from year_habits import Plant, day

from docgen.sheets.year.matters import TARGET_GROUPS

PROPOSAL = {
    "Modtaget": day("2027-01-04"), "Forslag": "Unge uden bolig", "Fra": "Borger", "Åbenhed": "Åben", "Møde": "1",
    "Status": "Nyt", "Svar": None,
}  # fmt: skip
TURNED_DOWN = PROPOSAL | {"Status": "Afvist"}
POSTED = {"Møde": "1", "Sted": "Café Eksempel", "Hængt op den": day("2027-02-20"), "Taget ned den": None}
TWO_HANG = [POSTED, POSTED | {"Møde": "2", "Hængt op den": day("2027-04-20")}]
CASE = {
    "Dato": day("2027-03-12"), "Forum": "Udvalg", "Sag": "Ny natcafé", "Betydning": "Ja", "Inddrages": "Nej",
    "Begrundelse": None,
}  # fmt: skip
ITEMS = [{"Overskrift": "Boliger", "Type": "Drøftelse", "Åbenhed": "Åben"}]
AGENDA = {"Møde": {"Mødetype": "Ordinært", "Dato": day("2027-02-09"), "Status": "Dagsorden"}, "Punkter": ITEMS}
DRAFT = {"Møde": {"Mødetype": "Ordinært", "Dato": day("2027-02-09"), "Status": "Udkast"}, "Punkter": ITEMS}
PLACES = {"Opslagssteder": [{"Sted": "Café Eksempel"}, {"Sted": "Kløverengen"}]}
BEFORE = day("2027-01-10")

GROUPS = ("Aktiviteter", "", 0)
ASKED, WHY = ("Inddragelse", "Inddrages", 1), ("Inddragelse", "Begrundelse", 1)
STATUS, ANSWER = ("Forslag", "Status", 1), ("Forslag", "Svar", 1)
HUNG, DOWN, BOOK = ("Opslagslog", "Hængt op den", 1), ("Opslagslog", "Taget ned den", 1), ("Møder", "Ark", 1)

MATTERS = (
    Plant("Y14", "one hearing about one group", {"Høringer": [HEARING | {"Målgruppe": "Hjemløse"}]}, (GROUPS,)),
    Plant("Y14", "five of six", {"Aktiviteter": [EVENT | {"Målgruppe": one} for one in TARGET_GROUPS[:5]]}, (GROUPS,)),
    Plant("Y14", "two groups in one cell", {"Aktiviteter": [EVENT | {"Målgruppe": "Hjemløse og misbrugere"}]}, (GROUPS,)),
    Plant("Y14", "one of the list among words of their own", {"Aktiviteter": [EVENT | {"Målgruppe": "Alle borgere"}, EVENT | {"Målgruppe": "Voldsramte"}]}, (GROUPS,)),
    Plant("Y14", "all six, in one cell each", {"Aktiviteter": [EVENT | {"Målgruppe": one} for one in TARGET_GROUPS]}),
    Plant("Y14", "all six in one cell", {"Aktiviteter": [EVENT | {"Målgruppe": "; ".join(TARGET_GROUPS)}]}),
    Plant("Y14", "a council with groups of its own", {"Aktiviteter": [EVENT | {"Målgruppe": "Borgere med handicap"}]}),
    Plant("Y14", "nobody writes groups", {"Aktiviteter": [EVENT]}),
    Plant("Y15", "still new on the meeting's day", {"Forslag": [PROPOSAL]}, (STATUS,), day("2027-02-09")),
    Plant("Y15", "still new though the agenda is made", {"Møder": [meeting("1", "2027-02-09", Ark="1.xlsx")], "Forslag": [PROPOSAL]}, (STATUS,), BEFORE, {"1.xlsx": AGENDA}),
    Plant("Y15", "turned down without a word", {"Forslag": [TURNED_DOWN]}, (ANSWER,), BEFORE),
    Plant("Y15", "turned down with spaces alone", {"Forslag": [TURNED_DOWN | {"Svar": "  "}]}, (ANSWER,), BEFORE),
    Plant("Y15", "for no meeting, and one was held since it came", {"Møder": FOUR, "Forslag": [PROPOSAL | {"Møde": None}]}, (STATUS,)),
    Plant("Y15", "written »møde 1«", {"Forslag": [PROPOSAL | {"Møde": "møde 1"}]}, (STATUS,)),
    Plant("Y15", "the day before the meeting", {"Forslag": [PROPOSAL]}, today=day("2027-02-08")),
    Plant("Y15", "the agenda is a draft", {"Møder": [meeting("1", "2027-02-09", Ark="1.xlsx")], "Forslag": [PROPOSAL]}, today=BEFORE, beside={"1.xlsx": DRAFT}),
    Plant("Y15", "turned down with an answer", {"Forslag": [TURNED_DOWN | {"Svar": "Det hører til i udvalget."}]}),
    Plant("Y15", "for no meeting, and it came too late for the last", {"Organ": {"Dagsorden sendes dage før": 7}, "Møder": [meeting("1", "2027-05-25"), meeting("2", "2027-08-24")], "Forslag": [PROPOSAL | {"Møde": None, "Modtaget": day("2027-05-19")}]}),
    Plant("Y15", "put off", {"Forslag": [PROPOSAL | {"Status": "Udskudt"}]}),
    Plant("Y16", "fifteen days after", {"Opslagslog": [POSTED | {"Hængt op den": None}]}, (HUNG,), day("2027-02-24")),
    Plant("Y16", "the year says three days", {"År": {"Opslag dage efter": 3}, "Opslagslog": [POSTED | {"Hængt op den": None}]}, (HUNG,), day("2027-02-13")),
    Plant("Y16", "an older one still hangs", {"Møder": FOUR, "Opslagslog": TWO_HANG}, (DOWN,)),
    Plant("Y16", "an older one from before New Year", {"Opslagslog": [POSTED | {"Møde": "4/2026", "Hængt op den": day("2026-12-15")}, POSTED]}, (DOWN,)),
    Plant("Y16", "a place of the meeting's is not in the log", {"Møder": [meeting("1", "2027-02-09", Ark="1.xlsx")], "Opslagslog": [POSTED]}, (BOOK,), beside={"1.xlsx": AGENDA | PLACES}),
    Plant("Y16", "written »nr. 1«", {"Opslagslog": [POSTED | {"Møde": "nr. 1", "Hængt op den": None}]}, (HUNG,)),
    Plant("Y16", "fourteen days after", {"Opslagslog": [POSTED | {"Hængt op den": None}]}, today=day("2027-02-23")),
    Plant("Y16", "the older one is taken down", {"Møder": FOUR, "Opslagslog": [POSTED | {"Taget ned den": day("2027-04-19")}, TWO_HANG[1]]}),
    Plant("Y16", "another place's is newer", {"Møder": FOUR, "Opslagslog": [POSTED, POSTED | {"Møde": "2", "Sted": "Kløverengen", "Hængt op den": day("2027-04-20")}]}),
    Plant("Y16", "the meeting was cancelled", {"Møder": [meeting("1", "2027-02-09", Aflyst="Ja"), meeting("2", "2027-08-10")], "Opslagslog": [POSTED | {"Hængt op den": None}]}),
    Plant("Y17", "no, and not why", {"Inddragelse": [CASE]}, (WHY,)),
    Plant("Y17", "why is spaces alone", {"Inddragelse": [CASE | {"Begrundelse": " "}]}, (WHY,)),
    Plant("Y17", "the koncernledelse's", {"Inddragelse": [CASE | {"Forum": "Koncernledelse"}]}, (WHY,)),
    Plant("Y17", "a network's", {"Organ": {"Type": "Netværk"}, "Inddragelse": [CASE | {"Betydning": "ja", "Inddrages": "NEJ"}]}, (WHY,)),
    Plant("Y17", "before New Year", {"Inddragelse": [CASE | {"Dato": day("2026-12-31")}]}, (WHY,)),
    Plant("Y17", "the second of two", {"Inddragelse": [CASE | {"Begrundelse": "Kun om it."}, CASE]}, (("Inddragelse", "Begrundelse", 2),)),
    Plant("Y17", "no, and why", {"Inddragelse": [CASE | {"Begrundelse": "Sagen er kun om it."}]}),
    Plant("Y17", "yes", {"Inddragelse": [CASE | {"Inddrages": "Ja"}]}),
    Plant("Y17", "a case of no weight", {"Inddragelse": [CASE | {"Betydning": "Nej"}]}),
)  # fmt: skip
