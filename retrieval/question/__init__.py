"""A question before it is searched with: its words mended, and what they ask for."""
