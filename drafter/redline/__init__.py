"""The revisions of :mod:`drafter.comparison` written: into a Word file as tracked changes, as a page, as text."""
