"""Spanish."""

from drafter.messages import mark

NAME = mark("Spanish")
