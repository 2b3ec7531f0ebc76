"""What is typed of points, conflicts, decisions, advice, votes and corrections."""

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
    "DocumentForm",
    "FileForm",
    "ItemForm",
    "PurposeForm",
    "ReplyForm",
    "RuleForm",
    "TogetherForm",
    "VoteForm",
    "WordingForm",
    "YearlyForm",
    "answer_form",
    "form_of",
    "form_with",
    "item_form",
]
