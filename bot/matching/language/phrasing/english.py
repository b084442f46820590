"""How English puts questions and answers; also signs that all languages share."""

from __future__ import annotations

from bot.matching.language.phrasing.forms import Forms, Kind

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|"
    "mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)

_POINTING = (
    r"(?:the|this|that|these|those|his|her|its|their|my|your|our|of|in|on|for|at|to|about|with|by"
    r"|from|and|it|they|he|she|you|happening|going|new|next|up|wrong|left|more|most|some|said)"
)
"""What stands in no name of a thing whose meaning is asked for."""

ENGLISH = Forms(
    asks={
        Kind.NAME: (
            r"\b(?:names?|titles?) of\b|\bnamed\b|\bname (?:the|all|each|every|them|these|those)\b"
            r"|\bwhat\b.*\bcalled\b|\b(?:by|full|exact|official) names?\b|\blist (?:of|the|all)\b"
            r"|\bwhich (?:ones?|\d+)\b|\b(?:what|which|who) (?:are|were) (?:the )?(?:other )?\d+\b"
        ),
        Kind.PERSON: r"\bwho(?:se|m|s)?\b",
        Kind.TIME: (
            # Elsewhere "when" tells under which condition: "is it greater when that is?"
            r"^when\b|\bwhen$"
            r"|\bwhen (?:was|were|is|are|did|do|does|has|had|will|would|exactly|s)\b"
            r"|\b(?:and|or|but|so|since|until|till|by|exactly|know|knows|knew|tell|tells|told|say"
            r"|says|said|me|us|sure|out|idea|ask|asking|remember|recall|wonder\w*|ok|hey|hi|please"
            r"|pls) when\b"
            r"|\b(?:what|which) (?:\w+ )?(?:date|day|year|yr|month|time)\b|\bhow long ago\b|\bdate$"
        ),
        Kind.NUMBER: (
            r"\bhow (?:many|much|big|large|long|far|fast|old|often|high|tall)\b|\bhowmany\b"
            r"|\b(?:what|which) (?:\w+ ){0,4}(?:number|share|percentage|percent|proportion|amount"
            r"|rate|size|scale|total|volume|value|figure|fraction|slice)\b|\bnumber of\b"
        ),
        Kind.MONEY: (
            r"\bhow much (?:money|cash|funding|budget)\b|\bhow (?:expensive|costly|pricey)\b"
            r"|\bhow much (?:\w+ ){0,6}(?:costs?|pay|paid|spend|spent|earn|charge|worth)\b"
            r"|\b(?:prices?|costs?|budget|salary|salaries|fees?|wages?|revenue|profits?)\b"
        ),
        Kind.SPAN: (
            r"\bhow long\b(?! ago)|\b(?:duration|how soon)\b"
            r"|\bhow many (?:\w+ )?(?:seconds|minutes|hours|days|weeks|months|years)\b"
        ),
        Kind.SHARE: (
            r"\b(?:what|which|how many|how much) (?:\w+ ){0,3}(?:share|percentage|percent"
            r"|proportion|fraction|slice)\b|\bwhat %"
        ),
        Kind.PLACE: r"\bwhere\b|\b(?:what|which) (?:city|town|country|building|venue|place)\b",
        Kind.REASON: (
            r"\bwhy\b|\bhow come\b|\breasons?\b|\bcauses? of\b"
            r"|\bwhat(?:s| is| was| were)? behind\b"
            r"|\bwhat (?:caused?|causes|made|motivated|prompted|triggered|explains?)\b"
        ),
        Kind.MEANING: (
            r"\bwhat (?:do|does|did) (?:\w+ ){1,6}(?:means?|stand for|refer to)\b"
            r"|\b(?:meaning of|definitions?|define)\b"
            r"|\bwhat (?:(?:is|are) (?:an? |exactly )?|an? )"
            rf"(?:(?!{_POINTING}\b)\w+ ){{0,2}}(?!{_POINTING}\b)\w+$"
        ),
    },
    told={
        Kind.MONEY: (
            r"\b(?:yuan|rmb|cny|dollars?|usd|euros?|eur|pounds?|gbp|yen|won|rubles?|rupees?|francs?"
            r"|pesos?|free(?: of charge)?)\b|[$€£¥₹元]"
        ),
        Kind.SPAN: (
            r"\b(?:\d+|an?|1|half an)[ -]"
            r"(?:second|minute|hour|day|week|month|year|decade|century)\b"
            r"|\b(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)\b"
        ),
        Kind.SHARE: (
            r"%|\b(?:per ?cent|percentage|half|halves|thirds?|quarters?|fifths?|tenths?|times"
            r"|double|triple|most|majority|all)\b"
        ),
        Kind.MEANING: r"\b(?:means?|meaning|refers? to|stands? for|known as|short for|defined)\b",
    },
    time=(
        rf"\b(?:{_MONTHS})\b|\b(?:1\d|20)\d\d\b|\b(?:day|week|month|year|decade|century)s? ago\b"
        r"|\b(?:last|this|next|past|first half of) (?:\w+ )?(?:year|month|week|half)s?\b|\bhours?\b"
        r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day\b|\btomorrow\b"
    ),
    seeks=(
        r"\b(?:what|which|how|why|who\w*|when|where|whats|tell|told|show|give|explain|list|find"
        r"|remind|summar\w+|describe|compare|looking|know|wonder\w*|want|need|curious|whether|if"
        r"|true|right"
        r"|(?:can|could|would|will|did|do|have) (?:u|you|some1|someone|any1|anyone|anybody))\b"
        r"|^(?:(?:so|ok|okay|hey|hi|hello|yo|lol|bro|dude|wait|and|but|um) )*"
        r"(?:is|are|was|were|do|does|did|has|have|had|can|could|would|will|should)\b"
    ),
    remark=(
        r"\b(?:i|id|im|ive|ill|me|my|mine|we|weve|our|us|you|youre|your|u|ur|dude|bro|bruh|man|guys"
        r"|yall|lol|lmao|haha\w*|smh|omg|ngl|tbh|imo|imho|honestly|damn|wow|imagine|cant believe"
        r"|so cool|thats? (?:just|so|such)|looks? (?:sick|cool|amazing|insane))\b|^just\b"
    ),
    lead=(
        r"(?:ok(?:ay)?|so|well|um+|hm+|hey|hi|hello|but|and|also|btw|wait|sorry|please|pls|thanks"
        r"|actually|quick question|question|just curious|out of curiosity)\b"
    ),
    frame=(
        r"(?:(?:do|does|would|can|could|might|may|any chance) )?"
        r"(?:you(?: guys| all)?|u|yall|anyone|anybody|someone|somebody|any of you|any ?1)"
        r"(?: here| else)?(?: (?:happen to|please|pls|maybe))*"
        r" (?:know|knows|remember|remembers|recall|recalls|tell (?:me|us)|explain|remind (?:me|us)"
        r"|quote|list|name|give (?:me|us)|show (?:me|us))"
        r"(?: if| whether)?"
        r"|(?:i |im |i am |i was )?(?:just )?(?:wonder|wondering|curious)(?: about| if| whether)?"
        r"|i(?:d| would)? (?:want|like|love|need) to know(?: if| whether)?"
        r"|(?:please |pls )?(?:tell (?:me|us)|remind (?:me|us))(?: if| whether)?"
        r"|i(?: just|ve)? (?:heard|read)(?: somewhere)?(?: that)?"
    ),
    formed=(
        r"^(?:what|which|who|where|when|why|how) (?:is|are|was|were|do|does|did|has|have|had|will"
        r"|would|can|could|should|many|much|long|far|big|old|often|large|fast|high|tall)\b"
        r"|^(?:whats|whos|whens|wheres|hows|how come)\b"
    ),
    people=(
        # German "im" means "in the", and follows other words than "I'm" does.
        r"(?:^|\b(?:and|as|because|but|cause|coz|cuz|guess|how|if|know|like|or|since|so|that|think"
        r"|what|when|where|while|why) )im\b"
        r"|\b(?:i|ive|id|ill|me(?! gusta)|my|mine|we|weve|us|our|ours|lets|you|youre|youve|your"
        r"|yours|u|ur|yall|guys|anyone|anybody|someone|somebody|everyone|everybody|any1|bot)\b"
    ),
    agreement=(
        r"^(?:isnt|arent|wasnt|werent|dont|doesnt|didnt|hasnt|havent|wont)"
        r" (?:it|that|this|they|he|she)\b"
    ),
    denial=(
        r"\b(?:what|which|who\w*|where|when|why|how|list|name|show|tell)\b.*"
        r"\b(?:(?<!\b(?:or|if|whether) )(?:not|never|cannot|(?:is|are|was|were|do|does|did|has|have"
        r"|had|ca|wo|would|could|should|must)nt)(?! (?:it|this|that|they|he|she|there|you|u|we|i"
        r"|only|just|sure)\b)|without|except|excluding|besides|outside|nobody|none)\b"
    ),
    moment=(
        r"\b(?:last|past|previous|next|coming|following) (?:\w+ )?"
        r"(?:years?|months?|weeks?|quarters?|decades?|century)\b"
        r"|\b(?:\w+ )?(?:years?|months?|weeks?|days?|decades?) ago\b|\b(?:yesterday|tomorrow)\b"
    ),
)
