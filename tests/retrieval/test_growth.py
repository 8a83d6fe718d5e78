"""How far a quote goes, of texts whose paragraphs are parted in every way."""

import pytest

from index.passages import split_sentences
from index.types import Article, Span
from retrieval.context import PARAGRAPH_CHARS, paragraph
from retrieval.growth import grow
from tests.retrieval.quoting import written


def grown(text: str, sentence: str, question: str = "Who left?") -> str:
    """Return the quote for a sentence of a text that is all prose."""
    article = written(text)
    sentences = split_sentences(Article("town.txt", text, (Span(0, len(text)),)))
    start = text.index(sentence)
    span = grow(article, sentences, Span(start, start + len(sentence)), question)
    return text[span.start : span.end]


def slice_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


# --------------------------------------------------------------------------- which paragraph it is


@pytest.mark.parametrize("line", ["\n\n", "\n \n", "\n\t\n", "\n\n\n", "\n \n \n"])
def test_a_quote_leans_on_no_sentence_of_another_paragraph(line: str) -> None:
    text = f"Ann Roe leads the board of Eastport.{line}She left on Friday."

    assert grown(text, "She left on Friday.") == "She left on Friday."


@pytest.mark.parametrize("space", [" ", "\n", "  ", " \n "])
def test_it_leans_on_one_of_its_own_also_across_a_line_that_is_broken(space: str) -> None:
    text = f"Ann Roe leads the board of Eastport.{space}She left on Friday."

    assert grown(text, "She left on Friday.") == text


@pytest.mark.parametrize("line", ["\n\n", "\n \n", "\n"])
def test_what_takes_it_back_is_quoted_with_it_wherever_it_stands(line: str) -> None:
    text = f"The clinic lost 4,000 records.{line}But that was not true."

    assert grown(text, "The clinic lost 4,000 records.") == text


@pytest.mark.parametrize("line", ["\n\n", " "])
def test_a_rumour_is_quoted_with_the_sentence_that_denies_it(line: str) -> None:
    text = f"Some say, or a rumour says, that Roe left.{line}She didn’t, her son told us."

    assert grown(text, "Some say, or a rumour says, that Roe left.") == text


@pytest.mark.parametrize(
    "behind",
    [
        "She had not; the body was that of a seal.",
        "She had not.",
        "Nothing of the kind had happened.",
        "There was no such drowning.",
    ],
)
def test_what_was_told_of_somebody_is_quoted_with_the_sentence_that_says_no_to_it(
    behind: str,
) -> None:
    text = f"It rained. The radio told us on Monday that Roe had drowned. {behind} Hale wept."

    quote = grown(text, "The radio told us on Monday that Roe had drowned.")

    assert quote == f"The radio told us on Monday that Roe had drowned. {behind}"


@pytest.mark.parametrize("line", ["\n\n", " "])
@pytest.mark.parametrize(
    ("between", "denial"),
    [
        ("She cannot say who promised it.", "The port denies that any such promise was made."),
        ("She gave no details.", "The port denied the claim on Tuesday."),
    ],
)
def test_a_claim_is_quoted_with_its_denial_behind_what_is_left_untold(
    between: str, denial: str, line: str
) -> None:
    claim = "We were given the pier, says Ann Roe of the club."

    text = f"It rained. {claim} {between}{line}{denial} Hale wept."

    assert grown(text, claim, "Who gave it?") == f"{claim} {between}{line}{denial}"


@pytest.mark.parametrize(
    ("between", "denial"),
    [
        ("She says the port lied to her.", "The port denies that."),  # which of the two?
        ("The port cannot say who will pay.", "The mayor denies that."),
        ("She cannot say who promised it.", "The port denies that it is bankrupt."),
        ("She cannot say who promised it.", "No such pier stands in Lund."),
    ],
)
def test_it_is_not_where_the_denial_may_be_of_something_else(between: str, denial: str) -> None:
    claim = "We were given the pier, says Ann Roe of the club."

    quote = grown(f"{claim} {between} {denial}", claim, "Where is the pier?")

    assert quote == claim


@pytest.mark.parametrize(
    ("told", "behind"),
    [
        ("The south of Hale passed a law on dogs.", "No such law was passed in the north."),
        ("The port added a fee in May.", "No such fee has been added since 2010."),
        ("Roe said the pier will close.", "She cannot say who said it. No such step was taken in "
         "2019."),
    ],
)  # fmt: skip
def test_it_is_not_with_what_was_not_so_elsewhere_or_at_another_time(
    told: str, behind: str
) -> None:
    assert grown(f"{told} {behind}", told, "What happened?") == told


@pytest.mark.parametrize("line", ["\n\n", "\n \n"])
def test_a_paragraph_is_what_stands_between_blank_lines(line: str) -> None:
    text = f"The gale came.{line}The roof went. The mayor wept.{line}The sun came."

    whole = paragraph(text, slice_of(text, "The mayor"))

    assert text[whole.start : whole.end] == "The roof went. The mayor wept."


@pytest.mark.parametrize(
    ("sentence", "behind"),
    [
        ("Ann Roe is said to live in Hale.", "That could not be confirmed."),
        ("Ann Roe left on Friday.", "She has not said why."),
        ("In a first report, this site said that Roe had left.", "Roe is on leave."),
        ("Due to an editing error, the Daily said that Roe had left.", "Roe is on leave."),
    ],
)
def test_a_sentence_is_quoted_with_how_far_it_is_known(sentence: str, behind: str) -> None:
    text = f"It rained. {sentence} {behind} Hale wept."

    assert grown(text, sentence, "Why did she leave?") == f"{sentence} {behind}"


@pytest.mark.parametrize(
    ("sentence", "behind"),
    [
        ("Ann Roe left on Friday.", "She has not said where she lives."),
        ("In a first report, police said that Roe had left.", "Roe is on leave."),
        ("An earlier version of the plan had two towers.", "The mayor likes it."),
        ("Ann Roe left on Friday.", "(Edited by Jo Ash.)"),
        ("Ann Roe left on Friday.", "(The update: a new chair.)"),
    ],
)
def test_it_is_not_with_what_limits_something_else(sentence: str, behind: str) -> None:
    assert grown(f"{sentence} {behind}", sentence, "Why did she leave?") == sentence


@pytest.mark.parametrize(
    "note", ["(EDIT: it now says she stays.)", "[Update, 5pm: It took that down. She stays.]"]
)
def test_a_sentence_is_quoted_with_the_note_in_brackets_behind_it(note: str) -> None:
    text = f"Ann Roe left, says the Post. {note}\n\nHale wept."

    assert grown(text, "Ann Roe left, says the Post.") == f"Ann Roe left, says the Post. {note}"


def test_an_answer_is_quoted_with_the_bold_question_that_it_stands_behind() -> None:
    text = "Hale talks.\n\n**What is the fee?** Ten marks a month.\n\n**Who pays?**\n\nTenants."

    assert grown(text, "Ten marks a month.") == "**What is the fee?** Ten marks a month."
    assert grown(text, "Tenants.") == "Tenants."
    assert grown("*What of it?* Ten marks.", "Ten marks.") == "Ten marks."


# ---------------------------------------------------------------------- where there is no such line


def test_of_a_very_long_paragraph_what_is_beside_the_slice_counts() -> None:
    text = "It rained in Hale.\n" * 1_000 + "The roof went.\n" + "It rained in Hale.\n" * 1_000

    whole = paragraph(text, slice_of(text, "The roof went."))

    assert whole == Span(19_000 - PARAGRAPH_CHARS, 19_014 + PARAGRAPH_CHARS)
