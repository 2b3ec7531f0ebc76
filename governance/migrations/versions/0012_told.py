"""What is told names its meeting and its answer; a fact is put right once for each announcement;
a decision says when it was worded anew after its minutes were approved."""

import sqlalchemy as sa
from alembic import op

revision = "0012_told"
down_revision = "0012_held"
branch_labels = None
depends_on = None

STANDS = sa.text("NOT earlier")


def upgrade() -> None:
    """Columns that say nothing yet."""
    with op.batch_alter_table("notice") as notice:
        for target in ("meeting", "decision"):
            notice.add_column(sa.Column(f"{target}_id", sa.Integer(), nullable=True))
            name = op.f(f"fk_notice_{target}_id_{target}")
            notice.create_foreign_key(name, target, [f"{target}_id"], ["id"], ondelete="RESTRICT")
            notice.create_index(op.f(f"ix_notice_{target}_id"), [f"{target}_id"])
    with op.batch_alter_table("decision") as decision:
        decision.add_column(sa.Column("reworded_on", sa.Date(), nullable=True))
    with op.batch_alter_table("correction") as correction:
        correction.drop_constraint(op.f("uq_correction_decision_id_person_id"), type_="unique")
        correction.add_column(
            sa.Column("earlier", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("correction") as correction:
        correction.alter_column("earlier", server_default=None)
    op.create_index(
        "ix_correction_once",
        "correction",
        ["decision_id", "person_id"],
        unique=True,
        sqlite_where=STANDS,
        postgresql_where=STANDS,
    )


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
