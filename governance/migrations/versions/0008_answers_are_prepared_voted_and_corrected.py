"""An answer has a file, is voted on by a rule, taken together with others, and put right once."""

import sqlalchemy as sa
from alembic import op

revision = "0008_answers"
down_revision = "0008_similar"
branch_labels = None
depends_on = None


def _to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete="RESTRICT")


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _index(table: str, *columns: str) -> None:
    with op.batch_alter_table(table, schema=None) as batch_op:
        for column in columns:
            batch_op.create_index(batch_op.f(f"ix_{table}_{column}"), [column], unique=False)


def upgrade() -> None:
    """The file of a recommendation; votes and the rule of a body; many at once; corrections."""
    _make_files()
    _make_votes()
    _make_desk()


def _make_files() -> None:
    op.create_table(
        "answer_file",
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("euros", sa.BigInteger(), nullable=False),
        sa.Column("days", sa.BigInteger(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        _to("answer_file", "recommendation_id", "recommendation"),
        _key("answer_file", "recommendation_id"),
    )
    op.create_table(
        "advice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("directorate", sa.String(length=200), nullable=False),
        sa.Column("given_by", sa.String(length=200), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        _to("advice", "recommendation_id", "recommendation"),
        _key("advice", "id"),
    )
    _index("advice", "recommendation_id")
    op.create_table(
        "prepared_answer",
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("report_back_on", sa.Date(), nullable=True),
        sa.Column("returns_on", sa.Date(), nullable=True),
        sa.Column("missing_resource", sa.Text(), nullable=True),
        sa.Column("referred_to", sa.String(length=200), nullable=False),
        _to("prepared_answer", "recommendation_id", "recommendation"),
        _key("prepared_answer", "recommendation_id"),
    )


def _make_votes() -> None:
    op.create_table(
        "voting_rule",
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("share", sa.String(length=40), nullable=False),
        sa.Column("base", sa.String(length=40), nullable=False),
        sa.Column("chair_decides", sa.Boolean(), nullable=False),
        sa.Column("chair_id", sa.Integer(), nullable=True),
        _to("voting_rule", "body_id", "body"),
        _to("voting_rule", "chair_id", "person"),
        _key("voting_rule", "body_id"),
    )
    _index("voting_rule", "chair_id")
    op.create_table(
        "vote",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("way", sa.String(length=40), nullable=False),
        sa.Column("proposal", sa.Text(), nullable=True),
        sa.Column("stage", sa.String(length=40), nullable=False),
        sa.Column("in_favour", sa.Integer(), nullable=False),
        sa.Column("against", sa.Integer(), nullable=False),
        sa.Column("abstained", sa.Integer(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        _to("vote", "item_id", "agenda_item"),
        _key("vote", "id"),
    )
    _index("vote", "item_id")
    op.create_table(
        "vote_cast",
        sa.Column("vote_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("choice", sa.String(length=40), nullable=True),
        _to("vote_cast", "vote_id", "vote"),
        _to("vote_cast", "person_id", "person"),
        _to("vote_cast", "by_id", "person"),
        _key("vote_cast", "vote_id", "person_id"),
    )
    _index("vote_cast", "by_id")


def _make_desk() -> None:
    op.create_table(
        "act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("done", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("undone_on", sa.Date(), nullable=True),
        _to("act", "meeting_id", "meeting"),
        _to("act", "person_id", "person"),
        _key("act", "id"),
    )
    _index("act", "meeting_id", "person_id")
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("vote_result", sa.Text(), nullable=False, server_default="{}")
        )
        batch_op.add_column(sa.Column("vote_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("act_id", sa.Integer(), nullable=True))
        for target in ("vote", "act"):
            name = batch_op.f(f"fk_decision_{target}_id_{target}")
            batch_op.create_foreign_key(name, target, [f"{target}_id"], ["id"], ondelete="RESTRICT")
    _index("decision", "vote_id", "act_id")
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled", sa.String(length=40), nullable=True),
        sa.Column("reply", sa.Text(), nullable=False),
        _to("correction", "decision_id", "decision"),
        _to("correction", "person_id", "person"),
        _key("correction", "id"),
        sa.UniqueConstraint(
            "decision_id", "person_id", name=op.f("uq_correction_decision_id_person_id")
        ),
    )
    _index("correction", "decision_id", "person_id")


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
