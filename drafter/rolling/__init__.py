"""Last year's folder to this year's: facts move by rules with names, text does not move."""
