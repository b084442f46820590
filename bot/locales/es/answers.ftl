# Lo que resulta de una pregunta: la respuesta, la repregunta, «No lo sé».

answer-footer = { $topic } · citado palabra por palabra
answer-place = *{ $source }*, { $count ->
        [one] párrafo { $paragraphs }
       *[other] párrafos { $paragraphs }
    }, { $date }
answer-show-context = Ver en contexto
answer-related = Preguntas relacionadas

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
unknown-missing = No lo sé. No he encontrado nada sobre { $words }.
unknown-closest = Lo más parecido que tengo responde a otra pregunta
unknown-closest-show = Ver lo más parecido
unknown-topics = De qué sé algo
unknown-browse = Explorar un tema

# Una palabra o una pregunta dentro de una frase.
quoted = «{ $text }»
