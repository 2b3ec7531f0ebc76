"""The command line: serve, migrate, import, report, verify, and giving people their roles."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from governance.allocating import allocate
from governance.core.errors import NotFound, Problem, Refused
from governance.core.settings import Settings, read_settings
from governance.lists import lists

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="What became of my recommendation?",
)


def main() -> None:
    """Run a command: 0 done, 1 refused with one sentence, 2 wrong usage."""
    try:
        app()
    except Problem as problem:
        print(problem.sentence or type(problem).__name__, file=sys.stderr)
        sys.exit(1)


def settings() -> Settings:
    """The settings of the environment."""
    return read_settings()


@app.command()
def migrate() -> None:
    """Bring the database to the newest form."""
    from governance.migrations.run import migrate as run

    run(settings().database_url)


@app.command()
def migration(message: str) -> None:
    """Write the next migration from what the models say (for developers)."""
    import tempfile

    from governance.migrations import run

    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/empty.sqlite"
        run.migrate(url)
        run.write_migration(url, message)


@app.command()
def verify(file: Annotated[Path | None, typer.Argument()] = None) -> None:
    """Verify the journal, minutes and reports of the database, or a downloaded journal.jsonl."""
    from governance.app import open_database
    from governance.core.verify import Broken, read_lines, verify_database, verify_lines
    from governance.decisions.queries import must_be_as_approved
    from governance.reports.queries import must_be_as_published

    try:
        if file is None:
            with open_database(settings()).reading() as db:
                found = verify_database(db)
                must_be_as_approved(db)
                must_be_as_published(db)
        else:
            if not file.is_file():
                raise Refused(f"There is no file {file}.")
            with file.open(encoding="utf-8", errors="replace") as lines:
                found = verify_lines(read_lines(lines), complete=False)
    except Broken as broken:
        raise Refused(f"The journal is broken at {broken}.") from None
    print(f"{found.entries} entries, {found.opened} opened, {found.erased} erased.")
    print(f"Tree head {found.root}")


@app.command()
def serve(
    host: str = "127.0.0.1",
    port: int = 8000,
    demo: Annotated[bool, typer.Option("--demo", help="Fill an empty database.")] = False,
) -> None:
    """Migrate, then serve; with --demo an empty database is filled first."""
    import uvicorn

    from governance.app import create_app
    from governance.migrations.run import migrate as run

    chosen = _settings_for(host, port)
    run(chosen.database_url)
    if demo:
        _fill(chosen)
        _welcome(chosen, host, port)
    uvicorn.run(create_app(chosen), host=host, port=port, log_config=None, server_header=False)


def _settings_for(host: str, port: int) -> Settings:
    """The settings; without a base URL of their own, links lead to where we serve."""
    import os

    if "GOVERNANCE_BASE_URL" in os.environ:
        return settings()
    return read_settings(base_url=f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{port}")  # noqa: S104


def _fill(chosen: Settings) -> None:
    from governance.app import open_database
    from governance.demo.story import fill

    database = open_database(chosen)
    fill(database, chosen)
    database.close()


def _welcome(chosen: Settings, host: str, port: int) -> None:
    from governance.app import open_database
    from governance.core.policy import System
    from governance.people.actions import make_sign_in_link
    from governance.people.queries import active_people

    print(f"\nhttp://{host}:{port}\n")
    print("Sign in as one of the cast (each link works once, within fifteen minutes):")
    database = open_database(chosen)
    with database.writing() as db:
        for person in active_people(db):
            if (person.email or "").endswith("@example.org") and person.name.count(" ") == 1:
                link = chosen.absolute(f"/sign-in/{make_sign_in_link(db, person, by=System)}")
                print(f"  {person.name:<22} {link}")
    database.close()
    print(flush=True)


@app.command()
def worker() -> None:
    """Do the work of the outbox in a process of its own."""
    from governance.app import chores, open_database, ways
    from governance.core.outbox import Loop

    chosen = settings()
    Loop(open_database(chosen), ways(chosen), chores=chores(chosen)).run()


@app.command()
def demo() -> None:
    """Fill an empty database with the demo year."""
    from governance.migrations.run import migrate as run

    chosen = settings()
    run(chosen.database_url)
    _fill(chosen)


@app.command()
def report(
    year: int,
    output: Annotated[Path, typer.Option("--output", help="Where the PDF is written.")],
    language: Annotated[str, typer.Option("--language", help="nl, fr, de or en.")] = "nl",
) -> None:
    """Write the PDF of the newest edition of a yearly report, as it was published."""
    from governance.app import open_database
    from governance.reports.queries import newest_pdf

    try:
        with open_database(settings()).reading() as db:
            output.write_bytes(newest_pdf(db, year, language))
    except NotFound:
        raise Refused(f"No report on {year} is published in the language {language}.") from None
    except OSError as mistake:
        raise Refused(f"{output} cannot be written: {mistake.strerror}.") from None


app.add_typer(lists, name="import")
app.command(name="allocate")(allocate)


@app.command()
def grant(email: str, role: str) -> None:
    """Give the person with this address a role as of today; adds the person where needed."""
    from governance.app import open_database
    from governance.core import clock
    from governance.core.policy import System
    from governance.people import actions
    from governance.people.models import RoleName
    from governance.people.queries import person_by_email

    if role not in set(RoleName):
        raise Refused(f"There is no role {role}: {', '.join(RoleName)}.")
    if "@" not in email:
        raise Refused(f"{email} is not a mail address.")
    with open_database(settings()).writing() as db:
        person = person_by_email(db, email)
        if person is None:
            person = actions.add_person(db, email.split("@", maxsplit=1)[0], email, "nl", by=System)
        actions.grant(db, person, RoleName(role), clock.today(), by=System)
    print(f"{person.name} holds the role {role}.")


@app.command(name="sign-in-link")
def sign_in_link(email: str) -> None:
    """Print a link that signs this person in once, within fifteen minutes."""
    from governance.app import open_database
    from governance.core.policy import System
    from governance.people.actions import make_sign_in_link
    from governance.people.queries import person_by_email

    chosen = settings()
    with open_database(chosen).writing() as db:
        person = person_by_email(db, email)
        if person is None:
            raise Refused(f"There is nobody with the address {email}.")
        token = make_sign_in_link(db, person, by=System)
    print(chosen.absolute(f"/sign-in/{token}"))
