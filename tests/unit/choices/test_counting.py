"""Ballots become counts in which nobody stands alone."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from governance.choices.counting import FLOOR, OTHERS, Cast, agreed_in, count, groups_of


def cast(table: str = "", language: str = "nl", dots: int = 0, opinion: str = "") -> Cast:
    return Cast(
        table, language, {"1": dots} if dots else {}, {"1": opinion} if opinion else {}
    )  # fmt: skip


def test_dots_and_opinions_are_added_up() -> None:
    ballots = [cast(dots=2, opinion="agree"), cast(dots=1, opinion="disagree"), cast()]
    counted = count(ballots, {1: 1, 2: 2})
    assert counted[1].dots == 3
    assert counted[1].opinions == [1, 0, 1]
    assert counted[2].dots == 0


def test_a_table_of_four_is_counted_with_the_others() -> None:
    named = ["blue"] * 6 + ["red"] * 4 + ["green"] * 2
    assert Counter(groups_of(named)) == {"blue": 6, OTHERS: 6}


def test_a_lonely_table_takes_another_one_along() -> None:
    named = ["blue"] * 6 + ["green"] * 9 + ["red"]
    grouped = groups_of(named)
    assert Counter(grouped) == {"green": 9, OTHERS: 7}


def test_where_there_is_one_group_nothing_is_split() -> None:
    ballots = [cast("red", opinion="agree") for _device in range(7)]
    assert count(ballots, {1: 1})[1].by_table == {}


@given(st.lists(st.sampled_from(["", "a", "b", "c", "d", "e"]), max_size=60))
def test_no_group_that_is_shown_has_fewer_than_five(named: list[str]) -> None:
    sizes = Counter(groups_of(named))
    assert len(sizes) < 2 or min(sizes.values()) >= FLOOR


def test_what_is_merged_counts_where_it_stands_now() -> None:
    both = Cast("", "nl", {"1": 1, "2": 2}, {"1": "agree", "2": "disagree"})
    only_source = Cast("", "nl", {"1": 3}, {"1": "agree"})
    counted = count([both, only_source], {1: 2, 2: 2})
    assert list(counted) == [2]
    assert counted[2].dots == 6
    assert counted[2].opinions == [1, 0, 1], "what is said of it goes before"


def test_agreed_means_more_than_half_of_those_who_said_something() -> None:
    split = {"1": [3, 1, 2], "2": [4, 0, 2], "3": [0, 0, 0], OTHERS: [9, 0, 0]}
    assert agreed_in(split) == (1, 2)
