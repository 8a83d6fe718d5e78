from collections import Counter
from pathlib import Path
from statistics import mean

from benchmarks.corpus import Draft, Generator, write_files
from index.passages import split_sentences
from index.reading.articles import read_articles
from index.types import Article
from tests.limits import LIMITS


def test_a_seed_writes_the_same_articles_again() -> None:
    first, same, other = (Generator(seed) for seed in (7, 7, 8))

    article = first.draft()

    assert same.draft() == article
    assert other.draft().paragraphs != article.paragraphs


def test_no_two_generated_articles_share_a_source_or_a_sentence() -> None:
    drafts = [draft for seed in (1, 2) for draft in _drafts(seed, 50)]
    sentences = [one for draft in drafts for paragraph in draft.paragraphs for one in paragraph]

    assert len({draft.source for draft in drafts}) == 100
    assert len(set(sentences)) == len(sentences)


def test_a_generated_article_splits_into_the_sentences_it_was_made_of() -> None:
    for draft in _drafts(3, 20):
        article, sentences = draft.article()

        assert split_sentences(article) == sentences
        assert [article.text[span.start : span.end] for span in sentences] == [
            sentence for paragraph in draft.paragraphs for sentence in paragraph
        ]


def test_lengths_are_mixed_as_those_of_news_are() -> None:
    drafts = _drafts(4, 200)
    sentences = [one for draft in drafts for paragraph in draft.paragraphs for one in paragraph]
    words = [len(sentence.split()) for sentence in sentences]

    assert 20 <= mean(words) <= 25
    assert min(words) <= 8
    assert max(words) >= 45
    assert 20 <= len(sentences) / len(drafts) <= 26


def test_words_are_as_frequent_and_as_rare_as_in_real_text() -> None:
    text = " ".join(draft.file_text for draft in _drafts(5, 300))
    counted = Counter(text.lower().replace(",", "").replace(".", "").split())

    assert counted.most_common(1)[0][0] == "the"
    assert 0.02 <= counted["the"] / counted.total() <= 0.08
    assert sum(times == 1 for times in counted.values()) > len(counted) / 5


def test_written_files_are_read_back_as_articles(tmp_path: Path) -> None:
    written = write_files(tmp_path / "articles", sentences=60, seed=6)

    found = list(read_articles(tmp_path / "articles", LIMITS))

    assert [type(one) for one in found] == [Article] * written
    assert sum(len(split_sentences(one)) for one in found if isinstance(one, Article)) >= 60


def _drafts(seed: int, count: int) -> list[Draft]:
    generator = Generator(seed)
    return [generator.draft() for _ in range(count)]
