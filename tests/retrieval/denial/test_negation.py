import pytest

from retrieval.denial.negation import (
    denies_what_is_asked,
    disagree_in_words,
    gainsays,
    says_not_so,
    sidesteps,
    takes_back,
)


@pytest.mark.parametrize(
    ("text", "topic", "denied"),
    [
        ("The mayor, Ada Lowe, said she would not resign.", "mayor resigned", True),
        ("Ada Lowe denied that she had sold the pier.", "Lowe sold pier", True),
        ("The mayor resigned on Monday.", "mayor resigned", False),
        ("The mayor, who did not comment, resigned.", "mayor resigned", False),
        ("The bridge will not open.", "bridge not open", False),
    ],
)
def test_a_text_can_gainsay_the_words_of_a_topic(text: str, topic: str, denied: bool) -> None:
    assert gainsays(text, topic) is denied


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ohio Nurses Alliance disputed that.",
        "A spokesman for the port denied the claim on Monday.",
        "But that was not true.",
        "The figure turned out to be wrong.",
        "Ward later withdrew her statement.",
        "Orbit has denied this, and has gone to court.",
        "A few residents disputed that.",
        "That is not so.",
        "The rumour was false.",
        "The minister denied the rumours.",
        "Her account turned out to be untrue.",
        "The mill denied any such deal.",
        "Police deny that any such order was given.",
        "No such order was given, the army said.",
        "No such order was given, the army said on Monday.",
        "No such order was given.",
        "No such order was given at all.",
        "No such order has ever been given by anybody.",
        "There was no such meeting.",
        "Nothing of the kind had happened.",
        "She did nothing of the sort.",
    ],
)
def test_a_sentence_can_take_back_the_one_before(sentence: str) -> None:
    assert takes_back(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Her account was wrong by £40 a month.",
        "The union rejected the offer.",
        "Police denied that they had come late.",
        "Nobody disputed that.",
        "She did not deny it.",
        "Few dispute that.",
        "Neither side disputes that.",
        "Lowe refused to deny it.",
        "Lowe couldn't deny it.",
        "It is not so easy.",
        "That was on Monday.",
        "Her account is not closed.",
        "She denied the loan.",
        "It was wrong to leave, she said, if that is so.",
        "There was no such luck for Lowe.",
        "There is no such law in Norway.",
        "No such thing exists in Norway.",
        "Nobody denied that any such deal was made.",
        "Nothing of the sort is planned for May.",
        "Nothing of the kind has happened since.",
        "No such law was passed in the north.",
        "No such fee has been added since 2010.",
        "No such charge was made for children.",
        "No such decision was taken in 2019.",
        "No such law was passed, in the north at least.",
        "There was no such law, in the north at least.",
    ],
)
def test_a_no_to_something_else_takes_nothing_back(sentence: str) -> None:
    assert not takes_back(sentence)


@pytest.mark.parametrize(
    "other",
    [
        "I did not read the Mora Observer's story about Ann Roe.",
        "Nobody named Ann Roe to the Mora Observer in April.",
    ],
)
def test_who_did_not_read_or_name_somebody_says_neither_yes_nor_no(other: str) -> None:
    told = "The Mora Observer, a weekly, reported in April that Ann Roe had taken £5,000."

    assert not disagree_in_words(told, other)
    assert sidesteps(told, other)


@pytest.mark.parametrize(
    "other",
    [
        "Ann Roe had not taken £5,000, the Mora Observer says now.",
        "Ann Roe took £5,000 in April, the Mora Observer reported.",
        "Ann Roe took £5,000, the Mora Observer reported; it did not say from whom.",
        "The Mora Observer did not say why Ann Roe had taken £5,000.",
    ],
)
def test_who_says_yes_or_no_does_not_sidestep(other: str) -> None:
    told = "The Mora Observer, a weekly, reported in April that Ann Roe had taken £5,000."

    assert not sidesteps(told, other)


def test_what_is_denied_of_a_name_is_more_than_the_name() -> None:
    told = "Ann Roe of the Harbour Trust sold the pier to Orvel."

    assert not disagree_in_words(told, "Police never named Ann Roe of the Harbour Trust in Orvel.")
    assert disagree_in_words(told, "Ann Roe of the Harbour Trust never sold the pier.")


@pytest.mark.parametrize(
    ("question", "first", "other", "denied"),
    [
        ("Who found the ring?", "A farmer found the ring.", "The ring has not been found.", True),
        ("Why did the wall fall?", "It fell for want of care.", "The wall did not fall.", True),
        ("Who found the ring?", "A farmer found the ring.", "Ann Roe found it.", False),
        ("Who found the ring?", "The ring was not found.", "It has not been found.", False),
        ("Who has not found it?", "A farmer found the ring.", "It has not been found.", False),
        ("Who found the ring?", "A farmer found it.", "A farmer did not sell the pig.", False),
    ],
)
def test_a_sentence_can_say_no_to_what_a_question_takes_for_granted(
    question: str, first: str, other: str, *, denied: bool
) -> None:
    assert denies_what_is_asked(other, first, question) is denied


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("A rumour went round that Roe had sold the pier.", "She hasn't, her office said."),
        ("The notice said that the pier was shut.", "It wasn’t."),
        ("The Star has a source who says the pier was shut.", "Roe says no."),
        ("There was a story that the pier was shut.", "Rubbish."),
        ("They asked Roe and Ng to leave the pier.", "But they did not."),
        ("Rumours spread that Roe had sold the pier.", "Roe has not sold it, her office said."),
        ("Posts claimed that the pier had sunk.", "The owner denied that the pier had sunk."),
        ("Roe reportedly sold the pier.", "Roe did not sell the pier, Ng said."),
    ],
)
def test_a_sentence_can_say_that_a_rumour_before_it_is_not_so(before: str, text: str) -> None:
    assert says_not_so(text, before)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("A rumour went round that Roe had sold the pier.", "She has not slept since."),
        ("A rumour went round that Roe had sold the pier.", "Nobody swims there in May."),
        ("Roe sold the pier.", "She did not sell the boats."),
        ("Roe sold the pier.", "She said no more than that."),
        ("Roe sold the pier.", "Rubbish is burned there."),
        ("Roe sold the pier.", "Had she not, Ng would have."),
        ("The bypass opened on Thursday.", "It is not, the council said, a cheap road to mend."),
        ("Mayor Aas opened the pool.", "She had not, until then, been seen in public."),
        ("The ferry was late.", "It is not, however, a cheap one."),
    ],
)
def test_what_says_no_to_something_else_does_not(before: str, text: str) -> None:
    assert not says_not_so(text, before)
