"""Measures the engine beside the alternatives, and fits its constants."""
