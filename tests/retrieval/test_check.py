import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.articles import ReadLimits, read_articles
from index.errors import PullquoteError
from index.passages import split_sentences
from index.store import Store
from index.types import Article
from index.wording import Wording
from retrieval.alignment import Op, explain
from retrieval.check import check
from retrieval.verdict import Check, Verdict
from tests.index.made_up import article, index
from tests.retrieval.quoting import REAL, SAMPLES, needs_real_coverage

TOWN = """Council delays the bridge vote

The council put off its vote on the bridge until March. The bridge would cost $40,000, the mayor
said. “We will not pay for a toy,” she added.

Ferries run every ten minutes. They have never been late."""
ECHO = "The council put off its vote on the bridge until March. Nobody minded."


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("town")
    index(
        folder,
        article("town.txt", TOWN, outlet="Town Crier"),
        article("echo.txt", ECHO, outlet="Echo"),
    )
    return folder


def checked(data: Path, quotation: str, outlet: str | None = None) -> Check:
    with Store.open(data) as store:
        return check(quotation, store, Wording.open_mended(data, store), outlet)


def verdict(data: Path, quotation: str, outlet: str | None = None) -> Verdict:
    return checked(data, quotation, outlet).verdict


def changes(one: Check) -> list[tuple[Op, str, str]]:
    """Return what differs: (what was done, the stored words, the given words)."""
    found: list[tuple[Op, str, str]] = []
    for difference in one.finding.differences:
        text = one.finding.matches[difference.match].article.text
        stored = text[difference.stored.start : difference.stored.end]
        given = one.quotation[difference.given.start : difference.given.end]
        if difference.op is not Op.EQUAL:
            found.append((difference.op, stored, given))
    return found


def test_an_exact_quotation_is_shown_where_it_stands(data: Path) -> None:
    found = checked(data, "Ferries run every ten minutes.")

    [quote] = found.finding.matches
    assert found.verdict is Verdict.EXACT
    assert quote.text == "Ferries run every ten minutes."
    assert quote.article.outlet == "Town Crier"
    assert quote.span.start == TOWN.index("Ferries")
    assert found.finding.differences == ()


def test_every_article_that_has_it_is_shown(data: Path) -> None:
    found = checked(data, "The council put off its vote on the bridge until March.")

    assert {quote.article.outlet for quote in found.finding.matches} == {"Town Crier", "Echo"}


@pytest.mark.parametrize(
    "quotation",
    [
        "every ten minutes",
        "would cost $40,000, the mayor",
        "until March. The bridge would cost",
        "she added.\n\nFerries run",
        "Council delays the bridge vote",
        "“We will not pay for a toy,”",
        '"We will not pay for a toy"',
        '"We will not pay for a toy," the mayor said.',
        "She told the Crier: “We will not pay for a toy.”",
        "We will not pay for a toy. — The Mayor",
        "“We will not pay for a toy,” said a man who gave no name.",
    ],
    ids=lambda quotation: quotation[:20],
)
def test_a_part_counts_as_exact_and_so_do_marks_and_attributions_around_it(
    data: Path, quotation: str
) -> None:
    assert verdict(data, quotation) is Verdict.EXACT


@pytest.mark.parametrize(
    "quotation",
    [
        "ferries RUN every ten minutes",
        "Ferries  run\u00a0every ten\nminutes",
        "Fer\u200bries run every ten min\u00adutes",
        "Fer-\nries run every ten min-\nutes",
        "[f]erries run every [...] ten minutes",
        "Ferries run ... every ten minutes",
        "Ferries run every ten-minutes",
        "Ferries run-every ten minutes",
        "> Ferries run every\n> ten minutes",
        '"We will not pay for a toy" – she added',
        "the bridge vote The council put off its vote",
        "The council put off its vote on the bridge until March?",
    ],
    ids=lambda quotation: quotation[:20],
)
def test_the_same_words_written_otherwise_differ_in_typography(data: Path, quotation: str) -> None:
    assert verdict(data, quotation) is Verdict.TYPOGRAPHY


def test_what_is_written_otherwise_is_shown(data: Path) -> None:
    found = checked(data, 'said. "We will not pay')

    assert changes(found) == [(Op.REPLACE, "“We", '"We')]


@pytest.mark.parametrize(
    ("quotation", "change"),
    [
        ("The bridge would cost $90,000, the mayor said.", (Op.REPLACE, "40,000", "90,000")),
        ("The bridge would cost $40.000, the mayor said.", (Op.REPLACE, "40,000", "40.000")),
        ("The bridge would cost ₹40,000, the mayor said.", (Op.REPLACE, "$", "₹")),
        ("We will pay for a toy,", (Op.DELETE, "not", "")),
        ("They have been late.", (Op.DELETE, "never", "")),
        ("Ferries run every ten long minutes.", (Op.INSERT, "", "long")),
        ("Yesterday Ferries run every ten minutes.", (Op.INSERT, "", "Yesterday")),
        ("Ferries sail every ten minutes.", (Op.REPLACE, "run", "sail")),
        ("would cost $41,000", (Op.REPLACE, "40,000", "41,000")),
    ],
    ids=lambda value: str(value)[:30],
)
def test_an_altered_quotation_is_compared_word_by_word(
    data: Path, quotation: str, change: tuple[Op, str, str]
) -> None:
    found = checked(data, quotation)

    assert found.verdict is Verdict.ALTERED
    assert changes(found) == [change]


def test_an_altered_quotation_is_shown_with_the_whole_sentence(data: Path) -> None:
    found = checked(data, "Ferries sail every ten")

    [quote] = found.finding.matches
    assert quote.text == "Ferries run every ten minutes."
    assert (
        quote.article.text[quote.answering.start : quote.answering.end] == "Ferries run every ten"
    )
    assert quote.confidence == 0.75


@pytest.mark.parametrize("joint", [" ", " ... ", "… ", " [...] ", ". "])
def test_two_places_joined_are_both_shown(data: Path, joint: str) -> None:
    found = checked(data, f"We will not pay for a toy{joint}They have never been late")

    assert found.verdict is Verdict.SPLICED
    assert [quote.text for quote in found.finding.matches] == [
        "“We will not pay for a toy,” she added.",
        "They have never been late.",
    ]


def test_three_places_joined_are_all_shown(data: Path) -> None:
    found = checked(data, "put off its vote ... would cost $40,000 ... have never been late")

    assert found.verdict is Verdict.SPLICED
    assert len(found.finding.matches) == 3
    assert changes(found) == []


def test_what_is_left_out_of_a_sentence_is_shown_also_where_an_omission_is_marked(
    data: Path,
) -> None:
    silent = checked(data, "The council put its vote on the bridge")
    marked = checked(data, "We will ... pay for a toy")

    assert silent.verdict is marked.verdict is Verdict.ALTERED
    assert changes(silent) == [(Op.DELETE, "off", "")]
    assert changes(marked) == [(Op.DELETE, "not", "")]


SPEECH = (
    "“We take the privacy of our patients seriously, and we deeply regret the worry,” Ada Lowe "
    "said in a statement. “The letters, which went out in May, were late again.”\n\n"
    "The council voted by seven to four on Thursday to close the library. It will open a smaller "
    "one in the old bank. Mayor Gwen Tallis voted in favour. Treasurer Dov Lindgren voted against. "
    "“I love cats and hate dogs,” said Ng. “I feed them,” said Soto. The mill may be sold for $4m "
    "if the bank agrees, the mayor said. Pym denied taking money from a builder. The plan is seen "
    "as the best. It cost $3m last year and $9m this year."
)


@pytest.fixture(scope="module")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("speech")
    index(folder, article("speech.txt", SPEECH, outlet="Town Crier"))
    return folder


@pytest.mark.parametrize(
    ("quotation", "left_out"),
    [
        ("the privacy of our patients seriously ... we deeply regret the worry", "and"),
        ("“We deeply regret the worry … The letters, which”", "Ada Lowe said in a statement"),
        ("“we deeply regret the worry,” she said. “The letters”", "Ada Lowe said in a statement"),
        ("The letters ... were late again", "which went out in May"),
    ],
)
def test_what_an_ellipsis_leaves_out_honestly_is_shown_and_no_alteration(
    speech: Path, quotation: str, left_out: str
) -> None:
    found = checked(speech, quotation)

    assert found.verdict is Verdict.TYPOGRAPHY
    assert found.finding.omits
    assert (Op.DELETE, left_out, "") in changes(found)
    assert verdict(speech, quotation, "Echo") is Verdict.OTHER_OUTLET


@pytest.mark.parametrize(
    "quotation",
    [
        "The mill may be sold for $4m ... the mayor said",
        "Pym ... taking money from a builder",
        "Mayor Gwen Tallis ... voted against",
        "Mayor Gwen Tallis voted in favour ... voted against",
        "I love ... dogs said Ng",
        "I love cats ... I feed them",
        "The plan is ... the best",
        "It cost ... $9m this year",
        "seriously, and we deeply regret ... The council voted by seven",
        "we deeply regret … the privacy of our patients",
        "We take the privacy […] seriously, and we deeply regret",
        "we deeply regret ... The letters, which went out in May",
        "The council voted ... to close the library",
        "voted by seven to four ... It will open a smaller one",
    ],
)
def test_an_ellipsis_does_not_excuse_what_turns_or_joins_what_was_said(
    speech: Path, quotation: str
) -> None:
    assert not checked(speech, quotation).is_real


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("The police arrested a friend of the mayor at the port.", "police arrested ... the mayor"),
        ("They voted for a repeal of the law on schools.", "They voted for ... the law on schools"),
        ("The drug cured cancer in mice in all trials.", "drug cured cancer ... in all trials"),
        ("The bank predicted an end to the boom.", "The bank predicted ... the boom"),
        ("The mayor, critics say, stole the money.", "The mayor ... stole the money"),
        ("The mayor, a former judge, stole it all.", "The mayor ... stole it all"),
        ("The mayor, in a dream of the poet, stole it.", "The mayor ... stole it"),
        ("The mayor, it was a lie, stole the money.", "The mayor ... stole the money"),
        ("The tax fell. The judge met a thief. He was jailed.", "The tax fell ... He was jailed"),
        ("“I said to him: you are a fool, and he laughed.”", "I said to him ... he laughed"),
        (
            "“The law must go,” said Ode; for Berg “peace is near”.",
            "The law must go ... peace is near",
        ),
        (
            "“The law must go,” said Ode. “Peace is near,” it said.",
            "The law must go ... Peace is near",
        ),
        (
            "“The law must go,” Ode said, mocking Berg. “Peace is near.”",
            "“The law must go,” Ode said. “Peace is near.”",
        ),
    ],
)
def test_only_an_aside_or_who_says_it_may_be_left_out_within_a_sentence(
    tmp_path: Path, text: str, quotation: str
) -> None:
    index(tmp_path, article("one.txt", text))

    assert verdict(tmp_path, quotation) in (Verdict.ALTERED, Verdict.SPLICED, Verdict.ABSENT)


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("The plan — a bold plan — is ready to go.", "The plan ... is ready to go"),
        ("The plan (see the map) is ready to go.", "The plan ... is ready to go"),
        (
            "“The law must go,” said Nils Berg, the union's chief, “in May.”",
            "law must go ... in May",
        ),
        ("“The law must go,” the general said. “Peace is near.”", "law must go ... Peace is near"),
        (
            "The tax fell. It rained all day. The park was shut.",
            "The tax fell ... The park was shut",
        ),
    ],
)
def test_an_aside_who_says_it_or_a_whole_sentence_may_be_left_out(
    tmp_path: Path, text: str, quotation: str
) -> None:
    index(tmp_path, article("one.txt", text))

    assert checked(tmp_path, quotation).finding.omits


def test_a_real_quotation_of_another_outlet_says_whose_it_is(data: Path) -> None:
    found = checked(data, "Ferries run every ten minutes.", "echo")

    assert found.verdict is Verdict.OTHER_OUTLET
    assert found.finding.matches[0].article.outlet == "Town Crier"
    assert verdict(data, "put off its vote on the bridge", "echo") is Verdict.EXACT
    assert verdict(data, "Ferries RUN every ten minutes", "Echo") is Verdict.OTHER_OUTLET
    assert verdict(data, "Ferries run every ten min-utes", "Echo") is Verdict.OTHER_OUTLET


def test_an_altered_quotation_is_compared_with_the_outlet_it_is_said_to_be_from(data: Path) -> None:
    found = checked(data, "The council put off its vote on the bridge until May.", "Echo")

    assert found.verdict is Verdict.ALTERED
    assert found.finding.matches[0].article.outlet == "Echo"


@pytest.mark.parametrize(
    "quotation",
    [
        "“We will”, not, she added, “pay for a toy”",
        "“We will not pay,” the mayor said she doubts, “for a toy”",
        "“We will not pay for a toy,” and nobody was told",
        "Ferries run every ten minutes. - But one sank and two men drowned",
        "Ferries run every ten minutes. — Three captains have resigned over this",
        "“We will not pay for a toy,” she never said.",
        "It is false that “We will not pay for a toy”",
        "If only she had said: “We will not pay for a toy”",
        "„We will not pay for a toy“, hat sie nie gesagt",
        "The bridge “would cost $40,000” and ferries sink every ten minutes",
        "Lowe disputed that “We will not pay for a toy”",
        "Lowe rejects the claim that “We will not pay for a toy”",
        "Lowe was asked whether “We will not pay for a toy”",
        "Lowe hoped that “We will not pay for a toy”",
        "Lowe predicted: “We will not pay for a toy”",
        "It is a myth that “We will not pay for a toy”",
        "A parody account of Lowe said “We will not pay for a toy”",
        "Lowe failed to say “We will not pay for a toy”",
        "Lowe is rumoured to have said “We will not pay for a toy”",
        "“We will not pay for a toy,” Lowe lied.",
        "“We will not pay for a toy,” Lowe joked.",
        "“We will not pay for a toy,” said Lowe, who later retracted it.",
        "“We will not pay for a toy,” Lowe said, before taking it back.",
        "“We will not pay for a toy,” a claim that Lowe dismissed",
        "“We will not pay for a toy” (satire)",
        "“We will not pay for a toy.” — Lowe, debunked",
        "We will not pay for a toy. — Lowe, debunked",
        "Lowe jumped as “We will not pay for a toy”",
    ],
)
def test_what_does_more_than_name_the_speaker_is_no_attribution(data: Path, quotation: str) -> None:
    assert not checked(data, quotation).is_real


def test_a_long_quotation_from_deep_within_a_long_text_is_explained() -> None:
    chance = random.Random(1)
    text = [f"w{chance.randrange(4000)}" for _ in range(60_000)]
    given = text[50_000:50_400]
    given[200] = "changed"

    [piece] = explain(given, [text])

    assert (piece.edits, piece.places[0].text) == (1, 0)
    assert piece.places[0].edits[0].stored_start == 50_000
    assert piece.places[0].edits[-1].stored_end == 50_400


def test_a_quotation_that_marks_each_of_many_omissions_is_explained() -> None:
    text = [f"w{number}" for number in range(3_000)]
    parts = [text[start : start + 7] for start in range(0, 2_700, 300)]
    marks = frozenset(7 * number for number in range(1, 9))

    pieces = explain([word for part in parts for word in part], [text], marks)

    assert [piece.edits for piece in pieces] == [0] * 9


def test_a_quotation_of_countless_snippets_is_not_explained(data: Path) -> None:
    snippets = ("off its vote", "ten minutes they", "would cost $40,000", "every ten minutes")

    assert verdict(data, " … ".join(snippets * 60)) is Verdict.ABSENT


@pytest.mark.parametrize(
    "quotation",
    [
        "The mayor will resign before the end of the year",
        "ten minutes late the bridge ferries toy council",
        "xylophones everywhere today",
    ],
)
def test_what_nobody_wrote_is_absent(data: Path, quotation: str) -> None:
    assert verdict(data, quotation) is Verdict.ABSENT
    assert checked(data, quotation).finding.matches == ()


def test_a_real_piece_does_not_vouch_for_what_is_claimed_around_it(data: Path) -> None:
    quotation = "The mayor, who says that she will pay for ferries: We will not pay for a toy"

    assert verdict(data, quotation) is not Verdict.EXACT
    assert verdict(data, "They said that cars “will not pay for” anything at all") is Verdict.ABSENT


@pytest.mark.parametrize(
    "quotation",
    [
        "“We will not pay for a toy,” she boasted.",
        "“We will not pay for a toy,” he said.",
        "“We will not pay for a toy,” Mayor Ada Lowe added.",
        "“We will not pay for a toy,” she told reporters on Sunday.",
        "As Ada Lowe put it, “We will not pay for a toy”",
        "The mayor, who has led the town since 2011, was blunt: “We will not pay for a toy”",
        '"We will not pay for a toy" — a town spokeswoman',
        "„We will not pay for a toy“, sagte Lowe",
        "Fact check: “We will not pay for a toy”",
        "Nobody ever said that: “We will not pay for a toy”",
        "“We will not pay for a toy,” said actor Bob Hope, who withdrew the film.",
        "Asked if she would pay, Lowe said: “We will not pay for a toy”",
        "“We will not pay for a toy,” said the alleged thief, the head of a failed bank.",
    ],
)
def test_what_is_in_quotation_marks_is_judged_alone_however_it_is_attributed(
    data: Path, quotation: str
) -> None:
    assert verdict(data, quotation) is Verdict.EXACT


def test_quotation_marks_within_a_quotation_are_no_quotation_of_their_own(data: Path) -> None:
    assert verdict(data, "Ferries “run” every ten minutes") is Verdict.TYPOGRAPHY
    assert verdict(data, "The “bridge” would cost $90,000") is Verdict.ALTERED
    assert verdict(data, '"We will "not" pay for a toy," said Lowe') is Verdict.TYPOGRAPHY


def test_a_figure_a_not_or_a_sign_beside_what_is_quoted_may_not_be_altered(tmp_path: Path) -> None:
    text = (
        "Lead-free paint is sold here. “We asked for it long ago,” said Ada Lowe, 71, of Elm Road. "
        "“It was a good year for paint,” the treasurer would not say on Monday."
    )
    index(tmp_path, article("paint.txt", text))
    asked, good = "“We asked for it long ago,”", "“It was a good year for paint,”"

    assert verdict(tmp_path, f"{asked} said Ada Lowe of Elm House.") is Verdict.EXACT
    assert verdict(tmp_path, f"{asked} said Ada Lowe, 17, of Elm Road.") is Verdict.ALTERED
    assert verdict(tmp_path, f"{good} the treasurer would say on Monday.") is Verdict.ALTERED
    assert verdict(tmp_path, f"free paint is sold here. {asked}") is Verdict.ALTERED


def test_a_word_cut_short_is_altered(data: Path) -> None:
    assert verdict(data, "Ferries run every ten minu") is Verdict.ALTERED
    assert verdict(data, "would cost $40") is Verdict.ALTERED


@pytest.mark.parametrize(
    "quotation",
    ["", "…", "two words", "“Ferries run”", "“Every ten,” said Ada Lowe", "Lowe said: “A toy”"],
)
def test_fewer_than_three_words_cannot_be_checked(data: Path, quotation: str) -> None:
    with pytest.raises(PullquoteError, match="at least 3 words"):
        checked(data, quotation)


def test_fewer_words_in_quotation_marks_can_be_checked_with_those_around_them(data: Path) -> None:
    assert verdict(data, "a toy,” she added.") is Verdict.EXACT


def test_a_page_long_quotation_is_refused_with_the_limit(data: Path) -> None:
    with pytest.raises(PullquoteError, match="up to 5,000"):
        checked(data, "word " * 1_001)


def test_an_article_whose_text_is_not_as_it_was_stored_vouches_for_nothing(tmp_path: Path) -> None:
    index(tmp_path, article("town.txt", TOWN))
    import sqlite3

    checked(tmp_path, "every ten minutes")
    with sqlite3.connect(tmp_path / "coverage.db") as db:
        db.execute("UPDATE versions SET text = replace(text, 'Ferries', 'Wherries')")

    assert verdict(tmp_path, "Ferries run every ten minutes") is Verdict.ABSENT


def read(folder: Path) -> list[Article]:
    return [one for one in read_articles(folder, ReadLimits()) if isinstance(one, Article)]


@pytest.fixture(scope="module", params=["samples", pytest.param("real", marks=needs_real_coverage)])
def coverage(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[list[Article], Store, Wording]]:
    articles = read(SAMPLES if request.param == "samples" else REAL)
    folder = tmp_path_factory.mktemp(request.param)
    index(folder, *articles)
    with Store.open(folder) as store:
        yield articles, store, Wording.open_mended(folder, store)


Coverage = tuple[list[Article], Store, Wording]


@settings(deadline=None, max_examples=200)
@given(data=st.data())
def test_every_slice_of_every_article_is_exact(coverage: Coverage, data: st.DataObject) -> None:
    articles, store, wording = coverage
    text = data.draw(st.sampled_from(articles)).text
    chunks = [match.span() for match in re.finditer(r"\S+", text)]
    first = data.draw(st.integers(0, len(chunks) - 3))
    last = data.draw(st.integers(first + 2, min(first + 80, len(chunks) - 1)))
    slice_ = text[chunks[first][0] : chunks[last][1]]

    if sum(any(map(str.isalnum, chunk)) for chunk in slice_.split()) >= 3:
        assert check(slice_, store, wording).verdict is Verdict.EXACT


NOISE = [
    str.upper,
    str.lower,
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" ", "  "),
    lambda text: re.sub(r"(\w)(\w)", "\\1\u200b\\2", text),
    lambda text: text.translate(str.maketrans("“”‘’'\"–—", "\"\"''’“—-")),
    lambda text: text.replace(". ", "… "),
    lambda text: re.sub(r"\b([A-Za-z])(?=[a-z])", "[\\1]", text, count=1),
]


@settings(deadline=None, max_examples=200)
@given(data=st.data())
def test_every_sentence_with_other_typography_keeps_its_words(
    coverage: Coverage, data: st.DataObject
) -> None:
    articles, store, wording = coverage
    one = data.draw(st.sampled_from(articles))
    span = data.draw(st.sampled_from(split_sentences(one)))
    sentence = one.text[span.start : span.end]
    noisy = data.draw(st.sampled_from(NOISE))(sentence)

    if len(sentence.split()) >= 4 and "](" not in sentence:  # nobody retypes an address
        assert check(noisy, store, wording).is_real


def test_every_changed_number_is_found_altered(coverage: Coverage) -> None:
    articles, store, wording = coverage
    chance = random.Random(1)
    tried = 0
    for one in articles:
        for span in split_sentences(one):
            sentence = one.text[span.start : span.end]
            digits = [match.start() for match in re.finditer(r"\d", sentence)]
            if not digits or len(sentence.split()) < 4:
                continue
            place = chance.choice(digits)
            digit = chance.choice([other for other in "123456789" if other != sentence[place]])
            changed = sentence[:place] + digit + sentence[place + 1 :]
            tried += 1
            assert check(changed, store, wording).verdict is Verdict.ALTERED, changed
    assert tried >= 10
