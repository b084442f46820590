"""The terminal: asks, browses, checks and measures the knowledge, and starts the bot."""
