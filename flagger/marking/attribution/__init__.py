"""Attributions: which words are a cue, whom it names, and what it attributes."""
