"""A search may cost so much: a sample of the entries tells how often words stand in them."""

from alembic import op

revision = "0005_search"
down_revision = "0004_search"
branch_labels = None
depends_on = None

NEWEST = """
CREATE FUNCTION search_newest(asked text, most integer, after integer) RETURNS SETOF integer
LANGUAGE plpgsql STABLE AS $$
DECLARE
    high integer := (SELECT max(id) >> 12 FROM search_word);
    low integer;
    wide integer := 1;
    blocks text;
    got integer;
BEGIN
    WHILE high >= after >> 12 AND most > 0 LOOP
        low := greatest(high - wide + 1, after >> 12);
        blocks := '';
        IF wide > 64 AND after = 0 THEN
            low := 0;
        ELSE
            SELECT ' & (' || string_agg('''b' || n || '''', ' | ') || ')'
            INTO blocks FROM generate_series(low, high) n;
        END IF;
        RETURN QUERY EXECUTE
            'SELECT id FROM search_word WHERE tokens @@ $1::tsquery AND id < $2 AND id > $3 '
            'ORDER BY id + 0 DESC LIMIT $4'
            USING '(' || asked || ')' || blocks, (high + 1) << 12, after, most;
        GET DIAGNOSTICS got = ROW_COUNT;
        most := most - got;
        high := low - 1;
        wide := wide * 4;
    END LOOP;
END $$
"""
"""GIN cannot stop early: it is asked about the newest block of 4,096 entries first, then about four
times as many, and so on, back to `after`."""
SAMPLED = """
CREATE FUNCTION search_sampled(asked text[], most integer) RETURNS TABLE (n bigint, id integer)
LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
BEGIN
    RETURN QUERY SELECT a.nr, s.id FROM unnest(asked) WITH ORDINALITY AS a(query, nr),
        LATERAL (SELECT w.id FROM search_word_sample w WHERE w.tokens @@ a.query::tsquery
                 ORDER BY w.id + 0 DESC LIMIT most) s;
END $$
"""


def upgrade() -> None:
    """The sample; the entries are written anew by the application (`governance migrate`)."""
    op.execute("DELETE FROM search_word")
    op.execute("DELETE FROM search_entry")
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE search_word_sample USING fts5("
            "tokens, detail=none, columnsize=0, tokenize='ascii')"
        )
        return
    op.execute("CREATE TABLE search_word_sample (LIKE search_word INCLUDING ALL)")
    op.execute("DROP FUNCTION search_newest(text, integer)")
    op.execute(NEWEST)
    op.execute(SAMPLED)


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
