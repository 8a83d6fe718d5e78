"""txtai or chromadb doing one thing, in any interpreter that has it: standard library otherwise.

``python -P peer.py PEER index STORE TEXTS MODEL`` indexes a JSON list of passages,
``... ask STORE QUESTION MODEL`` opens the index and answers one question, as a process that is
timed whole, ``... warm STORE QUESTIONS MODEL`` asks a JSON list in a process that stays open. Each
peer is set up as its own manual begins: a saved index, five results a question.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

TOP_K = 5
WARM_UP = 20


def txtai_index(store: str, model: str) -> Callable[[list[str]], None]:
    """Load the model; return what indexes passages and saves the index."""
    from txtai import Embeddings

    embeddings = Embeddings(path=model, content=True)
    embeddings.transform("warm")

    def index(texts: list[str]) -> None:
        embeddings.index(texts)
        embeddings.save(store)

    return index


def txtai_open(store: str, model: str) -> Callable[[str], Any]:
    """Open the index; return what finds passages. The index names its model itself."""
    from txtai import Embeddings

    embeddings = Embeddings()
    embeddings.load(store)
    return lambda question: embeddings.search(question, TOP_K)


def chromadb_index(store: str, model: str) -> Callable[[list[str]], None]:
    """Load the model; return what indexes passages, which are saved as they come."""
    collection, most = _collection(store, model)

    def index(texts: list[str]) -> None:
        for start in range(0, len(texts), most):
            some = texts[start : start + most]
            collection.add(ids=[str(start + i) for i in range(len(some))], documents=some)

    return index


def chromadb_open(store: str, model: str) -> Callable[[str], Any]:
    """Open the index; return what finds passages."""
    collection, _ = _collection(store, model)
    return lambda question: collection.query(query_texts=[question], n_results=TOP_K)


def _collection(store: str, model: str) -> tuple[Any, int]:
    """Return the one collection, with our model as its embedding function, and its batch size."""
    import chromadb
    from chromadb.config import Settings
    from chromadb.utils.embedding_functions import SentenceTransformerEmbeddingFunction

    embed = SentenceTransformerEmbeddingFunction(
        model_name=model, device="cpu", normalize_embeddings=True
    )
    embed(["warm"])
    client = chromadb.PersistentClient(store, Settings(anonymized_telemetry=False))
    return client.get_or_create_collection("passages", embedding_function=embed), (
        client.get_max_batch_size()
    )


INDEX = {"txtai": txtai_index, "chromadb": chromadb_index}
OPEN = {"txtai": txtai_open, "chromadb": chromadb_open}


def _warm(ask: Callable[[str], Any], questions: list[str]) -> dict[str, float]:
    times = []
    for question in questions[:WARM_UP] + questions:
        started = time.perf_counter()
        ask(question)
        times.append((time.perf_counter() - started) * 1000)
    return {"p50_ms": median(times[WARM_UP:]), "resident_mb": _resident_mb()}


def _resident_mb() -> float:
    status = Path("/proc/self/status")
    if not status.is_file():  # not Linux: the peak stands in
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    return next(
        int(line.split()[1]) / 1e3
        for line in status.read_text().splitlines()
        if line.startswith("VmRSS:")
    )


if __name__ == "__main__":
    peer, action, store, given, model = sys.argv[1:]
    if action == "index":
        texts = json.loads(Path(given).read_text(encoding="utf-8"))
        index = INDEX[peer](store, model)
        started, cpu_started = time.perf_counter(), time.process_time()
        index(texts)
        took = {
            "passages": len(texts),
            "seconds": time.perf_counter() - started,
            "cpu_seconds": time.process_time() - cpu_started,
        }
        print(json.dumps(took))
    elif action == "ask":
        print(OPEN[peer](store, model)(given))
    else:
        questions = json.loads(Path(given).read_text(encoding="utf-8"))
        print(json.dumps(_warm(OPEN[peer](store, model), questions)))
