# Asking: what stands beside the bot's name, and what keeps it from an answer.

presence = Ask me with /{ command-ask.name }

ask-to-wait =
    One moment, please: you can ask again in { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }.
ask-too-long =
    That is a long question, with { $length } characters. Please ask it in a sentence or two, in at most { $limit } characters.

# To whoever only greets, or only says thanks, "ok" or goodbye.
greeting =
    Hello. Ask me about { $sources } in your own words, and I show you the sentence that answers it. `/{ command-help.name }` tells what else I can do.
thanks = Any time: just ask again.

# Above an answer whose question needed the one before it.
follow-up = Understood with “{ $before }”
