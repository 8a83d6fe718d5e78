"""Every setting of pullquote, in one place."""
