"""Everything that the program writes to a disk: whole or not at all, whatever happens meanwhile."""
