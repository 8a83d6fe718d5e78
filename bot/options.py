"""The options of commands that are typed as text: an outlet and days."""

from datetime import date

from bot.escape import label
from bot.labels import Words
from bot.refusal import Refusal
from index.stored import Filter


def filter_of(outlet: str | None, after: str | None, before: str | None, words: Words) -> Filter:
    """Return a filter out of what was typed; raises Refusal for days that are none."""
    since, until = _day(after, words), _day(before, words)
    if since and until and since > until:
        raise Refusal(words.no_days.format(after=since, before=until))
    return Filter(outlet_of(outlet), since, until)


def outlet_of(typed: str | None) -> str | None:
    """Return an outlet without the white space around it as it was typed; None for none."""
    return (typed or "").strip() or None


def _day(typed: str | None, words: Words) -> str | None:
    try:
        return date.fromisoformat(typed.strip()).isoformat() if typed else None
    except ValueError:
        raise Refusal(words.bad_date.format(day=label(str(typed), 40))) from None
