"""The bot's own words in every language that it speaks."""
