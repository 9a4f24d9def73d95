"""Print the command that the README marks with `<!-- ci: NAME -->`: readme_command.py README NAME."""

from __future__ import annotations

import re
import sys
from pathlib import Path


def command(readme: str, name: str) -> str:
    """The contents of the first code block after the mark `name`. Raises LookupError where there is none."""
    found = re.search(rf"<!-- ci: {re.escape(name)} -->\s*```\w*\n(.*?)\n```", readme, re.DOTALL)
    if not found:
        raise LookupError(f"the README has no code block marked <!-- ci: {name} -->")
    return found[1]


if __name__ == "__main__":
    sys.stdout.write(command(Path(sys.argv[1]).read_text("utf-8"), sys.argv[2]) + "\n")
