"""What in a text is no article: furniture, teasers, comments, and who wrote it."""

import pytest

from tests.index.reading.test_prose import FIRST, SECOND, THIRD, read


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Riverton Ferries",
        "Photo by Sam Ko / Unsplash",
        "The ferry terminal on Tuesday. Photograph: Sam Ko/Getty Images",
        "The board met in May. (AP Photo/Sam Ko)",
        "Ann Ng was photographed at the Mora Café by Jo Orr. This interview was edited for length.",
        "This conversation has been lightly edited and condensed for length and clarity.",
        "3 min read",
        "Share this article",
        "Facebook",
        "1.2K Shares 14 Comments",
        "Source link",
        "Subscribe  Log in",
        "Search Menu Sign up",
        "Return-Path: <bounce@rivertonpost.example.com>",
        "Comments are closed.",
        "Topics Ferries Port River",
        "Tags: ferries, harbour, board",
        "Ferries, Harbour News, News, Transport News",
        "Read more: The ferries that never came.",
        "Also Read | The ferries that never came.",
        "ALSO WATCH: The ferries that never came.",
        "Advertisement",
        "Sign up for our newsletter and never miss a story.",
        "Follow us on Twitter and Facebook.",
        "© 2024 Riverton Post. All rights reserved.",
        "Research contact: @rivertonpost",
        "We use cookies to make this site better. By staying you agree to that.",
        "Click here to read the contract.",
        "(Reporting by Ada Lowe; Editing by Jo Park)",
        "https://rivertonpost.example/ferry",
        "What happens next?",
        "Ferries Worth $41.5 Million",
    ],
)
def test_lines_that_are_no_article_are_left_out(line: str) -> None:
    _, prose = read("Ferry vote put off", FIRST, SECOND, line, THIRD)
    assert prose == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "paragraph",
    [
        "He resigned.",
        "Search the menu and sign in, the notice on the quay says.",
        "Received: from a donor in Hale, a cheque for 5,000 pounds.",
        "Content type: the board wrote the word on all its tins.",
        "The company wrote in its posting for the new role:",
        "“Who knew?” she asked.",
        "Copyright holders went to court over it.",
        "Copyright Office officials in Riverton ruled that twelve works had no author.",
        "Photos by the agency showed smoke over the harbour.",
        "Ann Ng was photographed on a yacht off Mora by Jo Orr.",
        "This interview was edited for length by the ministry, the union said.",
        "Follow the money, the auditor told the board.",
        "By Friday the ferries will run again, the board said.",
        "Reporting by the Post led to an inquiry into the contract.",
        "Read the contract before you sign it, she told them.",
        "This report was supplied by the ministry, which paid for it.",
        "This story was told by my mother.",
        "To cancel a crossing, call the board before noon, it said.",
        "Adverts on the ferries brought in 40,000 pounds.",
        "Subscriptions start at £5 a month, the company said.",
        "Have you got a ticket? That is what the inspectors asked.",
        "You may cancel at any time, the board said.",
        "Contact with the ferry was lost at noon.",
        "Video of the meeting was shared by the board on Monday.",
        "A paragraph that lost its full stop but is far too long to be the heading of any part",
    ],
)
def test_sentences_that_only_begin_like_furniture_are_kept(paragraph: str) -> None:
    _, prose = read("Ferry vote put off", FIRST, paragraph, THIRD)
    assert prose == [FIRST, paragraph, THIRD]


IMPRINT = [
    "This story was supplied by Northern Wire Service and edited by the Riverton Post.",
    "This article was provided by Reuters.",
    "To republish this article, write to rights@riverton.example.",
    "For advertising enquiries, please contact adverts@riverton.example.",
    "Advertise with us.",
    "You may unsubscribe at any time.",
    "You are receiving this email because you signed up.",
    "Download our app today.",
    "Enjoyed this story? Please subscribe.",
    "Got a story? Signal us on our secure line.",
    "WhatsApp our newsdesk in confidence.",
]


@pytest.mark.parametrize("line", IMPRINT)
def test_what_a_page_says_of_itself_is_left_out_wherever_it_stands(line: str) -> None:
    for place in range(4):
        parts = [FIRST, SECOND, THIRD]
        parts.insert(place, line)
        assert read("Ferry vote put off", *parts)[1] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Subscriptions from £4 a week will cost £6 from May, the board said.",
        "Subscribe and save offers cost shoppers £80 a year, the board found.",
        "Unsubscribe links were missing on 12 pages, an audit found.",
        "You may unsubscribe at any time, the board told them.",
        "Advertise with us or lose your pitch, traders were told.",
        "The mayor asked the Post to republish this story on its front page.",
        "To republish this article, the Post would have to pay its author.",
        "This article was provided to the court by Ann Roe.",
        "This story was supplied by Garth Marine, two clerks admitted.",
        "This story was supplied by Ann Roe.",
        "The pier's switchboard: 4 000 000 calls were never answered.",
        "Text us your answers, the swindlers wrote to pensioners.",
        "Got a story? The mayor did, and no one believed it.",
        "Enjoyed this ferry? Then pay for it, the board told residents.",
        "You are receiving this letter because your house may flood.",
        "To advertise on the ferries, firms must write to the harbour office.",
    ],
)
def test_news_of_adverts_and_subscriptions_is_kept_also_at_the_end(paragraph: str) -> None:
    assert read("Ferry vote put off", FIRST, SECOND, paragraph)[1] == [FIRST, SECOND, paragraph]
    assert read("Ferry vote put off", FIRST, paragraph, THIRD)[1] == [FIRST, paragraph, THIRD]


def test_who_also_read_something_is_told_by_the_article() -> None:
    told = "Also read by the clerk were the minutes of May: they name no ferry."
    _, prose = read("Ferry vote put off", FIRST, SECOND, told, THIRD)
    assert prose == [FIRST, SECOND, told, THIRD]


def test_a_list_of_other_articles_ends_where_the_article_goes_on() -> None:
    goes_on = f"{THIRD} Neither of the two wanted to say anything about it on Wednesday evening."
    _, prose = read(
        FIRST,
        SECOND,
        "Related Articles",
        "Board meets in secret.",
        "Fares rise",
        goes_on,
        "It rained.",
    )
    assert prose == [FIRST, SECOND, goes_on, "It rained."]


def test_what_readers_commented_is_not_the_article() -> None:
    _, prose = read(FIRST, SECOND, THIRD, "Leave a comment", "I was there and it was a mess.")
    assert prose == [FIRST, SECOND, THIRD]


def test_a_biography_gives_the_byline_and_ends_the_article_but_not_its_notices() -> None:
    about = "About the author:\nAda Lowe is a reporter. She covers the sea."
    notice = "Correction: The board has seven members."
    reading, prose = read(FIRST, SECOND, THIRD, about, "She lives in Port River.", notice)
    assert reading.byline == "Ada Lowe"
    assert prose == [FIRST, SECOND, THIRD, notice]


def test_a_last_paragraph_about_the_author_is_left_out() -> None:
    _, prose = read("Ferry vote off", "By Ada Lowe", FIRST, SECOND, "Ada Lowe covers the harbour.")
    assert prose == [FIRST, SECOND]


def test_a_repeated_standfirst_is_kept_once() -> None:
    _, prose = read("Ferry vote put off", FIRST, "Photo: Sam Ko", FIRST, SECOND)
    assert prose == [FIRST, SECOND]


def test_a_standfirst_goes_where_a_paragraph_has_it_in_its_context() -> None:
    _, prose = read("Ferry vote put off", FIRST, SECOND, f"{FIRST} {THIRD}")
    assert prose == [SECOND, f"{FIRST} {THIRD}"]
