"""What is known of names as words: those that are ordinary words too, short forms, what is put behind them.

Nobody's list: names that a Danish reader meets, and words that they may be taken for.
"""

from docgen.danish.tokens import plain

_WORDS_TOO = """
aften ager alle alm alma ane april arne ask august bager bak bakke bang bank berg bil bille birk bisp bjerg bjælke
bjørn blad blok blom bo bonde borg brand brink brix bro brun bruun bryde buus bæk bøg bøgh dag dahl dal dam damm degn
due eg ege ejer eksempel elm enemark eng falk fisk fisker fjord flor formand fredag fri frisk frost fugl fuglsang føns
gade gammel give glad god gram gran grand green gren greve grøn grønne gud gul gård gårde haj hald hals halse ham hamme
hans hare have haven havn hede hegn hjort hoff holm holme horn hus husum hvid høg høj høst is jage jul juli juni juul
jæger kamp kirk kirke kit klar klint klit klog klokke knap kobbel kok kold konge krabbe krag kreds kring krog krogh
kron krone kruse kvist kær køster ladegård lager land lang lange lav leder let leth lilje lille lind linde liv lund
lykke lyng lynge løve mai maj mark may medlem munk mus møller mørk ned nor nord nørre ord otte palle palm park per pil
pile pind plum post prins prior præst prøve rask ravn regn riis ring ris ro rod rose rosen rune rye rytter rød røn rør
sand sander sang sejr sen silke skaft skjult sko skov skriver skytte slot smed smidt smith snog sol sommer sonne spang
spur stage stampe stark stave steen stein sten stern stor storm strand streg stub sund svane svensker syd sø sønder
tage tang ter test toft tofte tone torn torp torv trane trap tromle træ tue tved ung vad val vang vej ven vest vester
vind vinter virk vold våben vår wind ås ørn øster
"""
WORDS_TOO: frozenset[str] = frozenset(map(plain, _WORDS_TOO.split()))
"""Names that are words: in a sentence nobody can know which is meant. Plain."""

_SHORT_FORMS = """
alexander alex sander·anders andy·andreas andy andi·anette nette·ann-marie annemarie·annelise lise·benjamin ben benny·
bertil bert·birgitte gitte birthe·bodil bo·caroline line karo·charlotte lotte·christian chris kris·christina tina stina
stine·christoffer chris toffer stoffer·daniel dan danny·dorthea thea dorte·elisabeth lis lisbeth beth lisa betty else·
emilie milla emmy·frederik fred frede frits·frederikke rikke frida·georg jørgen·gustav gus·hanne hanni·henriette jette
henny·henrik rik henni·ingeborg inge inga·jakob jeppe jack·jeanette nette·jens jes·jesper jeppe·johanne hanne·johannes
johs hannes·jonathan jon·josefine josse fine·jørgen jørn·karen kaja·karoline line·katrine trine kat·kirsten kis kisser
kirs·kristian kris·kristina tina stina·kristine stine·kristoffer toffer stoffer·laurits lau·lars lasse·leonora nora·
lisbeth lis·magdalene lene magda·margrethe grethe rethe grete magga maggie·maria mia·marianne anne·marie mie mia·martin
matti·mathias mads·mathilde tilde·matilde tilde·michael mikkel mike mick·mikael mikkel mike·mogens moggi·nanna nan·niels
nis·nicolai nico nik kolaj·nikolaj niko nik kolaj·oliver olli·patrick pat·pernille nille·peter per peder pete·philip
flip phil·rasmus ras·rebecca becca·rebekka bekka·regitze gitte gitze·robert rob bob·sebastian bastian seb·sofie fie·
sophie fie·steffen stef·susanne sanne sus susse·søren søs·theodor theo·theresa tess·thomas tom tommy·tobias tobi·torben
tobbe·ulrik rik·ursula ulla·valdemar valde·vibeke bibi vibs·victoria vicki·viktor vik·vilhelm ville willy·william willy
bill billy·yvonne vonne·aleksander aleks sander
"""
SHORT_FORMS: dict[str, tuple[str, ...]] = {
    plain(words[0]): tuple(map(plain, words[1:])) for one in _SHORT_FORMS.split("·") if (words := one.split())
}
"""What some are called for short: plain names."""

_ABBREVIATIONS = """
AF AM AP AS BL BO CA CV DE DH DI DK DR EF EL EM EN ET EU FN FS HF HK HR ID IT JA KK KL KR LA LO MF MM MV NB NR OB OK OP
PC PM PR PS RK SF SU TA TV UK US VI VM VS AC ABC ADHD ALS AMU APS ASF BBR BPA BUPL CPR CVR DAB DFI DKR DSB EAN EGU FGU
FOA GPS HPV IKT KLE KRÅ LAR LAB MFL NGO PAS PDF PTU SEL SKAT SIND SOS SSP STU TBA USA VUC ÅBN II III IV VI VII
"""
ABBREVIATIONS: frozenset[str] = frozenset(_ABBREVIATIONS.split())
"""Capital letters that stand for something else than a person."""

_TAILS = """
sagen sagens sagerne familien familiens familie parret parrets huset husets hjemmet gruppen gruppens forslaget brevet
notatet mappen klagen planen modellen fonden prisen mødet børnene brødrene søstrene drengene pigerne ene erne ernes ne
nes ske
"""
TAILS: frozenset[str] = frozenset(map(plain, _TAILS.split()))
"""What is put behind a name in one word: Eksempelsagen, Eksempelerne. Plain."""

_SPEAKS = """
sagde siger fortalte fortæller mente mener foreslog foreslår spurgte spørger svarede svarer oplyste oplyser gentog
ønskede ønsker påpegede fremhævede tilføjede bemærkede nævnte takkede klagede
"""
SPEAKS: frozenset[str] = frozenset(map(plain, _SPEAKS.split()))
"""Verbs whose subject is a person. Plain."""

_ACTS = """
bor boede fik får søger søgte klager klagede flytter flyttede modtager modtog lider skylder skyldte arbejder ejer græd
"""
ACTS: frozenset[str] = SPEAKS | frozenset(map(plain, _ACTS.split()))
"""Verbs whose subject is somebody, or a firm. Plain."""
