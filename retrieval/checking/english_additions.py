"""What English puts into a quotation in brackets to say whom a pronoun means."""

# "He [Lowe]", "it [the wall]", "his [the mayor's]"
# Not of the first person: it is whoever speaks, which what is said beside the words tells.
PRONOUNS = "he|she|it|they|his|its|their|these|those"
# Behind a verb these may lack what was given to them ("told them [the truth]"), so that it is sure
# only of a name, or of "the" and a noun where a preposition stands before ("for them [the men]").
OBJECTS = "him|her|them"
PREPOSITIONS = (
    "of|with|for|to|from|by|at|about|against|on|in|like|behind|before|after|over|under|between|"
    "without|beside|near|around|towards?|among"
)
THE_NOUN = r"the(?:\s[a-z][\w-]*){1,3}?(?:['’]s|['’])?"
UNNAMING = frozenset("mr mrs ms mx miss dr".split())  # which an article need not have
