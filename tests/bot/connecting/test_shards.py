from bot.metrics import Metrics
from bot.shards import Shards


def reconnects(metrics: Metrics) -> dict[str, float]:
    found = metrics.registry.get_sample_value
    name = "pullquote_gateway_reconnects_total"
    return {how: found(name, {"how": how}) or 0 for how in ("resumed", "anew")}


def test_no_shard_at_all_is_not_all_of_them() -> None:
    assert not Shards(Metrics()).all_up


def test_all_are_up_once_each_that_was_launched_is() -> None:
    shards = Shards(Metrics())
    shards.launched(0)
    shards.launched(1)
    shards.entered(0, resumed=False)
    assert not shards.all_up

    shards.entered(1, resumed=False)
    assert shards.all_up

    shards.lost(0)
    assert (shards.up, shards.wanted, shards.all_up) == (1, 2, False)


def test_the_first_connection_of_a_shard_is_no_reconnect() -> None:
    metrics = Metrics()
    shards = Shards(metrics)
    shards.entered(0, resumed=False)
    shards.entered(1, resumed=False)
    assert reconnects(metrics) == {"resumed": 0, "anew": 0}

    shards.entered(0, resumed=True)
    shards.begin()
    shards.entered(1, resumed=False)

    assert reconnects(metrics) == {"resumed": 1, "anew": 1}
