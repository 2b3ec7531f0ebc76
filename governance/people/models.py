"""What a person is here: a name, dated roles, sign-in links and sessions."""

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field, SQLModel

from governance.core.columns import choice, instant, key, one


class RoleName(StrEnum):
    """What a person may be for the whole cooperative; facilitator and lead are per workshop and
    per project."""

    ADMIN = "admin"
    BOARD = "board"
    SECRETARY = "secretary"
    EDITOR = "editor"


class MailPace(StrEnum):
    """How a person wants to hear of steps."""

    EACH = "each"
    NONE = "none"


class Person(SQLModel, table=True):
    """Somebody with an account; a former one is left without name or address."""

    __tablename__ = "person"
    PATH: ClassVar[str] = "people"

    id: int = key()
    name: str = Field(max_length=200)
    email: str | None = Field(default=None, max_length=254, unique=True)
    language: str = Field(default="nl", max_length=2)
    mail_pace: MailPace = choice(MailPace, default=MailPace.EACH)
    created_at: datetime = instant()
    erased_at: datetime | None = instant(optional=True)


class Role(SQLModel, table=True):
    """A role, held from a day until a day."""

    __tablename__ = "role"

    id: int = key()
    person_id: int = one("person.id")
    name: RoleName = choice(RoleName)
    since: date
    until: date | None = Field(default=None)


class SignInLink(SQLModel, table=True):
    """A link that signs in once, within fifteen minutes; only its digest is kept."""

    __tablename__ = "sign_in_link"

    digest: str = Field(primary_key=True, max_length=64)
    person_id: int = one("person.id")
    expires_at: datetime = instant()
    used_at: datetime | None = instant(optional=True)


class SignedIn(SQLModel, table=True):
    """A session of a person on one device; the cookie holds a token, this row its digest."""

    __tablename__ = "session"

    id: int = key()
    digest: str = Field(max_length=64, unique=True)
    person_id: int = one("person.id")
    device: str = Field(default="", max_length=80)
    started_at: datetime = instant()
    seen_on: date
    expires_at: datetime = instant()
    ended_at: datetime | None = instant(optional=True)
