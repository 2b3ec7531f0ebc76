"""What is typed of bodies, mandates and meetings."""

from governance.meetings.forms.bodies import BodyForm
from governance.meetings.forms.mandates import (
    MandateEndForm,
    MandateForm,
    TermForm,
    WithdrawalForm,
    lines_of,
    term_form,
)
from governance.meetings.forms.meetings import (
    CancellationForm,
    MeetingForm,
    ObserverForm,
    SummaryForm,
    as_typed,
)

__all__ = [
    "BodyForm",
    "CancellationForm",
    "MandateEndForm",
    "MandateForm",
    "MeetingForm",
    "ObserverForm",
    "SummaryForm",
    "TermForm",
    "WithdrawalForm",
    "as_typed",
    "lines_of",
    "term_form",
]
