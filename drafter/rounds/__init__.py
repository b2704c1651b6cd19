"""What partners send back: replies read into proposals, proposals settled in the draft and compiled for the room."""
