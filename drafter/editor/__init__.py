"""The language server: findings as you type, completion, hover and quick fixes, for any editor."""
