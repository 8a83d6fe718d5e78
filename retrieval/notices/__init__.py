"""What was corrected or retracted since, and what an answer does with it."""
