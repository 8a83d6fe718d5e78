"""The quote checker: whether a quotation is real, and who spoke it.

`check` is its main path: `quotation` reads what was typed, `verbatim` finds where it stands and
`nearest` what it was made of where it stands nowhere, `speech` tells whether one person speaks it
there, `misnaming` whether that is whom it names, `framing` whether the article states it at all,
and `verdict` is what came of it.
"""
