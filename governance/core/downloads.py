"""Long answers: read whole inside the transaction, kept on disk beyond a megabyte, then sent."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from typing import IO

from starlette.background import BackgroundTask
from starlette.responses import StreamingResponse

IN_MEMORY = 1_000_000
PIECE = 64 * 1024


def open_download(parts: Iterable[bytes], media_type: str) -> StreamingResponse:
    """An answer made of `parts`, which may ask the database while they are read here.

    Whatever its length, it takes a megabyte of memory; any site may read it (it is open data).
    """
    kept = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 (closed when sent)
    for part in parts:
        kept.write(part)
    length = kept.tell()
    kept.seek(0)
    headers = {
        "Content-Length": str(length),
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
    sent = BackgroundTask(kept.close)
    return StreamingResponse(_pieces(kept), 200, headers, media_type, sent)


def _pieces(kept: IO[bytes]) -> Iterator[bytes]:
    while piece := kept.read(PIECE):
        yield piece
