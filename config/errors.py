"""The one error that is shown to a person as it is."""


class PullquoteError(Exception):
    """A problem the user can fix: the message says what is wrong and what to do about it.

    Caught once, at the edges (the command line and the bot); everything else keeps its traceback.
    """
