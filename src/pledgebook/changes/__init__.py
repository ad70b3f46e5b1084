"""Two versions of a handbook: what changed between them. One file per kind of change."""
