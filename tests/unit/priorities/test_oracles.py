"""What others publish and compute comes out of our rule too."""

from __future__ import annotations

import json
import random
import re
from fractions import Fraction
from pathlib import Path

import pytest
from pabutools.election import (
    Additive_Cardinal_Sat,
    ApprovalBallot,
    ApprovalProfile,
    CardinalBallot,
    Cardinality_Sat,
    CardinalProfile,
    Cost_Sat,
    Project,
)
from pabutools.election import Instance as Election
from pabutools.rules import method_of_equal_shares
from pabutools.tiebreaking import TieBreakingRule

from governance.priorities.ballots import Candidate, Instance, Resource
from governance.priorities.choosing import Completion, Method, choose
from governance.priorities.equal_shares import Run, Utility
from governance.priorities.pabulib import read
from tests.unit.priorities.by_hand import choose_by_hand, random_round

BESIDE = [above / "shared" / "data" / "budget_votes" for above in Path(__file__).parents]
VOTES = next((folder for folder in BESIDE if folder.is_dir()), BESIDE[-1])
NEEDS_VOTES = pytest.mark.skipif(
    not VOTES.is_dir(), reason="the real votes are not beside this checkout (../shared/data)"
)
PUBLISHED = re.compile(
    r"rule_id: equal-shares-with-av-completion\n  result: (.*?)\n  resolute", re.DOTALL
)


def by_pabutools(instance: Instance, utility: Utility, increment: int | None) -> list[str]:
    """The winners in the order of pabutools, which is exact; its ties broken as ours are."""
    projects = {one.reference: Project(one.reference, one.costs[0]) for one in instance.candidates}
    election = Election(projects.values(), budget_limit=instance.resources[0].amount)
    counts = instance.counts
    ties = TieBreakingRule(lambda _e, _p, one: (-counts[one.name], one.cost, one.name))
    profile: ApprovalProfile | CardinalProfile
    if all(points == 1 for ballot in instance.ballots for points in ballot.values()):
        given = [ApprovalBallot(projects[name] for name in ballot) for ballot in instance.ballots]
        profile = ApprovalProfile(given, instance=election)
        worth = Cost_Sat if utility is Utility.COST else Cardinality_Sat
    else:
        scores = [
            CardinalBallot({projects[name]: points for name, points in ballot.items()})
            for ballot in instance.ballots
        ]
        profile = CardinalProfile(scores, instance=election)
        worth = Additive_Cardinal_Sat
    found = method_of_equal_shares(
        election, profile, sat_class=worth, tie_breaking=ties, voter_budget_increment=increment
    )
    return [one.name for one in found]


@pytest.mark.parametrize("completion", [Completion.NONE, Completion.ADD1])
@pytest.mark.parametrize("utility", list(Utility))
def test_one_resource_is_as_pabutools_has_it_in_order(
    utility: Utility, completion: Completion
) -> None:
    dice = random.Random(5)
    chosen = 0
    for _round in range(300):
        instance = random_round(dice, 1, large=9)
        possible = tuple(one for one in instance.candidates if instance.impossible(one) is None)
        kept = {one.reference for one in possible}
        ballots = [{k: v for k, v in ballot.items() if k in kept} for ballot in instance.ballots]
        instance = Instance(instance.resources, possible, ballots)
        ours = choose(instance, Method(utility=utility, completion=completion)).winners
        increment = 1 if completion is Completion.ADD1 else None
        theirs = by_pabutools(instance, utility, increment)
        assert [one.reference for one in ours] == theirs
        chosen += len(theirs)
    assert chosen > 500


def test_points_in_one_resource_are_as_pabutools_has_them_in_order() -> None:
    dice = random.Random(6)
    for _round in range(100):
        instance = random_round(dice, 1, points=True, large=9)
        ours = Run(instance, Utility.CARDINALITY).go().steps
        theirs = by_pabutools(instance, Utility.CARDINALITY, None)
        assert [step.candidate.reference for step in ours] == theirs


@NEEDS_VOTES
def test_published_committees_come_out() -> None:
    files = sorted((VOTES / "abcvoting").glob("*.yaml"))
    assert len(files) == 60
    for file in files:
        text = file.read_text()
        seats = int(re.findall(r"committeesize: (\d+)", text)[0])
        profile = json.loads(re.findall(r"profile: (.*?)\nnum_cand", text, re.DOTALL)[0])
        names = [str(n) for n in range(int(re.findall(r"num_cand: (\d+)", text)[0]))]
        candidates = tuple(Candidate(name, (Fraction(1),)) for name in names)
        ballots = [dict.fromkeys(map(str, ballot), 1) for ballot in profile]
        instance = Instance((Resource("seats", Fraction(seats)),), candidates, ballots)
        method = Method(utility=Utility.CARDINALITY, completion=Completion.GREEDY)
        ours = sorted(int(one.reference) for one in choose(instance, method).winners)
        published = [r for found in PUBLISHED.findall(text) for r in json.loads(found)]
        assert ours in published, file.name


@NEEDS_VOTES
@pytest.mark.parametrize("utility", list(Utility))
def test_a_real_vote_full_of_ties_is_read_and_its_ties_are_broken_as_stated(
    utility: Utility,
) -> None:
    reading = read((VOTES / "kk25.pb").read_bytes())
    assert (len(reading.voters), len(reading.instance.candidates)) == (36, 121)
    assert len(reading.notes) == 4
    method = Method(utility=utility, completion=Completion.GREEDY)
    selection = choose(reading.instance, method)
    names = [one.reference for one in selection.winners]
    theirs = by_pabutools(reading.instance, utility, None)
    assert names == choose_by_hand(reading.instance, utility is Utility.COST, "greedy")
    assert names[: len(theirs)] == theirs
    tied = [step for step in selection.run.steps if step.tied] if selection.run else []
    assert len(tied) >= 5
    for step in tied:
        mine = reading.instance.tie_break(step.candidate)
        others = [reading.instance.candidate(name) for name in step.tied]
        assert all(mine < reading.instance.tie_break(other) for other in others)
