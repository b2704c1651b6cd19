"""A language with cases, lists unlike English and dates before numbers."""

NAME = "Kasal"
