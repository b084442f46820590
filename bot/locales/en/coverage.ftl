# The coverage page of /knowledge coverage, and what is said beside it.

coverage-title = What the sources can be asked
coverage-lead = Every sentence of every source: whether an entry rests on it, whether it is left out on purpose, whether its entry is suspended, or whether nobody has taken care of it.
coverage-skip = Skip to the text
coverage-show = Show
coverage-all = All
coverage-search = Search sentences and entries
coverage-details = Details
coverage-hint = Choose a sentence to see what rests on it. Esc closes it again.
coverage-sentences = Sentences
coverage-answerable = Answerable
coverage-excluded = Left out
coverage-suspended = Suspended
coverage-uncovered = Uncovered
coverage-entries = Entries
coverage-asked = Answered in 90 days
coverage-reason = Why it is left out
coverage-lacking = No entry rests on it. Add an entry, or leave it out with a reason.
coverage-aside = Not served until it is mended
coverage-rival = Most easily taken for
coverage-by = by this wording
coverage-none-uncovered = None: every sentence is answerable, suspended or left out with a reason.
coverage-never-asked = Entries that answered nobody yet
coverage-none-unasked = None: every entry has answered someone.
coverage-confused = Entries that are hardest to tell apart
coverage-summary = { $answerable } of { $total } sentences answerable, { $excluded } left out, { $suspended } suspended, { $uncovered } uncovered. Never asked in 90 days: { $unasked } of { $entries } entries. Open the file in a browser.
