"""`flagger lexicon try`: a pattern on real copy, before it becomes an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from flagger.cli.lexicon.options import Learned
from flagger.cli.options import Encoding, Form, LexiconFolder, Paths, StdinFilename

if TYPE_CHECKING:
    from flagger.bench.candidate import Candidate
    from flagger.bench.trial import Share, TrialHit, Tried

SHOWN = 40
"""How many hits are shown in text unless --limit says."""


def try_pattern(
    pattern: Annotated[
        str, typer.Argument(metavar="PATTERN", help="What to find, as in a lexicon file.", show_default=False)
    ],
    paths: Paths,
    exceptions: Annotated[
        list[str] | None, typer.Option("--except", metavar="PATTERN", help="No hit where this overlaps it; repeatable.")
    ] = None,
    require: Annotated[
        list[str] | None,
        typer.Option("--require", metavar="PATTERN", help="No hit unless one stands within eight words; repeatable."),
    ] = None,
    category: Annotated[
        str,
        typer.Option(
            metavar="NAME", help="The framing category to try it in. Of doubt, only hits between marks of doubt count."
        ),
    ] = "epithet",
    voice: Annotated[
        Literal["article", "paraphrase", "scare", "quote"] | None,
        typer.Option(help="Show only hits in this voice; all are counted.", show_default=False),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=0,
            help=f"Show so many hits, 0 for all.  [default: {SHOWN}, in JSON all]",
            show_default=False,
        ),
    ] = None,
    form: Form = "text",
    learned: Learned = False,
    encoding: Encoding = None,
    stdin_filename: StdinFilename = None,
    lexicons: LexiconFolder = None,
) -> None:
    """Try a pattern on articles, as if it were the only framing entry.

    Shows each hit in context with its voice (whose words it is), the article and the line, and counts hits by voice and by
    outlet. A hit with a + is found by an entry already. Nothing is added to the lexicons.

    The pattern is written as in a lexicon file; lexicons/README.md has the syntax. Put it in quotation marks, so that the shell
    leaves it alone.

    \b
      brutal                     one word
      slam/v                     a verb with its forms; /n nouns, /a adjectives
      (puppet/n|stooge/n) of     one of these
      <seat> boss/n              anyone of a list of lexicons/actors.toml
      {brutal} (war|attack/n)    only the part in braces is marked

    \b
    Examples:
      flagger lexicon try "slam/v" archive.jsonl
      flagger lexicon try "brutal" articles/ --except "brutal winter/n"
      flagger lexicon try "regime" archive.jsonl --require "(war|army|sanctions)" --voice article
      flagger lexicon try "<seat> boss/n" articles/ --limit 0 --format json

    \b
    Exit codes:
      0  done, whether or not there was a hit
      2  wrong usage, a pattern that cannot be read, a bad lexicon, or an input
         that could not be read (the others are still tried)
    """
    from flagger.bench.candidate import Candidate, category_of, lexicons_with
    from flagger.bench.concordance import sampled
    from flagger.bench.trial import Readings, Tried, try_on
    from flagger.bench.trial_text import render
    from flagger.cli.lexicon.inputs import Readable
    from flagger.cli.pipeline import load_learned, load_lexicons
    from flagger.cli.streams import print_note, width, write, write_json

    candidate = Candidate(pattern, tuple(exceptions or ()), tuple(require or ()), category_of(category))
    loaded = load_lexicons(lexicons)
    alone = lexicons_with(candidate, loaded, lexicons)
    parts = (load_learned(each, not learned, None) for each in (loaded, alone))
    readable = Readable(paths, encoding, stdin_filename)
    readings, tried = Readings(loaded, alone, *parts), Tried()
    for article in readable:
        with readable.guarded(article):
            try_on(article, readings, tried)
    for name in tried.foreign:
        print_note(f"{name}: not in English, left out")
    wanted = [hit for hit in tried.hits if voice in (None, hit.voice)]
    if form == "json":
        write_json(_as_data(tried, candidate, sampled(wanted, limit or 0)))
    elif tried.outlets:
        shown = sampled(wanted, SHOWN if limit is None else limit)
        write(render(tried, candidate, shown, len(wanted), width()))
    raise typer.Exit(2 if readable.failed else 0)


def _as_data(tried: Tried, candidate: Candidate, hits: list[TrialHit]) -> dict[str, Any]:
    """A trial for programs; `hits` are those to be listed."""
    import msgspec

    def share(held: Share) -> dict[str, Any]:
        return {**msgspec.to_builtins(held), "per_10000_words": round(held.rate, 3)}

    return {
        "pattern": candidate.pattern,
        "except": candidate.exceptions,
        "require": candidate.require,
        "category": candidate.category,
        **share(tried.total()),
        "voices": tried.voices(),
        "outlets": {name: share(held) for name, held in sorted(tried.outlets.items())},
        "covered": sum(1 for hit in tried.hits if hit.entries),
        "entries": tried.entries(),
        "left_out": tried.left_out,
        "other_language": tried.foreign,
        "concordance": msgspec.to_builtins(hits),
    }
