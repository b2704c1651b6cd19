"""What is made for people to read: the pack of a draft, the history of a series, the replay of past years."""
