"""Whom an article has speak: in quotations of quotations, by pronouns, offices and relatives."""

from pathlib import Path

import pytest

from tests.retrieval.checking.checks import HERON as Q
from tests.retrieval.checking.checks import index_heron, unnamed


def _said_by(folder: Path, speaker: str) -> bool:
    found = unnamed(folder, f"“{Q},” said {speaker}.")
    assert not found or found == [speaker.removeprefix("the ")]
    return not found


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (f"“Falk told us ‘{Q}’ in May,” said Voss.", "Falk", "Voss"),
        (f"“My father told me, ‘{Q},’ and wept,” said Voss.", "Voss's father", "Voss"),
        (f"Wynn said: 'Joan told me, \"{Q},\" and I believe her.'", "Joan", "Wynn"),
        (f"Pike said that Ng's wife had told him: “{Q}.”", "Ng's wife", "Pike"),
        (f"“I told them, ‘{Q},’ and left,” said Voss.", "Voss", "Falk"),
        (f"“He called it ‘a day when {Q}’,” said Voss.", "Voss", "Falk"),
        (f"“It's the members' heron. Don't laugh: {Q},” said Voss.", "Voss", "Falk"),
    ],
)
def test_who_is_quoted_within_a_quotation_is_not_who_quotes_him(
    tmp_path: Path, text: str, right: str, wrong: str
) -> None:
    index_heron(tmp_path, f"{text}\n\nHenning Voss, Birgit Falk and Karl Ng came. Alan Pike left.")

    assert _said_by(tmp_path, right)
    assert not _said_by(tmp_path, wrong)


def test_who_tells_that_another_said_it_may_be_named_beside_him(tmp_path: Path) -> None:
    index_heron(tmp_path, f"“Falk told us ‘{Q}’ in May,” said Voss.")

    assert unnamed(tmp_path, f"“{Q},” Falk told them, Voss said.") == []
    assert unnamed(tmp_path, f"“{Q},” Falk told them, Iris Soto said.") == ["Iris Soto"]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (f"Ida Moll came. Moll's rival said “{Q}”.", "Moll's rival", "Moll"),
        (f"Ida Moll said “{Q}”.", "Ida Moll", "Moll's husband"),
        (f"Ida Moll said “{Q}”.", "Moll", "Moll's rival"),
        (f"“{Q},” said Moll's lawyer, Theo Brand.", "Moll's lawyer", "Moll"),
        (f"Moll's statement said: “{Q}.”", "Moll", "Theo Brand"),
        (f"Moll's spokesman said: “{Q}.”", "Moll's spokesman", "Theo Brand"),
    ],
)
def test_whose_rival_or_husband_speaks_does_not_speak_himself(
    tmp_path: Path, text: str, right: str, wrong: str
) -> None:
    index_heron(tmp_path, text)

    assert _said_by(tmp_path, right)
    assert not _said_by(tmp_path, wrong)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (f"Ng sat by Soto.\n\nAccording to Ng, it rained. “{Q},” he said.", "Ng", "Soto"),
        (f"Oakes told the jury of a post in which Ng lied. “{Q},” she said.", "Oakes", "Ng"),
        (f"According to Ng, it rained. Keel said it did not. “{Q},” she said.", "Keel", "Ng"),
        (f"Keel told Ng that it rained. “{Q},” he said.", "Ng", "Soto"),
        (f"Keel said that Ng had lied. “{Q},” he said.", "Ng", "Soto"),
        (f"Keel said it did not. Ng shook his head. “{Q},” he said.", "Ng", "Soto"),
        (f"Soto said no. Asked by Keel about it, Ng sighed. “{Q},” he said.", "Ng", "Pike"),
    ],
)
def test_a_pronoun_is_of_who_spoke_last_or_is_named_since(
    tmp_path: Path, text: str, right: str, wrong: str
) -> None:
    index_heron(
        tmp_path, f"{text}\n\nKarl Ng, Iris Soto, Nora Keel, Miriam Oakes and Alan Pike left."
    )

    assert _said_by(tmp_path, right)
    assert not _said_by(tmp_path, wrong)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (f"Ng, who long argued with the mayor, left. “{Q},” Ng said.", "Ng", "the mayor"),
        (f"“{Q},” Ng told the jury.", "Ng", "the jury"),
        (f"“{Q},” Ng said. Judge Miriam Oakes nodded.", "Ng", "the judge"),
        (f"“{Q},” said Ng, the coroner. Ada Lowe, the mayor, wept.", "the coroner", "the mayor"),
        (f"Ng became finance minister in May. “{Q},” Ng said.", "the minister", "Soto"),
        (f"Ng runs the ferry. “{Q},” Ng said.", "the ferry operator", "Soto"),
        (f"“{Q},” said Prof Liam Roth.", "the professor", "Soto"),
        (f"Ng arrived late. The coroner was tired. “{Q},” Ng said.", "the coroner", "Soto"),
        (f"“{Q},” said Ng, the mayor of Elm Bay.", "the mayor of Elm Bay", "Soto"),
    ],
)
def test_an_office_is_whose_title_it_is_and_one_that_is_not_named_may_be_anybodys(
    tmp_path: Path, text: str, right: str, wrong: str
) -> None:
    index_heron(tmp_path, text)

    assert _said_by(tmp_path, right)
    assert not _said_by(tmp_path, wrong)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (f"James Pym, the mayor, met Henry James. “{Q},” James Pym said.", "the mayor", "the king"),
        (f"James Pym, the mayor, met Henry James. “{Q},” Henry James said.", "James", "the mayor"),
        (f"Xi Zemin, the king of Om, came. “{Q},” Xi said.", "the king", "the mayor"),
        (f"Orbel Viktor, the mayor, came. “{Q},” Orbel said.", "the mayor", "the king"),
        (f"“{Q},” Xi said. Ada Lowe, the mayor, wept.", "Xi", "the mayor"),
        (f"Gov. Ada Lowe came. “{Q},” Lowe said.", "the governor", "the mayor"),
        (f"“{Q},” Ng said. Sen. Iris Soto wept.", "Ng", "the senator"),
        (f"Ng is the UN secretary-general. “{Q},” Ng said.", "the UN secretary-general", "Soto"),
    ],
)
def test_an_office_is_held_by_whoever_has_any_word_of_its_holders_name_or_its_short_form(
    tmp_path: Path, text: str, right: str, wrong: str
) -> None:
    index_heron(tmp_path, text)

    assert _said_by(tmp_path, right)
    assert not _said_by(tmp_path, wrong)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (f"The boy who made the video told us “{Q}”.", "the boy", "the mayor"),
        (f"The boy told us “{Q}”. Nobody saw the video.", "the boy", "the mayor"),
        (f"The owner of the mill said “{Q}”.", "the owner", "the mayor"),
        (f"Residents of the street said “{Q}”.", "the residents", "the mayor"),
        (f"Union leaders said “{Q}”.", "the leaders", "Soto"),
        (f"Ng said the storm was late and “{Q}”.", "Ng", "Soto"),
        (f"“{Q},” said the owner of the mill.", "the owner", "the mayor"),
        (f"It was late, said the coroner. “{Q},” the coroner said.", "the coroner", "the mayor"),
    ],
)
def test_what_a_speaker_made_or_owns_or_tells_of_does_not_speak(
    tmp_path: Path, text: str, right: str, wrong: str
) -> None:
    index_heron(tmp_path, f"{text}\n\nThe mayor left.")

    assert _said_by(tmp_path, right)
    assert not _said_by(tmp_path, wrong)


@pytest.mark.parametrize(
    "around",
    [
        "The boy who made the video told us: “{}.”",
        "“{},” the boy who made the video said.",
        "The boy told us: “{}.”",
    ],
)
def test_of_whom_a_quotation_tells_more_is_who_is_asked(tmp_path: Path, around: str) -> None:
    index_heron(tmp_path, f"“{Q},” said the boy. The mayor saw the video.")

    assert unnamed(tmp_path, around.format(Q)) == []
    assert unnamed(tmp_path, around.replace("boy", "mayor").format(Q)) == ["mayor"]


@pytest.mark.parametrize("before", ["as", "so", "and then"])
def test_whoever_a_verb_stands_before_is_said_to_have_spoken(tmp_path: Path, before: str) -> None:
    index_heron(tmp_path, f"“{Q},” said the boy. The mayor saw the video.")

    assert unnamed(tmp_path, f"“{Q},” {before} said the boy") == []
    assert unnamed(tmp_path, f"“{Q},” {before} said the mayor") == ["mayor"]


@pytest.mark.parametrize(
    "around",
    [
        "The evening of the storm the boy said: “{}.”",
        "The end of the storm the boy said: “{}.”",
        "The boy with the video said: “{}.”",
        "The boy at the gate told us: “{}.”",
    ],
)
def test_a_time_before_who_spoke_is_nobody_who_spoke(tmp_path: Path, around: str) -> None:
    index_heron(tmp_path, f"“{Q},” said the boy. The evening saw the end of the storm.")

    assert unnamed(tmp_path, around.format(Q)) == []


@pytest.mark.parametrize(
    "told",
    [
        f"A spokesman said her departure was “{Q}”.",
        f"A spokesman for the mill said his late father had said “{Q}”.",
        f"A source said the mayor of Elm Bay had “{Q}”.",
    ],
)
def test_what_a_spokesman_says_somebody_does_is_not_said_by_him(tmp_path: Path, told: str) -> None:
    index_heron(tmp_path, f"Ada Moll left on Monday. {told}")

    assert unnamed(tmp_path, f"“{Q},” said a spokesman.") == []
    assert unnamed(tmp_path, f"“{Q},” said Ada Moll.") == ["Ada Moll"]


@pytest.mark.parametrize("parting", ["; ", ", while "])
def test_each_clause_of_a_sentence_has_its_own_speaker(tmp_path: Path, parting: str) -> None:
    index_heron(tmp_path, f"Berg said “{Q}”{parting}Lowe said “a gift to us all”.")

    assert _said_by(tmp_path, "Berg")
    assert not _said_by(tmp_path, "Lowe")


def test_a_quotation_within_a_speech_is_told_by_its_own_sentence_alone(tmp_path: Path) -> None:
    index_heron(tmp_path, f"“Pike told us, ‘{Q}.’ Ruth Amos said I was a fool,” said Ida Ng.")

    assert unnamed(tmp_path, f"“{Q},” said Pike.") == []
    assert unnamed(tmp_path, f"“{Q},” said Ruth Amos.") == ["Ruth Amos"]


def test_a_speech_that_runs_on_over_paragraphs_is_of_who_began_it(tmp_path: Path) -> None:
    index_heron(tmp_path, f"Karl Ng rose. “No,” he said. “It rained.\n\n“It blew.\n\n“And {Q}.”")

    assert _said_by(tmp_path, "Karl Ng")
    assert not _said_by(tmp_path, "Iris Soto")


def test_the_label_of_a_turn_may_be_in_capitals(tmp_path: Path) -> None:
    index_heron(
        tmp_path,
        f"Sam Tully spoke to Dana Okafor.\n\nTULLY: Why?\n\nOKAFOR: At dawn, {Q}. My mother is a "
        "nurse, and she said to me: “Be honest with people.”\n\nTULLY: I see.",
    )

    assert _said_by(tmp_path, "Dana Okafor")
    assert not _said_by(tmp_path, "Sam Tully")
    assert unnamed(tmp_path, "“Be honest with people,” said Okafor") == ["Okafor"]


def test_of_words_at_many_places_all_speakers_are_told(tmp_path: Path) -> None:
    said = "\n\n".join(
        f"In village {n}, “{Q}” was what {('Lena Marsh', 'Otto Quill')[n % 2]} told them."
        for n in range(30)
    )
    index_heron(tmp_path, f"{said}\n\nViktor Stroud watched in silence.")

    assert _said_by(tmp_path, "Otto Quill")
    assert not _said_by(tmp_path, "Viktor Stroud")


def test_police_of_a_place_speak_where_one_of_their_officers_does(tmp_path: Path) -> None:
    index_heron(tmp_path, f"Police in Hale came.\n\n“{Q},” said Inspector Rosa Roe.")

    assert unnamed(tmp_path, f"“{Q},” Hale police said.") == []
    assert unnamed(tmp_path, f"“{Q},” Dale police said.") == ["Dale"]


def test_police_of_a_place_do_not_speak_where_a_mayor_does(tmp_path: Path) -> None:
    index_heron(tmp_path, f"Police in Hale came.\n\n“{Q},” said Mayor Rosa Roe.")

    assert unnamed(tmp_path, f"“{Q},” Hale police said.") == ["Hale"]


def test_a_firm_that_the_article_calls_by_a_part_of_its_name_speaks_by_all_of_it(
    tmp_path: Path,
) -> None:
    index_heron(
        tmp_path,
        "Orbit Energy will leave Hale in May.\n\nNobody was asked.\n\nFew were told of it.\n\n"
        f"Orbit planned flats. Some stand.\n\nIn a statement the firm said: “{Q}.”",
    )

    assert unnamed(tmp_path, f"Orbit Energy said: “{Q}.”") == []
    assert unnamed(tmp_path, f"Ida Moll said: “{Q}.”") == ["Ida Moll"]
