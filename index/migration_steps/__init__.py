"""The steps of index/migrations.py, each as it was released."""
