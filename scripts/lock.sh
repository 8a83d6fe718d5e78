#!/bin/sh
# Pins what the image is built from, by hash, into requirements/*.lock: `scripts/lock.sh BIN`, where
# BIN holds python and uv. What is pinned stays unless --upgrade follows. torch.lock is kept by hand.
set -eu

# Where the metadata of torch is read: its vendor's list of wheels, or what UV_FIND_LINKS names.
: "${UV_FIND_LINKS:=https://download.pytorch.org/whl/cpu/torch/}"

cd "$(dirname "$0")/.."
bin=$1
shift

pin() {
    "$bin/uv" pip compile --no-progress --generate-hashes --no-header \
        --python-version 3.11 --python-platform linux "$@" >/dev/null
}

pin pyproject.toml --override requirements/image-without.txt "$@" -o requirements/image.lock
UV_FIND_LINKS=$UV_FIND_LINKS pin pyproject.toml --constraint requirements/image.lock \
    --no-emit-package torch "$@" -o requirements/full.lock
"$bin/python" - <<'PY' | pin - "$@" -o requirements/build.lock
import tomllib

with open("pyproject.toml", "rb") as project:
    print(*tomllib.load(project)["build-system"]["requires"], sep="\n")
PY
