# What came of a question: the answer, the question back, "I don't know".

answer-footer = { $topic } · quoted word for word · receipt { $receipt }
answer-place = *{ $source }*, { $count ->
        [one] paragraph { $paragraphs }
       *[other] paragraphs { $paragraphs }
    }, { $date }
answer-show-context = Show in context
answer-related = Related

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
unknown-because = I don't know that. { $reason }
unknown-closest = The closest thing I have answers another question: { $question }
unknown-closest-show = Show the closest thing
unknown-topics = What I know about: { $topics }
unknown-browse = Browse a topic

# A word or a question within a sentence.
quoted = “{ $text }”

# What of a question was not found; `instead` and `asked` are in quotation marks.
absence-instead = The source speaks of { $instead }, not of { $asked }.
absence-missing = I found nothing about { $words }.

related = Next to “{ $question }”, I can answer these:
