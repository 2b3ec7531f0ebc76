"""The cells of a spreadsheet (XLSX, XLS, ODS), read by a process of its own that may not grow.

A sheet that unpacks to more than there is room for ends that process, and nothing else.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, BinaryIO

MEGABYTES, SECONDS = 1_500, 120
"""How much memory and how much work a spreadsheet may ask for."""
SAID = {3: "locked", 4: "broken"}


class Unreadable(Exception):
    """A spreadsheet that cannot be read; `args[0]` is why: locked, broken or large."""


def cells_of(file: BinaryIO) -> Iterator[tuple[int, list[str]]]:
    """The rows of the first sheet that has any, with their numbers; raises `Unreadable`."""
    command = [sys.executable, "-I", __file__]
    with subprocess.Popen(  # noqa: S603 - ourselves
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        try:
            _hand_over(file, child.stdin)
            for line in child.stdout:
                number, cells = json.loads(line)
                yield number, cells
            if child.wait():
                raise Unreadable(SAID.get(child.returncode, "large"))
        finally:
            child.kill()


def _hand_over(file: BinaryIO, to: Any) -> None:
    try:
        while piece := file.read(1 << 20):
            to.write(piece)
        to.close()
    except BrokenPipeError:
        raise Unreadable("broken") from None


def main() -> int:
    """Write each row of the spreadsheet on standard input as a line of JSON."""
    import resource  # noqa: PLC0415 - only that process

    import python_calamine as calamine  # noqa: PLC0415

    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    content = sys.stdin.buffer.read()
    if "EncryptedPackage".encode("utf-16-le") in content[:65_536]:
        return 3
    try:
        book = calamine.CalamineWorkbook.from_object(io.BytesIO(content))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            if sheet.total_height:
                _write(sheet)
                break
    except calamine.PasswordError:
        return 3
    except calamine.CalamineError:
        return 4
    return 0


def _write(sheet: Any) -> None:
    first = sheet.start[0] if sheet.start else 0
    for number, cells in enumerate(sheet.iter_rows(), start=first + 1):
        line = json.dumps([number, [plain(cell) for cell in cells]])
        sys.stdout.write(line + "\n")


def plain(cell: Any) -> str:
    """A cell as a person would type it: whole numbers without a point, days as 2022-12-31."""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime | date | time):
        return cell.isoformat()
    return str(cell) if isinstance(cell, timedelta | bool | int) else cell


if __name__ == "__main__":
    sys.exit(main())
