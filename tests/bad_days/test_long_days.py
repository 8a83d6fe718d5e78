"""A day's questions, one after the other, in one process."""

import json
import os
import subprocess
import sys
from pathlib import Path

from index.build import build
from index.embedder import Embedder
from tests.index.made_up import long_article

QUESTIONS = int(os.environ.get("QUESTIONS", 100))

# As the bot answers: the same desk, the journal, the messages; without Discord.
ASKING = """
import json, random, sys, time
import bot.desk
from bot import answering
from bot.access import CoverageName
from bot.desk import open_desk
from bot.labels import ENGLISH
from config.settings import load_settings
settings = load_settings()
desk = open_desk(settings)
name, draw = CoverageName("public", settings.data_dir), random.Random(5)
words = ["studio", "union", "pays", "people", "writers", "May", "strike", "figures", "vote"]

def ask():
    question = " ".join(["Who says"] + [draw.choice(words) for _ in range(6)]) + "?"
    asked = answering.Asked(question, name, 42, ENGLISH)
    answering.answer(desk, asked)

def memory():
    with open("/proc/self/smaps_rollup") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("Anonymous:"))

bot.desk.REMEMBERED = 50  # answers, so that there are soon as many as ever will be
count = int(sys.argv[1])
for _ in range(100 + count // 10):
    ask()
before, began = memory(), time.monotonic()
for _ in range(count):
    ask()
print(json.dumps([before, memory(), round(count / (time.monotonic() - began))]))
"""


def test_a_days_questions_leave_memory_as_it_was(
    tmp_path: Path, tiny_embedder: Embedder, tiny_model: Path, models_dir: Path
) -> None:
    build(tmp_path / "data", [long_article(f"{n}.txt", 6) for n in range(8)], tiny_embedder)

    ran = subprocess.run(
        [sys.executable, "-c", ASKING, str(QUESTIONS)],
        cwd=tmp_path,
        env={
            **os.environ,
            "PULLQUOTE_MODEL": str(tiny_model),
            "PULLQUOTE_MODELS_DIR": str(models_dir),
            "PULLQUOTE_ANSWER_THRESHOLD": "0",
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    before, after, a_second = json.loads(ran.stdout)
    print(f"{QUESTIONS} questions, {a_second} a second: {before:,} kB, then {after:,} kB")
    assert after < 1.05 * before
