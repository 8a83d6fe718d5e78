"""Dates that sentences tell of: in full, or worked out from the day the article is of.

A relative date ("on Tuesday", "earlier this month") is worked out only where the article says when
it was published, and the working is kept; elsewhere it stays as the words it is. Days are those of
the Gregorian calendar, weeks begin on Monday, as in ISO 8601.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from index.dates import find_dates
from index.store import Filter, StoredArticle
from index.types import Span
from retrieval.english import (
    AGO_UNITS,
    BEFORE_A_MONTH,
    FUTURE,
    MONTH_NAMES,
    NAMED_DAY,
    NUMBER_WORDS,
    SURELY_A_YEAR,
    UNSURE_BEFORE,
    WEEKDAYS,
)
