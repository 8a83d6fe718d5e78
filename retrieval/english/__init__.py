"""English, as the rules read it: a table of words for each matter.

Another language is a package beside this one with the same modules and names.
"""
