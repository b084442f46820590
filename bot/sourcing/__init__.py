"""Sources: texts taken out of files, and new texts of sources that entries rest on already."""
