# What the bot tells the editors of a server about a knowledge file that was saved.

reload-refused = **What was saved is not served**
reload-serving = I go on answering from the last good knowledge, of { $when }.
reload-place = { $file }, line { $line }, column { $column }
reload-broken = { $file }, line { $line }: “{ $ask }” would no longer be answered as its check wants.
reload-more =
    { $count ->
        [one] { $count } more problem; `verbatim check` shows it.
       *[other] { $count } more problems; `verbatim check` shows them all.
    }
reload-mended = **The knowledge files are sound again**, and served.
