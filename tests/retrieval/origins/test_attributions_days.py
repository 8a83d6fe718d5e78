"""Days and places around the name of who is a source, which are none of it."""

import pytest

from retrieval.origins.attributions import find_attributions
from tests.retrieval.origins.test_attributions import attributed


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("He was held in Mora on Wednesday, The Echo reported.", "The Echo reported"),
        ("It began in May, Orbit reported.", "Orbit reported"),
        ("He was held in Mora, The Echo reported.", "The Echo reported"),
        ("Ann Roe, The Echo reported, is for sale.", "The Echo reported"),
        ("On Wednesday, The Echo reported that it fell.", "The Echo reported that"),
        ("In Paris, Orbit reported that it fell.", "Orbit reported that"),
    ],
)
def test_the_day_or_place_before_a_comma_is_no_part_of_the_name(sentence: str, words: str) -> None:
    assert [one for _, one in attributed(sentence)] == [words]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("It fell on Sunday, Reuters and Orbit reported.", ["Reuters", "Orbit"]),
        ("As Reuters and Orbit reported, it fell.", ["Reuters", "Orbit"]),
        ("Ann Roe, Jon Poe and Reuters reported that it fell.", ["Ann Roe", "Jon Poe", "Reuters"]),
    ],
)
def test_a_list_of_names_ends_with_an_and(sentence: str, names: list[str]) -> None:
    assert [one for one, _ in attributed(sentence)] == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Officials in Paris, Texas reported that it fell.",
        "Hospitals in Mora, Ohio reported.",
        "Orbit, LLC reported that it fell.",
        "Clinics in Leeds, Mora and Hull reported that it fell.",
    ],
)
def test_a_place_or_form_of_firm_behind_a_comma_is_no_source(sentence: str) -> None:
    assert attributed(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Ann Roe told Reuters Monday that it fell.", "Reuters"),
        ("She told The Associated Press Friday.", "The Associated Press"),
        ("She told The Times May 5 that it fell.", "The Times"),
        ("It was first reported by Reuters Monday.", "Reuters"),
        ("It fell, according to police Monday.", "police"),
        ("It fell, according to the network Monday.", "the network"),
    ],
)
def test_the_day_right_behind_a_name_is_no_part_of_it(sentence: str, name: str) -> None:
    assert [one.name for one in find_attributions(sentence)] == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("According to Sheffield Wednesday, it fell.", "Sheffield Wednesday"),
        ("It was first reported by Expresso do Mar.", "Expresso do Mar"),
        ("The Sunday Times reported that it fell.", "The Sunday Times"),
        ("It fell, according to the events of Friday.", "the events of Friday"),
    ],
)
def test_a_name_with_a_day_of_its_own_keeps_it(sentence: str, name: str) -> None:
    assert [one.name for one in find_attributions(sentence)] == [name]


def test_an_indexed_outlet_keeps_the_day_in_its_name() -> None:
    assert attributed("She told The Mora Sunday so.", "The Mora Sunday") == [
        ("The Mora Sunday", "told The Mora Sunday")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Roe told the newspaper Monday that it fell.",
        "She told the network Friday.",
        "The network Friday reported that it fell.",
    ],
)
def test_a_day_behind_a_mere_title_is_no_name(sentence: str) -> None:
    assert attributed(sentence) == []
