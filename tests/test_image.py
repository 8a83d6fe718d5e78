"""What can be said of the container image without building it; `make image-check` builds it."""

import ast
import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from config.environment import PREFIX
from config.settings import Settings
from config.version import VERSION

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
PROJECT = PYPROJECT["project"]
NEEDED = [Requirement(line) for line in PROJECT["dependencies"]]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
INSTRUCTIONS = [
    line
    for line in re.sub(r"\\\n\s*", "", re.sub(r"(?m)^#.*\n", "", DOCKERFILE)).splitlines()
    if line
]
LOCKS = ["image", "full", "build", "torch"]


def lock(name: str) -> dict[str, Version]:
    """Return what a lock pins."""
    pins = re.findall(r"(?m)^([\w.-]+)==(\S+)", (ROOT / f"requirements/{name}.lock").read_text())
    return {canonicalize_name(package): Version(version) for package, version in pins}


def left_out() -> set[str]:
    lines = (ROOT / "requirements/image-without.txt").read_text().splitlines()
    return {Requirement(line).name for line in lines if line and not line.startswith("#")}


def stages() -> dict[str, list[str]]:
    """Return the instructions of each stage by its name; the last has none."""
    found: dict[str, list[str]] = {}
    for line in INSTRUCTIONS:
        if line.startswith("FROM "):
            name = line.partition(" AS ")[2]
            found[name] = []
        found[name].append(line)
    return found


def copied(stage: list[str]) -> set[str]:
    """Return what a stage copies out of the repository."""
    lines = [line.split()[1:-1] for line in stage if line.startswith("COPY ")]
    return {path for paths in lines if not paths[0].startswith("--") for path in paths}


def imported(module: Path) -> set[Path]:
    """Return the modules of ours that a module imports, itself among them, and so on."""
    names = {
        name
        for node in ast.walk(ast.parse(module.read_text()))
        if isinstance(node, ast.ImportFrom) and node.module
        for name in (node.module, *(f"{node.module}.{one.name}" for one in node.names))
    }
    paths = [Path(name.replace(".", "/") + ".py") for name in names]
    ours = [path for path in paths if path.parts[0] in {"config", "index"}]
    ours = [path for path in ours if (ROOT / path).is_file()]
    return {module.relative_to(ROOT), *(found for path in ours for found in imported(ROOT / path))}


def test_the_default_image_holds_nothing_that_prepares_models() -> None:
    assert not lock("image").keys() & {"torch", "transformers", "sentence-transformers", "onnx"}
    assert not any(name.startswith(("nvidia-", "triton")) for name in lock("full"))


def test_what_the_project_needs_is_locked_within_its_bounds_or_left_out_for_a_reason() -> None:
    pins = lock("image")

    for one in NEEDED:
        if one.name not in left_out():
            assert pins[canonicalize_name(one.name)] in one.specifier


def test_the_full_image_has_all_that_the_project_needs() -> None:
    pins = lock("full") | lock("torch")

    assert all(pins[canonicalize_name(one.name)] in one.specifier for one in NEEDED)
    assert lock("image").items() <= pins.items()


def test_the_project_is_built_with_what_is_locked() -> None:
    [tool] = [Requirement(line) for line in PYPROJECT["build-system"]["requires"]]

    assert lock("build")[tool.name] in tool.specifier


@pytest.mark.parametrize("name", LOCKS)
def test_nothing_is_locked_without_a_hash(name: str) -> None:
    text = (ROOT / f"requirements/{name}.lock").read_text()
    blocks = re.findall(r"(?m)^\S+==.*(?:\n    .*)*", text)

    assert len(blocks) == len(lock(name)) > 0
    assert all("--hash=sha256:" in block for block in blocks)


def test_everything_is_installed_by_hash_but_the_project_itself() -> None:
    installs = [line for line in INSTRUCTIONS if "pip install " in line]
    *unhashed, own = [line for line in installs if "--require-hashes" not in line]

    assert len(installs) == 5
    assert all("--no-deps" in line for line in installs)
    assert not unhashed
    assert own.endswith("--root /installed .")


def test_the_image_that_is_built_by_default_takes_no_package_of_the_full_one() -> None:
    last = list(stages())[-1]

    assert last == ""
    assert stages()[last][0] == "FROM run"
    assert not any("packages-full" in line for line in stages()[last])
    assert any("packages-full" in line for line in stages()["full"])


def test_the_model_is_made_anew_when_what_prepares_it_changes_and_only_then() -> None:
    script = ROOT / "scripts/prepare_model.py"
    packages = {"config/__init__.py", "index/__init__.py"}

    assert copied(stages()["model"]) == {str(path) for path in imported(script)} | packages


def test_a_change_of_the_code_comes_after_all_that_takes_long() -> None:
    project = stages()["project"]
    installed = next(i for i, line in enumerate(project) if "--require-hashes" in line)
    code = [i for i, line in enumerate(project) if re.match("COPY (bot|config|index|retr)", line)]

    assert len(code) == 4
    assert min(code) > installed


def test_it_runs_as_nobody_in_particular_and_without_a_shell() -> None:
    run, last = stages()["run"], stages()[""]

    assert [line for line in run + last if line.startswith("USER")] == ["USER 10001:0"]
    assert 'ENTRYPOINT ["env"]' in run
    assert 'CMD ["pullquote-bot"]' in run
    assert [line for line in run if line.startswith("VOLUME")] == ["VOLUME /data"]
    assert any(re.search(r'^HEALTHCHECK .*CMD \["pullquote-bot", "--health"\]', one) for one in run)


def test_its_labels_are_those_of_the_project() -> None:
    [labels] = [line for line in stages()["run"] if line.startswith("LABEL")]

    assert f'image.title="{PROJECT["name"]}"' in labels
    assert f'image.description="{PROJECT["description"]}"' in labels
    assert f'image.licenses="{PROJECT["license"]}"' in labels
    assert f'image.version="{VERSION}"' in labels


def test_the_builder_is_given_what_is_copied_and_nothing_else() -> None:
    patterns = (ROOT / ".dockerignore").read_text().splitlines()
    given = [line[1:] for line in patterns if line.startswith("!")]
    wanted = {path for stage in stages().values() for path in copied(stage)}

    assert next(line for line in patterns if not line.startswith(("#", "!"))) == "*"
    assert not {"data", ".env", ".git", "discord_token.txt", "pullquote.toml"} & set(given)
    for path in wanted:
        assert any(path == one or path.startswith(f"{one}/") for one in given), path


def test_the_variables_of_the_image_and_of_compose_are_settings() -> None:
    texts = [DOCKERFILE, (ROOT / "compose.yaml").read_text()]
    names = {name for text in texts for name in re.findall(rf"{PREFIX}(\w+)[=:]", text)}

    assert names >= {"DATA_DIR", "MODELS_DIR", "WATCH"}
    assert {name.lower() for name in names} <= Settings.model_fields.keys()


def test_compose_gives_the_bot_no_right_that_it_does_not_need() -> None:
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text())
    bot = compose["services"]["bot"]

    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert bot["security_opt"] == ["no-new-privileges:true"]
    assert bot["mem_limit"] == "512m"
    assert bot["restart"] == "unless-stopped"
    assert bot["volumes"] == ["data:/data", "./articles:/articles:ro"]
    assert "ports" not in bot
    assert "PULLQUOTE_DISCORD_TOKEN" not in bot["environment"]
    assert compose["secrets"] == {"pullquote_discord_token": {"file": "discord_token.txt"}}
