"""A report is frozen as an edition, or kept as the PDF it was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.files import StoredFile
from governance.core.i18n import LANGUAGES, _
from governance.core.journal import record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.reports import policy
from governance.reports.models import (
    ArchivedFile,
    Citation,
    Edition,
    EditionFile,
    Report,
    Stage,
)
from governance.reports.queries import must_be_free, standings
from governance.reports.snapshot import Imprint, chapters_in, cited_ids, missing_in, take
from governance.reports.typesetting import typeset


def publish(
    db: Session,
    report: Report,
    *,
    languages: Sequence[str],
    erratum: Words | None = None,
    organisation: str,
    address: str = "",
    by: Actor,
) -> Edition:
    """Freeze the report as its next edition, web and PDF, in every language it can be read in.

    Raises `Refused` where one of `languages` lacks a text, or a correction does not say what it
    corrects. The chapters and their citations must be loaded.
    """
    require(policy.can_publish_report(by, report))
    number = _next_number(db, report)
    said = erratum if number > 1 else None
    _must_be_complete(report, languages, number, said)
    become(report, Stage.PUBLISHED)
    ids = cited_ids(chapters_in(report))
    imprint = Imprint.of_today(organisation, address, number, said)
    edition = _freeze(db, report, take(report, standings(db, *ids), imprint), imprint)
    files = _keep_files(db, edition)
    cites = {"outcomes": ids[0], "decisions": ids[1], "recommendations": ids[2]}
    event = record(
        db,
        "report.published",
        report,
        by=by,
        public=True,
        year=report.year,
        edition=number,
        files=files,
        cites={kind: sorted(some) for kind, some in cites.items()},
    )
    edition.journal_seq = event.seq
    return edition


def _next_number(db: Session, report: Report) -> int:
    last = select(func.max(Edition.number)).where(col(Edition.report_id) == report.id)
    return (db.scalar(last) or 0) + 1


def _must_be_complete(
    report: Report, languages: Sequence[str], number: int, erratum: Words | None
) -> None:
    if not chapters_in(report):
        raise Refused(_("A report has at least one chapter."))
    if missing_in(report, languages):
        names = {LANGUAGES[missing.language] for missing in missing_in(report, languages)}
        raise Refused(_("Texts are missing in: %(languages)s.", languages=", ".join(sorted(names))))
    if number > 1 and (erratum is None or erratum.missing(languages)):
        raise Refused(_("Say in every required language what this edition corrects."))


def _freeze(db: Session, report: Report, content: dict[str, Any], imprint: Imprint) -> Edition:
    edition = Edition(
        report_id=report.id,
        number=imprint.number,
        published_on=imprint.published_on,
        published_at=clock.now(),
        erratum=imprint.erratum,
        content=content,
    )
    db.add(edition)
    db.flush()
    cited = [citation.id for chapter in chapters_in(report) for citation in chapter.cited]
    first = update(Citation).where(col(Citation.id).in_(cited), col(Citation.edition_id).is_(None))
    db.execute(first.values(edition_id=edition.id))
    return edition


def _keep_files(db: Session, edition: Edition) -> dict[str, dict[str, str]]:
    """Set the edition in each of its languages; the SHA-256 of what is kept, by language."""
    kept = {}
    for language in edition.content["languages"]:
        made = typeset(edition.content, language)
        db.add(
            EditionFile(
                edition_id=edition.id,
                language=language,
                html=made.html,
                pdf=made.pdf,
                html_sha256=made.html_sha256,
                pdf_sha256=made.pdf_sha256,
            )
        )
        kept[language] = {"html": made.html_sha256, "pdf": made.pdf_sha256}
    return kept


def archive(
    db: Session, year: int, title: Words, language: str, file: StoredFile, *, by: Actor
) -> Report:
    """Keep the PDF of an earlier year's report in one language; further languages can follow."""
    require(policy.can_archive_report(by))
    if file.kind != "application/pdf":
        raise Refused(_("A report in the archive is a PDF file."))
    report = db.get(Report, year)
    if report is None:
        must_be_free(db, year)
        report = Report(id=year, year=year, title=title)
        db.add(report)
        become(report, Stage.ARCHIVED)
    elif report.stage != Stage.ARCHIVED:
        raise NotNow(_("The report on %(year)s is written here.", year=str(year)))
    elif _has_language(db, report, language):
        raise Refused(_("The report on %(year)s is here in this language.", year=str(year)))
    else:
        report.title = report.title.translated(language, title.text)
    db.flush()
    db.add(ArchivedFile(report_id=report.id, language=language, file_id=file.id or 0))
    facts: dict[str, Any] = {"year": year, "language": language, "sha256": file.sha256}
    record(db, "report.archived", report, by=by, public=True, **facts)
    return report


def _has_language(db: Session, report: Report, language: str) -> bool:
    found = select(col(ArchivedFile.id)).where(
        col(ArchivedFile.report_id) == report.id, col(ArchivedFile.language) == language
    )
    return db.execute(found).first() is not None
