"""French."""

from drafter.messages import mark

NAME = mark("French")
