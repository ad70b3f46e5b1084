"""Running a command as a whole process and reading what it cost."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.append(str(Path(__file__).resolve().parents[1]))
import _memory

ROOT = Path(__file__).resolve().parents[2]


_ROOM = 500_000_000


@contextmanager
def desk() -> Iterator[Path]:
    """A folder to build in, in memory where the system has room there: what a disk takes for a
    new file varies tenfold from one run to the next, and is the same for every builder."""
    with TemporaryDirectory(dir=_memory.roomy(_ROOM)) as name:
        yield Path(name)


def copy_handbook(desk: Path) -> None:
    """A copy of the demonstration handbook to write in."""
    for name in ("mkdocs.yml", "docs", "hooks", "standards"):
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        copy(source, desk / name)


@dataclass(frozen=True)
class Cost:
    """Wall and processor seconds, the largest resident size in MB, and what was printed."""

    wall: float
    cpu: float
    peak: float
    said: str = ""


def run(
    command: list[str], *, cwd: Path = ROOT, times: int = 3, imports: Path | None = None
) -> Cost:
    """The run with the median processor time of a few; exits where the command fails.

    ``imports`` is a folder that Python also imports from.
    """
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    if imports:
        environment["PYTHONPATH"] = str(imports)
    costs = sorted((_once(command, cwd, environment) for _ in range(times)), key=lambda c: c.cpu)
    return costs[len(costs) // 2]


def _once(command: list[str], cwd: Path, environment: dict[str, str]) -> Cost:
    start = time.perf_counter()
    with (cwd / ".bench-output").open("w+b") as output:
        process = subprocess.Popen(
            command, cwd=cwd, stdout=output, stderr=subprocess.STDOUT, env=environment
        )
        if not hasattr(os, "wait4"):
            sys.exit("The benchmarks need a system that tells what a process cost (POSIX).")
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        said = output.read().decode(errors="replace")
    (cwd / ".bench-output").unlink()
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed with {process.returncode}:\n{said[-3000:]}")
    unit = 1024 if sys.platform == "darwin" else 1
    return Cost(
        time.perf_counter() - start,
        usage.ru_utime + usage.ru_stime,
        usage.ru_maxrss / 1024 / unit,
        said,
    )


def show(benchmark: str, **figures: object) -> None:
    """Print one line."""
    print(json.dumps({"benchmark": benchmark, **figures}, ensure_ascii=False), flush=True)


def rounded(cost: Cost) -> dict[str, float]:
    """A cost as figures to print."""
    return {
        "wall_seconds": round(cost.wall, 2),
        "cpu_seconds": round(cost.cpu, 2),
        "peak_megabytes": round(cost.peak, 1),
    }
