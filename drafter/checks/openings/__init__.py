"""The phrase in italics that a paragraph begins with."""
