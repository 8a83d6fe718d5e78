"""The exit codes of `pullquote`, as its help documents them."""

DONE = 0  # answered, for a question
NOT_COVERED = 1
WRONG_USE = 2  # or something that has to be mended first
PARTLY_FAILED = 3
INTERRUPTED = 130  # 128 + SIGINT, as shells count
PIPE_CLOSED = 141  # 128 + SIGPIPE: whoever read our output has gone, as `| head` does
