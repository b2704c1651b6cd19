"""English."""

from drafter.messages import mark

NAME = mark("English")
