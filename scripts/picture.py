"""``python -m scripts.picture``: an answer as Discord shows it, for the README.

Starts the bot beside the tests' stand-in for Discord, asks it one question about the sample
coverage, and lays out the message that it really sent: as build/answer.html, and, where Chromium is
installed, as docs/answer.png.
"""

import html
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.places import SAMPLE
from benchmarks.processes import ROOT, run
from benchmarks.speed import PULLQUOTE
from bot.escape import unescape
from config.settings import load_settings
from tests.bot.bot_process import BotProcess
from tests.bot.loopback.exchange import Sent
from tests.bot.loopback.limits import LINK
from tests.bot.loopback.server import Loopback

QUESTION = "What does the technical director for generative AI earn?"
PAGE, PICTURE = ROOT / "build" / "answer.html", ROOT / "docs" / "answer.png"
WIDTH, HEIGHT = 880, 355
STYLE = """
body { margin: 0; background: #313338; color: #dbdee1; font: 16px/22px "gg sans", "Noto Sans",
       "Helvetica Neue", Arial, sans-serif; }
.message { padding: 14px 20px 16px 76px; position: relative; }
.avatar { position: absolute; left: 20px; top: 38px; width: 42px; height: 42px; border-radius: 50%;
          background: #5865f2; color: #fff; font: bold 30px/56px Georgia, "Noto Serif", serif;
          text-align: center; }
.asked { font-size: 14px; color: #b5bac1; margin-bottom: 4px; }
.asked b { color: #c9cdfb; font-weight: 500; }
.name { color: #fff; font-weight: 600; }
.app { background: #5865f2; color: #fff; font-size: 10px; font-weight: 600; border-radius: 4px;
       padding: 2px 5px; margin: 0 6px; vertical-align: 2px; }
.time { color: #949ba4; font-size: 12px; }
blockquote { margin: 2px 0; padding: 0 10px 0 12px; border-left: 4px solid #4e5058;
             border-radius: 4px; }
.small { font-size: 13px; line-height: 18px; color: #949ba4; }
.row { margin-top: 8px; }
.button { display: inline-block; background: #4e5058; color: #fff; font-size: 14px;
          line-height: 18px; font-weight: 500; border-radius: 8px; padding: 7px 14px;
          margin-right: 8px; }
"""


def main() -> None:
    """Ask, and write the page and the picture."""
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page("ask", answer(QUESTION)), encoding="utf-8")
    print(PAGE.relative_to(ROOT))
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("Chromium is not installed, so there is no picture of it.")
        return
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    options = ["--headless", "--hide-scrollbars", "--force-device-scale-factor=2", *sandbox]
    size = f"--window-size={WIDTH},{HEIGHT}"
    subprocess.run(
        [chromium, *options, size, f"--screenshot={PICTURE}", PAGE.as_uri()],
        check=True,
        capture_output=True,
    )
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size // 1024} KB")


def answer(question: str) -> Sent:
    """Return the message that the bot sends as an answer."""
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder)
        run([PULLQUOTE, "index", SAMPLE], env={"PULLQUOTE_DATA_DIR": folder})
        with Loopback() as discord, BotProcess(discord, data_dir, load_settings().models_dir):
            discord.connected()
            return discord.answered(discord.slash("ask", {"question": question}))


def page(command: str, sent: Sent) -> str:
    """Return the reply to a command as a page that looks like Discord's."""
    rows = "".join(
        f'<div class="row">{"".join(map(_button, row["components"]))}</div>'
        for row in sent.components
    )
    return (
        f"<!doctype html><meta charset=utf-8><title>pullquote</title><style>{STYLE}</style>"
        '<div class="message"><div class="avatar">&rdquo;</div>'
        f'<div class="asked"><b>@reader</b> used <b>/{html.escape(command)}</b></div>'
        '<span class="name">pullquote</span><span class="app">APP</span>'
        '<span class="time">Today at 09:41</span>'
        f"{''.join(_shown(sent.content))}{rows}</div>\n"
    )


def _shown(content: str) -> Iterator[str]:
    """Yield the lines of a message as the markdown in them shows."""
    for line in content.split("\n"):
        if line.startswith("> "):
            yield f"<blockquote>{_inline(line[2:])}</blockquote>"
        elif line.startswith("-# "):
            yield f'<div class="small">{_inline(line[3:])}</div>'
        else:
            yield f"<div>{_inline(line) or '&nbsp;'}</div>"


def _inline(text: str) -> str:
    bold = re.sub(r"(?<!\\)\*\*(.+?)(?<!\\)\*\*", r"<b>\1</b>", html.escape(text, quote=False))
    return unescape(bold)


def _button(button: dict[str, object]) -> str:
    mark = " &#x2197;" if button["style"] == LINK else ""
    return f'<span class="button">{html.escape(str(button["label"]))}{mark}</span>'


if __name__ == "__main__":
    main()
