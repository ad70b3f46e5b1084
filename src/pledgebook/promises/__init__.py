"""Promises as mathematics: quantities, bounds, clocks, scopes, strength and timelines.

Nothing here knows a record, a file or a page. Where a bound came from is an opaque ``origin``
that a caller hands in and gets back.
"""
