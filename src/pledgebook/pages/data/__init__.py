"""The handbook as data: the pages' words, for a call-centre screen or an assistant."""
