"""Times `vorrang rank` on a workbook of 10,000 rows against pandas and openpyxl doing the same ranking.

    python3 -m venv venv && venv/bin/pip install openpyxl pandas
    cargo build --release --locked
    venv/bin/python benches/workbook.py [ROWS] [ROUNDS]

Whole processes in turn (ours, theirs, ours, ...), after one round that does not count; medians of
wall and CPU time. Both must give the same 25 projects in the same order. The environment variable
VORRANG names another binary.
"""

import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
WEIGHTS = {"legal-ozg": 25, "legal-egovg": 15, "political": 15, "citizen-benefit": 20, "business-benefit": 10,
           "cost-eur": 10, "staff-days": 5}
COSTS = {"cost-eur", "staff-days"}


def make(path, rows):
    """The list of docs/performance.md, typed, with a title above the header."""
    import openpyxl
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Projekte")
    sheet.append(["Vorhaben"])
    sheet.append(["id", "name", *WEIGHTS])
    seed = 25

    def number():
        nonlocal seed
        seed = seed * 16807 % 2147483647
        return seed

    for row in range(1, rows + 1):
        levels = [number() % 11 for _ in range(5)]
        sheet.append([f"P{row:07}", f"Projekt {row}", *levels, 1000 + number() % 2000000, 1 + number() % 800])
    book.save(path)


def rank(path):
    """The ranking of benches/peers-rank.toml: min-max scales, weighted sum, best 25."""
    import pandas
    table = pandas.read_excel(path, sheet_name="Projekte", header=1, engine="openpyxl")
    score = 0
    for column, weight in WEIGHTS.items():
        values = table[column]
        utility = (values - values.min()) / (values.max() - values.min())
        score = score + weight * ((1 - utility) if column in COSTS else utility)
    best = table.assign(score=score).sort_values(["score", "id"], ascending=[False, True]).head(25)
    print("\n".join(best["id"]))


def timed(command):
    def cpu():
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    start, used = time.perf_counter(), cpu()
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    return (time.perf_counter() - start, cpu() - used), run.stdout


def main(rows=10_000, rounds=7):
    with tempfile.TemporaryDirectory() as folder:
        path = str(pathlib.Path(folder) / "list.xlsx")
        make(path, rows)
        vorrang = os.environ.get("VORRANG", str(ROOT / "target/release/vorrang"))
        options = ["-q", "-c", str(ROOT / "benches/peers-rank.toml"), "--projects", f"{path}#Projekte"]
        commands = {
            "vorrang check": [vorrang, "check", *options],
            "vorrang rank": [vorrang, "rank", "--format", "csv", *options],
            "pandas + openpyxl": [sys.executable, __file__, "rank", path],
        }
        times = {name: [] for name in commands}
        for _ in range(rounds + 1):
            printed = {}
            for name, command in commands.items():
                seconds, printed[name] = timed(command)
                times[name].append(seconds)
        ours = [line.split(",")[3] for line in printed["vorrang rank"].splitlines()[1:26]]
        if ours != printed["pandas + openpyxl"].split():
            sys.exit("not the same 25 projects")
        print(f"{rows} rows, the same 25 projects; medians of {rounds} rounds in seconds:")
        for name, seconds in times.items():
            wall, cpu = (statistics.median(kind) for kind in zip(*seconds[1:]))
            print(f"{name:20} wall {wall:7.3f}   CPU {cpu:7.3f}")


if sys.argv[1:2] == ["rank"]:
    rank(sys.argv[2])
else:
    main(*map(int, sys.argv[1:3]))
