"""How the gate does against hand-written SQL on the same release: CPU seconds, wall seconds and memory, and their
ratios.

    python benchmarks/release_benchmark.py MAKER.py LIMIT.py [ROWS ...] [--seed 7] [--rounds 3]

MAKER.py writes a release (ROWS FILE --seed N), LIMIT.py runs the five tasks of benchmarks/release.yaml in SQL. Each
program is a process of its own, start-up included; the rounds take turns, and the best of each counts. The byte code
of the package is made first, as an installer does.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

PROJECT = Path(__file__).with_name("release.yaml")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run cost: seconds of CPU and of the clock, megabytes at the peak."""

    cpu: float
    wall: float
    memory: float


def cost(*words: str) -> tuple[Cost, str]:
    """Runs a program and returns what it cost and what it printed."""
    began = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    printed = process.stdout.read()
    _, _, used = os.wait4(process.pid, 0)
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - began, used.ru_maxrss / 1024), printed


def compared(maker: Path, limit: Path, rows: int, seed: int, rounds: int, folder: Path) -> str:
    """One line: the ratios of the gate to the limit, the figures behind them, and the number of findings."""
    file = folder / f"release-{rows}.parquet"
    subprocess.run([sys.executable, maker, str(rows), file, "--seed", str(seed)], check=True, stdout=subprocess.DEVNULL)
    gate = [sys.executable, "-m", "auditor", "check", str(PROJECT), "--data", f"release={file}", "--format", "json"]
    ours, theirs, printed = [], [], ""
    for _ in range(rounds):
        theirs.append(cost(sys.executable, str(limit), str(file))[0])
        found, printed = cost(*gate)
        ours.append(found)
    a, b = (min(costs, key=lambda one: one.cpu) for costs in (ours, theirs))
    findings = len(json.loads(printed)["findings"])
    parts = [
        f"{rows:>10} rows",
        f"CPU {a.cpu:.2f} / {b.cpu:.2f} s = {a.cpu / b.cpu:.2f}",
        f"wall {a.wall:.2f} / {b.wall:.2f} s",
        f"memory {a.memory:.0f} / {b.memory:.0f} MB = {a.memory / b.memory:.2f}",
        f"findings {findings}",
    ]
    return "  ".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("maker", type=Path)
    parser.add_argument("limit", type=Path)
    parser.add_argument("rows", type=int, nargs="*", default=[1_000_000, 10_000_000])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    compileall.compile_dir(PROJECT.parents[1] / "auditor", quiet=1)
    with TemporaryDirectory() as folder:
        for rows in given.rows:
            print(compared(given.maker, given.limit, rows, given.seed, given.rounds, Path(folder)), flush=True)


if __name__ == "__main__":
    main()
