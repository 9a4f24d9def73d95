"""Learning the kinds of statement: labels of sentences → weights."""
