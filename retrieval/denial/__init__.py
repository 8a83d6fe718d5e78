"""Who says no: what contradicts, denies, limits or says that it was nobody."""
