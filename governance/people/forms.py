"""What persons type about themselves and each other."""

from __future__ import annotations

from wtforms import validators

from governance.core.forms import ChoiceField, DayField, Form, LanguageField, TextField, required
from governance.core.i18n import later
from governance.people.models import MailPace, RoleName

ROLES = [
    (RoleName.ADMIN, later("Administrator")),
    (RoleName.BOARD, later("Director")),
    (RoleName.SECRETARY, later("Secretary of the board")),
    (RoleName.EDITOR, later("Editor of the yearly report")),
]
PACES = [
    (MailPace.EACH, later("A mail for every step")),
    (MailPace.NONE, later("No mails; I look here")),
]


def email_checks() -> list[object]:
    """An address that has the form of one."""
    return [required(), address_shape(), validators.Length(max=254)]


def address_shape() -> validators.Regexp:
    """The form of an address."""
    return validators.Regexp(r"^\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$", message=later_address())


def later_address() -> str:
    """The sentence for an address that is none."""
    return later("This is not a mail address.")


class SignInForm(Form):
    """Ask for a sign-in link."""

    email = TextField(
        later("Your mail address"),
        email_checks(),
        render_kw={"type": "email", "autocomplete": "email", "inputmode": "email"},
    )


class PersonForm(Form):
    """Add somebody."""

    name = TextField(later("Name"), [required()])
    email = TextField(later("Mail address"), email_checks(), render_kw={"type": "email"})
    language = LanguageField(later("Language"), checks=[required()])


class RoleForm(Form):
    """Give a role."""

    role = ChoiceField(later("Role"), choices=ROLES, checks=[required()])
    since = DayField(later("From"))


class SettingsForm(Form):
    """One's own name, language and mails."""

    name = TextField(later("Name"), [required()], render_kw={"autocomplete": "name"})
    language = LanguageField(later("Language of the mails"), checks=[required()])
    mail_pace = ChoiceField(later("Mails"), choices=PACES, checks=[required()])
