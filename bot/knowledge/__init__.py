"""The knowledge base: what editors write, checked against its sources and frozen into values."""
