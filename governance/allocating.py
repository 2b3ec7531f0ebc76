"""At the command line: choose projects within the means there are, from the ballots of a file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from governance.core.errors import Refused
from governance.core.i18n import LANGUAGES, _, ngettext, speaking
from governance.priorities.choosing import Completion, Method, Rule, Selection, choose
from governance.priorities.equal_shares import Utility
from governance.priorities.explaining import Reason, explain
from governance.priorities.telling import amount, amounts, tell

if TYPE_CHECKING:
    from governance.priorities.ballots import Instance


def allocate(
    file: Path,
    *,
    rule: Annotated[Rule, typer.Option("--rule")] = Rule.EQUAL_SHARES,
    utility: Annotated[Utility, typer.Option("--utility")] = Utility.COST,
    completion: Annotated[Completion, typer.Option("--completion")] = Completion.NONE,
    what_if: Annotated[
        list[str] | None,
        typer.Option("--what-if", help="Say what would have changed it for this project only."),
    ] = None,
    language: Annotated[str, typer.Option("--language", help="nl, fr, de or en.")] = "en",
    as_json: Annotated[bool, typer.Option("--json", help="Print everything as JSON.")] = False,
) -> None:
    """Choose projects from a Pabulib file within the means there are, and say why."""
    from governance.priorities.pabulib import read

    if language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise Refused(_("There is no language %(name)s: %(known)s.", name=language, known=known))
    with speaking(language):
        reading = read(_content(file))
        references = {one.reference for one in reading.instance.candidates}
        for reference in what_if or ():
            if reference not in references:
                raise Refused(_("There is no project “%(id)s” in this file.", id=reference))
        selection = choose(reading.instance, Method(rule, utility, completion))
        reasons = explain(selection, what_if=what_if or None)
        for note in reading.notes:
            typer.echo(note, err=True)
        if as_json:
            print(json.dumps(as_data(selection, reasons), ensure_ascii=False, indent=2))
        else:
            print("\n".join(_lines(selection, reasons)))


def told(selection: Selection) -> str:
    """The selection as the command prints it."""
    return "\n".join(_lines(selection, explain(selection)))


def _content(file: Path) -> bytes:
    if not file.is_file():
        raise Refused(_("There is no file %(name)s.", name=file))
    try:
        return file.read_bytes()
    except OSError as mistake:
        raise Refused(_("%(name)s cannot be read.", name=file)) from mistake


def _lines(selection: Selection, reasons: Sequence[Reason]) -> Iterator[str]:
    instance, chosen = selection.instance, selection.winners
    voters = len(instance.ballots)
    yield ngettext(
        "%(chosen)d of %(projects)d projects, by %(voters)d ballot.",
        "%(chosen)d of %(projects)d projects, by %(voters)d ballots.",
        voters,
    ) % {"chosen": len(chosen), "projects": len(instance.candidates), "voters": voters}
    spent = amounts(_totals(selection), instance) or "0"
    there = amounts((resource.amount for resource in instance.resources), instance)
    yield _("They cost %(spent)s; there is %(there)s.", spent=spent, there=there)
    if selection.run and selection.run.extra:
        rise = amount(Fraction(selection.run.extra), instance.resources[0].name)
        yield _("To use more of it, the rule counted with %(rise)s more for each voter.", rise=rise)
    for reason in reasons:
        one = reason.candidate
        place = f"{reason.place}." if reason.place else "–"
        yield ""
        yield f"{place} {one.reference} {one.name}".rstrip() + f" · {amounts(one.costs, instance)}"
        yield f"   {tell(reason, instance)}"


def _totals(selection: Selection) -> list[Fraction]:
    costs = [one.costs for one in selection.winners]
    resources = range(len(selection.instance.resources))
    return [sum((cost[r] for cost in costs), Fraction(0)) for r in resources]


def _keys(instance: Instance) -> list[str]:
    """The names of the resources as in the file: cost, then each NAME of cost:NAME."""
    return ["cost", *(resource.name for resource in instance.resources[1:])]


def _number(value: Fraction) -> int | float:
    """An amount of the file, which is a decimal."""
    return int(value) if value.denominator == 1 else float(value)


def _exactly(value: Fraction) -> int | str:
    """A computed amount: a whole number, or a fraction as "1/3"."""
    return int(value) if value.denominator == 1 else str(value)


def as_data(selection: Selection, reasons: Sequence[Reason]) -> dict[str, Any]:
    """The selection as JSON tells it."""
    instance, totals = selection.instance, _totals(selection)
    keys = _keys(instance)
    return {
        "winners": [one.reference for one in selection.winners],
        "total_cost": _number(totals[0]),
        "total_costs": dict(zip(keys, map(_number, totals), strict=True)),
        "budgets": {
            key: _number(one.amount) for key, one in zip(keys, instance.resources, strict=True)
        },
        "method": {
            "rule": selection.method.rule,
            "utility": selection.method.utility,
            "completion": selection.method.completion,
            "extra": selection.run.extra if selection.run else 0,
        },
        "voters": len(instance.ballots),
        "rounds": [_round(reason, keys) for reason in reasons if reason.place],
        "projects": {r.candidate.reference: _project(r, instance, keys) for r in reasons},
    }


def _round(reason: Reason, keys: Sequence[str]) -> dict[str, Any]:
    step = reason.step
    said: dict[str, Any] = {
        "round": reason.place,
        "project": reason.candidate.reference,
        "by": reason.why,
        "supporters": reason.supporters,
    }
    if step:
        paid = zip(keys, map(_exactly, step.paid_at_most), strict=True)
        said |= {"price": _exactly(step.price), "paid_at_most": dict(paid)}
        said |= {"tied_with": list(step.tied), "tie_broken_by": reason.tie}
    return said


def _project(reason: Reason, instance: Instance, keys: Sequence[str]) -> dict[str, Any]:
    one, limit = reason.candidate, reason.limit
    said: dict[str, Any] = {
        "name": one.name,
        "chosen": reason.place is not None,
        "round": reason.place,
        "cost": _number(one.costs[0]),
        "costs": dict(zip(keys, map(_number, one.costs), strict=True)),
        "supporters": reason.supporters,
        "why": reason.why,
    }
    if limit:
        said["limit"] = {
            "resource": keys[limit.resource],
            "had": _exactly(limit.had),
            "needs": _number(limit.needs),
            "went_to": {reference: _exactly(value) for reference, value in limit.rivals},
        }
        if limit.asked:
            highest = limit.highest_cost
            said["limit"]["highest_cost"] = None if highest is None else _number(highest)
            said["limit"]["more_supporters"] = limit.more_supporters
    return said | {"reason": tell(reason, instance)}
