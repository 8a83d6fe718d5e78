"""What was measured, as Markdown: each figure beside its goal, each section replaceable alone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

HEADER = """# Benchmarks

Written by `make bench` and `make bench-large`; each section can be measured again alone, by the
command that it names. Times depend on the machine and on what else it does: compare figures of one
section, which were measured in one run, and trust ratios before seconds. p50 and p95 are the times
that half and 95% of the questions do not exceed.
"""


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured, in words; ``met`` says whether it reached its goal, where it has one."""

    what: str
    measured: str
    goal: str = ""
    met: bool | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report; ``blocks`` are paragraphs and tables in Markdown."""

    title: str
    command: str
    machine: str
    blocks: tuple[str, ...]

    @property
    def markdown(self) -> str:
        """The section, from its heading on."""
        return "\n\n".join([f"## {self.title}", f"`{self.command}` · {self.machine}", *self.blocks])


def at_least(what: str, value: float, goal: float, form: str = "{:.1f}") -> Figure:
    """Return a figure that should not be below its goal."""
    return Figure(what, form.format(value), f"at least {form.format(goal)}", value >= goal)


def at_most(what: str, value: float, goal: float, form: str = "{:.1f}") -> Figure:
    """Return a figure that should not be above its goal."""
    return Figure(what, form.format(value), f"at most {form.format(goal)}", value <= goal)


def figures_table(figures: Iterable[Figure]) -> str:
    """Return figures with their goals; a goal that was missed stands out."""
    verdicts = {True: "met", False: "**missed**", None: ""}
    rows = [(one.what, one.measured, one.goal, verdicts[one.met]) for one in figures]
    return table(("", "measured", "goal", ""), rows)


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; all columns but the first are numbers, set to the right."""
    rules = ["---", *["---:"] * (len(headings) - 1)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [headings, rules, *rows])


def write_section(path: Path, section: Section, order: Sequence[str]) -> None:
    """Put a section in the place of the one with its title, or in its place of ``order``.

    What was written by hand, under another title, stays at the end.
    """
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    parts = re.split(r"^(?=## )", text, flags=re.MULTILINE)[1:]
    sections = {part.partition("\n")[0].removeprefix("## "): part.strip() for part in parts}
    sections[section.title] = section.markdown
    by_hand = [title for title in sections if title not in order]
    kept = [sections[title] for title in (*order, *by_hand) if title in sections]
    path.write_text("\n\n".join([HEADER.strip(), *kept]) + "\n", encoding="utf-8")
