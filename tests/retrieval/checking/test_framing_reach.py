"""How far a denial, a made-up thing, a question or a condition reaches."""

import pytest

from tests.retrieval.checking.checks import framed


@pytest.mark.parametrize(
    "before",
    [
        "Ng refused to say more than",
        "Ng would not say anything other than",
        "Ng would not say anything beyond",
        "Ng declined to say more than that",
        "Ng could not have said it better than",
        "Nobody said it better than Ng when she wrote",
        "Ng never told the crew anything but",
        "Ng stopped short of saying more than",
        "Ng said nothing besides",
    ],
)
def test_a_denial_ends_where_all_but_the_words_is_denied(before: str) -> None:
    assert framed(f"{before} “the valve is shut”.", "the valve is shut") is None


@pytest.mark.parametrize("title", ["Gov.", "Lt. Col.", "Sgt.", "Rev.", "Cllr.", "Mrs."])
def test_a_denial_reaches_over_the_point_of_a_title(title: str) -> None:
    found = framed(f"Ng denied that {title} Lowe had shut the valve.", "Lowe had shut the valve")

    assert found is not None
    assert found.kind == "denied"


@pytest.mark.parametrize(
    "denied", ["she knew the captain", "it was plan B", "she lives in Elm St", "it is 3 p.m"]
)
def test_a_denial_ends_with_its_sentence(denied: str) -> None:
    text = f"Ng denied that {denied}. Lowe had shut the valve."

    assert framed(text, "Lowe had shut the valve") is None


@pytest.mark.parametrize(
    "before",
    [
        "Ng never told better paid staff",
        "Ng refused to say better roads meant",
        "Ng did not tell anybody besides her son",
        "Ng denied saying beyond the hearing of others",
        "Nobody told the crew other than in jest",
    ],
)
def test_a_denial_reaches_over_better_beyond_and_besides_of_something_else(before: str) -> None:
    found = framed(f"{before} “the valve is shut”.", "the valve is shut")

    assert found is not None
    assert found.kind == "denied"


@pytest.mark.parametrize(
    "before",
    [
        "A forged letter, said to be by Ng, read:",
        "On Monday a fake post claimed that",
        "According to a fake post, Ng said",
        "Ng was quoted by a spoof news site as saying",
        "The satirical site reported that Ng said",
        "They found a doctored clip of Ng saying",
        "A fake video in which Ng says",
        "They repeated the made-up quote",
        "A bogus letter sent to voters told them",
        "A fake account in the name of Ada Ng tweeted",
        "The fake post had added",
        "The fake statement issued on Friday said",
        "The hoax email to staff began:",
        "The parody account replied:",
        "The fabricated headline was",
        "A deepfake of Ng telling the crew",
        "A doctored clip appears to show Ng telling them",
        "They shared a bogus article headlined",
        "They posted a made-up quote of Ng's:",
        "A spoof website reported that Ng had said",
    ],
)
def test_what_a_made_up_thing_says_is_invented(before: str) -> None:
    found = framed(f"{before} “the valve is shut”.", "the valve is shut")

    assert found is not None
    assert found.kind == "invented"


@pytest.mark.parametrize(
    "before",
    [
        "Police who examined the forged letter said",
        "The boy who made the fake video told police",
        "Ng told the spoof news site",
        "The fabricated quotes in the paper led Ng to say",
        "The author of the satirical article told us",
        "A spokesman for the satirical site said",
        "Ng, the victim of the forged letter, said",
        "In the fake letter case Ng said",
        "Ng condemned the fake video saying",
        "The fake letter, Ng said,",
        "The fake letter was described as",
        "The doctored clip was posted",
        "The hoax letter prompted",
        "The fake account holder said",
        "When the doctored image spread Ng said",
        "On the doctored image the mayor wrote",
        "In the hoax letter probe Ng said",
        "The agency pulled the doctored image saying",
        "Ng mocked the fake memo on Friday saying",
        "Ng reacted to the fake quote:",
        "The satirical site said on Monday",
        "An AI-generated message read",
    ],
)
def test_what_somebody_says_of_a_made_up_thing_is_not_invented(before: str) -> None:
    assert framed(f"{before} “the valve is shut”.", "the valve is shut") is None


@pytest.mark.parametrize(
    "before",
    [
        "Asked if she was tired Ng said",
        "When asked whether it was late Ng said",
        "When Ng was asked if it was safe she said",
        "Asked whether the talks had failed Ng replied",
        "Asked if the price of bread rose Ng told us",
        "Asked if he knew Ada Ng insisted",
        "Pressed on whether jobs will go the firm wrote",
        "“Unless the town changes course Ng added",
        "Ng appeared to call him a liar but said",
        "“I don't care if",
        "“It doesn't matter if",
        "“Never mind if",
    ],
)
def test_a_question_or_condition_ends_where_somebody_says_what_follows(before: str) -> None:
    assert framed(f"{before} the valve is shut", "the valve is shut") is None


@pytest.mark.parametrize(
    "before",
    [
        "Asked if she said",
        "Asked whether Ng had ever said",
        "They asked if the keeper of the dam said",
        "They asked whether Ng really told him",
        "They do not know if the man who died said",
        "Asked if she called him",
        "“I would care if",
        "“If Ng said",
    ],
)
def test_a_question_or_condition_covers_what_is_said_in_it(before: str) -> None:
    assert framed(f"{before} the valve is shut", "the valve is shut") is not None
