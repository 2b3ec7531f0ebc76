"""What anonymous texts need so that nothing leads to who wrote them."""

from sqlmodel import Field, SQLModel

from governance.core.columns import one


class KeptNumbers(SQLModel, table=True):
    """Numbers that are kept for the anonymous texts of one workshop.

    Each text takes one of them by lot: a number that grew with every text would tell when it was
    written, and so by whom.
    """

    __tablename__ = "kept_numbers"

    workshop_id: int = one("workshop.id", primary=True)
    first: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    last: int


class LeftAddress(SQLModel, table=True):
    """An address that was left with a receipt, to hear what becomes of a text.

    It is nobody's account, and it is forgotten when there is nothing more to tell.
    """

    __tablename__ = "left_address"

    recommendation_id: int = one("recommendation.id", primary=True)
    address: str = Field(max_length=200)
    language: str = Field(max_length=2)
