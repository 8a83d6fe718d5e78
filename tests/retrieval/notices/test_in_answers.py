"""What an answer tells of corrections, retractions and what they withdraw."""

import json

from tests.retrieval.running import Run, Write, asked

DIRECTOR = "technical director salary"
WALKED_OUT = "On which day did the actors walk out?"


def test_a_corrected_article_shows_its_correction_with_the_quote(in_sample: Run) -> None:
    (notice,) = asked(in_sample, DIRECTOR)["notices"]

    assert notice["kind"] == "correction"
    assert notice["date"].startswith("2023-08-02")
    assert notice["text"].startswith("CORRECTION: Aug. 2, 2023")
    assert "correction, 2 August 2023: An earlier version" in in_sample("ask", DIRECTOR).out


def test_what_a_notice_withdraws_comes_last_marked_and_after_what_the_notice_says(
    in_sample: Run,
) -> None:
    answer = asked(in_sample, WALKED_OUT, "--outlet", "The Example Evening Bulletin")

    correction, stale = answer["quotes"]
    assert correction["text"].startswith("CORRECTION: Aug. 2, 2023. Item 2 gave July 12")
    assert "since July 14, 2023" in correction["text"]
    assert correction["superseded"] is False
    assert "July 12" in stale["text"]
    assert stale["superseded"] is True

    everyone = asked(in_sample, WALKED_OUT)
    marks = [one["superseded"] for one in everyone["quotes"]]
    assert marks == sorted(marks)


def test_a_figure_asked_for_is_answered_by_what_stands_where_the_nearest_is_withdrawn(
    in_sample: Run,
) -> None:
    first, *_ = asked(in_sample, "When did the actors walk out?")["quotes"]

    assert "July" in first["text"]
    assert "July 12" not in first["text"]  # a notice withdraws it
    assert first["superseded"] is False


LIBEL = """Councillor took £5,000 from Sallow Field builder

By Nick Rudge
24 April 2025

Councillor Gareth Pym received £5,000 from the builder Larkhill Homes in November, records show.
Seven weeks later he voted in favour of the scheme of 340 homes.
"""
APOLOGY = """Gareth Pym: an apology

22 May 2025

On 24 April we published an article headlined “Councillor took £5,000 from Sallow Field builder”. \
We have retracted the article.

The bank records were not genuine. There was no truth in the allegation, and we apologise to Mr Pym.
"""


def test_what_an_apology_of_its_own_takes_back_is_marked_and_nobody_says_so(
    pullquote: Run, articles: Write
) -> None:
    of_one_outlet = '["*"]\noutlet = "Thornbeck Observer"\n'
    files = {"libel.txt": LIBEL, "apology.txt": APOLOGY, "coverage.toml": of_one_outlet}
    pullquote("index", articles(files))

    answer = asked(pullquote, "How much did Pym receive from Larkhill Homes?")

    (retracted,) = (one for one in answer["quotes"] if "received £5,000" in one["text"])
    assert retracted["superseded"] is True
    assert answer["outlets"]["reporting"] == []
    (notice,) = answer["notices"]
    assert (notice["kind"], notice["date"]) == ("retraction", "2025-05-22")
    assert notice["source"].endswith("apology.txt")
    told = pullquote("ask", "How much did Pym receive from Larkhill Homes?").out
    assert "superseded by this retraction, 22 May 2025:" in told
    apology, libel = (json.loads(one) for one in pullquote("sources", "--json").lines)
    assert (apology["notices"], libel["notices"]) == ([], [notice])
    timeline = pullquote("timeline", "Pym receives money from Larkhill Homes").out
    assert "superseded by a notice of its outlet" in timeline


QUAY = """Inquest into the quay deaths

By Nick Rudge
24 April 2025

The deaths of three sailors and one cook at Sallow Quay will be the subject of an inquest that opens
on 22 May.

CORRECTION: April 25. Paragraph 1 corrected to say two sailors and two cooks, not three sailors and
one cook.
"""


def test_a_correction_comes_first_only_where_it_mends_the_kind_of_figure_asked_for(
    pullquote: Run, articles: Write
) -> None:
    pullquote("index", articles({"quay.txt": QUAY}))

    day, counts = asked(pullquote, "When is the inquest?")["quotes"]
    assert "22 May" in day["text"]
    assert counts["text"].startswith("CORRECTION")

    first, *_ = asked(pullquote, "How many sailors died at Sallow Quay?")["quotes"]
    assert first["text"].startswith("CORRECTION")


CAVE = """Found alive in a cave

By Ann Roe
24 April 2025

Six men and a boy were found in the cave above Lake Varn on Monday. They leave hospital on Friday.

Correction: Five men and two boys were found, not six men and a boy.
"""


def test_a_correction_answers_nothing_for_a_sentence_beside_the_one_that_it_withdraws(
    pullquote: Run, articles: Write
) -> None:
    pullquote("index", articles({"cave.txt": CAVE}))

    (leaving,) = asked(pullquote, "When do they leave hospital?")["quotes"]

    assert "They leave hospital on Friday." in leaving["text"]
    assert "Six men and a boy" in leaving["text"]
    assert leaving["superseded"] is True
