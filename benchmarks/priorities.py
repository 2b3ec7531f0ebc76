"""Equal shares beside pabutools (exact, too) on the same votes; several resources with `add1`."""

from __future__ import annotations

import random
import time
import tracemalloc
from collections.abc import Callable
from fractions import Fraction

from pabutools.election import (
    ApprovalBallot,
    ApprovalProfile,
    Cardinality_Sat,
    Cost_Sat,
    Project,
)
from pabutools.election import Instance as Election
from pabutools.rules import method_of_equal_shares
from pabutools.tiebreaking import TieBreakingRule

from governance.priorities.ballots import Candidate, Instance, Resource
from governance.priorities.choosing import Completion, Method, choose
from governance.priorities.equal_shares import Run, Utility

ONE = ((5_000, 100), (20_000, 150))
SEVERAL = (20_000, 150)
AMOUNTS = {"EUR": 1_000_000, "IT days": 20_000, "communication days": 5_000}
ROUNDS = 3


def votes(voters: int, projects: int, resources: int) -> Instance:
    """Approvals of up to twenty projects each, some projects being better liked than others."""
    dice = random.Random(voters)
    given = dict(list(AMOUNTS.items())[:resources])
    candidates = tuple(
        Candidate(
            f"P-{number:03}",
            tuple(Fraction(1 + int(a * dice.lognormvariate(0, 0.8) / 50)) for a in given.values()),
        )
        for number in range(projects)
    )
    names = [one.reference for one in candidates]
    liked = [dice.random() ** 2 + 0.02 for _name in names]
    ballots = [
        dict.fromkeys(dice.choices(names, liked, k=dice.randint(1, 20)), 1) for _v in range(voters)
    ]
    shared = tuple(Resource(name, Fraction(amount)) for name, amount in given.items())
    return Instance(shared, candidates, ballots)


def seconds[T](work: Callable[[], T]) -> tuple[float, T]:
    """The processor time of some work, which a busy machine changes least, and what it gives."""
    start = time.process_time()
    found = work()
    return time.process_time() - start, found


def ours(instance: Instance, utility: Utility) -> list[str]:
    """The winners, everything counted anew."""
    fresh = Instance(instance.resources, instance.candidates, instance.ballots)
    return [step.candidate.reference for step in Run(fresh, utility).go().steps]


def theirs(instance: Instance) -> Callable[[Utility], list[str]]:
    """The winners by pabutools, its instance and its profile being made beforehand."""
    projects = {one.reference: Project(one.reference, one.costs[0]) for one in instance.candidates}
    election = Election(projects.values(), budget_limit=instance.resources[0].amount)
    ballots = [ApprovalBallot(projects[name] for name in ballot) for ballot in instance.ballots]
    profile = ApprovalProfile(ballots, instance=election)
    counts = instance.counts
    ties = TieBreakingRule(lambda _e, _p, one: (-counts[one.name], one.cost, one.name))

    def run(utility: Utility) -> list[str]:
        worth = Cost_Sat if utility is Utility.COST else Cardinality_Sat
        found = method_of_equal_shares(election, profile, sat_class=worth, tie_breaking=ties)
        return [one.name for one in found]

    return run


def megabytes(work: Callable[[], object]) -> float:
    """What some work holds at its peak, beside what was there before."""
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def beside(voters: int, projects: int, utility: Utility) -> str:
    """One line: the best of some rounds, in turns."""
    instance = votes(voters, projects, 1)
    other = theirs(instance)
    rounds = [
        (seconds(lambda: ours(instance, utility)), seconds(lambda: other(utility)))
        for _round in range(ROUNDS)
    ]
    mine, its = min(one[0] for one, _other in rounds), min(one[0] for _other, one in rounds)
    same = "yes" if all(one[1] == other[1] for one, other in rounds) else "NO"
    peak, chosen = megabytes(lambda: ours(instance, utility)), len(rounds[0][0][1])
    cells = f"{chosen} | {mine:.3f} | {its:.2f} | {its / mine:.0f} × | {same} | {peak:.0f}"
    return f"| {voters:,} × {projects}, {utility} | {cells} |"


def measure() -> None:
    """Print both tables."""
    print("## Equal shares\n")
    head = "ours, s | pabutools, s | ratio | same winners in order | MB at the peak"
    print(f"| voters × projects, utility | chosen | {head} |")
    print("|---|--:|--:|--:|--:|---|--:|")
    for voters, projects in ONE:
        for utility in Utility:
            print(beside(voters, projects, utility), flush=True)
    voters, projects = SEVERAL
    instance = votes(voters, projects, len(AMOUNTS))
    method = Method(completion=Completion.ADD1)
    taken, selection = seconds(lambda: choose(instance, method))
    peak = megabytes(lambda: Run(instance, Utility.COST).go())
    extra = selection.run.extra if selection.run else 0
    print(f"\n{voters:,} × {projects} × {len(AMOUNTS)} resources, `add1`: {taken:.1f} s for")
    print(f"{extra} rises, {len(selection.winners)} chosen; {peak:.0f} MB at the peak of a run.")
    print("Seconds are of processor time.\n", flush=True)


if __name__ == "__main__":
    measure()
