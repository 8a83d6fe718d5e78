"""Whether the name said around a quotation is the name of who speaks in the article."""

from pathlib import Path

import pytest

from tests.retrieval.checking.checks import HERON as Q
from tests.retrieval.checking.checks import index_heron, unnamed


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (f"“{Q},” Marco Vidal said. Luis Vidal left.", "Marco Vidal", "Luis Vidal"),
        (f"“{Q},” Marco Vidal said. Luis Vidal left.", "Vidal", "Tom Vidal"),
        (f"Gareth Pym rose. “{Q},” Pym said.\n\nRobert Pym left.", "Gareth Pym", "Robert Pym"),
        (f"PC Gareth Pym rose. “{Q},” PC Pym said.\n\nEmma Pym left.", "PC Pym", "Emma Pym"),
    ],
)
def test_a_last_name_alone_does_not_make_two_people_one(
    tmp_path: Path, text: str, right: str, wrong: str
) -> None:
    index_heron(tmp_path, text)

    assert unnamed(tmp_path, f"“{Q},” said {right}") == []
    assert unnamed(tmp_path, f"“{Q},” said {wrong}") == [wrong]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (f"Noor Hale and Tamsin Hale spoke. “{Q},” Tamsin Hale said.", "Tamsin Hale", "Noor Hale"),
        (f"Oksana and Yurii Bondar fled. “{Q},” Yurii Bondar said.", "Bondar", "Oksana Bondar"),
        (
            f"Kit Marlow, her sister Bea Marlow and I ran. “{Q},” Kit Marlow said.",
            "Kit",
            "Bea Marlow",
        ),
    ],
)
def test_two_of_one_last_name_beside_each_other_are_two_people(
    tmp_path: Path, text: str, right: str, wrong: str
) -> None:
    index_heron(tmp_path, text)

    assert unnamed(tmp_path, f"“{Q},” said {right}") == []
    assert unnamed(tmp_path, f"“{Q},” said {wrong}") == [wrong]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Oksana and Yurii Bondar fled. “{Q},” Bondar said.", "Oksana Bondar"),
        (f"Ed Snowe, or Edward Snowe, came. “{Q},” Ed Snowe said.", "Edward Snowe"),
        (
            f"Press Secretary Orme, Keziah Orme, came. “{Q},” Press Secretary Orme said.",
            "Keziah Orme",
        ),
        (f"Labour and Keir Stark won. “{Q},” Keir Stark said.", "Labour's Stark"),
    ],
)
def test_one_who_is_named_in_two_ways_beside_each_other_is_one(
    tmp_path: Path, text: str, speaker: str
) -> None:
    index_heron(tmp_path, text)

    assert unnamed(tmp_path, f"“{Q},” said {speaker}") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Rick Dunn came. “{Q},” Dunn said.", "Patrick Dunn"),
        (f"Leo Messina came. “{Q},” Messina said.", "Lionel Messina"),
        (f"William Clinton came. “{Q},” Clinton said.", "Bill Clinton"),
        (f"Aleksei Ivanov came. “{Q},” Ivanov said.", "Alexei Ivanov"),
        (f"Muhammad Yunus came. “{Q},” Yunus said.", "Mohammed Yunus"),
        (f"Former President Trump came. “{Q},” Trump said.", "Donald Trump"),
        (f"Iris Soto came. “{Q},” Soto said.", "I. Soto"),
        (f"Iris Soto came. “{Q},” Soto said.", "Coach Soto"),
        (f"Robert F. Kennedy Jr. came. “{Q},” Kennedy said.", "RFK"),
        (f"Robert F. Kennedy Jr. came. “{Q},” Kennedy said.", "Robert Kennedy"),
        (f"Greta Holm came. “{Q},” Holm said.", "Kestrel boss Greta Holm"),
    ],
)
def test_short_forms_spellings_and_titles_are_of_the_same_person(
    tmp_path: Path, text: str, speaker: str
) -> None:
    index_heron(tmp_path, text)

    assert unnamed(tmp_path, f"“{Q},” said {speaker}") == []


@pytest.mark.parametrize(
    "speaker",
    [
        "DI Kessel",
        "DCI Farah Kessel",
        "Skipper Kessel",
        "Finance Minister Kessel",
        "Shadow Chancellor Kessel",
        "Britain's Kessel",
        "Arsenal’s Farah Kessel",
        "San Jose's Kessel",
        "Port Elizabeth's Kessel",
        "Prince Albert's Farah Kessel",
        "Ben & Jerry's Kessel",
        "New York's Kessel",
        "American Kessel",
        "Ex-contractor Kessel",
    ],
)
def test_a_rank_a_trade_a_country_and_an_owner_are_no_first_names(
    tmp_path: Path, speaker: str
) -> None:
    index_heron(tmp_path, f"Farah Kessel came. Robert Pym left. “{Q},” Kessel said.")

    assert unnamed(tmp_path, f"“{Q},” said {speaker}") == []
    assert unnamed(tmp_path, f"“{Q},” said {speaker.replace('Kessel', 'Pym')}") != []
    assert unnamed(tmp_path, f"“{Q},” said Robert Kessel") == ["Robert Kessel"]


@pytest.mark.parametrize("title", ["Skipper", "Principal", "Whistleblower", "Constable"])
def test_whom_an_article_names_by_his_trade_has_a_first_name(tmp_path: Path, title: str) -> None:
    index_heron(tmp_path, f"Nikos Pappas ran. “{Q},” said {title} Pappas. “No,” said Robert Pym.")

    assert unnamed(tmp_path, f"“{Q},” said Nikos Pappas") == []
    assert unnamed(tmp_path, f"“{Q},” said Nikos") == []
    assert unnamed(tmp_path, f"“{Q},” said Robert Pym") == ["Robert Pym"]


@pytest.mark.parametrize("wrong", ["Carla Benning", "Karl Benning", "Benning", "Emily Post"])
def test_who_wrote_the_article_did_not_say_what_it_quotes(tmp_path: Path, wrong: str) -> None:
    index_heron(tmp_path, f"“{Q},” said Ruth Aldous.", byline="Carla Benning")

    assert unnamed(tmp_path, f"“{Q},” said {wrong}") == [wrong]
    assert unnamed(tmp_path, f"Harbour Post wrote: “{Q}”") == []


def test_who_wrote_the_article_says_what_it_does_not_quote(tmp_path: Path) -> None:
    index_heron(tmp_path, f"At dawn, {Q}. “It flew,” said Ruth Aldous.", byline="Carla Benning")

    assert unnamed(tmp_path, f"“{Q},” wrote Carla Benning") == []
    assert unnamed(tmp_path, f"“{Q},” wrote Benning") == []


@pytest.mark.parametrize(
    ("named", "speakers"),
    [
        ("Ursula von der Heide", ["von der Heide", "Ms von der Heide", "Ursula von der Heide"]),
        ("George W. Marsden", ["George Marsden", "George W. Marsden", "G. W. Marsden", "Marsden"]),
        ("Sen. Bill Tarkin", ["Sen. Tarkin", "Senator Tarkin", "Bill Tarkin"]),
        ("Emma Stone", ["Lt. Col. Emma Stone", "Rev. Stone", "Cllr Stone", "Capt Emma Stone"]),
        ("Amartya Sen", ["Sen", "Amartya Sen"]),
    ],
)
def test_particles_initials_and_short_titles_are_read_in_a_name(
    tmp_path: Path, named: str, speakers: list[str]
) -> None:
    index_heron(tmp_path, f"Ursula Lowe nodded. “{Q},” said {named}.")

    for speaker in speakers:
        assert unnamed(tmp_path, f"“{Q},” said {speaker}") == []
        assert unnamed(tmp_path, f"“{Q},” {speaker} said") == []
    assert unnamed(tmp_path, f"“{Q},” said Ursula Lowe") == ["Ursula Lowe"]
    assert unnamed(tmp_path, f"“{Q},” said Sen. Lowe") == ["Lowe"]


@pytest.mark.parametrize("shape", ['"{}" - {}', '"{}", said {}', '{1} said: "{0}"'])
def test_a_name_of_the_article_is_one_without_its_capitals(tmp_path: Path, shape: str) -> None:
    index_heron(tmp_path, f"“{Q},” said Ruth Aldous. Mayor Desmond Pryce left.")

    assert unnamed(tmp_path, shape.format(Q, "ruth aldous")) == []
    assert unnamed(tmp_path, shape.format(Q, "aldous")) == []
    assert unnamed(tmp_path, shape.format(Q, "desmond pryce")) == ["Desmond Pryce"]
    assert unnamed(tmp_path, shape.format(Q, "pryce")) == ["Pryce"]


def test_of_two_who_are_said_to_have_spoken_each_is_asked(tmp_path: Path) -> None:
    index_heron(tmp_path, f"“{Q},” said Ruth Aldous. Desmond Pryce left.\n\n“No,” said Bo Li.")

    assert unnamed(tmp_path, f"“{Q},” said Aldous and Pryce.") == ["Pryce"]


@pytest.mark.parametrize("brackets", ["(D-N.Y.)", "(R-Texas)", "(Lab, Elm Bay)", "(43)"])
def test_what_stands_in_brackets_behind_a_name_does_not_speak(
    tmp_path: Path, brackets: str
) -> None:
    index_heron(tmp_path, f"“{Q},” Ruth Aldous {brackets} said. Desmond Pryce left.")

    assert unnamed(tmp_path, f"“{Q},” Ruth Aldous {brackets} said") == []
    assert unnamed(tmp_path, f"Aldous {brackets}: “{Q}”") == []
    assert unnamed(tmp_path, f"“{Q},” Desmond Pryce {brackets} said") == ["Desmond Pryce"]


def test_an_and_sign_is_part_of_the_name_of_a_firm(tmp_path: Path) -> None:
    index_heron(tmp_path, f"“{Q},” said analysts at Aldous & Sons. Pryce & Co left.")

    for speaker in ("Aldous & Sons", "analysts at Aldous & Sons", "Aldous"):
        assert unnamed(tmp_path, f"“{Q},” {speaker} said") == []
    assert unnamed(tmp_path, f"Analysts at Aldous & Sons told reporters: “{Q}”") == []
    assert unnamed(tmp_path, f"“{Q},” Pryce & Co said") == ["Pryce & Co"]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (f"Mikael Sund rowed. “{Q},” said Lena Sund.", "Lena Sund", "Mikael Sund"),
        (f"“{Q},” said Miriam Voss of Hale.", "Miriam Voss", "Monika Voss"),
        (f"“{Q},” said Miriam Voss of Hale.", "Dr Voss", "Leon Voss"),
        (f"“{Q},” said Vijay Sund.", "Vijay Sund", "Keiko Sund"),
        (f"“{Q},” Fiona Marsh KC told the court.", "Fiona Marsh", "Paul Marsh"),
        (f"“{Q},” said Anna Holm MP. Lars Holm left.", "Holm MP", "Lars Holm"),
        (
            f"Tom Brand ran.\n\nSheriff Ann Brand sat. “{Q},” the sheriff said.",
            "Ann Brand",
            "Tom Brand",
        ),
    ],
)
def test_another_first_name_is_another_person_of_that_last_name(
    tmp_path: Path, text: str, right: str, wrong: str
) -> None:
    index_heron(tmp_path, text)

    assert unnamed(tmp_path, f"“{Q},” said {right}") == []
    assert unnamed(tmp_path, f"“{Q},” said {wrong}") == [wrong]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Thomas Sund rose. “{Q},” Tom Sund said.", "Thomas Sund"),
        (f"“{Q},” said Lottie Hale. Charlotte Hale is her full name.", "Charlotte Hale"),
        (f"“{Q},” said Karl-Heinz Braun.", "Heinz Braun"),
        (f"“{Q},” said Yuri Orlov.", "Juri Orlov"),
        (f"“{Q},” said Ole Ødegaard.", "Ole Odegaard"),
        (f"“{Q},” said Ayşe Y\u0131ld\u0131z.", "Yildiz"),
        (f"“{Q},” said Milan coach Marco Vidal.", "Marco Vidal"),
        (
            f"Sheriff Ann Brand and former sheriff Tom Brand sat. “{Q},” the sheriff said.",
            "Tom Brand",
        ),
    ],
)
def test_another_form_of_a_name_is_nobody_else(tmp_path: Path, text: str, speaker: str) -> None:
    index_heron(tmp_path, text)

    assert unnamed(tmp_path, f"“{Q},” said {speaker}") == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (f"“{Q},” firm spokesman Agus Wirawan said.", "Agus Wirawan", "Maya Wirawan"),
        (f"“{Q},” said the lawyer Zinzi Pym.", "Z. Pym", "Robert Pym"),
        (f"“{Q},” said lawyer Zinzi Pym. The judge Obi Pym sat.", "Ms Pym", "Obi Pym"),
        (f"The counsel Meera Hale rose. “{Q},” she said.", "Meera Hale", "Thomas Hale"),
    ],
)
def test_a_whole_name_behind_an_office_is_of_nobody_with_another_first_name(
    tmp_path: Path, text: str, right: str, wrong: str
) -> None:
    index_heron(tmp_path, text)

    assert unnamed(tmp_path, f"“{Q},” said {right}") == []
    assert unnamed(tmp_path, f"“{Q},” said {wrong}") == [wrong]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"“{Q},” firm spokesman Agus Wirawan said.", "Skipper Wirawan"),  # may be what he is
        (f"“{Q},” firm spokesman Agus Wirawan said.", "Agoes Wirawan"),
        (f"“{Q},” said singer Big Tom Pym.", "Tom Pym"),
        (f"“{Q},” said lawyer Zinzi Jo Pym.", "Jo Pym"),
        (f"“{Q},” said former Constable Pym.", "Robert Pym"),
        (f"“{Q},” said minister Smt Pym.", "Maya Pym"),
        (f"“{Q},” said Constable Pym.", "Robert Pym"),
        (f"A lawyer, Constable Pym, rose. “{Q},” she said.", "Ruth Pym"),
    ],
)
def test_what_may_be_a_title_before_a_last_name_tells_nobody_apart(
    tmp_path: Path, text: str, speaker: str
) -> None:
    index_heron(tmp_path, text)

    assert unnamed(tmp_path, f"“{Q},” said {speaker}") == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (f"“{Q},” Mrs Pym told the Herald. Mr Pym wept.", "Mrs Pym", "Mr Pym"),
        (f"“{Q},” Mr. Hugh Pym, a baker, said.", "Hugh Pym", "Ms Pym"),
        (f"“{Q},” said Lady Pym.", "Ms Pym", "Sir Pym"),
        (f"“{Q},” Mrs Pym said.", "Pym", "Thomas Pym"),
    ],
)
def test_a_title_of_the_other_sex_is_another_persons(
    tmp_path: Path, text: str, right: str, wrong: str
) -> None:
    index_heron(tmp_path, text)

    assert unnamed(tmp_path, f"“{Q},” said {right}") == []
    assert unnamed(tmp_path, f"“{Q},” said {wrong}") == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        f"“{Q},” Dr Pym said.",
        f"“{Q},” she told Mrs Pym.",
        f"“{Q},” Mr Pym said, and Mrs Pym said so too.",
        f"“{Q},” Mr and Mrs Pym said.",
        f"“{Q},” said Mr Hugh and Mrs Ada Pym.",
    ],
)
def test_a_title_tells_nothing_where_the_article_has_none_of_who_spoke(
    tmp_path: Path, text: str
) -> None:
    index_heron(tmp_path, text)

    assert unnamed(tmp_path, f"“{Q},” said Mr Pym") == []
