"""What the bot remembers: one protocol, in memory and in SQLite; nothing of Discord in it."""
