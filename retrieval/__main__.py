"""`python -m retrieval` is `pullquote`, for who starts it from another program."""

from retrieval.cli import main

if __name__ == "__main__":
    main()
