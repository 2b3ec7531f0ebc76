"""Every setting, with its default and its sentence of help; read once at start."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

from pydantic import AnyHttpUrl, Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from governance.core.errors import Refused
from governance.core.i18n import LANGUAGES

ANSWER_DAYS = 90


class Settings(BaseSettings):
    """Environment variables named `GOVERNANCE_…`."""

    model_config = SettingsConfigDict(env_prefix="GOVERNANCE_", extra="forbid")

    data: Path = Field(
        default=Path("data"), description="Folder of the SQLite database and of uploaded files."
    )
    database_url: str = Field(
        default="",
        description="SQLAlchemy address of the database; empty: an SQLite file in the data folder.",
    )
    base_url: AnyHttpUrl = Field(
        default=AnyHttpUrl("http://127.0.0.1:8000"),
        description="Public address of the site, as it stands in mails and QR codes.",
    )
    organisation: str = Field(
        default="Smart", min_length=1, description="Name of the cooperative, as shown on each page."
    )
    languages: Annotated[tuple[str, ...], NoDecode] = Field(
        default=("nl", "fr"),
        description="Languages in which an answer or a report must exist before it is published.",
    )
    answer_days: int = Field(
        default=ANSWER_DAYS,
        ge=1,
        description="Days within which a received recommendation is answered.",
    )
    authors_first_days: int = Field(
        default=2, ge=0, description="Days the authors know an answer before the public does."
    )
    propose_days: int = Field(
        default=30,
        ge=0,
        description="Days before its answer is due from which a recommendation is proposed for an "
        "agenda.",
    )
    remind_days: int = Field(
        default=14,
        ge=0,
        description="Days before each of the four dates of a cycle that those are reminded who "
        "have to be ready by then.",
    )
    readers: int = Field(default=2, ge=1, le=16, description="Threads that serve reading pages.")
    writers: int = Field(
        default=4, ge=1, le=64, description="Threads that serve writing pages (SQLite: always one)."
    )
    visitors_cache_megabytes: int = Field(
        default=16, ge=0, description="Memory for pages that were made for visitors; 0: none."
    )
    upload_megabytes: int = Field(default=20, ge=1, description="Largest file that is taken.")
    smtp_url: str = Field(
        default="",
        description="smtp://user:password@host:587 (STARTTLS), smtps://…; empty: mails are kept "
        "in the outbox folder of the data folder as files.",
    )
    mail_from: str = Field(
        default="governance@localhost", description="Address that mails are sent from."
    )
    worker: bool = Field(
        default=True, description="Do the work of the outbox in this process (a thread)."
    )
    secret: str = Field(
        default="",
        description="Signs short-lived cookies; empty: made at first start, in the data folder.",
    )

    @field_validator("languages", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value

    @field_validator("languages")
    @classmethod
    def _known(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if not value or set(value) - set(LANGUAGES):
            raise ValueError(f"languages are among {', '.join(LANGUAGES)}")
        return value

    @model_validator(mode="after")
    def _check(self) -> Settings:
        if not self.database_url:
            self.database_url = f"sqlite:///{self.data / 'governance.sqlite'}"
        if self.database_url.startswith("postgresql://"):
            self.database_url = "postgresql+psycopg://" + self.database_url.split("://", 1)[1]
        if not self.database_url.startswith(("sqlite:///", "postgresql+psycopg://")):
            raise ValueError("database_url starts with sqlite:/// or postgresql://")
        loopback = self.base_url.host in ("127.0.0.1", "localhost", "[::1]")
        if self.base_url.scheme != "https" and not loopback:
            raise ValueError("base_url starts with https:// (http:// only on this machine)")
        if self.secret and len(self.secret) < 32:
            raise ValueError("secret has at least 32 characters")
        return self

    @property
    def secure(self) -> bool:
        """Whether the site is served over https, so that cookies may say so."""
        return self.base_url.scheme == "https"

    @property
    def files(self) -> Path:
        """Folder of uploaded files, never served as it is."""
        return self.data / "files"

    def absolute(self, path: str) -> str:
        """The public address of a path of this site."""
        return str(self.base_url).rstrip("/") + path


def read_settings(**given: object) -> Settings:
    """The settings of the environment; raises `Refused` with one sentence for the first mistake."""
    unknown = {name for name in os.environ if name.startswith("GOVERNANCE_")} - {
        f"GOVERNANCE_{name.upper()}" for name in Settings.model_fields
    }
    if unknown:
        raise Refused(f"{min(unknown)}: there is no such setting")
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as mistake:
        first = mistake.errors()[0]
        name = "_".join(["GOVERNANCE", *(str(part).upper() for part in first["loc"])])
        sentence = first["msg"].removeprefix("Value error, ")
        raise Refused(f"{name}: {sentence}") from None
