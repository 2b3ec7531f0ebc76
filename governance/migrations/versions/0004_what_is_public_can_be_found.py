"""What is public can be found: an entry for each thing, and the tokens it is found by."""

import sqlalchemy as sa
from alembic import op

revision = "0004_search"
down_revision = "0003"
branch_labels = None
depends_on = None

NEWEST = """
CREATE FUNCTION search_newest(asked text, most integer) RETURNS SETOF integer
LANGUAGE plpgsql STABLE AS $$
DECLARE
    high integer := (SELECT max(id) >> 14 FROM search_word);
    low integer;
    wide integer := 1;
    blocks text;
    got integer;
BEGIN
    WHILE high >= 0 AND most > 0 LOOP
        low := CASE WHEN wide > 16 THEN 0 ELSE greatest(high - wide + 1, 0) END;
        blocks := '';
        IF wide <= 16 THEN
            SELECT ' & (' || string_agg('''b' || n || '''', ' | ') || ')'
            INTO blocks FROM generate_series(low, high) n;
        END IF;
        RETURN QUERY EXECUTE
            'SELECT id FROM search_word WHERE tokens @@ $1::tsquery AND id < $2 '
            'ORDER BY id + 0 DESC LIMIT $3'
            USING asked || blocks, (high + 1) << 14, most;
        GET DIAGNOSTICS got = ROW_COUNT;
        most := most - got;
        high := low - 1;
        wide := wide * 4;
    END LOOP;
END $$
"""
"""GIN cannot stop early: it is asked about the newest blocks of 16,384 entries first, then about
four times as many, then sixteen times, then about all the rest."""


def upgrade() -> None:
    """The entries; they are filled by the application (`governance migrate`)."""
    op.create_table(
        "search_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("thing_id", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(length=24), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("texts", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_entry")),
        sa.UniqueConstraint("kind", "thing_id", name=op.f("uq_search_entry_kind_thing_id")),
    )
    op.create_index(op.f("ix_search_entry_reference"), "search_entry", ["reference"])
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE search_word USING fts5("
            "tokens, detail=none, columnsize=0, tokenize='ascii')"
        )
        return
    op.execute(
        "CREATE TABLE search_word (id integer PRIMARY KEY, tokens tsvector NOT NULL) "
        "WITH (toast_tuple_target = 128)"
    )
    op.execute("ALTER TABLE search_word ALTER COLUMN tokens SET STORAGE EXTERNAL")
    op.execute(
        "CREATE INDEX ix_search_word ON search_word USING gin (tokens) "
        "WITH (gin_pending_list_limit = 512)"
    )
    op.execute(NEWEST)


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
