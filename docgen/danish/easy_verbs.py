"""The easy verbs in the tense that a hard verb stood in: »formidler« is »fortæller«, »drøftede« is »talte om«."""

from types import MappingProxyType

_TENSES = """
bede beder bad bedt · begynde begynder begyndte begyndt · beholde beholder beholdt beholdt ·
bestemme bestemmer bestemte bestemt · bestille bestiller bestilte bestilt · betale betaler betalte betalt ·
betyde betyder betød betydet · blive bliver blev blevet · bruge bruger brugte brugt · finde finder fandt fundet ·
foreslå foreslår foreslog foreslået · forklare forklarer forklarede forklaret ·
fortsætte fortsætter fortsatte fortsat · fortælle fortæller fortalte fortalt · få får fik fået ·
følge følger fulgte fulgt · give giver gav givet · gælde gælder gjaldt gældt · gøre gør gjorde gjort ·
have har havde haft · hjælpe hjælper hjalp hjulpet · holde holder holdt holdt ·
invitere inviterer inviterede inviteret · komme kommer kom kommet · kræve kræver krævede krævet ·
kunne kan kunne kunnet · købe køber købte købt · lave laver lavede lavet · lede leder ledte ledet ·
lægge lægger lagde lagt · mangle mangler manglede manglet · mene mener mente ment ·
planlægge planlægger planlagde planlagt · ringe ringer ringede ringet · samle samler samlede samlet ·
se ser så set · sende sender sendte sendt · sige siger sagde sagt · skaffe skaffer skaffede skaffet ·
skrive skriver skrev skrevet · skulle skal skulle skullet · slutte slutter sluttede sluttet ·
spørge spørger spurgte spurgt · starte starter startede startet · stoppe stopper stoppede stoppet ·
stå står stod stået · søge søger søgte søgt · sørge sørger sørgede sørget · tage tager tog taget ·
takke takker takkede takket · tale taler talte talt · tilbyde tilbyder tilbød tilbudt · tænke tænker tænkte tænkt ·
vente venter ventede ventet · ville vil ville villet · vise viser viste vist · vælge vælger valgte valgt ·
være er var været · ændre ændrer ændrede ændret
"""

VERBS = MappingProxyType({words.split()[0]: tuple(words.split()) for words in _TENSES.split("·")})
"""Each easy verb's infinitive, present, past and participle, by its infinitive."""


def in_tense(easy: str, tense: int) -> str:
    """Return easy words with their first word in a tense: 0 infinitive, 1 present, 2 past, 3 participle.

    Words that do not begin with a verb of the list are returned as they are.
    """
    first = easy.split(" ", maxsplit=1)[0].rstrip(",")
    forms = VERBS.get(first)
    return forms[tense] + easy[len(first) :] if forms else easy
