"""`flagger audit`: label findings right or wrong, and see how precise each rule and each entry is."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from flagger.cli.options import Encoding, Form, GenreOption, LexiconFolder, NoLearned, Weights

if TYPE_CHECKING:
    from flagger.bench.audit_findings import Question
    from flagger.bench.audit_labels import Label
    from flagger.bench.audit_wanted import Wanted
    from flagger.errors import FlaggerError
    from flagger.lexicon import Lexicons
    from flagger.result import Result

ASKED = "error,warning,note"
"""The severities that are asked about unless others are named: nobody fixes what is information."""


def audit(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="Articles, as for flagger check; not standard input.", show_default=False),
    ] = None,
    labels: Annotated[
        Path, typer.Option(metavar="FILE", help="Where the labels are: JSON lines, made if it is missing.")
    ] = Path("audit.jsonl"),
    codes: Annotated[
        list[str] | None,
        typer.Option("--code", metavar="CODES", help="Only findings of these rules: codes or their beginnings."),
    ] = None,
    entries: Annotated[
        list[str] | None,
        typer.Option("--entry", metavar="ID", help="Only findings of this entry, or of all of a category (epithet)."),
    ] = None,
    severity: Annotated[
        str | None,
        typer.Option(
            metavar="LEVELS",
            help="Only findings of these severities.  [default: error,warning,note; in a report all]",
            show_default=False,
        ),
    ] = None,
    sample: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Only N of the findings, taken by chance.", show_default=False),
    ] = None,
    seed: Annotated[int, typer.Option(metavar="S", help="Another number takes another sample.")] = 0,
    who: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Who judges: what others labelled is asked again. In a report: only this person's labels.",
            show_default=False,
        ),
    ] = None,
    report: Annotated[bool, typer.Option("--report", help="Ask nothing: print what the labels come to.")] = False,
    min_precision: Annotated[
        float | None,
        typer.Option(
            metavar="0-1",
            min=0.0,
            max=1.0,
            help="With --report: end with 1 where a rule is surely less precise.",
            show_default=False,
        ),
    ] = None,
    form: Form = "text",
    genre: GenreOption = None,
    encoding: Encoding = None,
    lexicons: LexiconFolder = None,
    no_learned: NoLearned = False,
    weights: Weights = None,
) -> None:
    """Label findings right or wrong, and see how precise each rule is.

    Each finding that has no label yet is shown with its sentence, its message, its rule and its entry. The answer is r(ight),
    w(rong), u(nsure), s(kip), b(ack) or q(uit), with a remark behind it if you like: “w it is a name”. Without a terminal, the
    answers are the lines of standard input. Each is saved at once.

    The file of labels holds no text of an article: a finding is known by its fingerprint, which stays the same while its sentence
    does. So it can be committed, as long as no remark quotes. A sample of one seed stays the same, however much of it is labelled.

    --report prints for each rule, entry, category and severity how many findings are right, wrong and unsure, and the precision
    with Wilson's 95 % interval, worst first. Findings that people judge differently are disputed: they are listed, and count as
    neither. With PATH it counts only what is still found there; the rest is shown as gone.

    \b
    Examples:
      flagger audit articles/ --severity error
      flagger audit articles/ --entry epithet --sample 50 --who ann
      flagger audit --report
      flagger audit --report articles/ --min-precision 0.8

    \b
    Exit codes:
      0  done
      1  with --min-precision: even the upper end of a rule's interval is lower
      2  wrong usage, a bad lexicon, a bad file of labels, or an article that
         could not be read (the others are still asked about)
    """
    from flagger.bench.audit_findings import sample as draw
    from flagger.bench.audit_labels import read_labels
    from flagger.bench.audit_wanted import Wanted, check_entries, parse_severities
    from flagger.cli.pipeline import load_learned, load_lexicons, results
    from flagger.errors import UsageError
    from flagger.judging.settings import Settings, parse_codes

    paths = paths or []
    if "-" in paths:
        raise UsageError("PATH -: standard input is where the answers come from; name a file")
    if report and sample is not None:
        raise UsageError("--sample and --report: a report counts every label")
    if not report and (min_precision is not None or form == "json"):
        raise UsageError("--min-precision and --format json go with --report")
    if not report and not paths:
        raise UsageError("no PATH: name the articles whose findings are to be judged, or ask for --report")
    if report and not labels.exists():
        raise UsageError(f"--labels {labels}: no such file; flagger audit PATH makes it")
    asked = severity if severity is not None or report else ASKED
    wanted = Wanted(parse_codes(codes or ()), tuple(entries or ()), parse_severities(asked or ""))
    given = read_labels(labels)
    if not paths:
        raise typer.Exit(_report(given, None, wanted, who, min_precision, form))
    loaded = load_lexicons(lexicons)
    learned = load_learned(loaded, no_learned, weights)
    found, failed = _findings(
        results(paths, loaded, learned, Settings(wanted.codes), encoding=encoding, genre=genre), labels
    )
    if report:
        ended = _report(given, found, wanted, who, min_precision, form)
    else:
        check_entries(wanted.entries, loaded.ids)
        chosen = [question for question in found if wanted.takes(question.key, question.severity)]
        if sample is not None:
            chosen = draw(chosen, sample, seed)
        _ask(chosen, given, labels, loaded, who)
        ended = 0
    raise typer.Exit(2 if failed else ended)


def _findings(results: Iterable[Result | FlaggerError], labels: Path) -> tuple[list[Question], bool]:
    """Every finding, each once, and whether an article failed. A file of labels in a folder of articles is none of them."""
    from flagger.bench.audit_findings import each_once, questions
    from flagger.cli.pipeline import shown_name
    from flagger.cli.streams import print_error
    from flagger.errors import FlaggerError, ReadError

    own = os.path.realpath(labels)
    found: list[Question] = []
    failed = False
    for result in results:
        if isinstance(result, ReadError) and os.path.realpath(result.path) == own:
            continue
        if isinstance(result, FlaggerError):
            print_error(str(result))
            failed = True
            continue
        found += questions(result, shown_name(result.id, result.path))
    return each_once(found), failed


def _ask(chosen: list[Question], given: list[Label], labels: Path, lexicons: Lexicons, who: str | None) -> None:
    """Ask about the findings that have no label yet, or none of this person's, and say what came of it."""
    from flagger.bench.audit_labels import save
    from flagger.bench.audit_session import audit as ask
    from flagger.cli.audit_desk import Terminal
    from flagger.cli.streams import write

    before = {label.key for label in given if who is None or label.who == who}
    unlabelled = [question for question in chosen if question.key not in before]
    patient = sys.stdin.isatty()
    counts = ask(
        unlabelled, Terminal(lexicons, patient=patient), lambda label: save(labels, label), who or "", patient=patient
    )
    left = len(unlabelled) - counts.total() + counts["skip"]
    said = ", ".join(f"{counts[verdict]} {verdict}" for verdict in ("right", "wrong", "unsure"))
    write(f"{said}; {left} of {len(chosen)} findings without a label\n")


def _report(
    given: list[Label],
    found: list[Question] | None,
    wanted: Wanted,
    who: str | None,
    min_precision: float | None,
    form: Literal["text", "json"],
) -> int:
    """Print what the labels come to, of the wanted findings; 1 where a rule is surely below the least precision."""
    from flagger.bench.audit_report import below, report
    from flagger.bench.audit_text import report_text
    from flagger.cli.streams import print_note, write, write_json

    now = {question.key: question.severity for question in found or ()}
    labels = [
        label
        for label in given
        if who in (None, label.who) and wanted.takes(label.key, now.get(label.key, label.severity))
    ]
    kept = None if found is None else [each for each in found if wanted.takes(each.key, each.severity)]
    counted = report(labels, kept)
    if form == "json":
        write_json(counted)
    else:
        write(report_text(counted))
    if min_precision is None:
        return 0
    poor = below(counted, min_precision)
    for line in poor:
        print_note(f"{line.name}: precision {line.precision.high:.2f} at best, below {min_precision}")
    return int(bool(poor))
