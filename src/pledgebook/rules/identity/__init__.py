"""Whether the brand's look can be seen as it is meant."""
