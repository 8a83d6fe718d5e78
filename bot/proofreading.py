"""The last look at a message before it leaves: its quotes against the coverage as stored."""

import logging

from bot.escape import quoted
from bot.message import Message
from index.coverage import Coverage
from retrieval.quoting import verified
from retrieval.types import Quote

log = logging.getLogger(__name__)


def altered(message: Message, coverage: Coverage) -> frozenset[Quote]:
    """Return the quotes of a message that must not leave in it, having logged each.

    The store is read again, what stands under ``> `` is un-escaped, and so is compared what a
    reader will see with what the outlet wrote. Attached copies are compared byte for byte. Where
    the block quotes cannot be told apart, all of them are altered.
    """
    stated = dict.fromkeys((*message.quotes, *(copy.quote for copy in message.copies)))
    stand = set(verified(tuple(stated), coverage))
    shown = quoted(message.content)
    wrong = {quote for quote in stated if quote not in stand}
    if len(shown) == len(message.quotes):
        pairs = zip(shown, message.quotes, strict=True)
        wrong |= {quote for text, quote in pairs if text != quote.text}
    else:
        wrong |= set(message.quotes)
    wrong |= {copy.quote for copy in message.copies if copy.data != copy.quote.text.encode()}
    for quote in wrong & stand:
        log.error("A quote was withheld: a message would have altered %s", quote.article.source)
    return frozenset(wrong)
