"""French."""

NAME = "French"
