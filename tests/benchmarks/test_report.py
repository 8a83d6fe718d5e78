from pathlib import Path

from benchmarks.report import Section, at_least, at_most, figures_table, write_section

ORDER = ("Speed", "Quality", "Large")


def section(title: str, words: str) -> Section:
    return Section(title, f"python -m benchmarks {title.lower()}", "2 cores", (words,))


def headings(file: Path) -> list[str]:
    return [line for line in file.read_text().splitlines() if line.startswith("## ")]


def test_a_figure_stands_beside_its_goal_and_says_whether_it_met_it() -> None:
    table = figures_table(
        [
            at_least("faster: times", 12.34, 10),
            at_most("peak memory, MB", 251.2, 250, "{:.0f}"),
        ]
    )

    assert table.splitlines()[2:] == [
        "| faster: times | 12.3 | at least 10.0 | met |",
        "| peak memory, MB | 251 | at most 250 | **missed** |",
    ]


def test_a_goal_is_met_by_what_was_measured_not_by_what_it_is_rounded_to() -> None:
    assert not at_least("recall", 0.98996, 0.99, "{:.3f}").met


def test_a_section_is_measured_again_without_touching_the_others(tmp_path: Path) -> None:
    file = tmp_path / "BENCHMARKS.md"
    write_section(file, section("Quality", "first words\n\n### XQuAD\n\n0.813"), ORDER)
    write_section(file, section("Speed", "ten times"), ORDER)

    write_section(file, section("Quality", "second words"), ORDER)

    assert headings(file) == ["## Speed", "## Quality"]
    assert "ten times" in file.read_text()
    assert "second words" in file.read_text()
    assert "first words" not in file.read_text()
    assert "XQuAD" not in file.read_text()


def test_sections_stand_in_one_order_whatever_was_measured_last(tmp_path: Path) -> None:
    file = tmp_path / "BENCHMARKS.md"

    for title in ("Large", "Speed", "Quality"):
        write_section(file, section(title, "words"), ORDER)

    assert headings(file) == ["## Speed", "## Quality", "## Large"]


def test_measuring_the_same_again_leaves_the_same_file(tmp_path: Path) -> None:
    file = tmp_path / "BENCHMARKS.md"
    write_section(file, section("Speed", "ten times"), ORDER)
    write_section(file, section("Quality", "right"), ORDER)
    before = file.read_text()

    write_section(file, section("Speed", "ten times"), ORDER)

    assert file.read_text() == before


def test_a_section_names_the_command_that_measures_it() -> None:
    assert "`python -m benchmarks speed` · 2 cores" in section("Speed", "words").markdown


def test_what_was_written_by_hand_stays_at_the_end(tmp_path: Path) -> None:
    file = tmp_path / "BENCHMARKS.md"
    file.write_text("# Benchmarks\n\n## Tried and left out\n\nA reader.\n", encoding="utf-8")

    write_section(file, section("Speed", "ten times"), ORDER)

    text = file.read_text(encoding="utf-8")
    assert text.index("## Speed") < text.index("## Tried and left out")
    assert text.endswith("A reader.\n")
