"""The version of pullquote; pyproject.toml reads it here.

What is installed knows it, too, and takes a hundredth of a cold question to tell.
"""

VERSION = "0.1.0"
