"""The command line: what is typed, what is printed, and the exit code.

`questions`, `coverage`, `quality` and `upkeep` are the commands as they are typed, `options` what
they take, `edge` where an error becomes a line. What a command does stands in a module whose first
line names it. `display` prints on a terminal, `plain` and `tables` elsewhere, `records` as JSON.
"""
