# Cambios del conocimiento en Discord: formularios, selector de citas, vista previa.

desk-not-home = El conocimiento no se edita desde aquí, sino desde el servidor que es mi casa.
desk-not-editor = Solo pueden hacerlo los editores de este servidor: quienes lo administran y su rol de edición.
desk-closed = Este cambio ya no está abierto y no se guardó nada. Empieza de nuevo, por favor.
desk-cancelled = Cancelado. No se guardó nada.
desk-refused = No se puede hacer: { $reason }
desk-form-add = Una entrada nueva
desk-form-edit = Editar la entrada
desk-fact = El hecho
desk-fact-hint = Una o dos frases con tus palabras que se entiendan solas
desk-wordings-label = Formas de preguntarlo, una por línea
desk-wordings-hint = La primera da nombre a la entrada; otro idioma va delante: zh: …
desk-wordings-hidden =
    { $count ->
        [one] { $count } más no cabe aquí y se queda como está; se cambia en el archivo.
       *[other] { $count } más no caben aquí y se quedan como están; se cambian en el archivo.
    }
desk-save-title = Guardar
desk-why = ¿Por qué?
desk-why-hint = Para el historial; puede quedar vacío
desk-reasons-title = ¿Por qué son correctos?
desk-adding = Nueva: { $name }
desk-editing = Editar: { $name }
desk-wordings =
    { $count ->
        [one] { $count } forma de preguntarlo: { $wordings }
       *[other] { $count } formas de preguntarlo: { $wordings }
    }
desk-choose-sentences = Las frases que lo prueban
desk-choose-clauses = Qué citar de ellas
desk-place = Párrafo { $paragraph }, { $source }
desk-no-quote = Ahora elige las frases de la fuente que prueban el hecho. Las más cercanas van primero.
desk-doubt = La cita tiene un problema: { $doubt }.
desk-missing = La cita no contiene **{ $term }**, que el hecho dice.
desk-helper = Esta frase lo añadiría: «{ $sentence }»
desk-proof = La cita contiene todas las cifras y nombres del hecho.
desk-words = Cambiar las palabras
desk-shorten = Acortar la cita
desk-reasons = Dar un motivo
desk-preview = Vista previa
desk-save = Guardar
desk-back = Volver
desk-cancel = Cancelar
desk-preview-title = Vista previa: aún no se ha guardado nada
desk-problem = ⚠ { $problem }
desk-nothing = Esto no cambia nada.
desk-items =
    { $count ->
        [one] Cambia { $count } cosa; el archivo de abajo muestra cómo.
       *[other] Cambian { $count } cosas; el archivo de abajo muestra cómo.
    }
desk-more = … y { $count } más
desk-collision-same = «{ $wording }» ya es una forma de preguntar de `{ $entry }`.
desk-collision-nearer = «{ $wording }» hoy está más cerca de `{ $entry }`: «{ $other }»
desk-same =
    { $count ->
        [one] La única pregunta que se probó recibe la misma respuesta que antes.
       *[other] Las { $count } preguntas que se probaron reciben la misma respuesta que antes.
    }
desk-differences =
    { $count ->
        [one] **{ $count } de { $asked } preguntas recibe otra respuesta:**
       *[other] **{ $count } de { $asked } preguntas reciben otra respuesta:**
    }
desk-difference = - «{ $question }»: { $before } → { $after }
desk-broken = - ⚠ «{ $question }»: { $before } → { $after }; una comprobación lo prohíbe, así que no se puede guardar
desk-suggested = se repregunta ({ $entries })
desk-unknown = «No lo sé»
desk-saved = **Guardado**, y en uso desde ahora. Es el cambio { $change }; `/{ command-knowledge.name } { command-knowledge-undo.name }` lo deshace.
desk-saved-unserved = Está guardado, pero aún no está en uso; sigue en uso lo de antes. { $reason }
desk-saved-unrecorded = Está guardado y en uso, pero no se pudo anotar en el historial.
desk-pin = Fijar sus respuestas como comprobaciones
desk-nothing-to-pin = Sus formas de preguntar ya son comprobaciones, o hoy no las responde ella.

knowledge-as-answered = Como la ven los miembros
knowledge-none = Ninguna entrada se le acerca.
knowledge-status = **Revisión { $revision }** del conocimiento, en uso desde { $when }: { $entries } entradas en { $topics } temas, { $checks } comprobaciones.
knowledge-sound = No hay ningún problema en los archivos guardados.
knowledge-history = Lo que se cambió
knowledge-no-change = Aún no hay ningún cambio anotado.
knowledge-change = **{ $change }** { $kind } { $items }, { $who }, { $when }
knowledge-exported = El conocimiento tal como está ahora.
knowledge-too-large = Ese archivo es demasiado grande; puede tener 8 MB.
knowledge-import = Las filas: { $new } nuevas, { $changed } cambiadas, { $same } sin cambios, { $drafts } sin cita (esperan como borradores), { $bad } que no se pueden tomar.
knowledge-import-none = No se toma nada. Corrige las filas, o toma solo las buenas con `take_good`.

desk-topic = Tema
desk-topic-hint = Uno que existe, o el título de uno nuevo

unanswered-title =
    { $count ->
        [one] { $count } pregunta no tuvo una buena respuesta
       *[other] { $count } preguntas no tuvieron una buena respuesta
    }
unanswered-none = Aquí nada espera a un editor.
unanswered-line = - «{ $question }» × { $count }, { $when }
unanswered-choose = Elige una y qué hacer con ella
unanswered-group = Lo que se preguntó
unanswered-nearest = Las entradas más cercanas:
unanswered-add-wording = Pregunta por esta entrada: añadirla ahí
unanswered-teach = Enseñar: una entrada nueva
unanswered-outside = Fuera de la fuente
unanswered-dismiss = Descartar
unanswered-dismissed = Descartada. Vuelve si alguien pregunta de nuevo.
unanswered-reason = Lo que la fuente no dice
unanswered-reason-hint = Para otros editores: «El artículo no dice ningún precio».

knowledge-added = añadió
knowledge-edited = cambió
knowledge-removed = quitó
knowledge-moved = movió
knowledge-undone = deshizo
knowledge-imported = importó

suggested-title = Lo que la gente elige una y otra vez
suggested-line = { $number }. «{ $question }»
suggested-people =
    { $count ->
        [one] → `{ $entry }`, { $count } persona
       *[other] → `{ $entry }`, { $count } personas
    }
suggested-add = Añadir { $number } como formulación
suggested-leave = Dejar { $number }
suggested-why =
    { $count ->
        [one] { $count } persona la eligió entre las sugerencias.
       *[other] { $count } personas la eligieron entre las sugerencias.
    }
