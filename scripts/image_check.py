"""Build the image and see what it does: ``python scripts/image_check.py TOOL``.

TOOL builds a Dockerfile and runs the image without network, with a read-only root and without
capabilities, each time with what is asked of it:

    TOOL FOLDER [-r ARGUMENT_OF_PODMAN_RUN]... [--service SECONDS] [-- COMMAND...]

It prints what the command prints. As a service it waits, runs the health check, stops the container
and prints ``exit: CODE``.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
MOST_MB = 700
UP_S = 45  # seconds for which the service is left running
ANOTHER_USER = 12345
QUESTION = "What is the salary range of the AI product manager?"
ABSENT = "import sys, importlib.util as u; sys.exit(any(map(u.find_spec, sys.argv[1:])))"


@dataclass(frozen=True, slots=True)
class Check:
    """A claim about the image: what a run of it with some arguments shows, and its exit code."""

    claim: str
    arguments: tuple[str, ...]
    shows: str
    code: int = 0

    def run(self, tool: str) -> bool:
        """Run it and say how it went; return whether the claim holds."""
        ran = subprocess.run(
            [tool, ROOT, "-r", "--memory=512m", *self.arguments],
            check=False,
            env={"BUILDAH_LAYERS": "true", **os.environ},  # built once, not for every claim
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        held = ran.returncode == self.code and re.search(self.shows, ran.stdout) is not None
        print(f"{'ok' if held else 'NOT SO'}: {self.claim}", flush=True)
        if not held:
            print(f"exit code {ran.returncode}; the end of what it printed:\n{ran.stdout[-3000:]}")
        return held


def checks(folder: Path) -> Iterator[Check]:
    """Yield the claims in the order in which they are tried; ``folder`` takes what they write."""
    data, theirs, token = folder / "data", folder / "theirs", folder / "token"
    for one in (data, theirs):
        one.mkdir()
        one.chmod(0o775)  # the image's user has group 0
    token.write_text("MTIzNDU2Nzg5MDEyMzQ1Njc4.made-up.token")
    articles = ("-r", f"--volume={ROOT / 'examples/coverage'}:/articles:ro")
    mounted = ("-r", f"--volume={data}:/data")
    another = ("-r", f"--user={ANOTHER_USER}", "-r", f"--volume={theirs}:/data")
    secret = ("-r", f"--volume={token}:/run/secrets/pullquote_discord_token:ro")
    quote = r"\$300,000 to \$900,000"

    absent = ("--", "python", "-c", ABSENT, "torch", "transformers", "sentence_transformers")
    yield Check("it builds, and holds neither torch nor transformers", absent, "exit: 0")
    size = rf"^localhost/\S+ +([1-6]?\d?\d|{MOST_MB}) MB"
    yield Check(f"it has at most {MOST_MB} MB", ("--", "pullquote", "--version"), f"(?m){size}")
    index = ("--", "pullquote", "index", "/articles")
    yield Check("it indexes a mounted folder", (*mounted, *articles, *index), "Indexed: 12 new")
    again, left = "a second container finds what the first left", "0 new, 0 updated, 12 unchanged"
    yield Check(again, (*mounted, *articles, *index), left)
    ask = ("--", "pullquote", "ask", QUESTION)
    yield Check("it answers without a network", (*mounted, *ask), quote)
    backup = (*mounted, "--", "pullquote", "backup", "/data/before.zip")
    yield Check("it backs up", backup, "Backed up to /data/before.zip: 12 articles")
    restore = (*mounted, "--", "pullquote", "restore", "--force", "/data/before.zip")
    yield Check("it restores what was backed up", restore, "Restored 12 articles")
    yield Check("it finds all sound", (*mounted, "--", "pullquote", "doctor"), "Sound: 12 articles")
    yield Check("another user indexes", (*another, *articles, *index), "Indexed: 12 new")
    yield Check("another user asks", (*another, *ask), quote)
    no_token = (*mounted, "--", "pullquote-bot")
    yield Check("without a token the bot says what is missing", no_token, "There is no token", 2)
    bot = (*mounted, *secret, "--service", str(UP_S))
    yield Check("the bot is well, and exits with 0 on SIGTERM", bot, "exit: 0 oom: false")


def main(tool: str) -> int:
    """Try every claim; return 1 where one does not hold."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        held = [check.run(tool) for check in checks(Path(folder))]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
