"""From a question to verbatim, cited quotes."""
