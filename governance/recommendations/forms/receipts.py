"""What the holder of a receipt types: the receipt, other words, an address."""

from __future__ import annotations

from governance.core.forms import Form, LongTextField, TextField, at_most, optional, required
from governance.core.i18n import later
from governance.people.forms import address_shape


class ReceiptForm(Form):
    """The receipt of a text."""

    receipt = TextField(
        later("Receipt"),
        [required(), at_most(80)],
        description=later("Sixteen signs. Capitals, blanks and dashes do not matter."),
        render_kw={
            "autocomplete": "off",
            "autocapitalize": "characters",
            "spellcheck": "false",
            "class": "code-input",
        },
    )


class OwnWordsForm(Form):
    """Other words for one's own text."""

    title = TextField(later("What do you recommend?"), [required()])
    text = LongTextField(later("Explain it"), [required()])


class AddressForm(Form):
    """An address to hear of every step."""

    email = TextField(
        later("Mail address"),
        [
            optional(),
            address_shape(),
            at_most(200),
        ],
        description=later(
            "It stands beside this text and nowhere else, and is forgotten at the end. Empty: none."
        ),
        render_kw={"type": "email", "autocomplete": "email", "inputmode": "email"},
    )
