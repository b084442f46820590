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
    .description = El texto a partir del cual respondo
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

command-knowledge =
    .name = conocimiento
    .description = Editar lo que sé, para sus editores

command-knowledge-add =
    .name = añadir
    .description = Añadir una entrada: un hecho y las palabras de la fuente que lo prueban
    .topic-name = tema
    .topic-description = Un tema, o el título de uno nuevo

command-knowledge-edit =
    .name = editar
    .description = Cambiar una entrada
    .entry-name = entrada
    .entry-description = La entrada

command-knowledge-remove =
    .name = quitar
    .description = Quitar una entrada
    .entry-name = entrada
    .entry-description = La entrada

command-knowledge-show =
    .name = mostrar
    .description = Mostrar una entrada como está escrita
    .entry-name = entrada
    .entry-description = La entrada

command-knowledge-find =
    .name = buscar
    .description = Buscar entradas por lo que dicen
    .text-name = texto
    .text-description = Lo que dicen, o lo que se pregunta

command-knowledge-status =
    .name = estado
    .description = Qué está en uso y qué problemas hay en lo guardado

command-knowledge-history =
    .name = historial
    .description = Quién cambió qué, cuándo y por qué
    .entry-name = entrada
    .entry-description = Solo los cambios de esta entrada

command-knowledge-undo =
    .name = deshacer
    .description = Recuperar lo que un cambio sustituyó
    .change-name = cambio
    .change-description = El número que muestra el historial

command-knowledge-reload =
    .name = recargar
    .description = Leer de nuevo los archivos y usarlos si están bien

command-knowledge-export =
    .name = exportar
    .description = Llevarse el conocimiento en un archivo
    .form-name = formato
    .form-description = Qué tipo de archivo

command-knowledge-coverage =
    .name = cobertura
    .description = Ver en una página qué se puede preguntar a las fuentes

command-knowledge-import =
    .name = importar
    .description = Traer entradas de un archivo: YAML, ZIP, CSV, TSV o XLSX
    .file-name = archivo
    .file-description = El archivo, de 8 MB como máximo
    .take_good-name = tomar_buenas
    .take_good-description = Tomar las filas buenas y dejar las malas

choice-zip = ZIP de todos los archivos

choice-csv = CSV, una tabla

choice-xlsx = XLSX, una hoja de cálculo

command-unanswered =
    .name = sin-respuesta
    .description = Las preguntas sin una buena respuesta, para editores

command-stats =
    .name = estadísticas
    .description = Lo que se preguntó aquí y qué resultó, para editores
    .days-name = días
    .days-description = Cuántos días
