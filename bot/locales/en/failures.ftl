# What could not be done.

failure =
    Something went wrong on my side, and I have made a note of it. If it happens again, please tell an admin of this bot the reference `{ $reference }`.
memory-unreached = I can't reach what I remember right now. Please try again in a little while.
command-changed = This command has changed. Please try again in a little while.
press-gone = That is no longer in my knowledge base. `/{ command-topics.name }` shows what is there now.
press-retired = This button is from an older version of me. Please ask again.
