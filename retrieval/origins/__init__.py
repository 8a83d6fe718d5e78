"""On whose word something is told, and whether they are in the coverage."""
