"""What the bot keeps of its answers, in bot.db."""
