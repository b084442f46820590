"""New sources: their text out of the files they come in, and the first drafts of their entries."""
