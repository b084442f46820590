# Answers that nobody asked for.

dismiss = Dismiss
dismiss-not-yours = Only the person who asked, or a moderator, can take this answer away.
