import pytest

from retrieval.checking.verdict import FrameKind
from tests.retrieval.checking.checks import framed


@pytest.mark.parametrize(
    ("text", "words", "kind", "clause"),
    [
        (
            "Ng denied telling the crew to “leave the valve open”.",
            "leave the valve open",
            "denied",
            "Ng denied telling the crew to",
        ),
        (
            "Ng never said, “Leave the valve open.”",
            "Leave the valve open",
            "denied",
            "Ng never said",
        ),
        (
            "Nobody on the board said the valve was safe.",
            "the valve was safe",
            "denied",
            "Nobody on the board said",
        ),
        (
            "“I do not believe that the valve was safe,” Ng said.",
            "the valve was safe",
            "denied",
            "I do not believe that",
        ),
        ("“It is not safe to drink,” Ng said.", "safe to drink", "denied", "It is not"),
        (
            "There is no evidence that the valve was safe.",
            "the valve was safe",
            "denied",
            "There is no evidence that",
        ),
        (
            "It is untrue, the firm said, that “the valve was safe”.",
            "the valve was safe",
            "denied",
            "It is untrue, the firm said, that",
        ),
        (
            "Ng stopped short of calling it “a death trap for us”.",
            "a death trap for us",
            "denied",
            "Ng stopped short of calling it",
        ),
        (
            "“The valve was safe,” a remark that Ng denies making.",
            "The valve was safe",
            "denied",
            "a remark that Ng denies making",
        ),
        (
            "Ng has retracted her claim that the valve was safe.",
            "the valve was safe",
            "retracted",
            "Ng has retracted her claim that",
        ),
        (
            "“The valve was safe,” said Ng, who later withdrew the claim.",
            "The valve was safe",
            "retracted",
            "said Ng, who later withdrew the claim",
        ),
        (
            "A doctored clip showed Ng saying “leave the valve open”.",
            "leave the valve open",
            "invented",
            "A doctored clip showed Ng saying",
        ),
        (
            "Ng falsely claimed that the valve was safe.",
            "the valve was safe",
            "wrong",
            "Ng falsely claimed that",
        ),
        ("The pump cost $5m, rather than $9m.", "$9m", "wrong", "The pump cost $5m, rather than"),
        (
            "Ng was asked whether “the valve was safe”.",
            "the valve was safe",
            "asked",
            "Ng was asked whether",
        ),
        (
            "Did you tell the crew that “the valve is safe”?",
            "the valve is safe",
            "asked",
            "Did you tell the crew that",
        ),
        (
            "“If the valve fails, the town will flood,” Ng said.",
            "the town will flood",
            "conditional",
            "If the valve fails",
        ),
        (
            "The town will flood unless the valve is mended, Ng said.",
            "The town will flood",
            "conditional",
            "unless the valve is mended",
        ),
        (
            "Had the valve failed, the town would have flooded.",
            "the town would have flooded",
            "conditional",
            "Had the valve failed",
        ),
        (
            "Ng is due to tell voters that “help is at hand”.",
            "help is at hand",
            "expected",
            "Ng is due to tell voters that",
        ),
        ("“I wish the valve were safe,” Ng said.", "the valve were safe", "expected", "I wish"),
        ("“I sleep on the valve,” Ng joked.", "I sleep on the valve", "joked", "Ng joked"),
        (
            "Ng never told the crew to “leave the valve open”.",
            "leave the valve open",
            "denied",
            "Ng never told the crew to",
        ),
        (
            "Ng was misquoted as saying “leave the valve open”.",
            "leave the valve open",
            "invented",
            "Ng was misquoted as saying",
        ),
        (
            "“Leave the valve open,” a fake post said.",
            "Leave the valve open",
            "invented",
            "a fake post said",
        ),
        (
            "Ng will call it “a death trap for us”.",
            "a death trap for us",
            "expected",
            "Ng will call it",
        ),
        (
            "Ng joked that she slept on the valve.",
            "she slept on the valve",
            "joked",
            "Ng joked that",
        ),
        (
            "In the clip Ng appears to say “leave the valve open”.",
            "leave the valve open",
            "hearsay",
            "In the clip Ng appears to say",
        ),
        (
            "“Some say the valve was safe,” Ng said.",
            "the valve was safe",
            "hearsay",
            "Some say",
        ),
    ],
)
def test_words_that_an_article_does_not_state_have_the_clause_that_says_so(
    text: str, words: str, kind: str, clause: str
) -> None:
    found = framed(text, words)

    assert found is not None
    assert (found.kind.value, found.text) == (kind, clause)
    assert text[found.span.start : found.span.end] == clause


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ng denied the charge: “I shut the valve.”", "I shut the valve"),
        ("Ng denied wrongdoing in a letter that said “I shut the valve”.", "I shut the valve"),
        ("Ng, who never slept, said “I shut the valve”.", "I shut the valve"),
        ("Ng did not say why. “I shut the valve,” she said.", "I shut the valve"),
        ("Ng would not say more: “I shut the valve.”", "I shut the valve"),
        ("Ng dismissed the claim as “nonsense from a rival”.", "nonsense from a rival"),
        ("Ng did not dispute that the valve was safe.", "the valve was safe"),
        ("Ng refused to retract her claim that the valve was safe.", "the valve was safe"),
        ("Ng not only said “I shut the valve”, she did so.", "I shut the valve"),
        ("Ng was not the first to call it “a death trap for us”.", "a death trap for us"),
        ("“I can't believe that they shut it,” Ng said.", "they shut it"),
        ("“I regret that the town was flooded,” Ng said.", "the town was flooded"),
        ("Asked if the valve leaked, Ng said: “I shut the valve.”", "I shut the valve"),
        ("“Did it leak? I do not know,” Ng said. “I shut it at ten.”", "I shut it at ten"),
        ("“If you ask me, the valve was safe,” Ng said.", "the valve was safe"),
        ("“Even if it rains, the valve will hold,” Ng said.", "the valve will hold"),
        ("“Come if you like, and the valve was safe,” Ng said.", "the valve was safe"),
        ("The board will decide if the valve is shut.", "The board will decide"),
        ("“I have no doubt the valve was safe,” Ng said.", "the valve was safe"),
        ("Asked about a fake letter, Ng said “I shut the valve”.", "I shut the valve"),
        ("A fake letter was sent to the town.", "sent to the town"),
        (
            "“I never said that the valve was safe,” Ng said.",
            "I never said that the valve was safe",
        ),
        ("Critics say that the valve was safe.", "the valve was safe"),
        ("The pump cost $5m. The valve cost $9m.", "$9m"),
        ("“Is the valve safe in winter?” asked Ng.", "the valve safe in winter?"),
        ("“Why not shut it at ten?” asked Ng.", "shut it at ten?"),
        ("‘It was not for me to say,’ said Ng. ‘I shut it at ten.’", "I shut it at ten"),
    ],
)
def test_no_word_of_another_clause_frames_what_an_article_states(text: str, words: str) -> None:
    assert framed(text, words) is None


def test_what_stands_before_a_speech_frames_all_its_sentences() -> None:
    text = "Ng never said: “Shut the valve. Leave it shut until May.”"

    found = framed(text, "Leave it shut until May")

    assert found is not None
    assert found.text == "Ng never said"


def test_an_apostrophe_does_not_end_the_speech_that_others_are_told_in() -> None:
    text = "‘Some people say that the members’ vote was void,’ Ng said."

    found = framed(text, "vote was void")

    assert found is not None
    assert found.text == "Some people say that the members"


@pytest.mark.parametrize(
    ("text", "words", "clause"),
    [
        (
            "Ng claimed that the mill had burned.",
            "the mill had burned",
            "Ng claimed that",
        ),
        (
            "Ng claimed the mill was shut in May.",
            "was shut in May",
            "Ng claimed the mill",
        ),
        ("On Monday, Ng claimed he had paid.", "he had paid", "Ng claimed"),
        ("Mill to close in May, sources say", "Mill to close in May", "sources say"),
        (
            "The mill will close, two sources told us.",
            "The mill will close",
            "two sources told",
        ),
    ],
)
def test_what_somebody_only_claims_is_told_as_what_others_say(
    text: str, words: str, clause: str
) -> None:
    found = framed(text, words)
    assert found
    assert (found.kind, found.text) == (FrameKind.HEARSAY, clause)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The fire claimed the lives of six who slept.",
            "the lives of six who slept",
        ),
        ("Ng claimed the seat that she lost in May.", "the seat that she lost in May"),
        ("The team claimed the cup and left the town.", "left the town"),
        ("The claimed sums were paid in May.", "sums were paid in May"),
        ("Insurance claims the mill had settled were listed.", "the mill had settled were listed"),
        ("The claims that she made were paid in May.", "were paid in May"),
        ("“I claimed that the mill was shut,” she said.", "the mill was shut"),
        ("The mill will close in May, water sources permitting.", "The mill will close in May"),
    ],
)
def test_who_claims_a_thing_hands_on_no_words(text: str, words: str) -> None:
    assert framed(text, words) is None


def test_a_claim_that_is_dismissed_is_denied_whatever_is_told_of_it_between() -> None:
    text = "It dismisses a claim, seen by two million on a forum, that the mill had burned."
    found = framed(text, "the mill had burned")
    assert found
    assert found.kind is FrameKind.DENIED
