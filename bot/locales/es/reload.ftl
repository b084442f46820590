# What the bot tells the editors of a server about a knowledge file that was saved.

reload-refused = **Lo que se guardó no está en uso**
reload-serving = Sigo respondiendo con el último conocimiento correcto, de { $when }.
reload-place = { $file }, línea { $line }, columna { $column }
reload-broken = { $file }, línea { $line }: «{ $ask }» ya no tendría la respuesta que pide su comprobación.
reload-more =
    { $count ->
        [one] { $count } problema más; `verbatim check` lo muestra.
       *[other] { $count } problemas más; `verbatim check` los muestra todos.
    }
reload-mended = **Los archivos de conocimiento vuelven a estar correctos**, y están en uso.
