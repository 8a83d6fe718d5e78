import os
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.reading.notices import tells_nothing
from index.reading.prose import Extracted, read_prose
from index.types import NoticeKind

REAL = Path(
    os.environ.get("PULLQUOTE_REAL_COVERAGE")
    or Path(__file__).parents[3] / ".." / "shared" / "coverage"
)

FIRST = "The harbour board has again put off its decision on the ferry line."
SECOND = "“It’s the third time,” said Mo Reyes, who crosses every day."
THIRD = "The board meets again on 21 August, when it is to choose between two bidders."


def read(*lines: str) -> tuple[Extracted, list[str]]:
    text = "\n\n".join(lines)
    reading = read_prose(text)
    return reading, [text[span.start : span.end] for span in reading.prose]


def notices(text: str, reading: Extracted) -> list[tuple[NoticeKind, str | None, str]]:
    return [
        (notice.kind, notice.date, text[notice.span.start : notice.span.end])
        for notice in reading.notices
    ]


# --- byline, dates -----------------------------------------------------------------------------


def test_byline_and_date_come_from_lines_of_their_own() -> None:
    reading, prose = read("Ferry vote put off", "By Ada Lowe", "July 31, 2023", FIRST)
    assert (reading.byline, reading.published, reading.updated) == ("Ada Lowe", "2023-07-31", None)
    assert prose == [FIRST]


def test_the_dates_of_update_and_publication_side_by_side_are_no_notice() -> None:
    dates = "Updated - August 1, 2023 08:12 am IST / Published - July 31, 2023 09:47 pm IST"
    reading, prose = read("Ferry vote put off", dates, FIRST)

    assert reading.published == "2023-07-31T21:47:00"
    assert reading.updated == "2023-08-01T08:12:00"
    assert (reading.notices, prose) == ((), [FIRST])


def test_a_last_line_in_brackets_says_when_it_was_published_also_below_links() -> None:
    head = ("Ferry vote put off", "Last updated: 2 August 2024, 22:10 IST", FIRST, SECOND, THIRD)
    links = ("ALSO READ", "The mayor sails again")
    last = "(Published 1 August 2024, 16:05 IST)"

    reading, _ = read(*head, *links, last)
    assert (reading.published, reading.updated) == ("2024-08-01T16:05:00", "2024-08-02T22:10:00")
    assert read(*head, *links, last[1:-1])[0].published is None
    assert read(*head, *links, last, "The quay in pictures")[0].published is None


def test_the_day_of_a_live_page_stands_beside_that_it_is_closed() -> None:
    line = "7 May 2024. This live page has ended."
    reading, prose = read("Ferry vote: latest", "Live reporting by Ada Lowe", line, FIRST)
    assert (reading.published, prose) == ("2024-05-07", [FIRST])

    line = "7 May 2024. This live page has ended, and so is the ferry line."
    assert read("Ferry vote: latest", "By Ada Lowe", line, FIRST)[0].published is None


def test_two_spaces_may_set_the_dates_of_a_line_apart() -> None:
    reading, _ = read("Ferry vote put off", "Ada Lowe  May 7, 2024  Updated May 9, 2024  0", FIRST)
    assert (reading.published, reading.updated) == ("2024-05-07", "2024-05-09")

    reading, _ = read("Ferry vote put off", "Ada Lowe  Holm Herald  7 May 2024", FIRST)
    assert (reading.outlet, reading.published) == ("Holm Herald", "2024-05-07")


@pytest.mark.parametrize(
    "line",
    [
        "We wait.  On May 7, 2024  the board met.",
        "The pier was opened by Una Pell on  7 May 1962",
        "Born at Holm Cottage Hospital  7 May 1932",
        "Walter Amos Pell  born 7 May 1932",
        "Pell v Dow  4 March 2019",
        "Public hearing  Guild hall  9 July 2024",
        "The bridge  at Holm  7 May 1932",
    ],
)
def test_two_spaces_in_a_line_of_the_text_date_no_article(line: str) -> None:
    reading, _ = read("Ferry vote put off", "By Ada Lowe", FIRST, line, SECOND)
    assert reading.published is None


def test_a_byline_without_a_date_leaves_the_date_unknown() -> None:
    reading, _ = read("Ferry vote put off", "UTC by Ada Lowe · 3 min read", FIRST)
    assert (reading.byline, reading.published) == ("Ada Lowe", None)


def test_nothing_is_taken_from_running_prose() -> None:
    reading, _ = read(
        "Ferry vote put off", "On July 31, 2023, the board met, wrote the Riverton Post.", FIRST
    )
    assert (reading.byline, reading.published) == (None, None)


def test_a_date_between_paragraphs_counts_only_if_it_says_what_it_is() -> None:
    body = [FIRST, SECOND, THIRD]
    assert read("Ferry vote put off", *body, "July 31, 2023")[0].published is None
    assert (
        read("Ferry vote put off", *body, "Published: July 31, 2023")[0].published == "2023-07-31"
    )


def test_a_dateline_gives_its_date_and_is_cut_off_the_prose() -> None:
    reading, prose = read("Ferry vote put off", f"PORT RIVER, Aug 14, 2024 (Reuters) - {FIRST}")
    assert reading.published == "2024-08-14"
    assert prose == [FIRST]


def test_a_dateline_may_follow_a_standfirst() -> None:
    standfirst = "Nobody knows when the board will decide at last."
    reading, prose = read("Ferry vote put off", standfirst, f"PORT RIVER, Sept. 10 — {FIRST}")
    assert (reading.published, prose) == (None, [standfirst, FIRST])


@pytest.mark.parametrize("subject", ["THE ALLIANCE", "MERKEL", "AYES"])
def test_a_word_in_capitals_before_a_later_paragraph_is_no_dateline(subject: str) -> None:
    later = f"{subject} — The board has again put off its decision."
    assert read("Ferry vote put off", FIRST, later, SECOND)[1] == [FIRST, later, SECOND]


def test_an_agency_makes_a_dateline_of_a_place_behind_a_standfirst() -> None:
    assert read("Ferry vote put off", SECOND, f"HALE (Reuters) - {FIRST}")[1] == [SECOND, FIRST]


# --- notices -----------------------------------------------------------------------------------


def test_a_notice_is_prose_too_so_that_it_can_be_quoted() -> None:
    notice = "UPDATE: Aug. 1, 2023, 3:50 p.m. AEST The board has replied since this ran."
    reading, prose = read("Ferry vote put off", notice, FIRST)
    assert prose == [notice, FIRST]
    assert reading.notices[0].span == reading.prose[0]


@pytest.mark.parametrize(
    ("notice", "quotable"),
    [
        (
            "Update, 15 February, 19:40: This article has been updated with the mayor's words.",
            False,
        ),
        ("This story was updated at 4.15pm on 3 May 2024 to include a statement.", False),
        ("(This post has been updated.)", False),
        ("Update: This article has been updated to include the toll of 14.", True),
        ("Update: This article has been updated to add that the mayor resigned.", True),
        ("This article was amended on 3 May 2024 to correct the name of the ferry.", True),
        ("Update: The board has replied since this was published.", True),
    ],
)
def test_a_notice_that_tells_only_of_an_update_is_no_prose(notice: str, quotable: bool) -> None:
    reading, prose = read("Ferry vote put off", FIRST, SECOND, notice)
    assert len(reading.notices) == 1
    assert (notice.strip("()") in [one.strip("()") for one in prose]) is quotable


def test_the_date_of_a_notice_is_when_the_article_was_updated_not_published() -> None:
    reading, _ = read("UPDATE: Aug. 1, 2023, 3:50 p.m. AEST The board has replied.", FIRST)
    assert reading.notices[0].date == "2023-08-01T15:50:00+10:00"
    assert (reading.published, reading.updated) == (None, "2023-08-01T15:50:00+10:00")


def test_a_label_on_its_own_line_belongs_to_its_notice() -> None:
    text = f"{FIRST}\n\nCORRECTION:\nThe board has seven members, not nine."
    assert notices(text, read_prose(text)) == [
        (NoticeKind.CORRECTION, None, "CORRECTION:\nThe board has seven members, not nine.")
    ]


def test_a_notice_may_end_the_last_paragraph() -> None:
    late = "This article was corrected on 2 August 2023."
    text = f"{FIRST}\n{SECOND} {late}"
    assert notices(text, read_prose(text)) == [(NoticeKind.CORRECTION, "2023-08-02", late)]


def test_words_like_a_notice_in_the_middle_of_an_article_are_none() -> None:
    middle = "This report was updated by the ministry in spring, the board said."
    reading, prose = read(FIRST, SECOND, middle, THIRD, "It ended.", "Nobody stayed.")
    assert reading.notices == ()
    assert middle in prose


# --- how text is laid out ----------------------------------------------------------------------


def test_every_line_is_a_paragraph_even_without_blank_lines_between() -> None:
    text = f"Ferry vote put off\n{FIRST}\n{SECOND}"
    assert [text[s.start : s.end] for s in read_prose(text).prose] == [FIRST, SECOND]


def test_lines_broken_for_want_of_room_are_one_paragraph() -> None:
    first = (
        "The harbour board of Port River has put off its vote on the new ferry\n"
        "line for a third time, saying that it needs to read the contract once\n"
        "more before it can decide on anything at all."
    )
    second = (
        "Members met for four hours on Wednesday behind closed doors, and when\n"
        "they came out at last, only the chair of the board spoke."
    )
    _, prose = read("FERRY VOTE PUT OFF\nBy ADA LOWE", first, second)
    assert prose == [first, second]


def test_a_link_on_a_line_of_its_own_is_put_back_into_its_sentence() -> None:
    torn = "The board, which met in\nthe harbour office\n, has again put off its decision."
    reading, prose = read("Ferry vote put off\nby Ada Lowe", torn)
    assert (reading.title, reading.byline) == ("Ferry vote put off", "Ada Lowe")
    assert prose == [torn]


def test_a_bullet_is_no_part_of_the_sentence_behind_it() -> None:
    _, prose = read(FIRST, "• The pier is closed.\n• New boats\n1. The board pays.")
    assert prose == [FIRST, "The pier is closed.", "The board pays."]


def test_text_in_another_script_is_read_by_its_full_stops() -> None:
    _, prose = read("新しい橋", "市議会は新しい橋の採決を二週間延期した。技術者が時間を求めた。")
    assert prose == ["市議会は新しい橋の採決を二週間延期した。技術者が時間を求めた。"]


# --- what holds for every text -----------------------------------------------------------------

LINES = st.sampled_from(
    [
        FIRST, SECOND, "Ferry vote put off", "By Ada Lowe", "July 31, 2023", "Related Articles",
        "UPDATE: Aug. 1, 2023 It was changed.", "CORRECTION:", "About the author:", "Comments", "",
        "Ada Lowe is a reporter at the Post.", "  - A bullet. ", "This article was updated.",
        "PORT RIVER (AP) — ", "PORT RIVER (AP) — The board met.", "Ends…", "***", "* ", "\u3000x.",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(LINES, st.text(max_size=60)), max_size=30).map("\n".join)


@given(TEXTS)
def test_spans_are_ordered_apart_and_without_white_space_at_their_ends(text: str) -> None:
    reading = read_prose(text)
    for span in (*reading.prose, *(notice.span for notice in reading.notices)):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == text[span.start : span.end].strip()
    assert all(before.end <= after.start for before, after in pairwise(reading.prose))
    for notice in reading.notices:
        assert tells_nothing(text[notice.span.start : notice.span.end]) or any(
            span.start <= notice.span.start and notice.span.end <= span.end
            for span in reading.prose
        )


# --- real articles, where they are at hand -----------------------------------------------------


@pytest.mark.skipif(not REAL.is_dir(), reason="the real coverage is not on this machine")
@pytest.mark.parametrize(
    ("number", "title", "byline", "published", "paragraphs"),
    [
        ("000", "Netflix Lists AI Jobs as Industry-Wide Strike", "Ibukun Ogundare", None, 7),
        ("001", None, None, None, 10),
        ("002", "Netflix posts AI job worth $900,000 amid", None, "2023-07-31", 10),
        ("003", "Netflix's AI Job Posting Stirs Up More Tension", None, None, 9),
        ("004", "Netflix Offers $900,000 Salary for AI Manager", "Ritu Maria Johny", None, 7),
    ],
)
def test_real_articles_are_read_as_an_editor_would_read_them(
    number: str, title: str | None, byline: str | None, published: str | None, paragraphs: int
) -> None:
    path = next(REAL.glob(f"{number}_*.txt"))
    reading = read_prose(path.read_text(encoding="utf-8"))
    assert (reading.byline, reading.published) == (byline, published)
    assert (reading.title or "").startswith(title or "")
    assert (reading.title is None, len(reading.prose)) == (title is None, paragraphs)


@pytest.mark.skipif(not REAL.is_dir(), reason="the real coverage is not on this machine")
def test_the_update_notice_of_a_real_article_is_found_whole() -> None:
    text = next(REAL.glob("001_*.txt")).read_text(encoding="utf-8")
    reading = read_prose(text)
    assert notices(text, reading) == [
        (NoticeKind.UPDATE, "2023-08-01T15:50:00+10:00", text.split("\n")[0])
    ]
