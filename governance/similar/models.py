"""What is kept so that what means the same is found: the meaning of each text of the register."""

from sqlmodel import Field, SQLModel

from governance.core.columns import key, one


class Meaning(SQLModel, table=True):
    """What a received recommendation means, as its words were in one version.

    Only what everybody may read is kept, and in another row after each change: the higher the id,
    the later. What lies on a table is not kept: it is understood anew, in memory.
    """

    __tablename__ = "meaning"

    id: int = key()
    recommendation_id: int = one("recommendation.id")
    version: int
    encoder: str = Field(max_length=40)
    vector: bytes
