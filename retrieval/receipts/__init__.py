"""What an answer rests on, as an id, and the chain of the answers given."""
