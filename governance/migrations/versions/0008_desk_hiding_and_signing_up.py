"""A recommendation may be hidden with a reason; members sign up for a workshop."""

import sqlalchemy as sa
from alembic import op

revision = "0008_desk"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Why a text is not shown in the room, and who wants to come."""
    with op.batch_alter_table("recommendation", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("hidden_because", sa.Text(), nullable=False, server_default="")
        )
    op.create_table(
        "signup",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_signup_person_id_person"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name=op.f("fk_signup_workshop_id_workshop"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signup")),
        sa.UniqueConstraint(
            "workshop_id", "person_id", name=op.f("uq_signup_workshop_id_person_id")
        ),
    )
    with op.batch_alter_table("signup", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_signup_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_signup_workshop_id"), ["workshop_id"], unique=False)


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
