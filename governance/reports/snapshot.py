"""What a report says at the moment it is published: everything, in plain JSON, for good."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from governance.core import clock
from governance.core.i18n import LANGUAGES
from governance.core.words import Words, plain_of
from governance.reports.models import Chapter, Citation, Report
from governance.reports.standing import Related, Standing

VERSION = 1


@dataclass(frozen=True, slots=True)
class Missing:
    """A text that has to be written before the report can be published."""

    language: str
    what: str
    """`title` of the report, `chapter_title`, `chapter_text`."""
    chapter: int = 0
    """Its number in the report, from 1; 0 for the report itself."""
    chapter_id: int = 0


@dataclass(frozen=True, slots=True)
class Imprint:
    """What an edition says about itself."""

    organisation: str
    address: str
    number: int
    published_on: date
    erratum: Words | None = None

    @staticmethod
    def of_today(
        organisation: str, address: str, number: int, erratum: Words | None = None
    ) -> Imprint:
        """The imprint of an edition that is published today."""
        return Imprint(organisation, address.rstrip("/"), number, clock.today(), erratum)


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is different now from what an edition says of a cited thing."""

    kind: str
    """`stage`, `word`, `text`, `decision`, `outcome`, `source` (a recommendation it came from)."""
    before: str = ""
    after: str = ""
    related: Related | None = None


def chapters_in(report: Report) -> list[Chapter]:
    """The chapters that stand in the report, in order."""
    return [chapter for chapter in report.chapters if not chapter.left_out]


def missing_in(report: Report, languages: Iterable[str]) -> list[Missing]:
    """What is not there yet in each of `languages`, in reading order."""
    found = []
    for language in languages:
        if report.title.missing([language]):
            found.append(Missing(language, "title"))
        for number, chapter in enumerate(chapters_in(report), start=1):
            texts = {"chapter_title": chapter.title, "chapter_text": chapter.text}
            found += [
                Missing(language, what, number, chapter.id)
                for what, text in texts.items()
                if text is None or text.missing([language])
            ]
    return found


def complete_languages(report: Report, erratum: Words | None = None) -> list[str]:
    """The languages in which the whole report can be read."""
    return [
        language
        for language in LANGUAGES
        if not missing_in(report, [language])
        and not (erratum is not None and erratum.missing([language]))
    ]


def cited_ids(chapters: Sequence[Chapter]) -> tuple[set[int], set[int], set[int]]:
    """The ids of the outcomes, decisions and recommendations that these chapters cite."""
    cited = [citation for chapter in chapters for citation in chapter.cited]
    return (
        {one.outcome_id for one in cited if one.outcome_id},
        {one.decision_id for one in cited if one.decision_id},
        {one.recommendation_id for one in cited if one.recommendation_id},
    )


def key_of(citation: Citation) -> tuple[str, int]:
    """Kind and id of what is cited."""
    if citation.outcome_id:
        return "outcome", citation.outcome_id
    if citation.decision_id:
        return "decision", citation.decision_id
    return "recommendation", citation.recommendation_id or 0


def take(
    report: Report, standings: dict[tuple[str, int], Standing], imprint: Imprint
) -> dict[str, Any]:
    """The whole report as it is now, as JSON that will never be written again."""
    return {
        "v": VERSION,
        "organisation": imprint.organisation,
        "address": imprint.address,
        "year": report.year,
        "edition": imprint.number,
        "published_on": imprint.published_on.isoformat(),
        "languages": complete_languages(report, imprint.erratum),
        "title": plain_of(report.title),
        "erratum": plain_of(imprint.erratum),
        "chapters": [
            {
                "id": chapter.id,
                "title": plain_of(chapter.title),
                "text": plain_of(chapter.text),
                "citations": [
                    _cited(standings[key_of(citation)])
                    for citation in chapter.cited
                    if key_of(citation) in standings
                ],
            }
            for chapter in chapters_in(report)
        ],
    }


def _cited(one: Standing) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "id": one.id,
        "reference": one.reference,
        "path": one.path,
        "title": plain_of(one.title),
        "text": plain_of(one.text),
        "on": one.on.isoformat(),
        "stage": one.stage,
        "word": one.word,
        "stations": one.stations,
        "indicator": plain_of(one.indicator),
        "before": one.before,
        "after": one.after,
        "unit": plain_of(one.unit),
        "recommendations": [_related(other) for other in one.recommendations],
        "decisions": [_related(other) for other in one.decisions],
        "outcomes": [_related(other) for other in one.outcomes],
    }


def _related(one: Related) -> dict[str, Any]:
    return {
        "reference": one.reference,
        "path": one.path,
        "title": plain_of(one.title),
        "on": one.on.isoformat(),
        "word": one.word,
    }


def cited_in_content(content: dict[str, Any]) -> list[dict[str, Any]]:
    """Everything an edition cites, in reading order, each thing once."""
    every = [cited for chapter in content["chapters"] for cited in chapter["citations"]]
    return list({(cited["kind"], cited["id"]): cited for cited in every}.values())


def since_then(cited: dict[str, Any], now: Standing) -> list[Change]:
    """What has changed with a cited thing since the edition that cites it."""
    found = [
        Change(kind, before=cited[kind], after=getattr(now, kind))
        for kind in ("stage", "word")
        if cited[kind] != getattr(now, kind)
    ]
    shown = (cited["title"], cited["text"], cited["before"], cited["after"])
    if shown != (plain_of(now.title), plain_of(now.text), now.before, now.after):
        found.append(Change("text"))
    for kind in ("decision", "outcome"):
        known = {other["reference"] for other in cited[f"{kind}s"]}
        new = [other for other in getattr(now, f"{kind}s") if other.reference not in known]
        found += [Change(kind, related=other) for other in new]
    before = {other["reference"]: other["word"] for other in cited["recommendations"]}
    found += [
        Change("source", before.get(other.reference, ""), other.word, other)
        for other in now.recommendations
        if before.get(other.reference) != other.word
    ]
    return found
