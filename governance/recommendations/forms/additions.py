"""What is typed to add to a recommendation."""

from __future__ import annotations

from governance.core.forms import Form, LanguageField, LongTextField, options, required
from governance.core.i18n import _, later
from governance.recommendations.forms.typed import RadioField
from governance.recommendations.models import Signature


class AdditionForm(Form):
    """A further sentence under a recommendation, signed."""

    language = LanguageField(later("I write in"))
    addition = LongTextField(
        later("What do you add?"),
        [required()],
        description=later("A reason, an experience, a condition. The text itself stays as it is."),
        render_kw={"rows": "5"},
    )
    signature = RadioField(later("Signed"), [required()])

    def offer_signatures(self, name: str, table: str) -> None:
        """Offer the name and the table that are known."""
        known = [
            (Signature.NAME, _("with my name: %(name)s", name=name)) if name else None,
            (Signature.TABLE, _("with my table: %(table)s", table=table)) if table else None,
        ]
        offered = [choice for choice in known if choice]
        self.signature.choices = options(offered)
        if offered and not self.signature.raw_data:
            self.signature.data = offered[0][0]
