"""Knowledge edited safely: every edit judged before it is written, kept in history, and undoable."""
