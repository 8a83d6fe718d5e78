"""The words by which English news pages name their own parts; the readers know no other words.

Every pattern is matched against one block with its white space collapsed and its emphasis marks
removed, in any case of letters unless it says otherwise.
"""
