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
# "In a first report, this site said ...": what the sentence behind it puts right.
_OWN = r"(?:this\s(?:site|website|paper|newspaper|magazine|article|story|page|outlet|report)|we)"
SAID_BEFORE = (
    r"\b(?:earlier|previous|first|original|initial)"
    r"\s(?:version|report|article|story|post)\b[^.]{0,60}?"
    rf"\b{_OWN}\s(?:had\s|wrongly\s|incorrectly\s)?(?:said|stated|reported|wrote|gave)\b"
    r"|\b(?:due\sto|because\sof|through)"
    r"\san?\s(?:editing|production|reporting|transcription)\serror\b"
)
# "(EDIT: they have since fixed that.": a note within the text on what stands before it.
NOTE = (
    r"[(\[]\s?(?:edit|eta|update|correction|erratum|(?:editor['’]s?|ed\.?)\snote)\b"
    r"(?:,?\s[^:()\[\]]{1,20})?:\s"
)
