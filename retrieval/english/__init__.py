"""English, as the rules read it: a table of words for each matter.

No other language has such tables (but for who said something, `checking.foreign_saying`), and
nothing chooses one: each is imported by its name, and the rules count on the order of English words
besides. An article in another language is searched and quoted like any; the rules read little of
what its sentences tell. Words that the quote checker alone knows stand beside it, those of whole
pages in `index.reading.english`.
"""
