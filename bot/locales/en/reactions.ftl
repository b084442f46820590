# What people say to an answer: why, a vote, a word to the editors.

answer-why = Why this answer
answer-helpful = Helpful
answer-unhelpful = Not helpful
answer-editors = Ask the editors
exchange-gone = I no longer have that question. Please ask it again.

why-title = Why I answered “{ $question }”
why-reading = With the question before it, I took yours as { $question }.
why-wording = Of the ways to ask that I know, { $wording } came nearest.
why-matched = Words of yours that this answer accounts for: { $words }.
why-missing = Words of yours that I did not find there: { $words }.
why-sure-nearly-certain = I am nearly certain of it.
why-sure-very = I am very sure of it.
why-sure-fairly = I am fairly sure of it.
why-sure-likely = I think it more likely than not.
why-sure-not = I am not sure of it.
why-second-close = Close behind came { $question }.
why-second-far = Next, far behind, came { $question }.
why-show-second = Show what came next
why-nothing = No word of the question says anything that I know.
why-changed = What I know has changed since: today I would understand that question differently.

vote-what-was-wrong = I have noted that this did not help. If you like, say what was wrong:
vote-wrong-fact = The fact is wrong
vote-not-my-question = Not my question
vote-out-of-date = Out of date
vote-other = Something else
vote-noted-helpful = Thank you. I have noted that this helped.
vote-noted-unhelpful = Thank you. I have noted what was wrong.
vote-changeable = You can change your vote with the same buttons.
vote-changed = This takes the place of your earlier vote.

editors-new = I have put your question to the editors: { $question }. If they add an answer, I will know it.
editors-joined =
    { $count ->
        [one] The editors already have that question from { $count } other person; now they know that you ask it too: { $question }.
       *[other] The editors already have that question from { $count } other people; now they know that you ask it too: { $question }.
    }
editors-repeated = The editors already have that question from you: { $question }.

tell-me = Tell me when it is answered
tell-noted = I will tell you here, once, as soon as there is an answer.
tell-noted-before = I know: I will tell you here, once, as soon as there is an answer.
tell-me-alone = Tell me in a direct message when it is answered
tell-noted-alone = I will tell you in a direct message, once, as soon as there is an answer.
tell-noted-alone-before = I know: I will tell you in a direct message, once, as soon as there is an answer.
tell-not-alone = Discord does not let me write to you. Allow direct messages in this server's privacy settings, then press once more.
told = { $people } You asked: “{ $question }” There is an answer now.
