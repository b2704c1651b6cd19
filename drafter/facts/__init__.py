"""Facts: the typed values a text depends on; one file a type.

A fact type knows its schema, how it is recognised in a text, how it is rendered in it, and by which rules it advances.
To add one, add its file and name it in :data:`drafter.facts.registry.TYPES`.
"""
