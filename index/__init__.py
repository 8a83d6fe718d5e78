"""From article files to a coverage on disk: reading, splitting, embedding, storing."""
