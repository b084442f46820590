# Los temas, sus preguntas y la ayuda.

topics-title = Temas
topics-footer =
    { $pages ->
        [1] Elige abajo un tema para ver sus preguntas
       *[other] Elige abajo un tema para ver sus preguntas · página { $page } de { $pages }
    }
topics-choose = Elige un tema
topics-all = Todos los temas

topic-footer =
    { $pages ->
        [1] Elige abajo una pregunta
       *[other] Elige abajo una pregunta · página { $page } de { $pages }
    }
topic-choose = Elige una pregunta
topic-absent =
    No tengo el tema «{ $name }». `/{ command-topics.name }` muestra los que tengo.

page-previous = Anterior
page-next = Siguiente

help-title = Pregúntame y te muestro la frase que lo demuestra
help-source = *{ $title }* ({ $date })
help =
    Conozco { $sources }. Cada respuesta viene con las palabras de la fuente, exactamente como están allí. Si no sé algo, lo digo.

    Usa `/{ command-ask.name }` y tu pregunta, menciona a **@{ $name }** o envíame un mensaje directo.
    `/{ command-topics.name }` muestra todo lo que puedo responder.

    O prueba con una de estas:
