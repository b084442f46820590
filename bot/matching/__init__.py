"""Words in, ranked evidence out: pure and deterministic, with no clock, file, network or Discord."""
