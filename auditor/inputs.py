"""What a run is given, sorted: a project file, datasets, documents and rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from auditor import places, ruleset, sources
from auditor.dataset import Dataset, duckdb_connection
from auditor.errors import ProjectError, SourceError
from auditor.evidence import Evidence, gather
from auditor.model import Severity
from auditor.project import FILE, Project, find, load_project, with_data
from auditor.ruleset import Rule, chosen, load_rules

SUFFIXES = (".yaml", ".yml")
PACKAGE = "datapackage.json"


@dataclass(frozen=True, slots=True)
class Inputs:
    """The evidence, the rules that run on it, and the project that says so."""

    evidence: Evidence
    rules: tuple[Rule, ...]
    project: Project


def inputs(
    paths: Iterable[str | Path],
    data: Iterable[str] = (),
    rules: Iterable[str | Path] = (),
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    reference: Iterable[str | Path] = (),
    progress: Callable[[str], None] | None = None,
) -> Inputs:
    """Everything for an audit. The project file is among the paths, or `auditor.yaml` found upwards from here.

    data: `NAME=PATH` or `PATH`, of a file, a folder, a data package or a project. rules: folders of house rules.
    reference: files on places, beside those of the project. Raises ProjectError, RuleError.
    """
    projects, data = _sorted_data(data)
    given = [*map(str, paths), *projects]
    files = [path for path in given if _is_project(path)]
    if len(files) > 1:
        raise ProjectError("two project files are given", files[1], hint="run them one by one")
    project = _project(files[0] if files else "", data)
    rest = [path for path in given if path not in files]
    evidence = gather(rest, progress) if rest else Evidence()
    own, problems = _opened(project) if files or data else ((), ())
    evidence = replace(evidence, datasets=(*evidence.datasets, *own), problems=(*evidence.problems, *problems))
    evidence = replace(evidence, places=places.read((*project.reference, *reference)))
    return Inputs(evidence, _rules(project, bool(files), rules, tuple(select), tuple(ignore)), project)


def _sorted_data(data: Iterable[str]) -> tuple[list[str], list[str]]:
    """The project files among the values of `--data`, and every file of data that the others stand for."""
    projects: list[str] = []
    files: list[str] = []
    for one in data:
        _, equals, path = one.partition("=")
        path = path if equals else one
        if _is_project(path) and not equals:
            projects.append(path)
        elif Path(path).is_dir() and not equals:
            files += _of_folder(Path(path))
        else:
            files.append(one if equals or Path(path).name != PACKAGE else f"{Path(path).absolute().parent.name}={path}")
    return projects, files


def _of_folder(folder: Path) -> list[str]:
    """The data package of a folder, or all its files of data. Raises ProjectError for a folder without any."""
    if (folder / PACKAGE).is_file():
        return [f"{folder.absolute().name}={folder / PACKAGE}"]
    found = [str(p) for p in sorted(folder.rglob("*")) if p.suffix.lower() in sources.extensions() and p.is_file()]
    if not found:
        raise ProjectError("no file of data is in this folder", str(folder), hint="give its path")
    return found


def _is_project(path: str) -> bool:
    """Whether a path is a project file, or a folder that has one."""
    if Path(path).is_dir():
        return (Path(path) / FILE).is_file()
    return Path(path).suffix in SUFFIXES


def _project(path: str, data: Iterable[str]) -> Project:
    if path:
        return with_data(load_project(Path(path) / FILE if Path(path).is_dir() else path), data)
    found = find(Path.cwd())
    return with_data(replace(load_project(found), sources=(), checks={}) if found else Project(), data)


def _opened(project: Project) -> tuple[tuple[Dataset, ...], tuple[SourceError, ...]]:
    """The datasets of a project over one connection; those that cannot be read become problems."""
    connection = duckdb_connection()
    datasets: list[Dataset] = []
    problems: list[SourceError] = []
    for source in project.sources:
        try:
            datasets.append(sources.open_source(source, connection))
        except SourceError as problem:
            problems.append(problem)
    return tuple(datasets), tuple(problems)


def _rules(
    project: Project, declared: bool, folders: Iterable[str | Path], select: tuple[str, ...], ignore: tuple[str, ...]
) -> tuple[Rule, ...]:
    """The built-in rules, those of the folders and the project's checks, less what is switched off."""
    checks = [ruleset.rule_of_check(item, name) for name, item in project.checks.items()] if declared else []
    loaded = load_rules(*project.rules.paths, *folders)
    twice = {rule.id for rule in loaded} & {check.id for check in checks}
    if twice:
        raise ProjectError(f"the check {min(twice)} has the id of a rule", project.path, hint="give it another id")
    found = chosen((*checks, *loaded), select or project.rules.select, (*project.rules.ignore, *ignore))
    return tuple(_graded(rule, project.rules.severity) for rule in found)


def _graded(rule: Rule, severities: Mapping[str, str]) -> Rule:
    """A rule with the severity that the project gives it, by id or by family."""
    for name, severity in severities.items():
        if rule.id == name or rule.id.startswith(name.rstrip("/") + "/"):
            rule = replace(rule, severity=Severity(severity))
    return rule
