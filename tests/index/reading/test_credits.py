import pytest

from index.reading.credits import Credits, is_biography, read_credits, read_dateline


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ada Lowe", "Ada Lowe"),
        ("BY ADA LOWE", "ADA LOWE"),
        ("UTC by Ada Lowe · 3 min read", "Ada Lowe"),
        ("By Ada Lowe and Sam Ko in Port River", "Ada Lowe and Sam Ko"),
        ("Written by Ada Lowe, Staff Writer", "Ada Lowe"),
        ("By Ada O’Brien, Ludwig van Berg and Jo Park", "Ada O’Brien, Ludwig van Berg and Jo Park"),
        ("Author: Ada Lowe", "Ada Lowe"),
        ("By Reuters", "Reuters"),
        ("By Ada Lowe. She covers courts and crime.", "Ada Lowe"),
        ("By Ada Lowe, who reports on crime and courts.", "Ada Lowe"),
        ("By Ada Lowe for ProPublica, which is a nonprofit newsroom.", "Ada Lowe"),
    ],
)
def test_a_byline_is_the_names_alone(line: str, byline: str) -> None:
    assert read_credits(line) == Credits(byline=byline)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("By Ada Lowe, Harl Gazette", "Harl Gazette"),
        ("By Ada Lowe and Sam Ko, The Riverton Post", "The Riverton Post"),
        ("By Ada Lowe, Norvane News Agency", "Norvane News Agency"),
        ("By Ada Lowe, Wednesday", None),
        ("By Ada Lowe, March", None),
    ],
)
def test_the_outlet_behind_an_author_s_name_is_no_author(line: str, outlet: str | None) -> None:
    credits = read_credits(line)
    assert credits is not None
    assert credits.outlet == outlet
    assert credits.byline in ("Ada Lowe", "Ada Lowe and Sam Ko")


@pytest.mark.parametrize(
    "names",
    [
        "Ada Lowe, Sam Ko",
        "Ada Lowe, Olga Wire",
        "Ada Lowe, Pat Daily",
        "Ada Lowe, Jim Courier",
        "Ada Lowe, April Ko",
        "Ada Lowe, Tuesday Weld",
        "Ada Lowe, Riverton Radio",  # for all we know a person
    ],
)
def test_a_second_author_is_no_outlet_and_is_not_left_out(names: str) -> None:
    assert read_credits(f"By {names}") == Credits(byline=names)


@pytest.mark.parametrize("line", ["Ford Bridge | Football writer", "Ada Lowe · Political editor"])
def test_what_stands_before_a_stroke_and_an_office_may_be_a_place(line: str) -> None:
    assert read_credits(line) is None


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("July 31, 2023", "2023-07-31", None),
        ("Published: Monday, 31 July 2023 at 18:05 BST", "2023-07-31T18:05:00+01:00", None),
        ("Last updated Aug. 1, 2023", None, "2023-08-01"),
        ("Last updated: 12 March 2025, 10:15", None, "2025-03-12T10:15:00"),
        ("This page was last updated at 10:15 on 12 March 2025.", None, "2025-03-12T10:15:00"),
        ("Published July 31, 2023 | Updated August 1, 2023", "2023-07-31", "2023-08-01"),
        ("Port River, 31 July 2023", "2023-07-31", None),
        ("PORT RIVER, Ore., July 31, 2023 (Civic Wire) -", "2023-07-31", None),
        ("This story was originally published July 31, 2023.", "2023-07-31", None),
    ],
)
def test_a_line_of_dates_says_when_it_was_published_and_updated(
    line: str, published: str | None, updated: str | None
) -> None:
    credits = read_credits(line)
    assert credits is not None
    assert (credits.published, credits.updated) == (published, updated)


def test_byline_and_date_may_share_a_line() -> None:
    assert read_credits("By Ada Lowe | July 31, 2023 | 3 min read") == Credits(
        byline="Ada Lowe", published="2023-07-31"
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("By Ada Lowe | Staff writer", Credits(byline="Ada Lowe")),
        ("By Ada Lowe (alowe@post.example.com)", Credits(byline="Ada Lowe")),
        ("By Ada Lowe @adalowe", Credits(byline="Ada Lowe")),
        ("Match report | By Ada Lowe", Credits(byline="Ada Lowe")),
        ("Words: Ada Lowe / Pictures: staff", Credits(byline="Ada Lowe")),
        ("Sept. 16, 2025 · from wire reports", Credits(published="2025-09-16")),
        (
            "Meridian Evening News, 27 November 2025, from our reporter Ada Lowe in Riverton",
            Credits(published="2025-11-27"),
        ),
        (
            "Archipelago Review, 17 March 2026. By economics writer Ada Lowe",
            Credits(byline="Ada Lowe", published="2026-03-17"),
        ),
        (
            "By Ada Lowe, Riverton local news, 23 May 2024",
            Credits(byline="Ada Lowe", published="2024-05-23"),
        ),
        (
            "Dr Ada Lowe, science editor, OpenField | 13 February 2025",
            Credits(byline="Dr Ada Lowe", published="2025-02-13"),
        ),
        (
            "Coast Agency, RIVERTON, Thursday 16 January, 1.30 p.m.",
            Credits(),
        ),
        (
            "July 31, 2023 By Ada Lowe Leave a Comment",
            Credits(byline="Ada Lowe", published="2023-07-31"),
        ),
        (
            "Posted at 5:12 PM, Jul 31, 2023 and last updated 9:40 AM, Aug 1, 2023",
            Credits(published="2023-07-31T17:12:00", updated="2023-08-01T09:40:00", labelled=True),
        ),
        (
            "22 May 2025, 4:45pm (updated 6:30pm)",
            Credits(published="2025-05-22T16:45:00", labelled=True),
        ),
        ("Friday, July 12, 2024 (updated July 15)", Credits(published="2024-07-12", labelled=True)),
        (
            "Saturday 8 March 2025, 07.30 - Updated 11.05",
            Credits(published="2025-03-08T07:30:00", labelled=True),
        ),
        (
            "Last modified Sun 18 May 2025 09.10 BST",
            Credits(updated="2025-05-18T09:10:00+01:00", labelled=True),
        ),
    ],
)
def test_what_else_such_a_line_says_of_the_page_does_not_hide_them(
    line: str, said: Credits
) -> None:
    assert read_credits(line) == said


@pytest.mark.parametrize(
    "line",
    [
        "July 14, 2023 – Actors walk out",
        "July 14, 2023: actors walk out | July 20, 2023: talks fail",
        "Pictured by the river, July 14, 2023",
        "By Friday",
        "By the numbers",
        "By Mill Street, a queue had formed.",
        "First reported by The Echo, the vacancy has become a rallying cry for couriers this week.",
        "The board met on July 31, 2023.",
        "The plan was last updated on 12 March 2025.",
        "This report was last revised on 12 March 2025 by the ministry, she said.",
        "The bridge was built by Ada Lowe",
        "Ada Lowe",
        "3 min read",
        "",
        "Council Meeting Moved to June 5, 2024",
        "Netflix, Disney and Apple met on July 14, 2023.",
        "On Sunday, July 16, 2023, Carlos Alcaraz beat Novak Djokovic at Wimbledon.",
        "On 26 July 2023, Netflix published a statement.",
        "The company issued a statement, 5 May 2023.",
        "Rolling Stone, Variety and Deadline published the letter, 5 May 2023.",
        "Actors Walk Out Across Hollywood, July 14, 2023",
        "Dispatch, 14 JULY 2023: ACTORS WALK OUT OVER PAY.",
        "14 July 2023: 全米映画俳優組合がストライキに入った。",
        "Interview: Ada Lowe",
        "Officials said on Tuesday, July 11, 2023, that talks had failed.",
    ],
)
def test_a_line_that_says_anything_else_is_no_line_of_credits(line: str) -> None:
    assert read_credits(line) is None


@pytest.mark.parametrize(
    ("paragraph", "dateline", "date"),
    [
        ("PORT RIVER, Aug 14, 2024 (Reuters) -The board met.", 36, "2024-08-14"),
        ("PORT RIVER (AP) — The board met.", 18, None),
        ("PORT RIVER, August 14, 2024 /PRNewswire/ -- The board met.", 44, "2024-08-14"),
        ("PORT RIVER, Aug 14 - The board met.", 21, None),
        ("PORT RIVER, Aug 14 (Harbour Wire) - The board met.", 36, None),
        ("PORT RIVER (HW) — The board met.", 18, None),
        ("PORT RIVER — The board met.", 13, None),
        ("Vale de Holm, 6 May 2024 (Holmiana) – The board met.", 38, "2024-05-06"),
        ("Port River, May 6, 2024 (Harbour Wire) - The board met.", 41, "2024-05-06"),
        ("Port River, 6 May 2024 - The board met.", 0, None),
        ("Port River, May 6, 1931. The board met.", 0, None),
        ("Port River, May 6. and later.", 0, None),
        ("Monday, May 6. The board met.", 0, None),
        ("It sailed from Port River, May 6. The board met.", 0, None),
        ("Port River (Harbour Wire) - The board met.", 0, None),
        ("The board met, May 6 (Tuesday) - in Port River.", 0, None),
        ("NASA — which met — said no.", 0, None),
        ("A NASA-led board met.", 0, None),
        ("SAG-AFTRA — the union — met.", 0, None),
        ("The board met - in Port River.", 0, None),
        ("PORT RIVER, July 31-August 2 was a long week.", 0, None),
    ],
)
def test_a_dateline_is_a_place_in_capitals_or_has_an_agency(
    paragraph: str, dateline: int, date: str | None
) -> None:
    assert read_dateline(paragraph) == (dateline, date)


def test_a_biography_is_known_by_the_byline_or_by_an_employer() -> None:
    assert is_biography("Ada Lowe covers the harbour.", byline="Ada Lowe")
    assert is_biography("Ada Lowe is a science reporter at the Post.", byline=None)
    assert is_biography("The writer is a former harbour pilot.", byline=None)
    assert not is_biography("The author was the first to reach the top.", byline=None)
    assert not is_biography("Ada Lowe is a writer who went on strike.", byline=None)
    assert is_biography("Ada Lowe has covered the harbour since 2009.", byline="Ada Lowe")
    assert not is_biography("Ada Lowe has denied that she took money.", byline="Ada Lowe")
    assert not is_biography("The board is a body of nine.", byline="Ada Lowe")


@pytest.mark.parametrize(
    "line",
    [
        "Posted by Ada Quill on 18 Feb 2025 in Rope, Tar",
        "Posted on 18 Feb 2025 by Ada Quill in Rope & Tar",
        "Posted in Rope by Ada Quill on 18 Feb 2025",
        "Posted by Ada Quill on 18 Feb 2025 in Rope | 3 Comments",
    ],
)
def test_a_blog_s_line_names_who_posted_when_and_its_headings(line: str) -> None:
    credits = read_credits(line)
    assert credits is not None
    assert (credits.byline, credits.published) == ("Ada Quill", "2025-02-18")


@pytest.mark.parametrize(
    "line",
    [
        "Posted by a sailor on 18 Feb 2025 in Holm, the film shows the wreck.",
        "Published on 18 Feb 2025 in Holm, the report blames the board",
        "Filed on 18 Feb 2025 in Holm County Court by a group of dockers",
    ],
)
def test_a_sentence_about_what_was_posted_is_no_credit(line: str) -> None:
    assert read_credits(line) is None


@pytest.mark.parametrize(
    "told",
    [
        "Swan Lake, March 14 (Odeon) - The ballet comes back for one night.",
        "Christmas Eve, December 24. Snow fell all day.",
    ],
)
def test_a_day_behind_a_name_is_no_dateline_without_a_year(told: str) -> None:
    assert read_dateline(told) == (0, None)
