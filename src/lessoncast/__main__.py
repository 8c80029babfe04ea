"""``python -m lessoncast``: the same as the command."""

from lessoncast.cli import main

if __name__ == "__main__":
    main()
