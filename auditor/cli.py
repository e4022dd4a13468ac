"""The command `auditor`: parse, call, print, exit.

Exit: 0 nothing at or above --fail-on; 1 findings (or examples of rules that fail); 2 a mistake of the user, a source
that could not be read, or a kind that failed. There is never a traceback.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from auditor.errors import AuditorError, ProjectError, did_you_mean

app = typer.Typer(
    help="A linter for published numbers: it proves which figures cannot all be true.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
book = typer.Typer(help="List, show and test rules.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(book, name="rules")

GARBAGE = 200_000  # new objects before a look for garbage: an audit keeps most of what it makes, and looking costs

Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Documents, folders, or - for standard input.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here, not to the screen.")]
Lang = Annotated[str, typer.Option("--lang", metavar="nb|nn|en", help="Language; else that of the document.")]
Rules = Annotated[
    list[Path] | None, typer.Option("--rules", metavar="PATH", help="A folder of house rules; repeatable.")
]
Select = Annotated[
    list[str] | None, typer.Option("--select", metavar="ID", help="Only this rule or family; repeatable.")
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="ID", help="Not this rule or family; repeatable.")
]
FailOn = Annotated[str, typer.Option("--fail-on", metavar="error|warning|note|never", help="Exit 1 from here on.")]
Data = Annotated[
    list[str] | None, typer.Option("--data", metavar="NAME=FILE", help="The file of a dataset; repeatable.")
]
Reference = Annotated[
    list[Path] | None, typer.Option("--reference", metavar="FILE", help="Places with names and people; repeatable.")
]
Undecided = Annotated[bool, typer.Option("--undecided", help="List what could not be decided, too, as notes.")]
EveryFigure = Annotated[bool, typer.Option("--coverage", help="List how each figure ended, and why.")]
Version = Annotated[bool, typer.Option("--version", help="Print the version.", is_eager=True)]


@app.callback(invoke_without_command=True)
def start(version: Version = False) -> None:
    if version:
        from auditor import __version__

        print_text(f"auditor {__version__}\n")
        raise typer.Exit


@app.command()
def check(
    paths: Paths,
    form: Annotated[
        str, typer.Option("--format", "-f", help="text, json, html … (auditor check --format ? lists)")
    ] = "text",
    output: Output = None,
    lang: Lang = "",
    rules: Rules = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOn = "",
    undecided: Undecided = False,
    coverage: EveryFigure = False,
    data: Data = None,
    reference: Reference = None,
    engine: Annotated[
        str, typer.Option("--engine", metavar="NAME", help="Where data are checked: duckdb, pandas, spark://HOST:PORT.")
    ] = "",
    failures: Annotated[
        Path | None, typer.Option("--failures", metavar="FILE", help="Write every failing row as .csv or .parquet.")
    ] = None,
) -> None:
    """Audit documents and data: find the figures that cannot all be true."""
    from auditor import plugins
    from auditor.engine import audit

    failing = _severity(fail_on) if fail_on else None
    language = _language(lang)
    report_format = plugins.load("reports", form)
    given = _inputs(paths, data or (), rules or (), select or (), ignore or (), reference or ())
    failing = failing if fail_on else _severity(given.project.fail_on or "error")
    where = engine or given.project.engine
    report = audit(given.evidence, given.rules, language, undecided, where, _failures(failures))
    report = replace(report, every_figure=coverage)
    if report.sources:
        _put(report_format.render(report), output)
    for crash in report.crashes:
        _complain(f"{crash.source}: the rule {crash.rule} failed and is undecided: {crash.error}")
    for problem in report.problems:
        _complain(problem)
    raise typer.Exit(2 if report.crashes or report.problems else int(report.fails(failing)))


@app.command()
def figures(
    paths: Paths,
    form: Annotated[str, typer.Option("--format", "-f", metavar="table|csv|json", help="How to print.")] = "table",
    output: Output = None,
    lang: Lang = "",
) -> None:
    """Show every figure that is read, and what it is about."""
    from auditor.listing import FORMATS

    language, put = _language(lang), FORMATS[_one_of(form, FORMATS, "format of figures")]
    evidence = _gather(paths)
    if evidence.readings:
        _put(put(evidence.readings, language), output)
    for problem in evidence.problems:
        _complain(str(problem))
    raise typer.Exit(2 if evidence.problems else 0)


@app.command()
def explain(rule: str, rules: Rules = None, lang: Lang = "en") -> None:
    """Explain a rule: what it demands, why, and with which examples."""
    from auditor import rulebook, ruleset

    print_text(rulebook.explain(rulebook.find(ruleset.load_rules(*rules or ()), rule), _language(lang)))


@app.command()
def verify(
    report: Annotated[Path, typer.Argument(metavar="REPORT.json", help="What check --format json wrote.")],
) -> None:
    """Recompute the proofs of a report from its figures alone, and say which stand."""
    from auditor import verify as verifier

    proofs = verifier.read(report)
    print_text(
        "".join(f"{proof.state:6} {proof.rule}  {proof.id}  {proof.formula}".rstrip() + "\n" for proof in proofs)
    )
    counts = ((state, sum(p.state == state for p in proofs)) for state in verifier.STATES)
    print_text(", ".join(f"{count} {state}" for state, count in counts) + "\n")
    raise typer.Exit(int(any(proof.state == verifier.FAILS for proof in proofs)))


@book.command("list")
def list_rules(
    rules: Rules = None,
    lang: Lang = "en",
    markdown: Annotated[bool, typer.Option("--markdown", help="As a Markdown table.")] = False,
) -> None:
    """List all rules."""
    from auditor import rulebook, ruleset

    style = "github" if markdown else "simple"
    print_text(rulebook.table(ruleset.load_rules(*rules or ()), _language(lang), style))


@book.command()
def show(rule: str, rules: Rules = None) -> None:
    """Print the file of a rule."""
    from auditor import rulebook, ruleset

    found = rulebook.find(ruleset.load_rules(*rules or ()), rule)
    print_text(f"# {found.path}\n{Path(found.path).read_text(encoding='utf-8-sig')}")


@book.command("test")
def run_examples(path: Annotated[Path | None, typer.Argument(help="A folder or file of house rules.")] = None) -> None:
    """Run the examples of all rules, or of those in PATH, as tests."""
    from auditor import examples, ruleset

    rules = ruleset.load_rules(path, own=False) if path else ruleset.load_rules()
    failed = [failure for rule in rules for failure in examples.failures(rule)]
    count = sum(len(rule.examples) for rule in rules)
    print_text("".join(f"{failure}\n" for failure in failed))
    print_text(f"{len(rules)} rules, {count} examples, {len(failed)} failed\n")
    raise typer.Exit(int(bool(failed)))


@book.command()
def schema() -> None:
    """Print the JSON Schema of a rule file, for editors that complete YAML."""
    import json

    from auditor import rulebook

    print_text(json.dumps(rulebook.schema(), ensure_ascii=False, indent=2) + "\n")


# -- options -----------------------------------------------------------------------------------------------------------


def _one_of(word: str, known: Any, what: str) -> str:
    if word not in known:
        raise ProjectError(f"{word!r} is no {what}", hint=did_you_mean(word, known))
    return word


def _language(lang: str) -> str:
    from auditor.plugins import languages

    return _one_of(lang, languages(), "language of reports") if lang else ""


def _failures(path: Path | None) -> Path | None:
    if path is None:
        return None
    from auditor.gate.failures import check_ending

    return check_ending(path)


def _severity(word: str) -> Any:
    from auditor.model import SEVERITIES

    known = {severity.value: severity for severity in SEVERITIES} | {"never": None}
    return known[_one_of(word, known, "value of --fail-on")]


# -- in and out --------------------------------------------------------------------------------------------------------


def _gather(paths: Sequence[str]) -> Any:
    """The evidence of the paths; on a terminal the name of the source that is being read is shown."""
    from auditor.evidence import gather

    with _progress() as show:
        return gather(paths, show)


def _inputs(paths: Sequence[str], *given: Sequence[Any]) -> Any:
    """The project, the evidence and the rules of a run."""
    from auditor.inputs import inputs

    with _progress() as show:
        return partial(inputs, progress=show)(paths, *given)


@contextmanager
def _progress() -> Iterator[Callable[[str], None] | None]:
    """Shows on a terminal which source is being read."""
    if not sys.stderr.isatty():
        yield None
        return
    yield lambda path: print(f"\r\x1b[K{path[-70:]}", end="", file=sys.stderr, flush=True)  # noqa: T201
    print("\r\x1b[K", end="", file=sys.stderr, flush=True)  # noqa: T201


def _put(content: str | bytes, output: Path | None) -> None:
    """Writes a report to its file, or to standard output, as UTF-8."""
    if output is None:
        if isinstance(content, bytes) and sys.stdout.isatty():
            raise ProjectError("this format is no text", hint="write it to a file with --output FILE")
        print_text(content)
        return
    try:
        output.write_bytes(content.encode() if isinstance(content, str) else content)
    except OSError as problem:
        raise ProjectError(f"cannot be written: {problem.strerror}", str(output)) from None


def print_text(content: str | bytes) -> None:
    """To standard output, as UTF-8 whatever the locale says."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content.encode() if isinstance(content, str) else content)
    sys.stdout.buffer.flush()


def _complain(message: str) -> None:
    sys.stderr.write(f"auditor: {message}\n")


def main() -> NoReturn:
    """The entry point: every exception becomes a line on standard error and exit 2."""
    gc.set_threshold(GARBAGE)
    try:
        app(prog_name="auditor")
    except AuditorError as problem:
        _complain(str(problem))
    except Exception as problem:  # a crash is never 0, and never a traceback for an editor
        _complain(f"internal error, please report it: {type(problem).__name__}: {problem}")
    sys.exit(2)
