"""What pullquote costs and how well it answers, measured: ``python -m benchmarks``."""
