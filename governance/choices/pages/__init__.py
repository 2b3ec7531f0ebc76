"""The pages of choices: choosing, agreeing on the texts, and what the workshop brought."""

from __future__ import annotations

from governance.choices.pages.agreeing import (
    create_agreement,
    create_agreement_end,
    show_agreement,
)
from governance.choices.pages.choosing import show_choice, update_choice, update_paper_dots
from governance.choices.pages.harvest import show_harvest, show_harvest_pdf

__all__ = [
    "create_agreement",
    "create_agreement_end",
    "show_agreement",
    "show_choice",
    "show_harvest",
    "show_harvest_pdf",
    "update_choice",
    "update_paper_dots",
]
