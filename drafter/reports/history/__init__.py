"""A series over the years: which paragraph became which, and the year in which each word of it entered."""
