"""What an outlet says in the present, has the scoop on, has from a source or has got hold of."""

import time

import pytest

from retrieval.origins.attributions import OriginKind, find_attributions

OUTLETS = ("The Varde Echo", "Tidepool")


def attributed(sentence: str) -> list[tuple[str, str]]:
    """Return each attribution's name and words; two outlets are known."""
    return [(one.name, one.span.of(sentence)) for one in find_attributions(sentence, OUTLETS)]


@pytest.mark.parametrize(
    ("sentence", "name", "words"),
    [
        ("Six barns burnt, says Tidepool.", "Tidepool", "says Tidepool"),
        ("The price, says the Courier: $5.", "Courier", "says the Courier"),
        ("It burnt twice (Tidepool says once).", "Tidepool", "Tidepool says"),
        ("The Courier says six barns burnt.", "The Courier", "The Courier says"),
        (
            "On Friday the Varde Echo reported that six barns burnt.",
            "Varde Echo",
            "the Varde Echo reported that",
        ),
        (
            "Tidepool has a source who says that six barns burnt.",
            "Tidepool",
            "Tidepool has a source who says",
        ),
        ("Tidepool's sources speak of six barns.", "Tidepool", "Tidepool's sources speak"),
        (
            "Tidepool got hold of a memo in which six barns are named.",
            "Tidepool",
            "Tidepool got hold of a memo",
        ),
        ("The Gazette has seen two letters.", "The Gazette", "The Gazette has seen two letters"),
        (
            "Delmar, citing a review by its auditors Moll Lund, denied it.",
            "Moll Lund",
            "citing a review by its auditors Moll Lund",
        ),
    ],
)
def test_what_an_outlet_says_or_has_in_hand_is_told_on_its_word(
    sentence: str, name: str, words: str
) -> None:
    assert attributed(sentence) == [(name, words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Six barns burnt, says the mayor.",
        "“So it was,” said Emma Stone.",
        "Emma Stone says that six barns burnt.",
        "“So it was,” said Emily Post, a baker.",
        "The Fortune Group says that six barns burnt.",
        "On Friday the dairy reported that six barns burnt.",
        "The mayor has a source who says that six barns burnt.",
        "The Courier's sources of income fell.",
        "The Gazette has seen better days.",
        "Ann Roe has seen two letters.",
        "Delmar, citing a review by its Oslo branch, denied it.",
        "Delmar, citing its client's age, denied it.",
        "The Royal Mail has seen letters to Hale pile up.",
        "The Gazette has seen two letters to Hale pile up.",
        "American Express has seen messages from customers.",
        "American Express has seen two messages from customers.",
        "The Royal Mail says that letters will be late.",
        "Letters will be late, says the Royal Mail.",
        "American Express's sources say that cards are lost.",
        "The National Express's sources say that buses are late.",
        "The Hale Star had seen minutes of sunshine.",
        "The Courier had seen minutes of sunshine.",
        "The National Express says buses will run.",
        "The Post says letters will be late.",
        "The Trading Post says it will shut.",
        "The Augar Review says fees should fall.",
        "The Guardian says the child should stay with her mother.",
        "The land was shared according to maps obtained by surveyors.",
        "The land was shared according to maps seen by Ann Roe.",
    ],
)
def test_what_anybody_else_says_or_has_is_told_on_no_outlets_word(sentence: str) -> None:
    assert attributed(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Tidepool has the scoop: six barns burnt.", "Tidepool has the scoop"),
        ("[Tidepool has the scoop](https://tidepool.example)", "Tidepool has the scoop"),
        ("The Varde Echo had the scoop on the barns.", "The Varde Echo had the scoop"),
    ],
)
def test_whoever_has_the_scoop_was_first_to_report_it(sentence: str, words: str) -> None:
    (found,) = find_attributions(sentence, OUTLETS)

    assert (found.kind, found.span.of(sentence)) == (OriginKind.FIRST_REPORT, words)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tidepool has the scoop shop in Varde.",
        "The dairy has the scoop on the barns.",
        "The Star has the scoop on ice cream prices.",
        "The Courier has the scoop on ice cream prices.",
        "American Express has the scoop.",
    ],
)
def test_who_has_another_scoop_reported_nothing_first(sentence: str) -> None:
    assert attributed(sentence) == []


def test_what_somebody_had_to_obtain_is_a_source_whatever_it_is_called() -> None:
    assert attributed("It was put off, according to council minutes obtained by Tidepool.") == [
        ("council minutes", "according to council minutes"),
        ("Tidepool", "obtained by Tidepool"),
    ]
    assert attributed("They are sorted according to size and seen by Tidepool.") == [
        ("Tidepool", "seen by Tidepool")
    ]


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("Metro says trains will run.", "Metro"),
        ("Trains will run, says Metro.", "Metro"),
        ("Metro's sources say that trains will run.", "Metro"),
        ("As Time says goodbye, he wept.", "Time"),
        ("Time has the scoop on the barns.", "Time"),
    ],
)
def test_a_word_that_also_names_others_is_no_outlet_that_says_so(
    sentence: str, outlet: str
) -> None:
    assert not find_attributions(sentence, (outlet,))


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("The Guardian says that six barns burnt.", "The Guardian"),
        ("The Daily Express says that six barns burnt.", ""),
        ("The Washington Post says that six barns burnt.", ""),
    ],
)
def test_a_paper_of_the_coverage_or_called_like_no_other_says_so(
    sentence: str, outlet: str
) -> None:
    assert len(find_attributions(sentence, (outlet,) if outlet else ())) == 1


@pytest.mark.parametrize("words", ["The Star says ", "The Star reported ", "The Courier says "])
def test_many_names_in_one_sentence_are_read_in_time(words: str) -> None:
    began = time.process_time()

    find_attributions(words * 3_500, OUTLETS)

    assert time.process_time() - began < 2
