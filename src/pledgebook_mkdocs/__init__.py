"""Pledgebook in MkDocs: a thin adapter, as a hook or as a plugin, and the theme overrides."""
