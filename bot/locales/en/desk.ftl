# Edits of the knowledge in Discord: the forms, the quote picker, the preview.

desk-not-home = The knowledge is not edited from here, but from the server that is my home.
desk-not-editor = Only the editors of this server can do that: those who may manage it, and its editor role.
desk-closed = This edit is no longer open, and nothing of it was saved. Please begin again.
desk-cancelled = Cancelled. Nothing was saved.
desk-refused = This can't be done: { $reason }
desk-form-add = A new entry
desk-form-edit = Edit the entry
desk-fact = The fact
desk-fact-hint = One or two sentences in your own words that stand alone
desk-wordings-label = Ways to ask for it, one a line
desk-wordings-hint = The first names the entry; another language goes in front: es: …
desk-wordings-hidden =
    { $count ->
        [one] { $count } more does not fit in here and stays; it can be changed in the file.
       *[other] { $count } more do not fit in here and stay; they can be changed in the file.
    }
desk-save-title = Save
desk-why = Why?
desk-why-hint = For the history; it may stay empty
desk-reasons-title = Why are these right?
desk-adding = New: { $name }
desk-editing = Edit: { $name }
desk-wordings =
    { $count ->
        [one] { $count } way to ask: { $wordings }
       *[other] { $count } ways to ask: { $wordings }
    }
desk-choose-sentences = The sentences that prove it
desk-choose-clauses = What to quote of them
desk-place = Paragraph { $paragraph }, { $source }
desk-no-quote = Now choose the sentences of the source that prove the fact. The nearest come first.
desk-doubt = The quote { $doubt }.
desk-missing = The quote does not hold **{ $term }**, which the fact says.
desk-helper = This sentence would add it: “{ $sentence }”
desk-proof = The quote holds every figure and name of the fact.
desk-words = Change the words
desk-shorten = Shorten the quote
desk-reasons = Give a reason
desk-preview = Preview
desk-save = Save
desk-back = Back
desk-cancel = Cancel
desk-preview-title = Preview: nothing is saved yet
desk-problem = ⚠ { $problem }
desk-nothing = This changes nothing.
desk-items =
    { $count ->
        [one] { $count } thing changes; the file below shows how.
       *[other] { $count } things change; the file below shows how.
    }
desk-more = … and { $count } more
desk-collision-same = “{ $wording }” is already a wording of `{ $entry }`.
desk-collision-nearer = “{ $wording }” is nearer to `{ $entry }` today: “{ $other }”
desk-same =
    { $count ->
        [one] The one question that was tried gets the same answer as before.
       *[other] All { $count } questions that were tried get the same answer as before.
    }
desk-differences =
    { $count ->
        [one] **{ $count } of { $asked } questions gets another answer:**
       *[other] **{ $count } of { $asked } questions get another answer:**
    }
desk-difference = - “{ $question }”: { $before } → { $after }
desk-broken = - ⚠ “{ $question }”: { $before } → { $after }; a check forbids that, so it can't be saved
desk-suggested = asked back ({ $entries })
desk-unknown = “I don't know”
desk-saved = **Saved**, and served from now on. It is change { $change }; `/{ command-knowledge.name } { command-knowledge-undo.name }` takes it back.
desk-saved-unserved = It is saved, but not served yet; what was served before goes on. { $reason }
desk-saved-unrecorded = It is saved and served, but the history could not be kept.
desk-pin = Pin its answers as checks
desk-nothing-to-pin = Its wordings are checks already, or are not answered by it today.

knowledge-as-answered = As members see it
knowledge-none = No entry comes near that.
knowledge-status = **Revision { $revision }** of the knowledge, served since { $when }: { $entries } entries in { $topics } topics, { $checks } checks.
knowledge-sound = Nothing is wrong with the saved files.
knowledge-history = What was changed
knowledge-no-change = No change is on record yet.
knowledge-change = **{ $change }** { $kind } { $items }, { $who }, { $when }
knowledge-exported = The knowledge as it is now.
knowledge-too-large = That file is too large; it may have 8 MB.
knowledge-import = The rows: { $new } new, { $changed } changed, { $same } as they are, { $drafts } without a quote (they wait as drafts), { $bad } that can't be taken.
knowledge-import-none = Nothing is taken. Mend the rows, or take the good ones alone with `take_good`.

desk-topic = Topic
desk-topic-hint = One that is there, or the title of a new one

unanswered-title =
    { $count ->
        [one] { $count } question found no good answer
       *[other] { $count } questions found no good answer
    }
unanswered-none = Nothing waits for an editor here.
unanswered-line = - “{ $question }” × { $count }, { $when }
unanswered-choose = Choose one, and what to do with it
unanswered-group = What people asked
unanswered-nearest = The entries that come nearest:
unanswered-add-wording = It asks for this entry: add it there
unanswered-teach = Teach: a new entry
unanswered-outside = Outside the source
unanswered-dismiss = Dismiss
unanswered-dismissed = Dismissed. It comes back if someone asks again.
unanswered-reason = What the source does not say
unanswered-reason-hint = For other editors: “The source names no price.”

knowledge-added = added
knowledge-edited = edited
knowledge-removed = removed
knowledge-moved = moved
knowledge-undone = undone
knowledge-imported = imported

suggested-title = People keep choosing
suggested-line = { $number }. “{ $question }”
suggested-people =
    { $count ->
        [one] → `{ $entry }`, { $count } person
       *[other] → `{ $entry }`, { $count } people
    }
suggested-add = Add { $number } as a wording
suggested-leave = Leave { $number }
suggested-why =
    { $count ->
        [one] { $count } person chose it of the suggestions.
       *[other] { $count } people chose it of the suggestions.
    }
