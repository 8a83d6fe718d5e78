import threading
from pathlib import Path

import pytest

from config.errors import PullquoteError
from config.settings import Settings
from retrieval.loading import begin_loading


def test_a_model_is_there_when_it_is_asked_for(prepared: Path) -> None:
    loading = begin_loading(Settings(models_dir=prepared))

    assert len(loading.result().embed_question("Who said it first?").vector) == 384


def test_what_is_wrong_with_a_model_is_said_when_it_is_asked_for(tmp_path: Path) -> None:
    loading = begin_loading(Settings(models_dir=tmp_path))

    with pytest.raises(PullquoteError, match="is not prepared yet"):
        loading.result()


def test_a_model_that_was_loaded_leaves_no_thread_waiting(tmp_path: Path) -> None:
    before = threading.active_count()

    begin_loading(Settings(models_dir=tmp_path)).exception()

    for thread in threading.enumerate():
        if thread.name.startswith("ThreadPoolExecutor"):
            thread.join(5)
    assert threading.active_count() <= before
