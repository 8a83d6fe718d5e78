from dataclasses import replace
from pathlib import Path

import pytest

from index.store import Store
from index.types import Article, Notice, NoticeKind, Span
from tests.index.made_up import article, index

TITLE = "Councillor took £5,000 from Sallow builder"
STORY = replace(
    article("/news/story.txt", "Ann Roe took the money in May.", TITLE, "Observer"),
    published="2025-04-24",
    url="https://www.observer.example/roe?from=mail",
)
APOLOGY = f"On 24 April we published an article headlined “{TITLE}”. We have retracted it."


def notice_in(
    text: str, kind: NoticeKind = NoticeKind.RETRACTION, **changed: str | None
) -> Article:
    """Return an article of the Observer of May 22 that is nothing but a notice."""
    one = article("/news/apology.txt", text, "Ann Roe: an apology", "Observer")
    notices = (Notice(kind, Span(0, len(text))),)
    return replace(one, **({"published": "2025-05-22", "notices": notices} | changed))  # type: ignore[arg-type]


def outside(folder: Path, *articles: Article) -> list[tuple[str, str | None]]:
    """Return the notices of STORY that stand in these other articles: text and date."""
    index(folder, STORY, *articles)
    with Store.open(folder) as store:
        return [(one.text, one.notice.date) for one in store.article(STORY.id).outside]


@pytest.mark.parametrize(
    "text",
    [
        APOLOGY,
        "In an article headlined 'Councillor took £5,000 from Sallow builder' we misnamed her.",
        'Correction: our April 24 story, "Councillor took £5,000 from Sallow Builder," was wrong.',
        "We have withdrawn an article, headlined otherwise, at https://observer.example/roe.",
    ],
)
def test_a_notice_of_its_own_belongs_to_the_article_it_names_on_the_day_it_appeared(
    tmp_path: Path, text: str
) -> None:
    assert outside(tmp_path, notice_in(text)) == [(text, "2025-05-22")]


@pytest.mark.parametrize(
    "telling",
    [
        notice_in(APOLOGY, outlet="Ledger"),
        notice_in(APOLOGY, outlet=None),
        notice_in(APOLOGY, published="2025-04-23"),  # before the article appeared
        notice_in(APOLOGY, kind=NoticeKind.UPDATE),
        notice_in(APOLOGY.replace("Councillor", "Mayor")),
        notice_in(f"Correction: It was not the film “{TITLE}” that won."),
        notice_in("This article now links to https://observer.example/roe."),
        notice_in(
            f"We retract an article headlined “The pier is gone”. Our report “{TITLE}” stands."
        ),
        notice_in(f"Correction: We stand by our report headlined “{TITLE}”."),
        notice_in(f"Correction: This article, a follow-up to our story “{TITLE}”, was wrong."),
        notice_in(f"The Post, not the Observer, retracted the article headlined “{TITLE}”."),
    ],
)
def test_in_doubt_a_notice_belongs_to_no_other_article(tmp_path: Path, telling: Article) -> None:
    assert outside(tmp_path, telling) == []


def test_a_short_headline_may_be_that_of_many_and_names_none(tmp_path: Path) -> None:
    text = "We have retracted an article headlined “Our letters”."
    letters = replace(STORY, title="Our letters")
    index(tmp_path, letters, notice_in(text))

    with Store.open(tmp_path) as store:
        assert store.article(letters.id).outside == ()


def test_a_notice_is_known_as_soon_as_it_is_indexed(tmp_path: Path) -> None:
    index(tmp_path, STORY)
    with Store.open(tmp_path) as store:
        assert store.article(STORY.id).outside == ()

        index(tmp_path, notice_in(APOLOGY))

        assert len(store.article(STORY.id).outside) == 1
        assert len(store.articles_by_id([STORY.id])[STORY.id].outside) == 1
