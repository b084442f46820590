# Sources, and receipts held against them.

sources =
    { $count ->
        [one] I answer from { $count } source.
       *[other] I answer from { $count } sources.
    }
source-choose = Choose a source
source-absent = I have no source “{ $name }”. `/{ command-source.name }` shows those that I have.
source-date-reason = How its date is known: { $reason }
source-not-shared = I may not hand out its whole text; each answer shows the words that it rests on.
source-coverage =
    Of its { $sentences } sentences in { $paragraphs } paragraphs, **{ $answerable }** can be asked for, { $excluded } are left out on purpose, each with a reason, and { $uncovered } are not covered yet.
    { $entries ->
        [one] { $entries } answer rests on it, in
       *[other] { $entries } answers rest on it, in
    } { $topics ->
        [one] { $topics } topic.
       *[other] { $topics } topics.
    }
source-hash = SHA-256 of its text: `{ $hash }`

verify-title = Receipt { $id }
verify-same = Nothing has changed since: the entry says the same, and its proof stands in the source word for word.
verify-fact-changed = The entry has been reworded since.
verify-fact-gone = The entry is no longer in my knowledge base.
verify-fact-suspended = The entry is suspended: it is not served until an editor has mended it.
verify-source-gone = The source is no longer in my knowledge base.
verify-source-changed = The source has changed since, but the proof still stands in it word for word.
verify-quote-gone =
    { $count ->
        [one] The source no longer says the proof word for word.
       *[other] The source no longer says { $count } of the proofs word for word.
    }
verify-entry = It answered with the entry `{ $id }`:
verify-place = `{ $source }`, paragraph { $paragraph }, characters { $start } to { $end }
verify-hash = SHA-256 of `{ $source }` then: `{ $hash }`
verify-no-id = “{ $typed }” is no receipt. One has eight letters and digits, like `K7Q2-M9XD`, and stands at the foot of each answer.
verify-absent = I know of no receipt `{ $id }`. Please look again whether every sign is right.
