from pathlib import Path

import pytest

from index.passages import split_sentences
from index.reading.articles import read_articles
from index.reading.language import guess_language
from index.types import Article
from tests.limits import LIMITS

GERMAN = (
    "Am 9. April kam die Nachricht. Der Rat der Stadt hat am Dienstag beschlossen, die Brücke zu "
    "schließen. Die Bürgermeisterin sagte, das sei nicht zu vermeiden. Der Bau beginnt am 21. Mai. "
    "Er kostet 3 Millionen Euro."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The council decided on Tuesday to close the bridge for three months. The mayor said "
            "that there was no other way.",
            "en",
        ),
        (GERMAN, "de"),
        (
            "El ayuntamiento aprobó el martes cerrar el puente durante tres meses. La alcaldesa "
            "dijo que no había otra salida. Las obras empezarán en mayo.",
            "es",
        ),
        (
            "Le conseil municipal a décidé mardi de fermer le pont pendant trois mois. La maire a "
            "dit qu’il n’y avait pas d’autre solution.",
            "fr",
        ),
        (
            "Il consiglio comunale ha deciso di chiudere il ponte per tre mesi. La sindaca ha "
            "detto che non c'era altra scelta.",
            "it",
        ),
        (
            "De gemeenteraad heeft dinsdag besloten de brug drie maanden te sluiten. De "
            "burgemeester zei dat er geen andere keuze was.",
            "nl",
        ),
        (
            "A câmara municipal decidiu na terça-feira fechar a ponte durante três meses. A "
            "presidente disse que não havia outra saída. As obras vão custar três milhões.",
            "pt",
        ),
    ],
)
def test_a_language_is_told_by_its_commonest_words(text: str, language: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Der Bau beginnt am 21. Mai.",
        "Kommunen beslutade i tisdags att stänga bron i tre månader. Borgmästaren sade att det "
        "inte fanns något annat val. Arbetet kostar tre miljoner euro.",
        "Consiliul local a decis marți să închidă podul timp de trei luni. Primarul a spus că nu "
        "a existat altă soluție. Lucrările vor costa trei milioane de euro.",
        "Holm 3, Lowe 2, Reyes 1. " * 10,
    ],
)
def test_a_text_too_short_or_in_another_language_is_in_none(text: str) -> None:
    assert guess_language(text) is None


def test_german_is_not_cut_at_its_ordinals(tmp_path: Path) -> None:
    (tmp_path / "bridge.txt").write_text(GERMAN, encoding="utf-8")

    (article,) = read_articles(tmp_path, LIMITS)

    assert isinstance(article, Article)
    first, *_ = split_sentences(article)
    assert article.text[first.start : first.end] == "Am 9. April kam die Nachricht."
