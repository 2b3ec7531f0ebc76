"""The minutes of meetings: written, sent, remarked on, approved, then fixed."""

import sqlalchemy as sa
from alembic import op

revision = "0009_minutes"
down_revision = "0009_after"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Four tables, and what a meeting says of its approved minutes."""
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.add_column(sa.Column("minutes_approved_on", sa.Date(), nullable=True))
        batch_op.add_column(
            sa.Column("minutes_sha256", sa.String(length=64), nullable=False, server_default="")
        )
        batch_op.add_column(
            sa.Column("minutes_fixed", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    _minutes()
    _what_stands_in_them()


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


def _minutes() -> None:
    _table(
        "minutes",
        [_key("meeting_id", "meeting"), _key("item_id", "agenda_item", optional=True)],
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(length=40), nullable=False),
        sa.Column("erratum", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sent_in", sa.Integer(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.UniqueConstraint("meeting_id", "number", name=op.f("uq_minutes_meeting_id_number")),
    )


def _what_stands_in_them() -> None:
    _table(
        "discussion",
        [
            _key("minutes_id", "minutes"),
            _key("item_id", "agenda_item"),
            _key("changed_by_id", "person", optional=True),
        ],
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("changed_in", sa.Integer(), nullable=False),
        sa.UniqueConstraint("minutes_id", "item_id", name=op.f("uq_discussion_minutes_id_item_id")),
    )
    _table(
        "remark",
        [
            _key("minutes_id", "minutes"),
            _key("item_id", "agenda_item", optional=True),
            _key("person_id", "person"),
        ],
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("treated", sa.String(length=40), nullable=True),
        sa.Column("reply", sa.Text(), nullable=False),
    )
    _table(
        "minutes_file",
        [_key("minutes_id", "minutes")],
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.UniqueConstraint(
            "minutes_id", "language", name=op.f("uq_minutes_file_minutes_id_language")
        ),
    )


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
