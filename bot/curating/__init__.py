"""Knowledge edited safely: each edit is judged before it is written, and can be undone."""
