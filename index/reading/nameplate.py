"""The line above a headline that says whose page it is, and what a page's title says of that."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.reading.agency import heads_its_text
from index.reading.english.mastheads import (
    MASTHEAD_OPENINGS,
    MASTHEAD_PARTICLES,
    NAMEPLATE_OPENINGS,
    NAMEPLATE_WORDS,
)
from index.reading.english.nameplates import (
    ABOVE_A_NAMEPLATE,
    ASKING,
    BLOG_BELOW,
    BLURB,
    BROADCASTER,
    ENGLISH_EDITION,
    FOUNDED,
    HEADED_ISSUE,
    ISSUE,
    NAMED_FOR_SURE,
    NAMEPLATE_ENDINGS,
    NUMBERED,
    ROW_PARTS,
    SLOGAN,
    SLOGAN_BELOW,
    TAGLINE,
    WAY,
)
from index.reading.english.words import STATING_VERB
from index.reading.headline import find_headline, is_navigation, names_a_section
from index.reading.masthead import (
    calls_itself,
    is_masthead,
    is_nameplate,
    names_its_page,
    owns_its_page,
)
from index.reading.mentions import (
    DOMAIN,
    is_its_own,
    is_spoken_of,
    is_written_about,
    speaks_by_its_last_word,
)
from index.reading.roles import Part, Role

_WORDS = range(2, 6)
_YEAR = r"\b(?:19|20)\d\d$"  # "Election 2024" is what part of a site is about
_MOST_LINES = 3  # between a name and a headline
_CREDITED = 3  # parts at most from a headline to its credits
_APART = r"\s*[|·•]\s*|\s+[—–-]\s+"


@dataclass(frozen=True, slots=True)
class Nameplate:
    """The name of a page in its first ``lines``; ``outlet`` where it is an outlet's for sure."""

    name: str
    lines: int
    outlet: bool


def find_nameplate(parts: Sequence[Part]) -> Nameplate | None:
    """Return the first line where it is the outlet's name for sure, and no headline.

    That is where the page says so, or where it is called like an outlet above a longer headline;
    what the paper is ("News for the Vale") may stand behind it, a year of foundation below it.
    Neither makes an outlet of a name that is not called like one: "Climate | A magazine on energy".
    "The Daily Quay" above a headline with its credits is no headline, and may be no outlet.
    """
    if heads_its_text(parts):
        return Nameplate(parts[0].view, 1, outlet=True)
    named = _named_like_an_outlet(parts)
    if named and named.outlet:
        return named
    return _in_english(parts) or _shown_by_the_article(parts) or named


def is_above_a_nameplate(part: Part) -> bool:
    """Tell whether a line is a link that a copied page may begin with: "Skip to main content"."""
    link = re.fullmatch(f"(?i){ABOVE_A_NAMEPLATE}", part.view)
    return part.role is Role.FURNITURE and link is not None


def _named_like_an_outlet(parts: Sequence[Part]) -> Nameplate | None:
    if not parts or parts[0].marked_heading or parts[0].role is not Role.HEADING:
        return None
    name, tagline = _apart(parts[0].view)
    if names_a_section(name) or len(name.split()) not in _WORDS:
        return None
    lines = 1 + _lines_of_the_page(parts[1:])
    rest = parts[lines:]
    others = [part.view for part in rest]
    presented = lines > 1 or bool(tagline)
    if tagline and not _is_tagline(tagline):
        return None
    if names_its_page(name, others):
        return Nameplate(name, lines, outlet=True)
    headline = _headline_below(rest) or _headline_below(parts[1:])
    if headline is None or headline.words <= len(name.split()):
        return None
    if headline.role is not Role.HEADING and not _is_credited(parts, headline):
        return None
    if is_nameplate(name) or (presented and _is_titled_masthead(name)):
        sure = presented or not _may_be_a_kicker(name) or calls_itself(name, others)
        return Nameplate(name, lines, outlet=sure)
    daily = _is_opened_like_a_daily(name) and _is_credited(parts, headline)
    return Nameplate(name, lines, outlet=False) if daily else None


def _in_english(parts: Sequence[Part]) -> Nameplate | None:
    """Return a name with "(English edition)" behind it, as outlets of other languages have."""
    if not parts or parts[0].marked_heading or parts[0].role is not Role.HEADING:
        return None
    edition = re.fullmatch(rf"(?P<name>[^(),:;]+?)(?i:{ENGLISH_EDITION})", parts[0].view)
    headline = _headline_below(parts[1:])
    if edition is None or headline is None or headline.words < _WORDS.start + 1:
        return None
    name, others = edition["name"], [part.view for part in parts[1:]]
    named = len(name.split()) in _WORDS and _is_capitalized(name)
    sure = named and _is_credited(parts, headline) and not is_written_about(name, others)
    return Nameplate(name, 1, outlet=True) if sure else None


def _shown_by_the_article(parts: Sequence[Part]) -> Nameplate | None:
    """Return a name at the top which the rest of the page shows to be the outlet's.

    That is where the parts of a site stand below it, or the article speaks of it as its own. What
    ends like a paper's name, in a word that the article does not know, is at least no headline.
    """
    if not parts or parts[0].marked_heading or not _may_be_a_name(parts[0], parts[1:2]):
        return None
    name = _without_section(parts[0].view)
    lines = 1 + _lines_of_a_tagline(parts[1:])
    rest = parts[lines:]
    below = _headline_below(rest)
    headline = below or _headline_below(parts[1:])
    if headline is None:
        return None
    last = name.split()[-1].casefold()
    paper = last in NAMEPLATE_ENDINGS  # which may have a line of its own below its author, too
    others = [part.view for part in rest if not (paper and part.key == parts[0].key)]
    of_a_site = len(name.split()) > 1 and any(
        (below and (_is_of_a_periodical(part.view) or _leads_through_a_site(part)))
        or (below and paper and re.fullmatch(WAY, part.view))
        or (_is_blurb(part.view) and re.search(NUMBERED, part.view))
        for part in parts[1 : max(lines, 2)]
    )
    owner = owns_its_page(name, others) and headline.role is Role.HEADING
    own = owner or is_its_own(name, others)
    if own or (of_a_site and not is_written_about(name, others)):
        return Nameplate(name, lines, outlet=own or re.search(_YEAR, name) is None)
    longer = headline.words > len(name.split())
    if not paper or not longer or not _is_credited(parts, headline):
        return None
    if speaks_by_its_last_word(name, others) and not is_written_about(name, others):
        return Nameplate(name, lines, outlet=True)
    return None if is_spoken_of(last, others) else Nameplate(name, lines, outlet=False)


def outlet_of_title(title: str, lines: Iterable[str]) -> tuple[str, str] | None:
    """Return the headline and the outlet of "Headline - Outlet"; None where that is not sure.

    What is only called like an outlet may be in the news: "Board sues paper - Riverton Herald".
    """
    match = re.fullmatch(r"(?P<headline>.+\S) [|–—-] (?P<name>[^|–—]+)", title)
    if match is None or len(match["headline"].split()) < _WORDS.start + 1:
        return None
    name, lines = match["name"], list(lines)
    own = names_its_page(name, lines) or (is_masthead(name) and calls_itself(name, lines))
    sure = (own and _is_capitalized(name)) or re.fullmatch(BROADCASTER, name)
    return (match["headline"], name) if sure else None


def _without_section(name: str) -> str:
    """Return what only an outlet is called without its place or section: "KHLE 8 News | Hale"."""
    alone, section = _apart(name)
    sure = section and re.fullmatch(f"(?i){NAMED_FOR_SURE}", alone)
    return alone if sure and _is_capitalized(section) else name


def _headline_below(parts: Sequence[Part]) -> Part | None:
    return find_headline(parts, below_a_name=True)


def _may_be_a_name(part: Part, below: Sequence[Part]) -> bool:
    words = part.view.split()
    exclaimed = part.view.endswith("!") and part.role is Role.SENTENCES  # "ANTWERP NOW!"
    if not (part.role is Role.HEADING or exclaimed) or len(words) > _WORDS.stop:
        return False
    named = all(not word[0].islower() or word in MASTHEAD_PARTICLES for word in words)
    blog = any(_is_blurb(one.view) and re.match(BLOG_BELOW, one.view) for one in below)
    joined = part.view.islower() and re.fullmatch(r"\w+ (?:&|\+) \w+", part.view) is not None
    named = named or (blog and joined) or re.fullmatch(DOMAIN, part.view) is not None
    asks = re.match(ASKING, part.view) is not None and len(words) > 1
    return named and not asks and not names_a_section(part.view)


def _lines_of_a_tagline(parts: Sequence[Part]) -> int:
    """Return 1 for a few words with a full stop between a name and a headline: "Twice a week."."""
    if lines := _lines_of_the_page(parts):
        return lines
    between = len(parts) > 1 and parts[1].role is Role.HEADING
    sentence = between and parts[0].role is Role.SENTENCES
    return int(sentence and parts[0].words < _WORDS.stop)


def _lines_of_the_page(parts: Sequence[Part]) -> int:
    """Return how many of the parts say since when the paper appears, what it is or in which issue.

    Links to the parts of its site may stand there, too.
    """
    lines = 0
    for place, part in enumerate(parts[:_MOST_LINES]):
        issue = re.fullmatch(f"(?i){ISSUE}|{SLOGAN}|{FOUNDED}|{SLOGAN_BELOW}", part.view)
        if issue or _is_blurb(part.view) or _leads_through_a_site(part):
            lines = place + 1
        elif part.role is not Role.FURNITURE:
            break
    return lines


def _leads_through_a_site(part: Part) -> bool:
    """Whether a line is links to the parts of a site, one of which every site has."""
    known = any(re.fullmatch(f"(?i){ROW_PARTS}", link) for link in part.links)
    return known or is_navigation(part.view, of_a_site=True)


def _is_of_a_periodical(line: str) -> bool:
    """Whether a line below a name shows that it is a periodical's."""
    issue = re.fullmatch(f"(?i){ISSUE}", line) or re.match(f"(?i){HEADED_ISSUE}", line)
    return bool(issue) or _is_blurb(line)


def _is_blurb(line: str) -> bool:
    return re.match(f"(?i){BLURB}", line) is not None and not re.search(STATING_VERB, line)


def _apart(line: str) -> tuple[str, str]:
    """Return what stands before the first mark that sets something apart, and what behind it."""
    name, *behind = re.split(_APART, line, maxsplit=1)
    return name.strip(), "".join(behind).strip()


def _is_tagline(words: str) -> bool:
    """Whether words say what a paper is, and state nothing: "the voice of the Vale since 1901"."""
    stated = re.search(STATING_VERB, words) or words.endswith((".", "!", "?"))
    return not stated and re.match(f"(?i){TAGLINE}", words) is not None


def _is_titled_masthead(name: str) -> bool:
    """Whether a name would be an outlet's with an article before it; "Election News" might not."""
    return is_masthead(f"The {name}") and name.split()[-1].casefold() != "news"


def _is_opened_like_a_daily(name: str) -> bool:
    """Whether a name is "The Daily Quay", a paper's or that of a part of a page."""
    the, opening, *own = name.casefold().split()
    return the == "the" and opening in MASTHEAD_OPENINGS and len(own) == 1 and _is_capitalized(name)


def _is_credited(parts: Sequence[Part], headline: Part) -> bool:
    place = parts.index(headline)
    return any(part.credits for part in parts[place + 1 : place + 1 + _CREDITED])


def _may_be_a_kicker(name: str) -> bool:
    """Whether a name called like an outlet may be a kicker, as "The Last Post" is."""
    *before, last = name.casefold().split()
    return last in NAMEPLATE_WORDS and not NAMEPLATE_OPENINGS & {*before}


def _is_capitalized(name: str) -> bool:
    return all(word[0].isupper() for word in name.split())
