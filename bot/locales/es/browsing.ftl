# Los temas, sus preguntas y la ayuda.

topics-title = Temas
topics-footer =
    { $pages ->
        [1] Elige abajo un tema para ver sus preguntas
       *[other] Elige abajo un tema para ver sus preguntas · página { $page } de { $pages }
    }
topics-choose = Elige un tema
topics-all = Todos los temas
topics-none = Ahora mismo no tengo ningún tema que mostrar: los editores lo están revisando todo. Vuelve a intentarlo más tarde, por favor.

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
help-purpose =
    Conozco { $sources }. Cada respuesta viene con las palabras de la fuente, exactamente como están allí. Si no sé algo, lo digo.
help-direct-here = Escribe aquí tu pregunta, sin más.
help-mention = Menciona a **@{ $name }** con una pregunta, o responde a una respuesta mía.
help-silent = No puedo escribir en este canal: aquí solo respondo a comandos.
help-direct = O envíame un mensaje directo.
help-command = `/{ $name }`: { $does }
help-menus = En el menú de un mensaje, en Aplicaciones: { $menus }
help-examples = O prueba con una de estas:
