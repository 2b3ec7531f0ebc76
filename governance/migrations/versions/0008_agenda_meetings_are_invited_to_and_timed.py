"""Meetings are invited to and timed; points have presenters and documents; cycles have dates."""

import sqlalchemy as sa
from alembic import op

revision = "0008_agenda"
down_revision = "0008_answers"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What bodies, mandates, meetings, points and cycles have besides, and four new tables."""
    _bodies()
    _meetings()
    _points()
    with op.batch_alter_table("cycle", schema=None) as batch_op:
        for name in ("texts_frozen_on", "answers_due_on", "assembly_on", "report_frozen_on"):
            batch_op.add_column(sa.Column(name, sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("reminded", sa.Text(), nullable=False, server_default="{}"))
    _observers_and_invitations()
    _recurring_items_and_documents()


def _bodies() -> None:
    with op.batch_alter_table("body", schema=None) as batch_op:
        batch_op.add_column(sa.Column("seats", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("proxies_each", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column(
                "second_without_quorum", sa.Boolean(), nullable=False, server_default=sa.false()
            )
        )
        batch_op.add_column(
            sa.Column("invite_days", sa.Integer(), nullable=False, server_default="7")
        )
        batch_op.add_column(sa.Column("categories", sa.Text(), nullable=True))
    with op.batch_alter_table("mandate", schema=None) as batch_op:
        batch_op.add_column(sa.Column("category", sa.Text(), nullable=True))


def _meetings() -> None:
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.add_column(sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("again_after_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("counted", sa.Text(), nullable=False, server_default="{}"))
        batch_op.add_column(
            sa.Column("agenda_version", sa.Integer(), nullable=False, server_default="0")
        )
        batch_op.create_index("ix_meeting_again_after_id", ["again_after_id"])
        batch_op.create_foreign_key(
            "fk_meeting_again_after_id_meeting",
            "meeting",
            ["again_after_id"],
            ["id"],
            ondelete="RESTRICT",
        )


def _points() -> None:
    with op.batch_alter_table("agenda_item", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("presenter", sa.String(length=200), nullable=False, server_default="")
        )
        batch_op.add_column(
            sa.Column("proposed_as", sa.String(length=60), nullable=False, server_default="")
        )
        batch_op.add_column(
            sa.Column("last_change", sa.String(length=40), nullable=False, server_default="added")
        )
        batch_op.add_column(
            sa.Column("changed_in", sa.Integer(), nullable=False, server_default="0")
        )
        for name in ("presenter_id", "changed_by_id"):
            batch_op.add_column(sa.Column(name, sa.Integer(), nullable=True))
            batch_op.create_index(f"ix_agenda_item_{name}", [name])
            batch_op.create_foreign_key(
                f"fk_agenda_item_{name}_person", "person", [name], ["id"], ondelete="RESTRICT"
            )


def _key(name: str, target: str, *, optional: bool = False) -> tuple[sa.Column[int], object]:
    column: sa.Column[int] = sa.Column(name, sa.Integer(), nullable=optional)
    return column, sa.ForeignKeyConstraint([name], [f"{target}.id"], ondelete="RESTRICT")


type Keys = list[tuple[sa.Column[int], object]]


def _table(name: str, keys: Keys, *rest: sa.schema.SchemaItem) -> None:
    columns = [column for column, _constraint in keys]
    constraints: list[object] = [constraint for _column, constraint in keys]
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        *columns,
        *rest,
        *constraints,  # type: ignore[arg-type]
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
    )
    for column in columns:
        op.create_index(f"ix_{name}_{column.name}", name, [column.name])


def _observers_and_invitations() -> None:
    _table(
        "observer",
        [_key("meeting_id", "meeting")],
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("uninvited", sa.Boolean(), nullable=False),
    )
    _table(
        "invitation",
        [_key("meeting_id", "meeting")],
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.UniqueConstraint("meeting_id", "number", name=op.f("uq_invitation_meeting_id_number")),
    )


def _recurring_items_and_documents() -> None:
    _table(
        "recurring_item",
        [_key("body_id", "body")],
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("purpose", sa.String(length=40), nullable=False),
        sa.Column("month", sa.Integer(), nullable=True),
        sa.Column("minutes_planned", sa.Integer(), nullable=True),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("ended", sa.Boolean(), nullable=False),
    )
    _table(
        "meeting_document",
        [
            _key("meeting_id", "meeting"),
            _key("item_id", "agenda_item", optional=True),
            _key("file_id", "stored_file"),
        ],
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("taken_off", sa.Boolean(), nullable=False),
    )


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
