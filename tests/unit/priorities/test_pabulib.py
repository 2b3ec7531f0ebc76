"""Pabulib files are read as they are written, and refused with one sentence about one line."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

from governance.core.errors import Refused
from governance.core.i18n import speaking
from governance.priorities.pabulib import read

META = "META\nkey;value\nbudget;1000\nvote_type;approval\n"
PROJECTS = "PROJECTS\nproject_id;cost\n1;400\n2;700\n"
VOTES = "VOTES\nvoter_id;vote\na;1,2\nb;2\n"


def given(meta: str = META, projects: str = PROJECTS, votes: str = VOTES) -> bytes:
    return (meta + projects + votes).encode()


def points(votes: str, kind: str = "cumulative") -> bytes:
    return given(META.replace("approval", kind), votes="VOTES\nvoter_id;vote;points\n" + votes)


def test_approvals_with_padded_names_further_columns_and_quoted_fields() -> None:
    text = (
        '\ufeffmeta\r\nkey;value\r\nbudget;1000,50\r\ndescription;"Day; and night"\r\n'
        "vote_type;approval\r\n\r\nPROJECTS\r\n"
        'project_id;category;name;cost\r\n007;x;"Guide; ""online"", new";400.25\r\n'
        '7;;La "fête";700\r\n\r\nVOTES\r\nvoter_id;age;vote\r\n001;33;"007,7"\r\n1;;\r\n2;40;7\r\n'
    )
    reading = read(text.encode())
    first, second = reading.instance.candidates
    assert (first.reference, first.name) == ("007", 'Guide; "online", new')
    assert (second.reference, second.name) == ("7", 'La "fête"')
    assert first.costs == (Fraction(1601, 4),)
    assert reading.instance.resources[0].amount == Fraction(2001, 2)
    assert reading.voters == ("001", "1", "2")
    assert list(reading.instance.ballots) == [{"007": 1, "7": 1}, {}, {"7": 1}]
    assert reading.notes == ()


@pytest.mark.parametrize("kind", ["cumulative", "scoring"])
def test_points_are_read_and_none_is_no_support(kind: str) -> None:
    reading = read(points('a;1,2;"2,3"\nb;2,1;1.5,0\nc;;\n', kind))
    assert list(reading.instance.ballots) == [{"1": 2, "2": 3}, {"2": Fraction(3, 2)}, {}]
    assert reading.instance.counts == {"1": 1, "2": 2}


def test_further_resources_have_their_column_and_their_amount() -> None:
    meta = META + "currency;EUR\nbudget:IT days;40\n"
    projects = "PROJECTS\nproject_id;cost:IT days;cost\n1;12.5;400\n2;0;700\n"
    instance = read(given(meta, projects)).instance
    assert [(r.name, int(r.amount)) for r in instance.resources] == [
        ("EUR", 1000),
        ("IT days", 40),
    ]
    assert [one.costs for one in instance.candidates] == [
        (Fraction(400), Fraction(25, 2)),
        (Fraction(700), Fraction(0)),
    ]


def test_votes_may_stand_one_project_a_row_and_other_sections_are_left_out() -> None:
    votes = (
        "\nvotes\nvoter_id;project_id;score\n\na;1;3\na;2;1\n\nb;2;2\n\ngroups\nid;weight\nx;1\n"
    )
    reading = read(given(META + "num_votes;5\n", votes=votes))
    assert list(reading.instance.ballots) == [{"1": 1, "2": 1}, {"2": 1}]
    assert reading.notes == (
        "The section GROUPS is left out.",
        "num_votes says 5; there are 2.",
    )
    scored = read(given(META.replace("approval", "scoring"), votes=votes))
    assert list(scored.instance.ballots) == [{"1": 3, "2": 1}, {"2": 2}]


MALFORMED = [
    (b"", "This file has no section META."),
    (b"key;value\nbudget;1\n", "Line 1: a Pabulib file begins with a line META."),
    (META.encode(), "This file has no section PROJECTS."),
    (given(votes=""), "This file has no section VOTES."),
    (given("META\nkey;value\nvote_type;approval\n"), "The section META says no budget."),
    (given("META\nkey;value\nbudget;5\n"), "The section META says no vote_type."),
    (given(META + "budget;2000\n"), "Line 5: budget is given twice."),
    (given(META + "country\n"), "Line 5: country has no value."),
    (given(META.replace("1000", "0")), "Line 3: budget is zero."),
    (
        given(META.replace("1000", "lots")),
        "Line 3: budget is “lots”, which is not a number of zero or more.",
    ),
    (
        given(META.replace("approval", "ordinal")),
        "Line 4: ranked votes (ordinal) are not read, since ranks are not points.",
    ),
    (given(META.replace("approval", "x")), "Line 4: there is no vote_type “x”."),
    (
        given(META + "budget:days;4\n"),
        "Line 5: there is no column cost:days in PROJECTS.",
    ),
    (
        given(projects="PROJECTS\nproject_id;cost;cost:days\n1;400;1\n2;700;1\n"),
        "Line 6: META has no line budget:days.",
    ),
    (given(projects=PROJECTS + "1;5\n"), "Line 9: project 1 is there twice."),
    (given(projects=PROJECTS + ";5\n"), "Line 9: this project has no project_id."),
    (given(projects=PROJECTS + "3;0\n"), "Line 9: project 3 costs nothing."),
    (
        given(projects=PROJECTS + "3;-5\n"),
        "Line 9: cost is “-5”, which is not a number of zero or more.",
    ),
    (
        given(projects=PROJECTS + "3\n"),
        "Line 9: cost is “”, which is not a number of zero or more.",
    ),
    (
        given(projects=PROJECTS + "3;5;6\n"),
        "Line 9: 3 fields, but only 2 columns; quote a field that holds “;”.",
    ),
    (
        given(projects='PROJECTS\nproject_id;cost\n1;400\n2;"700\n'),
        "Line 8: a quotation mark is opened and never closed.",
    ),
    (given(projects="PROJECTS\nproject_id;price\n1;4\n"), "Line 6: there is no column cost."),
    (given(projects="PROJECTS\nproject_id;cost\n"), "Line 5: there is no project."),
    (
        given(projects="PROJECTS\nproject_id;cost;cost\n1;4;4\n"),
        "Line 6: the column cost is there twice.",
    ),
    (given(projects=PROJECTS + PROJECTS), "Line 9: the section PROJECTS is there twice."),
    (given(votes="VOTES\nvoter_id;vote\n"), "Line 9: there is no vote."),
    (given(votes="VOTES\nvoter_id;votes\na;1\n"), "Line 10: there is no column vote."),
    (given(votes=VOTES + "c;3\n"), "Line 13: there is no project “3”."),
    (given(votes=VOTES + "c;01\n"), "Line 13: there is no project “01”."),
    (given(votes=VOTES + "c;1,1\n"), "Line 13: project 1 is voted for twice."),
    (given(votes=VOTES + "a;1\n"), "Line 13: voter a is there twice."),
    (given(votes=VOTES + ";1\n"), "Line 13: this vote has no voter_id."),
    (given(votes=VOTES + "c\n"), "Line 13: the field vote is missing."),
    (points("a;1,2;3\n"), "Line 11: 2 projects, but 1 points."),
    (
        points("a;1;-3\n"),
        "Line 11: points is “-3”, which is not a number of zero or more.",
    ),
    (
        points("a;1;nan\n"),
        "Line 11: points is “nan”, which is not a number of zero or more.",
    ),
    (
        given(META + "description;caf\u00e9\n").replace(b"\xc3", b""),
        "Line 5: this is not UTF-8 text.",
    ),
]


def sentence_about(content: bytes) -> str:
    try:
        read(content)
    except Refused as refusal:
        return refusal.sentence
    return ""


def test_whatever_is_typed_into_a_file_it_is_read_or_refused_in_one_sentence() -> None:
    dice = random.Random(7)
    pieces = [b";", b"\n", b'"', b",", b"-", b"9", b"\0", b"\xff", b"VOTES\n", b"e99", b"\r"]
    files = [given(), points('a;1,2;"2,3"\nb;2,1;1.5,0\n'), given(META + "budget:days;3\n")]
    said = []
    for _file in range(3_000):
        content = bytearray(dice.choice(files))
        for _change in range(dice.randint(1, 4)):
            place = dice.randrange(len(content) + 1)
            if dice.random() < 0.5:
                content[place:place] = dice.choice(pieces)
            else:
                del content[place : place + dice.randint(1, 12)]
        said.append(sentence_about(bytes(content)))
    assert sum(map(bool, said)) > 1_000
    assert not any("\n" in sentence for sentence in said)


@pytest.mark.parametrize(("content", "sentence"), MALFORMED)
def test_a_malformed_file_is_refused_with_the_line(content: bytes, sentence: str) -> None:
    with pytest.raises(Refused) as refusal:
        read(content)
    assert refusal.value.sentence == sentence


def test_the_sentences_come_in_four_languages() -> None:
    said = set()
    for language in ("nl", "fr", "de", "en"):
        with speaking(language), pytest.raises(Refused) as refusal:
            read(given(projects=PROJECTS + "3;0\n"))
        said.add(refusal.value.sentence)
    assert len(said) == 4
    assert all("9" in sentence and "3" in sentence for sentence in said)
