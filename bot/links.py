"""Links out of articles: only web pages, and only in a form that Discord takes."""

import re
from urllib.parse import quote

from yarl import URL

BUTTON_LIMIT = 512  # characters of a link button's URL
TEXT_LIMIT = 640  # longer ones take the place of the quote they lead to
_WEB_PAGE = re.compile(
    r"https?://(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]"
    r"(?::\d{1,5})?(?:[/?#][!-;=?-~]*)?",
    re.IGNORECASE | re.ASCII,
)
_HOST = re.compile(r"(?<=://)[^/?#:@\s]+")
_RESERVED = ";/?:@&=+$,-_.!~*'()#[]%"  # left as they are; everything else is percent-encoded


def web_page(url: str | None) -> str | None:
    """Return the URL of a web page in ASCII; None where it is no http(s) URL with a host name."""
    encoded = quote(_HOST.sub(_in_ascii, url.strip(), count=1), safe=_RESERVED) if url else ""
    return encoded if _WEB_PAGE.fullmatch(encoded) else None


def for_button(url: str | None) -> str | None:
    """Return what a link button may open."""
    page = web_page(url)
    return page if page and len(page) <= BUTTON_LIMIT else None


def for_text(url: str | None) -> str | None:
    """Return a link that is too long for a button, to be written out."""
    page = web_page(url)
    return f"<{page}>" if page and BUTTON_LIMIT < len(page) <= TEXT_LIMIT else None


def _in_ascii(host: re.Match[str]) -> str:
    """Return a host's name as it is looked up: ``müller.de`` is ``xn--mller-kva.de``."""
    if host[0].isascii():
        return host[0]
    try:
        return URL(f"https://{host[0]}").raw_host or host[0]
    except ValueError:  # it is no host's name
        return host[0]
