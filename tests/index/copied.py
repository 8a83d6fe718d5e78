"""Made-up news that others copy, resemble or quote."""

import random

from index.copies import compare
from index.shingles import ProseWord, words_of
from index.types import Span

PIER = """\
The old pier at Marlow Bay will stay shut until May, the harbour board decided on Monday night.

A storm in January tore away 40 metres of decking and bent two of the iron columns that divers
had called sound only last autumn. Repairs are put at 2.3 million euros. The board has 900,000 in
its reserve, and hopes that the county of Selby pays the rest.

Traders at the landward end fear for the season. Ada Quill, who has sold fried fish there since
1998, said that three of her neighbours had given notice already. A petition for a temporary
footbridge gathered 4,100 names within a week, and was handed to the mayor, Tom Reddish, on Friday.

Ferries to Gull Island leave from the coal jetty instead. The crossing takes 15 minutes longer,
and bicycles are not carried. The operator has halved its fares by way of apology, and will review
the timetable in the middle of March."""

SAME_NEWS = """\
Nobody will set foot on Marlow Bay's pier this spring. After a two-hour debate the harbour board
voted, with one abstention, to fence it off for another four months.

Engineers found the damage of the January gale to be worse than it looked from the beach: columns
have shifted, and forty metres of planks lie on the sea floor. Some 2.3 million euros are needed,
well over twice what the board has put aside.

The mayor, Tom Reddish, promised fish seller Ada Quill and the other tenants a rent holiday. He
would not be drawn on a footbridge, for which 4,100 residents had signed. Visitors to Gull Island
have to put up with a longer passage from the coal jetty, at half the usual price."""

STATEMENT = (
    "“We have listened to everyone who lives by the pier and from it, and we know what another "
    "lost summer would mean. But no board can open a structure that its own divers will not walk "
    "on. We will publish every report, every month, until the day the gates are unlocked again, "
    "and we ask for patience until then,” the harbour board said in a statement."
)

MATCH = (
    "{home} beat {away} {score} on {day} in front of {crowd} spectators to move up in the table. "
    "{first} opened the scoring in the {early}th minute when he headed in a corner, and the home "
    "side doubled their lead before the break. The visitors came back into the match after the "
    "restart and {second} pulled one back with {late} minutes played, but their hopes of a draw "
    "were ended from the edge of the area. The manager, {third}, told reporters after the final "
    "whistle that his players had deserved the three points."
)
HARWICK = MATCH.format(
    home="Harwick City", away="Port Selby", score="3-1", day="Saturday", crowd="8,211",
    first="Aaron Pike", early="14", second="Leon Whitby", late="71", third="Oscar Bly",
)  # fmt: skip
ELM_PARK = MATCH.format(
    home="Elm Park", away="Dunmere Albion", score="2-0", day="Sunday", crowd="11,960",
    first="Karim Stone", early="29", second="Milo Grant", late="83", third="Sam Okoro",
)  # fmt: skip


def words(text: str) -> list[ProseWord]:
    return words_of(text, [Span(0, len(text))])


def is_copy(one: str, other: str) -> bool:
    return compare(words(one), words(other)).copy


def random_words(seed: int, count: int) -> list[str]:
    draw = random.Random(seed)
    return ["".join(draw.choices("abcdefghijklmnop", k=4)) for _ in range(count)]


def prose(seed: int, count: int) -> str:
    return " ".join(random_words(seed, count))


def edited(text: str, seed: int, one_in: int = 10) -> str:
    """Return the text with about every tenth word replaced by another."""
    draw = random.Random(seed)
    return " ".join(
        prose(draw.randrange(10**6), 1) if draw.randrange(one_in) == 0 else word
        for word in text.split(" ")
    )
