"""Chinese."""

NAME = "Chinese"
