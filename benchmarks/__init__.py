"""How fast it is, in ratios that hold on any machine."""
