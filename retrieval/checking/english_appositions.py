"""How English goes on behind an apposition, for `retrieval.checking.appositions`."""

import re

from retrieval.english.claims import CLAIM_THAT
from retrieval.english.verbs import PASTS

# "denied that ...", "asked whether ...", "denied claims the striker, Leo Marsh, ..."
OPENS = re.compile(
    rf"\b(?:that|whether|(?:(?<=asked\s)|(?<=wondered\s))if|(?:{CLAIM_THAT})s"
    r"(?=\s(?:the|an?|his|her|its|their|(?-i:[A-Z])))(?!\s\S+\sthat\b))(?=\s)",
    re.IGNORECASE,
)
_PAST = "|".join(sorted(PASTS))
_FINITE = (
    "is|are|was|were|has|have|had|does|do|will|would|could|can|may|might|must|shall|should|cannot|"
    r"(?:is|are|was|were|has|have|had|does|do|did|wo|would|could|ca|should)n['’]t"
)
VERB = re.compile(
    rf"(?:(?:also|ever|then|once|\w+ly)\s)?(?:{_FINITE}|{_PAST}|[a-z]+(?:ed|[^s\W]s))\b"
)
# None of these is in a subject; but "the retired judge", "her badly paid aide".
VERB_WITHIN = re.compile(
    rf"(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bher )(?<!\bhis )(?<!\bits )(?<!\btheir )(?<!ly )"
    rf"\b(?:{_FINITE}|{_PAST}|[a-z]+ed)\b|\b(?:{_FINITE})\b"
)
# Between its commas none begins so: there another clause does.
NO_ASIDE = re.compile(
    r"(?:and|but|or|nor|so|yet|then|while|as|because|since|though|although|when|if|unless|until|"
    r"whereas|he|she|they|it|we|I|that|[a-z]+ing|who (?:said|added|told))\b"
)
# ", who denied that": what the main clause says follows, too.
RELATIVE = re.compile(r",\s(?:who|which|whose)\b[^,]*\Z")
