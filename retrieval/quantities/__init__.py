"""Quantities in the words of articles: read, with what they measure and of whom, and related."""
