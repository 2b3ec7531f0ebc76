"""What is typed of points, conflicts, decisions, advice, votes and corrections."""

from governance.decisions.forms.decided import (
    AnswerForm,
    ConflictForm,
    DecisionForm,
    ItemForm,
    PurposeForm,
    answer_form,
    form_of,
    form_with,
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
    "FileForm",
    "ItemForm",
    "PurposeForm",
    "ReplyForm",
    "RuleForm",
    "TogetherForm",
    "VoteForm",
    "WordingForm",
    "answer_form",
    "form_of",
    "form_with",
]
