"""The Discord bot: answers in a server, with quotes."""
