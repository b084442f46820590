"""How Portuguese puts questions and answers, where it does not as Spanish does."""

from __future__ import annotations

from bot.matching.language.phrasing.forms import Forms, Kind

_IS = (
    r"(?:e|sao|foi|foram|era|eram|sera|serao|esta|estao|fica|ficam|ficava|tem|ha|houve|teve|pode"
    r"|podem|deve|se|vive|vivem|mora|moram|trabalha\w*|acontece\w*|nasceu|comec\w+|termin\w+|abr\w+"
    r"|fecha\w*|posso|vai|vao)"
)
_OTHER = r"\b(?:por que|porque|quando|quem|onde)\b"
_ALONE = rf"(?<!{_OTHER}.*)(?!.*{_OTHER})"
"""Beside no other question word: "por que o preço subiu?" asks for no price."""

_OWN = r"\b(?:os|do|das|nao|uma?|em|ao|sao|foi|foram|comec\w+|\w+(?:[cin]ao|oes))\b"
_ANY = rf"(?:(?<={_OWN}.*)|(?=.*{_OWN}))"
"""Beside a word that Spanish does not have, where it would write the rest just so."""

_UNITS = r"(?:segundos|minutos|horas|dias|semanas|meses|anos|seculos|decadas)"
_SOMEONE = r"(?:(?:sera que )?(?:alguem|voces?|vcs?)(?: ai| aqui| por acaso)*)"
_TELL = r" (?:me |nos )?(?:dizer|explicar|falar|informar)(?: se)?"

PORTUGUESE = Forms(
    asks={
        Kind.NAME: (
            r"\bcomo (?:\w+ )?se cham\w+\b|\bchama(?:m|va|vam)? se\b|\bcomo (?:e|sao) chamad\w+\b"
            r"|\bnomes? d[aeo]s?\b|\b(?:o|qual|seu) nome\b|\b(?:os|quais) nomes\b"
        ),
        Kind.PERSON: r"\bquem\b|\b(?:qual|que) pessoa\b",
        Kind.TIME: (
            r"^(?:(?:e|mas|desde|ate|para|de|a partir de) )*quando\b|\bquando$"
            rf"|\bquando {_IS}\b|\b(?:desde|ate|sabe|sabem|dizer|partir de) quando\b"
            r"|\b(?:qual|quais|em que) (?:\w+ ){0,3}(?:datas?|dias?|anos?|mes|meses|horas?|horario"
            r"|seculo)\b|\bque data\b|\bdata d[aeo]s?\b"
            rf"|\bque horas\b{_ANY}"
        ),
        Kind.NUMBER: (
            r"\bquant[oa]s\b|\bquanto\b|\bquanta (?:gente|agua|energia|comida|area)\b"
            r"|\bqual (?:\w+ ){0,4}(?:numero|quantidade|tamanho|altura|populacao|taxa|valor|idade"
            r"|montante|total|area|volume|comprimento|velocidade|distancia|peso)\b|\bo numero de\b"
        ),
        Kind.MONEY: (
            r"\b(?:custa(?:m|va|ram|r|ra)?|custou|(?:o|os|do|dos|qual|quais) custos?|precos?"
            rf"|orcamento|o salario|mensalidade|aluguel|o lucro)\b{_ALONE}"
            r"|\bquanto (?:\w+ ){0,5}(?:custa\w*|custou|pag\w+|gast\w+|vale|ganh\w+|cobr\w+)\b"
            r"|\bquanto dinheiro\b|\bquantos (?:euros|reais|dolares)\b"
        ),
        Kind.SPAN: (
            rf"\bquanto tempo\b|\bquant[oa]s {_UNITS}\b|\bquanto (?:\w+ )?dur\w+\b"
            rf"|\bduracao\b{_ALONE}|\bqual (?:\w+ )?(?:o )?prazo\b"
        ),
        Kind.SHARE: (
            r"\b(?:percentagem|porcentagem|percentual|proporcao)\b|\b(?:que|qual) (?:\w+ )?fracao\b"
        ),
        Kind.PLACE: (
            r"\b(?:onde|aonde)\b|\b(?:em que|qual|em qual) (?:\w+ ){0,2}(?:cidade|pais|lugar|local"
            r"|rua|predio|endereco|regiao|sala)\b"
        ),
        Kind.REASON: (
            rf"^porque {_ANY}|\bpor (?:que|qual|quais) (?:motivos?|razao|razoes)\b"
            r"|\b(?:o|qual|qual \w+ o) motivo\b|\bos motivos\b"
            r"|\b(?:razao|razoes) (?:d[aeo]s?|para)\b"
            r"|\b(?:a|qual|qual \w+ a) razao\b|\bas razoes\b|\bo que (?:causou|provocou|motivou)\b"
        ),
        Kind.MEANING: (
            r"\bo que (?:significa(?:m|va)?|quer dizer)\b|\bsignificado\b|\bdefinicao\b"
            r"|^o que (?:e|sao) (?:uma? )?\w+(?: \w+){0,2}$"
        ),
    },
    told={
        Kind.MONEY: r"\b(?:reais|de graca|(?:e|sao|foi) gratuit[ao]s?)\b",
        Kind.SPAN: r"\bseculos\b|\bum (?:dia|mes|ano|minuto|segundo|seculo)\b",
        Kind.SHARE: (
            r"\b(?:por ?cento|metade|(?:um|dois) tercos?|um quarto|tres quartos|dobro|triplo"
            r"|maioria"
            r"|porcentagem|percentagem)\b"
        ),
        Kind.MEANING: r"\b(?:significa(?:m|va)?|quer dizer)\b",
    },
    time=(
        r"\b(?:janeiro|fevereiro|maio|junho|julho|setembro|outubro|novembro|dezembro)\b"
        # Spanish writes these two just so.
        rf"|\b(?:abril|agosto)\b{_ANY}"
        r"|\b(?:\d+ de|em|ate|desde) marco\b|\b(?:hoje|ontem|amanha)\b"
        r"|\b(?:segunda|terca|quarta|quinta|sexta) feira\b"
        r"|\b(?:ha|faz) (?:\w+ ){1,2}(?:dias?|semanas?|mes|meses|anos?)\b"
        r"|\b(?:ano|mes|semana|semestre) passad[ao]\b|\bdest[ea] (?:ano|mes|semana|semestre)\b"
    ),
    seeks=(
        r"\b(?:quem|quando|onde|quanto|quant[oa]s|qual|quais|o que (?:e|foi|sao|diz)|sabem"
        r"|(?:quero|gostaria de|preciso) saber|diga|explica"
        r"|mostra|preciso|gostaria|queria|procuro|duvida|pergunta)\b"
    ),
    remark=(
        # Alone, "eu" is the European Union.
        r"\beu (?:acho|nao|tenho|sou|fui|vi|quero|gosto|gostei|adorei|vou|estou|comprei|li|ja|so"
        r"|tambem|amo|queria)\b|\b(?:meus?|minhas?|nosso|nossas?|nossos|voces?|vcs"
        r"|vc (?:sabe|acha|viu|tem|vai|pode|quer)"
        r"|a gente|galera"
        r"|obrigad[ao]|k{4,}|gostei|adorei|acho que|bom dia|boa (?:tarde|noite)|muito (?:bom|legal"
        r"|lindo|massa)|que (?:legal|lindo|massa))\b"
    ),
    lead=(
        r"(?:oi|ola|mas|entao|bom dia|boa (?:tarde|noite)|por favor|obrigad[ao]|desculp\w+"
        r"|uma (?:pergunta|duvida)|por curiosidade"
        r"|e(?= (?:quem|quando|onde|quant\w+|por|qual)\b))\b"
    ),
    frame=(
        rf"{_SOMEONE} (?:sabe|sabem|lembra|lembram)(?:{_TELL}| se| onde esta escrito)?"
        rf"|{_SOMEONE} (?:pode|podem|poderia|poderiam|consegue){_TELL}"
        rf"|(?:sabem?|pode|podem|poderia|poderiam){_TELL}|sabem(?: se)?"
        r"|(?:eu )?(?:queria|gostaria de|quero) saber(?: se)?|me (?:diga|digam|fala|falem)(?: se)?"
        r"|ouvi (?:dizer )?que|eu li que"
    ),
    formed=(
        r"^(?:(?:em|de|por|com|ha|a) )?quant[oa]s\b|^quanto (?:custa\w*|custou|tempo|e|foi|vale"
        r"|pesa"
        r"|mede|dura\w*)\b"
        rf"|^(?:quem|onde|de onde|por que|desde quando) {_IS}\b|^quando (?:e|foi|foram|sera)\b"
        r"|^(?:qual|quais) (?:e|sao|foi|foram|era|eram|sera)\b|^o que (?:e|sao|foi|significa)\b"
        r"|^em que (?:ano|dia|mes|data|cidade|pais|lugar|local)\b|^como se chama\w*\b"
    ),
    people=(
        r"\beu (?:posso|devo|acho|nao|tenho|sou|fui|vi|quero|vou|estou|preciso)\b"
        r"|\b(?:meus?|minhas?|nosso|nossas?|nossos|voces?|vcs"
        r"|vc (?:sabe|acha|viu|tem|vai|pode|quer)"
        r"|a gente|galera|pessoal|alguem|comigo"
        r"|conosco|posso|devo|viram|acham|querem)\b"
    ),
    agreement=r"^(?:ne|nao e(?: verdade)?|certo)$",
    denial=(
        r"\b(?:que|quem|qual|quais|onde|quando|quant\w*|como)\b.*"
        r"\b(?:nao|nunca|sem|exceto|fora de)\b"
    ),
    moment=(
        r"\b(?:ano|mes|semana|trimestre|decada)s? (?:passad[oa]|anterior|proxim[oa]|que vem)s?\b"
        r"|\bproxim[oa]s? (?:\w+ )?(?:ano|mes|meses|semana)s?\b|\bontem\b"
    ),
)
