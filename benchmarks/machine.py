"""The machine that measures, in general words."""

import os
import platform
from datetime import date
from pathlib import Path

# Instructions that decide how fast a model runs, as /proc/cpuinfo calls them.
INSTRUCTIONS = {
    "AVX2": ("avx2",),
    "AVX-512": ("avx512f",),
    "bfloat16": ("avx512_bf16", "amx_bf16", "bf16"),
}


def describe() -> str:
    """Return the processor in general words, the memory, the system and the date."""
    cpuinfo = Path("/proc/cpuinfo")
    flags = set(cpuinfo.read_text(encoding="utf-8").split()) if cpuinfo.is_file() else set()
    known = [name for name, ways in INSTRUCTIONS.items() if flags & set(ways)]
    with_them = f" with {', '.join(known)}" if known else ""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores, {platform.machine()}{with_them}, {memory:.0f} GB of memory, "
        f"{platform.system()}, Python {platform.python_version()}, {date.today().isoformat()}"
    )
