"""First names that many people in Denmark have, by which a name is told from other words with capitals.

Nobody's list: those that Danmarks Statistik counts often, of all ages, with the spellings that are common.
"""

from docgen.danish.tokens import plain

_FIRST_NAMES = """
adam agnes ahmad ahmed aksel albert alberte alexander alfred ali alma amalie amanda amina amir anders andrea andreas
ane anette anita anja anker ann anna anne annelise anni annie anton arne arthur asbjørn asger asta astrid august aya
ayse bella benjamin bent benny bente bente bertil birger birgit birgitte birthe bjarne bjørn bo bodil brian britta
camilla carina carl carla carlo carsten caroline casper cecilie charlotte christa christian christina christine
christoffer clara claus conny dagmar daniel david dennis ditte dorte dorthe dorthea ebbe edith egon ejnar elin elisabeth
elise ella ellen else elvira emil emilie emma emmy erik erling esben esther eva fatima fatma felix filip finn flemming
freja frederik frederikke freddy frida frode georg gerda gert gitte grethe gudrun gunnar gurli gustav hamza hanne hans
harald hassan heidi helena helene helge helle henning henriette henrik henry herdis hugo hussein ib ibrahim ida inga
inge inger ingeborg ingelise ingrid irene iris isabella ivan ivar jacob jakob jan janne janni jannie jasmin jeanette
jens jeppe jesper jette jim jimmy joan johan johanne johannes john johnny jonas jonathan jonna josefine julie julius
jytte jørgen jørn kaj karen karin karina karl karla karoline kasper katja katrine keld kenneth kent khadija kim kirsten
kirstine kjeld klaus knud kristian kristina kristine kristoffer kurt lærke lars lasse laura laurits lea leif leila
lene leo leon lillian lily lina linda line lis lisbeth lise liselotte liv lizzie lone lotte louise lucas ludvig luna
mads magnus maja malene malou malthe margit margrethe maria marianne marie mario mark markus martha martin martine
mary mathias mathilde mehmet merete merethe mette mia michael mike mikael mikkel mille minna mogens mohamad mohamed
mohammed mona monica morten muhammad mustafa nadia nanna nellie nete nicklas nicolai niels niklas nikolaj nina noah noor
nora ole olga olivia oliver omar oscar osman otto oskar ove palle patrick paul pauline peder per pernille pia pelle
peter poul preben randi ragnhild rasmus rebecca rebekka regitze rene richard rie rikke rita robert rolf rosa ruben rune
ruth samir samira sandra sanne sara sarah sebastian signe sigrid silas silje simon simone sofia sofie solveig sonja
steen steffen sten stig stine storm sune susan susanne svend sylvester søren tage tanja thea theo theodor thomas thor
thorkild tim tina tine tobias tommy tom tone torben tove trine troels ulla ulrik ursula vagn valdemar vera verner
vibeke vicki victor victoria viggo viktor vilhelm villads villy viola vivi vivian walther werner william winnie
wivi xenia yasmin yrsa yusuf yvonne zahra zainab aage aase åge åse
"""
FIRST_NAMES: frozenset[str] = frozenset(map(plain, _FIRST_NAMES.split()))
"""First names, plain."""
