"""By which order of its words English has somebody say all that a sentence tells.

Asked of a sentence without what it quotes, for which "…" stands. Each names its speaker as ``who``.
"""

import re

from retrieval.english.names import NAME, ONLY_SAYING

_PLAIN = "said|says|say"  # what follows is what is said: "Ng said the mill is shut"
_SAYING = rf"(?:(?:also|then|later|has|had)\s)?(?:{ONLY_SAYING})"
_NO_NOUN = (
    r"(?!(?:nothing|no|little|much|so|yes|goodbye|to|of|with|about|for|that|who|which|in|on)\b)"
)
_NOUNS = rf"(?:{_NO_NOUN}[a-z][\w-]*\s){{0,3}}"
_NAMED = rf"(?:(?:[Tt]he|[Aa]n?)\s)?{_NOUNS}?{NAME}"  # "the police chief Ann Ng"
_OFFICE = rf"(?:[Tt]he|[Aa]n?)\s{_NOUNS}?{_NO_NOUN}[a-z][\w-]*"
_WHO = rf"(?P<who>{_NAMED}|{_OFFICE}|[Hh]e|[Ss]he|[Tt]hey)"
_TOLD_OF = r"(?:,\s[^,;:.…]{1,80},)?"  # "Ng, the mayor, said"
_WHEN = r"(?:\s(?:on|in|at|late|last|earlier|yesterday|today)\b[^,;:.…]{0,40})?"
_TO = r"(?:\s(?!that\b)[\w’'.-]+){1,5}?"  # "told the court"
_END = r"[\s.…,]*$"
# "The mill is shut, Ng said on Monday."
BEHIND = re.compile(rf"[,…]\s*{_WHO}{_TOLD_OF}\s(?:{_SAYING}|(?:told|tells){_TO}){_WHEN}{_END}")
# "The mill is shut, said Ng, the mayor." "... according to Ng."
INVERTED = re.compile(
    rf"[,…]\s*(?:said|says|wrote|added|warned|insisted|replied|recalled|explained|according to)\s"
    rf"{_WHO}(?:,\s[^,;:.…]{{1,80}})?{_WHEN}{_END}"
)
# "Ng said that the mill is shut." "Ng told the court: …" "According to Ng, the mill is shut."
BEFORE = re.compile(
    rf"^\W*(?:According\sto\s{_WHO},\s"
    rf"|{_WHO.replace('<who>', '<subject>')}{_TOLD_OF}\s"
    rf"(?:(?:{_SAYING}|(?:told|tells){_TO}){_WHEN}(?:\sthat\s|:|,?\s*…)"
    rf"|(?:{_PLAIN}){_WHEN}\s(?=(?:the|an?|he|she|it|they|there|his|her|its|their)\b|[A-Z]|\d)))"
)
# Behind it another clause may begin, which nobody need have said.
ANOTHER_CLAUSE = re.compile(r";|,\s(?:and|but|while|whereas|as|who|which|after|before|though)\b")
# Before a speaker: what follows need not have been said, nor be so.
JOINING = frozenset("because unless although though whether once unlike even nobody".split())
