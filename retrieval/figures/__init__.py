"""The figures of an answer: which measure one thing, and how they relate."""
