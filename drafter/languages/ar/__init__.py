"""Arabic."""

from drafter.messages import mark

NAME = mark("Arabic")
