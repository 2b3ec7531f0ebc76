"""The archive, one report, its editions and their bytes."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session, defer, selectinload
from sqlmodel import col

from governance.core import clock
from governance.core.errors import NotFound, Refused
from governance.core.files import StoredFile
from governance.core.i18n import _
from governance.core.policy import Actor, Visitor
from governance.reports import policy
from governance.reports.models import (
    ArchivedFile,
    Chapter,
    Edition,
    EditionFile,
    Report,
    Stage,
)

FIRST_YEAR = 1900
MOST = 200
"""Reports on one page: a cooperative that publishes for two centuries sees the last two."""


def reports(db: Session, *, for_: Actor) -> list[Report]:
    """The archive, newest year first; those in the making only for who writes them."""
    found = select(Report).order_by(col(Report.year).desc()).limit(MOST)
    if not policy.can_write_reports(for_):
        found = found.where(col(Report.stage) != Stage.WRITING)
    return list(db.scalars(found))


def find_report(db: Session, year: int, *, for_: Actor) -> Report:
    """The report on a year without its chapters; raises `NotFound`."""
    report = db.scalars(select(Report).where(col(Report.year) == year)).one_or_none()
    if report is None or not policy.can_see_report(for_, report):
        raise NotFound
    return report


def get_report(db: Session, year: int, *, for_: Actor) -> Report:
    """The report on a year, with chapters and citations; raises `NotFound`."""
    found = select(Report).where(col(Report.year) == year)
    whole = selectinload(Report.chapters).selectinload(Chapter.citations)  # type: ignore[arg-type]
    found = found.options(whole).execution_options(populate_existing=True)
    report = db.scalars(found).one_or_none()
    if report is None or not policy.can_see_report(for_, report):
        raise NotFound
    return report


def must_be_free(db: Session, year: int) -> None:
    """Raise `Refused` unless a report on this year can be begun."""
    if not FIRST_YEAR <= year <= clock.today().year:
        raise Refused(_("A report is on a year that has begun."))
    if db.get(Report, year) is not None:
        raise Refused(_("There is a report on %(year)s already.", year=str(year)))


def report_of(db: Session, chapter: Chapter) -> Report:
    """The report that a chapter is written in; raises `NotNow` where it is kept as printed."""
    report = db.get_one(Report, chapter.report_id)
    report.must_be_written_here()
    return report


def get_chapter(report: Report, chapter_id: int) -> Chapter:
    """One chapter of a loaded report; raises `NotFound`."""
    for chapter in report.chapters:
        if chapter.id == chapter_id:
            return chapter
    raise NotFound


def editions_of(db: Session, report_ids: Collection[int]) -> dict[int, list[Edition]]:
    """All editions by report, newest first, without their content."""
    found = (
        select(Edition)
        .options(defer(Edition.content, raiseload=True))  # type: ignore[arg-type]
        .where(col(Edition.report_id).in_(report_ids))
        .order_by(col(Edition.number).desc())
    )
    editions: dict[int, list[Edition]] = {}
    for edition in db.scalars(found):
        editions.setdefault(edition.report_id, []).append(edition)
    return editions


def get_edition(db: Session, report: Report, number: int | None = None) -> Edition:
    """One edition of a report, the newest where no number is given; raises `NotFound`."""
    found = select(Edition).where(col(Edition.report_id) == report.id)
    if number is not None:
        found = found.where(col(Edition.number) == number)
    edition = db.scalars(found.order_by(col(Edition.number).desc()).limit(1)).first()
    if edition is None:
        raise NotFound
    return edition


def file_of(db: Session, edition: Edition, language: str) -> EditionFile:
    """The bytes of an edition in a language, or in the first one it was published in."""
    kept = list(edition.content["languages"])
    wanted = language if language in kept else kept[0]
    found = select(EditionFile).where(
        col(EditionFile.edition_id) == edition.id, col(EditionFile.language) == wanted
    )
    return db.scalars(found).one()


def page_file_of(db: Session, edition: Edition, language: str) -> EditionFile:
    """The same without the PDF, which a page does not need."""
    kept = list(edition.content["languages"])
    wanted = language if language in kept else kept[0]
    found = (
        select(EditionFile)
        .options(defer(EditionFile.pdf, raiseload=True))  # type: ignore[arg-type]
        .where(col(EditionFile.edition_id) == edition.id, col(EditionFile.language) == wanted)
    )
    return db.scalars(found).one()


def languages_of(db: Session, edition_ids: Collection[int]) -> dict[int, list[str]]:
    """In which languages each edition was published."""
    found = select(col(EditionFile.edition_id), col(EditionFile.language)).where(
        col(EditionFile.edition_id).in_(edition_ids)
    )
    languages: dict[int, list[str]] = {}
    for edition_id, language in db.execute(found.order_by(col(EditionFile.id))):
        languages.setdefault(edition_id, []).append(language)
    return languages


def archived_files(db: Session, report_ids: Collection[int]) -> dict[int, dict[str, StoredFile]]:
    """The uploaded PDFs by report and language."""
    found = (
        select(ArchivedFile.report_id, ArchivedFile.language, StoredFile)  # type: ignore[call-overload]
        .join(StoredFile, col(StoredFile.id) == col(ArchivedFile.file_id))
        .where(col(ArchivedFile.report_id).in_(report_ids))
        .order_by(col(ArchivedFile.id))
    )
    files: dict[int, dict[str, StoredFile]] = {}
    for report_id, language, stored in db.execute(found):
        files.setdefault(report_id, {})[language] = stored
    return files


def newest_report(db: Session) -> Report | None:
    """The latest published report, for the home page."""
    found = select(Report).where(col(Report.stage) == Stage.PUBLISHED)
    return db.scalars(found.order_by(col(Report.year).desc()).limit(1)).first()


def newest_pdf(db: Session, year: int, language: str) -> bytes:
    """The PDF of the newest edition in exactly this language; raises `NotFound`."""
    report = get_report(db, year, for_=Visitor)
    edition = get_edition(db, report)
    if language not in edition.content["languages"]:
        raise NotFound
    return file_of(db, edition, language).pdf
