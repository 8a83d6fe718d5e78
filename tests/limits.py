"""What a reader is allowed where nobody has set anything else."""

from config.settings import Settings
from index.reading.run import limits_of

LIMITS = limits_of(Settings.model_construct())  # whatever the environment says
