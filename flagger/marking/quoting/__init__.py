"""Quotation marks: which way each faces, and which belong together."""
