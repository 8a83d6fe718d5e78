"""The quote checker: whether a quotation is real, and who spoke it.

`check` is its main path: `quotation` reads what was typed, `verbatim` finds where it stands and
`nearest` what it was made of where it stands nowhere, `speakers` tells whether the article gives
the words to whom it names, `stating` whether the article states them at all, and `verdict` is what
came of it.
"""
