"""Files made articles: every format, and what of their text is article and what is page."""
