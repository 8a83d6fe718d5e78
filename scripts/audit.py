"""Look for known vulnerabilities in what the image is built from: ``python scripts/audit.py LOCK``.

Exit codes: 0 none is known; 1 some are; 2 not everything could be looked up.
"""

import json
import subprocess
import sys
from pathlib import Path

CLEAN, VULNERABLE, NOT_DONE = 0, 1, 2


def main(lock: str) -> int:
    """Audit a lock, say how it went, and return the exit code."""
    pip_audit = Path(sys.executable).with_name("pip-audit")
    options = ["--disable-pip", "--progress-spinner=off", "--format=json"]
    ran = subprocess.run(
        [pip_audit, *options, "--requirement", lock], check=False, capture_output=True, text=True
    )
    try:
        packages = json.loads(ran.stdout)["dependencies"]
    except ValueError:  # it ends with a line that says why
        reason = (ran.stderr.splitlines() or ["it says nothing"])[-1]
        print(f"audit: pip-audit could not do its work: {reason}")
        return NOT_DONE
    found = [(one, flaw) for one in packages for flaw in one.get("vulns", [])]
    for one, flaw in found:
        mended = ", ".join(flaw["fix_versions"]) or "no release yet"
        print(f"audit: {one['name']} {one['version']} has {flaw['id']}; mended in {mended}")
    skipped = [one["name"] for one in packages if "skip_reason" in one]
    if skipped:
        print(
            f"audit: {len(skipped)} of {len(packages)} packages of {lock} could not be looked up, "
            f"{skipped[0]} among them; the package index here may not tell of vulnerabilities."
        )
    elif not found:
        print(f"audit: nothing is known against the {len(packages)} packages of {lock}.")
    return VULNERABLE if found else NOT_DONE if skipped else CLEAN


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
