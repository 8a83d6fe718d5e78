"""Texts that copy each other count once; texts that only resemble each other count each."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.articles import ReadLimits, read_articles
from index.copies import (
    COPY_SHARE,
    MOST_COMPARED,
    SCHEMA,
    Overlap,
    compare,
    copies_of,
    forget,
    independent,
    printed_first,
    remember,
)
from index.passages import split_sentences
from index.shingles import Word, words_of
from index.types import Article, Span

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "examples" / "coverage"
REAL = ROOT.parent / "shared" / "coverage"

PIER = """\
The old pier at Marlow Bay will stay shut until May, the harbour board decided on Monday night.

A storm in January tore away 40 metres of decking and bent two of the iron columns that divers
had called sound only last autumn. Repairs are put at 2.3 million euros. The board has 900,000 in
its reserve, and hopes that the county of Selby pays the rest.

Traders at the landward end fear for the season. Ada Quill, who has sold fried fish there since
1998, said that three of her neighbours had given notice already. A petition for a temporary
footbridge gathered 4,100 names within a week, and was handed to the mayor, Tom Reddish, on Friday.

Ferries to Gull Island leave from the coal jetty instead. The crossing takes 15 minutes longer,
and bicycles are not carried. The operator has halved its fares by way of apology, and will review
the timetable in the middle of March."""

SAME_NEWS = """\
Nobody will set foot on Marlow Bay's pier this spring. After a two-hour debate the harbour board
voted, with one abstention, to fence it off for another four months.

Engineers found the damage of the January gale to be worse than it looked from the beach: columns
have shifted, and forty metres of planks lie on the sea floor. Some 2.3 million euros are needed,
well over twice what the board has put aside.

The mayor, Tom Reddish, promised fish seller Ada Quill and the other tenants a rent holiday. He
would not be drawn on a footbridge, for which 4,100 residents had signed. Visitors to Gull Island
have to put up with a longer passage from the coal jetty, at half the usual price."""

STATEMENT = (
    "“We have listened to everyone who lives by the pier and from it, and we know what another "
    "lost summer would mean. But no board can open a structure that its own divers will not walk "
    "on. We will publish every report, every month, until the day the gates are unlocked again, "
    "and we ask for patience until then,” the harbour board said in a statement."
)


def article(text: str, source: str = "made-up.txt") -> Article:
    return Article(source, text, (Span(0, len(text)),))


def words(text: str) -> list[Word]:
    return words_of(text, [Span(0, len(text))])


def is_copy(one: str, other: str) -> bool:
    return compare(words(one), words(other)).copy


def random_words(seed: int, count: int) -> list[str]:
    draw = random.Random(seed)
    return ["".join(draw.choices("abcdefghijklmnop", k=4)) for _ in range(count)]


def prose(seed: int, count: int) -> str:
    return " ".join(random_words(seed, count))


def edited(text: str, seed: int, one_in: int = 10) -> str:
    """Return the text with about every tenth word replaced by another."""
    draw = random.Random(seed)
    return " ".join(
        prose(draw.randrange(10**6), 1) if draw.randrange(one_in) == 0 else word
        for word in text.split(" ")
    )


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    """A database with what the schema of a coverage has for copies to stand on."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(
            f"""CREATE TABLE versions (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
                CREATE TABLE sentences (version_id INTEGER, start INTEGER, end INTEGER);
                {SCHEMA}"""
        )
        yield db


def index(db: sqlite3.Connection, *articles: Article | str) -> list[int]:
    """Store articles as versions and remember each; return their numbers."""
    numbers = []
    for one in articles:
        one = article(one) if isinstance(one, str) else one
        number = db.execute("INSERT INTO versions (text) VALUES (?)", (one.text,)).lastrowid
        assert number is not None
        db.executemany(
            "INSERT INTO sentences VALUES (?, ?, ?)",
            [(number, span.start, span.end) for span in split_sentences(one)],
        )
        remember(db, number)
        numbers.append(number)
    return numbers


def texts_among(db: sqlite3.Connection, numbers: list[int]) -> int:
    return independent(copies_of(db, numbers), numbers)


# What a copy is.


def test_other_boilerplate_around_a_text_leaves_it_a_copy() -> None:
    around = "Listen to this story.\n\n" + PIER + "\n\nThis story first appeared in the Gazette."

    assert is_copy(PIER, around)


@pytest.mark.parametrize("kept", [0.75, 0.5, 0.25])
def test_a_trimmed_text_is_a_copy(kept: float) -> None:
    assert is_copy(PIER, PIER[: int(kept * len(PIER))])


def test_a_text_with_every_tenth_word_changed_is_a_copy() -> None:
    assert all(is_copy(PIER, edited(PIER, seed)) for seed in range(20))


def test_a_trimmed_and_edited_text_with_other_boilerplate_is_a_copy() -> None:
    trimmed = edited(PIER[: len(PIER) // 2], seed=3)

    assert is_copy(PIER, f"Read on our site. {trimmed} Sign up for more.")


def test_a_text_with_its_paragraphs_in_another_order_is_a_copy() -> None:
    assert is_copy(PIER, "\n\n".join(reversed(PIER.split("\n\n"))))


def test_a_brief_that_a_long_roundup_holds_is_a_copy_of_it() -> None:
    assert is_copy(PIER, f"{prose(1, 800)}. {PIER} {prose(2, 800)}")


def test_two_articles_about_one_event_are_no_copies() -> None:
    assert compare(words(PIER), words(SAME_NEWS)).share < 0.05


def test_two_articles_that_quote_one_statement_are_no_copies_however_long_it_is() -> None:
    one = f"""Marlow Bay will have no pier before May, and no footbridge for its 4,100 petitioners
        either, the mayor, Tom Reddish, told Ada Quill and other traders. {STATEMENT}"""
    other = f"""{STATEMENT} Fish seller Ada Quill called that cold comfort. With 4,100 others in
        Marlow Bay she had asked Tom Reddish for a way across until May."""

    found = compare(words(one), words(other))

    assert found.share > COPY_SHARE
    assert not found.copy


def test_a_reprinted_interview_is_a_copy_although_little_of_it_is_the_outlets_own() -> None:
    one = f"Listen to this interview, read it aloud by our newsroom. {STATEMENT}"
    other = f"{STATEMENT} More of this every week, right in your inbox."

    assert is_copy(one, other)


MATCH = (
    "{home} beat {away} {score} on {day} in front of {crowd} spectators to move up in the table. "
    "{first} opened the scoring in the {early}th minute when he headed in a corner, and the home "
    "side doubled their lead before the break. The visitors came back into the match after the "
    "restart and {second} pulled one back with {late} minutes played, but their hopes of a draw "
    "were ended from the edge of the area. The manager, {third}, told reporters after the final "
    "whistle that his players had deserved the three points."
)
HARWICK = MATCH.format(
    home="Harwick City", away="Port Selby", score="3-1", day="Saturday", crowd="8,211",
    first="Aaron Pike", early="14", second="Leon Whitby", late="71", third="Oscar Bly",
)  # fmt: skip
ELM_PARK = MATCH.format(
    home="Elm Park", away="Dunmere Albion", score="2-0", day="Sunday", crowd="11,960",
    first="Karim Stone", early="29", second="Milo Grant", late="83", third="Sam Okoro",
)  # fmt: skip


def test_two_match_reports_from_one_template_are_no_copies() -> None:
    found = compare(words(HARWICK), words(ELM_PARK))

    assert found.share > COPY_SHARE
    assert not found.copy


def test_a_copied_match_report_is_a_copy_with_one_figure_corrected() -> None:
    assert is_copy(HARWICK, HARWICK.replace("8,211", "8,112"))


def test_an_equal_line_is_too_little_to_make_articles_copies() -> None:
    assert not is_copy("Log in to read on.", "Log in to read on.")


@given(st.integers(0, 10**6), st.integers(20, 200))
def test_a_text_is_a_copy_of_itself(seed: int, count: int) -> None:
    text = words(prose(seed, count))

    assert compare(text, text) == Overlap(count, 1.0, copy=True)


@given(st.lists(st.sampled_from([*PIER.split(), *HARWICK.split()]), max_size=120),
       st.lists(st.sampled_from([*PIER.split(), *HARWICK.split()]), max_size=120),
       st.integers(0, 100))  # fmt: skip
def test_comparing_is_symmetric(one: list[str], other: list[str], cut: int) -> None:
    common = " ".join(PIER.split()[:cut])
    first, second = words(" ".join([*one, common])), words(" ".join([common, *other]))

    assert compare(first, second) == compare(second, first)


@settings(max_examples=30)
@given(st.data())
def test_white_space_and_typography_change_nothing(data: st.DataObject) -> None:
    text = f"{PIER}\n\n{STATEMENT}"
    forms = {
        " ": [" ", "  ", "\n", "\u00a0", " \t"], ", ": [", ", " , "], ".\n": [".\n", "…\n"],
        "“": ["“", '"'], "”": ["”", '"'], "e": ["e", "e", "e", "e\u00ad", "E"],
    }  # fmt: skip
    one_form = {old: data.draw(st.sampled_from(new)) for old, new in forms.items()}
    retyped = text
    for old, new in one_form.items():
        retyped = retyped.replace(old, new)

    assert compare(words(text), words(retyped)).share == 1.0


# What is stored, and how it is counted.


def test_copies_are_one_text_and_independent_articles_each_their_own(
    db: sqlite3.Connection,
) -> None:
    numbers = index(db, PIER, SAME_NEWS, edited(PIER, 1), HARWICK, PIER[: len(PIER) // 2])

    assert copies_of(db, numbers) == [(1, 3, 5), (2,), (4,)]
    assert independent(copies_of(db, numbers), numbers) == 3


def test_only_those_asked_for_are_counted(db: sqlite3.Connection) -> None:
    numbers = index(db, PIER, SAME_NEWS, edited(PIER, 1), HARWICK)
    groups = copies_of(db, numbers)

    assert copies_of(db, [3, 1, 2, 1]) == [(1, 3), (2,)]
    assert independent(groups, [1, 3]) == 1
    assert independent(groups, [2, 3]) == 2
    assert independent(groups, []) == 0


def test_it_makes_no_difference_in_which_order_articles_are_indexed(db: sqlite3.Connection) -> None:
    texts = [PIER, SAME_NEWS, edited(PIER, 1), f"{PIER} {HARWICK}", HARWICK]
    forth, back = index(db, *texts), index(db, *reversed(texts))

    def counted(numbers: list[int]) -> list[list[str]]:
        texts = dict(db.execute("SELECT id, text FROM versions"))
        return sorted(sorted(texts[one] for one in group) for group in copies_of(db, numbers))

    assert counted(forth) == counted(back)


def test_two_edited_copies_of_a_third_are_one_text(db: sqlite3.Connection) -> None:
    wire = prose(5, 300)
    one, other = edited(wire, 1, one_in=6), edited(wire, 2, one_in=6)
    assert not is_copy(one, other)

    assert texts_among(db, index(db, one, wire, other)) == 1


def test_a_roundup_makes_no_copies_of_the_articles_that_it_holds(db: sqlite3.Connection) -> None:
    numbers = index(db, PIER, HARWICK, f"{PIER}\n\n{HARWICK}\n\n{prose(1, 500)}")

    assert texts_among(db, numbers) == 2


def test_a_text_printed_everywhere_is_one_text(db: sqlite3.Connection) -> None:
    wire = prose(1000, 60)
    printed = [f"{prose(seed, 10)} {wire}" for seed in range(2 * MOST_COMPARED)]

    numbers = index(db, *printed, edited(wire, 1))

    assert copies_of(db, numbers) == [tuple(numbers)]


def test_a_stock_phrase_of_every_article_gives_nothing_to_compare(db: sqlite3.Connection) -> None:
    phrase = prose(2000, 20)
    index(db, *(f"{prose(seed, 100)} {phrase}" for seed in range(MOST_COMPARED)))
    statements: list[str] = []
    db.set_trace_callback(statements.append)

    index(db, f"{prose(1000, 400)} {phrase}")

    assert len([one for one in statements if one.startswith("SELECT text")]) == 1  # its own
    assert db.execute("SELECT count(*) FROM overlaps").fetchone() == (0,)


def test_a_brief_is_found_in_a_long_roundup_whichever_is_indexed_first(
    db: sqlite3.Connection,
) -> None:
    one, other = (f"{prose(seed, 1500)} {PIER}" for seed in (1, 2))

    numbers = index(db, one, PIER, other)

    assert db.execute("SELECT version_id, other_id FROM overlaps WHERE copy").fetchall() == [
        (1, 2), (2, 3),
    ]  # fmt: skip
    assert texts_among(db, numbers) == 2


def test_a_fresh_copy_is_found_among_very_many_texts_from_its_template(
    db: sqlite3.Connection,
) -> None:
    draw = random.Random(1)

    def report() -> str:
        names = [" ".join(random_words(draw.randrange(10**6), 2)).title() for _ in range(5)]
        figures = [str(draw.randrange(10, 99_999)) for _ in range(4)]
        return MATCH.format(
            home=names[0], away=names[1], score=figures[0], day="Saturday", crowd=figures[1],
            first=names[2], early=figures[2], second=names[3], late=figures[3], third=names[4],
        )  # fmt: skip

    reports = [report() for _ in range(MOST_COMPARED + 20)]
    numbers = index(db, *reports, f"From our wires. {reports[-1]}")

    assert texts_among(db, numbers) == len(reports)
    assert copies_of(db, numbers[-2:]) == [tuple(numbers[-2:])]


def test_what_is_forgotten_counts_no_more_and_leaves_nothing(db: sqlite3.Connection) -> None:
    index(db, PIER, edited(PIER, 1))
    assert copies_of(db, [1, 2]) == [(1, 2)]

    forget(db, 1)
    assert copies_of(db, [2]) == [(2,)]
    assert copies_of(db, [*index(db, PIER), 2]) == [(2, 3)]

    forget(db, 3)
    assert db.execute("SELECT count(*) FROM overlaps").fetchone() == (0,)
    forget(db, 2)
    assert db.execute("SELECT count(*) FROM shingles").fetchone() == (0,)


def test_boilerplate_outside_the_prose_makes_no_copies(db: sqlite3.Connection) -> None:
    footer = prose(9, 200)
    one, other = (f"{text}\n\n{footer}" for text in (prose(1, 60), prose(2, 60)))

    numbers = index(
        db,
        Article("one.txt", one, (Span(0, one.index(footer)),)),
        Article("other.txt", other, (Span(0, other.index(footer)),)),
    )

    assert texts_among(db, numbers) == 2


def test_an_article_without_prose_is_a_text_of_its_own(db: sqlite3.Connection) -> None:
    numbers = index(db, Article("a.txt", "Tweet", ()), Article("b.txt", "Tweet", ()))

    assert texts_among(db, numbers) == 2


def test_who_printed_first_is_said_where_every_date_is_known_and_one_is_earliest() -> None:
    assert printed_first([1, 2], {1: "2023-07-28", 2: "2023-07-27T09:00:00-07:00"}) == 2
    assert printed_first([1, 2], {1: "2023-07-28", 2: None}) is None
    assert printed_first([1, 2], {1: "2023-07-28", 2: "2023-07-28T06:40:00-07:00"}) is None
    assert printed_first([], {}) is None


def read_folder(folder: Path) -> list[Article]:
    found = read_articles(folder, ReadLimits())
    return [one for one in found if isinstance(one, Article)]


def test_of_the_sample_coverage_one_outlet_reprints_another(db: sqlite3.Connection) -> None:
    articles = read_folder(SAMPLES)
    numbers = index(db, *articles)
    names = dict(zip(numbers, (Path(one.source).name for one in articles), strict=True))

    groups = [{names[one] for one in group} for group in copies_of(db, numbers) if len(group) > 1]

    assert groups == [{"demo-daily.txt", "sample-gazette.txt"}]


@pytest.mark.skipif(not REAL.is_dir(), reason="the real coverage is not on this machine")
def test_of_the_real_coverage_every_article_is_independent(db: sqlite3.Connection) -> None:
    numbers = index(db, *read_folder(REAL))

    assert texts_among(db, numbers) == 5
