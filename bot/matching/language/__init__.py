"""Reading a text: its words, what was meant by them, what they name and what they ask for."""
