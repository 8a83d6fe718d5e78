"""How an English interview is told from other texts with questions, and whom it names as asked."""

import re

from retrieval.english.names import NAME

# In what is answered: "US" and "World War I" apart, which one answer may have by chance.
FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself|[Ww]e|[Oo]urs?|us)\b")
ADDRESSED = re.compile(r"\byou(?:rs?|rself)?\b", re.IGNORECASE)
# "Do I get my money back?" is asked by a reader, of whoever explains it.
OF_READERS = re.compile(r"\b(?:I|[Mm]y|[Mm]e)\b")
# Names that are surely of who is asked: in a title, and in what stands before the first question.
TITLED = re.compile(
    rf"^\W*({NAME}):\s*(?:[\"'“‘«„]|(?:I|We|My|Our)\b)"  # Ann Roe: "I was wrong"
    rf"|(?:^\W*|[—–:-]\s+)({NAME}) on\s"  # "I was wrong": Ann Roe on the drain
)
TALKED_WITH = re.compile(
    rf"\b(?:(?i:interview|conversation|discussion|q&a) with|(?:[Ww]e|I) (?:interviewed|met)"
    rf"|(?:spoke|talked|talks|speaks|sat down) (?:to|with)|[Gg]uest:)"
    rf"\s(?:the\s)?(?:[a-z][\w’'-]*,?\s){{0,4}}?({NAME})"
)
# Of whom what stands before the questions tells, at the beginning of a paragraph.
SUBJECT = re.compile(rf"[\s*_#>“\"]*({NAME})(?=(?:,\s|\s[a-z]))")
AGED = re.compile(r",\s(?:aged\s)?\d\d\b")
# At the end of a paragraph: what follows is told by who was named before.
AS_TOLD = re.compile(rf"\b[Aa]s told to ({NAME})[.)*_\s]*\Z")
WRITTEN_BY = re.compile(r"\b[Bb]y\s\W*$")
# "Ms Roe, will you go?", "Will you go, Ms Roe?"
SPOKEN_TO = re.compile(rf"^\W*({NAME}),\s|,\s({NAME})\?\W*$")
BEGINS_A_QUESTION = re.compile(
    r"(?:Will|Did|Does|Do|Is|Are|Was|Were|Has|Have|Had|Can|Could|Would|Should|May|Might|Must)\s"
)
