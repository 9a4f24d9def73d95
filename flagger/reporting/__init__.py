"""One module a format: pages, terminal text. Nothing is computed here."""
