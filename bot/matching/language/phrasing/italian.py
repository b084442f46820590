"""How Italian puts questions and answers; an apostrophe is gone (`dove il`, `unora`)."""

from __future__ import annotations

from bot.matching.language.phrasing.forms import Forms, Kind

_IS = (
    r"(?:e|sono|era|erano|fu|furono|sara|saranno|ha|hanno|aveva|ce|si|sta|stanno|viene|vengono|puo"
    r"|possono|posso|deve|devono|devo|bisogna|va|vanno|vive|vivono|abita\w*|lavora\w*|nacque|nasce"
    r"|inizia\w*|comincia\w*|finisce|apre|aprono|chiude|chiudono|stat[aeio])"
)
_OTHER = r"\b(?:perche|come mai|quando|dove|chi)\b"
_ALONE = rf"(?<!{_OTHER}.*)(?!.*{_OTHER})"
"""Beside no other question word: "perché il prezzo è salito?" asks for no price."""

_UNITS = r"(?:secondi|minuti|ore|giorni|settimane|mesi|anni|secoli|decenni)"
_US = (
    r"(?:(?:per|da|di|con|tra|anche|secondo) (?:noi|voi)|noi \w+iamo|voi (?:siete|\w+[aei]te|che))"
)
"""Alone, "noi" and "voi" are Vietnamese without accents."""
_SOMEONE = r"(?:(?:qualcuno|voi|tu)(?: qui| di voi| per caso)*)"
_TELL = r"(?: (?:dirmi|dirci|spiegarmi|spiegarci|dire|spiegare))(?: se)?"

ITALIAN = Forms(
    asks={
        Kind.NAME: (
            r"\bcome si chiam\w+\b|\bchiamano\b|\bnom[ei] (?:di|del\w*|dei|degli)\b|\bil nome\b"
            r"|\bi nomi\b|\bqual[ei]? (?:\w+ ){0,2}nom[ei]\b"
        ),
        Kind.PERSON: (
            r"^(?:(?:e|ma|a|con|da|di|per) )*chi\b(?! (?:square\w*|town|sq)\b)(?= \p{L})"
            r"|\b(?:sa|sai|sapete|dirmi|dirci|da|di|con) chi\b|\bchi (?:e|era|fu|sono|ha|hanno)\b"
        ),
        Kind.TIME: (
            r"^(?:(?:e|ma|da|di|per|a partire da|fino a) )*quando\b"
            rf"|\bquando {_IS}\b|\b(?:da|sa|sai|sapete|dirmi|dirci|fino a) quando\b"
            r"|\b(?:che|quale?|quali) (?:\w+ ){0,2}(?:data|date|giorn[oi]|ann[oi]|mes[ei]|or[ae]"
            r"|secolo|orari[oi])\b|\bla data\b|\bdata (?:di|del\w*|dei|degli)\b|\bche ora\b"
        ),
        Kind.NUMBER: (
            r"\bquant[oie]\b|\bquanta (?:gente|acqua|energia|strada|parte)\b"
            r"|\bqual[ei]? (?:\w+ ){0,4}(?:numero|quantita|dimensione|altezza|popolazione|tasso"
            r"|valore|eta|totale|superficie|volume|lunghezza|velocita|distanza|peso|importo|somma)\b"
            r"|\bil numero (?:di|del\w*|dei|degli)\b"
        ),
        Kind.MONEY: (
            r"\b(?:costa(?:no|va|vano|re|to)|prezz[oi]|(?:il|i) cost[oi]|tariff[ae]|stipendio?"
            rf"|fatturato|bilancio|affitto)\b{_ALONE}"
            r"|\bquanto (?:\w+ ){0,5}(?:cost\w+|pag\w+|spes[aeio]|spend\w+|val\w+|guadagn\w+)\b"
            r"|\bquanti (?:soldi|euro|dollari)\b"
        ),
        Kind.SPAN: (
            rf"\bquanto tempo\b|\bquant[ie] {_UNITS}\b|\bquanto (?:\w+ )?dur\w+\b"
            rf"|\bdurata\b{_ALONE}|\bda quanto\b|\bqual e il termine\b"
        ),
        Kind.SHARE: (r"\bpercentuale\b|\b(?:che|quale) (?:quota|parte|proporzione|frazione)\b"),
        Kind.PLACE: (
            # In English "dove" is a bird, so what follows must be Italian.
            rf"\bdove {_IS}\b|^(?:e |da |di )?dove (?:il|lo|la|i|gli|le|un[ao]?|\w+(?:o|ono|ano))\b"
            r"|\b(?:sa|sai|sapete|dirmi|dirci) dove\b"
            r"|\b(?:in|a) (?:che|quale?) (?:\w+ )?(?:citta|paese|luogo|posto|via|edificio|regione"
            r"|sala|indirizzo)\b|\bqual e lindirizzo\b"
        ),
        Kind.REASON: (
            r"\b(?:perche|come mai)\b|\b(?:per|il|qual e il|quale) (?:quale )?motivo\b"
            r"|\bi motivi\b|\b(?:per quale|la|quali) ragion[ei]\b|\ble (?:ragioni|cause)\b"
            r"|\bqual e (?:stata )?la causa\b|\bcosa ha (?:causato|provocato|spinto)\b"
        ),
        Kind.MEANING: (
            r"\b(?:cosa|che) (?:significa(?:no|va)?|vuol dire)\b|\bsignificato\b|\bdefinizione\b"
            r"|^(?:che )?cose? (?:e |sono )?(?:un\w* )\w+(?: \w+)?$"
        ),
    },
    told={
        Kind.MONEY: r"\b(?:(?:e|sono|ingresso|accesso) gratuit[aeio]|\d+ lire)\b",
        Kind.SPAN: (
            r"\b(?:secondi|minuti|giorni|settimane|mesi|anni|secoli|decenni)\b|\b\d+ ore\b"
            r"|\b(?:unora|mezzora|una settimana|un (?:minuto|secondo|giorno|mese|anno|secolo))\b"
        ),
        Kind.SHARE: (
            r"\b(?:per ?cento|percentuale|la meta (?:di|della|dello|dei|degli|delle)"
            r"|(?:un|due) terz[oi]|un quarto|tre quarti|doppio|triplo|maggioranza)\b"
        ),
        Kind.MEANING: r"\b(?:significa(?:no|va)?|vuol dire)\b",
    },
    time=(
        r"\b(?:gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|novembre"
        r"|dicembre)\b|\b(?:\d+|in|nel|di|dal) (?:marzo|agosto)\b"
        r"|\b(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)\b"
        r"|\b(?:oggi|ieri|domani)\b|\b(?:giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|or[ae]) fa\b"
        r"|\b(?:anno|mese|settimana|semestre) scors[ao]\b|\bscors[ao] (?:anno|mese|settimana)\b"
        r"|\bquest(?:anno|o mese|a settimana)\b|\balle (?:ore )?\d+\b"
    ),
    seeks=(
        r"\b(?:quando|quant[oie]|perche|come mai|qual|quale|quali|che cosa"
        r"|cosa (?:e|sono|significa)"
        r"|sapete|sapere|ditemi|dimmi|spieg\w+|cerco|vorrei|domanda|chi (?:e|ha|sono|sa))\b"
        rf"|\bdove {_IS}\b"
    ),
    remark=(
        # Alone, "io" is a moon and a domain, "mia" and "mie" are names.
        rf"\bio (?:ho|sono|non|penso|credo|vado|ero|amo|voglio|preferisco)\b|\b(?:{_US}|ragazzi"
        r"|grazie|buongiorno|buonasera|secondo me|vostr[aeio]"
        r"|(?:il|un|al|del) (?:mio|tuo|nostro)"
        r"|(?:la|una|alla|della) (?:mia|tua|nostra)|i (?:miei|tuoi|nostri)|le (?:mie|tue|nostre)"
        r"|che bello|mi (?:piace|sembra)|bellissim[aeio]|ho (?:visto|letto|comprato|preso|fatto))\b"
    ),
    lead=(
        r"(?:ciao|salve|buongiorno|buonasera|scusate|scusa|scusi|allora|quindi|per favore|grazie"
        r"|una domanda|per curiosita|(?:e|ma)(?= (?:chi|quando|dove|quant\w+|perche|qual\w*)\b))\b"
    ),
    frame=(
        rf"{_SOMEONE} (?:sa|sapete|sai|ricorda|si ricorda)(?:{_TELL}| se)?"
        rf"|{_SOMEONE} (?:puo|potrebbe|saprebbe|potete|puoi){_TELL}"
        rf"|(?:sapete|sai|sa qualcuno|chi sa)(?: per caso)?(?:{_TELL}| se)?"
        rf"|(?:potete|puoi|potreste|potresti){_TELL}"
        rf"|(?:mi|ci) (?:sapete|sai|potete|puoi|potreste|potresti){_TELL}"
        r"|(?:vorrei|volevo|voglio) sapere(?: se)?|mi (?:chiedo|chiedevo|domando)(?: se)?"
        r"|ditemi(?: se)?|dimmi(?: se)?|ho (?:sentito|letto)(?: dire)?(?: che)?"
    ),
    formed=(
        r"^(?:(?:in|da|di|per|con|a) )?quant[ie]\b|^quanto (?:cost\w+|tempo|e|era|dura\w*|vale|pesa"
        r"|misura)\b"
        rf"|^(?:da |di )?dove {_IS}\b|^chi (?:e|era|fu|ha|sono)\b|^(?:da )?quando (?:e|fu|sara)\b"
        rf"|^perche {_IS}\b|^come si chiam\w+\b|^qual e\b|^quali (?:sono|erano)\b"
        r"|^(?:che )?cosa (?:e|sono|significa|ha|hanno)\b"
        r"|^(?:in|a) (?:che|quale?) (?:anno|data|giorno|mese|ora|citta|paese|luogo|posto)\b"
    ),
    people=(
        rf"\bio (?:ho|sono|non|penso|credo|vado|posso|devo)\b|\b(?:{_US}|ragazzi|qualcuno"
        r"|vostr[aeio]"
        r"|(?:il|un|al|del) (?:mio|tuo|nostro)|(?:la|una|alla|della) (?:mia|tua|nostra)"
        r"|i (?:miei|tuoi|nostri)|le (?:mie|tue|nostre)|secondo (?:te|voi)|avete|siete|pensate"
        r"|credete|volete|vedete|andate|andiamo|posso|devo|pensi|credi|vuoi)\b"
    ),
    agreement=r"^(?:vero|giusto|non e vero)$",
    denial=(r"\b(?:che|chi|qual[ei]?|dove|quando|quant\w*|come)\b.*\b(?:non|mai|senza|tranne)\b"),
    moment=(
        r"\b(?:anno|mese|trimestre|settimana) (?:scors[oa]|prossim[oa]|passat[oa])\b"
        r"|\b(?:scors[oa]|prossim[oa]) (?:anno|mese|settimana)\b|\bieri\b"
    ),
)
