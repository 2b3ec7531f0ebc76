"""Projects are put in order by a vote, within the people and the money there are."""

import sqlalchemy as sa
from alembic import op

revision = "0009_rounds"
down_revision = "0009_minutes"
branch_labels = None
depends_on = None


def _to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete="RESTRICT")


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _once(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))


def _index(table: str, *columns: str) -> None:
    with op.batch_alter_table(table, schema=None) as batch_op:
        for column in columns:
            batch_op.create_index(batch_op.f(f"ix_{table}_{column}"), [column], unique=False)


def upgrade() -> None:
    """Rounds with their means and candidates; ballots apart from who took part; runs."""
    _create_round()
    _create_what_is_asked_for()
    _create_votes()
    _create_scenario()


def _create_round() -> None:
    op.create_table(
        "priority_round",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(length=20), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("body_id", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.String(length=40), nullable=False)
            for name in ("stage", "electorate", "form", "utility", "completion")
        ),
        *(
            sa.Column(name, sa.Date(), nullable=False)
            for name in ("electorate_on", "opens_on", "closes_on")
        ),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        *(
            sa.Column(name, sa.Integer(), nullable=False)
            for name in ("points", "voters", "ballots", "on_paper")
        ),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("called_off_because", sa.Text(), nullable=True),
        _to("priority_round", "body_id", "body"),
        _to("priority_round", "meeting_id", "meeting"),
        _key("priority_round", "id"),
        _once("priority_round", "reference"),
    )
    _index("priority_round", "body_id", "meeting_id")


def _create_what_is_asked_for() -> None:
    op.create_table(
        "round_budget",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("resource", sa.String(length=40), nullable=False),
        sa.Column("team", sa.String(length=60), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        _to("round_budget", "round_id", "priority_round"),
        _key("round_budget", "id"),
        _once("round_budget", "round_id", "resource", "team"),
    )
    op.create_table(
        "round_candidate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("axis_id", sa.Integer(), nullable=True),
        sa.Column("feasibility", sa.Text(), nullable=True),
        sa.Column("costs", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("sentence", sa.Text(), nullable=True),
        sa.Column("adopted", sa.Boolean(), nullable=True),
        sa.Column("because", sa.Text(), nullable=True),
        _to("round_candidate", "round_id", "priority_round"),
        _to("round_candidate", "project_id", "project"),
        _to("round_candidate", "axis_id", "axis"),
        _key("round_candidate", "id"),
        _once("round_candidate", "round_id", "project_id"),
    )
    _index("round_budget", "round_id")
    _index("round_candidate", "round_id", "project_id", "axis_id")


def _create_votes() -> None:
    op.create_table(
        "took_part",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("on_paper", sa.Boolean(), nullable=False),
        _to("took_part", "round_id", "priority_round"),
        _to("took_part", "person_id", "person"),
        _key("took_part", "round_id", "person_id"),
    )
    op.create_table(
        "round_ballot",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("receipt", sa.String(length=64), nullable=False),
        sa.Column("points", sa.Text(), nullable=False),
        sa.Column("paper", sa.Integer(), nullable=True),
        sa.Column("paid", sa.Text(), nullable=False),
        _to("round_ballot", "round_id", "priority_round"),
        _key("round_ballot", "id"),
        _once("round_ballot", "receipt"),
    )
    _index("round_ballot", "round_id")


def _create_scenario() -> None:
    op.create_table(
        "round_scenario",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("amounts", sa.Text(), nullable=False),
        sa.Column("costs", sa.Text(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        _to("round_scenario", "round_id", "priority_round"),
        _key("round_scenario", "id"),
    )
    _index("round_scenario", "round_id")


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
