"""A search on PostgreSQL reads block by block: a word is kept with the block its text stands in."""

from alembic import op

revision = "0009_search"
down_revision = "0009_ahead"
branch_labels = None
depends_on = None

PLACED = """
CREATE FUNCTION search_placed(entry integer, said text[]) RETURNS tsvector
LANGUAGE sql IMMUTABLE AS $$
    SELECT array_to_tsvector(ARRAY(SELECT (entry >> 15) || word FROM unnest(said) word))
$$
"""
NEWEST = """
CREATE OR REPLACE FUNCTION search_newest(asked text, most integer, after integer)
RETURNS SETOF integer LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE
    block integer := (SELECT max(id) >> 15 FROM search_word);
    got integer;
BEGIN
    WHILE block >= after >> 15 AND most > 0 LOOP
        RETURN QUERY SELECT id FROM search_word
            WHERE tokens @@ replace(asked, '@', block::text)::tsquery AND id + 0 > after
            ORDER BY id + 0 DESC LIMIT most;
        GET DIAGNOSTICS got = ROW_COUNT;
        most := most - got;
        block := block - 1;
    END LOOP;
END $$
"""
"""GIN reads the whole list of the rarest word that is asked for, from its beginning. A word with
its block in front has one short list for each 32,768 entries: the newest is read first, then the
one before it, back to `after`. `@` stands where the block goes. `id + 0`: the primary key would
read every text of the block."""


def upgrade() -> None:
    """The entries that are there move to their blocks; the index is made anew."""
    if op.get_bind().dialect.name == "sqlite":
        return
    op.execute(PLACED)
    op.execute(NEWEST)
    op.execute("DROP INDEX ix_search_word")
    op.execute(
        "UPDATE search_word SET tokens = search_placed(id, ARRAY("
        "SELECT word FROM unnest(tsvector_to_array(tokens)) word WHERE word !~ '^[bc][0-9]+$'))"
    )
    op.execute(
        "CREATE INDEX ix_search_word ON search_word USING gin (tokens) "
        "WITH (gin_pending_list_limit = 512)"
    )


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
