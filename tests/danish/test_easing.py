"""A sentence made easier by rule, and what stops a way of saying it."""

import pytest

from docgen.checks.easy.known_words import hard_words
from docgen.checks.easy.turns_of_phrase import turns_of_phrase
from docgen.danish.easy.easing import Language, eased
from docgen.danish.easy.kept import lost_or_new

LANGUAGE = Language(hard_words(), turns_of_phrase(), frozenset({"rådet", "udsatterådet"}), frozenset({"Bo Prøve"}))


def lines(sentence: str) -> list[str]:
    return list(eased(sentence, LANGUAGE).lines)


@pytest.mark.parametrize(
    ("sentence", "easy"),
    [
        ("Sagen blev drøftet af rådet.", ["Vi talte om sagen."]),
        (
            "Hjemmesiden er svær at læse på telefonen, hvilket kan være en barriere for mange borgere.",
            ["Hjemmesiden er svær at læse på telefonen.", "Det kan være en barriere for mange borgere."],
        ),
        ("Derudover vurderer rådet, at planen er god.", ["Planen er god.", "Det mener vi."]),
        ("Forvaltningen redegjorde for reglerne og fremlagde planen.", ["Kommunen forklarede reglerne og viste planen."]),
        ("Mødet afholdes d. 15/6-2026 kl. 16.00-18.00.", ["Mødet er den 15. juni 2026 fra klokken 16 til klokken 18."]),
        ("Vi lejer det ud til kl. 12-23 for 500 kr.", ["Vi lejer det ud til klokken 12-23 for 500 kroner."]),
        ("Rådet får 50.000 kr.", ["Vi får 50 tusind kroner."]),
        ("Beløbet er 25.000 kr. pr. år.", ["Beløbet er 25 tusind kroner om året."]),
        ("Bo Prøve oplyste, at forvaltningen ikke sender svaret.", ["Kommunen sender ikke svaret.", "Det fortalte Bo Prøve."]),
        ("Rådet godkendte planen, og formanden skriver et svar.", ["Vi sagde ja til planen.", "Formanden skriver et svar."]),
        ("Rådet fik kr. 6.000,00 i år.", ["Vi fik 6.000 kroner i år."]),
        ("Det blev drøftet, hvordan rådet bliver kendt.", ["Vi talte om, hvordan rådet bliver kendt."]),
        ("Det blev oplyst, at huset lukker.", ["Vi fik dette at vide: Huset lukker."]),
        ("Rådet skal glæde sig over planen, som har sine fejl.", ["Rådet skal glæde sig over planen, som har sine fejl."]),
        ("Projektet koster 6.000-10.000 kr. om året.", ["Projektet koster 6.000-10.000 kroner om året."]),
        ("Projektet koster kr. 6.000-9.000 i alt.", ["Projektet koster 6.000-9.000 kroner i alt."]),
        ("Overskuddet blev 9.000,- kr. i år.", ["Overskuddet blev 9 tusind kroner i år."]),
        ("Mødet var den 17/3-2027 og den 4.5.2027.", ["Mødet var den 17. marts 2027 og den 4. maj 2027."]),
        ("Rådsmedlemmerne opfordres til at svare.", ["Rådsmedlemmerne opfordres til at svare."]),
        ("Planen sendes ud i maj.", ["Planen bliver sendt ud i maj."]),
        ("Der sendes mail til alle.", ["Der bliver sendt mail til alle."]),
        ("Bo laver et brev, som sendes til alle.", ["Bo laver et brev, som bliver sendt til alle."]),
        ("Kortene udleveredes på mødet.", ["Kortene blev udleveret på mødet."]),
        ("Bo skriver til Liv ang. prisen.", ["Bo skriver til Liv om prisen."]),
        ("Der skal købes 2 borde pr. 1. maj i huset.", ["Der skal købes 2 borde per 1. maj i huset."]),
        ("Der er indkøbt to nye borde.", ["Der er købt to nye borde."]),
        ("Der skal afholdes 2 møder i år.", ["Der skal holdes 2 møder i år."]),
        ("Bo Prøve ønsker ikke at genopstille.", ["Bo Prøve ønsker ikke at stille op igen."]),
        ("Mødet er fastsat til lørdag den 8. juni.", ["Mødet er lørdag den 8. juni."]),
        ("Formanden orienteres om prisen.", ["Formanden får besked om prisen."]),
        ("Anne, Liv Prøve og Bo deltager i festen.", ["Anne, Liv Prøve og Bo er med til festen."]),
        ("Niels udsender kortene.", ["Niels sender kortene."]),
        ("Vi ses den 6. okt. i huset.", ["Vi ses den 6. oktober i huset."]),
        ("Sekretær Bo Prøve oplyser, at planen er god.", ["Planen er god.", "Det fortæller sekretær Bo Prøve."]),
        ("Planen er klar primo 2027.", ["Planen er klar i starten af 2027."]),
        ("Der mangler stadig service (kopper, tallerkner etc.).", ["Der mangler stadig service (kopper, tallerkner etc.)."]),
        ("Bo ringer til Liv med henblik på at få en pris.", ["Bo ringer til Liv for at få en pris."]),
    ],
)  # fmt: skip
def test_a_sentence_is_made_easier(sentence: str, easy: list[str]) -> None:
    assert lines(sentence) == easy


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        # each was once said wrongly: a name, a lost owner, another order of words, somebody else's doing
        ("Bo flytter til Mini Max.", ["Bo flytter til Mini Max."]),
        ("Det var en god dag med mad og en snak ved bordene.", ["Det var en god dag med mad og en snak ved bordene."]),
        ("Der gøres opmærksom på at huske nøglen.", ["Der gøres opmærksom på at huske nøglen."]),
        ("Derfor sendes brevet til alle.", ["Derfor sendes brevet til alle."]),
        ("Udendørs males hegnet i maj.", ["Udendørs males hegnet i maj."]),
        ("Der laves på mødet en ny plan.", ["Der laves på mødet en ny plan."]),
        ("Kortene købes og sendes til alle.", ["Kortene købes og sendes til alle."]),
        ("I maj sendes planen til alle.", ["I maj sendes planen til alle."]),
        ("Særligt punkt 5 blev drøftet.", ["Særligt punkt 5 blev drøftet."]),
        ("Kvartalsrapport blev gennemgået af Bo Prøve.", ["Kvartalsrapport blev gennemgået af Bo Prøve."]),
        ("Beslutningen skal endeligt tages af foreningen.", ["Beslutningen skal endeligt tages af foreningen."]),
        ("Liv læser, Bo skriver og regner.", ["Liv læser, Bo skriver og regner."]),
        ("Teltet er lejet ud, hvilket ikke passer.", ["Teltet er lejet ud, hvilket ikke passer."]),
        ("Samarbejdet mellem rådet og formanden fungerer godt.", ["Samarbejdet mellem rådet og formanden fungerer godt."]),
        ("Koden er 8-10-2019 21:10.", ["Koden er 8-10-2019 21:10."]),
        ("Bo foreslog, at man søgte penge.", ["Bo foreslog, at man søgte penge."]),
        ("Det blev aftalt, at Bo allerede på dette møde skal svare.", ["Det blev aftalt, at Bo allerede på dette møde skal svare."]),
        ("Bo mener, at planen er god, og at den skal sendes.", ["Bo mener, at planen er god, og at den skal sendes."]),
        ("Bo mener, at planen er god, og kommunen sender den.", ["Bo mener, at planen er god, og kommunen sender den."]),
        ("Bo siger, at rådet støtter planen og ikke ønsker mere.", ["Bo siger, at rådet støtter planen og ikke ønsker mere."]),
        ("Hvis huset lukker, flytter vi, og kommunen betaler.", ["Hvis huset lukker, flytter vi, og kommunen betaler."]),
        ("Sag om hegn blev drøftet.", ["Sag om hegn blev drøftet."]),
        ("Rådet var ikke klar.", ["Rådet var ikke klar."]),
        ("Bo undersøger omkring prisen.", ["Bo undersøger omkring prisen."]),
        ("Bo læser, Liv skriver, og Mona regner.", ["Bo læser, Liv skriver, og Mona regner."]),
        ("Rådet ønsker, at de kan blive hørt.", ["Rådet ønsker, at de kan blive hørt."]),
        ("Desuden vil Anne og Bo skrive om stien.", ["Desuden vil Anne og Bo skrive om stien."]),
        ("Desuden fik Liv Prøves forslag støtte.", ["Desuden fik Liv Prøves forslag støtte."]),
        ("Mødet blev aflyst af flere grunde.", ["Mødet blev aflyst af flere grunde."]),
        ("Rådet har været inhabil i sagen om hegnet.", ["Rådet har været inhabil i sagen om hegnet."]),
        ("Rådet føler sig tryg ved ordningen.", ["Rådet føler sig tryg ved ordningen."]),
        ("Rådet ser efter, om kommunen har ret i sine krav.", ["Rådet ser efter, om kommunen har ret i sine krav."]),
        ("Vi laver et brev, hvor folk kan melde sig.", ["Vi laver et brev, hvor folk kan melde sig."]),
        ("Bo ser på spørgsmålet om, hvorvidt hegnet flyttes.", ["Bo ser på spørgsmålet om, hvorvidt hegnet flyttes."]),
        ("Planen kom, desuden skal vi have en tavle.", ["Planen kom, desuden skal vi have en tavle."]),
        ("Anne deltager i udvalget for byfornyelse.", ["Anne deltager i udvalget for byfornyelse."]),
        ("Bo præsenterer ønsker til huset for beboerne.", ["Bo præsenterer ønsker til huset for beboerne."]),
        ("Arbejdet er færdigt i medio juni.", ["Arbejdet er færdigt i medio juni."]),
        ("Bo drøfter priser og aftaler med Liv.", ["Bo drøfter priser og aftaler med Liv."]),
        ("Stævnet er 2-3/12 2027.", ["Stævnet er 2-3/12 2027."]),
        ("Festen er afholdt.", ["Festen er afholdt."]),
        ("Bo taler om en evt. ansøgning.", ["Bo taler om en evt. ansøgning."]),
        ("Eleverne i 7. kl. skal på tur.", ["Eleverne i 7. kl. skal på tur."]),
        ("Prisen er 1 mio. kroner.", ["Prisen er 1 mio. kroner."]),
        ("Der er indkaldt emner til udvalget.", ["Der er indkaldt emner til udvalget."]),
        ("KL finder et par medlemmer.", ["KL finder et par medlemmer."]),
        ("Vi fik 3 stk. nøgler til salen.", ["Vi fik 3 stk. nøgler til salen."]),
        ("Det er et stort adm. arbejde.", ["Det er et stort adm. arbejde."]),
        ("Vi venter på Anne vedr. hegnet.", ["Vi venter på Anne vedrørende hegnet."]),
        ("Nogle medlemmer oplever, at ingen hilser.", ["Nogle medlemmer oplever, at ingen hilser."]),
        ("Anne modtager tilmeldinger til turen.", ["Anne modtager tilmeldinger til turen."]),
        ("Vi ansøger en fond om tilskud til huset.", ["Vi ansøger en fond om tilskud til huset."]),
    ],
)  # fmt: skip
def test_a_sentence_is_left_where_nobody_can_tell(sentence: str, said: list[str]) -> None:
    assert lines(sentence) == said


@pytest.mark.parametrize(
    ("decision", "easy"),
    [
        ("Bo Prøve blev valgt som referent.", ["Vi valgte Bo Prøve som referent."]),
        ("Det er endelig besluttet, at der i maj skal laves en plan.", ["Vi har besluttet, at der i maj skal laves en plan."]),
        ("Planen for havelejen drøftedes.", ["Vi talte om planen for havelejen."]),
        ("Bo Prøve vælges som revisor.", ["Vi valgte Bo Prøve som revisor."]),
        ("Det blev besluttet, at der i maj skal laves en plan.", ["Vi besluttede, at der i maj skal laves en plan."]),
        ("Referat blev godkendt uden bemærkninger.", ["Vi sagde ja til referatet.", "Ingen ville ændre noget."]),
        ("Den udsendte plan blev godkendt.", ["Vi sagde ja til den udsendte plan."]),
        ("Referatet fra mødet den 3. maj 2027 blev godkendt.", ["Vi sagde ja til referatet fra mødet den 3. maj 2027."]),
        ("Referatet fra sidste møde (3. maj) blev godkendt.", ["Vi sagde ja til referatet fra sidste møde (3. maj)."]),
        ("Med denne rettelse blev dagsordenen godkendt.", ["Vi sagde ja til dagsordenen med denne rettelse."]),
        ("Regnskabet blev gennemgået uden bemærkninger.", ["Vi kiggede på regnskabet.", "Ingen ville ændre noget."]),
    ],
)  # fmt: skip
def test_a_decision_is_told_by_those_who_took_it(decision: str, easy: list[str]) -> None:
    assert list(eased(decision, LANGUAGE, is_decision=True).lines) == easy


@pytest.mark.parametrize("sentence", ["Vi talte om boliger.", "Vi venter på svar.", "Der er kaffe."])
def test_an_easy_sentence_stands(sentence: str) -> None:
    made = eased(sentence, LANGUAGE)
    assert (made.lines, made.is_easier) == ((sentence,), False)


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("Rådet mødes den 15. juni 2026.", "Vi mødes.", "»15. juni 2026« mangler"),
        ("Rådet mødes i juni.", "Vi mødes den 3. juni 2026.", "»3. juni 2026« er nyt"),
        ("Rådet vil ikke svare.", "Rådet vil svare.", "»ikke« mangler"),
        ("Rådet fik 25.000 kr.", "Rådet fik 52.000 kroner.", "»25.000« mangler"),
        ("Svaret sendes af Bo Prøve.", "Svaret sendes af Bo Sand.", "»Prøve« mangler"),
        ("Mødet er på Kløverengen.", "Mødet er på Rosenhaven.", "»Kløverengen« mangler"),
        ("Planen blev godkendt.", "Planen er her.", "det, der sker (ja), mangler"),
        ("Planen blev afvist.", "Vi sagde ja til planen.", "det, der sker (nej), mangler"),
        ("Sagen udsættes.", "Vi talte om sagen.", "det, der sker (vent), mangler"),
        ("Rådet skal svare.", "Rådet svarer.", "»skal« mangler"),
        ("Rådet talte om det.", "Rådet talte om det på Rosenhaven.", "»Rosenhaven« er nyt"),
        ("Planen er god.", "Planen er ikke god.", "»ikke« er nyt"),
        ("Rådet talte om det.", "Rådet talte med Mona.", "»Mona« er nyt"),
    ],
)
def test_the_fact_guard_tells_what_is_lost_or_new(before: str, after: str, why: str) -> None:
    assert lost_or_new(before, after) == why


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Rådet godkendte planen.", "Rådet sagde ja til planen."),
        ("Mødet er d. 15/6-2026.", "Mødet er den 15. juni 2026."),
        ("Rådet får 25.000 kr.", "Rådet får 25 tusind kroner."),
        ("Sagen udsættes til næste møde.", "Vi venter til næste møde."),
    ],
)
def test_the_same_said_in_another_way_is_kept(before: str, after: str) -> None:
    assert lost_or_new(before, after) is None
