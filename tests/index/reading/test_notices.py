from time import monotonic

import pytest

from index.reading.notices import (
    day_without_year,
    headlines_named,
    is_notice_label,
    is_of_another,
    read_notice,
    tells_nothing,
    without_label,
)
from index.types import NoticeKind


@pytest.mark.parametrize(
    ("block", "kind", "date"),
    [
        ("UPDATE: The board has since met.", NoticeKind.UPDATE, None),
        ("Update (Aug. 1, 2023): The board has since met.", NoticeKind.UPDATE, "2023-08-01"),
        ("UPDATE, 3:15 p.m. ET: The board has since met.", NoticeKind.UPDATE, None),
        ("Updated - August 1, 2023: The board has met.", NoticeKind.UPDATE, "2023-08-01"),
        ("Update, Monday at noon: The board has since met.", NoticeKind.UPDATE, None),
        ("Updated on July 31, 2023 to add the board's reply.", NoticeKind.UPDATE, "2023-07-31"),
        ("Correction, 1 August 2023: The pier is 40 m long.", NoticeKind.CORRECTION, "2023-08-01"),
        ("Correction, Sept. 17: The pier is 40 m long.", NoticeKind.CORRECTION, None),
        ("CORRECTION (21 May): The pier is 40 m long.", NoticeKind.CORRECTION, None),
        (
            "(This Aug. 1 story has been corrected to say 14 m, not 12, in paragraph 3)",
            NoticeKind.CORRECTION,
            None,
        ),
        (
            "This article originally gave the wrong length.",
            NoticeKind.CORRECTION,
            None,
        ),
        (
            "In an earlier version of this story the length was wrong.",
            NoticeKind.CORRECTION,
            None,
        ),
        (
            "Amendment, 5 December: This article at first said that the pier was shut. It was not.",
            NoticeKind.CORRECTION,
            None,
        ),
        (
            "Editor's note: An earlier headline on this story said that the pier was shut.",
            NoticeKind.CORRECTION,
            None,
        ),
        ("The original headline of this article misnamed the pier.", NoticeKind.CORRECTION, None),
        ("Clarification: The fare is a monthly one.", NoticeKind.CLARIFICATION, None),
        (
            "What I got wrong: on Friday I told you that the pier is 14 m long. It is 40 m.",
            NoticeKind.CORRECTION,
            None,
        ),
        ("RETRACTION — We withdraw what we wrote of the pier.", NoticeKind.RETRACTION, None),
        (
            "This article was amended on 1 August 2023 because of the pier's length.",
            NoticeKind.CORRECTION,
            "2023-08-01",
        ),
        (
            "Aug. 1, 2023: This story has been updated with a reply.",
            NoticeKind.UPDATE,
            "2023-08-01",
        ),
        (
            "An earlier version of this article misstated the length.",
            NoticeKind.CORRECTION,
            None,
        ),
        (
            "This story was first published on Aug. 14, 2024. It was updated on Aug. 15, 2024.",
            NoticeKind.UPDATE,
            "2024-08-15",
        ),
        (
            "Editor's note: The length of the pier has been corrected.",
            NoticeKind.CORRECTION,
            None,
        ),
        (
            "Correction: this article was amended on 7 March 2025. The pier is 40 m long.",
            NoticeKind.CORRECTION,
            "2025-03-07",
        ),
        ("CORRECTION APPENDED: The pier is 40 m and not 14.", NoticeKind.CORRECTION, None),
        ("We apologise for the error: The pier is 40 m long.", NoticeKind.CORRECTION, None),
        (
            "Due to an editing error, an article on Page A4 on May 5 misstated the length.",
            NoticeKind.CORRECTION,
            None,
        ),
        (
            "An article on May 5 about piers misidentified their builder.",
            NoticeKind.CORRECTION,
            None,
        ),
        (
            "On 24 April we published an article headlined “Pier sinks”. We have retracted it.",
            NoticeKind.RETRACTION,
            None,
        ),
        (
            "An article on page 3 headlined “Pier sinks” misstated the length of the pier.",
            NoticeKind.CORRECTION,
            None,
        ),
    ],
)
def test_a_notice_is_known_with_its_kind_and_its_own_date(
    block: str, kind: NoticeKind, date: str | None
) -> None:
    notice = read_notice(block)
    assert notice is not None
    assert (notice.kind, notice.date) == (kind, date)


def test_a_date_that_a_correction_tells_of_is_not_the_date_of_the_correction() -> None:
    law = "Correction: This article was amended to say that the law was changed on 7 March 2025."
    found = read_notice(law)
    assert found is not None
    assert found.date is None

    notice = read_notice("Correction: We said the strike began on July 14, 2023. It was July 13.")
    assert notice is not None
    assert notice.date is None


@pytest.mark.parametrize(
    "block",
    [
        "Correction officers walked out on Monday.",
        "What I got wrong: I trusted a broker who called me at work.",
        "What I got wrong: nothing. What he got wrong: everything else.",
        "What we got wrong",
        "Update on the ferry line",
        "The article was retracted by the journal in 2019.",
        "Editor's note: This interview contains strong language.",
        "Amendment 2: Voters will decide in May whether this pier is to be public.",
        "Note: Prices are correct at the time of writing.",
        "Updated: July 31, 2023",
        "Updated: Aug 1, 2023 / 09:30 AM EST",
        "Updated - August 1, 2023 08:12 am IST Published - July 31, 2023 09:47 pm IST",
        "Updated: August 1, 2023. First published: July 31, 2023",
        "We apologise for the error, the harbour board told its passengers on Monday.",
        "Due to an error, the ferry sailed without its crew on Monday.",
        "The Post published an article headlined “Pier sinks”, which it has since retracted.",
        "An article in the Post headlined “Pier sinks” incorrectly said that it had sunk.",
        "On 24 April we published an article headlined “Pier sinks”. It won a prize.",
        "An earlier headline in the Post said that the pier had sunk.",
        "Editor's note: An earlier headline rate of inflation was of this story's making.",
    ],
)
def test_what_only_sounds_like_a_notice_is_none(block: str) -> None:
    assert read_notice(block) is None


def test_a_label_alone_is_the_heading_of_a_notice() -> None:
    assert is_notice_label("CORRECTION:")
    assert is_notice_label("Editor's note")
    assert not is_notice_label("Correction: the pier is long.")


@pytest.mark.parametrize(
    ("notice", "headlines"),
    [
        ("We have retracted an article headlined “Pier sinks”.", ["Pier sinks"]),
        ("Our story, 'Pier's end', was wrong.", ["Pier's end"]),
        ("The article ‘Pier’s end’ misstated its length.", ["Pier’s end"]),
        ("This article wrongly quoted her as saying “the pier sinks”.", []),
    ],
)
def test_a_notice_names_other_articles_by_their_headlines(
    notice: str, headlines: list[str]
) -> None:
    assert headlines_named(notice) == headlines


def test_a_notice_is_of_another_article_where_it_says_so() -> None:
    assert is_of_another("Retraction: We have retracted an article headlined “Pier sinks”.")
    assert is_of_another("On 24 April we published an article headlined “Pier sinks”.")
    assert not is_of_another("Retraction: We have retracted this article.")
    assert not is_of_another("This article, headlined “Pier sinks”, has been retracted.")
    assert not is_of_another("Correction: The report headlined “Pier safety” is by the council.")


@pytest.mark.parametrize(
    ("notice", "published", "day"),
    [
        ("Correction, May 14: The pier is 40 m long.", "2025-05-12T08:00", "2025-05-14"),
        ("UPDATE (2 January): The board has since met.", "2024-12-30", "2025-01-02"),
        ("This article was updated on May 9 to add a reply.", "2025-05-06", "2025-05-09"),
        ("Update, 9 May, 19:40: The board has since met.", "2025-05-06", "2025-05-09"),
        ("Updated 9 May at 7.40pm: The board has since met.", "2025-05-06", "2025-05-09"),
        ("Update, 19:40, 9 May: The board has since met.", "2025-05-06", "2025-05-09"),
        ("**Correction (May 14):** The pier is 40 m long.", "2025-05-12", "2025-05-14"),
        ("*Correction, 14 May: The pier is 40 m long.*", "2025-05-12", "2025-05-14"),
        ("*This article was updated on May 9 to add a reply.*", "2025-05-06", "2025-05-09"),
        ("CORRECTION: May 14. The pier is 40 m long.", "2025-05-12", "2025-05-14"),
        ("Correction: May 14 was the day, not May 15.", "2025-05-12", None),
        ("**Correction:** It opened on May 14, not May 15.", "2025-05-12", None),
        ("Correction, May 14: The pier is 40 m long.", "2025-05-20", None),  # before it appeared
        ("Correction: It opened on May 14, not May 15.", "2025-05-12", None),
        ("Correction: The pier is 40 m long.", "2025-05-12", None),
    ],
)
def test_a_notice_s_day_without_a_year_is_in_that_of_its_article_or_the_next(
    notice: str, published: str, day: str | None
) -> None:
    assert day_without_year(notice, published) == day


@pytest.mark.parametrize(
    ("notice", "told"),
    [
        ("**Correction, 12 September 2024:** It was July.", "It was July."),
        ("_Correction: this article was amended._", "this article was amended."),
        ("Update, 15 February, 19:40: It was\nJuly.", "It was July."),
        ("Correction on May 5, 2024 at 5:30 p.m. ET: It was July.", "It was July."),
        ("Update, 3:15pm: The chair has resigned.", "The chair has resigned."),
        ("UPDATE (5/5/24): It was July.", "It was July."),
        ("Update, noon: It was July.", "It was July."),
        ("Update Sunday night: It was July.", "It was July."),
        ("Update 12: It was July.", "It was July."),
        ("Update 2024: what to know", "Update 2024: what to know"),
        ("Correction: 10:30 is the time.", "10:30 is the time."),
        ("CORRECTION: Aug. 2, 2023, 9:15 a.m. PDT. It was July.", "It was July."),
        ("**Correction:** It was *July*.", "It was *July*."),
        ("Correction: *It* was July.", "*It* was July."),
        ("Correction: 12 May 2024 was a Sunday.", "12 May 2024 was a Sunday."),
        (
            "Correction: 3 May 2024 — 5 May 2024 is sold out.",
            "3 May 2024 — 5 May 2024 is sold out.",
        ),
        ("Correction: Ann Roe — not Ann Row — is free.", "Ann Roe — not Ann Row — is free."),
        ("Update the map — it is old — said Roe.", "Update the map — it is old — said Roe."),
        ("Updated the list: it is old.", "Updated the list: it is old."),
        ("This article was amended: it was July.", "This article was amended: it was July."),
    ],
)
def test_a_notice_is_shown_without_its_label(notice: str, told: str) -> None:
    assert without_label(notice) == told


@pytest.mark.parametrize(
    "notice",
    [
        "This story has been updated.",
        "This story was updated on 3 May 2024 at 5pm.",
        "This story was updated Monday at 3:12 p.m. ET.",
        "Update, May 5, 3:15 p.m.: This story has been updated with comment from Garth.",
        "It has been updated with a comment from Garth Marine.",
        "Update, 3 May: This story has been updated to include further quotes by the mayor.",
        "This article was revised to add Garth's statement.",
    ],
)
def test_an_update_and_whose_words_came_with_it_tell_nothing(notice: str) -> None:
    assert tells_nothing(notice)


@pytest.mark.parametrize(
    "notice",
    [
        "This story was updated after doctors said that she will live.",
        "This story was updated after the charges against Ann Roe were dropped.",
        "This story has been updated with the verdict.",
        "This story was updated to include the release of Ann Roe.",
        "This story was updated to add the name of the driver, Ann Roe.",
        "This story was updated to include a statement from Garth denying it.",
        "This story was edited at the request of Ann Roe, who was not there.",
        "This story has been updated. The bridge is open.",
        "This story was updated following the death of Ann Roe.",
        "This story was updated after Sunday's vote.",
    ],
)
def test_what_an_update_tells_of_the_news_stays_quotable(notice: str) -> None:
    assert not tells_nothing(notice)


@pytest.mark.parametrize("repeated", ["5 May, 2024 at 5 p.m., ", "5 May 5 ", "Mon, 5 May, "])
def test_a_label_of_many_days_and_clocks_is_read_at_once(repeated: str) -> None:
    started = monotonic()
    notice = f"Correction {repeated * 16}and it was July."
    assert without_label(notice) == notice
    assert monotonic() - started < 1
