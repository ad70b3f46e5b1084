"""The thin adapter: the engine's pages in a MkDocs site. No promise logic lives here."""
