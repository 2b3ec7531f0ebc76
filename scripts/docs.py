"""Writes the documents that are made from the code: settings, permissions, events, open data…"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from inspect import getdoc, getmembers, isfunction
from pathlib import Path
from typing import Any

from governance.app import REACTIONS
from governance.core.settings import Settings
from governance.models import ROOMS
from governance.progress.open_data import JOURNAL, KINDS
from tests import house

ROOT = Path(__file__).parent.parent
MADE = "<!-- Made by `make docs`; a test keeps it true. -->"


OPEN_DATA = (
    "What everyone may read on the site, as CSV (RFC 4180: commas, UTF-8) and JSON "
    '(`{"items": [...]}`), with a JSON Schema (2020-12) for each kind. '
    "Texts stand by language code; in the CSV each language has its column, and `_other` "
    "holds a text in a language that is none of the four. What a list holds stands apart by "
    "spaces. A text that a spreadsheet would take for a formula (it begins with `=`, `+`, "
    "`-`, `@`, a tab or a line break, also behind quotes and spaces) has an apostrophe before "
    "it in the CSV. Nobody is named: supports and votes are counted."
)


def settings() -> str:
    """Every setting, its default and its sentence of help."""
    lines = [
        "# Settings",
        "",
        MADE,
        "",
        "Environment variables, read once at start. A mistake stops the start with one sentence.",
        "",
        "| variable | default | what it is |",
        "|---|---|---|",
    ]
    for name, field in Settings.model_fields.items():
        default = field.default
        shown = " ".join(default) if isinstance(default, tuple) else str(default)
        lines.append(f"| `GOVERNANCE_{name.upper()}` | `{shown or ' '}` | {field.description} |")
    return "\n".join(lines) + "\n"


def permissions() -> str:
    """Who may what, from the policies."""
    lines = ["# Permissions", "", MADE, ""]
    lines += [
        "Each action asks its room's policy; the page asks the same question before it shows a",
        "button. What one may not see answers 404, what one may not do answers 403.",
    ]
    for room in ROOMS:
        questions = _policies(room)
        if questions:
            lines += ["", f"## {room.capitalize()}", "", "| question | who |", "|---|---|"]
            lines += [f"| {_spoken(name)} | {who} |" for name, who in questions]
    return "\n".join(lines) + "\n"


def _policies(room: str) -> list[tuple[str, str]]:
    try:
        module = import_module(f"governance.{room}.policy")
    except ModuleNotFoundError:
        return []
    asked = getmembers(module, isfunction)
    own = [(name, f) for name, f in asked if f.__module__ == module.__name__]
    return [(n, " ".join((getdoc(f) or "").split())) for n, f in own if n.startswith("can_")]


def _spoken(name: str) -> str:
    return name.removeprefix("can_").replace("_", " ")


def lifecycles() -> str:
    """How each thing's stage changes, from MOVES."""
    lines = ["# Lifecycles", "", MADE]
    for model in _staged():
        lines += ["", f"## {model.__name__}", "", (getdoc(model) or "").split("\n")[0], ""]
        lines += ["```mermaid", "stateDiagram-v2"]
        start = model.model_fields["stage"].default
        lines.append(f"    [*] --> {start.value}")
        for stage, moves in model.MOVES.items():
            lines += [f"    {stage.value} --> {to.value}" for to in sorted(moves)]
        lines.append("```")
    return "\n".join(lines) + "\n"


def _staged() -> Iterator[Any]:
    for room in ROOMS:
        module = import_module(f"governance.{room}.models")
        for thing in vars(module).values():
            if isinstance(thing, type) and "MOVES" in vars(thing):
                yield thing


def events() -> str:
    """Every verb of the journal, where it is recorded, and what else happens then."""
    where: dict[str, set[str]] = {}
    for source in house.sources():
        for verb in house.verbs_recorded(source):
            where.setdefault(verb, set()).add(source.room)
    lines = [
        "# Events",
        "",
        MADE,
        "",
        "Each change writes one entry of the journal, in its own transaction. What follows from it",
        "happens in that transaction too.",
        "",
        "| verb | room | what follows |",
        "|---|---|---|",
    ]
    for verb, rooms in sorted(where.items()):
        follows = ", ".join(f"`{_name(reaction)}`" for reaction in REACTIONS.get(verb, []))
        lines.append(f"| `{verb}` | {', '.join(sorted(rooms))} | {follows} |")
    return "\n".join(lines) + "\n"


def _name(reaction: Callable[..., object]) -> str:
    return f"{reaction.__module__.split('.')[1]}.{reaction.__name__}"


def open_data() -> str:
    """Every kind of open data, with its fields and their columns."""
    lines = [
        "# Open data",
        "",
        MADE,
        "",
        OPEN_DATA,
    ]
    for kind in KINDS.values():
        lines += ["", f"## {kind.title}", "", f"{kind.about} `/data/{kind.name}.csv`, "]
        lines[-1] += f"`/data/{kind.name}.json`, `/data/{kind.name}.schema.json`."
        lines += ["", "| field | shape | columns | what it says |", "|---|---|---|---|"]
        for field in kind.fields:
            shape = field.shape.value + (" or null" if field.optional else "")
            columns = " ".join(f"`{column}`" for column in field.columns)
            lines.append(f"| `{field.name}` | {shape} | {columns} | {field.meaning} |")
    lines += ["", "## Journal", "", "`/data/journal.jsonl`: one entry a line."]
    lines += ["", "| field | what it says |", "|---|---|"]
    lines += [f"| `{name}` | {meaning} |" for name, meaning in JOURNAL]
    return "\n".join(lines) + "\n"


DOCUMENTS: dict[str, Callable[[], str]] = {
    "settings.md": settings,
    "permissions.md": permissions,
    "lifecycles.md": lifecycles,
    "events.md": events,
    "open-data.md": open_data,
}


def main(folder: Path) -> None:
    """Write every document into `folder`."""
    folder.mkdir(exist_ok=True)
    for name, make in DOCUMENTS.items():
        (folder / name).write_text(make())
        print(folder / name)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs")
