"""File descriptors: how many this process may have, of which each open coverage takes some."""

import logging
import resource

log = logging.getLogger(__name__)


def raise_limit() -> None:
    """Take as many as the system allows; services are given 1,024 unless they ask for more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == hard:
        return
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    except (OSError, ValueError) as error:  # macOS refuses "unlimited"
        log.info("The limit of open files stays at %d: %s", soft, error)
