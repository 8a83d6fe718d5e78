import sys
from collections.abc import Callable

import pytest

from benchmarks.processes import Run, in_turn, run, threads

MEGABYTE = 10**6


def python(code: str) -> list[str]:
    return [sys.executable, "-I", "-S", "-c", code]


def test_a_process_is_measured_from_start_to_end() -> None:
    measured = run(python("import time; print('done'); time.sleep(0.2)"))

    assert 0.2 <= measured.seconds < 5
    assert measured.cpu_seconds < measured.seconds
    assert measured.output.strip() == "done"


def test_cpu_time_is_that_of_all_its_work() -> None:
    measured = run(python("import time\nwhile time.process_time() < 0.3: pass"))

    assert measured.cpu_seconds >= 0.3


def test_its_peak_memory_is_seen_even_if_it_was_given_back() -> None:
    measured = run(python("block = bytearray(200_000_000); del block"))

    assert measured.peak_mb > 200


def test_it_is_not_charged_with_the_memory_of_the_process_that_measures() -> None:
    ours = bytearray(b"x") * (300 * MEGABYTE)

    measured = run(python("pass"))

    assert len(ours) == 300 * MEGABYTE
    assert measured.peak_mb < 100


def test_an_end_that_was_not_expected_is_an_error_with_what_it_said() -> None:
    failing = python("import sys; sys.exit('no coverage')")

    assert run(failing, codes="0 1").code == 1
    with pytest.raises(RuntimeError, match="no coverage"):
        run(failing)


def test_processes_are_run_in_turn_after_one_of_each_that_is_not_counted() -> None:
    order: list[str] = []

    def named(name: str) -> Callable[[], Run]:
        def command() -> Run:
            order.append(name)
            return run(python(f"print({name!r})"))

        return command

    first, second = in_turn([named("a"), named("b")], 2)

    assert "".join(order) == "ab" + "abab"
    assert [one.output.strip() for one in first + second] == ["a", "a", "b", "b"]


def test_a_number_of_threads_is_told_to_every_library() -> None:
    assert set(threads(1).values()) == {"1"}
    assert {"OMP_NUM_THREADS", "RAYON_NUM_THREADS"} <= threads(1).keys()
