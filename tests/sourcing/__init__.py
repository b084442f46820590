"""Tests of `bot.sourcing`."""
