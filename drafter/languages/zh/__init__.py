"""Chinese."""

from drafter.messages import mark

NAME = mark("Chinese")
