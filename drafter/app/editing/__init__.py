"""Edits that a person makes through a form or a page: worked out, proved by drafting, carried out and undone."""
