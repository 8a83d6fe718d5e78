import subprocess
import sys
from pathlib import Path

import pytest

from index.embedder import Embedder

ROOT = Path(__file__).parents[1]


@pytest.mark.model
def test_the_readme_shows_what_its_commands_print(
    sample_coverage: Path, models_dir: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULLQUOTE_MODELS_DIR", str(models_dir))

    checked = subprocess.run(
        [sys.executable, ROOT / "scripts" / "readme.py", "--check", sample_coverage],
        capture_output=True,
        text=True,
        check=False,
    )

    assert checked.stdout.strip() == "", "mend it: make readme"
