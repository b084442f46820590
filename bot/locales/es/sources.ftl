# Las fuentes, y los recibos cotejados con ellas.

sources =
    { $count ->
        [one] Respondo a partir de { $count } fuente.
       *[other] Respondo a partir de { $count } fuentes.
    }
source-choose = Elige una fuente
source-absent = No tengo ninguna fuente «{ $name }». `/{ command-source.name }` muestra las que tengo.
source-date-reason = Cómo se conoce su fecha: { $reason }
source-not-shared = No puedo entregar el texto completo; cada respuesta muestra las palabras en que se apoya.
source-coverage =
    De sus { $sentences } oraciones en { $paragraphs } párrafos, se puede preguntar por **{ $answerable }**, { $excluded } se dejan fuera a propósito, cada una con su motivo, y { $uncovered } no están cubiertas todavía.
    { $entries ->
        [one] { $entries } respuesta se apoya en ella, en
       *[other] { $entries } respuestas se apoyan en ella, en
    } { $topics ->
        [one] { $topics } tema.
       *[other] { $topics } temas.
    }
source-hash = SHA-256 de su texto: `{ $hash }`

verify-title = Recibo { $id }
verify-same = Nada ha cambiado desde entonces: la entrada dice lo mismo y su prueba está en la fuente palabra por palabra.
verify-fact-changed = La entrada se ha redactado de otro modo desde entonces.
verify-fact-gone = La entrada ya no está en mi base de conocimiento.
verify-fact-suspended = La entrada está suspendida: no se ofrece hasta que alguien la corrija.
verify-source-gone = La fuente ya no está en mi base de conocimiento.
verify-source-changed = La fuente ha cambiado desde entonces, pero la prueba sigue en ella palabra por palabra.
verify-quote-gone =
    { $count ->
        [one] La fuente ya no dice la prueba palabra por palabra.
       *[other] La fuente ya no dice { $count } de las pruebas palabra por palabra.
    }
verify-entry = Respondió con la entrada `{ $id }`:
verify-place = `{ $source }`, párrafo { $paragraph }, caracteres { $start } a { $end }
verify-hash = SHA-256 de `{ $source }` entonces: `{ $hash }`
verify-no-id = «{ $typed }» no es un recibo. Un recibo tiene ocho letras y cifras, como `K7Q2-M9XD`, y está al pie de cada respuesta.
verify-absent = No conozco ningún recibo `{ $id }`. Comprueba, por favor, que todos los caracteres sean correctos.
