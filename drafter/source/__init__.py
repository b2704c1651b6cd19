"""The text of a draft folder, ``text.md``, as one lossless tree: read, edited, made into blocks with their places."""
