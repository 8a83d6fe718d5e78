"""Who else says what an answer says, who denies it, and who is silent."""
