"""The journal is append-only: the database itself refuses to change or delete an entry."""

import hashlib

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SENTENCE = "the journal is append-only"


def upgrade() -> None:
    """The head row of the empty tree, and triggers on both databases."""
    head = sa.table("journal_head", sa.column("id"), sa.column("size"), sa.column("peaks"))
    head.append_column(sa.column("root"))
    empty = hashlib.sha256(b"").hexdigest()
    op.bulk_insert(head, [{"id": 1, "size": 0, "peaks": "", "root": empty}])
    if op.get_bind().dialect.name == "sqlite":
        _sqlite()
    else:
        _postgres()


def _sqlite() -> None:
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER journal_entry_no_{verb.lower()} BEFORE {verb} ON journal_entry "
            f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
        )
    op.execute(
        "CREATE TRIGGER journal_payload_no_update BEFORE UPDATE ON journal_payload "
        f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
    )


def _postgres() -> None:
    op.execute(
        "CREATE FUNCTION journal_refuses() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{SENTENCE}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER journal_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE "
        "ON journal_entry FOR EACH STATEMENT EXECUTE FUNCTION journal_refuses()"
    )
    op.execute(
        "CREATE TRIGGER journal_payload_no_update BEFORE UPDATE "
        "ON journal_payload FOR EACH STATEMENT EXECUTE FUNCTION journal_refuses()"
    )


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
