"""Attributions to papers that no word of their name gives away, to documents and their authors."""

import pytest

from retrieval.origins.attributions import OriginKind, find_attributions
from tests.retrieval.origins.test_attributions import attributed

FIRST = OriginKind.FIRST_REPORT


@pytest.mark.parametrize(
    ("sentence", "name", "words"),
    [
        (
            "As The Quill, Mora's student newspaper, disclosed on 12 April, it fell.",
            "The Quill",
            "As The Quill, Mora's student newspaper, disclosed",
        ),
        (
            "Vigil, the town's weekly paper, reported on Friday that it fell.",
            "Vigil",
            "Vigil, the town's weekly paper, reported",
        ),
        (
            "The Beacon, a student newspaper at Elm Bay, revealed that it fell.",
            "The Beacon",
            "The Beacon, a student newspaper at Elm Bay, revealed",
        ),
        (
            "She denied a report in the tabloid Kveldsposten that it fell.",
            "Kveldsposten",
            "report in the tabloid Kveldsposten",
        ),
        (
            "The report, by the forensics firm Ashlar Response, says it fell.",
            "Ashlar Response",
            "report, by the forensics firm Ashlar Response",
        ),
        (
            "It fell, according to a curator at another museum who saw it.",
            "a curator",
            "according to a curator",
        ),
        (
            "He was shot twice, according to a nurse who treated him.",
            "a nurse",
            "according to a nurse",
        ),
        (
            "It began in the kitchen according to a neighbour.",
            "a neighbour",
            "according to a neighbour",
        ),
        (
            "Pills were given, according to a doctor who was there.",
            "a doctor",
            "according to a doctor",
        ),
        ("According to Easter Seals, it fell.", "Easter Seals", "According to Easter Seals"),
        (
            "The review, by Ramadan Foundation, found that it fell.",
            "Ramadan Foundation",
            "review, by Ramadan Foundation",
        ),
    ],
)
def test_what_a_name_is_called_beside_it_tells_that_it_is_a_source(
    sentence: str, name: str, words: str
) -> None:
    assert attributed(sentence) == [(name, words)]


def test_a_name_called_a_paper_can_have_been_first() -> None:
    sentence = "As Il Foglio, the Rome daily, first reported, it fell."

    assert attributed(sentence) == [("Il Foglio", "As Il Foglio, the Rome daily, first reported")]
    assert find_attributions(sentence)[0].kind is FIRST


def test_a_document_is_a_source_beside_who_has_seen_it() -> None:
    assert attributed("It fell, according to an incident report seen by The Echo.") == [
        ("an incident report", "according to an incident report"),
        ("The Echo", "seen by The Echo"),
    ]
    assert attributed("It fell, according to figures published by the Ministry of Trade.") == [
        ("Ministry of Trade", "according to figures published by the Ministry of Trade")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Roe, a daily commuter, reported a theft.",
        "Ann Roe, the head of a newspaper, reported that she was tired.",
        "Ann Roe, the newspaper's owner, disclosed her illness.",
        "Orbit, a magazine in crisis, reported a loss.",
        "Orbit, a paper maker, disclosed a breach.",
        "Orbit, the paper of which is traded, disclosed a breach.",
        "Orbit disclosed on Monday that it had been hacked.",
        "The report, by Sunday, was ready.",
        "The report, by contrast, was dull.",
        "The review, by Christmas, will be out.",
        "The audit, by Labor Day, is to be ready.",
        "A report in the tabloid said so.",
        "Prices vary according to the dealer.",
        "Doses vary according to a doctor's orders.",
        "The pills are given according to a doctor.",
        "Beams are cut according to an engineer.",
    ],
)
def test_who_is_called_something_else_is_no_paper_and_no_source(sentence: str) -> None:
    assert attributed(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "name", "words"),
    [
        (
            "It was first spotted by the newsletter Mora Notes.",
            "Mora Notes",
            "first spotted by the newsletter Mora Notes",
        ),
        ("It fell, news channel Vista TV reported.", "Vista TV", "news channel Vista TV reported"),
        (
            "She told radio station KQXR that it fell.",
            "KQXR",
            "told radio station KQXR",
        ),
        (
            "The pay stands in an advert that Mora Daily found last week.",
            "Mora Daily",
            "Mora Daily found last week",
        ),
        (
            "So says a memo, which The Guardian has seen, of May.",
            "The Guardian",
            "The Guardian has seen",
        ),
    ],
)
def test_newsletters_channels_and_who_found_a_document_are_sources(
    sentence: str, name: str, words: str
) -> None:
    assert attributed(sentence) == [(name, words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "She told a news channel that it fell.",
        "She told the newsletter that it fell.",
        "She told the police station Mora that it fell.",
        "The house that Ann Roe found last week fell.",
        "It was the worst day that the Observer had seen.",
        "She said that The Times found itself in trouble.",
        "The newsletter Orbit began in May.",
    ],
)
def test_mere_titles_and_what_somebody_found_are_none(sentence: str) -> None:
    assert attributed(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The Echo had it before anyone, so hats off.", "The Echo had it before anyone"),
        ("The Echo had it first, on Tuesday.", "The Echo had it first"),
        ("It rests on the memo, which The Echo got hold of first.", "The Echo got hold of first"),
        (
            "The Echo got the story before anybody else.",
            "The Echo got the story before anybody else",
        ),
    ],
)
def test_who_had_a_story_before_anyone_was_first_to_report_it(sentence: str, words: str) -> None:
    (found,) = find_attributions(sentence, ("The Echo",))

    assert (found.name, found.kind) == ("The Echo", OriginKind.FIRST_REPORT)
    assert found.span.of(sentence) == words


@pytest.mark.parametrize(
    "sentence",
    [
        "The Echo had it printed before anyone woke.",
        "The Echo had it before anyone knew what it was.",
        "The Echo never got it first.",
        "The Echo had it first thing on Monday.",
        "The Echo got first prize.",
        "Ann Roe, who had it first, sold the house.",
    ],
)
def test_who_had_something_else_first_reported_nothing(sentence: str) -> None:
    assert find_attributions(sentence, ("The Echo",), (OriginKind.FIRST_REPORT,)) == ()
