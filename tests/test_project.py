"""The project around the package: version, packaging, README, and what a check may import."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import typer
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

import flagger
from flagger.cli.main import app
from flagger.judging.registry import rules
from flagger.judging.severity import render

HEAVY = ("jinja2", "nltk", "numpy", "pydantic", "rich", "sklearn", "textstat")


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text("utf-8")


def files(folder: Path, *suffixes: str) -> Iterator[str]:
    """The files below `folder` with one of `suffixes`, as paths relative to it."""
    return (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix in suffixes)


def commands(group: Any, above: str = "flagger") -> Iterator[str]:
    """Every command line that can be typed, as `flagger lexicon list`."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{above} {name}")
        else:
            yield f"{above} {name}"


def test_the_installed_version_is_that_of_the_package() -> None:
    try:
        installed = metadata.version("flagger-news")
    except metadata.PackageNotFoundError:
        pytest.skip("flagger-news is not installed in this environment")
    assert installed == flagger.__version__


def test_the_wheel_holds_what_runs(root: Path, tmp_path: Path) -> None:
    [wheel] = WheelBuilder(str(root)).build(directory=str(tmp_path), versions=["standard"])
    held = set(ZipFile(wheel).namelist())
    wanted = {f"flagger/{name}" for name in files(root / "flagger", ".py", ".html", ".css", ".js", ".j2", ".svg")}
    wanted |= {f"flagger/_data/lexicons/{name}" for name in files(root / "lexicons", ".toml")}
    wanted |= {"flagger/py.typed", "flagger/result.schema.json"}
    assert wanted <= held
    outside = {name for name in held if not name.startswith("flagger/")}
    assert {name.split("/")[0] for name in outside} == {f"flagger_news-{flagger.__version__}.dist-info"}


def test_the_source_distribution_holds_what_builds_and_tests(root: Path, tmp_path: Path) -> None:
    [sdist] = SdistBuilder(str(root)).build(directory=str(tmp_path), versions=["standard"])
    with tarfile.open(sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "README.md", "LICENSE"} <= held
    for folder in ("flagger", "lexicons", "data", "tests"):
        assert {f"{folder}/{name}" for name in files(root / folder, ".py", ".toml", ".txt", ".json")} <= held
    assert not {name for name in held if name.startswith("reports/") and not name.startswith("reports/samples/")}


def test_the_sample_reports_are_what_the_code_writes(root: Path, tmp_path: Path) -> None:
    """They are stale where this fails: flagger report data/articles --out reports/samples."""
    command = [sys.executable, "-m", "flagger", "report", "data/articles", "--out", str(tmp_path)]
    subprocess.run(command, cwd=root, capture_output=True, check=True)
    samples = root / "reports" / "samples"
    written = {path.name for path in tmp_path.iterdir()}
    assert written == {path.name for path in samples.iterdir()}
    stale = [name for name in sorted(written) if (tmp_path / name).read_bytes() != (samples / name).read_bytes()]
    assert stale == []


def test_readme_names_every_command(readme: str) -> None:
    missing = [command for command in commands(typer.main.get_command(app())) if f"\n{command}" not in readme]
    assert not missing, f"the README has no example of {missing}"


def test_readme_shows_the_severities_that_the_code_has(readme: str) -> None:
    table = render({rule.code: rule.name for rule in rules()})
    begin, end = "<!-- severity table: generated -->\n", "<!-- end of the severity table -->"
    assert readme.partition(begin)[2].partition(end)[0] == table, f"the README's table should be:\n{table}"


@pytest.mark.parametrize("name", ["report", "report-uv", "test", "test-uv"])
def test_readme_has_the_commands_that_ci_runs(root: Path, name: str) -> None:
    script = [sys.executable, str(root / ".ci" / "readme_command.py"), str(root / "README.md"), name]
    command = subprocess.run(script, capture_output=True, check=True, text=True).stdout
    assert "\n" not in command.strip()


def examples() -> list[str]:
    """The command lines that the README shows, but for those that need the network."""
    text = (Path(__file__).resolve().parent.parent / "README.md").read_text("utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in block.splitlines() if line.startswith("flagger ")]


@pytest.mark.parametrize("line", examples())
def test_readme_examples_run(root: Path, tmp_path: Path, line: str) -> None:
    """An example ends with the exit code that its comment gives (`# ends 1`), or with 0."""
    for name in ("data", "lexicons"):
        (tmp_path / name).symlink_to(root / name)
    shell = f'flagger() {{ "{sys.executable}" -c "from flagger.cli.main import run; run()" "$@"; }}\n{line}\n'
    path = os.environ | {"PYTHONPATH": str(root)}
    ended = subprocess.run(["bash", "-c", shell], cwd=tmp_path, env=path, capture_output=True, text=True, check=False)
    expected = re.search(r"# ends (\d)", line)
    assert ended.returncode == (int(expected[1]) if expected else 0), ended.stdout + ended.stderr
    assert "Traceback" not in ended.stderr, ended.stderr


def test_check_imports_nothing_heavy(root: Path) -> None:
    article = next(iter(sorted((root / "data" / "articles").glob("*.txt"))))
    code = (
        "import sys\n"
        "from flagger.cli.main import run\n"
        f"sys.argv = ['flagger', 'check', {str(article)!r}]\n"
        "try:\n"
        "    run()\n"
        "finally:\n"
        f"    sys.stderr.write('\\nloaded:' + ' '.join(sorted(set(sys.modules) & set({HEAVY!r}))))\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=root, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert ended.returncode in (0, 1), ended.stderr
    assert ended.stderr.splitlines()[-1] == "loaded:", ended.stderr
