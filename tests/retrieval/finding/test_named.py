"""Asked for a name, a sentence with none but those of the question does not answer."""

import pytest

from retrieval.finding.named import Named, asked_name, lacks_a_name
from tests.retrieval.quoting import written

# What the articles say besides, so that names are known to be some, and nouns to be none.
MORE = (
    " It was said of Mayor Ada Holloway that the mayor, a judge, had an insurance. The bank of the "
    "harbour lent it, and Holloway, Weisz, Quellen and Tamarack knew. They met in kitchens."
)


def lacks(question: str, quote: str) -> bool:
    asked = asked_name(question)
    return asked is not None and lacks_a_name(asked, question, quote, written(quote + MORE))


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("what is the harbour clinic called", "As to the second, the clinic showed its records."),
        ("the contractor's dog name", "The password was the name of the contractor's dog."),
        ("names of the two witnesses", "Notebooks signed by two witnesses were handed over."),
        ("which bank was it that failed", "It was the biggest failure in six years."),
        ("In which country is the laboratory?", "It will be read out in a laboratory abroad."),
        ("which insurance company covers it", "Insurance will cover that, she said."),
        ("Who threw the stones at the cars?", "She thanked the staff after stones were thrown."),
        ("whose dog was it", "The dog had bitten nobody before."),
    ],
)
def test_a_sentence_without_a_name_gives_none(question: str, quote: str) -> None:
    assert lacks(question, quote)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("which hospital did Halifax send them to", "Ambulances were being sent to Halifax."),
        ("what was anton weiszs wife called", "Anton Weisz, who lost his wife, said they would."),
        ("Who wrote the summary that Weisz used?", "Mr Weisz said he had used a summary."),
        ("what party is mayor holloway", "Mayor Ada Holloway has no vote on the matter."),
        ("Who wrote the summary that Weisz used?", "It was a summary that Mr Weisz had used."),
        ("Who wrote the summary?", "HOLLOWAY: A summary was written."),
        ("which firm was paid", "It was paid in full on Monday."),
        ("which firm was paid", "After Monday it was paid in full."),
        ("name of the chef who left", "They went to a chef who had left Brightfork Kitchens."),
    ],
)
def test_a_name_that_the_question_gives_is_not_the_one_it_asks_for(
    question: str, quote: str
) -> None:
    assert lacks(question, quote)


def test_a_person_is_no_company_and_a_place_no_person() -> None:
    asked = "Which company's laboratory did Quellen open?"
    assert lacks(asked, "Quellen opened it, said its chief executive, Mia Terhorst, in a call.")
    assert not lacks(asked, "Quellen opened that of Terhorst Optics, it said in a call.")
    asked = "names of the two arrested men"
    assert lacks(asked, "BHULLAR: Two men were picked up in Timișoara.")
    assert lacks(asked, "Two men were picked up in Timișoara.")
    assert not lacks(asked, "Two men, Ion Popa and Dan Rus, were picked up in Timișoara.")


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("which bank was it that failed", "The Tamarack Valley Bank was the biggest to fail."),
        ("which bank was it that failed", "Tamarack was the biggest to fail."),
        ("which bank was it that failed", "Orr's failure was the biggest."),
        ("What is the baby's name?", "The child has been named Brenda, after the saint."),
        ("name of the new netflix app", "Netflix launched its new app, My Netflix, on Monday."),
        ("which film won", 'It was won by "the salt road" at last.'),
        ("which show was it", "It was *salt roads* that won."),
        ("who suspended the governor", "His cousin, Governor Rahmat Bolung, suspended him."),
        ("Who was Ada Holloway?", "Ada Holloway, a judge, had a vote on the matter."),
        ("who named the dog", "I called her that, said the bus driver."),
    ],
)
def test_any_name_that_may_be_meant_is_one(question: str, quote: str) -> None:
    assert not lacks(question, quote)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Who wrote it?", Named.WHO),
        ("who is most at risk", None),
        ("which judge was it", Named.PERSON),
        ("which member of the staff was it", None),
        ("what was the farmer called?", Named.PERSON),
        ("In which country is it?", Named.BODY),
        ("what was the ship called", Named.BODY),
        ("Would she have a say in which shows get made?", None),
        ("What will platforms be allowed to add?", None),
        ("which country size counts", None),
        ("What's the grant called?", Named.ANYTHING),
        ("What did the company do?", None),
    ],
)
def test_whose_name_is_asked_for(question: str, asked: Named | None) -> None:
    assert asked_name(question) is asked
