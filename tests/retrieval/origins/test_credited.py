"""Whom an article credits for the text that it prints."""

import pytest

from index.stored import StoredArticle
from retrieval.origins.attributions import OriginKind
from retrieval.origins.credited import credits_in
from retrieval.origins.holdings import Holdings
from retrieval.origins.origins import find_origins
from tests.retrieval.quoting import quote, written
from tests.retrieval.running import Run, Write

BODY = (
    "The harbour wall in Port Ellery fell into the basin on Friday, and the ferry Sample Star has "
    "been moved to the old pier until spring, said the harbour master, Ada Lowe. Divers found 12 "
    "cracks under the crane, and the Ellery Council will vote on repairs of $4.5m on 3 May."
)
SUPPLIED = "This story was supplied by the Sample Wire Service and edited by The Daily Quay."


def credited(
    text: str, outlet: str | None = "The Daily Quay", wire: str | None = "Sample Wire Service"
) -> list[tuple[str, str]]:
    """Return whom a copy of an outlet's article credits, and in which words."""
    copy, original = written(text, outlet=outlet, version=1), written(BODY, outlet=wire, version=2)
    found = credits_in({1: copy, 2: original}, [(1, 2)])
    return [(one.outlet, copy.text[one.span.start : one.span.end]) for one in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{BODY}\n\n{SUPPLIED}\n", "story was supplied by the Sample Wire Service"),
        (f"Wall falls\n\nSample Wire Service\nMay 2\n\n{BODY}\n", "Sample Wire Service"),
        (f"Wall falls\n\nBy Sample Wire Service | 2 May\n\n{BODY}\n", "Sample Wire Service"),
    ],
)
def test_a_copy_that_names_the_agency_above_or_below_credits_it(text: str, words: str) -> None:
    assert credited(text) == [("Sample Wire Service", words)]


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n",
        f"Wall falls\n\nA diver told the Sample Wire Service so.\n\n{BODY}\n",
        f"{BODY}\n\nPicture: Sample Wire Service\n",
    ],
)
def test_who_is_only_mentioned_is_not_credited(text: str) -> None:
    assert credited(text) == []


def test_what_stands_above_an_article_of_an_unknown_outlet_may_be_its_own_name() -> None:
    head = f"Wall falls\n\nSample Wire Service\nMay 2\n\n{BODY}\n"

    assert credited(head, outlet=None) == []
    assert credited(f"{BODY}\n\n{SUPPLIED}\n", outlet=None) != []
    assert credited(head, outlet="Sample Wire Service") == []


@pytest.mark.parametrize(
    "head",
    ["SAMPLE WIRE\n2 May\n\n", "PORT ELLERY, May 2 (Sample Wire) - ", "Sample Wire | 2 May\n\n"],
)
def test_a_copy_credits_the_agency_at_the_head_of_one_of_no_known_outlet(head: str) -> None:
    copy = written(f"Wall falls\nBy Sample Wire\n\n{BODY}\n", outlet="The Daily Quay", version=1)
    wire = written(f"{head}{BODY}", version=2)

    (found,) = credits_in({1: copy, 2: wire}, [(1, 2)])

    assert (found.outlet, found.span.of(copy.text)) == ("Sample Wire", "By Sample Wire")


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("By Sample Wire", "OTHER WIRE\n2 May\n\n"),
        ("By Ada Lowe", "Ada Lowe\n2 May\n\n"),
        ("Picture by Sample Wire", "SAMPLE WIRE\n2 May\n\n"),
    ],
)
def test_a_byline_is_no_agency_that_the_other_copy_does_not_name(line: str, head: str) -> None:
    copy = written(f"Wall falls\n{line}\n\n{BODY}\n", outlet="The Daily Quay", version=1)

    assert not [*credits_in({1: copy, 2: written(f"{head}{BODY}", version=2)}, [(1, 2)])]


def test_an_article_that_copies_nothing_credits_nobody() -> None:
    articles: dict[int, StoredArticle] = {
        1: written(f"It rained.\n\n{SUPPLIED}\n", outlet="The Daily Quay", version=1),
        2: written(BODY, outlet="Sample Wire Service", version=2),
    }

    assert list(credits_in(articles, [])) == []


def test_whom_a_quoted_copy_credits_is_an_origin_and_its_line_is_shown() -> None:
    first = BODY.partition(". ")[0] + "."
    copied = quote(written(f"{BODY}\n\n{SUPPLIED}\n", outlet="The Daily Quay", version=1), first)
    wire = written(BODY, outlet="Sample Wire Service", version=2)
    holdings = Holdings({}, outlets=("Sample Wire Service",), copies=[(1, 2)])

    (origin,) = find_origins("harbour wall", [copied], holdings, [wire])

    assert (origin.name, origin.kind) == ("Sample Wire Service", OriginKind.ATTRIBUTION)
    assert origin.in_coverage
    (edge,) = origin.edges
    assert edge.text == "story was supplied by the Sample Wire Service"
    assert copied.article.text[edge.sentence.start : edge.sentence.end] == SUPPLIED


def test_origins_shows_whose_text_a_copy_is(articles: Write, pullquote: Run) -> None:
    folder = articles(
        {
            "quay.md": f"---\noutlet: The Daily Quay\n---\n# Wall falls\n\n{BODY}\n\n{SUPPLIED}\n",
            "wire.md": f"---\noutlet: Sample Wire Service\n---\n# Wall gives way\n\n{BODY}\n",
        }
    )
    assert pullquote("index", folder).code == 0

    lines = pullquote("origins", "harbour wall").out.splitlines()

    assert lines[0] == "Sample Wire Service (attribution)"
    assert "└ The Daily Quay · date unknown: story was supplied by the Sample Wire Service" in lines
    assert f"> {SUPPLIED}" in lines
