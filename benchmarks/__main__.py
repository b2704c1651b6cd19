"""``make bench``: every measurement, a table; exit status 1 where a limit is not kept.

Each file here that has ``rows()`` is a part of the table; ``python -m benchmarks drafting`` runs one alone.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pkgutil import iter_modules

import benchmarks
from benchmarks.measure import Row


def main(wanted: list[str]) -> int:
    """Run the parts named, or all."""
    kept = True
    for name in sorted(m.name for m in iter_modules(benchmarks.__path__)):
        module = import_module(f"benchmarks.{name}") if name not in ("__main__", "measure") else None
        if module is None or not hasattr(module, "rows") or (wanted and name not in wanted):
            continue
        print(f"\n{name}")
        for row in module.rows():
            kept &= row.is_kept
            print(_line(row), flush=True)
    return 0 if kept else 1


def _line(row: Row) -> str:
    limit = f"at most {row.limit:g}" if row.limit is not None else ""
    return f"  {row.name:<55}{row.value:>9.1f} {row.unit:<14} {limit:<14}{'' if row.is_kept else ' NOT KEPT'}".rstrip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
