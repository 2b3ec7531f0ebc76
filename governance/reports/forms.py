"""What is typed of a yearly report, its chapters, a correction, and an older year's PDF."""

from __future__ import annotations

from typing import Any

import wtforms
from starlette.datastructures import UploadFile
from wtforms import validators

from governance.core.forms import (
    Form,
    LanguageField,
    OriginalField,
    TextField,
    WordsField,
    required,
)
from governance.core.i18n import _, later
from governance.core.words import Words
from governance.reports.models import Report

NUMBERS = {"inputmode": "numeric", "autocomplete": "off"}


class YearField(wtforms.IntegerField):
    """A year in four digits."""

    data: int

    def __init__(self, label: str, **more: Any) -> None:
        shape = validators.NumberRange(1000, 9999)
        super().__init__(label, [required(), shape], render_kw=NUMBERS, **more)


def in_the_language_of(report: Report, *fields: str) -> dict[str, Any]:
    """What an empty form starts with: its texts are written first in the report's language."""
    original = report.title.original
    return dict.fromkeys(fields, Words(original, "")) | {"original": original}


class ReportForm(Form):
    """Begin a report."""

    year = YearField(later("On the year"))
    title = WordsField(later("Title"))
    original = OriginalField()


class TitleForm(Form):
    """The title of a report."""

    title = WordsField(later("Title"))
    original = OriginalField()


class ChapterForm(Form):
    """A chapter."""

    title = WordsField(later("Title of the chapter"))
    text = WordsField(
        later("Text"),
        multiline=True,
        description=later(
            "Headings, lists, tables and links as Markdown. What a chapter cites stands beside "
            "the first paragraph that mentions its reference, or else beside the end."
        ),
    )
    original = OriginalField()


class ErratumForm(Form):
    """What a new edition corrects."""

    erratum = WordsField(later("What does this edition correct?"), multiline=True)
    original = OriginalField()


class ArchiveForm(Form):
    """An older year's report as a PDF."""

    year = YearField(later("On the year"))
    title = TextField(later("Title"), [required()])
    language = LanguageField(later("Language of the file"))
    file = wtforms.FileField(
        later("PDF file"), render_kw={"accept": "application/pdf"}, validators=[required()]
    )

    def validate_file(self, field: wtforms.FileField) -> None:
        """A file was chosen."""
        if not isinstance(field.data, UploadFile) or not field.data.filename:
            raise validators.StopValidation(_("Choose a file."))
