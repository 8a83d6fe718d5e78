"""What the cross-encoder learns from is what it says it is."""

from pathlib import Path
from random import Random

import pytest

from benchmarks.examples import HARD, Example, Rarity, changed, hurried, pairs, story_examples
from benchmarks.stories import TRAINING, stories
from retrieval.finding.cross_encoder import InContext

SENTENCES = [
    "the bridge was opened in 1961 by the mayor .",
    "it carries two lanes of traffic .",
    "the mayor closed the tunnel in 1974 .",
]
QUESTIONS = ["when was the bridge opened ?", "how many lanes are there ?", "what closed in 1974 ?"]


@pytest.fixture
def told(tmp_path: Path) -> list[Example]:
    (tmp_path / "questions.txt").write_text("\n".join(QUESTIONS) + "\n")
    (tmp_path / "sentences.txt").write_text("\n".join(SENTENCES) + "\n")
    return pairs(tmp_path)


def test_a_pair_is_right_with_the_line_before_and_wrong_with_those_near_it(
    told: list[Example],
) -> None:
    assert [one.question for one in told] == QUESTIONS
    assert told[1].right == (InContext(SENTENCES[1], before=SENTENCES[0]),)
    assert {one.sentence for one in told[1].near} == {SENTENCES[0], SENTENCES[2]}
    assert told[1].right[0] not in told[1].hard


def test_what_shares_rare_words_with_a_question_is_hard() -> None:
    in_context = [InContext(sentence) for sentence in SENTENCES]

    nearest = Rarity(SENTENCES).nearest("who closed the tunnel?", in_context)

    assert nearest[0].sentence == SENTENCES[2]
    assert len(nearest) <= HARD


@pytest.mark.parametrize(
    ("question", "sentence", "others", "becomes"),
    [
        ("who came first ?", "she came first .", (), {"who came last ?"}),
        ("what closed in 1974 ?", "it closed in 1974 .", (), None),
        (
            "who closed the tunnel ?",
            "the mayor closed the tunnel .",
            ("where is the harbour ?",),
            {"who harbour the tunnel ?", "who closed the harbour ?"},
        ),
    ],
)
def test_a_changed_question_is_not_answered_any_more(
    question: str, sentence: str, others: tuple[str, ...], becomes: set[str] | None
) -> None:
    example = Example(question, (InContext(sentence),), (), (), others)

    found = {changed(example, Random(seed)) for seed in range(40)}

    assert question not in found
    assert becomes is None or found == becomes


def test_a_question_that_cannot_be_changed_is_left_alone() -> None:
    assert changed(Example("who ?", (InContext("she ."),), (), ()), Random(0)) is None


def test_in_a_hurry_a_question_keeps_most_of_its_letters() -> None:
    asked = "When was the harbour bridge opened to traffic?"

    found = {hurried(asked, Random(seed)) for seed in range(60)}

    assert asked in found
    assert "harbour bridge opened traffic" in found
    assert all(abs(len(one) - len(asked)) <= 18 for one in found)


def test_the_stories_give_sentences_that_answer_and_sentences_that_only_look_like_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    some = list(stories(TRAINING))[:12]
    monkeypatch.setattr("benchmarks.examples.stories", lambda _: some)

    examples = story_examples()

    assert len(examples) > 500
    assert sum(bool(one.right) for one in examples) > 0.6 * len(examples)
    assert all(set(one.right).isdisjoint((*one.near, *one.hard)) for one in examples)
    assert sum(bool(one.near) for one in examples) > 0.7 * len(examples)
