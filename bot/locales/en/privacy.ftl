# What is kept about a person, and their say over it.

privacy-title = What I keep about you
privacy-kept =
    { $days ->
        [one] For { $days } day, and no longer, I keep:
       *[other] For { $days } days, and no longer, I keep:
    }
privacy-questions = **Questions** that you put to me, and what came of them, so that my answers get better. What looks like a secret (a token, a password, an e-mail address, a phone number) is taken out first.
privacy-feedback = **Votes** on my answers, and which of my suggestions you chose.
privacy-requests = **Requests** to the editors to answer what I could not.
privacy-changes = **Settings of servers** that you changed, with your Discord id, so that the other managers there can see who did it.
privacy-code = I keep the names of editors only. Instead of your id, questions, votes and requests carry a code that is made from it with a secret key. Whoever runs me can read the questions.
privacy-outside = Outside of my memory, the log of whoever runs me notes who changed a setting or the knowledge, and where changes are committed to git, the commit names who made them: by Discord id, editors also by name. I can't delete that here: ask whoever runs me.
privacy-never = What people say to each other I do not keep, unless I answered it. Discord keeps messages by its own rules: what stands in a channel, I can't delete here.
privacy-see = See mine
privacy-delete = Delete mine now

privacy-mine-title = What I keep about you right now
privacy-mine-nothing = I keep nothing about you.
privacy-mine-questions =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
privacy-mine-feedback =
    { $count ->
        [one] { $count } vote
       *[other] { $count } votes
    }
privacy-mine-requests =
    { $count ->
        [one] { $count } request to the editors
       *[other] { $count } requests to the editors
    }
privacy-mine-changes =
    { $count ->
        [one] { $count } changed setting
       *[other] { $count } changed settings
    }
privacy-mine-latest = The latest questions:
privacy-mine-file = All of it is in the file.
privacy-deleted =
    { $count ->
        [one] Done: I deleted the { $count } record that I had about you, and my memory holds nothing more of you.
       *[other] Done: I deleted the { $count } records that I had about you, and my memory holds nothing more of you.
    }
privacy-failed = I can't get at what I keep right now, so nothing was shown or deleted. Please try again in a little while.

privacy-subscriptions = **Wishes to be told** of an answer, with your Discord id and where to tell you, until you are told.
privacy-mine-subscriptions =
    { $count ->
        [one] { $count } wish to be told of an answer
       *[other] { $count } wishes to be told of an answer
    }
