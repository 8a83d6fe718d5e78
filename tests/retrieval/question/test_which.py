"""Asked which one of a kind it was, a sentence that tells only of one of them does not answer."""

import pytest

from retrieval.question.which import leaves_unnamed


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (
            "which fisherman pulled people out of the lake",
            "A fisherman who pulled three people from the water spoke to Dahl on the shore.",
        ),
        (
            "which judge stopped the closings",
            "A judge on Thursday stopped the city of Hale from closing six schools.",
        ),
        (
            "Which contractor's account did they come in through?",
            "The hospital now confirms that it was through a contractor's account.",
        ),
        (
            "which competition was the string quartet going to",
            "The whole of a string quartet died on its way to a competition.",
        ),
        (
            "which video game was Oakes told it was for",
            "A voice actor called Oakes was told it was for a video game.",
        ),
        (
            "who is the mediator",
            "The judge also heard that the two sides had met with a mediator on February 27.",
        ),
        ("what hospital was he taken to", "He was taken to a hospital by helicopter."),
        ("which bank gave the loan?", "The club took out a loan from a bank in March."),
        ("who was the witness?", "A witness told police that the car did not stop."),
        ("which newspaper broke the story", "It was a newspaper that found out, he said."),
    ],
)
def test_one_of_the_kind_asked_for_is_not_named_by_an_article_before_it(
    question: str, sentence: str
) -> None:
    assert leaves_unnamed(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (
            "which judge stopped the closings",
            "The order was signed by a county judge, Marguerite Yoon, on Thursday.",
        ),
        (
            "which judge stopped the closings",
            "Judge Marguerite Yoon stopped a plan that a judge had let pass.",
        ),
        ("which fisherman", "Jakub Orlo, a fisherman, pulled three people from the lake."),
        (
            "which company bought the mill",
            "The mill was bought by a company from Lund, Orbit Energy, in May.",
        ),
        ("what car was he driving", "He was driving a red car."),
        ("who was the driver", "A 34-year-old driver was arrested."),
        ("who was the driver", "A driver from Hale was arrested."),
        ("what animal attacked him", "A dog attacked him."),
        ("which team won", "Hale won the cup."),
        ("what kind of plane was it", "It was a kind of glider."),
        ("what did the judge say", "A judge said that it was late."),
        ("who is the mayor", "Ann Poole is a mayor who listens."),
        (
            "what is a judge's salary",
            "A judge earns $200,000.",
        ),
        ("which app was used", "An app called Gull was used."),
        ("Which engineer do they want?", "It wants a cook and an engineer for the new studio."),
        ("what was the ship called", "The rescuers saw a ship."),
        ("who is the coach", "The coach, Tom Reed, left."),
        ("which song won", "“Gull” is a song by Ann Ng."),
        ("which country did he flee to", "He fled to Norland, a country without a treaty."),
    ],
)
def test_what_is_named_beside_its_kind_described_or_not_asked_for_so_may_answer(
    question: str, sentence: str
) -> None:
    assert not leaves_unnamed(question, sentence)
