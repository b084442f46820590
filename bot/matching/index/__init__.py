"""The base in numbers: what its units hold, what is near a question, and what was taught of it."""
