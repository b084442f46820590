"""Verbatim: a Discord bot that answers from curated knowledge and quotes the source word for word."""

__version__ = "0.1.0"
