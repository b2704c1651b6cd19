"""Resolutions and documents referred to."""
