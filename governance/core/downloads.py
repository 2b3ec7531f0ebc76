"""Long answers: read whole inside the transaction, kept on disk beyond a megabyte, then sent."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from typing import IO

from starlette.background import BackgroundTask
from starlette.responses import StreamingResponse

IN_MEMORY = 1_000_000
PIECE = 64 * 1024
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
"""Any site may read it: it is open data."""


def open_download(parts: Iterable[bytes], media_type: str, name: str = "") -> StreamingResponse:
    """An answer made of `parts`, which may ask the database while they are read here.

    Whatever its length, it takes a megabyte of memory; any site may read it. With a `name` the
    browser keeps it as a file of that name.
    """
    return send_kept(keep(parts), media_type, OPEN | saved_as(name))


def keep(parts: Iterable[bytes]) -> IO[bytes]:
    """The parts one after the other, on disk beyond a megabyte."""
    kept = nothing_kept()
    try:
        for part in parts:
            kept.write(part)
    except BaseException:
        kept.close()
        raise
    return kept


def nothing_kept() -> IO[bytes]:
    """A place for bytes, on disk beyond a megabyte; it is gone when it is closed."""
    return tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)


def send_kept(kept: IO[bytes], media_type: str, headers: dict[str, str]) -> StreamingResponse:
    """Send what was kept, piece by piece, and let it go."""
    kept.seek(0, 2)
    length = {"Content-Length": str(kept.tell())}
    kept.seek(0)
    sent = BackgroundTask(kept.close)
    return StreamingResponse(_pieces(kept), 200, length | headers, media_type, sent)


def saved_as(name: str) -> dict[str, str]:
    """The header that makes a browser keep the answer under `name`; nothing without one."""
    return {"Content-Disposition": f'attachment; filename="{name}"'} if name else {}


def _pieces(kept: IO[bytes]) -> Iterator[bytes]:
    while piece := kept.read(PIECE):
        yield piece
