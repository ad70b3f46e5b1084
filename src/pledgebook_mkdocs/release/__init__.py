"""Releasing an edition: check it, build it, put it beside the earlier ones, tag it."""
