"""By which words an English sentence leans on the one before, for `retrieval.growth`.

They stand in any case of letters.
"""

# A sentence that opens like this leans on the one before.
LEANS = (
    r"[\"'“‘(]*(?:(?:and|but|so|yet|also|however|still|then)\b,?\s+)?"
    r"(?:he|she|it|its|they|them|their|his|her|this|that|these|those|both|neither|such)\b"
)
# A sentence with one of these tells of nobody who spoke.
NOBODY = r"\b(?:nobody|no one|none|nothing|never|not)\b|n['’]t\b"
