"""The handbook for other places: paper, other programs, a folder without a network."""
