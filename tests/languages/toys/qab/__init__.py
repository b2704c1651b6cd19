"""A language written from the right, with the noun before the ordinal."""

NAME = "Ritlef"
