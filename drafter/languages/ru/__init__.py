"""Russian."""

from drafter.messages import mark

NAME = mark("Russian")
