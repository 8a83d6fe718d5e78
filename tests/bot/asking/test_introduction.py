import pytest

from bot.introduction import asks_for_help


@pytest.mark.parametrize(
    "said",
    ["help", "Help!!", "help me please", "hello, who are you?", "What are you?", "what can you do?",
     "how do I use this bot?", "How does this bot work?", "what does the bot do?",
     "what is this bot for?"],
)  # fmt: skip
def test_what_asks_about_the_bot_asks_for_help(said: str) -> None:
    assert asks_for_help(said)


@pytest.mark.parametrize(
    "said",
    ["What can you do about inflation?", "who helped the miners?", "what do you know?",
     "help wanted ads fell by how much?", "how does it work?", "what are you paid at Netflix?",
     "Who are the Helpers?", "how can we use the bot detector of Zork?",
     "Help! sold how many copies?", ""],
)  # fmt: skip
def test_what_asks_of_anything_else_does_not(said: str) -> None:
    assert not asks_for_help(said)
