#!/bin/sh
# Makes .venv ready for work: Python, a CPU build of torch, then everything pyproject.toml names.
# Called by make when pyproject.toml is newer than the last success; safe to call again.
set -eu

# The vendor's own wheels: on Linux the general package index serves a CUDA build of gigabytes.
CPU_WHEELS=https://download.pytorch.org/whl/cpu

say() { echo "setup: $*"; }
fail() { echo "setup: $*" >&2; exit 1; }

find_python() {
    for candidate in python3.11 python3; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    fail "pullquote needs Python 3.11 or newer, and neither python3.11 nor python3 is one."
}

make_venv() {
    if .venv/bin/python -m pip --version >/dev/null 2>&1; then return; fi
    python=$(find_python)
    say "making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv || {
        rm -rf .venv
        fail "$python has no venv module. On Debian and Ubuntu: apt install python3-venv"
    }
}

pip() { .venv/bin/python -m pip -qq --disable-pip-version-check "$@"; }

torch_pin() {
    .venv/bin/python - <<'PY'
import tomllib

with open("pyproject.toml", "rb") as project:
    dependencies = tomllib.load(project)["project"]["dependencies"]
print(next(dependency for dependency in dependencies if dependency.startswith("torch==")))
PY
}

# Reads what is installed without importing it, which would take seconds.
has_cpu_torch() {
    .venv/bin/python - "$1" <<'PY'
import runpy
import sys
from importlib.metadata import PackageNotFoundError, distribution

try:
    torch = distribution("torch")
except PackageNotFoundError:
    sys.exit(1)
build = runpy.run_path(str(torch.locate_file("torch/version.py")))
same_version = torch.version.partition("+")[0] == sys.argv[1].removeprefix("torch==")
sys.exit(not same_version or bool(build.get("cuda") or build.get("hip")))
PY
}

install_torch() {
    pin=$(torch_pin)
    if has_cpu_torch "$pin"; then return; fi
    say "installing $pin for the CPU"
    if [ "$(uname -s)" = Darwin ]; then
        pip install --no-deps --force-reinstall "$pin" || true
    elif ! pip install --no-index --no-deps --force-reinstall "$pin" 2>/dev/null ||
        ! has_cpu_torch "$pin"; then
        say "no wheel of it at hand; asking $CPU_WHEELS"
        # "+cpu" is a version that no other index has, so nothing else can be taken by mistake.
        pip install --no-deps --force-reinstall --index-url "$CPU_WHEELS" "$pin+cpu" || true
    fi
    has_cpu_torch "$pin" || fail "no CPU build of $pin could be installed." \
        "Put a CPU wheel of it in a folder and run: PIP_FIND_LINKS=FOLDER make test"
}

cd "$(dirname "$0")/.."
make_venv
say "upgrading pip"
pip install --upgrade "pip>=25.1" # the first that knows dependency groups
install_torch
say "installing what pyproject.toml names"
pip install --editable . --group dev
# pip compiles what it installs, but for what stays where it is; uncompiled, each start takes .1 s more.
.venv/bin/python -m compileall -q bot config index retrieval
has_cpu_torch "$(torch_pin)" || fail "the CPU build of torch was replaced; run: rm -r .venv"
touch .venv/.ready
say "done"
