# The commands, their options and the entries of context menus.
#
# `command-NAME` has `.name` and `.description`, and for each option of the code's name OPTION
# `.OPTION-name` and `.OPTION-description`; a context menu has `.name` alone, and `choice-VALUE` is
# how a choice of an option is shown. Names of commands and options: small
# letters, digits, - and _, at most 32; descriptions at most 100 characters.

command-ask =
    .name = ask
    .description = Ask a question and see the sentence that proves the answer
    .question-name = question
    .question-description = Your question, in your own words

command-help =
    .name = help
    .description = What I know, and how to ask me

command-topics =
    .name = topics
    .description = Browse all that I can answer

command-topic =
    .name = topic
    .description = See the questions of one topic
    .name-name = name
    .name-description = The topic

command-answer-this =
    .name = Answer this

command-check-against-the-source =
    .name = Check against the source

command-source =
    .name = source
    .description = The text that I answer from
    .name-name = name
    .name-description = Its title

command-verify =
    .name = verify
    .description = Check what an answer rested on, and whether it has changed
    .receipt-name = receipt
    .receipt-description = The eight signs at the foot of an answer

command-settings =
    .name = settings
    .description = How I behave on this server, for those who manage it

command-privacy =
    .name = privacy
    .description = What I keep about you, and how to see or delete it

command-knowledge =
    .name = knowledge
    .description = Edit what I know, for its editors

command-knowledge-add =
    .name = add
    .description = Add an entry: a fact, and the words of the source that prove it
    .topic-name = topic
    .topic-description = A topic, or the title of a new one

command-knowledge-edit =
    .name = edit
    .description = Change an entry
    .entry-name = entry
    .entry-description = The entry

command-knowledge-remove =
    .name = remove
    .description = Remove an entry
    .entry-name = entry
    .entry-description = The entry

command-knowledge-show =
    .name = show
    .description = Show an entry as it is written
    .entry-name = entry
    .entry-description = The entry

command-knowledge-find =
    .name = find
    .description = Find entries by what they say
    .text-name = text
    .text-description = What they say, or what people ask

command-knowledge-status =
    .name = status
    .description = What is served, and what is wrong with what was saved

command-knowledge-history =
    .name = history
    .description = Who changed what, when and why
    .entry-name = entry
    .entry-description = Only the changes of this entry

command-knowledge-undo =
    .name = undo
    .description = Bring back what a change replaced
    .change-name = change
    .change-description = The number that the history shows

command-knowledge-reload =
    .name = reload
    .description = Read the files again, and serve them if they are sound

command-knowledge-export =
    .name = export
    .description = Take the knowledge away as one file
    .form-name = form
    .form-description = What kind of file

command-knowledge-coverage =
    .name = coverage
    .description = See what of the sources can be asked, as a page

command-knowledge-import =
    .name = import
    .description = Bring entries in from a file: YAML, ZIP, CSV, TSV or XLSX
    .file-name = file
    .file-description = The file, at most 8 MB
    .take_good-name = take_good
    .take_good-description = Take the good rows, and leave the bad ones out

choice-zip = ZIP of all files

choice-csv = CSV, a table

choice-xlsx = XLSX, a spreadsheet

command-unanswered =
    .name = unanswered
    .description = The questions that found no good answer, for editors

command-stats =
    .name = stats
    .description = What was asked here and what came of it, for editors
    .days-name = days
    .days-description = How many days
