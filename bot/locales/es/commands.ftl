# Los comandos, sus opciones y las entradas de los menús contextuales.

command-ask =
    .name = preguntar
    .description = Haz una pregunta y ve la frase que demuestra la respuesta
    .question-name = pregunta
    .question-description = Tu pregunta, con tus propias palabras

command-help =
    .name = ayuda
    .description = Qué sé y cómo preguntarme

command-topics =
    .name = temas
    .description = Explora todo lo que puedo responder

command-topic =
    .name = tema
    .description = Ve las preguntas de un tema
    .name-name = nombre
    .name-description = El tema

command-answer-this =
    .name = Responder a esto

command-check-against-the-source =
    .name = Contrastar con la fuente

command-source =
    .name = fuente
    .description = El artículo a partir del cual respondo
    .name-name = nombre
    .name-description = Su título

command-verify =
    .name = verificar
    .description = Comprueba en qué se apoyó una respuesta y si ha cambiado
    .receipt-name = recibo
    .receipt-description = Los ocho signos al pie de una respuesta

command-settings =
    .name = ajustes
    .description = Cómo me comporto en este servidor, para quienes lo administran

command-privacy =
    .name = privacidad
    .description = Lo que guardo de ti y cómo verlo o borrarlo
