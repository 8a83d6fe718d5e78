"""Who denies it: only who surely says that the very same is not so, or its opposite."""

import pytest

from retrieval.denial.contradiction import contradict

CUT = "Orbit will cut 300,000 jobs."


@pytest.mark.parametrize(
    "other",
    [
        "Orbit will not cut 300,000 jobs, it said.",
        "Orbit denied that it would cut 300,000 jobs.",
        "Orbit won't cut jobs.",
        "Reports that Orbit will cut 300,000 jobs are wrong.",
        "Reports that Orbit will cut jobs are baseless.",
        "No jobs will be cut at Orbit.",
        "Orbit cannot cut 300,000 jobs, a court ruled.",
        "Orbit scrapped its plan to cut 300,000 jobs.",
        "Orbit rejected claims that it would cut 300,000 jobs.",
    ],
)
def test_a_sentence_that_says_no_contradicts_one_that_does_not(other: str) -> None:
    assert contradict(CUT, other)
    assert contradict(other, CUT)
    assert not contradict(other, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor, Ada Lowe, resigned over the pier.",
         "The mayor, Ada Lowe, said that she would not resign over the pier."),
        ("A ransom of €30,000 was paid for the Mora goblet.",
         "No ransom was paid for the Mora goblet, police said."),
        ("The minister met the banker at the Hotel Sol.",
         "The minister denied having met the banker at the Hotel Sol."),
        ("Three people were hurt when the crane fell in Hale.",
         "Nobody was hurt when the crane fell in Hale."),
        ("Ann Roe of the Harbour Trust sold the pier to Orvel.",
         "Ann Roe of the Harbour Trust never sold the pier."),
        ("Lou Pike stole the ring from the museum.",
         "Lou Pike did not steal the ring from the museum."),
        ("The senate of Hale passed the bill.", "The senate of Hale did not pass the bill."),
        ("The army fired on protesters in Hale.", "The army did not fire on protesters in Hale."),
        ("Ada Lowe lied to the inquiry in Hale.", "Ada Lowe did not lie to the inquiry in Hale."),
        ("Ng robbed the bank in Hale.", "Ng did not rob the bank in Hale."),
        ("Ng broke the lockdown rules.", "Ng denied breaking the lockdown rules."),
        ("Officer Roe shot the driver in Hale.", "Officer Roe did not shoot the driver in Hale."),
        ("Two people died in the Hale blast.", "Nobody died in the Hale blast."),
        ("Two people drowned when the ferry sank.", "No one drowned when the ferry sank."),
        ("Three people were hurt when the tram hit a wall in Hale.",
         "Nobody on the tram was hurt when it hit a wall in Hale."),
        ("Carla Ruiz resigned as minister on Monday, two aides told Radio Sol.",
         "Minister Carla Ruiz has not resigned, the palace in Lima said on Tuesday."),
        ("Ng broke the rules at the party in 2020, a report says.",
         "Ng did not break the rules at the party in 2020."),
        ("La Voz said that Ruiz had resigned as minister.",
         "Ruiz has not resigned as minister, though La Voz reported that she had resigned."),
        ("Officer Roe shot the driver in Hale.",
         "Officer Roe did not shoot the driver; another officer in Hale shot him."),
    ],
)  # fmt: skip
def test_the_same_one_doing_the_same_is_denied(one: str, other: str) -> None:
    assert contradict(one, other)
    assert contradict(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A gunman in the crowd fired at officers in Hale.",
         "Officers did not fire at the crowd in Hale."),
        ("The council lied to Mayor Roe about the loan.",
         "Mayor Roe did not lie to the council about the loan."),
        ("The council sued the mayor over the dam.",
         "The mayor did not sue the council over the dam."),
        ("The House passed the school bill by one vote.",
         "The House did not pass the school bill by a wide margin."),
        ("The House passed the school bill on Monday.",
         "The House did not pass the school bill unanimously on Monday."),
        ("Orbit shut the mill on Friday.",
         "Orbit, which did not shut the mill last year, shut the mill on Friday."),
        ("Two men were convicted of theft in Hale.", "Another man was cleared of theft in Hale."),
        ("Lund was convicted of theft.", "Lund was cleared of theft by a higher court."),
        ("Lund was convicted of the murder of his wife.",
         "Lund was cleared of the murder of his son."),
        ("Lund was convicted of theft.", "Lund would be cleared of theft, his lawyer said."),
    ],
)  # fmt: skip
def test_a_swapped_role_another_manner_or_another_verdict_is_no_sure_denial(
    one: str, other: str
) -> None:
    assert not contradict(one, other)
    assert not contradict(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Governor Ruiz signed the housing bill on Friday.",
         "Governor Ruiz did not sign the policing bill on Friday."),
        ("The House ordered the release of the files on Hale.",
         "The House did not order the release of the tapes on Hale."),
        ("The palace invited the players to Hale.", "The palace did not invite the fans to Hale."),
        ("The judge in Hale sentenced Lee Ng on Monday.",
         "The judge in Hale did not sentence Lee Ng's driver on Monday."),
        ("The prosecutor charged the officer with murder.",
         "The prosecutor did not charge the officer's partner with murder."),
        ("A Delhi court convicted Arun Sood of rape.",
         "A Delhi court cleared Arun Sood's driver of rape."),
        ("A jury found Al Day guilty of murder.",
         "A jury found Al Day's wife not guilty of murder."),
        ("The mayor of Hale resigned over the tram.",
         "The deputy mayor of Hale did not resign over the tram."),
        ("Residents evacuated the tower in Hale at 3am.",
         "Two residents did not evacuate the tower in Hale."),
        ("The surgeon in Hale operated on the kidney.",
         "The surgeon in Hale did not operate on the other kidney."),
        ("The cabinet approved the coal mine in Hale.",
         "The cabinet did not approve the second coal mine in Hale."),
        ("The party in Hale suspended Ada Lowe over a post.",
         "The party in Hale did not suspend Ada Lowe over her vote."),
        ("The firm in Hale sacked Ada Lowe in May.",
         "The firm in Hale did not sack Ada Lowe for joining a union."),
        ("The firm in Hale sacked Ada Lowe in May.",
         "The firm in Hale did not sack Ada Lowe because of her views."),
        ("The trust apologised to the parents of Leo Day.",
         "The trust did not apologise in person to the parents of Leo Day."),
        ("Ortiz won the election.", "Ortiz, who had never won an election, won by two votes."),
    ],
)  # fmt: skip
def test_another_thing_another_ones_or_another_reason_is_no_sure_denial(
    one: str, other: str
) -> None:
    assert not contradict(one, other)
    assert not contradict(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The station dropped the film after a call from Hale.",
         "The station denied it had dropped the film after a call from Hale."),
        ("Orbit illegally sacked 1,700 ground staff.",
         "Orbit denied illegally sacking 1,700 ground staff."),
        ("Sheriff Dan Cole testified before the jury in Hale.",
         "Sheriff Dan Cole did not testify before the jury in Hale."),
        ("The state will ban rentals in Byron Bay.",
         "The state will not ban rentals in Byron Bay."),
        ("Three hikers died in the avalanche near Hale.",
         "No hikers died in the avalanche near Hale."),
        ("A jury found Al Day guilty of murder.", "A jury found Al Day not guilty of murder."),
        ("A jury found Al Day guilty of murder.", "Al Day was cleared of murder."),
        ("Al Day's brother was convicted of arson.", "Al Day's brother was acquitted of arson."),
        ("The deputy mayor of Hale resigned over the tram.",
         "The deputy mayor of Hale did not resign over the tram."),
    ],
)  # fmt: skip
def test_a_plain_denial_is_known_in_the_forms_that_papers_use(one: str, other: str) -> None:
    assert contradict(one, other)
    assert contradict(other, one)


@pytest.mark.parametrize(
    "other",
    [
        "Some 300,000 jobs are to go at Orbit.",
        "Orbit will cut not only 300,000 jobs but a factory, too.",
        "Orbit, which did not comment, will cut 300,000 jobs.",
        "Orbit will cut no fewer than 300,000 jobs.",
        "There is no doubt that Orbit will cut 300,000 jobs.",
        "Orbit did not deny that it will cut 300,000 jobs.",
        "Orbit rejected a union plan and will cut 300,000 jobs.",
        "Orbit will cut 300,000 jobs; its rival has not said how many jobs it will cut.",
        "Orvel will not cut 300,000 jobs.",
        "Orbit will not cut 300,000 jobs before May.",
        "Orbit would not say whether it will cut 300,000 jobs.",
        "Orbit will not cut wages for 300,000 jobs in Hale.",
        "Orbit will not cut 900 jobs.",
        "Orbit has not yet cut 300,000 jobs.",
        "Unions fear that if Orbit does not cut 300,000 jobs it will close.",
    ],
)
def test_a_no_to_something_else_or_only_for_now_is_no_contradiction(other: str) -> None:
    assert not contradict(CUT, other)
    assert not contradict(other, CUT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Asked whether Orvel had delayed telling the regulator of a death, she said that it was "
         "a question for the firm.",
         "Orvel denied that it had known of the death for a year before it told the regulator."),
        ("Beck claims that Ng breached the agreement by failing to offer him the shares.",
         "Beck, who holds a tenth of the shares, says he was never offered the right that the "
         "agreement gives him."),
        ("A judge ordered that the postal votes found in Hale be counted.",
         "The postal votes found in Hale were never counted."),
        ("The board accused Beck of not paying the fine for the pier.",
         "Beck paid the fine for the pier in Hale."),
        ("Ivan Beck was convicted of the murder of Jon Ng.",
         "Ivan Beck and Tom Beck deny murdering Jon Ng."),
        ("Elena Beck will resign as minister in May.",
         "Lars Beck will not resign as minister in May."),
        ("The bridge in Hale opened in June after repairs.",
         "The bridge in Hale did not open in May after repairs."),
        ("Orbit will close its plant in Leeds, it said.",
         "Orbit will not close its plant in Hull, it said."),
        ("Two people died in the second blast at the Hale mill.",
         "Nobody died in the first blast at the Hale mill."),
        ("All 12 on board died when the plane crashed in Orr.",
         "Nobody on the ground died when the plane crashed in Orr."),
        ("Three passengers were hurt when the train hit a wall at Orr.",
         "Nobody from the crew was hurt when the train hit a wall at Orr."),
        ("The ring was found in the cellar of Hale castle.",
         "The ring has not been found in Hale castle since the raid."),
    ],
)  # fmt: skip
def test_what_is_claimed_asked_ordered_or_of_another_is_no_contradiction(
    one: str, other: str
) -> None:
    assert not contradict(one, other)
    assert not contradict(other, one)


@pytest.mark.parametrize(
    "other",
    [
        "Ada Ng, who did not win last year, won the race in Hale.",
        "Ada Ng had not won in Hale for a year until she won the race on Sunday.",
        "Ada Ng did not win the sprint in Hale but won the race.",
        "Ada Ng won the race in Hale but has not won a medal.",
    ],
)
def test_who_says_it_besides_a_no_of_another_day_or_thing_denies_nothing(other: str) -> None:
    first = "Ada Ng won the race in Hale."

    for pair in ((first, other), (other, first)):
        assert not contradict(*pair)


def test_two_that_say_no_agree() -> None:
    assert not contradict("Orbit will not cut jobs.", "Orbit denied that jobs will go.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Olle Lund was found guilty of arson.", "Olle Lund was cleared of arson."),
        ("Olle Lund was convicted of arson.", "A court acquitted Olle Lund of arson."),
        ("Olle Lund was convicted of arson.", "Lund was found not guilty of arson."),
        ("Lund was convicted of fraud against us.", "Lund was cleared of fraud against us."),
        ("Lund was found guilty of the murder of Jon Ng.", "Lund was cleared of the murder of Ng."),
        ("A jury in Leeds convicted Lund of tax fraud on Friday.",
         "A jury in Leeds cleared Lund of tax fraud on Friday."),
    ],
)  # fmt: skip
def test_who_says_the_opposite_contradicts(one: str, other: str) -> None:
    assert contradict(one, other)
    assert contradict(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ivan Beck was convicted of the murder of Ng.", "Tom Beck was cleared of murder."),
        ("Beck was convicted of manslaughter.", "Beck was cleared of murder."),
        ("Beck was convicted of fraud.", "Beck, who was convicted of fraud, was later cleared."),
        ("Lowe cleared the snow off the bridge.", "Lowe was convicted of arson."),
        ("The Vik bridge is open to walkers.", "The Hale bridge is shut."),
        ("The strait is open and the bridge is shut.", "The bridge is open."),
        ("The Hale baths are open on Sundays.", "The Hale baths are closed on Mondays."),
        ("Four hostages are alive.", "Two hostages are dead."),
        ("Sam Roe was found guilty of arson.", "Sam Roe's brother was acquitted of arson."),
        ("Sam Roe was found guilty of arson.", "The brother of Sam Roe was acquitted of arson."),
        ("Sam Roe was found guilty of doping.", "Sam Roe was cleared to play."),
        ("Sam Roe was found guilty of fraud in 2019.", "Sam Roe was cleared of fraud in 2023."),
        ("Sam Roe was found guilty of fraud.", "Sam Roe was cleared of fraud on appeal."),
        ("Roe was convicted of manslaughter of Jon Ng.", "Roe was cleared of murder of Jon Ng."),
        ("Roe was convicted of the murder of Jon Ng.", "Roe was cleared of the murder of Al Day."),
        ("The mayor of Hale was found guilty of theft.", "The mayor of Hale was cleared of lies."),
        ("Roe was convicted of sexual assault.", "Roe was cleared of sexual harassment."),
        ("Roe was found guilty of a count of theft.", "Roe was cleared of a count of theft."),
        ("Roe was found guilty of causing the death of Jon Ng.",
         "Roe was found not guilty of the murder of Jon Ng."),
        ("Sam Roe was found guilty of fraud in 2019.", "Sam Roe was cleared on appeal in 2023."),
        ("Beck was cleared of fraud.", "Beck was acquitted of fraud."),
        ("Orbit will close its plant in Leeds.", "Orbit will not close its plant in Hull."),
        ("The bank did not cut rates in June.", "The bank cut rates in September."),
    ],
)  # fmt: skip
def test_opposites_of_another_or_of_another_charge_are_no_contradiction(
    one: str, other: str
) -> None:
    assert not contradict(one, other)
    assert not contradict(other, one)
