"""The model, loaded on a second thread while the program gets the rest of itself ready.

Half of that work is done outside of Python, so it takes nothing from the first thread.
"""

from concurrent.futures import Future, ThreadPoolExecutor

from config.settings import Settings
from index.embedder import Embedder


def begin_loading(settings: Settings) -> Future[Embedder]:
    """Begin to open the model that the settings name; what that raises, ``result()`` raises."""
    pool = ThreadPoolExecutor(1)
    try:
        return pool.submit(
            Embedder.open, settings.model, settings.models_dir, settings.thread_count
        )
    finally:
        pool.shutdown(wait=False)
