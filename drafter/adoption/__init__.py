"""A draft folder brought up to the adopted document: where next year begins."""
