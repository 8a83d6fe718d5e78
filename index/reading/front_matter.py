"""Front matter: what stands in YAML between two rules at the head of a Markdown article."""

import re

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_MOST_CHARS = 65_536


def find_front_matter(text: str) -> re.Match[str] | None:
    """Return the front matter of a text, rules and all; its first group is the YAML."""
    return _FRONT_MATTER.match(text, 0, _MOST_CHARS)
