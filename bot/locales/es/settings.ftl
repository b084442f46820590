# The panel of a server's settings; each setting has a name and, as `.does`, what it does.

settings-title = Ajustes de este servidor
settings-intro = Lo que elijas aquí se aplica al instante.

settings-listening = Canales en los que escucho
    .does = Allí contesto, sin que me llamen, lo que es claramente una pregunta para mí y sé con seguridad. Ante todo lo demás callo.
settings-no-channel = Ninguno: solo contesto cuando me preguntan
settings-deaf = **Todavía no puedo escuchar.** Quien me administra debe activar «Message Content Intent» en el portal de desarrolladores de Discord y poner `LISTENING=true`.

settings-sureness = Cuán seguro debo estar
    .does = Antes de contestar directamente. Las cifras se miden con las preguntas de prueba de mi propio saber.
settings-careful = Prudente: repregunto más a menudo
settings-balanced = Equilibrado
settings-eager = Atrevido: contesto más a menudo
settings-measured =
    { $checks ->
        [one] Bien { $right }, mal { $wrong } de { $checks } pregunta de prueba
        [many] Bien { $right }, mal { $wrong } de { $checks } de preguntas de prueba
       *[other] Bien { $right }, mal { $wrong } de { $checks } preguntas de prueba
    }

settings-answers = Quién ve mis respuestas
    .does = Las de /{ command-ask.name }. Las respuestas a mensajes siempre las ven todos.
settings-public = Todos en el canal
settings-private = Solo quien preguntó

settings-threads = Dónde contesto los mensajes
    .does = Un hilo requiere permiso para crear hilos públicos y escribir en ellos.
settings-in-channel = En el canal
settings-in-thread = En un hilo propio

settings-language = Idioma de este servidor
    .does = Cuando no conozco el idioma de la persona, como en los mensajes.
settings-automatic = El que este servidor tiene en Discord
settings-facts-alone = Los datos que tengo en él; mis propias palabras siguen en otro idioma

settings-editors = Editores
    .does = El rol cuyos miembros contestan lo que yo no supe.
settings-no-role = Quienes administran este servidor

settings-editor-channel = Canal de los editores
    .does = Ahí cuento qué falla en un archivo de conocimiento guardado, hasta que se corrige.
settings-no-editor-channel = Ninguno: solo lo anoto en el registro

settings-changed = { $setting }: cambiado { $when } por { $who }
settings-someone = alguien

settings-not-yours = Solo quienes administran este servidor pueden cambiar sus ajustes.
settings-not-kept = No se ha podido guardar, así que nada ha cambiado. Inténtalo de nuevo dentro de un rato.
settings-unread = Ahora mismo no puedo leer los ajustes. Inténtalo de nuevo dentro de un rato.
