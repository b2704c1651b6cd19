"""Order and form of the parts: formula, numbers, letters, endings, notes."""
