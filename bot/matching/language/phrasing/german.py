"""How German puts questions and answers; a vowel with an umlaut may be written with an e."""

from __future__ import annotations

from bot.matching.language.phrasing.forms import Forms, Kind

_IS = (
    r"(?:ist|sind|war(?:en)?|wird|werden|wurden?|hat|haben|hatten?|gibt|gab|kann|ko?e?nnen|konnten?"
    r"|muss|mu?e?ssen|mussten?|darf|du?e?rfen|soll|sollen|will|wollen|steht|stehen|stand(?:en)?"
    r"|liegt|liegen|lag(?:en)?|findet|finden|fand(?:en)?|kommt|kommen|kam(?:en)?|wohnt|wohnen"
    r"|lebt|leben|heisst|heissen|hiess(?:en)?|macht|machen|beginnt|endet|gilt|gelten|sitzt"
    r"|bekomm\w+|kriegt?|erha?e?lt|passiert\w*|spielt|arbeitet|entsteht|entstand(?:en)?"
    r"|o?e?ffnet\w*|schliesst)"
)
_OTHER = r"\b(?:warum|wieso|weshalb|weswegen|wann|wo|wer)\b"
_ALONE = rf"(?<!{_OTHER}.*)(?!.*{_OTHER})"
"""Beside no other question word: "warum kostet es so viel?" asks for no price."""

_UNITS = r"(?:sekunden|minuten|stunden|tagen?|wochen|monaten?|jahren?)"
_YOU = r"(?:du|ihr|sie|jemand|wer|einer|irgendwer|irgendjemand|man)"
_ME = r"(?:fu?e?r|ohne|an|auf|u?e?ber|kann|ko?e?nnte|hat|wu?e?rde|interessiert|wundert|freut) mich"
"""Alone, "Mich." is Michigan."""
_MAYBE = r"(?: (?:hier|denn|von euch|vielleicht|zufa?e?llig|eigentlich|noch|schon|bitte|mal))*"

GERMAN = Forms(
    asks={
        Kind.NAME: (
            r"\bwie (?:\w+ )?(?:heisst|heissen|hiess(?:en)?|nennt|nannte)\b|\bnamens\b"
            r"|\bnamen (?:der|des|von|aller)\b|\b(?:der|vollsta?e?ndige[rn]?|volle[rn]?) namen?\b"
            r"|\bwelche[nr]? namen?\b|\bwie lautet\w* (?:\w+ ){1,3}namen?\b"
            r"|\bnenn(?:e|t|en sie)? (?:mir |uns )?(?:alle|die|\d+)\b"
        ),
        Kind.PERSON: (
            # In English "wer" is a slip of "were" or "where", "Wen" a Chinese name.
            r"^wer\b(?! (?:is|are|was|were|did|do|does|can|the|those|they|we|you|he|she|it|i|all"
            rf"|there|from)\b)|\bwer {_IS}\b|\b(?:und|oder|aber|weiss\w*|wisst|genau|von) wer\b"
            r"|\b(?:wem|wessen)\b|\b(?:fu?e?r|gegen|an|u?e?ber|um|ohne) wen\b"
            rf"|^wen {_IS}\b|\bwelche person(?:en)?\b"
        ),
        Kind.TIME: (
            r"\bwann\b|\bwelche[mnrs]? (?:\w+ )?(?:jahre?|tage?n?|monate?n?|wochen?|datum|zeitpunkt"
            r"|uhrzeit|jahrhundert)\b|\bdas datum\b|\bdatum (?:der|des|vom|von)\b|\bdatum$"
            r"|\bwie (?:viel uhr|spa?e?t)\b|\bwie lange her\b"
        ),
        Kind.NUMBER: (
            r"\bwie ?viele?[nrm]?\b|\bwie (?:hoch|gross|alt|weit|schnell|oft|stark|lang|breit|tief"
            r"|schwer|ha?e?ufig|teuer)\b|\b(?:an)?zahl de[rs]\b|\banzahl\b"
            r"|\bwelche[rns]? (?:\w+ ){0,2}(?:zahl|menge|summe|gro?e?sse|ho?e?he|fla?e?che|alter"
            r"|quote|rate|betrag)\b"
        ),
        Kind.MONEY: (
            r"\b(?:(?:ge)?kostete?n?t?|kosten|preise?s?|gebu?e?hr(?:en)?|gehalt|lo?e?hne?|entgelte?"
            rf"|umsa?e?tze?)\b{_ALONE}"
            r"|\bwie teuer\b|\bwie ?viel (?:geld|euro)\b|\bwie hoch \w+ (?:\w+ ){0,2}"
            r"\w*(?:beitrag|betrag|geld|steuer|miete|strafe|umsatz|gewinn|verlust|gebu?e?hr|kosten"
            r"|preis)\b"
            r"|\bwie ?viel (?:\w+ ){0,4}(?:(?:be)?zahlt?|(?:be)?zahlen|verdient?|verdienen"
            r"|ausgegeben|wert)\b|\bwas zahl(?:t|en|e)?\b"
        ),
        Kind.SPAN: (
            rf"\bwie lange\b(?! her)|\bwie lang (?:dauert|braucht|gilt)\b|\bdauer\b{_ALONE}"
            rf"|\bwie ?viele? {_UNITS}\b|\bwie ?viel zeit\b|\bwie bald\b|\bwelche[nr]? zeitraum\b"
        ),
        Kind.SHARE: (
            r"\bwie ?viel prozent\b|\bprozentsatz\b|\b(?:der|welche[rn]?) (?:\w+ )?anteil\b"
            r"|\banteil de[rs]\b"
        ),
        Kind.PLACE: (
            rf"\b(?:wohin|woher)\b|\bwo {_IS}\b|^wo (?=.*\b(?:der|das|den|dem|man|ich|sich|es)\b)"
            r"|\b(?:und|aber|weiss\w*|wisst|genau|von) wo\b|\bwo (?:genau|denn|u?e?berall)\b"
            r"|\bwelche[mnrs]? (?:\w+ )?(?:stadt|strasse|orte?n?|land|gebau?e?ude?|adresse|stelle"
            r"|raum|haus)\b"
        ),
        Kind.REASON: (
            r"\b(?:warum|wieso|weshalb|weswegen)\b|\bursachen?\b"
            r"|\b(?:der|den|welche[mnr]?|aus welchem) (?:\w+ )?gr(?:und|u?e?nden?)\b"
            r"|\bgru?e?nde (?:fu?e?r|hat\w*)\b|\bwie (?:kommt|kam) es\b|\bworan (?:lag|liegt)\b"
        ),
        Kind.MEANING: (
            r"^was (?:ist|sind) (?:eine? )?(?!(?:der|die|das|den|mit|los|in|im)\b)\w+(?: \w+)?$"
            r"|\bwas (?:bedeutet|heisst)\b|\bbedeutung\b|\bwofu?e?r steht\b"
        ),
    },
    told={
        Kind.MONEY: r"\b(?:euros?|franken|rappen|kostenlos|kostenfrei|gebu?e?hrenfrei|umsonst)\b",
        Kind.SPAN: (
            r"\b(?:\d+|eine?[nmr]?|halbe[nrs]?) (?:sekunde|minute|stunde|tag|woche|monat|jahr)\b"
            rf"|\b(?:{_UNITS}|jahrzehnte?n?|jahrhunderten?)\b"
        ),
        Kind.SHARE: (
            r"\b(?:prozent|ha?e?lfte|drittel[ns]?|viertel[ns]?|fu?e?nftel[ns]?|zehntel[ns]?"
            r"|mehrheit|verdoppel\w*|verdreifach\w*|doppelt\w*|dreifach\w*|meisten)\b"
        ),
        Kind.MEANING: r"\b(?:bedeutet|bezeichnet|steht fu?e?r|das heisst)\b",
    },
    time=(
        r"\b(?:januar|ja?e?nner|februar|ma?e?rz|juni|juli|oktober|dezember)\b"
        r"|\b(?:\d+|im|am|vom|zum|ab|bis|seit|anfang|ende|mitte) mai\b"
        r"|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?\b"
        r"|\b(?:heute|gestern|vorgestern|u?e?bermorgen)\b|\buhr\b|\bstunden?\b"
        r"|\bvor (?:\w+ )?(?:einem|einer|\w+) (?:tag|woche|monat|jahr|jahrzehnt|jahrhundert)e?n?\b"
        r"|\b(?:letzte|diese|dieses|na?e?chste|kommende|vergangene)[mnrs]? (?:\w+ )?"
        r"(?:jahre?s?|halbjahre?s?|monate?s?|wochen?)\b"
    ),
    seeks=(
        r"\b(?:wer|wem|wessen|wann|warum|wieso|weshalb|weswegen|wohin|woher|wie ?viele?[nrm]?"
        r"|welche[mnrs]?|wie (?:hoch|gross|alt|lange?|weit|oft|teuer|heisst|kann|wird|ist|war)"
        r"|was (?:ist|sind|kostet|kosten|hat|bedeutet|heisst|macht|gibt|muss|kann|darf)"
        rf"|wo {_IS}|weiss|weisst|wisst|wissen|wu?e?sste|frage|fragen|sagt? (?:mir|mal)"
        r"|erkla?e?r\w*"
        r"|zeigt? (?:mir|mal)|nennt?|suche|brauche|mo?e?chte|ob|stimmts?)\b"
        r"|^(?:(?:und|aber|also|hallo|hey|hi|ok) )*(?:ist|sind|war (?:der|das|er|es|ein\w*|denn)"
        r"|hat|haben|hatte|habt|kann"
        r"|kannst|ko?e?nnen|ko?e?nnt|darf|du?e?rfen|muss|mu?e?ssen|soll|sollen|wird|werden|wurde"
        r"|gibts?|gab|braucht|wie)\b"
        r"|\b(?:kann|darf|muss|soll|braucht) (?:man|ich|wir)\b"
    ),
    remark=(
        rf"\b(?:ich|{_ME}|wir|uns|unser(?:e[mnrs]?)?|euch|euer|eure[mnrs]?|meine?[mnrs]?|deine?[mnrs]"
        r"|danke|digga|alter schwede|krass|geil|richtig toll|mega (?:gut|cool|geil)"
        r"|haha\w*|guten (?:morgen|tag|abend)|gute nacht|moin|servus|ja mal|nicht dein ernst"
        r"|sieht (?:\w+ ){0,3}(?:toll|gut|cool|schon|schoen|super|hammer|scheisse)"
        r"|(?:habt|seid|wisst|findet|meint|geht|kommt) ihr|(?:hast|bist|kannst|findest) du)\b"
        r"|\b(?:ist|sind|hat|haben|wird) (?:\w+ )?(?:ja|doch|bestimmt|wohl|halt) (?:\w+ )*\w+$"
    ),
    lead=(
        r"(?:hallo|moin|servus|guten (?:tag|morgen|abend)|und|aber|entschuldigung|bitte|danke"
        r"|(?:mal )?(?:ne |eine )?(?:kurze )?frage|(?:nur )?aus neugier|u?e?brigens"
        r"|sagt? mal)\b"
    ),
    frame=(
        rf"(?:weiss|weisst|wisst|wissen){_MAYBE} {_YOU}{_MAYBE}(?: ob)?"
        rf"|(?:kann|ko?e?nnte|kannst|ko?e?nntest|ko?e?nnt|ko?e?nntet|ko?e?nnen|ko?e?nnten)"
        rf"(?: {_YOU})?(?: (?:mir|uns))?(?: {_YOU})?{_MAYBE} (?:sagen|erkla?e?ren|verraten)(?: ob)?"
        r"|ich (?:frag|frage) mich(?: ob)?"
        r"|ich (?:wu?e?sste gern\w*|mo?e?chte(?: gern\w*)? wissen|will wissen)(?: ob)?"
        rf"|(?:sagt?|erkla?e?rt?|verratet?) (?:mir|uns){_MAYBE}(?: ob)?"
        r"|wer (?:hier |von euch )?weiss(?: ob)?|erinnert sich (?:noch )?jemand(?: daran)?"
        r"|ich (?:habe?|hab) (?:geho?e?rt|gelesen)(?: dass)?"
    ),
    formed=(
        rf"^(?:(?:seit|ab|bis|von|um|mit|fu?e?r|zu|aus|bei|auf) )?(?:wer|wem|wen|wann|wo|wohin"
        rf"|woher|warum|wieso|weshalb|weswegen) {_IS}\b"
        r"|^was (?:ist|sind|hat|haben|kostet|kosten|kann|darf|muss|gibt|gab|bedeutet|heisst|macht"
        r"|passiert|war (?:der|das|ein\w*))\b"
        r"|^(?:(?:seit|ab|bis|von|um|mit|fu?e?r|zu|aus|bei|auf|in) )?wie ?viele?[nrm]?\b"
        r"|^wie (?:hoch|gross|alt|lange?|weit|oft|schnell|stark|teuer|heisst|heissen|ist|sind|wird"
        r"|wurden?|kann)\b"
        rf"|^(?:(?:in|an|seit|ab|bis|von|mit|fu?e?r|zu|aus|bei|auf) )?welche[mnrs]? \w+ {_IS}\b"
    ),
    people=(
        # Alone, "du" is French, "ihr" is "her", "mir" a space station and "dir" a command.
        rf"\b(?:ich|{_ME}|wir|uns|unser(?:e[mnrs]?)?|dich|euch|euer|eure[mnrs]?|meine?[mnrs]?"
        r"|deine?[mnrs]|jemand|irgendwer|irgendjemand)\b|^(?:leute|jungs)\b|\b(?:leute|jungs)$"
        r"|\b(?:bist|hast|kannst|ko?e?nntest|willst|musst|darfst|sollst|weisst|wu?e?sstest|meinst"
        r"|denkst|glaubst|findest|siehst|kennst|machst|gehst|kommst|warst|hattest|wirst|wu?e?rdest"
        r"|magst|brauchst|fa?e?hrst|nimmst|kaufst) du\b"
        r"|\bdu (?:bist|hast|kannst|willst|musst|weisst|meinst|denkst|findest|kommst|warst)\b"
        r"|\b(?:habt|seid|wisst|meint|findet|denkt|glaubt|kennt|ko?e?nnt|wollt|sollt|mu?e?sst"
        r"|du?e?rft|macht|geht|kommt|wart|hattet|werdet|wu?e?rdet|mo?e?gt|seht|kauft|nehmt|fahrt"
        r"|braucht) ihr\b|\bihr (?:alle|beiden|habt|seid|wisst|ko?e?nnt|wollt|denn)\b"
        r"|^(?:haben|ko?e?nnen|wissen|kennen|wollen|mo?e?chten|finden|denken|meinen|glauben) sie\b"
        r"|\b(?:meinen|denken|glauben|finden) sie\b"
        r"|\b(?:geht es|gehts|mit|von|bei|zu|sagt?|zeigt?|gebt?|helft|hilft?|kann|hat)"
        r" (?:mir|dir)\b"
        r"|\b(?:mir|dir) (?:jemand|einer|wer|bitte|mal|helfen|sagen|zeigen|geben)\b"
    ),
    agreement=r"^(?:oder(?: nicht)?|nicht wahr|stimmts?|gell)$",
    denial=(
        r"\b(?:wer|was|wo|wann|welche\w*|wie|warum|wieso)\b.*"
        r"\b(?:nicht(?! wahr)|nie|niemals|ohne|keine?[mnrs]?|ausser(?:halb)?)\b"
    ),
    moment=(
        r"\b(?:letzte|na?e?chste|kommende|vergangene|vorige)[mnrs]? (?:\w+ )?"
        r"(?:jahre?n?s?|monate?n?s?|wochen?|quartale?s?|jahrzehnte?n?)\b|\b(?:vor)?gestern\b"
        r"|\bvor (?:\w+ )?(?:jahr|monat|woche|tag)e?n?\b"
    ),
)
