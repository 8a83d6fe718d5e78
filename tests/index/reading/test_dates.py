import pytest

from index.reading.dates import find_dates, parse_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("July 31, 2023", "2023-07-31"),
        ("14 July 2023", "2023-07-14"),
        ("14th of July, 2023", "2023-07-14"),
        ("Sept. 4 2023", "2023-09-04"),
        ("Monday, 31 July 2023", "2023-07-31"),
        ("2023-07-31", "2023-07-31"),
        ("2023/7/31", "2023-07-31"),
        ("31/07/2023", "2023-07-31"),
        ("07/31/2023", "2023-07-31"),
        ("31.07.2023", "2023-07-31"),
        ("05.08.2023", "2023-08-05"),
        ("07.31.2023", "2023-07-31"),
    ],
)
def test_a_day_is_read_however_it_is_written(written: str, iso: str) -> None:
    assert parse_date(written) == iso


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2023-07-31T09:15:00Z", "2023-07-31T09:15:00+00:00"),
        ("2023-07-31 09:15+01:00", "2023-07-31T09:15:00+01:00"),
        ("Mon, 31 Jul 2023 09:15:00 +0100", "2023-07-31T09:15:00+01:00"),
        ("Aug. 1, 2023, 3:50 p.m. AEST", "2023-08-01T15:50:00+10:00"),
        ("3:50 p.m. AEST, Aug. 1, 2023", "2023-08-01T15:50:00+10:00"),
        ("1 August 2023 at 12.05", "2023-08-01T12:05:00"),
        ("2023-08-01 kl. 12.05", "2023-08-01T12:05:00"),
        ("Aug 1, 2023 / 12:05 AM EST", "2023-08-01T00:05:00-05:00"),
        ("Sat 17 May 2025 19.58 BST", "2025-05-17T19:58:00+01:00"),
        ("1 August 2023 at 12:05 am", "2023-08-01T00:05:00"),
        ("1 August 2023 | 12 noon", None),
    ],
)
def test_a_time_and_its_offset_are_kept_where_the_text_gives_them(
    written: str, iso: str | None
) -> None:
    assert parse_date(written) == iso


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("May 28th, 2026", "2026-05-28"),
        ("1 de septiembre de 2026", "2026-09-01"),
        ("3 de marzo de 2026 a las 14:05", "2026-03-03T14:05:00"),
        ("9. April 2026, 14:05 Uhr", "2026-04-09T14:05:00"),
        ("Dienstag, 14. Juli 2026", "2026-07-14"),
        ("9. April 2026, 14:05 MESZ", "2026-04-09T14:05:00+02:00"),
        ("le 1er juin 2026", "2026-06-01"),
        ("Mayo 2026", None),
        ("9. April", None),
        ("31. Februar 2026", None),
        ("9. April 2026 bis 3. Mai 2026", None),
        ("7/8/2026, 14:05 Uhr", None),
        ("hace 2 días", None),
    ],
)
def test_a_date_is_read_in_other_languages_too(written: str, iso: str | None) -> None:
    assert parse_date(written) == iso


@pytest.mark.parametrize("zone", ["PST", "CST", "IST", "ET", "PT"])
def test_a_zone_that_means_several_offsets_leaves_a_local_time(zone: str) -> None:
    assert parse_date(f"Aug. 1, 2023, 3:50 p.m. {zone}") == "2023-08-01T15:50:00"


@pytest.mark.parametrize(
    "written",
    [
        "7/8/2023",
        "07.08.2023 9:15 AM",
        "July 2023",
        "July 31",
        "2023",
        "31 February 2023",
        "2023-13-01",
        "soon",
        "",
    ],
)
def test_what_may_be_several_days_or_none_is_no_date(written: str) -> None:
    assert parse_date(written) is None


def test_an_impossible_time_does_not_cost_the_day() -> None:
    assert parse_date("2023-07-31T25:70:00") == "2023-07-31"


def test_an_amount_after_a_date_is_no_time() -> None:
    found = next(find_dates("On 1 August 2023, 12.05 per cent was paid"))
    assert found.iso == "2023-08-01"


def test_a_time_may_end_a_sentence_and_a_date_stand_before_a_figure() -> None:
    found = find_dates("Posted 2023-08-01 kl. 08.12. Changed 2 August 2023 13.40. Read on.")
    assert [date.iso for date in found] == ["2023-08-01T08:12:00", "2023-08-02T13:40:00"]
    found = find_dates("On 1 August 2023 / 12 boats came. It cost 2 August 2023 12.50 euros.")
    assert [date.iso for date in found] == ["2023-08-01", "2023-08-02"]


def test_dates_are_found_with_their_places_in_the_text() -> None:
    text = "Published July 30, 2023 | Updated 31 July 2023"
    found = [(text[date.start : date.end], date.iso) for date in find_dates(text)]
    assert found == [("July 30, 2023", "2023-07-30"), ("31 July 2023", "2023-07-31")]


def test_digits_inside_longer_digits_are_no_date() -> None:
    assert list(find_dates("v1.2023-07-31 and /2023-07-31/ and 12023-07-315")) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("05.06.2024 kl. 09.30", ["2024-06-05T09:30:00"]),
        ("05.06.2024", ["2024-06-05"]),
        ("05.06.2024 09:30 EST", []),
        ("05.06.2024, 09:30 ET", []),
        ("Published 05.06.2024 - Updated 05.14.2024", ["2024-05-14"]),
    ],
)
def test_with_full_stops_the_day_stands_first_but_on_american_pages(
    text: str, days: list[str]
) -> None:
    assert [one.iso for one in find_dates(text)] == days
