"""What English calls that which is only told, and how it says that it is unconfirmed or untrue.

Parts of patterns, for the tables that speak of it; nouns lack the s of their plural.
"""

CLAIM = "claim|report|allegation|accusation"
RUMOUR = "rumou?r"
GOSSIP = rf"{RUMOUR}s?|speculation|gossip"
# Before "that" or "of" a suggestion is told; alone it may be advice.
CLAIM_THAT = rf"{CLAIM}|{RUMOUR}|suggestion"
# What the sentence before told, whatever that was: "The figure could not be verified."
WHAT_WAS_TOLD = rf"{CLAIM}|{RUMOUR}|account|figure|statement"

COULD_NOT = r"(?:could|can|has|have|had|is|are|was|were)(?:\s?not|n['’]t)"
CONFIRMED = "confirmed|verified|substantiated|corroborated"
CONFIRM = rf"confirm|verify|substantiate|corroborate|{CONFIRMED}"  # "could not verify", "has not"
UNCONFIRMED = "un(?:confirmed|verified|substantiated|proven)"
UNTRUE = "untrue|false|incorrect|baseless|unfounded"
# With one of these it is left open whether something is so; "May" is a month.
MAYBE = rf"whether|unless|could|might|(?-i:may)|{RUMOUR}\w*"
