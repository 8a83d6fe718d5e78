"""On whose word a sentence says what it says."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from retrieval.origins.attributions import OriginKind, find_attributions, key

FIRST, WORD = OriginKind.FIRST_REPORT, OriginKind.ATTRIBUTION


def attributed(sentence: str, *outlets: str) -> list[tuple[str, str]]:
    """Return each attribution's name and words."""
    return [
        (one.name, sentence[one.span.start : one.span.end])
        for one in find_attributions(sentence, outlets)
    ]


@pytest.mark.parametrize(
    ("sentence", "name", "words"),
    [
        ("The post, first reported by The Echo, is new.", "The Echo", "first reported by The Echo"),
        ("It was first reported by the Echo.", "Echo", "first reported by the Echo"),
        ("A job first spotted by The Echo pays well.", "The Echo", "first spotted by The Echo"),
        (
            "It was initially reported by The Echo on Tuesday.",
            "The Echo",
            "initially reported by The Echo",
        ),
        (
            "The cuts were first reported Tuesday by the tech site Orbit.",
            "Orbit",
            "first reported Tuesday by the tech site Orbit",
        ),
        (
            "The Echo was first to report the vacancy.",
            "The Echo",
            "The Echo was first to report",
        ),
        (
            "The firm pays well, as The Echo was the first to notice.",
            "The Echo",
            "The Echo was the first to notice",
        ),
        (
            "He talked to The Echo, which broke the story.",
            "The Echo",
            "The Echo, which broke the story",
        ),
        (
            "As The Dispatch Desk first reported, it is over.",
            "The Dispatch Desk",
            "As The Dispatch Desk first reported",
        ),
        (
            "Expresso do Mar was the first to report it.",
            "Expresso do Mar",
            "Expresso do Mar was the first to report",
        ),
        (
            "It was first reported by La Repubblica della Sera.",
            "La Repubblica della Sera",
            "first reported by La Repubblica della Sera",
        ),
        ("First reported by Reuters 12 days ago.", "Reuters", "First reported by Reuters"),
        ("First reported by Echo 20 minutes later.", "Echo", "First reported by Echo"),
        ("As Bloomberg first reported, it is over.", "Bloomberg", "As Bloomberg first reported"),
        ("Axios, which first broke the news, has more.", "Axios", "Axios, which first broke"),
        ("It was Variety that first reported it.", "Variety", "Variety that first reported"),
        ("The news was broken by Orbit.", "Orbit", "news was broken by Orbit"),
        (
            "This story first appeared in the Mora Gazette.",
            "Mora Gazette",
            "first appeared in the Mora Gazette",
        ),
    ],
)
def test_a_first_report_names_who_had_it_first(sentence: str, name: str, words: str) -> None:
    assert attributed(sentence) == [(name, words)]
    assert find_attributions(sentence)[0].kind is FIRST


@pytest.mark.parametrize(
    ("sentence", "name", "words"),
    [
        ("According to Ann Roe, it fell.", "Ann Roe", "According to Ann Roe"),
        (
            "According to the Screen Guild (SG-AFT), it fell.",
            "Screen Guild (SG-AFT)",
            "According to the Screen Guild (SG-AFT)",
        ),
        (
            "According to the company's website, it fell.",
            "the company's website",
            "According to the company's website",
        ),
        (
            "It fell, according to two people familiar with the matter.",
            "two people familiar with the matter",
            "according to two people familiar with the matter",
        ),
        (
            "It fell, according to a report by The Echo.",
            "The Echo",
            "according to a report by The Echo",
        ),
        (
            "It fell, according to a New York Times report.",
            "New York Times",
            "according to a New York Times",
        ),
        (
            "It fell, according to figures released on Monday by the Ministry of Trade and Mines.",
            "Ministry of Trade and Mines",
            "according to figures released on Monday by the Ministry of Trade and Mines",
        ),
        ("According to Mr. Roe, it fell.", "Mr. Roe", "According to Mr. Roe"),
        ("According to U.S. officials, it fell.", "U.S. officials", "According to U.S. officials"),
        ("It fell, per reporter Ann Roe.", "Ann Roe", "per reporter Ann Roe"),
        ("It fell, per Bloomberg.", "Bloomberg", "per Bloomberg"),
        ("Ann Roe told Time magazine that it fell.", "Time", "told Time magazine"),
        ("Ann Roe told The Echo that it fell.", "The Echo", "told The Echo"),
        (
            "Ann Roe told Orbit Television that it fell.",
            "Orbit Television",
            "told Orbit Television",
        ),
        ("He told Channel 4 News on Monday that it fell.", "Channel 4 News", "told Channel 4 News"),
        ("Ann Roe told Reuters 12 Ukrainians fell.", "Reuters", "told Reuters"),
        ("Ann Roe told Orbit Radio that it fell.", "Orbit Radio", "told Orbit Radio"),
        ("“It fell,” she told Reuters.", "Reuters", "told Reuters"),
        ("He told CNN's Jake Roe that it fell.", "CNN", "told CNN"),
        (
            "Ann Roe expressed concerns to Time magazine about it.",
            "Time",
            "expressed concerns to Time magazine",
        ),
        (
            "Ann Roe, in conversation with The Echo, called it “sad”.",
            "The Echo",
            "in conversation with The Echo",
        ),
        ("In an interview with the BBC, she wept.", "BBC", "In an interview with the BBC"),
        ("She wrote in The Echo that it fell.", "The Echo", "wrote in The Echo"),
        ("It fell, reports The Echo.", "The Echo", "reports The Echo"),
        ("The Echo reported that it fell.", "The Echo", "The Echo reported that"),
        ("It fell, The Echo reported.", "The Echo", "The Echo reported"),
        (
            "It fell, the journalist Ann Roe reported.",
            "Ann Roe",
            "the journalist Ann Roe reported",
        ),
        (
            "“It fell,” he said, as reported by journalist Ann Roe.",
            "Ann Roe",
            "as reported by journalist Ann Roe",
        ),
        (
            "The reporter Ann Roe pointed out the change.",
            "Ann Roe",
            "The reporter Ann Roe pointed out",
        ),
        (
            "The paper Le Figaro reported that it fell.",
            "Le Figaro",
            "The paper Le Figaro reported that",
        ),
        ("A report by The Echo found so.", "The Echo", "report by The Echo"),
        (
            "Speaking to The Sunday Times, she wept.",
            "The Sunday Times",
            "Speaking to The Sunday Times",
        ),
        ("Police told broadcaster NRK so.", "NRK", "told broadcaster NRK"),
        ("A memo obtained by The Echo says so.", "The Echo", "obtained by The Echo"),
        ("It was revealed by the BBC last week.", "BBC", "revealed by the BBC"),
        ("By Ann Roe's account, it fell.", "Ann Roe", "By Ann Roe"),
        (
            "By the count of their union, SG-AFT, it fell.",
            "SG-AFT",
            "By the count of their union, SG-AFT",
        ),
        ("It fell, citing two sources.", "two sources", "citing two sources"),
    ],
)
def test_an_attribution_names_on_whose_word_it_is(sentence: str, name: str, words: str) -> None:
    assert attributed(sentence) == [(name, words)]
    assert find_attributions(sentence)[0].kind is WORD


@pytest.mark.parametrize(
    "sentence",
    [
        "It all went according to plan.",
        "Prices float according to market demand.",
        "According to him, it fell.",
        "It is five dollars per year, and per capita it is more per person.",
        "The cost per Tesla is high.",
        "He told reporters that she told him.",
        "He told Congress that he quit.",
        "The minister told the Commons so.",
        "She told a conference in Geneva so.",
        "The company said in a blog post that it would appeal.",
        "Analysts at Citi said the shares were cheap.",
        "The tournament, first held in Paris, is old.",
        "She told Judge Ann Roe that he quit.",
        "In an interview with Ann Roe, he wept.",
        "He said goodbye to The Hague.",
        "Citing safety concerns, Orbit recalled cars.",
        "Orbit reported a loss of $5m.",
        "Orbit first reported a profit in 2019.",
        "It was not first reported by Bloomberg.",
        "It was first reported in May.",
        "No one reported that it fell.",
        "Captain Roe was the first to notice the bay, first spotted by hikers.",
        "The novel, first published by Penguin in 1960, sold out.",
        "It was reportedly sold, he said, and she agreed.",
        "Local media reported two deaths.",
        "He is the first to arrive; the report is by the door.",
    ],
)
def test_no_attribution_is_invented(sentence: str) -> None:
    assert attributed(sentence) == []


ATTRIBUTING = (
    "first reported by Reuters|according to Ann Roe|The Echo reported that it fell|told the BBC"
    "|and Reuters|Ann Roe|reported|, citing|he said|,|and|.|”"
).split("|")
TEXTS = st.lists(st.sampled_from(ATTRIBUTING) | st.text(max_size=2), min_size=2).map(" ".join)


@given(TEXTS)
def test_whatever_the_text_an_attribution_is_a_span_of_it_that_holds_the_name(text: str) -> None:
    found = find_attributions(text)
    assume(found)

    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.name.split()[-1] in text[one.span.start : one.span.end]


def test_each_name_of_a_list_is_an_origin() -> None:
    assert attributed("It was first reported by Bloomberg and the BBC.") == [
        ("Bloomberg", "first reported by Bloomberg and the BBC"),
        ("BBC", "first reported by Bloomberg and the BBC"),
    ]
    assert [name for name, _ in attributed("The Echo and Reuters reported that it fell.")] == [
        "The Echo",
        "Reuters",
    ]
    assert [name for name, _ in attributed("It fell, according to Reuters and AP.")] == [
        "Reuters",
        "AP",
    ]
    assert attributed("In a job first spotted by The Echo, Orbit offers more.") == [
        ("The Echo", "first spotted by The Echo")
    ]


def test_an_indexed_outlet_is_known_whatever_it_is_called() -> None:
    assert attributed("Ann Roe told Orbit so.") == []
    assert attributed("Ann Roe told Orbit so.", "Orbit") == [("Orbit", "told Orbit")]


def test_ways_to_write_a_name_are_one() -> None:
    assert len({key(name) for name in ("The Intercept", "the Intercept", "Intercept")}) == 1
    assert key("Time magazine") == key("Time")
    assert key("The Intercept") != key("The Interval")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("As the Alpha Post reported, the bridge is shut.", "Alpha Post"),
        ("It hid the crack, which the Alpha Post revealed last week.", "Alpha Post"),
        ("The bridge will stay shut, the Alpha Post said.", "Alpha Post"),
        ("**18:30** The Evening Terrace reports that the bridge is shut.", "The Evening Terrace"),
        ("That was reported first in the Alpha Post.", "Alpha Post"),
        ("That was reported first by Ada Lowe.", "Ada Lowe"),
    ],
)
def test_an_attribution_in_other_words_names_its_source(sentence: str, name: str) -> None:
    assert [one for one, _ in attributed(sentence)] == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge will stay shut, the mayor said.",
        "Ada Lowe said the bridge will stay shut.",
        "The post office said that letters are late.",
    ],
)
def test_who_merely_speaks_is_no_source(sentence: str) -> None:
    assert attributed(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "name", "words"),
    [
        (
            "They were inside for 22 days, according to a forensic summary seen by Orbit.",
            "a forensic summary",
            "according to a forensic summary",
        ),
        (
            "“There was a man,” he told the Local Democracy Service.",
            "Local Democracy Service",
            "told the Local Democracy Service",
        ),
        (
            "“It is simple,” Ann Roe said in a news release.",
            "a news release",
            "said in a news release",
        ),
        (
            "The Riverton Observer, a weekly that sells 6,200 copies, reported a donation.",
            "The Riverton Observer",
            "The Riverton Observer, a weekly that sells 6,200 copies, reported",
        ),
    ],
)
def test_papers_services_and_releases_are_sources(sentence: str, name: str, words: str) -> None:
    assert attributed(sentence) == [(name, words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "She told the Secret Service.",
        "He said in a statement that it was over.",
        "Orbit, a maker of lamps, reported a loss.",
        "The letters are sorted according to size.",
    ],
)
def test_offices_statements_and_figures_of_a_firm_are_none(sentence: str) -> None:
    assert attributed(sentence) == []
