from pathlib import Path

from bot.escape import quoted
from tests.bot.bot_process import BotProcess
from tests.bot.discord_loopback import Loopback


def test_a_question_is_answered_with_the_words_as_stored(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        exchange = discord.slash("ask", {"question": "What is the salary range of the product manager?"})
        answer = discord.answered(exchange)
        print(answer)
        print(quoted(answer.content))
        assert bot.stop() == 0
        print(bot.log)
        print(discord.close_codes, exchange.acknowledged_after, discord.requests)
