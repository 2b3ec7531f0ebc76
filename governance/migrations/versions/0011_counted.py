"""A decision keeps its quorum, who attends comes and goes, and a conflict can be taken back."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0011_counted"
down_revision = "0010_means"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Columns that say nothing yet; the number of conflicts stood with the votes until now."""
    with op.batch_alter_table("decision") as decision:
        decision.add_column(sa.Column("counted", sa.Text(), nullable=False, server_default="{}"))
    with op.batch_alter_table("decision") as decision:
        decision.alter_column("counted", server_default=None)
    with op.batch_alter_table("meeting") as meeting:
        meeting.add_column(sa.Column("new_summary", sa.Text(), nullable=True))
    with op.batch_alter_table("attendance") as attendance:
        attendance.add_column(sa.Column("came_at", sa.Time(), nullable=True))
        attendance.add_column(sa.Column("left_at", sa.Time(), nullable=True))
    with op.batch_alter_table("conflict") as conflict:
        conflict.add_column(
            sa.Column("taken_back", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("conflict") as conflict:
        conflict.alter_column("taken_back", server_default=None)
    _forget_the_number()


def _forget_the_number() -> None:
    decision = sa.table("decision", sa.column("id"), sa.column("vote_result"))
    found = sa.select(decision).where(decision.c.vote_result.contains('"conflicts"'))
    for key, kept in op.get_bind().execute(found).all():
        result = json.loads(kept)
        del result["conflicts"]
        said = json.dumps(result, ensure_ascii=False, sort_keys=True)
        op.execute(sa.update(decision).where(decision.c.id == key).values(vote_result=said))


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
