"""What an answer tells of its quotes: who says so, what differs, who was first."""

import pytest

from tests.retrieval.running import Run, Write, asked

SALARY = "What is the salary range of the AI product manager?"
DIRECTOR = "technical director salary"

STATEMENT = (
    "“The harbour wall held for a hundred and ten years, and we owe the town an honest account of "
    "why it did not hold on Friday,” the port company said in a statement."
)
HERALD = f"""Harbour wall gives way in Port Ellery

Forty metres of the harbour wall in Port Ellery fell into the basin on Friday, and the ferry has
been moved to the old pier until spring.

{STATEMENT}

The mayor has asked for a report by Easter, and closed the promenade to walkers and cyclists.
"""
COURIER = f"""Ferry moves after wall collapse

Passengers from Port Ellery board at the old pier for now. A part of the harbour wall lies in the
water since Friday, and divers are looking for more damage under the crane.

{STATEMENT}

Insurers put the loss at 2 million euros; the shipping line wants its fees back for the season.
"""


def test_a_syndicated_copy_is_an_article_more_and_no_text_more(in_sample: Run) -> None:
    answer = asked(in_sample, DIRECTOR)

    assert {"Sample Gazette", "Demo Daily"} <= set(answer["outlets"]["reporting"])
    assert answer["articles"] == len(answer["outlets"]["reporting"])
    assert answer["independent"] == answer["articles"] - 1

    told = in_sample("ask", DIRECTOR).out
    articles, texts = answer["articles"], answer["independent"]
    assert f"say so, in {articles} articles, {texts} independent texts\n" in told


def test_where_nothing_is_copied_no_texts_are_counted_aloud(in_sample: Run) -> None:
    answer = asked(in_sample, "What did Disney's Bob Iger say about AI?")

    assert answer["articles"] == answer["independent"] == 1
    assert "independent" not in in_sample("ask", "What did Disney's Bob Iger say about AI?").out


def test_every_outlet_either_says_so_or_does_not(in_sample: Run) -> None:
    for question in (SALARY, DIRECTOR, "What do most actors earn?"):
        outlets = asked(in_sample, question)["outlets"]

        assert not set(outlets["reporting"]) & set(outlets["silent"])
        assert sum(len(outlets[one]) for one in ("reporting", "silent", "denying", "unsure")) == 12


def test_an_outlet_is_silent_only_when_all_its_passages_were_looked_at(
    in_sample: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = asked(in_sample, SALARY)["outlets"]

    # so few at once that the nearest passages of a few outlets crowd out all others
    monkeypatch.setattr("retrieval.corroboration.nearby.SCAN", 3)

    assert asked(in_sample, SALARY)["outlets"] == whole


def test_who_denies_it_says_neither_so_nor_nothing(
    articles: Write, pullquote: Run, place: object
) -> None:
    head = "The toymaker Orbit told its staff on Monday."
    folder = articles(
        {
            "one.txt": f"Orbit to cut jobs\n\n{head} Orbit will cut 300,000 jobs by May.\n",
            "two.txt": f"Orbit keeps jobs\n\n{head} Orbit will not cut 300,000 jobs by May.\n",
            "three.txt": f"Orbit to shrink\n\n{head} Orbit is to cut 300,000 jobs by May.\n",
            "four.txt": "Rain in Riverton\n\nIt rained in Riverton all day on Monday.\n",
        }
    )
    assert pullquote("index", folder).code == 0

    answer = asked(pullquote, "How many jobs will Orbit cut?")

    assert answer["outlets"]["reporting"] == ["“Orbit to cut jobs”", "“Orbit to shrink”"]
    assert answer["outlets"]["denying"] == ["“Orbit keeps jobs”"]
    assert answer["outlets"]["silent"] == ["“Rain in Riverton”"]
    told = pullquote("ask", "How many jobs will Orbit cut?").out
    assert "2 of 4 sources say so\ndenied, or put the other way, by: “Orbit keeps jobs”\n" in told
    denial = "Orbit will not cut 300,000 jobs by May."
    assert [quote["text"] for quote in answer["denials"]] == [denial]
    below = f"\n\nDenied, or put the other way:\n\n> {denial}\n[3] outlet unknown"
    assert below in told


def test_who_denies_what_is_asked_is_quoted_also_from_the_article_of_the_answer(
    articles: Write, pullquote: Run, place: object
) -> None:
    claim = "Ann Roe asked the harbour board for a crane in March, she told the Echo."
    denial = "Jo Ash of the harbour board denies that Roe asked for a crane."
    folder = articles(
        {
            "one.txt": f"The crane of Hale\n\n{claim} The quay is shut on Sundays.\n\n{denial}\n",
            "two.txt": "Rain in Riverton\n\nIt rained in Riverton all day on Monday.\n",
        }
    )
    assert pullquote("index", folder).code == 0

    answer = asked(pullquote, "Did Ann Roe ask the harbour board for a crane in March?")

    assert [quote["text"] for quote in answer["quotes"]] == [claim]
    assert [quote["text"] for quote in answer["denials"]] == [denial]
    assert answer["outlets"]["reporting"] == ["“The crane of Hale”"]
    assert answer["outlets"]["denying"] == []


def test_what_a_denial_says_is_not_quoted_once_it_is_withdrawn(
    articles: Write, pullquote: Run, place: object
) -> None:
    head = "The toymaker Orbit told its staff on Monday."
    folder = articles(
        {
            "one.txt": f"Orbit to cut jobs\n\n{head} Orbit will cut 300,000 jobs by May.\n",
            "two.txt": f"Orbit keeps jobs\n\n{head} Orbit will not cut 300,000 jobs by May.\n\n"
            "Retraction: This article has been retracted, since its source was made up.\n",
        }
    )
    assert pullquote("index", folder).code == 0

    answer = asked(pullquote, "How many jobs will Orbit cut?")

    assert (answer["denials"], answer["outlets"]["denying"]) == ([], [])


def test_who_prints_a_reporting_outlets_sentence_but_for_an_idle_word_is_not_silent(
    articles: Write, pullquote: Run, place: object
) -> None:
    unions = "Unions said{} the owner would cut many of the jobs at the mill by summer."
    folder = articles(
        {
            "herald.txt": "Mill to shrink\n\nThe mill will cut 300 jobs in May, its owner said.\n",
            "wire.txt": f"Fear at the mill\n\n{unions.format(' that')}\n",
            "copy.txt": f"Mill workers in fear\n\n{unions.format('')}\n",
        }
    )
    assert pullquote("index", folder).code == 0

    outlets = asked(pullquote, "How many jobs will the mill cut?")["outlets"]

    assert outlets["reporting"][0] == "“Mill to shrink”"
    assert sorted(outlets["reporting"][1:]) == ["“Fear at the mill”", "“Mill workers in fear”"]


def test_an_outlet_is_one_however_its_name_is_capitalised(
    articles: Write, pullquote: Run, place: object
) -> None:
    article = "Bridge shut\n\nThe bridge in Riverton was shut on Monday because of a crack.\n"
    names = '["a.txt"]\noutlet = "Riverton Post"\n["b.txt"]\noutlet = "RIVERTON POST"\n'
    folder = articles({"a.txt": article, "b.txt": f"{article}It opens in May.\n"})
    (folder / "coverage.toml").write_text(names)
    assert pullquote("index", folder).code == 0

    outlets = asked(pullquote, "Why was the bridge in Riverton shut?")["outlets"]

    assert outlets["reporting"] == ["Riverton Post"]
    assert outlets["silent"] == []


@pytest.mark.parametrize("question", ["🍕🍕🍕", "ဘာဖြစ်တာလဲ", "x" * 300])
def test_what_the_model_cannot_read_is_not_answered_by_what_it_cannot_read_either(
    articles: Write, pullquote: Run, place: object, question: str
) -> None:
    rocket = "Rocket day\n\nThe log entry of the crew ends with 🚀 and 🤷 on Friday at noon.\n"
    assert pullquote("index", articles({"rocket.txt": rocket})).code == 0

    assert not asked(pullquote, question)["answered"]


def test_words_that_two_articles_have_from_one_statement_are_told(
    articles: Write, pullquote: Run, place: object
) -> None:
    folder = articles({"herald.txt": HERALD, "courier.txt": COURIER})
    assert pullquote("index", folder).code == 0
    question = "What did the port company say about the harbour wall?"

    answer = asked(pullquote, question)

    (shared,) = answer["shared"]
    assert shared["words"] == 33
    assert shared["quotes"]
    assert [one["source"].rpartition("/")[2] for one in shared["places"]] == [
        "courier.txt",
        "herald.txt",
    ]
    for one in shared["places"]:
        text = HERALD if one["source"].endswith("herald.txt") else COURIER
        assert text[one["start"] : one["end"]] == one["text"]
    assert (
        "word for word in 2 articles: 33 words of one statement, release or advertisement"
        in pullquote("ask", question).out
    )


def test_outlets_that_give_one_range_are_the_same(in_sample: Run) -> None:
    (figure,) = asked(in_sample, SALARY)["figures"]

    assert (figure["kind"], figure["unit"], figure["relation"]) == ("money", "$", "same")
    (group,) = figure["groups"]
    assert (group["low"], group["high"], group["bound"]) == (300_000, 900_000, None)


def test_a_range_its_ceiling_and_a_bound_are_compatible(in_sample: Run) -> None:
    answer = asked(in_sample, DIRECTOR)

    (figure,) = answer["figures"]
    assert figure["relation"] == "compatible"
    assert {(one["low"], one["high"], one["bound"]) for one in figure["groups"]} == {
        (450_000, 650_000, None),
        (650_000, 650_000, None),
        (None, 650_000, "at most"),
    }
    for group in figure["groups"]:
        first = answer["quotes"][group["quotes"][0]]
        assert first["start"] <= group["start"] < group["end"] <= first["end"]


def test_what_actors_earn_is_not_compared_with_what_qualifies_for_insurance(in_sample: Run) -> None:
    answer = asked(in_sample, "Which actors earn less than $26,000?")

    amounts = {group["high"] for one in answer["figures"] for group in one["groups"]}
    assert 26_470 not in amounts


def test_an_answer_ends_with_who_was_first_by_whose_account(in_sample: Run) -> None:
    origins = asked(in_sample, SALARY)["origins"]

    first = origins[0]
    assert (first["origin"], first["in_coverage"]) == ("The Intercept", False)
    assert len(first["reported_by"]) >= 2
    closing = in_sample("ask", SALARY).out.splitlines()[-3:]
    assert any(
        line.startswith("First reported by The Intercept, say ")
        and line.endswith(" outlets; that report is not in this coverage under that name")
        for line in closing
    )


CUT = "The mill in Hale will cut 300 jobs"
CREDITED = "Some 300 people at the mill will lose jobs, according to Ada Lowe."


def test_on_whose_word_it_is_told_stands_in_a_sentence_that_is_not_quoted(
    articles: Write, pullquote: Run, place: object
) -> None:
    folder = articles(
        {
            "herald.txt": f"Hale mill to shrink\n\n{CUT}.\n",
            "courier.txt": f"Jobs to go\n\n{CUT} in May.\n\n{CREDITED}\n",
        }
    )
    assert pullquote("index", folder).code == 0

    answer = asked(pullquote, "How many jobs will the mill in Hale cut?")

    assert CREDITED not in [one["text"] for one in answer["quotes"]]
    assert [one["origin"] for one in answer["origins"]] == ["Ada Lowe"]


def test_an_attribution_is_itself_a_slice_of_its_article(in_sample: Run) -> None:
    for origin in asked(in_sample, SALARY)["origins"]:
        shown = in_sample("show", "--json", origin["source"]).json

        assert shown["text"][origin["start"] : origin["end"]] == origin["text"]


@pytest.mark.parametrize("question", ["a", "who?", "what is it?", "is this AI?"])
def test_a_question_about_nothing_is_not_answered(question: str, in_sample: Run) -> None:
    answer = asked(in_sample, question)

    assert (answer["answered"], answer["confidence"]) == (False, 0.0)


def test_a_declined_question_tells_nothing_of_figures_or_origins(in_sample: Run) -> None:
    answer = asked(in_sample, "How tall is Mount Everest?")

    for key in ("shared", "figures", "origins", "notices"):
        assert answer[key] == []
    assert (answer["articles"], answer["independent"]) == (0, 0)


@pytest.mark.parametrize(
    ("command", "heading"),
    [
        (["compare", "technical director salary"], "money, $: compatible"),
        (["origins", "product manager vacancy"], "The Intercept (first report, not in this"),
        (["timeline", "actors and writers on strike"], "1960"),
    ],
)
def test_a_topic_is_compared_traced_and_put_in_order(
    command: list[str], heading: str, in_sample: Run
) -> None:
    ran = in_sample(*command)

    assert ran.code == 0
    assert ran.lines[0].startswith(heading)


def test_a_topic_that_is_not_covered_is_told_so(in_sample: Run) -> None:
    for command in ("compare", "origins", "timeline"):
        ran = in_sample(command, "volcanoes of Iceland")

        assert (ran.code, ran.out) == (1, "Not in this coverage (12 articles, 11 named outlets)\n")


def test_a_quotation_is_checked_from_the_command_line(in_sample: Run) -> None:
    exact = in_sample(
        "check", "--json", "The Intercept was first to report the vacancy, on Tuesday."
    )
    altered = in_sample("check", "The Intercept was first to report the vacancy, on Thursday.")

    assert (exact.code, exact.json["verdict"]) == (0, "exact")
    assert altered.code == 1
    assert "    changed: Tuesday -> Thursday" in altered.lines


def test_an_outlet_is_known_by_its_name_without_white_space_around_it(in_sample: Run) -> None:
    said = "salary may land anywhere from $300,000 to $900,000"

    checked = in_sample("check", said, "--outlet", " The Example Courier ")
    asked_of = in_sample("ask", "--json", "pay?", "--outlet", " The Example Courier ")

    assert (checked.code, checked.lines[0]) == (0, "Exact: word for word in 1 article")
    assert asked_of.json["filter"]["outlet"] == "The Example Courier"


@pytest.mark.parametrize("command", ["ask", "check", "compare", "search"])
@pytest.mark.parametrize("outlet", ["", "  "])
def test_an_outlet_without_a_name_is_wrong_use(in_sample: Run, command: str, outlet: str) -> None:
    ran = in_sample(command, "The pay of the product manager", "--outlet", outlet)

    assert ran.code == 2
    assert ran.out == ""
    assert f"Invalid value for '--outlet': This is no outlet's name: {outlet!r}." in ran.err


def test_a_question_is_never_quoted_as_an_answer(in_sample: Run) -> None:
    answer = asked(in_sample, "who is on strike?")

    assert answer["quotes"]
    assert not [quote for quote in answer["quotes"] if quote["text"].endswith("?")]


def test_a_figure_is_the_same_without_its_commas(in_sample: Run) -> None:
    for asked_with in ("26000", "26,000", "$26,000"):
        answer = asked(in_sample, f"how many actors earn less than {asked_with}")

        assert "87%" in answer["quotes"][0]["text"]
