import json

import pytest

from tests.retrieval.running import BRIDGE, SCHOOL, Ran, Run, Write


def test_sources_lists_one_article_a_line_with_tabs_between(in_sample: Run) -> None:
    ran = in_sample("sources")

    rows = [line.split("\t") for line in ran.lines]
    assert len(rows) == 12
    assert {len(row) for row in rows} == {6}
    [gazette] = [row for row in rows if row[5].endswith("sample-gazette.txt")]
    assert gazette[1:3] == ["2023-07-27", "Sample Gazette"]
    assert [row[2] for row in rows if row[5].endswith("clipping.txt")] == [""]  # nobody knows it


def test_sources_as_json_has_all_that_is_known_of_an_article(in_sample: Run) -> None:
    records = [json.loads(line) for line in in_sample("sources", "--json").lines]

    [standard] = [one for one in records if one["outlet"] == "Specimen Standard"]
    assert list(standard) == [
        "article", "source", "title", "outlet", "byline", "published", "updated", "url",
        "language", "passages", "notices",
    ]  # fmt: skip
    assert standard["published"] == "2023-08-01"
    assert standard["byline"] == "Lee Specimen"
    assert standard["language"] == "en"
    assert standard["passages"] > 3
    assert [sorted(notice) for notice in standard["notices"]] == [
        ["date", "end", "kind", "source", "start", "text"]
    ]
    [review] = [one for one in records if one["outlet"] == "Sample Streaming Review"]
    assert review["published"] is None


def test_an_article_goes_by_its_file_name_its_path_its_link_and_its_id(in_sample: Run) -> None:
    by_name = in_sample("show", "--json", "sample-wire.jsonl#2").json

    for name in (by_name["source"], by_name["url"], by_name["article"], by_name["article"][:6]):
        assert in_sample("show", "--json", name).json == by_name


def test_a_notice_is_a_slice_of_the_text_that_show_prints(in_sample: Run) -> None:
    shown = in_sample("show", "--json", "specimen-standard.txt").json

    [notice] = shown["notices"]
    assert notice["kind"] in {"update", "correction"}
    assert shown["text"][notice["start"] : notice["end"]] == notice["text"]


def test_show_prints_a_place_alone_where_there_is_no_terminal(in_sample: Run) -> None:
    text = in_sample("show", "--json", "sample-gazette.txt").json["text"]
    start = text.index("The Intercept")

    ran = in_sample("show", "sample-gazette.txt", "--at", f"{start}:{start + 13}")

    assert ran.lines[0] == "> The Intercept"
    assert f"[{start}:{start + 13}]" in ran.lines[1]


@pytest.mark.parametrize("at", ["5", "9:3", "-1:5", "a:b", "0:999999", ""])
def test_show_takes_only_places_that_are_there(at: str, in_sample: Run) -> None:
    ran = in_sample("show", "sample-gazette.txt", "--at", at)

    assert ran.code == 2
    assert ran.err.startswith("pullquote: --at takes START:END within 0:")


@pytest.mark.usefixtures("quick")
def test_a_removed_article_is_not_found_any_more(pullquote: Run, articles: Write) -> None:
    pullquote("index", articles({"bridge.txt": BRIDGE, "school.txt": SCHOOL}))
    assert "bridge" in pullquote("search", "bridge cost").out

    ran = pullquote("remove", "bridge.txt")

    assert ran == Ran(0, "Removed articles/bridge.txt\n", "")
    assert "bridge" not in pullquote("search", "bridge cost").out
    assert pullquote("show", "bridge.txt").code == 2
