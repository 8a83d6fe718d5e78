"""`pullquote-bot --forget USER_ID`: what was kept of one person goes, and of nobody else."""

from contextlib import closing

from config.errors import PullquoteError
from config.settings import Settings
from retrieval.journal.file import DATABASE
from retrieval.journal.journal import Journal

MOST = 2**63 - 1  # the largest integer of SQLite


def forget(settings: Settings, person: int) -> None:
    """Remove a person's questions and verdicts, and print how many there were.

    With them go questions of others that hold that person's words.

    It may be done while the bot runs. Raises PullquoteError where nothing is kept, or where it
    cannot be written, and for what is no number of an account.
    """
    if not 1 <= person <= MOST:
        raise PullquoteError(
            f"No account has that number: it is from 1 to {MOST}. The log has it with questions."
        )
    if not (settings.data_dir / DATABASE).is_file():
        raise PullquoteError(f"Nothing of anybody is kept in {settings.data_dir}.")
    with closing(Journal.open(settings.data_dir, settings.discord_keep_days)) as journal:
        questions, verdicts = journal.forget(person)
    print(f"Forgotten of {person}: {questions:,} of the questions, {verdicts:,} of the verdicts.")
    print(
        "What stays: the words of questions in the receipts.db of coverages, with nobody's name or "
        "number, up to the last 10,000; backups and logs that you keep."
    )
