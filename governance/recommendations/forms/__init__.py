"""What is typed about recommendations, and about files of them."""

from __future__ import annotations

from governance.recommendations.forms.additions import AdditionForm
from governance.recommendations.forms.imports import STAGES_OF_IMPORTS, ImportForm, UploadForm
from governance.recommendations.forms.receipts import AddressForm, OwnWordsForm, ReceiptForm
from governance.recommendations.forms.typed import (
    CARRIERS,
    ORIGINS,
    REALISATIONS,
    TREATMENTS,
    WORDS,
    GroupWordingForm,
    HidingForm,
    LineForm,
    PaperListForm,
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
    "AddressForm",
    "GroupWordingForm",
    "HidingForm",
    "ImportForm",
    "LineForm",
    "OwnWordsForm",
    "PaperListForm",
    "RadioField",
    "ReasonForm",
    "ReceiptForm",
    "RecommendForm",
    "TranslationForm",
    "UploadForm",
    "WordingForm",
    "theme_choices",
]
