"""From a question to an answer, a suggestion or an honest "I don't know"; pure."""
