"""English contractions as they are typed without their apostrophes: "wasnt", "whats".

What is a word of its own is none: "its", "lets", "were", "well", "ill", "shell", "Ive".
For `retrieval.question.contractions`.
"""

_VERB = r"(?:is|was|are|were|has|have|had|do|does|did|would|could|should|might|must|need|ai|wo)"
# What stands before the apostrophe that is left out.
CONTRACTED = (
    rf"{_VERB}n(?=t\b)"
    r"|(?:what|who|where|when|how|that|there|here|he|she)(?=s\b)"
    r"|(?:what|who|that|there|it)(?=ll\b)|(?:they|you)(?=(?:re|ve|ll)\b)|we(?=ve\b)"
)
