"""The language of a text, told by the share of its commonest words; in doubt none."""

from index.reading.english.words import FUNCTION_WORDS as ENGLISH

_WORDS_READ = 2_000
_FEWEST_WORDS = 20
# English news has .35 to .5; Dutch, German and French stay under .12 (words like "in" and "was").
_ENGLISH_SHARE = 0.25
_SHARE = 0.25  # of the others' news, which has .3 to .5; the next likely has .15 at most
_AHEAD = 1.3  # times the share of the next likely: Portuguese and Spanish have words in common

# The heads of frequency lists, as for English.
_OTHERS = {
    "de": (
        "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch "
        "es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über "
        "einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte "
        "kann gegen vom"
    ),
    "es": (
        "de la que el en y a los del se las por un para con no una su al lo como más pero sus "
        "le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde "
        "quien desde todo nos durante es fue ha son ser está han había era según tras"
    ),
    "fr": (
        "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce "
        "il sont avec son aux d'un d'une cette ont ses mais comme on tout nous sa fait été "
        "aussi leur elle entre après deux ces sans ou être était qu'il c'est selon"
    ),
    "it": (
        "di e il la che in a per un è del non con le si da una dei i sono al più nel come lo "
        "della gli ha alla ma anche delle o dal su se nella ai degli questo l'ha essere stato "
        "hanno dalla tra era dopo sul quando cui alle fra"
    ),
    "nl": (
        "de van het een en in is dat op te zijn met die voor niet aan er om ook als dan maar "
        "bij of uit nog worden door naar heeft hij ze wordt tot je mijn over deze zich hebben "
        "dit kan geen wel meer werd was onder tegen"
    ),
    "pt": (
        "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele "
        "das à seu sua ou quando muito nos já também só pelo pela até isso ela entre depois sem "
        "mesmo aos são foi ser está tem é ter"
    ),
}
_FUNCTION_WORDS = {"en": ENGLISH} | {
    code: frozenset(words.split()) for code, words in _OTHERS.items()
}


def guess_language(text: str) -> str | None:
    """Return the two-letter code of a text's language; None where it is too short to tell."""
    words = text[: _WORDS_READ * 8].lower().split()[:_WORDS_READ]
    if len(words) < _FEWEST_WORDS:
        return None
    words = [word.strip(".,;:!?\"'“”„‘’«»¿¡()").replace("’", "'") for word in words]
    if _share(words, ENGLISH) >= _ENGLISH_SHARE:
        return "en"
    shares = {code: _share(words, known) for code, known in _FUNCTION_WORDS.items()}
    *_, next_likely, likeliest = sorted(shares, key=lambda code: shares[code])
    sure = shares[likeliest] >= max(_SHARE, _AHEAD * shares[next_likely])
    return likeliest if sure and likeliest != "en" else None


def _share(words: list[str], known: frozenset[str]) -> float:
    return sum(map(known.__contains__, words)) / len(words)
