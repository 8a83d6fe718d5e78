"""Figures across outlets: the quantities of the quotes that measure one thing, and how they relate.

Facts with their places, never a ruling on who is right: figures are the *same*, *compatible* ("up
to $900,000" beside "$300,000 to $900,000"), or *different*. In doubt two are not compared.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from itertools import combinations
from math import log

from index.store import StoredArticle
from index.types import Span
from retrieval.measures import ASPECTS, Reading, aspect_of, content_words, readings
from retrieval.quantities import Bound, Kind, Quantity, find_quantities
from retrieval.slots import Slot, asked_for
from retrieval.types import Quote

ABOUT_TOLERANCE = Decimal("0.05")  # "about 300" and 310 may be one; a convention, not a measurement
COVERED = 0.5  # the share of the words, by weight, that two must have in common to be of one thing
