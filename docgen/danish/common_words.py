"""Words that every paper of a council says: two texts that share them share nothing. Plain."""

from docgen.danish.tokens import plain

_COMMON = """
ad administrationen af afbud alle allerede alt altid anbefale anbefalede anbefaler anbefaling anden andet andre antal
april arbejde arbejder arbejdes arbejdet at august bare behov bemærkning bemærkninger beslutning beslutningen beslutte
besluttede beslutter besluttes besluttet bilag bilagene bilaget blandt blev blive bliver bolig boligen boliger
boligerne borger borgere borgeren borgerne budget byråd byrådet byrådets bør da dag dage dagen dagsorden dagsordenen de
december deltage deltager deltagere deltagerne deltog dem den denne der deres derfor det dette dig din direktør
direktøren disse dog drøfte drøftede drøftelse drøftelsen drøfter drøftes drøftet du efter efterretning eller en end
endnu enkelte er et eventuelt familie familien februar flere for fordi forelagt forelægges foreslog foreslår formand
formanden forslag forslaget fortalt fortalte fortæller forvaltning forvaltningen fra fredag frem fremlagde fremlagt
fremlægger fremmødte fremover fremstilling fulgt få får følge følger følges før først første gang gennem gennemgik
gennemgået gennemgår gerne give giver god gode godkend godkende godkender godkendes godkendt godkendte gør gøre ham han
hans har havde have helt hen hende hendes her hjælp hjælpe hjælper hos hun hus huset hvad hver hvis hvor hvordan
hvorfor i idet ifølge igen ikke imod ind inden indstille indstiller indstilles indstilling indstillingen ingen januar
jeg juli juni kan kl kom komme kommer kommune kommunen kommunens kr kroner kunne lang lav lave laves leder lederen
lukkede lukket lørdag maj man mandag mange marts med medlem medlemmer medlemmerne meget mellem men mener mere mest mig
min mindre mio må måde måned måneder måtte møde møder møderne mødet ned nogen noget nogle nok november nr nu ny nye når
nærmere næste næstformand næstformanden og også oktober om omkring område områder området onsdag op opfølgning
orientere orienterede orienteres orienteret orientering orienteringen os over penge personforhold personsag pkt plan
planen projekt projektet punkt punkter punktet på referat referatet referent råd rådet rådets sag sagde sagen sagens
sagt sammen samt se sekretariat sekretariatet selv sende sender sendes sendt senere september ses side sidste sig siger
sin sine sit skal skulle social sociale socialt som spørge spørger spørgsmål stk stor store står støtte støtter støttes
sundhed sundhedsudvalg svar svare svarede svarer så sådan søndag tage tager tages taget taler talt talte tidligere til
tilbage tilbud tilbuddet tiltrådt tiltrådte tiltræde tiltrædes tirsdag to tog torsdag tre ud uden udvalg udvalget
udvalgets uge uger under var ved vedlagt vedr vedrørende velkommen vi videre vil ville være været åben åbent åbne åbner
år året økonomi økonomien ønske ønskede ønsker
"""
COMMON: frozenset[str] = frozenset(map(plain, _COMMON.split()))
