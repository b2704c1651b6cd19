"""Past years rolled over and compared with what was adopted: how far a series can be trusted."""
