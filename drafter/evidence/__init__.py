"""Earlier editions of a text as evidence: what its facts were before, and so what a year does to them."""
