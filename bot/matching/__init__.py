"""Words in, ranked evidence out; pure: no clock, no file, no network, no Discord."""
