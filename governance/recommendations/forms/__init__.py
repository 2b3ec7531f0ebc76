"""What is typed about recommendations, and about files of them."""

from __future__ import annotations

from governance.recommendations.forms.additions import AdditionForm
from governance.recommendations.forms.imports import STAGES_OF_IMPORTS, ImportForm, UploadForm
from governance.recommendations.forms.typed import (
    CARRIERS,
    ORIGINS,
    REALISATIONS,
    TREATMENTS,
    WORDS,
    PaperForm,
    RadioField,
    ReasonForm,
    RecommendForm,
    TranslationForm,
    WordingForm,
    theme_choices,
)

__all__ = [
    "CARRIERS",
    "ORIGINS",
    "REALISATIONS",
    "STAGES_OF_IMPORTS",
    "TREATMENTS",
    "WORDS",
    "AdditionForm",
    "ImportForm",
    "PaperForm",
    "RadioField",
    "ReasonForm",
    "RecommendForm",
    "TranslationForm",
    "UploadForm",
    "WordingForm",
    "theme_choices",
]
