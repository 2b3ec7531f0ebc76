"""At the command line: bring in what stood in another list, and take a list back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from governance.core.errors import Refused
from governance.core.settings import read_settings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from governance.recommendations.actions import Told

lists = typer.Typer(no_args_is_help=True, help="Bring in what stood in another list.")


@lists.command()
def recommendations(
    file: Path,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen.")] = False,
    language: Annotated[str, typer.Option("--language", help="Of the texts: nl, es, …")] = "nl",
    source: Annotated[str, typer.Option("--source", help="Name of the list.")] = "",
    cycle: Annotated[int | None, typer.Option("--cycle", help="Number of its cycle.")] = None,
    document: Annotated[str, typer.Option("--document", help="What it is taken from.")] = "",
    link: Annotated[str, typer.Option("--link", help="Where that document is.")] = "",
    as_of: Annotated[str, typer.Option("--as-of", help="Day of the assessment: 2022-12-31.")] = "",
) -> None:
    """Bring in a CSV, XLSX, ODS or Markdown file; what is known already is left as it is."""
    from governance.app import open_database
    from governance.core.policy import System
    from governance.migrations.run import migrate
    from governance.recommendations.actions import Told, bring_in

    if not file.is_file():
        raise Refused(f"There is no file {file}.")
    told = Told(source or file.stem, language, {}, [], cycle, document, link, _day(as_of))
    if dry_run:
        _would(file)
        return
    chosen = read_settings()
    migrate(chosen.database_url)
    with open_database(chosen).writing() as db, file.open("rb") as content:
        _must_have_cycle(db, told)
        given = (file.name, content, told.source, language)
        made = bring_in(db, *given, answer_days=chosen.answer_days, by=System, told=told)
        print(_understood(made.columns))
        for row, reason in _refusals(db, made.id):
            print(f"Row {row} is refused. {reason}")
    counts = f"{made.imported} imported, {made.known} known already, {made.refused} refused"
    print(f"{made.rows} rows: {counts}.")
    print(f"It is batch {made.id}: governance import undo {made.id} takes it back.")


@lists.command()
def undo(
    batch: int,
    because: Annotated[str, typer.Option("--because", help="Why, for the journal.")],
) -> None:
    """Take back what a batch brought in: it stands nowhere any more, and the journal says so."""
    from governance.app import open_database
    from governance.core.policy import System
    from governance.recommendations.actions import undo_import
    from governance.recommendations.models import ImportBatch

    with open_database(read_settings()).writing() as db:
        found = db.get(ImportBatch, batch)
        if found is None:
            raise Refused(f"There is no batch {batch}.")
        print(f"{undo_import(db, found, because, by=System)} recommendations are taken back.")


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        raise Refused(f"{typed} is not a day such as 2022-12-31.") from None


def _would(file: Path) -> None:
    """Say what would happen."""
    from governance.core import clock
    from governance.recommendations.imports import Refusal, must_have_title, read

    with file.open("rb") as content:
        reading = read(content, file.name, today=clock.today())
        must_have_title(reading)
        print(_understood(reading.columns))
        rows = refused = 0
        for row in reading.rows:
            rows += 1
            if isinstance(row, Refusal):
                refused += 1
                print(f"Row {row.number} is refused. {row.reason}")
    print(f"{rows} rows, {refused} refused. Nothing was kept.")


def _understood(columns: Mapping[str, str]) -> str:
    return "Understood: " + ", ".join(f"{means} = {name!r}" for means, name in columns.items())


def _refusals(db: Session, batch_id: int) -> Iterator[tuple[int, str]]:
    from governance.recommendations.queries import refusals_of

    yield from ((one.row, one.reason) for one in refusals_of(db, batch_id, limit=1_000))


def _must_have_cycle(db: Session, told: Told) -> None:
    from governance.strategy.models import Cycle

    if told.cycle_id is not None and db.get(Cycle, told.cycle_id) is None:
        raise Refused(f"There is no cycle {told.cycle_id}.")
