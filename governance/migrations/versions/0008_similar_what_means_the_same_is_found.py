"""What the register means is kept, and members add to what others recommended."""

import sqlalchemy as sa
from alembic import op

revision = "0008_similar"
down_revision = "0008_wall"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Meanings are made by the application, where the encoder is installed."""
    op.create_table(
        "meaning",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("encoder", sa.String(length=40), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["recommendation_id"],
            ["recommendation.id"],
            name=op.f("fk_meaning_recommendation_id_recommendation"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meaning")),
    )
    op.create_table(
        "addition",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("participant_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("signature", sa.String(length=40), nullable=False),
        sa.Column("shown_as", sa.String(length=200), nullable=False),
        sa.Column("added_on", sa.Date(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [f"{one}_id"],
                [f"{one}.id"],
                name=op.f(f"fk_addition_{one}_id_{one}"),
                ondelete="RESTRICT",
            )
            for one in ("recommendation", "person", "participant")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addition")),
    )
    for table, columns in {
        "meaning": ["recommendation_id"],
        "addition": ["recommendation_id", "person_id", "participant_id"],
    }.items():
        with op.batch_alter_table(table, schema=None) as batch_op:
            for column in columns:
                batch_op.create_index(batch_op.f(f"ix_{table}_{column}"), [column], unique=False)


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
