import json
import re
from pathlib import Path

import pytest

from retrieval.commands.citation import quoted
from retrieval.printable import printable
from tests.retrieval.running import BRIDGE, COST, OnScreen, Run, Write
from tests.retrieval.screens import unstyled

BOLD, DIM, CYAN, END = "\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[0m"


def test_without_a_terminal_a_quote_stands_after_an_angle_bracket_and_its_source_below(
    in_riverton: Run,
) -> None:
    quote, who, what, where, empty, *closing = in_riverton("ask", COST).lines

    assert quote == "> The bridge would cost 40 million euros, the mayor said."
    assert who == "[1] outlet unknown · date unknown"
    assert what == "    Council delays the bridge vote"
    assert where == "    bridge.txt [154:209]"
    assert BRIDGE[154:209] == quote.removeprefix("> ")
    assert empty == ""
    assert closing[:2] == [
        "1 of 2 sources say so",
        "not found in: “A school roof falls in”",
    ]
    assert re.fullmatch(r"confidence 0\.\d\d · 2 articles, 0 named outlets · \d+ ms", closing[2])


def test_without_a_terminal_nothing_is_coloured_or_wrapped(in_sample: Run) -> None:
    for command in (["ask", "salary"], ["search", "salary"], ["show", "clipping.txt"], ["sources"]):
        ran = in_sample(*command, env={"COLUMNS": "40", "FORCE_COLOR": "1"})

        assert "\x1b" not in ran.out
        assert max(map(len, ran.lines)) > 80


def test_every_quoted_line_and_nothing_else_stands_after_an_angle_bracket(in_sample: Run) -> None:
    for question in ("What do actors earn?", "How tall is Mount Everest?", "Who is on strike?"):
        answer = in_sample("ask", "--json", question).json
        printed = in_sample("ask", question).lines

        words = [
            line for one in answer["quotes"] + answer["nearest"] for line in quoted(one["text"])
        ]
        assert [line for line in printed if line.startswith(">")] == words


def test_a_paragraph_break_inside_a_quote_is_a_bare_angle_bracket() -> None:
    assert list(quoted("It is so.\n\nIt was so.")) == ["> It is so.", ">", "> It was so."]


def test_on_a_terminal_the_sentence_that_answers_is_bold_between_its_neighbours(
    in_riverton: Run, on_screen: OnScreen
) -> None:
    screen = on_screen("ask", COST, columns=100)

    assert f"{BOLD}The bridge would cost 40 million euros, the mayor said.{END}" in screen
    assert f"{DIM}Engineers had asked for more{END}" in screen
    assert f"{CYAN}outlet unknown · date unknown{END}" in screen
    assert "The Riverton council" not in screen  # two sentences before
    assert "Shopkeepers" in screen  # the next, a paragraph further on


def test_what_does_not_answer_is_not_highlighted(
    sample_coverage: Path, on_screen: OnScreen
) -> None:
    screen = on_screen("ask", "--data-dir", sample_coverage, "How tall is Mount Everest?")

    assert "Nearest passages, which do not answer it:" in unstyled(screen)
    assert not re.search(r"\x1b\[1m[^\x1b]*[a-z]{4}[^\x1b]*\.\x1b", screen)


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_words_are_wrapped_to_the_terminal_and_stay_easy_to_read(
    columns: int, sample_coverage: Path, on_screen: OnScreen
) -> None:
    screen = unstyled(
        on_screen("ask", "--data-dir", sample_coverage, "salary range", columns=columns)
    )

    wrapped = [line for line in screen.splitlines() if "│" in line]
    assert wrapped
    assert max(map(len, wrapped)) <= min(columns, 88)
    assert not [line for line in screen.splitlines() if line.endswith(" ")]


def test_a_terminal_without_colour_still_shows_which_sentence_answers(
    in_riverton: Run, on_screen: OnScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    screen = on_screen("ask", COST)

    assert f"{BOLD}The bridge would cost 40 million euros" in screen
    assert set(re.findall(r"\x1b\[[0-9;]*m", screen)) <= {BOLD, DIM, END}


def test_a_terminal_that_can_only_print_gets_words_alone(
    in_riverton: Run, on_screen: OnScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")

    screen = on_screen("ask", COST)

    assert "\x1b" not in screen
    assert "\n> The bridge would cost 40 million euros" in f"\n{screen}"


def test_a_terminal_can_follow_the_link_of_a_quote_to_its_words(
    sample_coverage: Path, on_screen: OnScreen
) -> None:
    screen = on_screen("ask", "--data-dir", sample_coverage, "Who was first to report the vacancy?")

    linked = re.findall(r"\x1b\]8;id=\d+;(https://[^\x1b]+)\x1b\\", screen)
    assert linked
    assert all("#:~:text=" in link for link in linked)
    shown = unstyled(screen)
    assert all(link.partition("#")[0] in shown for link in linked)
    assert "#:~:text=" not in shown


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/\x1b]8;;\x07",
        "https://example.com/\u202e",
        "https://example.com/a b",
        "file:///etc/passwd",
        "javascript:alert(1)",
    ],
)
def test_a_terminal_is_given_no_link_that_could_do_more_than_open_a_page(
    url: str, pullquote: Run, articles: Write, on_screen: OnScreen
) -> None:
    record = {"text": BRIDGE, "url": url}
    pullquote("index", articles({"a.jsonl": json.dumps(record)}))

    assert "\x1b]8;" not in on_screen("ask", "What would the bridge cost?")


@pytest.mark.usefixtures("quick")
def test_a_long_link_is_left_whole_so_that_it_can_be_followed(
    pullquote: Run, articles: Write, on_screen: OnScreen
) -> None:
    link = "https://example.com/" + "a" * 580
    pullquote("index", articles({"a.jsonl": json.dumps({"text": BRIDGE, "url": link})}))

    assert link in unstyled(on_screen("search", COST, columns=40))
    assert [line for line in pullquote("search", COST).lines if line.startswith(f"    {link} [")]


@pytest.mark.usefixtures("quick")
def test_wide_characters_are_wrapped_by_the_room_they_take(
    pullquote: Run, articles: Write, on_screen: OnScreen
) -> None:
    text = "東京の新しい橋は二千二十三年に完成し、費用は三百億円だったと市長は述べた。" * 3
    pullquote("index", articles({"a.jsonl": json.dumps({"text": text, "language": "ja"})}))

    screen = unstyled(on_screen("show", "a.jsonl#1", columns=40))

    wrapped = [line for line in screen.splitlines() if "│" in line]
    assert max(len(line) + len(re.findall(r"[^\x00-\x7f│]", line)) for line in wrapped) <= 40
    assert "".join(line.partition("│ ")[2] for line in wrapped) == text


SPOOF = "The mayor \x1b[31msaid\x1b[0m the \u202egnirts\u202c cost \x9b7m40 million\x07 euros."


def test_what_could_act_on_a_terminal_is_a_picture_of_itself() -> None:
    assert printable(SPOOF) == (
        "The mayor ␛[31msaid␛[0m the \\u202egnirts\\u202c cost \\u009b7m40 million␇ euros."
    )


@pytest.mark.usefixtures("quick")
def test_no_article_can_act_on_the_terminal_that_shows_it(
    pullquote: Run, articles: Write, on_screen: OnScreen
) -> None:
    row = {"text": f"{SPOOF} So it was.", "title": SPOOF, "outlet": SPOOF, "byline": SPOOF}
    pullquote("index", articles({"a.jsonl": json.dumps(row)}))

    for command in (
        ["ask", "what did the mayor say the cost was"],
        ["show", "a.jsonl#1"],
        ["sources"],
    ):
        plain, screen = pullquote(*command).out, unstyled(on_screen(*command))

        for printed in (plain, screen):
            assert "mayor" in printed
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", printed)


@pytest.mark.usefixtures("quick")
def test_json_escapes_what_could_act_on_a_terminal_and_loses_nothing(
    pullquote: Run, articles: Write
) -> None:
    text = f"{SPOOF}\u2028So it was."
    pullquote("index", articles({"a.jsonl": json.dumps({"text": text})}))

    ran = pullquote("show", "--json", "a.jsonl#1")

    assert ran.json["text"] == text
    assert len(ran.out.splitlines()) == 1
    assert "\\u202e" in ran.out


def test_search_shows_ranked_passages_with_their_scores(in_sample: Run) -> None:
    ran = in_sample("search", "salary", "--top-k", "3")

    heads = [line for line in ran.lines if "cosine" in line]
    scores = [float(re.findall(r"score ([\d.]+)", line)[0]) for line in heads]
    assert [line.split()[0] for line in heads] == ["1", "2", "3"]
    assert scores == sorted(scores, reverse=True)
    assert ran.code == 0


def test_show_highlights_a_place_in_what_is_near_it(in_riverton: Run, on_screen: OnScreen) -> None:
    screen = on_screen("show", "bridge.txt", "--at", "154:209")

    bold = [words.strip() for words in re.findall(r"\x1b\[1m([^\x1b]*)", screen) if words.strip()]
    assert bold[0] == "Council delays the bridge vote"
    assert " ".join(bold[1:]) == "The bridge would cost 40 million euros, the mayor said."
    assert "Engineers had asked" in screen


def test_sources_fit_the_terminal(sample_coverage: Path, on_screen: OnScreen) -> None:
    for columns in (30, 40, 80, 140):
        screen = unstyled(on_screen("sources", "--data-dir", sample_coverage, columns=columns))

        assert max(map(len, screen.splitlines())) <= columns
        assert "12 articles, 11 named outlets" in screen
        assert "Netflix Offers as Much as" in " ".join(screen.split())


def test_settings_show_where_each_value_is_from_and_what_it_is_for(
    pullquote: Run, on_screen: OnScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULLQUOTE_MAX_QUOTES", "3")

    rows = {line.split("\t")[0]: line.split("\t")[1:] for line in pullquote("settings").lines}

    assert rows["max_quotes"] == [
        "3",
        "environment variable PULLQUOTE_MAX_QUOTES",
        "Quotes an answer shows at most.",
    ]
    assert rows["data_dir"][:2] == ["data", "default"]
    screen = unstyled(on_screen("settings", columns=60))
    assert re.search(r"max_quotes +3 +environment variable PULLQUOTE_MAX_QUOTES\n", screen)
    assert "    Quotes an answer shows at most.\n" in screen


def test_a_secret_is_shown_as_stars(
    pullquote: Run, on_screen: OnScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULLQUOTE_DISCORD_TOKEN", "s3cret")

    printed = [
        pullquote("settings").out,
        pullquote("settings", "--json").out,
        on_screen("settings"),
    ]

    for one in printed:
        assert "s3cret" not in one
        assert "**********" in one


def test_settings_as_json_is_an_object_a_line(pullquote: Run) -> None:
    records = [json.loads(line) for line in pullquote("settings", "--json").lines]

    [most] = [one for one in records if one["name"] == "max_quotes"]
    assert most == {
        "name": "max_quotes",
        "value": "5",
        "origin": "default",
        "description": "Quotes an answer shows at most.",
        "allowed": "a whole number between 1 and 25",
    }


def test_a_setting_out_of_bounds_is_one_line(pullquote: Run) -> None:
    ran = pullquote("ask", "why?", env={"PULLQUOTE_MAX_QUOTES": "99"})

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "pullquote: PULLQUOTE_MAX_QUOTES must be a whole number between 1 and 25, not '99'.\n"
    )
