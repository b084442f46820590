"""Verbatim: a Discord bot that answers from curated knowledge, quoting it word for word."""

__version__ = "0.1.0"
