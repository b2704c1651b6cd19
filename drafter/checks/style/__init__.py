"""Spelling, numbers, punctuation and names."""
