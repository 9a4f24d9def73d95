"""`python -m flagger` is the command `flagger`."""

from flagger.cli.main import run

if __name__ == "__main__":
    run()
