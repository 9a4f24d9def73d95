"""Allegations: claims that someone puts forward and the article does not establish, and what it offers about them."""
