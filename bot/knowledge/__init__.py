"""The knowledge base: what editors write, checked against its sources and turned into frozen values."""
