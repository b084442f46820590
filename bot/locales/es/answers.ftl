# Lo que resulta de una pregunta: la respuesta, la repregunta, «No lo sé».

answer-footer = { $topic } · citado palabra por palabra · recibo { $receipt }
answer-place = *{ $source }*, { $count ->
        [one] párrafo { $paragraphs }
       *[other] párrafos { $paragraphs }
    }, { $date }
answer-show-context = Ver en contexto
answer-related = Relacionadas

context-footer =
    { $count ->
        [one] Oración { $sentences }
       *[other] Oraciones { $sentences }
    } · la cita va en negrita

suggest =
    { $count ->
        [one] No estoy seguro de lo que quieres decir. ¿Te refieres a esto?
       *[other] No estoy seguro de lo que quieres decir. ¿Te refieres a una de estas?
    }
suggest-browse = Explorar todos los temas

unknown = No lo sé.
unknown-because = No lo sé. { $reason }
unknown-closest = Lo más parecido que tengo responde a otra pregunta: { $question }
unknown-closest-show = Ver lo más parecido
unknown-topics = De qué sé algo: { $topics }
unknown-browse = Explorar un tema

# Una palabra o una pregunta dentro de una frase.
quoted = «{ $text }»

# Lo que no se ha encontrado de una pregunta; `instead` y `asked` van entre comillas.
absence-instead = La fuente habla de { $instead }, no de { $asked }.
absence-missing = No he encontrado nada sobre { $words }.

related = Cerca de «{ $question }», puedo responder a estas:
