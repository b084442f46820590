"""What the bot lacks and how it does, told to its editors."""
