"""Words that open sentences in any text, by language; written small, they prove no name."""

from __future__ import annotations

from collections.abc import Mapping

_ENGLISH = (
    "a about above according across after again against all almost along already also although "
    "always am among an and another any anyone are around as at be because been before behind "
    "being below beside besides between beyond both but by can cannot compared could despite "
    "did do does done down due during each either else enough especially even ever every "
    "everyone few finally for from further had has have having he hence her here hers him his "
    "how however i if in including indeed inside instead into is it its itself just last later "
    "least less like many may me meanwhile might mine more moreover most much must my near "
    "nearly neither never next no nobody none nor not nothing now of off often on once one only or "
    "other others our out outside over own per perhaps rather same shall she should since so "
    "some someone sometimes soon still such than that the their them then there therefore these "
    "they this those though through throughout thus to today together too toward towards under "
    "unless unlike until up upon us usually very was we were what when whenever where whereas "
    "whether which while who whoever whole whom whose why will with within without would yes "
    "yet you your"
)
_GERMAN = (
    "ab aber alle allem allen aller alles als also am an andere anderen anderer auch auf aus "
    "außer außerdem bei beide beiden beim bereits bevor bis bisher da dabei dadurch dafür "
    "dagegen daher damals damit danach daneben dann daran darauf daraus darf darin darum "
    "darunter darüber das dass davon davor dazu dein deine dem den denen denn dennoch der deren "
    "derzeit des deshalb dessen die dies diese diesem diesen dieser dieses doch dort du durch "
    "dürfen eben ebenfalls ebenso ein eine einem einen einer eines einige einigen einmal er erst "
    "es etwa etwas euch euer falls fast für ganz gegen gegenüber gemäß genau gibt habe haben hat "
    "hatte hatten heute hier hierfür hierzu hingegen hinter höchstens ich ihm ihn ihnen ihr ihre "
    "ihrem ihren ihrer im immer in indem infolge innerhalb ins insgesamt inzwischen ist ja jede "
    "jedem jeden jeder jedes jedoch jemand jene jetzt kann kein keine keinem keinen keiner "
    "können könnte künftig laut man manche mehr mehrere mein meine meist meistens mindestens mit "
    "mittlerweile muss möglich müssen nach nachdem neben nein nicht nichts nie niemand noch nun "
    "nur ob obwohl oder oft ohne schon sehr sein seine seinem seinen seiner seit seitdem selbst "
    "sich sie siehe sind so sobald sofern sogar solange solche soll sollen somit sondern sonst "
    "soweit sowie spätestens statt sämtliche trotz um und uns unser unsere unter viel viele "
    "vielen vom von vor vorher wann war waren warum was weder wegen weil weiter weitere weiteren "
    "weiterhin welche welcher wem wen wenig wenige weniger wenn wer werden wessen wie wieder "
    "will wir wird wo wobei wohl wollen worden wurde wurden während zu zudem zuerst zum zur "
    "zusammen zwar zwischen über"
)
_SPANISH = (
    "a además adonde ahora al algo alguien alguna algunas alguno algunos algún allí ambas ambos "
    "ante antes apenas aquel aquella aquellas aquellos aquí así aun aunque aún bajo bien cabe "
    "cada casi como con conforme contra cual cualquier cualquiera cuando cuanto cuya cuyas cuyo "
    "cuyos cuál cuáles cuándo cuánto cuántos cómo da de debe deben deberá desde después dice "
    "dicha dichas dicho dichos donde durante dónde e el ella ellas ello ellos empero en entonces "
    "entre era eran es esa esas ese eso esos esta estaba estar estas este esto estos está están "
    "existe existen fue fueron gracias ha haber habrá había habían hace hacen hacia hacía han "
    "hasta hay hizo hoy hubo incluso junto la las le les lo los luego me mediante medio menos mi "
    "mientras mis mucha muchas mucho muchos muy más nada nadie ni ninguna ninguno ningún no nos "
    "nosotros nuestra nuestro nunca o ojalá os otra otras otro otros para pero poca pocas poco "
    "pocos por porque pueda puede pueden pues que quien quienes quizá quizás quién qué salvo se "
    "sea según ser será serán si sido siempre sin sino sobre solamente solo son su sus sí sólo "
    "tal tales también tampoco tan tanto te tenía tiene tienen toda todas todavía todo todos "
    "tras tu tú un una unas uno unos usted ustedes va van varias varios vez y ya yo él"
)
_FRENCH = (
    "afin ai ainsi alors après as assez au aucun aucune aujourd auprès auquel aura auront aussi "
    "autant autour autre autres aux avaient avait avant avec avoir beaucoup bien c car ce ceci "
    "cela celle celles celui cependant certaines certains ces cet cette ceux chacun chacune "
    "chaque chez comme comment contre d dans de debout dehors demain depuis dernièrement "
    "derrière des deux devant doit doivent donc dont du durant dès déjà désormais elle elles en "
    "encore enfin ensuite entre environ es est et eu eux fait faut furent fut grâce hier hors "
    "hui ici il ils j jamais je jusqu jusque l la laquelle le lequel les lesquelles lesquels "
    "leur leurs lors lorsqu lorsque lui là m ma maintenant mais malgré me mes mieux moins mon "
    "même mêmes n ne ni non nos notamment notre nous néanmoins on ont or ou outre où par parce "
    "parfois parmi partout pas pendant peu peut peuvent plus plusieurs plutôt pour pourquoi "
    "pourtant presque près puis puisqu puisque qu quand quant que quel quelle quelles quelqu "
    "quelque quelques quels qui quiconque quoi quoique rien s sa sans sauf se selon sera seront "
    "ses seul seule seulement seuls si sinon soit son sont sous souvent suivant sur surtout t ta "
    "tandis tant tel telle telles tels tes toi ton toujours tous tout toute toutefois toutes "
    "trop très tu un une va vers via voici voilà vont vos votre vous vu y à ça étaient était été "
    "être"
)
_ITALIAN = (
    "a abbastanza ad agli ai al alcun alcuna alcune alcuni alla alle allo allora almeno altra "
    "altre altri altro anche ancora anzi appena avere aveva avevano avrà ben bensì c ce che chi "
    "chiunque ci ciascun ciascuna ciascuno cioè circa ciò coi col come comunque con contro così "
    "cui d da dagli dai dal dall dalla dalle dallo davanti degli dei del dell della delle dello "
    "dentro deve devono di dietro dopo dove dovrà due dunque durante e ed egli entrambe entrambi "
    "era erano essa esse essere essi esso fa fino fra fu fuori furono già giù gli grazie ha "
    "hanno i ieri il in infatti infine inoltre insieme intanto invece io l la le lei li lo loro "
    "lui lungo là lì m ma mai malgrado me meno mentre mi mia mie miei mio molta molte molti "
    "molto n ne neanche negli nei nel nell nella nelle nello nemmeno neppure nessun nessuna "
    "nessuno niente noi non nonostante nostra nostro nulla nè né o od oggi ogni oltre oppure ora "
    "ormai ovvero per perché perciò perfino persino pertanto però più poca poche pochi poco poi "
    "poiché possono presso prima pur purché pure può qua qual qualche qualcosa qualcuno quale "
    "quali qualsiasi qualunque quando quanta quante quanti quanto quasi quegli quei quel quell "
    "quella quelle quelli quello quest questa queste questi questo qui quindi s saranno sarà se "
    "sebbene secondo sei sempre senza sia siano sin sino so solo soltanto sono sopra soprattutto "
    "sotto spesso sta stata state stati stato stessa stesse stessi stesso su sua subito sue "
    "sugli sui sul sull sulla sulle sullo suo suoi t tale tali tanta tante tanti tanto tra "
    "tranne tu tutta tuttavia tutte tutti tutto un una uno v va verso vi via vicino viene voi "
    "vostro è"
)
_PORTUGUESE = (
    "a acaso acima algo algum alguma algumas alguns alguém ali além ambas ambos ante antes ao "
    "aos apenas apesar após aquela aquelas aquele aqueles aqui aquilo as assim através atrás até "
    "bastante bem cada caso cerca com como conforme contra contudo cuja cujas cujo cujos d da "
    "dali das daí de debaixo dela delas dele deles dentro depois desde dessa desse desta deste "
    "deve devem deverá do dos durante e ela elas ele eles em embora enfim enquanto entre então "
    "era eram essa essas esse esses esta estas estava estavam este estes está estão eu excepto "
    "exceto existe existem fez foi for fora foram graças haja haverá havia hoje há in inclusive "
    "isso isto jamais junto já lhe lhes logo longe lá mais mal mas me mediante meio menos mesma "
    "mesmas mesmo mesmos meu minha muita muitas muito muitos na nada nas nela nele nem nenhum "
    "nenhuma nessa nesse nesta neste ninguém no nos nossa nosso num numa nunca não nós o onde "
    "ontem ora os ou outra outras outro outros ouvi para pela pelas pelo pelos perante pode "
    "podem poderá pois por porquanto porque porquê portanto porém pouca poucas pouco poucos "
    "quais quaisquer qual qualquer quando quanta quantas quanto quantos quase que quem quê salvo "
    "se segundo seja sem sempre sendo ser será serão seu seus si sim sob sobre sobretudo somente "
    "sua suas são tais tal talvez também tampouco tanta tanto te tem tendo ter terá teu tinha "
    "tinham toda todas todavia todo todos tudo tão têm um uma umas uns vai você vocês várias "
    "vários vão vós à às é és"
)

FUNCTION_WORDS: Mapping[str, frozenset[str]] = {
    "en": frozenset(_ENGLISH.split()),
    "de": frozenset(_GERMAN.split()),
    "es": frozenset(_SPANISH.split()),
    "fr": frozenset(_FRENCH.split()),
    "it": frozenset(_ITALIAN.split()),
    "pt": frozenset(_PORTUGUESE.split()),
}
"""In small letters, by the base of a BCP 47 tag."""
