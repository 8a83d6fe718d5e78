"""Bytes made text: as UTF-8 where they are, by an announced guess where they are not."""

import re
from dataclasses import dataclass

from config.errors import PullquoteError
from index.reading.language import guess_language

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_META_CHARSET = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
# Of the many codecs that Python has, some take a time that grows with the square of the text.
_WEB_CHARSET = re.compile(
    rb"utf-?(?:8|16|16le|16be)|(?:windows-|cp|ibm)\d{3,4}|iso-?8859-\d{1,2}|latin-?\d|us-ascii"
    rb"|koi8-[ru]|macintosh|tis-620|(?:x-)?s(?:hift_)?jis|euc-(?:jp|kr)|iso-2022-(?:jp|kr)"
    rb"|gb2312|gbk|gb18030|big5(?:-hkscs)?|ks_c_5601-1987",
    re.IGNORECASE,
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.001  # a stray form feed or backspace is no binary file
# Nor are the few of a terminal's escape sequences, in a short text.
_FEW_CONTROLS, _FEW_SHARE = 10, 0.05
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_LOST = "\ufffd"
_NOT_TEXT = "is not text; remove it, or save it again as UTF-8 text."


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without byte order mark, line ends ``\\n``; ``guessed`` names an encoding guessed."""

    text: str
    guessed: str | None = None


def decode(data: bytes) -> Decoded:
    """Return the text of ``data``; raise PullquoteError if it is none.

    The order: byte order mark, UTF-8, the charset that a web page names, UTF-8 that is damaged in
    places, then detection.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            decoded = _strictly(data, encoding)
            return _checked(None if decoded is None else decoded.removeprefix("\ufeff"), None)
    if b"\x00" in data:
        raise PullquoteError(_NOT_TEXT)
    if (text := _strictly(data, "utf-8")) is not None:
        return _checked(text, None)
    named = _META_CHARSET.search(data[:4096])
    if (
        named
        and _WEB_CHARSET.fullmatch(named[1])
        and (text := _strictly(data, named[1].decode("ascii"))) is not None
    ):
        return _checked(text, None)
    if (text := _damaged_utf_8(data)) is not None:
        return _checked(text, "damaged UTF-8")
    return _checked(*_detected(data))


def normalise_newlines(text: str) -> str:
    """Return ``text`` with every line end a ``\\n`` and nothing else changed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def is_storable(text: str) -> bool:
    """Tell whether ``text`` is free of NUL and of lone surrogates, which UTF-8 cannot hold."""
    return "\x00" not in text and not _SURROGATES.search(text)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _damaged_utf_8(data: bytes) -> str | None:
    """Return UTF-8 with \ufffd for what is none, if half of what is not ASCII is sound.

    Two bytes of another encoding hardly ever look like a character of it.
    """
    text = data.decode("utf-8", errors="replace")
    beyond = len(text) - len(text.encode("ascii", errors="ignore"))
    return text if beyond >= 2 * text.count(_LOST) else None


def _detected(data: bytes) -> tuple[str | None, str | None]:
    """Return the text and the name of the encoding that charset-normalizer thinks likeliest.

    English in windows-1252 is also valid windows-1250, where a pound sign becomes an L with a
    stroke; the web's own fallback for it is windows-1252 (WHATWG Encoding Standard, 4.2).
    """
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        return None, None
    western = _strictly(data, "windows-1252") if best.encoding.startswith("cp125") else None
    if western is not None and guess_language(western) == "en":
        return western, "windows-1252"
    return str(best), best.encoding.replace("_", "-")


def _checked(text: str | None, guessed: str | None) -> Decoded:
    if text is None:
        raise PullquoteError(_NOT_TEXT)
    few = min(_FEW_CONTROLS, _FEW_SHARE * len(text))
    if len(_CONTROLS.findall(text)) > max(few, _MOST_CONTROLS * len(text)):
        raise PullquoteError(_NOT_TEXT)
    if not is_storable(text):
        raise PullquoteError(_NOT_TEXT)
    return Decoded(normalise_newlines(text), guessed)
