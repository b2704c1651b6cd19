"""What can be counted: lists, ordinals, sessions, dates, figures."""
