"""`governance allocate` prints winners, costs and reasons, or one sentence."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.unit.priorities.test_document import FILE, SAID


def run(*typed: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from governance.cli import main; main()", "allocate", *typed]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path.cwd())


def test_winners_costs_and_reasons_are_printed(tmp_path: Path) -> None:
    file = tmp_path / "example.pb"
    file.write_text(FILE)
    done = run(str(file), "--utility", "cardinality")
    assert (done.returncode, done.stdout, done.stderr) == (0, SAID, "")
    french = run(str(file), "--utility", "cardinality", "--language", "fr", "--what-if", "C")
    assert "C Portal · 1\u202f000 euro et 10 days\n   Non retenu: " in french.stdout


def test_json_has_winners_in_order_as_text_and_every_project(tmp_path: Path) -> None:
    file = tmp_path / "example.pb"
    file.write_text(FILE + "\nnotes\nx\n")
    done = run(str(file), "--utility", "cardinality", "--completion", "none", "--json")
    assert done.returncode == 0
    assert done.stderr == "The section NOTES is left out.\n"
    said = json.loads(done.stdout)
    assert said["winners"] == ["A", "B", "D"]
    assert said["total_cost"] == 10_000
    assert said["total_costs"] == {"cost": 10_000, "days": 13}
    assert [(one["round"], one["project"]) for one in said["rounds"]] == [
        (1, "A"),
        (2, "B"),
        (3, "D"),
    ]
    assert said["rounds"][1]["paid_at_most"] == {"cost": 1000, "days": 3}
    assert said["rounds"][1]["tied_with"] == ["D"]
    assert set(said["projects"]) == {"A", "B", "C", "D"}
    portal = said["projects"]["C"]
    assert (portal["chosen"], portal["limit"]["resource"]) == (False, "days")
    assert portal["limit"]["highest_cost"] == 5
    assert portal["reason"].startswith("Not chosen: ")


def test_what_cannot_be_taken_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "example.pb"
    file.write_text(FILE.replace("9", "nine"))
    for typed, sentence in [
        ([str(file)], "Line 11: cost:days is “nine”, which is not a number of zero or more.\n"),
        ([str(tmp_path / "none.pb")], f"There is no file {tmp_path / 'none.pb'}.\n"),
        ([str(file), "--language", "es"], "There is no language es: nl, fr, de, en.\n"),
    ]:
        done = run(*typed)
        assert (done.returncode, done.stdout, done.stderr) == (1, "", sentence)
    assert run(str(file), "--rule", "lottery").returncode == 2
