"""What reads a sentence together with the question sees that it answers in other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.runtimes import Tokens
from retrieval.finding.cross_encoder import (
    BEFORE_TOKENS,
    CLS,
    MAX_TOKENS,
    QUESTION_TOKENS,
    SENTENCE_TOKENS,
    SEP,
    TITLE_TOKENS,
    TOKENIZER,
    InContext,
    load_cross_encoder,
    pairs,
)


@pytest.fixture(scope="module")
def tokens() -> Tokens:
    return Tokens(TOKENIZER, MAX_TOKENS)


@pytest.mark.parametrize(
    ("question", "answers", "looks_like_it"),
    [
        (
            "Did anybody die?",
            "All 41 people aboard were brought ashore alive.",
            "The ferry sails to the island twice a day.",
        ),
        (
            "how many people were hurt",
            "Eleven passengers were taken to hospital with broken bones.",
            "Eleven people attended the meeting about the people of the town.",
        ),
        (
            "when does it reopen",
            "The first trains are to run again on 3 June.",
            "It was reopened after repairs in 1974, when it was painted green.",
        ),
        (
            "Who is to blame?",
            "Inspectors traced the fault to a contractor, Harker & Sons.",
            "The mayor said it was too early to blame anybody.",
        ),
        (
            "what will the repair cost",
            "The town puts the bill at 3.2 million euros.",
            "The repair will begin in May, the town said.",
        ),
    ],
)
def test_an_answer_in_other_words_scores_above_a_sentence_in_the_same_words(
    question: str, answers: str, looks_like_it: str
) -> None:
    right, wrong = load_cross_encoder().scores(
        question, [InContext(answers), InContext(looks_like_it)]
    )

    assert right > wrong


def test_the_sentence_before_may_say_who_is_meant() -> None:
    said = "She said the bridge would not open before June."
    mayor, engineer = load_cross_encoder().scores(
        "When will the bridge open, according to the mayor?",
        [
            InContext(said, before="The mayor, Ada Lowe, spoke to reporters on Monday."),
            InContext(said, before="The baker, Ina Roth, sells bread beside it."),
        ],
    )

    assert mayor >= engineer


def test_a_score_does_not_depend_on_what_else_is_read() -> None:
    some = [
        InContext("The bridge is closed."),
        InContext("It opens in June.", "The bridge is closed."),
    ]

    together = load_cross_encoder().scores("When does the bridge open?", some)

    assert together == [
        load_cross_encoder().scores("When does the bridge open?", [one])[0] for one in some
    ]


def test_any_number_of_threads_reads_the_same() -> None:
    some = [InContext(f"The bridge was closed for {n} days.") for n in range(2, 9)]

    alone, together = (
        load_cross_encoder().scores("How long was the bridge closed?", some, threads)
        for threads in (1, 4)
    )

    assert alone == together
    assert len(set(alone)) > 1


def test_question_and_sentence_are_judged_and_what_stands_before_is_only_read(
    tokens: Tokens,
) -> None:
    [pair] = pairs(tokens, "Who spoke?", [InContext("She did.", "The mayor came.", "Town news")])

    assert pair.ids[0] == CLS
    assert pair.ids.count(SEP) == 3
    assert pair.ids[pair.judged - 1] == SEP
    assert (
        pair.types[: pair.judged] == [0] * 5 + [1] * 4
    )  # [CLS] who spoke ? [SEP], she did . [SEP]
    assert set(pair.types[pair.judged :]) == {0}


def test_without_anything_before_it_a_pair_ends_with_the_sentence(tokens: Tokens) -> None:
    [pair] = pairs(tokens, "Who spoke?", [InContext("She did.")])

    assert pair.judged == len(pair.ids)


@given(st.text(max_size=2000), st.text(max_size=2000), st.text(max_size=2000))
def test_each_part_is_cut_to_its_length(question: str, sentence: str, around: str) -> None:
    [pair] = pairs(Tokens(TOKENIZER, MAX_TOKENS), question, [InContext(sentence, around, around)])

    assert len(pair.ids) == len(pair.types)
    assert len(pair.ids) <= (QUESTION_TOKENS + SENTENCE_TOKENS + TITLE_TOKENS + BEFORE_TOKENS + 4)
