"""One expression, three engines: DuckDB, pandas and a Spark cluster say the same, byte for byte."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from auditor import plugins
from auditor.checks.engines import engine_of
from auditor.engine import audit
from auditor.errors import ProjectError
from auditor.gate import Gated, gate
from auditor.inputs import inputs
from auditor.ruleset import Example, Rule, load_rules
from auditor.sources import open_project
from auditor.tables import example_project

ROOT = Path(__file__).resolve().parents[1]
RULES = load_rules(ROOT / "fixtures" / "data-rules", ROOT / "rules" / "data", own=False)
CASES = [pytest.param(rule, example, id=f"{rule.id}:{example.line}") for rule in RULES for example in rule.examples]
FIRST = [pytest.param(rule, rule.examples[0], id=rule.id) for rule in RULES]
START = 60  # seconds in which a cluster must have started


def run(rule: Rule, example: Example, engine: Any) -> tuple[Any, ...]:
    with TemporaryDirectory() as folder:
        project = example_project(example.given, Path(folder), str(rule.where.get("table", "table")))
        found: Gated = gate([rule], open_project(project), engine_of(engine))
    said = re.sub(re.escape(folder), "", repr((dict(found.tallies), found.found)))
    return said, found.crashes


def test_every_kind_on_data_has_a_rule_with_examples() -> None:
    kinds = {n for n in plugins.names("kinds") if getattr(plugins.load("kinds", n), "SUBJECT", "") == "table"}
    assert kinds - {rule.kind for rule in RULES} == {"conforms"}  # its schema is a file: see test_kinds_on_data


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_pandas_says_what_duckdb_says(rule: Rule, example: Example) -> None:
    assert run(rule, example, "pandas") == run(rule, example, "duckdb")


def test_an_unknown_engine_is_a_mistake() -> None:
    with pytest.raises(ProjectError, match="'polars' is no engine"):
        engine_of("polars")


# -- a Spark cluster on loopback ---------------------------------------------------------------------------------------


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(port: int) -> None:
    end = time.monotonic() + START
    while time.monotonic() < end:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise TimeoutError(f"nothing listens on port {port}")


SMALL = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss4m"  # a Java machine for small tables: quick to start
DEFAULTS = {
    "spark.ui.enabled": "false",
    "spark.sql.shuffle.partitions": "1",
    "spark.default.parallelism": "1",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.extraJavaOptions": SMALL,
    "spark.executor.extraJavaOptions": SMALL,
    "spark.executor.memory": "512m",
    "spark.cores.max": "1",
}


def settings(folder: Path, home: Path) -> dict[str, str]:
    """The environment of every process of the cluster; what a site says of its Spark stands in a file."""
    lines = "".join(f"{name} {value}\n" for name, value in DEFAULTS.items())
    (folder / "spark-defaults.conf").write_text(lines, encoding="utf-8")
    return {
        "SPARK_CONF_DIR": str(folder), "SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_WORKER_DIR": str(folder), "SPARK_NO_DAEMONIZE": "1", "SPARK_DAEMON_JAVA_OPTS": SMALL,
        "PYSPARK_PYTHON": sys.executable, "PYTHONWARNINGS": "ignore",
    }  # fmt: skip


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A standalone master with one worker, stopped at the end."""
    pyspark = pytest.importorskip("pyspark")
    if shutil.which("java") is None:
        pytest.skip("there is no Java")
    home, work = Path(pyspark.__file__).parent, tmp_path_factory.mktemp("spark")
    port = free_port()
    url = f"spark://127.0.0.1:{port}"
    roles = [
        ["Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", str(free_port())],
        ["Worker", "--host", "127.0.0.1", "--webui-port", str(free_port()), "--cores", "2", "--memory", "2g", url],
    ]
    running: list[subprocess.Popen[bytes]] = []
    with pytest.MonkeyPatch.context() as patch:
        for name, value in settings(work, home).items():
            patch.setenv(name, value)
        for name, *words in roles:
            words = [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{name.lower()}.{name}", *words]
            with (work / f"{name}.log").open("wb") as log:
                running.append(subprocess.Popen(words, stdout=log, stderr=log))
            wait_for(port)
        yield url
    for process in reversed(running):
        process.terminate()
        process.wait(timeout=30)


@pytest.fixture(scope="module")
def session(master: str) -> Iterator[Any]:
    """The session of the command, held open for all tests."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        spark = engine_of(master).session
    yield spark
    spark.stop()


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("rule", "example"), FIRST)
def test_a_spark_cluster_says_what_duckdb_says(rule: Rule, example: Example, session: Any) -> None:
    assert run(rule, example, session) == run(rule, example, "duckdb")


@pytest.mark.filterwarnings("ignore")
def test_a_release_gives_the_same_report_on_all_three_engines(session: Any) -> None:
    given = inputs([ROOT / "fixtures" / "mailboxes" / "auditor.yaml"])
    render = plugins.load("reports", "json").render
    reports = [render(audit(given.evidence, given.rules, engine=engine)) for engine in ("duckdb", "pandas", session)]
    assert reports[0] == reports[1] == reports[2]


@pytest.mark.filterwarnings("ignore")
def test_the_command_runs_on_the_master_that_engine_names(master: str) -> None:
    words = [sys.executable, "-m", "auditor", "check", str(ROOT / "fixtures/mailboxes/auditor.yaml")]
    words += ["--select", "totals", "--format", "json"]
    found = [
        subprocess.run([*words, *more], capture_output=True, text=True, encoding="utf-8", check=False)
        for more in ([], ["--engine", master])
    ]
    assert found[0].stdout == found[1].stdout
    assert [one.returncode for one in found] == [1, 1]
