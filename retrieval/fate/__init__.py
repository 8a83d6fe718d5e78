"""What befalls people, and whether a sentence tells it, and of whom."""
