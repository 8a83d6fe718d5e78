"""What befell whom: no sentence that only names somebody tells when they were charged, or died."""

import pytest

from retrieval.fate.fates import Told, told


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("When was Jon Beck charged?", "The judge thanked Jon Beck, who had taped up the boiler."),
        ("When was Mia Holt detained?", "Mia Holt flew to Rome on Sunday."),
        ("was mia holt arrested", "Mia Holt, a detective, thanked the public."),
        ("Was the engineer convicted?", "The engineer had inspected the boiler twice."),
        ("How long was the letting agent jailed?", "The letting agent worked there for 12 years."),
        ("When was Ann Lee sentenced?", "The boiler had been condemned twice, once by Ms Lee."),
        ("When was Ann Lee convicted?", "Ann Lee's club was condemned to relegation on Sunday."),
        ("How did Ann Lee die?", "Ann Lee, 39, a baker, spoke at the town hall on Sunday."),
        ("When did Ann Lee resign?", "Ann Lee has run the club since 2019."),
        ("Why was Luis Pena sacked?", "Luis Pena led the side to a win on Saturday."),
        ("When was Ole Berg suspended?", "Berg scored twice in the second half."),
    ],
)
def test_a_sentence_that_only_names_somebody_does_not_tell_their_fate(
    question: str, quote: str
) -> None:
    assert told(question, quote, quote) is Told.NOWHERE


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("When was Jon Beck charged?", "Beck appeared before magistrates accused of fraud."),
        ("When was Jon Beck charged?", "A grand jury indicted Beck on 4 June."),
        ("How long was Jon Beck imprisoned?", "Beck was imprisoned in May."),
        ("Was Jon Beck charged?", "Beck denies any wrongdoing."),
        ("When was the teacher arrested?", "She was picked up at her home in Leeds on Monday."),
        ("How was the suspect arrested?", "He gave himself up at a police station in Hull."),
        ("How long was Tom Reed jailed?", "Reed was given six years."),
        ("How long was Tom Reed jailed for?", "Six years for ex-banker Reed"),
        ("How long was Tom Reed jailed?", "The judge handed the banker an 18-month sentence."),
        ("Was Tom Reed convicted?", "Reed pleaded guilty in May."),
        ("Was Tom Reed convicted?", "A jury cleared Reed of all charges."),
        ("Was the nurse found guilty?", "The nurse was acquitted on every count."),
        ("How did Lena Moss die?", "Lena Moss, 61, was found dead at the foot of the cliff."),
        ("How did Lena Moss die?", "She had a heart attack on the stairs, her brother said."),
        ("when did lena moss die", "Moss passed away on Sunday."),
        ("Did Lena Moss die?", "Moss survived with broken ribs."),
        ("When was Kofi Mensah killed?", "Mensah was shot outside his shop on 9 May."),
        ("When did Rosa Diaz resign?", "Diaz handed in her notice on Thursday."),
        ("When did Rosa Diaz resign?", "The finance director stepped down on 2 May."),
        ("Has the minister resigned?", "The minister said on Monday that he would not go."),
        ("When was Ole Berg sacked?", "United parted company with Ole Berg on Sunday."),
        ("Why was Ole Berg dismissed?", "Berg was shown the door after six defeats."),
        ("Why was the officer suspended?", "The officer was placed on leave after a shooting."),
        ("When was Mia Chen accused of theft?", "A blog alleged in March that Chen had stolen."),
        ("Was Larkspur Bank charged?", "Prosecutors brought a criminal case against the bank."),
        ("Was the pilot killed?", "The pilot swam to the shore and is recovering in hospital."),
        ("When was the bridge project killed?", "The council scrapped the project in May."),
        ("When did Rosa Diaz quit the race?", "Diaz withdrew from the race on Friday."),
        ("When was Mia Holt arrested?", "Two men put the cuffs on Holt on Monday."),
        ("Was Tom Reed convicted?", "Reed was let off with a fine of $90."),
        ("When did Lena Moss die?", "Moss breathed her last on 3 February."),
        ("Why was Ole Berg suspended?", "Berg may not play until he has been heard."),
        ("When was Ole Berg sacked?", "Berg cleared his desk on Monday."),
    ],
)
def test_other_words_for_it_or_that_it_is_not_so_tell_it(question: str, quote: str) -> None:
    assert told(question, quote, quote) is Told.HERE


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("How long was Ann Lee jailed?", "Tom Lee was jailed for seven years."),
        ("How long was Ann Lee jailed?", "The landlord Tom Lee, 58, was sent to prison in May."),
        ("how long was ann lee jailed", "Tom Lee was jailed for seven years. Ann Lee left early."),
        ("How did Ann Lee die?", "Ida Lee, a cleaner, and her young son, Ben, died in January."),
        ("Was Ann Lee charged with making threats?", "Tom Lee was charged with making threats."),
        ("Was Ann Lee charged with keeping slaves?", "Tom Lee was charged with keeping slaves."),
        ("Was Ann Lee charged the same day?", "Tom Lee was charged the same day."),
        ("Was Ann Lee convicted?", "Tom Fox, 41, was convicted of two counts of fraud."),
        ("When did Governor Ruiz resign?", "The director, Carla Stein, resigned on Thursday."),
    ],
)
def test_the_fate_of_another_full_name_is_not_theirs(question: str, quote: str) -> None:
    assert told(question, quote.split(". ")[0], quote) is Told.OF_ANOTHER


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("How did Ann Lee die?", "Ann Lee, whose sister and nephew died, was not surprised."),
        ("How did Ann Lee die?", "Ann Lee, the dead woman's sister, said no sum would do."),
        ("How long was Ann Lee jailed?", "The jailed landlord's wife, Ann Lee, left the room."),
    ],
)
def test_what_befell_a_relative_did_not_befall_them(question: str, quote: str) -> None:
    assert told(question, quote, quote) is Told.OF_ANOTHER


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("How long was Thomas Reed jailed?", "Tom Reed was jailed for two years."),
        ("How long was William Hart jailed?", "Bill Hart was jailed for two years."),
        ("How long was Ann Lee jailed?", "Tom Lee was jailed for six years, his wife Ann for two."),
        ("When was President Trump indicted?", "Donald Trump was indicted in Georgia."),
        ("When did Pope Francis die?", "Jorge Mario Bergoglio died on Easter Monday."),
        ("When did the director resign?", "Corinne Hale resigned on Thursday."),
        ("when did director resign", "Corinne Hale resigned on Thursday."),
        ("Why did the Prime Minister resign?", "Boris Johnson resigned after 50 ministers left."),
        ("When did Ann Lee die?", "Tom Lee, her husband, told the inquest that she died in June."),
        ("When did Lee's brother die?", "Tom Lee died in May."),
        ("Did Ann Lee and Tom Fox die?", "Tom Fox died."),
        ("Will the Hull boss quit?", "Hull's Tom Fox will not resign."),
        ("When was Jose Garcia jailed?", "José García was jailed in May."),
    ],
)
def test_another_name_may_be_theirs_or_tell_of_them(question: str, quote: str) -> None:
    assert told(question, quote, quote) is Told.HERE


def test_what_is_told_around_a_quote_counts_less() -> None:
    quote = "Kerr's parachute failed to open."

    assert told("How did John Kerr die?", quote, f"John Kerr died in May. {quote}") is Told.NEAR
    assert told("How did John Kerr die?", quote, f"Kerr died in May. {quote}") is Told.NEAR
    assert told("How did the pilot die?", quote, f"The pilot was killed. {quote}") is Told.NEAR


def test_an_article_that_plainly_tells_it_of_others_alone_tells_it_of_another() -> None:
    quote = "Kerr's parachute failed to open."

    for around in ("John Kerr died.", "Kerr died. Ida wept."):
        assert told("How did Ida Kerr die?", quote, f"{around} {quote}") is Told.OF_ANOTHER
    assert told("How did the pilot die?", quote, f"Two were killed. {quote}") is Told.OF_ANOTHER
    assert told("How did the pilot die?", quote, f"It was windy. {quote}") is Told.NOWHERE


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("When was Lars Munk convicted?", "Lars Munk was arrested on 8 May at his office."),
        ("How long was Ines Roy jailed?", "Roy has been charged with fraud."),
        ("When did Nell Ford die?", "Nell Ford, 31, resigned on Monday."),
        ("How long was Ole Berg jailed?", "Berg was suspended for six matches."),
    ],
)
def test_another_fate_does_not_tell_this_one(question: str, quote: str) -> None:
    assert told(question, quote, quote) is Told.OF_ANOTHER


def test_another_fate_may_be_the_reason() -> None:
    quote = "Ole Berg was arrested on 8 May."

    assert told("Why was Ole Berg suspended?", quote, quote) is Told.NOWHERE


@pytest.mark.parametrize(
    "question",
    [
        "When was the battery charged?",
        "How much was Beck charged for parking?",
        "Why was Beck charged extra?",
        "When was Beck charged rent?",
        "When was Beck sentenced to relegation?",
        "Was Beck found wanting?",
        "When was Beck charged with leading the review?",
        "When did the bill die?",
        "How many people were killed?",
        "Was anybody arrested?",
        "Was the man who died a smoker?",
        "When was the man accused of arson last seen?",
        "What did Ann Lee say about the murdered man?",
        "Why did Beck demand that the mayor resign?",
        "What was the dead man's daughter after?",
        "Who was arrested?",
        "Where does Beck live?",
    ],
)
def test_a_question_about_anything_else_is_answered_as_ever(question: str) -> None:
    quote = "Beck brought two suitcases, and the mayor waited by the door until noon."

    assert told(question, quote, quote) is Told.HERE


@pytest.mark.parametrize(
    ("question", "quote", "where"),
    [
        ("When was she arrested?", "A judge granted her bail until May 4.", Told.OF_ANOTHER),
        ("on what date was Mia Holt charged", "Holt was bailed in June.", Told.OF_ANOTHER),
        ("When was she arrested?", "She was arrested on May 2 and bailed on May 4.", Told.HERE),
        ("When was she arrested?", "She was held for a day and released on May 4.", Told.HERE),
        ("Was she arrested?", "A judge granted her bail until May 4.", Told.HERE),
        ("Was she arrested when it burned?", "She was bailed on May 4.", Told.HERE),
    ],
)
def test_the_day_of_a_bail_is_not_that_of_the_arrest(
    question: str, quote: str, where: Told
) -> None:
    assert told(question, quote, quote) is where
