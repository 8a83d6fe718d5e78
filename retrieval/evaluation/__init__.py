"""Questions whose answers are known: how many are right, and which threshold that calls for."""
