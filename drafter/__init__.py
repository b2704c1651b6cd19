"""Next year's General Assembly resolution, drafted from last year's."""

__version__ = "0.1.0"
