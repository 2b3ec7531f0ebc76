"""The register keeps what became of it."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Cycles, assessments, refused rows; and of each recommendation how far it came."""
    op.create_table(
        "cycle",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cycle")),
    )
    with op.batch_alter_table("cycle", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cycle_since"), ["since"], unique=False)

    op.create_table(
        "import_refusal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["import_batch.id"],
            name=op.f("fk_import_refusal_batch_id_import_batch"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_refusal")),
        sa.UniqueConstraint("batch_id", "row", name=op.f("uq_import_refusal_batch_id_row")),
    )
    op.create_table(
        "assessment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("treatment", sa.String(length=40), nullable=True),
        sa.Column("realisation", sa.String(length=40), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=True),
        sa.Column("became", sa.Text(), nullable=True),
        sa.Column("document", sa.String(length=200), nullable=False),
        sa.Column("document_url", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["import_batch.id"],
            name=op.f("fk_assessment_batch_id_import_batch"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["recommendation_id"],
            ["recommendation.id"],
            name=op.f("fk_assessment_recommendation_id_recommendation"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment")),
    )
    with op.batch_alter_table("assessment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_assessment_batch_id"), ["batch_id"], unique=False)
        batch_op.create_index(
            "ix_assessment_latest", ["recommendation_id", "as_of", "id"], unique=False
        )

    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("cited", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        batch_op.add_column(sa.Column("tick", sa.BigInteger(), server_default="0", nullable=False))
        batch_op.create_index(batch_op.f("ix_decision_tick"), ["tick"], unique=False)

    _keep_refusals()
    with op.batch_alter_table("import_batch", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("stage", sa.String(length=40), server_default="finished", nullable=False)
        )
        batch_op.add_column(
            sa.Column("format", sa.String(length=20), server_default="csv", nullable=False)
        )
        batch_op.add_column(sa.Column("file_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("by_id", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("source", sa.String(length=80), server_default="", nullable=False)
        )
        batch_op.add_column(
            sa.Column("language", sa.String(length=2), server_default="", nullable=False)
        )
        batch_op.add_column(sa.Column("columns", sa.Text(), server_default="{}", nullable=False))
        batch_op.add_column(sa.Column("starts", sa.Text(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("cycle_id", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("document", sa.String(length=200), server_default="", nullable=False)
        )
        batch_op.add_column(
            sa.Column("document_url", sa.String(length=500), server_default="", nullable=False)
        )
        batch_op.add_column(sa.Column("as_of", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(
            sa.Column("undone_because", sa.Text(), server_default="", nullable=False)
        )
        batch_op.create_index(batch_op.f("ix_import_batch_by_id"), ["by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_import_batch_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_import_batch_file_id"), ["file_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_import_batch_cycle_id_cycle"),
            "cycle",
            ["cycle_id"],
            ["id"],
            ondelete="RESTRICT",
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_import_batch_by_id_person"),
            "person",
            ["by_id"],
            ["id"],
            ondelete="RESTRICT",
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_import_batch_file_id_stored_file"),
            "stored_file",
            ["file_id"],
            ["id"],
            ondelete="RESTRICT",
        )
        batch_op.drop_column("refusals")

    with op.batch_alter_table("outcome", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("cited", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        batch_op.add_column(sa.Column("tick", sa.BigInteger(), server_default="0", nullable=False))
        batch_op.create_index(batch_op.f("ix_outcome_tick"), ["tick"], unique=False)

    with op.batch_alter_table("project", schema=None) as batch_op:
        batch_op.add_column(sa.Column("tick", sa.BigInteger(), server_default="0", nullable=False))
        batch_op.create_index(batch_op.f("ix_project_tick"), ["tick"], unique=False)

    with op.batch_alter_table("recommendation", schema=None) as batch_op:
        batch_op.add_column(sa.Column("cycle_id", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("carried_by", sa.String(length=60), server_default="", nullable=False)
        )
        batch_op.add_column(
            sa.Column("has_outcome", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        batch_op.add_column(
            sa.Column("cited", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        batch_op.add_column(sa.Column("tick", sa.BigInteger(), server_default="0", nullable=False))
        batch_op.drop_index(batch_op.f("ix_recommendation_clocks"))
        batch_op.drop_index(batch_op.f("ix_recommendation_moved_on"))
        batch_op.drop_index(batch_op.f("ix_recommendation_office"))
        batch_op.create_index(batch_op.f("ix_recommendation_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_recommendation_tick"), ["tick"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_recommendation_cycle_id_cycle"),
            "cycle",
            ["cycle_id"],
            ["id"],
            ondelete="RESTRICT",
        )
    for statement in _KEPT:
        op.execute(statement)


def _keep_refusals() -> None:
    """What stood in one column becomes a row for each."""
    connection = op.get_bind()
    batches = connection.execute(sa.text("SELECT id, refusals FROM import_batch")).all()
    rows = [
        {"batch_id": batch.id, "row": row, "reason": reason}
        for batch in batches
        for row, reason in json.loads(batch.refusals)
    ]
    refusals = sa.table(
        "import_refusal", sa.column("batch_id"), sa.column("row"), sa.column("reason")
    )
    op.bulk_insert(refusals, rows)


_CARRIED = """
UPDATE recommendation SET carried_by = trim(
  CASE WHEN id IN (SELECT recommendation_id FROM carries JOIN project ON project.id = project_id
    WHERE kind = 'experiment') THEN 'experiment ' ELSE '' END ||
  CASE WHEN id IN (SELECT recommendation_id FROM carries JOIN project ON project.id = project_id
    WHERE kind = 'permanent') THEN 'permanent ' ELSE '' END ||
  CASE WHEN id IN (SELECT recommendation_id FROM carries JOIN project ON project.id = project_id
    WHERE kind = 'strategic') THEN 'strategic' ELSE '' END)
"""
_CHANGED = """
UPDATE recommendation SET has_outcome = true WHERE id IN (
  SELECT recommendation_id FROM carries JOIN outcome ON outcome.project_id = carries.project_id
  WHERE outcome.stage = 'published')
"""
_CITED = """
UPDATE recommendation SET cited = true WHERE id IN (
  SELECT recommendation_id FROM citation
    WHERE edition_id IS NOT NULL AND recommendation_id IS NOT NULL
  UNION SELECT decision.recommendation_id FROM citation
    JOIN decision ON decision.id = decision_id
    WHERE edition_id IS NOT NULL AND decision.recommendation_id IS NOT NULL
  UNION SELECT carries.recommendation_id FROM citation
    JOIN outcome ON outcome.id = outcome_id
    JOIN carries ON carries.project_id = outcome.project_id WHERE edition_id IS NOT NULL)
"""
_KEPT = (
    _CARRIED,
    _CHANGED,
    _CITED,
    (
        "UPDATE outcome SET cited = true WHERE id IN "
        "(SELECT outcome_id FROM citation WHERE edition_id IS NOT NULL AND outcome_id IS NOT NULL)"
    ),
    (
        "UPDATE decision SET cited = true WHERE id IN (SELECT decision_id FROM citation "
        "WHERE edition_id IS NOT NULL AND decision_id IS NOT NULL)"
    ),
)


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
