import ast
import os
import re
import shutil
import subprocess
import tomllib
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path

import pytest

from config.version import VERSION

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
PACKAGES = ["bot", "config", "index", "retrieval"]
MODULES = sorted(path for name in PACKAGES for path in (ROOT / name).rglob("*.py"))

# Put together from parts, so that this file does not hold what it looks for.
REGISTRIES = [
    ".".join(parts)
    for parts in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("deb", "debian", "org"),
        ("crates", "io"),
        ("proxy", "golang", "org"),
        ("anaconda", "org"),
    ]
]


def project_files() -> list[Path]:
    """Return what is committed or about to be."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file()]


def files_that_hold(pattern: str) -> list[str]:
    found = re.compile(pattern.encode(), re.IGNORECASE)
    return sorted(
        str(path.relative_to(ROOT)) for path in project_files() if found.search(path.read_bytes())
    )


@pytest.mark.parametrize("name", PACKAGES)
def test_no_other_distribution_provides_a_package_of_ours(name: str) -> None:
    providers = set(packages_distributions().get(name, []))
    package = find_spec(name)

    assert providers <= {"pullquote"}
    assert package is not None
    assert package.origin == str(ROOT / name / "__init__.py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_says_what_it_is_for_and_is_short(path: Path) -> None:
    source = path.read_text()

    assert ast.get_docstring(ast.parse(source))
    assert len(source.splitlines()) < 400


@pytest.mark.parametrize("name", PACKAGES)
def test_importing_a_package_runs_nothing(name: str) -> None:
    body = ast.parse((ROOT / name / "__init__.py").read_text()).body

    assert [type(statement) for statement in body] == [ast.Expr]


def test_the_version_of_torch_is_written_once_and_locked_once() -> None:
    [pin] = [name for name in PROJECT["dependencies"] if name.startswith("torch==")]
    version = re.escape(pin.removeprefix("torch=="))

    found = files_that_hold(rf"torch\W{{0,8}}{version}")

    assert found == ["pyproject.toml", "requirements/torch.lock"]


def test_no_package_registry_is_named_by_its_host() -> None:
    hosts = "|".join(re.escape(host) for host in REGISTRIES)

    assert files_that_hold(rf"\b({hosts})\b") == []


def test_the_readme_shows_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text()

    assert "make ask" in readme
    assert "make test" in readme


def test_the_changelog_leads_with_what_is_unreleased_or_with_this_version() -> None:
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)

    assert headings[0] in {"Unreleased", VERSION}


def run_make(folder: Path, exit_code: int, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `make ask` in ``folder`` with a `pullquote` that prints its arguments, one a line."""
    shutil.copy(ROOT / "Makefile", folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    command = folder / ".venv/bin/pullquote"
    command.parent.mkdir(parents=True)
    command.write_text(
        "#!/bin/sh\n"
        'printf "%s\\n" "$@"\n'
        'echo "$PULLQUOTE_DATA_DIR" >&2\n'
        f'[ "$1" != ask ] || exit {exit_code}\n'
    )
    command.chmod(0o755)
    (folder / ".venv/.ready").touch()
    inherited = {name: value for name, value in os.environ.items() if "MAKE" not in name}
    inherited.pop("Q", None)
    return subprocess.run(
        ["make", "--no-print-directory", "ask"],
        cwd=folder,
        env=inherited | variables,
        check=False,
        capture_output=True,
        text=True,
    )


def test_make_ask_passes_a_question_on_as_it_was_typed(tmp_path: Path) -> None:
    question = """Was it $900,000, or "$(MAKE)" `pwd` 'a year'?"""

    made = run_make(tmp_path, 0, Q=question)

    assert made.stdout.splitlines() == ["index", "examples/coverage", "ask", "--", question]
    assert made.returncode == 0


def test_make_ask_has_a_question_of_its_own(tmp_path: Path) -> None:
    made = run_make(tmp_path, 0)

    assert made.stdout.splitlines()[-1] == "What is the salary range of the AI product manager?"


def test_make_ask_leaves_a_coverage_of_yours_alone(tmp_path: Path) -> None:
    made = run_make(tmp_path, 0, PULLQUOTE_DATA_DIR="/srv/strike")

    assert set(made.stderr.splitlines()) == {"build/sample"}


@pytest.mark.parametrize(("exit_code", "succeeds"), [(0, True), (1, True), (2, False), (3, False)])
def test_not_in_this_coverage_is_an_answer_and_no_failure_of_make(
    exit_code: int, succeeds: bool, tmp_path: Path
) -> None:
    assert (run_make(tmp_path, exit_code).returncode == 0) is succeeds
