"""The draft folder: its schema, its YAML with positions, loading and saving."""
