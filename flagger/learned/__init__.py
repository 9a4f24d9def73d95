"""Inference with learned weights: small linear models, read from flat files whose digest is checked first."""
