"""What is in running words, with its places: periods, sessions, citations, calls of paragraphs."""
