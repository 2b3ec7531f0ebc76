"""What is set on paper: a Typst template of ours and data, made into a tagged PDF/UA-1."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

from governance.core.templates import FOLDER


def set_on_paper(name: str, view: dict[str, Any], day: date) -> bytes:
    """The PDF of the template `name`, which reads `view` under that name: always the same bytes.

    Everything comes as data, so that text is never code; it is dated `day`, and has the fonts
    that come with Typst.
    """
    import typst  # noqa: PLC0415  (47 MB that only paper needs)

    made = typst.compile(
        str(FOLDER / f"{name}.typ"),
        root=str(FOLDER),
        format="pdf",
        sys_inputs={name: json.dumps(view, ensure_ascii=False)},
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
        timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
    )
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one file")
    return made
