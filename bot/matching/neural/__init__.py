"""The optional neural encoders, and the base in their space."""
