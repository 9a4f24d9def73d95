"""Labelled attributions to the weights of the sequence tagger."""
