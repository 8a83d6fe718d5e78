from dataclasses import replace
from pathlib import Path

import pytest

from index.passages import split_sentences
from index.store import Store
from index.types import Article, Span
from retrieval.origins.attributions import OriginKind, find_attributions
from retrieval.origins.holdings import Holdings
from retrieval.origins.origins import Origin, find_origins
from tests.index.made_up import PAY, article, index
from tests.retrieval.quoting import (
    REAL,
    SAMPLES,
    needs_real_coverage,
    quote,
    read,
    sentence_at,
    written,
)

FIRST, WORD = OriginKind.FIRST_REPORT, OriginKind.ATTRIBUTION


def origins(
    question: str, *quoted: tuple[str | None, str, str | None], outlets: tuple[str, ...] = ()
) -> tuple[Origin, ...]:
    """Return the origins of quotes, each given by its outlet, its article and its sentence."""
    quotes = [
        quote(text, sentence, outlet=outlet, version=version)
        for version, (outlet, text, sentence) in enumerate(quoted)
    ]
    sentences = {}
    for one in quotes:
        whole = Article("x", one.article.text, (Span(0, len(one.article.text)),))
        sentences[one.article.version] = split_sentences(whole)
    return find_origins(question, quotes, Holdings(sentences, outlets))


def test_a_first_report_elsewhere_in_the_article_counts_if_it_is_about_the_question() -> None:
    text = "Orbit pays a manager $900k. Ann wept. The manager post was first reported by Axios."

    (origin,) = origins("manager post", ("Echo", text, "Orbit pays a manager $900k."))

    assert (origin.name, origin.kind) == ("Axios", FIRST)
    assert origins("Who wept?", ("Echo", text, "Ann wept.")) == ()


def test_whoever_one_article_calls_the_first_to_report_is_an_outlet_to_the_others() -> None:
    confirmed = "The manager listing was first reported by The Dispatch Desk."
    plain = "The Dispatch Desk first reported the manager listing on Monday."

    (origin,) = origins("manager listing", ("Echo", confirmed, confirmed), ("Post", plain, plain))

    assert (origin.name, origin.kind) == ("The Dispatch Desk", FIRST)
    assert [edge.article.outlet for edge in origin.edges] == ["Echo", "Post"]
    assert origins("manager listing", ("Post", plain, plain)) == ()


def test_what_else_rests_on_who_was_first_stands_right_behind() -> None:
    first = "The manager job was first reported by the Post."
    word = "It pays well, according to Ann Roe."
    earlier = "The manager job was reported earlier by the Post."

    found = origins(
        "manager job", ("Echo", word, None), ("Sun", earlier, None), ("Star", first, None)
    )

    assert [(one.name, one.kind) for one in found] == [
        ("Post", FIRST),
        ("Post", WORD),
        ("Ann Roe", WORD),
    ]


def test_an_attribution_outside_the_quote_does_not_count() -> None:
    text = "Orbit seeks a manager. According to Ann Roe, it rained."

    assert origins("Whom does Orbit seek?", ("Echo", text, "Orbit seeks a manager.")) == ()


def test_an_attribution_counts_in_any_sentence_that_says_the_same() -> None:
    text = "The post pays $900k. It pays $900k a year, according to Ann Roe."
    told, saying = (
        quote(text, "The post pays $900k."),
        quote(text, "It pays $900k a year, according to Ann Roe."),
    )
    holdings = Holdings({1: [told.span, saying.span]})

    (origin,) = find_origins("pay", [told], holdings, saying=[(told.article.id, saying.span)])

    assert (origin.name, origin.kind) == ("Ann Roe", WORD)
    (edge,) = origin.edges
    assert (edge.text, edge.sentence) == ("according to Ann Roe", saying.span)
    assert find_origins("pay", [told], holdings) == ()


def test_an_article_that_says_so_and_is_not_quoted_is_asked_on_whose_word() -> None:
    told = quote("The post pays $900k.", outlet="Echo")
    other = quote("It pays $900k, the Post first reported.", outlet="Sun", version=2)
    holdings = Holdings({1: [told.span], 2: [other.span]}, outlets=("Echo", "Sun", "Post"))

    (origin,) = find_origins(
        "salary", [told], holdings, [other.article], [(other.article.id, other.span)]
    )

    assert (origin.name, origin.kind) == ("Post", FIRST)
    assert [edge.article.outlet for edge in origin.edges] == ["Sun"]
    assert find_origins("salary", [told], holdings, [other.article]) == ()


@pytest.mark.parametrize("name", ["the Evening Post", "the Example Evening Post"])
def test_what_an_outlet_was_told_itself_is_no_outside_source(name: str) -> None:
    text = f"Ann Roe told {name} that Orbit seeks a manager."

    assert origins("Whom does Orbit seek?", ("Example Evening Post", text, None)) == ()
    assert origins("Whom does Orbit seek?", ("Echo", text, None)) != ()


def test_an_origin_that_is_itself_indexed_is_in_the_coverage() -> None:
    text = "The manager job, first reported by the Post, pays well."

    (origin,) = origins("manager job", ("Echo", text, None), outlets=("Echo", "The Post"))

    assert (origin.name, origin.in_coverage) == ("The Post", True)


def test_an_indexed_outlet_that_an_article_names_in_full_and_in_short_is_in_the_coverage() -> None:
    told = "The Observer reported that 40 flats are finished."
    text = f"The Capitol Observer had the contract. {told}"

    (origin,) = origins("flats", ("Blog", text, told), outlets=("Blog", "The Capitol Observer"))

    assert (origin.name, origin.in_coverage) == ("The Capitol Observer", True)


def test_the_paper_that_an_article_first_appeared_in_is_meant_by_its_name_in_short() -> None:
    told = "40 flats are finished, according to letters seen by the Observer."
    text = f"{told} This article first appeared in The Capitol Observer."

    found = origins("flats", ("Blog", text, told), outlets=("Blog",))

    assert "The Capitol Observer" in [one.name for one in found if one.kind is WORD]
    assert "Observer" not in [one.name for one in found]


@pytest.mark.parametrize(
    ("before", "outlets"),
    [
        ("It rained.", ("The Capitol Observer",)),
        ("The Capitol Observer had it.", ("The Capitol Observer", "Riverton Observer")),
    ],
)
def test_an_outlet_in_short_is_not_taken_for_one_that_may_be_another(
    before: str, outlets: tuple[str, ...]
) -> None:
    told = "The Observer reported that 40 flats are finished."

    (origin,) = origins("flats", ("Blog", f"{before} {told}", told), outlets=outlets)

    assert (origin.name, origin.in_coverage) == ("The Observer", False)


@pytest.mark.parametrize(
    ("published", "first_of_post", "there"),
    [
        ("2024-03-11", "2024-03-10", True),
        ("2024-03-11T23:30:00-08:00", "2024-03-12", True),
        ("2024-03-11", "2024-04-30", False),
        (None, "2024-04-30", True),
    ],
)
def test_a_report_is_not_there_if_all_of_its_outlet_is_younger_than_who_tells_of_it(
    published: str | None, first_of_post: str, there: bool
) -> None:
    told = quote(written("The cuts were first reported by the Post.", published=published))
    holdings = Holdings(
        {told.article.version: [told.span]},
        outlets=("The Post",),
        holds_until=lambda outlet, day: outlet == "The Post" and first_of_post <= day,
    )

    (origin,) = find_origins("cuts", [told], holdings)

    assert (origin.name, origin.in_coverage) == ("The Post", there)


@pytest.mark.parametrize(
    ("post", "younger"), [("2024-03-10", False), ("2024-04-30", True), (None, False)]
)
def test_an_undated_article_may_be_the_report(
    tmp_path: Path, post: str | None, younger: bool
) -> None:
    index(tmp_path, replace(article("a", PAY, outlet="The Post"), published=post))

    with Store.open(tmp_path) as store:
        holdings = Holdings.of(store, [])
        assert holdings.is_younger("The Post", [written("", published="2024-03-11")]) == younger


def edges(folder: Path) -> dict[str, list[tuple[str, str]]]:
    """Return on whose word each article tells things: the kind and up to four words of a name."""
    return {
        name: [
            (one.kind.value[0], " ".join(one.name.split()[:4]))
            for span in split_sentences(article)
            for one in find_attributions(article.text[span.start : span.end])
        ]
        for name, article in read(folder).items()
    }


def test_in_the_samples_every_edge_is_found_and_none_invented() -> None:
    intercept = ("f", "The Intercept")

    assert edges(SAMPLES) == {
        "clipping.txt": [("a", "Lee Fang")],
        "demo-daily.txt": [intercept, ("f", "Sample Gazette")],
        "example-courier.txt": [("a", "The Intercept")],
        "example-evening-bulletin.txt": [intercept],
        "mockup-monitor.md": [],
        "placeholder-post.txt": [intercept, ("a", "Time")],
        "sample-gazette.txt": [intercept],
        "sample-streaming-review.txt": [],
        "sample-wire.jsonl#1": [],
        "sample-wire.jsonl#2": [("a", "Crabtree-Ireland")],
        "specimen-standard.txt": [("a", "Ken Klippenstein")],
        "test-tribune.html": [intercept, ("a", "SAG-AFTRA"), ("a", "The Guardian")],
    }


@needs_real_coverage
def test_real_every_edge_is_found_and_none_invented() -> None:
    assert edges(REAL) == {
        "000": [("a", "the Product Manager job")],
        "001": [("a", "Ken Klippenstein"), ("f", "The Intercept")],
        "002": [
            ("a", "Screen Actors Guild (SAG-AFTRA)"),
            ("a", "The Guardian"),
            ("f", "The Intercept"),
            ("a", "The Intercept"),
            ("a", "Lee Fang"),
        ],
        "003": [("f", "The Intercept"), ("a", "Time"), ("a", "The Intercept")],
        "004": [("a", "the company’s website")],
    }


@pytest.mark.parametrize(
    ("head", "there"),
    [
        ("The Dispatch Desk\n\nManager sought for $900k\n", True),
        ("Manager sought for $900k\n\nBy Ann Roe | Dispatch Desk | 5 May\n", True),
        ("Manager sought for $900k\n\n*By the staff of the Dispatch Desk. May 15, 2025*\n", True),
        ("Orbit seeks a manager, The Dispatch Desk reported.\n", False),
        ("Dispatch Desk Reveals That Orbit Seeks a Manager\n", False),
    ],
)
def test_an_outlet_that_the_head_of_an_unnamed_article_names_is_in_the_coverage(
    head: str, there: bool
) -> None:
    text = "The manager job was first reported by The Dispatch Desk."
    quoted = quote(text, outlet="Echo")
    sentences = {quoted.article.version: [quoted.span]}
    holdings = Holdings(sentences, outlets=("Echo",), unnamed_heads=lambda: [head])

    (origin,) = find_origins("manager job", [quoted], holdings)

    assert (origin.in_coverage, origin.unnamed) == (there, not there)


def test_a_paper_of_unknown_name_is_no_origin_of_its_own_report() -> None:
    text = "Riverton Dispatch Post\n\nThe fee is agreed, the mayor told the Post."

    assert origins("fee", (None, text, "The fee is agreed, the mayor told the Post.")) == ()


@needs_real_coverage
@pytest.mark.parametrize(
    "question", ["How much does the product manager job pay?", "netflix ai job salary"]
)
def test_real_three_articles_say_who_reported_the_job_first(question: str) -> None:
    articles = read(REAL)
    quotes = [
        sentence_at(articles["001"], 836, version=1),
        sentence_at(articles["002"], 306, version=2),
        sentence_at(articles["003"], 832, version=3),
    ]
    holdings = Holdings({n: split_sentences(articles[f"00{n}"]) for n in (1, 2, 3)})

    (origin,) = (one for one in find_origins(question, quotes, holdings) if one.kind is FIRST)

    assert (origin.name, origin.in_coverage) == ("The Intercept", False)
    assert [edge.article.version for edge in origin.edges] == [1, 2, 3]


@needs_real_coverage
def test_real_a_share_is_not_credited_to_who_reported_the_job() -> None:
    article = read(REAL)["002"]

    found = find_origins(
        "What share of actors earn less than $26,000?",
        [sentence_at(article, 386)],
        Holdings({1: split_sentences(article)}),
    )

    assert [one.name for one in found] == ["Screen Actors Guild (SAG-AFTRA)", "The Guardian"]


@pytest.mark.parametrize(
    ("outlet", "text"),
    [
        ("Kanal 4 News", "“The mill is shut,” Ann Moll tells Kanal 4."),
        ("NKT Radio", "The mill is shut, Moll told NKT."),
        ("Evening Bulletin Online", "The mill is shut, Moll told the Evening Bulletin."),
    ],
)
def test_an_outlet_that_calls_itself_by_a_shorter_name_is_no_outside_source(
    outlet: str, text: str
) -> None:
    assert origins("mill shut", (outlet, text, text), outlets=(outlet,)) == ()


@pytest.mark.parametrize(
    ("outlet", "text", "name"),
    [
        ("Evening Bulletin Extra", "The mill is shut, Moll told the Evening Post.", "Evening Post"),
        ("Kanal 4 News", "“The mill is shut,” Ann Moll tells Channel 5.", "Channel 5"),
        ("Reuters Digital", "The mill is shut, Moll told the BBC.", "BBC"),
    ],
)
def test_another_outlet_is_an_outside_source(outlet: str, text: str, name: str) -> None:
    (origin,) = origins("mill shut", (outlet, text, text), outlets=(outlet,))
    assert origin.name == name


def test_the_claim_of_an_outlet_to_have_been_first_itself_belongs_to_the_chain() -> None:
    told = "The sale of the mill was first reported by The Tarn Courier."
    own = "The sale of the mill, which this newspaper was first to reveal in May, is done."

    (origin,) = origins("sale of the mill", ("Echo", told, told), ("The Tarn Courier", own, own))

    assert (origin.name, origin.kind) == ("The Tarn Courier", FIRST)
    assert [edge.text for edge in origin.edges] == [
        "first reported by The Tarn Courier",
        "this newspaper was first to reveal",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“The sale of the mill was in this newspaper, first to last,” Moll said.",
        "“I read in bed that this newspaper was first to reveal the sale of the mill,” Moll said.",
        "The sale of the mill, which this newspaper was the last to notice, is done.",
    ],
)
def test_who_is_quoted_on_this_newspaper_makes_no_claim_for_it(text: str) -> None:
    assert origins("sale of the mill", ("The Tarn Courier", text, text)) == ()


@pytest.mark.parametrize(
    "credit",
    [
        "This story was first published by The Halden Ledger and is republished with permission.",
        "This article was supplied by The Halden Ledger.",
        "Originally published in The Halden Ledger.",
        "(Reprinted from The Halden Ledger.)",
    ],
)
def test_an_article_whose_text_is_another_outlet_s_claims_nothing_of_its_own(credit: str) -> None:
    own = "The sale of the mill, as this newspaper first reported in May, is done."

    (origin,) = origins("sale of the mill", ("The Tarn Courier", own, own))
    assert origin.name == "The Tarn Courier"

    found = origins("sale of the mill", ("The Tarn Courier", f"{own}\n\n{credit}", own))
    assert "The Tarn Courier" not in [one.name for one in found]
