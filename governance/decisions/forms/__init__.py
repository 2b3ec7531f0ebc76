"""What is typed of points, conflicts, decisions, advice, votes, corrections and minutes."""

from governance.decisions.forms.attending import Noting, noting_of
from governance.decisions.forms.decided import (
    AnswerForm,
    DecisionForm,
    answer_form,
    form_of,
    form_with,
)
from governance.decisions.forms.items import (
    ConflictForm,
    DocumentForm,
    ItemForm,
    PurposeForm,
    YearlyForm,
    item_form,
)
from governance.decisions.forms.minutes import (
    DiscussionForm,
    RemarkForm,
    TreatmentForm,
    VersionForm,
    discussion_form,
)
from governance.decisions.forms.prepared import (
    AdviceForm,
    CorrectionForm,
    FileForm,
    ReplyForm,
    RuleForm,
    TogetherForm,
    VoteForm,
    WordingForm,
)

__all__ = [
    "AdviceForm",
    "AnswerForm",
    "ConflictForm",
    "CorrectionForm",
    "DecisionForm",
    "DiscussionForm",
    "DocumentForm",
    "FileForm",
    "ItemForm",
    "Noting",
    "PurposeForm",
    "RemarkForm",
    "ReplyForm",
    "RuleForm",
    "TogetherForm",
    "TreatmentForm",
    "VersionForm",
    "VoteForm",
    "WordingForm",
    "YearlyForm",
    "answer_form",
    "discussion_form",
    "form_of",
    "form_with",
    "item_form",
    "noting_of",
]
