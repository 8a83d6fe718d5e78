"""What the bot counts and measures, for Prometheus. No label carries a word that people wrote."""

from collections.abc import Iterable
from contextlib import suppress
from enum import StrEnum

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

CONTENT_TYPE = CONTENT_TYPE_LATEST
VERDICTS = ANSWERED, NOT_COVERED = "answered", "not covered"
RECONNECTS = RESUMED, ANEW = "resumed", "anew"
SECONDS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)  # a person waits for an answer
ACKNOWLEDGED = (0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0)  # at 3 Discord gives up


class ErrorKind(StrEnum):
    """What a request that failed is counted as."""

    REFUSED = "refused"
    BUSY = "busy"
    NO_COVERAGE = "no coverage"
    UNREADABLE = "unreadable"
    UNSTORED = "unstored"
    GONE = "gone"  # what was to be answered
    DISCORD = "discord"
    UNEXPECTED = "unexpected"


class Metrics:
    """One process's figures, in a registry of their own; safe to use from any thread."""

    def __init__(self) -> None:
        self.registry = own = CollectorRegistry()
        ProcessCollector(registry=own)
        self.questions = Counter(
            "pullquote_questions", "Questions by verdict.", ["verdict"], registry=own
        )
        self.errors = Counter(
            "pullquote_errors", "Requests that ended in a refusal.", ["kind"], registry=own
        )
        self.reconnects = Counter(
            "pullquote_gateway_reconnects",
            "Connections to Discord's gateway after a shard's first.",
            ["how"],
            registry=own,
        )
        self.response = Histogram(
            "pullquote_response_seconds",
            "From taking a request to having sent its answer.",
            ["request"],
            buckets=SECONDS,
            registry=own,
        )
        self.acknowledgement = Histogram(
            "pullquote_acknowledgement_seconds",
            "From taking an interaction to Discord having its first response.",
            buckets=ACKNOWLEDGED,
            registry=own,
        )
        self.queue = Gauge("pullquote_queue_length", "Jobs that wait.", registry=own)
        self.lag = Gauge(
            "pullquote_event_loop_lag_seconds",
            "Longest delay of the event loop within ten seconds.",
            registry=own,
        )
        self.ready = Gauge("pullquote_ready", "1 where /readyz says so, else 0.", registry=own)
        held = ["coverage"]
        self.articles = Gauge("pullquote_articles", "Articles held.", held, registry=own)
        self.passages = Gauge("pullquote_passages", "Passages held.", held, registry=own)
        self.index_lag = Gauge(
            "pullquote_index_lag_changes",
            "Changes of the database that are not in the search index on disk.",
            held,
            registry=own,
        )
        self.readable = Gauge(
            "pullquote_coverage_readable",
            "1 where a coverage can be read that somebody sees, else 0.",
            held,
            registry=own,
        )
        _begin_at_zero(self.questions, VERDICTS)
        _begin_at_zero(self.errors, ErrorKind)
        _begin_at_zero(self.reconnects, RECONNECTS)

    def answered(self, answered: bool) -> None:
        """Count a question."""
        self.questions.labels(ANSWERED if answered else NOT_COVERED).inc()

    def failed(self, kind: ErrorKind) -> None:
        """Count a request that ended with a sentence instead of what was asked for."""
        self.errors.labels(kind).inc()

    def no_longer_held(self, coverage: str) -> None:
        """Tell no more of a coverage that nobody sees."""
        for gauge in (self.articles, self.passages, self.index_lag, self.readable):
            with suppress(KeyError):  # one that was never read has no figures
                gauge.remove(coverage)

    def text(self) -> bytes:
        """Return every figure in Prometheus' text format."""
        return generate_latest(self.registry)


def _begin_at_zero(counter: Counter, values: Iterable[str]) -> None:
    """Make a counter's series, since a rate cannot be told of one that begins with its first."""
    for value in values:
        counter.labels(value)
