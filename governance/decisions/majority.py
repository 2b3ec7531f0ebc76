"""Whether a vote carries: counts, a rule, and the sentence that says why. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from governance.core.i18n import _
from governance.decisions.models import Base, Choice, Share


@dataclass(frozen=True, slots=True)
class Rule:
    """How many must be for it, of which votes, and whether the chair's vote decides a tie."""

    share: Share = Share.SIMPLE
    base: Base = Base.VOTES
    chair_decides: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were for it, against it, and abstained."""

    in_favour: int = 0
    against: int = 0
    abstained: int = 0

    @property
    def all(self) -> int:
        """Everybody who voted."""
        return self.in_favour + self.against + self.abstained


@dataclass(frozen=True, slots=True)
class Result:
    """Whether it is carried, and what that needed."""

    carried: bool
    needed: int
    of: int
    share: Share
    base: Base
    tie: bool = False
    by_chair: bool = False

    def to_json(self) -> dict[str, Any]:
        """As it is kept with the vote and the decision."""
        return {
            "carried": self.carried,
            "needed": self.needed,
            "of": self.of,
            "share": self.share.value,
            "base": self.base.value,
            "tie": self.tie,
            "by_chair": self.by_chair,
        }

    @staticmethod
    def from_json(kept: dict[str, Any]) -> Result:
        """As `to_json` wrote it."""
        return Result(**kept | {"share": Share(kept["share"]), "base": Base(kept["base"])})


def count_votes(counts: Counts, rule: Rule, chair: Choice | None = None) -> Result:
    """Whether a vote carries. `chair` is what the chair voted, where that is known: it decides a
    tie if the body says so; a tie that nobody decides is not carried."""
    of = counts.in_favour + counts.against
    if rule.base == Base.WITH_ABSTENTIONS:
        of = counts.all
    needed = _needed(rule.share, of)
    tie = counts.in_favour == counts.against and counts.in_favour > 0
    carried = counts.in_favour >= needed
    by_chair = tie and not carried and rule.chair_decides and rule.share != Share.TWO_THIRDS
    decided = by_chair and chair in (Choice.FOR, Choice.AGAINST)
    if decided:
        carried = chair == Choice.FOR
    return Result(carried, needed, of, rule.share, rule.base, tie, decided)


def _needed(share: Share, of: int) -> int:
    """How many must be for it, and never nobody: more for it than not is more than half."""
    return max(-(-of * 2 // 3), 1) if share == Share.TWO_THIRDS else of // 2 + 1


def sentence(result: Result) -> str:
    """Why it is carried or not, in one sentence."""
    if result.tie and (result.by_chair or not result.carried) and result.share != Share.TWO_THIRDS:
        return _of_a_tie(result)
    if result.of == 0:
        return _("Not carried: nobody voted for it or against it.")
    if result.share == Share.SIMPLE:
        return _by_more(result)
    given = {"needed": result.needed, "of": result.of}
    if result.carried:
        return _("Carried: %(needed)s of %(of)s votes were needed.", **given)
    return _("Not carried: %(needed)s of %(of)s votes were needed.", **given)


def _of_a_tie(result: Result) -> str:
    if not result.by_chair:
        return _("Not carried: the votes were equal.")
    if result.carried:
        return _("Carried: the votes were equal, and the chair's vote decided.")
    return _("Not carried: the votes were equal, and the chair's vote decided.")


def _by_more(result: Result) -> str:
    sentences = {
        (True, Base.VOTES): _("Carried: there were more votes for than against."),
        (False, Base.VOTES): _("Not carried: there were not more votes for than against."),
        (True, Base.WITH_ABSTENTIONS): _(
            "Carried: there were more votes for than against and abstained together."
        ),
        (False, Base.WITH_ABSTENTIONS): _(
            "Not carried: there were not more votes for than against and abstained together."
        ),
    }
    return sentences[result.carried, result.base]


def explain(rule: Rule) -> str:
    """The rule itself, in one sentence."""
    sentences = {
        (Share.SIMPLE, Base.VOTES): _("Carried by more votes for than against."),
        (Share.SIMPLE, Base.WITH_ABSTENTIONS): _(
            "Carried by more votes for than against and abstained together."
        ),
        (Share.ABSOLUTE, Base.VOTES): _(
            "Carried by more than half of the votes for and against; abstentions do not count."
        ),
        (Share.ABSOLUTE, Base.WITH_ABSTENTIONS): _(
            "Carried by more than half of all votes, abstentions counted."
        ),
        (Share.TWO_THIRDS, Base.VOTES): _(
            "Carried by two thirds of the votes for and against; abstentions do not count."
        ),
        (Share.TWO_THIRDS, Base.WITH_ABSTENTIONS): _(
            "Carried by two thirds of all votes, abstentions counted."
        ),
    }
    tie = (
        _("On a tie the chair's vote decides.")
        if rule.chair_decides and rule.share != Share.TWO_THIRDS
        else _("A tie is not carried.")
    )
    return f"{sentences[rule.share, rule.base]} {tie}"
