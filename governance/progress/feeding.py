"""What feeds need beyond a page: ids that last, and text that XML can hold."""

from __future__ import annotations

import re

from governance.core.words import digest
from governance.progress.queries import Latest

ATOM_TYPE = "application/atom+xml; charset=utf-8"
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def tag_of(step: Latest, host: str) -> str:
    """The permanent id of a step: a tag URI (RFC 4151) of its day, its kind and its thing.

    Two milestones of a project may be reached on one day: their titles tell them apart.
    """
    more = digest(step.title.text) if step.kind == "reached" else step.detail
    parts = [step.kind, step.reference or str(step.id), more]
    return f"tag:{host},{step.on}:" + "/".join(part for part in parts if part)


def as_xml(text: str) -> str:
    """`text` without the characters that XML cannot hold at all."""
    return NOT_XML.sub("", text)
