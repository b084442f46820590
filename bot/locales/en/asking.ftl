# Asking, and what comes of it.

ask-to-wait =
    One moment, please: you can ask again in { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }.
