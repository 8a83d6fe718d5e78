"""Links out of articles: only web pages, and only in a form that Discord takes."""

import re
from urllib.parse import quote

BUTTON_LIMIT = 512  # characters of a link button's URL
TEXT_LIMIT = 640  # longer ones take the place of the quote they lead to
_WEB_PAGE = re.compile(
    r"https?://(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]"
    r"(?::\d{1,5})?(?:[/?#][!-;=?-~]*)?",
    re.IGNORECASE | re.ASCII,
)
_RESERVED = ";/?:@&=+$,-_.!~*'()#[]%"  # left as they are; everything else is percent-encoded


def web_page(url: str | None) -> str | None:
    """Return the URL of a web page in ASCII; None where it is no http(s) URL with a host name."""
    encoded = quote(url.strip(), safe=_RESERVED) if url else ""
    return encoded if _WEB_PAGE.fullmatch(encoded) else None


def for_button(url: str | None) -> str | None:
    """Return what a link button may open."""
    page = web_page(url)
    return page if page and len(page) <= BUTTON_LIMIT else None


def for_text(url: str | None) -> str | None:
    """Return a link that is too long for a button, to be written out."""
    page = web_page(url)
    return f"<{page}>" if page and BUTTON_LIMIT < len(page) <= TEXT_LIMIT else None
