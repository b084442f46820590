"""From evidence to a probability: the named signs, and the weights that were fitted on them."""
