"""Names and sources: who is named in an article, and whom each attribution means."""
