"""Who was arrested, charged or convicted, and whether anyone was: told by what tells of it."""

import pytest

from retrieval.fate.justice import asks_whether, tells_of_none, what_for

FINED = "The trust was fined £800,000 in 2022 over the death of a baby."
BEEN = "I've been in my house 41 years. They are taxing me out of it, said Rosa Roe, 78."


@pytest.mark.parametrize("sentence", [FINED, BEEN, "Somebody threw a brick through a window."])
@pytest.mark.parametrize(
    "question",
    [
        "Who was arrested over the deaths?",
        "Who did police arrest?",
        "Who's been arrested?",
        "Which engineer was charged with the attack?",
        "Has anyone been arrested?",
        "did anyone get arrested",
        "have police detained anybody",
        "Have there been any arrests?",
        "did police make any arrests",
        "Has anybody been prosecuted for the break-in?",
        "has anyone else been charged yet",
        "Have police charged anybody?",
        "Which bank executive was charged?",
        "Who was charged alongside Beck?",
        "Who was charged (with murder)?",
        "Who were the men charged with the attack?",
    ],
)
def test_what_tells_of_no_arrest_and_no_charge_does_not_answer(
    question: str, sentence: str
) -> None:
    assert tells_of_none(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Has anyone been arrested over the fire?", "Nobody has been arrested."),
        ("Has anyone been arrested over the fire?", "He was not arrested."),
        ("Has anyone been arrested over the fire?", "Police have not made any arrests."),
        ("Has anyone been arrested?", "Officers led away two men."),
        ("Has anyone been arrested?", "Two men were picked up this morning."),
        ("Have police detained anybody?", "Both were released on bail."),
        ("Who was arrested?", "Police named the man as Jon Beck, of Hale."),
        ("Who was charged?", "The two are to appear at Hale Crown Court in May."),
        ("Has anyone been charged?", "No arrests have been made."),
        ("Has anyone been charged?", "The theft has no culprit."),
        ("Who was charged?", "Jon Beck must go before a judge in May."),
        ("Who was charged?", "Prosecutors filed a complaint against Jon Beck."),
        ("Who was convicted of the murder?", "A court condemned Jon Beck to death."),
        ("Who was convicted of the murder?", "Jon Beck went down for nine years."),
        ("Who was convicted of the murder?", "Jon Beck got four years."),
        ("Who was convicted of the murder?", "Nobody has been convicted of that murder."),
        ("Was anyone convicted of the murder?", "Beck walked out, cleared by the jury."),
    ],
)
def test_other_words_for_it_or_that_it_was_not_so_answer(question: str, sentence: str) -> None:
    assert not tells_of_none(question, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "They are accused of killing Jon Ng.",
        "The pair deny murdering Jon Ng.",
        "The case has brought back memories of Jon Ng, who was stabbed to death in 2011.",
        "A woman of 49 was arrested and released without charge.",
    ],
)
def test_who_is_accused_or_denies_it_is_not_therefore_convicted(sentence: str) -> None:
    assert tells_of_none("Who was convicted of murdering Jon Ng?", sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who was convicted of the murder?", "The prime minister condemned the murder."),
        ("Who was convicted of the arson?", "The mill was condemned after the fire."),
        ("Who was jailed over the power cut?", "The grid went down for an hour."),
        ("Who was charged?", "Neighbours filed complaints against the bar."),
        ("Have there been any charges for the fire?", "The fire burnt for a week."),
        ("Have police brought any charges over the fire?", "The fire burnt for a week."),
        ("Were there any charges to date?", "The fire burnt for a week."),
    ],
)
def test_who_condemns_or_complains_tells_of_no_verdict(question: str, sentence: str) -> None:
    assert tells_of_none(question, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It is not the first time that the club has been fought over in court.",
        "The prosecution said that Beck had lent him the money.",
        "I am sorry for what was done and for how long it was denied, he said.",
    ],
)
def test_a_court_that_hears_of_money_charges_nobody(sentence: str) -> None:
    assert tells_of_none("Has anyone been charged over the takeover?", sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Has anyone been arrested?", "The fire took place in May, while the town slept."),
        ("Has anyone been arrested?", "The picture, taken in Hale, shows the hall ablaze."),
        ("Has anyone been arrested?", "Ana Lund, the officer in charge of the boat, saw it."),
        ("Has anyone been charged?", "Ana Lund took charge of the mill, free of charge."),
        ("Has anyone been charged?", "The battery is charged overnight."),
        ("Has anyone been charged?", "A fully charged car stood beside the charging point."),
        ("Has anyone been charged?", "Visitors were charged £5, and children a charge of $2."),
        ("Who was convicted of the murder?", "The police appealed for witnesses of the murder."),
        ("Who was convicted of the murder?", "The murder happened inside the mill."),
    ],
)
def test_what_only_shares_a_word_with_it_does_not_answer(question: str, sentence: str) -> None:
    assert tells_of_none(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Has anyone been arrested?", "Officers took two men in for a talk."),
        ("Has anyone been arrested?", "The police took him in."),
        ("Has anyone been arrested?", "Beck was taken in on Friday."),
        ("Has anyone been arrested?", "Beck was taken in by police."),
        ("Has anyone been arrested?", "Two men were taken in overnight."),
        ("Has anyone been arrested?", "All three were let go without charge."),
        ("Has anyone been charged?", "Beck was charged in May."),
        ("Has anyone been charged?", "Beck faced a charge of theft of $2."),
        ("Who was convicted of the murder?", "Beck lost his appeal."),
        ("Who was convicted of the murder?", "Beck spent three years inside."),
        ("Who was convicted of the murder?", "Beck was condemned to 20 years."),
        ("Who was convicted of the murder?", "Beck was condemned to hard labour."),
    ],
)
def test_words_with_another_sense_answer_in_the_sense_of_a_court(
    question: str, sentence: str
) -> None:
    assert not tells_of_none(question, sentence)


@pytest.mark.parametrize(
    "question",
    [
        "Has anyone been charged thus far?",
        "Has anyone been charged apart from Ng?",
        "Who was charged amid the riots?",
        "Who was charged with tax fraud?",
        "Who was charged over £5m thefts?",
        "Who was charged more than once?",
        "Who was charged with running a drugs ring?",
        "Who was charged for using a stolen card?",
        "Have there been any charges for the fire?",
        "Have police brought any charges for the murder?",
        "Have police laid any charges?",
        "Have prosecutors filed any charges?",
        "Were there any charges for drink-driving?",
        "Were there any charges on drugs?",
        "Who was charged with overseeing the fraud?",
        "Who was charged with the job scam?",
        "Who was charged less than a day after the crash?",
    ],
)
def test_who_is_charged_is_charged_in_court_unless_a_price_or_a_task_is_named(
    question: str,
) -> None:
    assert tells_of_none(question, "Somebody threw a brick through a window.")


@pytest.mark.parametrize(
    "question",
    [
        "When was the suspect arrested?",
        "Was Beck arrested?",
        "Who arrested Beck?",
        "Which phones can be charged?",
        "Which flights were charged by the minute?",
        "Who is charged a fee?",
        "Who is charged monthly?",
        "Who was charged rent?",
        "Who was charged $5?",
        "Who was charged with running the department?",
        "Is anyone charged for parking?",
        "Are there any charges for cash withdrawals?",
        "Were there any charges for bicycles on the ferry?",
        "Are there any charges for the glass museum?",
        "Who is charged the congestion charge?",
        "Who has been charged with finding a new chief executive?",
        "Who was charged A$200 for a taxi?",
        "Which team was sentenced to relegation?",
        "Has anyone been sentenced to obscurity?",
        "Which team was found wanting?",
        "Who was killed over the fire?",
        "Does the bank make any charges for transfers?",
        "Who bought the file from the arrested man?",
        "Did anyone see the man who was arrested?",
        "How many people were arrested?",
    ],
)
def test_what_asks_for_something_else_is_answered_as_ever(question: str) -> None:
    assert not tells_of_none(question, FINED)
    assert not asks_whether(question)


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("Has anyone been arrested over the ferry fire?", "ferry fire?"),
        ("who was convicted of murdering Jon Ng", "murdering Jon Ng"),
        ("Has anyone been arrested?", ""),
        ("Was Beck arrested over the fire?", ""),
    ],
)
def test_for_what_it_was_stands_behind_it(question: str, what: str) -> None:
    assert what_for(question) == what


@pytest.mark.parametrize(
    "sentence",
    [
        "In all 19 children caught measles, and one caught a bad cold.",
        "Some caught Lassa fever on the boat, and others a fever.",
        "The barn caught fire, and the mayor was caught up in traffic.",
    ],
)
def test_who_catches_a_fever_is_not_caught(sentence: str) -> None:
    assert tells_of_none("has anyone been arrested", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Two men were caught at the border.",
        "Police caught him with the virus samples.",
        "They caught the man in a fever ward.",
        "The thief was caught, and had a cold.",
    ],
)
def test_whom_police_catch_is(sentence: str) -> None:
    assert not tells_of_none("has anyone been arrested", sentence)
