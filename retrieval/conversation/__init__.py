"""What is meant by a question that goes on from earlier ones."""
