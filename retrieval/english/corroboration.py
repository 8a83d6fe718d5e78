"""In which words an English sentence and its copy may differ, for `retrieval.corroboration`."""

IDLE = frozenset("a an the that of on in at and has have had".split())
