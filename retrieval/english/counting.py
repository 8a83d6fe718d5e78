"""In which sentences English counts what is told before the number: those that `units` knows."""

# "The number of people known to have died was lowered from 17 to 16": 17 is it no more.
NUMBER_BECAME = (
    r"[^.;:!?\d]{0,80}\s(?:(?:(?:was|were|is|has\s+been|have\s+been)\s+(?:\w+ly\s+)?"
    r"(?:lowered|raised|cut|reduced|increased|revised)(?:\s+(?:up|down)(?:wards?)?)?"
    r"|rose|risen|grew|grown|climbed|jumped|fell|fallen|dropped)(?:\s+from\s+[\w,-]+)?\s+to\s+)"
)
# "The route is one of 16 that will close": 16 routes, unless a noun of their own follows.
IS_ONE_OF = (
    r"\b(?:the|this|that|its|their|his|her|our)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[a-z]{3,})\s+"
    r"(?:is|was|will\s+be|became|has\s+been)\s+(?:just\s+|only\s+)?one\s+of\s+$"
)
OF_WHICH_ONE = r"(?:\s+(?:that|which|who|whose|to\s+be|being)\b|[.;]|$)"
