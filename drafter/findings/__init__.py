"""A draft folder read by the rules: findings brought back to the lines they come from, silenced there, and mended."""
