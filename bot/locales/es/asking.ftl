# Preguntar: lo que está junto al nombre del bot y lo que impide una respuesta.

presence = Pregúntame con /{ command-ask.name }

ask-to-wait =
    Un momento, por favor: puedes volver a preguntar en { $seconds ->
        [one] { $seconds } segundo
       *[other] { $seconds } segundos
    }.
ask-too-long =
    Es una pregunta larga, de { $length } caracteres. Hazla, por favor, en una o dos frases, con { $limit } caracteres como máximo.

# To whoever only greets, or only says thanks, "ok" or goodbye.
greeting =
    Hola. Pregúntame con tus palabras sobre { $sources } y te muestro la frase que lo responde. `/{ command-help.name }` explica qué más puedo hacer.
thanks = Cuando quieras: pregúntame de nuevo sin más.

# Above an answer whose question needed the one before it.
follow-up = Entendido junto con «{ $before }»
