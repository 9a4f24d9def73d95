"""`flagger rule`: what a rule is for, with examples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from flagger.cli.options import Form

if TYPE_CHECKING:
    from flagger.judging.rule import Rule


def rule(
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="[CODE]", help="Rules: codes or their beginnings.", show_default=False)
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every rule in full.")] = False,
    form: Form = "text",
) -> None:
    """Say what a rule is for.

    With a code: why the rule is there, when it fires and how to clear it. Without one: the list of the rules. A star stands behind
    those that are off by default: they run only where --select gives the whole code.

    \b
    Examples:
      flagger rule
      flagger rule FRM301
      flagger rule --all --format json

    \b
    Exit codes:
      0  done
      2  wrong usage, such as an unknown code
    """
    from flagger.cli.streams import write, write_json
    from flagger.judging.registry import rules
    from flagger.judging.settings import parse_codes

    wanted = parse_codes(codes or ())
    chosen = [r for r in rules() if not wanted or r.code.startswith(wanted)]
    if form == "json":
        write_json([_as_data(r) for r in chosen])
    elif wanted or everything:
        write("\n".join(map(_in_full, chosen)))
    else:
        write("".join(f"{r.code}{_star(r)} {r.name:24}  {r.documentation().summary}\n" for r in chosen))


def _star(rule: Rule) -> str:
    return "*" if rule.is_off() else " "


def _as_data(rule: Rule) -> dict[str, Any]:
    documentation = rule.documentation()
    return {
        "code": rule.code,
        "name": rule.name,
        **documentation._asdict(),
        "off_by_default": rule.is_off(),
        "severities": [row._asdict() for row in rule.severities()],
    }


def _in_full(rule: Rule) -> str:
    """A rule's page: what its documentation says, and the severities as a table."""
    documentation = rule.documentation()
    columns = ("article", "paraphrase", "scare", "quote")
    lines = [f"{rule.code} {rule.name}", "", documentation.summary, "", documentation.why, ""]
    lines += [f"Flagged:      {documentation.flagged}", f"Not flagged:  {documentation.not_flagged}", ""]
    if rule.is_off():
        lines += [f"Off by default: it runs only with --select {rule.code}.", ""]
    lines.append("Severity by voice:")
    for row in rule.severities():
        values = row._asdict()
        graded = ", ".join(f"{column} {values[column]}" for column in columns)
        lines.append(f"  {graded}{f' (where {row.when})' if row.when else ''}")
    lines.append(f"Confidence: {', '.join(dict.fromkeys(str(row.confidence) for row in rule.severities()))}")
    return "\n".join(lines) + "\n"
