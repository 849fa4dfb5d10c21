"""Measures builds beside other programs that make the same pages: `python -m benchmarks`."""

import argparse
import tempfile
from pathlib import Path

from benchmarks import discovery, hugo, library, machine, measurement, result_table, rounds
from benchmarks.measurement import Result

RESULT = Path(__file__).with_name("result.json")
"""The last result that was saved."""

PAGE = library.ROOT / "docs/decisions/speed.md"
"""The page that explains the figures, and holds those of the last result."""


def main() -> None:
    """Measure, and print a table; save the result if asked to."""
    options = _parser().parse_args()
    last = measurement.read(RESULT.read_text("utf-8")) if RESULT.exists() else None
    if options.last:
        print(*(result_table.lines(last, None) if last else ["No result is kept."]), sep="\n")
        return
    result = _measure(options)
    if options.write:
        RESULT.write_text(measurement.text(result), "utf-8")
        PAGE.write_text(result_table.inserted(PAGE.read_text("utf-8"), result), "utf-8")
    print(*result_table.lines(result, last), *discovery.report(), sep="\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description=__doc__,
        epilog=f"{PAGE.relative_to(library.ROOT)} says what the figures mean.",
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[77, 1000], metavar="PAPERS")
    parser.add_argument("--runs", type=int, default=3, metavar="NUMBER", help="(default: 3)")
    parser.add_argument("--folder", type=Path, help="where it is done (default: temporary files)")
    parser.add_argument("--write", action="store_true", help="keep the result, to be committed")
    parser.add_argument("--last", action="store_true", help="only show the one that was kept")
    return parser


def _measure(options: argparse.Namespace) -> Result:
    program = hugo.install()
    if options.folder:
        options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        about = machine.describe(Path(folder), with_hugo=program is not None)
        found = [
            measured
            for papers in sorted(options.sizes)
            for measured in rounds.measure(Path(folder, "work"), papers, options.runs, program)
        ]
    return Result(about, tuple(found))


if __name__ == "__main__":
    main()
