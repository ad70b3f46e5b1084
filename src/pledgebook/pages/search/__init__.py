"""The search's own index: small static files, of which a reader fetches what a question needs.

`pledgebook.pages.search.entries` says what can be found, `names` what it is called, `phrases` how
people ask for it, `terms` how words become what is looked up, and `files` writes it down for
`search-engine.js`.
"""
