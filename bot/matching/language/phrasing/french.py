"""How French puts questions and answers; an apostrophe is gone (`jai`, `quest ce que`)."""

from __future__ import annotations

from bot.matching.language.phrasing.forms import Forms, Kind

_IS = (
    r"(?:est|sont|etait|etaient|fut|furent|sera|seront|a|ont|avait|aura|se|sest|peut|peuvent|doit"
    r"|doivent|faut|dois|puis|vit|vivent|habite\w*|travaille\w*|va|vont|trouver?|naquit|on|y|commence"
    r"|finit|ouvre\w*|ferme\w*)"
)
_OTHER = r"\b(?:pourquoi|quand|qui|comment)\b"
_ALONE = rf"(?<!{_OTHER}.*)(?!.*{_OTHER})"
"""Beside no other question word: "pourquoi le prix monte-t-il ?" asks for no price."""

_UNITS = r"(?:secondes|minutes|heures|jours|semaines|mois|annees|ans|siecles|decennies)"
_SOMEONE = r"(?:(?:est ce que? )?(?:quelquun|qqn|vous|tu)(?: ici| parmi vous)?)"
_ME = (
    r"(?:jaime (?:bien|pas|trop|beaucoup|les?|la|ce\w*)|moi (?:je|aussi|non|ca)"
    r"|(?:a|de|pour|chez|avec|sur|cest|et|dites?|donne\w*|franchement) moi|nous \w+ons"
    r"|(?:a|de|pour|chez|avec|entre|sur|on|dire|peut|pourrait|lauteur) nous)"
)
"""Alone, "Jaime" is a name, and English has "moi" and "nous"."""
_TELL = r"(?: (?:me|nous))? (?:dire|expliquer|rappeler|indiquer)(?: si)?"

FRENCH = Forms(
    asks={
        Kind.NAME: (
            r"\b(?:sappell\w+|appelle t (?:on|il|elle))\b|\bcomment se nomm\w+\b"
            r"|\bnoms? (?:du|des)\b|\bnoms? de (?!plume|guerre)|\ble nom\b|\bles noms\b"
            r"|\bquels? (?:\w+ ){0,3}noms?\b|\b(?:citez|nommez)\b"
        ),
        Kind.PERSON: (
            r"^(?:(?:et|a|de|par|avec|pour|chez|contre|mais) )*qui\b"
            r"|\b(?:de|par|avec|pour|chez|contre|sait|savez|sais|dire|cest) qui\b|\bqui est ce\b"
            r"|\bquelles? personnes?\b"
        ),
        Kind.TIME: (
            r"^(?:(?:et|mais|depuis|jusqua|pour|de|des|a partir de) )*quand\b|\bquand$"
            rf"|\bquand {_IS}\b|\b(?:depuis|jusqua|sait|savez|sais|dire|partir de) quand\b"
            r"|\bquel(?:le)?s? (?:\w+ )?(?:dates?|annees?|jours?|mois|heures?|siecles?|epoque)\b"
            r"|\bla date\b|\bdate (?:de|du|des)\b|\bil y a combien de temps\b"
        ),
        Kind.NUMBER: (
            r"\bcombien\b|\bquel(?:le)?s? (?:\w+ ){0,4}(?:nombre|chiffre|taille|montant|somme"
            r"|quantite|taux|age|superficie|hauteur|longueur|largeur|profondeur|vitesse|distance"
            r"|population|volume|valeur|poids|pourcentage|proportion|part)\b|\b(?:le|du) nombre\b"
        ),
        Kind.MONEY: (
            r"\b(?:coute(?:nt|ra|r|e|es|rait)?|(?:le|les|du|des|au|quels?) (?:couts?|prix|frais)"
            r"|(?:le|les|du|des|quels?) tarifs?|salaires?"
            rf"|cotisations?|loyers?|chiffre daffaires|benefices?)\b{_ALONE}"
            r"|\bcombien (?:\w+ ){0,6}(?:coute\w*|pay\w+|paie\w*|depens\w+|verse\w*"
            r"|gagn\w+|vaut|valent|dargent|deuros)\b"
        ),
        Kind.SPAN: (
            rf"\bcombien de (?:temps|{_UNITS})\b(?<!il y a combien de temps)"
            rf"|\bcombien (?:\w+ )?dur\w+\b|\b(?:la|quelle) duree\b{_ALONE}"
            r"|\bpendant combien\b|\bquel (?:\w+ ){0,2}delai\b"
        ),
        Kind.SHARE: (
            r"\bpourcentage\b|\bquelle (?:\w+ ){0,2}(?:part|proportion|fraction)\b|\bpour cent\b"
        ),
        Kind.PLACE: (
            # Without its accent "où" is "ou", which is "or".
            rf"^(?:et )?ou {_IS}\b|^dou (?:vien\w+|est|sont|part\w*)\b|\bjusquou\b|\bcest ou\b"
            r"|\b(?:sait|savez|sais|dire) ou\b|\bou (?:est ce|se trouv\w+|se situ\w+)\b"
            r"|\bquel(?:le)?s? (?:\w+ )?(?:villes?|pays|lieux?|endroits?|rues?|adresses?|regions?"
            r"|batiments?|salles?)\b"
        ),
        Kind.REASON: (
            r"\bpourquoi\b|\bquelles? (?:\w+ ){0,2}(?:raisons?|causes?)\b|\bla (?:raison|cause)\b"
            r"|\bles (?:raisons|causes)\b|\braisons? (?:du|des|pour)\b|\ba cause de quoi\b"
            r"|\bcomment se fait il\b"
            r"|\bquest ce qui (?:a )?(?:cause|provoque|explique|motive|pousse)\w*"
        ),
        Kind.MEANING: (
            r"\bveu(?:t|lent) dire\b|\bsignifie(?:nt|r|rait)?\b|^quest ce (?:que cest|quune?)\b"
        ),
    },
    told={
        Kind.MONEY: r"\b(?:gratuite?s?|gratuitement)\b|\b\d+ centimes\b",
        Kind.SPAN: (
            r"\b(?:\d+|une?|demi) (?:seconde|minute|heure|jour|semaine|mois|annee|siecle)\b"
            r"|\b(?:un|1) an\b"
            r"|\b(?:secondes|heures|jours|semaines|mois|annees|siecles|decennies)\b|\b\d+ ans\b"
        ),
        Kind.SHARE: (
            r"\b(?:pour ?cent|pourcents?|pourcentage|moitie|(?:un|deux|le|les) tiers|le quart"
            r"|(?:un|trois) quarts?|cinquieme|dixieme|majorite|la plupart)\b"
        ),
        Kind.MEANING: r"\b(?:signifie(?:nt|r)?|veut dire|designe(?:nt)?)\b",
    },
    time=(
        r"\b(?:janvier|fevrier|avril|juin|juillet|aout|septembre|octobre|novembre|decembre)\b"
        r"|\b(?:\d+|en|du|au|le|mi|debut|fin|depuis) mai\b|\b(?:\d+|en|mi|debut|depuis) mars\b"
        r"|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\b|\bheures?\b"
        r"|\b(?:aujourdhui|hier|demain)\b|\bil y a (?:\w+ ){1,2}(?:jour|semaine|mois|an|annee)s?\b"
        r"|\b(?:annee|mois|semaine|semestre|an) (?:derniere?|prochaine?|passee?)\b"
        r"|\bcette (?:annee|semaine)\b|\bce (?:mois|semestre)\b"
    ),
    seeks=(
        r"\b(?:qui (?:est|a|sont)|quand|pourquoi|combien|quoi|quels?|quelles?|lequel"
        r"|comment (?:se|est|sont|ca|faire|peut|on (?:a|peut|fait))|quest ce"
        r"|est ce qu\w*|savez|(?:je|tu) sais|sais tu|savoir|dites|expliqu\w+|montr\w+"
        r"|listez?|cherche|voudrais|besoin"
        r"|jaimerais|demande|peux tu|pouvez vous|a t il|y a t il)\b"
        rf"|^ou {_IS}\b|^qui\b"
    ),
    remark=(
        # "Mon", "ton" and "ma" mean other things in English.
        rf"\b(?:je|jai|jetais|{_ME}|jadore|notre|vous|votre|merci|ptdr|bonjour|bonsoir"
        r"|salut|coucou|tas (?:vu|lu|ete)|tes (?:la|ou)|(?:avec|dans|pour|chez|sur|cest|voila)"
        r" (?:mon|ma|mes|ton|ta|tes)|cest (?:trop|vraiment|tellement|super|genial|dingue)"
        r"|les gars|franchement|trop (?:bien|beau|cool))\b"
    ),
    lead=(
        r"(?:bonjour|bonsoir|salut|coucou|et|mais|alors|pardon|desolee?|excusez moi|svp|stp"
        r"|sil (?:vous|te) plait|merci|(?:juste )?(?:une |petite )+question"
        r"|par curiosite|au fait)\b"
    ),
    frame=(
        rf"{_SOMEONE} (?:sait|savez|sais|se souvient|se rappelle)(?: si)?"
        rf"|{_SOMEONE} (?:peut|pourrait|saurait|pouvez|pourriez|peux|pourrais){_TELL}"
        r"|(?:savez vous|sais tu|sait on|quelquun sait il|qui sait)(?: si)?"
        rf"|(?:pouvez vous|pourriez vous|peux tu|pourrais tu){_TELL}"
        r"|je (?:me demandais?|voudrais savoir|veux savoir|cherche a savoir)(?: si)?"
        r"|jaimerais savoir(?: si)?|dites? (?:moi|nous)(?: si)?"
        r"|jai (?:entendu(?: dire)?|lu)(?: que?)?"
    ),
    formed=(
        r"^(?:(?:pour|depuis|en|de|a|pendant) )?combien (?:de|y|en|a|ont|coute\w*|vaut|d\w+)\b"
        rf"|^(?:depuis |jusqua )?quand (?:est|a|ont|sont|etait) \w+|^(?:dou|ou) {_IS}\b"
        rf"|^pourquoi (?:le|la|les|{_IS})\b|^qui est ce qui\b|^quest ce qu\w+\b|^est ce qu\w+\b"
        r"|^(?:(?:en|a|de|dans|pour) )?quel(?:le)?s? (?:est|sont|etait|etaient|fut|a ete)\b"
        r"|^(?:en|a|dans) quel(?:le)? (?:annee|date|jour|mois|heure|ville|pays|lieu|endroit)\b"
        r"|^comment (?:sappell\w+|se nomm\w+)\b"
    ),
    people=(
        rf"\b(?:je|jai|jetais|{_ME}|jaimerais|notre|vous|votre|quelquun|qqn|les gars|tas"
        r"|toi"
        r"|tout le monde|ptdr)\b|\b(?:avec|dans|pour|chez|sur|cest|est) (?:mon|ma|mes|ton|ta|tes)\b"
    ),
    agreement=r"^(?:nest ce pas|non|hein|pas vrai)$",
    denial=(
        r"\b(?:que|quoi|qui|quel\w*|ou|quand|combien|comment|pourquoi)\b.*"
        r"\b(?:pas|jamais|sans|sauf|hors)\b"
    ),
    moment=(
        r"\b(?:annee|mois|semaine|an|trimestre)s? (?:derniere?|prochaine?|passee?)s?\b"
        r"|\b(?:derniere?|prochaine?)s? (?:\w+ )?(?:annee|mois|semaine|an)s?\b"
        r"|\bil y a (?:\w+ )?(?:an|annee|jour|semaine|mois)s?\b"
    ),
)
