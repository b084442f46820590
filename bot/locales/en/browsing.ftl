# Topics, their questions, and help.

topics-title = Topics
topics-footer =
    { $pages ->
        [1] Choose a topic below to see its questions
       *[other] Choose a topic below to see its questions · page { $page } of { $pages }
    }
topics-choose = Choose a topic
topics-all = All topics
topics-none = I have no topic to show right now: the editors are looking all of it over. Please try again later.

topic-footer =
    { $pages ->
        [1] Choose a question below
       *[other] Choose a question below · page { $page } of { $pages }
    }
topic-choose = Choose a question
topic-absent =
    I have no topic “{ $name }”. `/{ command-topics.name }` shows those that I have.

page-previous = Previous
page-next = Next

help-title = Ask me, and I show you the sentence that proves it
help-source = *{ $title }* ({ $date })
help-purpose =
    I know { $sources }. Each answer comes with the words of the source, exactly as they stand there. What I don't know, I say.
help-direct-here = Just write your question here.
help-mention = Mention **@{ $name }** with a question, or reply to an answer of mine.
help-silent = I may not write in this channel: here I answer commands alone.
help-direct = Or send me a direct message.
help-command = `/{ $name }`: { $does }
help-menus = In the menu of a message, under Apps: { $menus }
help-examples = Or try one of these:
