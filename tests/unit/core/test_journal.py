"""The journal keeps every change, and shows when somebody touched it."""

from __future__ import annotations

import json
import threading
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import col

from governance.core.database import Database
from governance.core.journal import JournalEntry, JournalHead, JournalPayload
from governance.core.merkle import EMPTY, Frontier, leaf_hash, node_hash
from governance.core.policy import System
from governance.core.verify import Broken, jsonl_of, read_lines, verify_database, verify_lines
from governance.people.actions import add_person, change_settings, erase, grant
from governance.people.models import MailPace, RoleName
from governance.people.queries import get_person
from tests.cast import Cast

# The leaves and heads of the test vectors of certificate transparency (RFC 6962, reference code).
LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657"]
LEAVES += ["606162636465666768696a6b6c6d6e6f"]
HEADS = {
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}


def test_tree_heads_are_those_of_the_published_vectors() -> None:
    tree = Frontier()
    assert tree.head() == EMPTY
    for size, leaf in enumerate(LEAVES, 1):
        tree.append(bytes.fromhex(leaf))
        if size in HEADS:
            assert tree.head().hex() == HEADS[size]


def test_a_tree_grown_leaf_by_leaf_is_the_tree_of_the_definition() -> None:
    def head(leaves: list[bytes]) -> bytes:
        if len(leaves) == 1:
            return leaf_hash(leaves[0])
        split = 1 << ((len(leaves) - 1).bit_length() - 1)
        return node_hash(head(leaves[:split]), head(leaves[split:]))

    leaves, tree = [bytes([n % 251, n // 251]) for n in range(300)], Frontier()
    for size, leaf in enumerate(leaves, 1):
        tree = Frontier.from_text(tree.size, tree.to_text())
        tree.append(leaf)
        assert tree.head() == head(leaves[:size])


def test_every_change_is_one_entry_without_a_gap(database: Database, cast: Cast) -> None:
    with database.reading() as db:
        found = verify_database(db)
        seqs = list(db.scalars(select(col(JournalEntry.seq)).order_by(col(JournalEntry.seq))))
    assert seqs == list(range(found.entries))
    assert found.opened == found.entries == len(cast.__dataclass_fields__) - 1 + 4


def test_a_change_that_fails_leaves_no_entry(database: Database, cast: Cast) -> None:
    with database.reading() as db:
        before = verify_database(db)
    with pytest.raises(ZeroDivisionError), database.writing() as db:
        add_person(db, "Nobody", "nobody@example.org", "nl", by=System)
        raise ZeroDivisionError
    with database.reading() as db:
        assert verify_database(db) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_entry SET verb = 'person.changed' WHERE seq = 2",
        "DELETE FROM journal_entry WHERE seq = 2",
        "UPDATE journal_payload SET public = true WHERE seq = 2",
    ],
)
def test_the_database_refuses_to_change_an_entry(
    database: Database, cast: Cast, statement: str
) -> None:
    with pytest.raises(DBAPIError, match="append-only"), database.writing() as db:
        db.execute(text(statement))


TAMPERED = {
    **{
        f"UPDATE journal_entry SET {column} = '{value}' WHERE seq = 2": "entry 2: it was changed"
        for column, value in {
            "verb": "person.changed",
            "t": "2020-01-01",
            "object": "/people/99",
            "body": "board",
            "commitment": "00" * 32,
            "root": "00" * 32,
        }.items()
    },
    "UPDATE journal_entry SET seq = 99 WHERE seq = 2": "entry 2: ",
    "DELETE FROM journal_entry WHERE seq = 2": "entry 2: missing",
    "DELETE FROM journal_entry WHERE seq = (SELECT max(seq) FROM journal_entry)": "missing",
    "UPDATE journal_payload SET payload = '{}' WHERE seq = 2": "entry 2: its payload",
    "UPDATE journal_payload SET salt = '00' WHERE seq = 2": "entry 2: its payload",
    "UPDATE journal_payload SET public = true WHERE seq = 2": "entry 2: its payload",
    "UPDATE journal_payload SET person = 7 WHERE seq = 2": "entry 2: its payload",
    "DELETE FROM journal_payload WHERE seq = 2": "entry 2: its payload is gone",
    "UPDATE journal_head SET root = 'x'": "tree head",
    "UPDATE journal_head SET size = 3": "missing",
}


@pytest.mark.parametrize("statement", TAMPERED)
def test_verify_names_the_row_that_somebody_touched(
    database: Database, cast: Cast, statement: str
) -> None:
    with database.writing() as db:
        if database.is_sqlite:
            db.execute(text("PRAGMA defer_foreign_keys = ON"))
            names = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            for name in db.scalars(text(names)).all():
                db.execute(text(f"DROP TRIGGER {name}"))
        else:
            db.execute(text("SET session_replication_role = replica"))
        db.execute(text(statement))
        with pytest.raises(Broken, match=TAMPERED[statement]):
            verify_database(db)
        db.rollback()


def test_erasing_a_person_leaves_a_journal_that_verifies(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        mia = get_person(db, cast.mia.person or 0)
        change_settings(db, mia, "Mia O.", "fr", MailPace.EACH, by=cast.mia)
        grant(db, mia, RoleName.BOARD, date(2022, 1, 1), by=System)
        erase(db, mia, by=cast.mia)
    with database.reading() as db:
        found = verify_database(db)
        kept = "".join(db.scalars(select(col(JournalPayload.payload))))
        assert (found.erased, found.opened) == (1, found.entries - 1)
        assert get_person(db, cast.mia.person or 0).name == ""
    assert '"name":"Mia Okafor"' not in kept


def test_the_file_that_is_given_out_verifies_and_holds_no_name(
    database: Database, cast: Cast, tmp_path: Path
) -> None:
    with database.reading() as db:
        lines = [line.decode() for line in jsonl_of(db)]
        root = db.execute(select(col(JournalHead.root))).scalar_one()
    assert verify_lines(read_lines(lines), complete=False).root == root
    assert "Okafor" not in "".join(lines)
    for number in range(len(lines)):
        changed = json.loads(lines[number])
        changed["leaf"]["verb"] = "role.granted" if number else "person.erased"
        forged = [*lines[:number], json.dumps(changed), *lines[number + 1 :]]
        if json.loads(lines[number]) != changed:
            with pytest.raises(Broken, match=f"entry {number}:"):
                verify_lines(read_lines(forged), complete=False)
    with pytest.raises(Broken, match="entry 3: missing"):
        verify_lines(read_lines(lines[:3] + lines[4:]), complete=False)
    with pytest.raises(Broken, match="entry 1: the line is not an entry"):
        verify_lines(read_lines([lines[0], "rubbish"]), complete=False)


def test_eight_writers_at_once_leave_no_gap(database: Database, cast: Cast) -> None:
    def add_ten(writer: int) -> None:
        for n in range(10):
            with database.writing() as db:
                add_person(db, f"P {writer} {n}", f"p{writer}.{n}@example.org", "nl", by=System)

    writers = [threading.Thread(target=add_ten, args=(n,)) for n in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with database.reading() as db:
        assert verify_database(db).entries == 12 + 80
