"""Whom a sentence tells a fate of, where it speaks of others than who is asked about, too."""

import pytest

from retrieval.fate.fates import Told, told


def told_by(question: str, quote: str) -> Told:
    return told(question, quote, f"A headline\n{quote} Nothing else is known.")


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        (
            "When was Ida Marsh arrested?",
            "Her deputy, Lou Pike, was arrested while Marsh was away.",
        ),
        ("When was Ida Marsh arrested?", "Police arrested Marsh's partner, Lou Pike, on Thursday."),
        ("When was Ida Marsh arrested?", "Police took her cousin, Lou Pike, into custody."),
        ("Was Ida Marsh convicted?", "Ida Marsh told how Lou Pike, now found guilty, had lied."),
        ("Was Ida Marsh convicted?", "Lou Pike was found guilty of defrauding Ida Marsh."),
        ("How did Ida Marsh die?", "Marsh watched from the bank as Lou Pike drowned."),
        ("How did Ida Marsh die?", "Marsh learned of Lou Pike's death on 4 May."),
        ("How did Ida Marsh die?", "Marsh announced the death of Lou Pike on 4 May."),
        ("Why was Ida Marsh sacked?", "Marsh takes over after Lou Pike was sacked for lying."),
        ("Why did Ida Marsh resign?", "Lou Pike resigned because Marsh had refused to pay."),
        ("How long was Ida Marsh jailed?", "Tom Marsh was jailed for robbing his sister Ida."),
        ("Was Ida Marsh convicted?", "Marsh spoke against Lou Pike, who was found guilty."),
        ("When did Ida Marsh die?", "The death toll rose to three when Jan Lee, 23, died."),
    ],
)
def test_it_befell_another_who_is_named(question: str, quote: str) -> None:
    assert told_by(question, quote) is Told.OF_ANOTHER


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Was Ida Marsh arrested?", "Ida Marsh's husband was led away in handcuffs."),
        ("How did Ida Marsh die?", "Marsh's mother died of smoke poisoning."),
        ("How long was Ida Marsh jailed?", "The son of Ida Marsh was sent down for a year."),
        ("When did Ida Marsh die?", "Ida Marsh's widower, Jan, died on Sunday."),
        ("Was Ida Marsh convicted?", "Ida Marsh wept as her brother was convicted."),
        ("Was Ida Marsh charged?", "Three men have been charged with robbing Marsh's shop."),
        ("How long was Ida Marsh jailed?", "Two men who attacked Ida Marsh were jailed for life."),
        ("How did Ida Marsh die?", "Ida Marsh, a doctor, said two guests had died of fever."),
        ("Was Ida Marsh charged?", "Marsh said a farm hand would be charged with arson."),
    ],
)
def test_it_befell_another_who_has_no_name(question: str, quote: str) -> None:
    assert told_by(question, quote) is Told.OF_ANOTHER


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("When was Officer Ida Marsh arrested?", "Officer Ida Marsh arrested two men on 3 May."),
        ("Why was Ida Marsh sacked?", "Ida Marsh sacked her cousin, Lou Pike, for drinking."),
        (
            "How long was Ida Marsh jailed?",
            "“Six years in prison is too long,” said Marsh, the cook's lawyer.",
        ),
        ("When was Ida Marsh jailed?", "Lou Pike was jailed for the murders of Beck and Marsh."),
        ("When was Ida Marsh jailed?", "Lou Pike was jailed for robbing Jon Beck and Ida Marsh."),
        ("When was Ida Marsh charged?", "Lou Pike was charged with theft from Beck and Marsh."),
        ("When was Ida Marsh sacked?", "Lou Pike was sacked by Beck and Marsh in June."),
        ("Was Ida Marsh accused?", "Marsh, for the defence, said a cook had been accused."),
    ],
)
def test_who_does_it_or_speaks_for_somebody_did_not_suffer_it(question: str, quote: str) -> None:
    assert told_by(question, quote) is Told.OF_ANOTHER


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("When was Ida Marsh charged?", "Lou Pike and Ida Marsh were charged on 5 May."),
        ("When was Ida Marsh charged?", "Marsh, 43, and Pike, 50, were charged on 5 May."),
        ("When was Ida Marsh charged?", "Marsh, with her deputy, Lou Pike, was charged on 5 May."),
        ("When was Ida Marsh charged?", "Marsh, an aide to Lou Pike, was charged on 5 May."),
        ("When was Ida Marsh charged?", "Lou Pike was charged on 5 May and Ida Marsh on 8 May."),
        ("How long was Ida Marsh jailed?", "Lou Pike was jailed for a year and Ida Marsh for two."),
        ("How long was Ida Marsh jailed?", "Pike was jailed for arson and Marsh for theft."),
        ("When was Ida Marsh sentenced?", "Pike was sentenced to two years and Marsh to three."),
        ("When was Ida Marsh charged?", "Lou Pike was charged three days after Marsh herself."),
        ("When was Ida Marsh charged?", "Police charged Lou Pike, then Ida Marsh, on 5 May."),
        ("Was Ida Marsh charged?", "Lou Pike has been charged with theft but Marsh has not."),
        ("How long was Ida Marsh jailed?", "The woman who robbed Lou Pike was jailed for life."),
        (
            "How long was Ida Marsh jailed?",
            "Jan Marsh was jailed for a year, his wife Ida for two.",
        ),
        ("How long was Ida Marsh jailed?", "Marsh's lawyer, Lou Pike, called the sentence harsh."),
        ("How long was Ida Marsh jailed?", "Her cousin, Lou Pike, was jailed; Marsh got a year."),
        ("When was Ida Marsh arrested?", "Ida Marsh's husband said she was arrested on Friday."),
        ("When was Ida Marsh arrested?", "Lou Pike's wife was arrested on Friday."),
        ("When was Ida Marsh arrested?", "Marsh, who once arrested Lou Pike, was arrested."),
        ("How did Ida Marsh die?", "Ida Marsh and her friend Lou Pike drowned in the flood."),
        ("How did Ida Marsh die?", "Lou Pike watched from the bank as Ida Marsh drowned."),
        ("How did Ida Marsh die?", "Marsh's mother said that her daughter had drowned."),
        ("How did Ida Marsh die?", "Lou Pike was jailed for murdering Ida Marsh with an axe."),
        ("When did Ida Marsh die?", "Lou Pike has run the clinic since Marsh died in 2019."),
        ("When did Ida Marsh die?", "Ida Marsh, the widow of Lou Pike, died on Sunday."),
        ("Why was Ida Marsh suspended?", "Marsh's boss, Lou Pike, suspended her for lying."),
        ("Why was Ida Marsh suspended?", "Coach Lou Pike suspended the striker for lying."),
        ("When did Ida Marsh die?", "He spoke to a cousin of Lou Pike, who died on Sunday."),
        ("Why was Ida Marsh sacked?", "Owner Lou Pike sacked Marsh for lying."),
        ("Why was Ida Marsh sacked?", "Marsh sacked after Lou Pike leaves the club"),
        ("When was Ida Marsh arrested?", "Marsh arrested Monday, two days after the fight"),
        ("Was Sheriff Marsh charged?", "Sheriff Marsh said he would be charged with arson."),
        ("When was Muammar Gaddafi killed?", "Muammar Qaddafi was killed on 20 October."),
    ],
)
def test_it_may_have_befallen_who_is_asked_for(question: str, quote: str) -> None:
    assert told_by(question, quote) is Told.HERE
