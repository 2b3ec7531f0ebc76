"""What changed wakes who looks, and a room chooses together."""

import sqlalchemy as sa
from alembic import op

revision = "0008_wall"
down_revision = "0008_phone"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The pulse of each topic; choices with their ballots, and what they came to."""
    op.create_table(
        "pulse",
        sa.Column("topic", sa.String(length=80), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("topic", name=op.f("pk_pulse")),
    )
    op.create_index(op.f("ix_pulse_number"), "pulse", ["number"])
    _create_choice()
    op.create_table(
        "ballot",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("choice_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("opinions", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["choice_id"],
            ["choice.id"],
            name=op.f("fk_ballot_choice_id_choice"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participant.id"],
            name=op.f("fk_ballot_participant_id_participant"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ballot")),
        sa.UniqueConstraint(
            "choice_id", "participant_id", name=op.f("uq_ballot_choice_id_participant_id")
        ),
    )
    op.create_index(op.f("ix_ballot_participant_id"), "ballot", ["participant_id"])
    _create_tally()


def _create_choice() -> None:
    op.create_table(
        "choice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("dots", sa.Integer(), nullable=False),
        sa.Column("asks_agreement", sa.Boolean(), nullable=False),
        sa.Column("devices", sa.Integer(), nullable=False),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name=op.f("fk_choice_workshop_id_workshop"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_choice")),
    )
    op.create_index(op.f("ix_choice_workshop_id"), "choice", ["workshop_id"])


def _create_tally() -> None:
    op.create_table(
        "tally",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("choice_id", sa.Integer(), nullable=False),
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Integer(), nullable=False)
            for name in ("dots", "agree", "passed", "disagree")
        ),
        sa.Column("by_table", sa.Text(), nullable=False),
        sa.Column("by_language", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["choice_id"],
            ["choice.id"],
            name=op.f("fk_tally_choice_id_choice"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["recommendation_id"],
            ["recommendation.id"],
            name=op.f("fk_tally_recommendation_id_recommendation"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tally")),
        sa.UniqueConstraint(
            "choice_id", "recommendation_id", name=op.f("uq_tally_choice_id_recommendation_id")
        ),
    )
    op.create_index(op.f("ix_tally_recommendation_id"), "tally", ["recommendation_id"])


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
