"""Who is said to have spoken a quotation, held against what the article says."""

from dataclasses import replace
from pathlib import Path

import pytest

from index.store import Store
from index.types import Span
from index.wording import Wording
from retrieval.checking.check import check
from tests.index.made_up import article, index

INQUEST = "\n\n".join(
    (
        "Verdict on the ferry",
        "Mayor Ada Lowe sat in the first row. “The ferry was overloaded for years,” said "
        "Tom Benning, the coroner. “Nobody counted the passengers.”",
        "The mayor left before the end. “The crew were told to sail,” the coroner said.",
        "The owner of the line, Iris Soto, spoke for ten minutes. “We kept to every rule we were "
        "given,” she said. Orbit Radio reported that “the papers were in order all along”.",
    )
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("inquest")
    index(folder, article("inquest.txt", INQUEST, outlet="Harbour Post"))
    return folder


def _unnamed(data: Path, quotation: str) -> list[str]:
    with Store.open(data) as store:
        checked = check(quotation, store, Wording.open_mended(data, store))
        assert checked.is_real
        return list(checked.unnamed)


@pytest.mark.parametrize(
    "quotation",
    [
        "“The ferry was overloaded for years,” said Tom Benning.",
        "“The ferry was overloaded for years,” Benning said.",
        "“The ferry was overloaded for years,” said the coroner.",
        "“Nobody counted the passengers,” said Benning.",
        "“The crew were told to sail,” said the coroner.",
        "“We kept to every rule we were given,” Iris Soto said.",
        "“The papers were in order all along,” Orbit Radio reported.",
        "Harbour Post wrote: “The ferry was overloaded for years”",
    ],
)
def test_who_says_it_in_the_article_is_no_one_else(data: Path, quotation: str) -> None:
    assert _unnamed(data, quotation) == []


@pytest.mark.parametrize(
    ("quotation", "unnamed"),
    [
        ("“The ferry was overloaded for years,” said Ada Lowe.", ["Ada Lowe"]),
        ("“The ferry was overloaded for years,” Soto said.", ["Soto"]),
        ("“Nobody counted the passengers,” said Mayor Lowe.", ["Lowe"]),
        ("“The crew were told to sail,” said the mayor.", ["mayor"]),
    ],
)
def test_one_who_only_stands_nearby_did_not_say_it(
    data: Path, quotation: str, unnamed: list[str]
) -> None:
    assert _unnamed(data, quotation) == unnamed


def test_a_pronoun_may_be_anybody_named_nearby(data: Path) -> None:
    words = "“We kept to every rule we were given,” said {}."
    assert _unnamed(data, words.format("Iris Soto")) == []
    assert _unnamed(data, words.format("Peter Ng")) == ["Peter Ng"]


def test_an_office_may_be_held_by_who_is_named_with_it_or_before(data: Path) -> None:
    words = "“The crew were told to sail,” said {}."
    assert _unnamed(data, words.format("Tom Benning")) == []
    assert _unnamed(data, words.format("Iris Soto")) == ["Iris Soto"]


def test_she_is_not_he(data: Path) -> None:
    words = "“We kept to every rule we were given,” {} said."
    assert _unnamed(data, words.format("he")) == ["he"]
    assert _unnamed(data, words.format("she")) == []
    assert _unnamed(data, "“The crew were told to sail,” he said.") == []


def test_who_listened_or_where_it_was_said_is_not_held_against_a_quotation(data: Path) -> None:
    words = "“The ferry was overloaded for years,” {}."
    assert _unnamed(data, words.format("Benning told Radio Nine in Elm Bay")) == []
    assert _unnamed(data, words.format("said Tom Benning, of the Elm Bay Inquest Office")) == []


@pytest.mark.parametrize("label", ["False", "Fact check", "Nobody ever said that"])
def test_what_a_quotation_is_called_before_a_colon_is_no_name(data: Path, label: str) -> None:
    assert _unnamed(data, f"{label}: “The ferry was overloaded for years”") == []


def test_whoever_says_it_anywhere_in_the_article_says_it(tmp_path: Path) -> None:
    text = "“The dam is safe,” said Ben Okon.\n\n“The dam is safe,” Ada Lowe told the council."
    index(tmp_path, article("dam.txt", text))

    assert _unnamed(tmp_path, "“The dam is safe,” said Ada Lowe") == []
    assert _unnamed(tmp_path, "“The dam is safe,” said Iris Soto") == ["Iris Soto"]


DOCTORS = "\n\n".join(
    (
        "Doctors on the nap study",
        "Ada Lowe led the study. She will not give up.",
        "Asked about the money, she laughed. “It paid for one coffee machine,” she said.",
        "Lowe worked with Rosie Fenn.",
        "Ben Okon, a doctor in Leeds, urged caution. “Those who nap are other people,” he said. "
        "“I would not prescribe it to anyone. I would not forbid it.”",
        "Pym stayed away. “I won because of Gareth Pym,” Rosie Fenn said. “He told me at the door, "
        "‘Vote how you like on Monday.’ I did.”",
        "Mr Hale was angry. “They never came,” he said. Ms Tull, the clerk, rejected the claim, "
        "saying that “every pack was in the post by May”.",
        "Ida Quist has a lawyer. A spokesman said that her leaving was “in no way to do with it”. "
        "The lawyer, Theo Brand, called the suit “a paper with a number”.",
    )
)


@pytest.fixture(scope="module")
def doctors(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("doctors")
    index(folder, article("doctors.txt", DOCTORS, outlet="Harbour Post"))
    return folder


@pytest.mark.parametrize(
    ("words", "speaker", "others"),
    [
        ("I would not prescribe it to anyone", "Ben Okon", ["Ada Lowe", "Rosie Fenn"]),
        ("It paid for one coffee machine", "Ada Lowe", ["Theo Brand"]),
        ("Vote how you like on Monday", "Gareth Pym", ["Ben Okon"]),
        ("Every pack was in the post by May", "Tull", ["Hale", "Ida Quist"]),
        ("in no way to do with it", "a spokesman", ["Ida Quist"]),
        ("a paper with a number", "Theo Brand", ["Ida Quist"]),
    ],
)
def test_the_paragraph_tells_who_speaks_where_the_sentence_does_not(
    doctors: Path, words: str, speaker: str, others: list[str]
) -> None:
    assert _unnamed(doctors, f"“{words},” said {speaker}") == []
    for other in others:
        assert _unnamed(doctors, f"“{words},” said {other}") == [other]


INTERVIEW = "\n\n".join(
    (
        "Birgit Falk on a strange week",
        "Matchday Monthly: Did you meet Henning Voss in Hamburg?",
        "BF: I met him on the Saturday. We talked about sailing.",
        "MM: Lionel Pratt says that you asked for more money.",
        "BF: The chairman rang and said: “Ask for less next time.” I told him: “Not in my life.”",
    )
)


@pytest.mark.parametrize(
    ("words", "speaker", "other"),
    [
        ("I met him on the Saturday", "Birgit Falk", "Henning Voss"),
        ("We talked about sailing", "Falk", "Lionel Pratt"),
        ("you asked for more money", "Matchday Monthly", "Falk"),
        ("Ask for less next time", "the chairman", "Falk"),
        ("Not in my life", "Birgit Falk", "Lionel Pratt"),
    ],
)
def test_in_an_interview_the_label_before_a_turn_tells_who_speaks(
    tmp_path: Path, words: str, speaker: str, other: str
) -> None:
    index(tmp_path, article("falk.txt", INTERVIEW, outlet="Matchday Monthly"))

    assert _unnamed(tmp_path, f"“{words},” said {speaker}") == []
    assert _unnamed(tmp_path, f"“{words},” said {other}") == [other]


def test_a_speaker_named_in_german_or_spanish_is_told_from_another(tmp_path: Path) -> None:
    text = "„Wir kennen den Spieler gut“, sagte Henning Voss am Montag. Birgit Falk schwieg dazu."
    index(tmp_path, article("voss.txt", text))

    assert _unnamed(tmp_path, "„Wir kennen den Spieler gut“, sagte Voss") == []
    assert _unnamed(tmp_path, "„Wir kennen den Spieler gut“, sagte Falk") == ["Falk"]


@pytest.mark.parametrize(
    "text",
    [
        "“We must act on this now,” admitted Lowe. Berg said it was too late.",
        "“We must act on this now,” Lowe, a mother of two, shouted. Nils Berg said it was late.",
        "Lowe thundered: “We must act on this now.” Berg said it was too late.",
        "Lowe's message was clear: “We must act on this now.” Berg said it was too late.",
        "For Lowe, it is easy. “We must act on this now.” Berg said it was too late.",
        "“We must act on this now.” That was the message of Lowe. Berg said nothing of the sort.",
        "Berg said it was too late. “We must act on this now,” Lowe concluded.",
        "Berg, quoting Lowe, said: “We must act on this now.”",
    ],
)
def test_a_name_beside_the_words_passes_whatever_the_verb(tmp_path: Path, text: str) -> None:
    index(tmp_path, article("act.txt", text))

    assert _unnamed(tmp_path, "“We must act on this now,” said Lowe") == []
    assert _unnamed(tmp_path, "“We must act on this now,” said Iris Soto") == ["Iris Soto"]


def test_whoever_is_named_in_the_own_sentence_is_asked_before_the_next(tmp_path: Path) -> None:
    text = "Berg said it was too late. “We must act on this now,” Lowe concluded."
    index(tmp_path, article("act.txt", text))

    assert _unnamed(tmp_path, "“We must act on this now,” said Berg") == ["Berg"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sir Keir Starmer spoke. “I am so happy for us,” Sir Keir said.", "Starmer"),
        ("Kim Jong Un spoke. “I am so happy for us,” Kim said.", "Kim Jong Un"),
        ("Li Wei spoke. “I am so happy for us,” Li said.", "Li Wei"),
        ("José García won. “I am so happy for us,” García said.", "Jose Garcia"),
        ("Nils Berg spoke.\n\nIt rained.\n\n“I am so happy for us,” he said.", "Nils Berg"),
    ],
)
def test_any_part_of_a_name_is_that_name(tmp_path: Path, text: str, speaker: str) -> None:
    index(tmp_path, article("happy.txt", text))

    assert _unnamed(tmp_path, f"“I am so happy for us,” said {speaker}") == []
    assert _unnamed(tmp_path, "“I am so happy for us,” said Ada Lowe") == ["Ada Lowe"]


@pytest.mark.parametrize(
    "filler",
    ["\n" * 40_000, "* \n" * 15_000, "Aa " * 10_000],
    ids=["blank lines", "bullets", "capitals"],
)
def test_who_speaks_is_told_in_good_time_whatever_stands_before(
    tmp_path: Path, filler: str
) -> None:
    text = f"A visit\n\nIris Soto came.\n\n{filler}\n\n“We kept every rule,” Iris Soto said."
    index(tmp_path, article("soto.txt", text))

    with Store.open(tmp_path) as store:
        wording = Wording.open_mended(tmp_path, store)
        assert check("“We kept every rule,” said Iris Soto", store, wording).took_ms < 2_000


def test_who_speaks_is_told_in_good_time_behind_a_row_of_spaces(tmp_path: Path) -> None:
    text = f"Iris Soto came.\n\n{' ' * 30_000}“We kept every rule,” Iris Soto said."
    index(tmp_path, replace(article("soto.txt", text), prose=(Span(0, 15),)))

    with Store.open(tmp_path) as store:
        wording = Wording.open_mended(tmp_path, store)
        assert check("“We kept every rule,” said Bo Li", store, wording).took_ms < 2_000


def test_who_speaks_at_many_places_of_a_long_article_is_told_in_good_time(tmp_path: Path) -> None:
    turns = (
        f"{('Anna Roth', 'Birgit Falk')[number % 2]}: This is turn {number}. "
        f"“I saw mill {number % 50}.”"
        for number in range(2_000)
    )
    long = " ".join(
        f"Ada Lowe said “we pay for bridge {number % 97}” to us." for number in range(2_600)
    )
    index(
        tmp_path,
        article("talk.txt", "Interview with Birgit Falk\n\n" + "\n\n".join(turns)),
        article("long.txt", f"Bridges\n\n{long}"),
    )

    with Store.open(tmp_path) as store:
        wording = Wording.open_mended(tmp_path, store)
        for quotation in (
            "“I saw mill 3”, said Birgit Falk",
            "“we pay for bridge 3”, said Nils Berg",
            "we pay ... bridge 3 ... to us",
        ):
            assert check(quotation, store, wording).took_ms < 5_000  # it took 80 seconds
