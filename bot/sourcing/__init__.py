"""Sources: texts out of the files they come in, first drafts of entries, and new texts later."""
