# Lo que se guarda de una persona y lo que ella decide sobre ello.

privacy-title = Lo que guardo de ti
privacy-kept =
    { $days ->
        [one] Durante { $days } día, y no más, guardo:
       *[other] Durante { $days } días, y no más, guardo:
    }
privacy-questions = **Preguntas** que me hiciste y lo que salió de ellas, para que mis respuestas mejoren. Lo que parece un secreto (una clave, una contraseña, un correo electrónico, un teléfono) se quita antes.
privacy-feedback = **Votos** sobre mis respuestas, y cuáles de mis sugerencias elegiste.
privacy-requests = **Peticiones** a los editores para que respondan lo que yo no pude.
privacy-changes = **Ajustes de servidores** que cambiaste, con tu id de Discord, para que quienes también los gestionan vean quién lo hizo.
privacy-code = Solo guardo los nombres de quienes editan. En lugar de tu id, las preguntas, los votos y las peticiones llevan un código que se forma con él y una clave secreta. Quien me administra puede leer las preguntas.
privacy-outside = Fuera de mi memoria, el registro de quien me administra anota quién cambió un ajuste o los conocimientos y, si los cambios se guardan en git, el commit dice quién los hizo: con el id de Discord y, de quienes editan, también el nombre. Eso no puedo borrarlo aquí: pídelo a quien me administra.
privacy-never = Lo que la gente se dice entre sí no lo guardo, salvo que yo lo haya respondido. Discord guarda los mensajes según sus propias normas: lo que está en un canal no puedo borrarlo aquí.
privacy-see = Ver lo mío
privacy-delete = Borrar lo mío ahora

privacy-mine-title = Lo que guardo de ti ahora mismo
privacy-mine-nothing = No guardo nada de ti.
privacy-mine-questions =
    { $count ->
        [one] { $count } pregunta
       *[other] { $count } preguntas
    }
privacy-mine-feedback =
    { $count ->
        [one] { $count } voto
       *[other] { $count } votos
    }
privacy-mine-requests =
    { $count ->
        [one] { $count } petición a los editores
       *[other] { $count } peticiones a los editores
    }
privacy-mine-changes =
    { $count ->
        [one] { $count } ajuste cambiado
       *[other] { $count } ajustes cambiados
    }
privacy-mine-latest = Las últimas preguntas:
privacy-mine-file = Todo está en el archivo.
privacy-deleted =
    { $count ->
        [one] Hecho: borré el { $count } registro que tenía de ti y mi memoria ya no guarda nada tuyo.
       *[other] Hecho: borré los { $count } registros que tenía de ti y mi memoria ya no guarda nada tuyo.
    }
privacy-failed = Ahora mismo no puedo acceder a lo que guardo, así que no se mostró ni se borró nada. Inténtalo de nuevo dentro de un rato.

privacy-subscriptions = **Avisos** de respuesta que pediste, con tu id de Discord y el lugar donde avisarte, hasta que se te avisa.
privacy-mine-subscriptions =
    { $count ->
        [one] { $count } aviso de respuesta pedido
       *[other] { $count } avisos de respuesta pedidos
    }
