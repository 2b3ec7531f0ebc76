"""The sentences about a selection in the language that is spoken, from the facts of the run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import ceil, floor

from babel.lists import format_list
from babel.numbers import format_decimal

from governance.core.i18n import _, current_locale, ngettext
from governance.priorities.ballots import Instance
from governance.priorities.explaining import Limit, Reason, Tie, Why
from governance.priorities.what_if import unit_of

CENTS = 100


def amount(value: Fraction, resource: str, *, up: bool = False) -> str:
    """An amount with its resource: 12,500 EUR; to the hundredth, upwards where it is a most."""
    cents = (ceil if up else floor)(value * CENTS)
    whole = cents // CENTS if cents % CENTS == 0 else cents / CENTS
    number = format_decimal(whole, "#,##0.##", locale=current_locale())
    return f"{number} {resource}".rstrip()


def amounts(values: Iterable[Fraction], instance: Instance, *, up: bool = False) -> str:
    """The amounts of several resources, those that are zero left out."""
    pairs = zip(values, instance.resources, strict=True)
    written = [amount(value, resource.name, up=up) for value, resource in pairs if value]
    return format_list(written, locale=current_locale())


def tell(reason: Reason, instance: Instance) -> str:
    """Why one project stands where it stands."""
    return " ".join(_sentences(reason, instance))


def _sentences(reason: Reason, instance: Instance) -> Iterator[str]:
    if reason.why is Why.SHARES:
        yield from _by_shares(reason, instance)
    elif reason.why is Why.VOTES:
        yield ngettext(
            "Chosen as number %(place)d, by votes: with %(count)d supporter it came next, and it"
            " still fitted.",
            "Chosen as number %(place)d, by votes: with %(count)d supporters it came next, and it"
            " still fitted.",
            reason.supporters,
        ) % {"place": reason.place, "count": reason.supporters}
    else:
        yield _not_chosen(reason, instance)
        if reason.limit:
            yield from _more(reason.limit, instance)


def _by_shares(reason: Reason, instance: Instance) -> Iterator[str]:
    paid = amounts(reason.step.paid_at_most, instance, up=True) if reason.step else ""
    yield ngettext(
        "Chosen in step %(place)d: its %(count)d supporter paid %(paid)s.",
        "Chosen in step %(place)d: its %(count)d supporters paid at most %(paid)s each.",
        reason.supporters,
    ) % {"place": reason.place, "count": reason.supporters, "paid": paid}
    if reason.tie and reason.step:
        others = format_list(reason.step.tied, locale=current_locale())
        yield _tie(reason.tie) % {"others": others}


def _tie(tie: Tie) -> str:
    if tie is Tie.SUPPORTERS:
        return _("The price was the same as that of %(others)s; it has more supporters.")
    if tie is Tie.SIZE:
        return _("The price was the same as that of %(others)s; it takes less of the means.")
    return _("The price was the same as that of %(others)s; its reference is the lower one.")


def _not_chosen(reason: Reason, instance: Instance) -> str:
    limit = reason.limit
    if reason.why is Why.UNSUPPORTED or limit is None:
        return _("Not chosen: nobody supports it.")
    name = instance.resources[limit.resource].name
    had, needs = amount(limit.had, name), amount(limit.needs, name)
    if reason.why is Why.IMPOSSIBLE:
        said = _("Not possible: it needs %(needs)s, and there is only %(had)s.")
        return said % {"needs": needs, "had": had}
    if reason.why is Why.NO_ROOM:
        return _(
            "Not chosen: at its turn %(had)s was left, and it needs %(needs)s.",
            had=had,
            needs=needs,
        )
    return ngettext(
        "Not chosen: its %(count)d supporter still held %(had)s at the end, and it needs"
        " %(needs)s.",
        "Not chosen: its %(count)d supporters together still held %(had)s at the end, and it needs"
        " %(needs)s.",
        reason.supporters,
    ) % {"count": reason.supporters, "had": had, "needs": needs}


def _more(limit: Limit, instance: Instance) -> Iterator[str]:
    name = instance.resources[limit.resource].name
    if limit.rivals:
        given = [f"{reference} ({amount(value, name)})" for reference, value in limit.rivals]
        most = format_list(given, locale=current_locale())
        yield _("What they no longer held went mostly to %(most)s.", most=most)
    if limit.left is not None:
        left = amount(limit.left, name)
        yield _("By votes there was no room for it either: %(left)s was left.", left=left)
    if not limit.asked:
        return
    if limit.highest_cost is None:
        yield _("A lower cost of this alone would not have changed that.")
        if limit.more_supporters:
            yield ngettext(
                "With %(count)d more voter who wants only this project, it would have been chosen.",
                "With %(count)d more voters who want only this project, it would have been chosen.",
                limit.more_supporters,
            ) % {"count": limit.more_supporters}
        return
    more = limit.highest_cost + unit_of(instance, limit.resource)
    yield _(
        "Had it cost %(cost)s, it would have been chosen; at %(more)s it would not.",
        cost=amount(limit.highest_cost, name),
        more=amount(more, name),
    )
