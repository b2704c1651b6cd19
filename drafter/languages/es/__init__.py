"""Spanish."""

NAME = "Spanish"
