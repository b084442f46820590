knowledge-suspended =
    { $count ->
        [one] Una entrada está suspendida y no se ofrece hasta que se corrija:
       *[other] { $count } entradas están suspendidas y no se ofrecen hasta que se corrijan:
    }
knowledge-suspended-more = y { $count } más
knowledge-why-suspended = **Suspendida**, por eso no se ofrece: { $reason }
