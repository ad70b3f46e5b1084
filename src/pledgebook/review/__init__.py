"""A change as a reviewer needs it: what changed, what it touches, what it takes to publish it."""
