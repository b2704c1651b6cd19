"""What is still open before a draft can be handed in."""
