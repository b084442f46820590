# What came of a question: the answer, the question back, "I don't know".

answer-footer = { $topic } · quoted word for word
answer-place = *{ $source }*, { $count ->
        [one] paragraph { $paragraphs }
       *[other] paragraphs { $paragraphs }
    }, { $date }
answer-show-context = Show in context
answer-related = Related questions

context-footer =
    { $count ->
        [one] Sentence { $sentences }
       *[other] Sentences { $sentences }
    } · the quote is bold

suggest =
    { $count ->
        [one] I am not sure what you mean. Did you mean this?
       *[other] I am not sure what you mean. Did you mean one of these?
    }
suggest-browse = Browse all topics

unknown = I don't know that.
unknown-missing = I don't know that. I found nothing about { $words }.
unknown-closest = The closest thing I have answers another question
unknown-closest-show = Show the closest thing
unknown-topics = What I know about
unknown-browse = Browse a topic

# A word or a question within a sentence.
quoted = “{ $text }”
