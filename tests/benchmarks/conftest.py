import sys
from pathlib import Path

# benchmarks/ is not installed, so another package of that name could come first.
sys.path.insert(0, str(Path(__file__).parents[2]))
