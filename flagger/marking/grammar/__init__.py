"""Noun phrases, subjects and clauses without a parser: bounded walks over tokens that stop at closed classes of words."""
