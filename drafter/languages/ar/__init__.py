"""Arabic."""

NAME = "Arabic"
