"""A document made into a draft folder: its facts taken out and typed, the text that remains a template."""

from drafter.extraction.extract import Parametrised, parametrise

__all__ = ["Parametrised", "parametrise"]
