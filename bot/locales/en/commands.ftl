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
    .description = The article that I answer from
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
