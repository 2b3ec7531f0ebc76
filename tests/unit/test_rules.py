"""The fifteen rules of the product, each with the tests that hold it, by name."""

from __future__ import annotations

import re

import pytest

from tests.house import ROOT, calls, sources

RULES = {
    "No answer without reasons in words, by a body that may decide, at a meeting": [
        "test_nothing_is_decided_before_the_meeting_or_without_its_quorum",
        "test_a_body_that_advises_cannot_decide",
        "test_every_published_decision_has_its_reasons_in_dutch_and_in_french",
    ],
    "A seminar or a workshop cannot decide": [
        "test_a_seminar_cannot_decide",
        "test_a_meeting_that_became_a_seminar_cannot_decide",
    ],
    "The authors hear before the public, and of every later step": [
        "test_authors_hear_first_as_long_as_the_setting_says",
        "test_an_author_hears_of_every_step_and_of_the_answer_before_the_public",
    ],
    "Done needs an outcome or evidence": ["test_no_outcome_and_no_evidence_no_done"],
    "Merging keeps everything and can be undone": [
        "test_who_supports_after_the_merge_stays_when_it_is_undone",
        "test_a_received_one_is_merged_by_the_secretary_and_returns_to_its_stage",
    ],
    "A frozen text is never edited": [
        "test_a_frozen_text_is_never_edited_and_a_new_version_keeps_the_old"
    ],
    "What a published report cites is a snapshot": [
        "test_what_changes_afterwards_changes_no_edition_and_is_told_as_since_then"
    ],
    "The answer clock is public": [
        "test_an_overdue_answer_says_so",
        "test_what_comes_back_has_a_new_day_on_which_it_is_due",
    ],
    "What was postponed returns": ["test_what_was_postponed_returns_to_the_agenda_on_its_day"],
    "Texts keep their original language": [
        "test_a_translation_is_out_of_date_when_the_original_changes"
    ],
    "Answers and reports come out in the required languages": [
        "test_an_answer_comes_out_in_every_required_language",
        "test_a_missing_language_is_refused",
    ],
    "A declared conflict shows": ["test_a_director_declares_a_conflict_that_everyone_reads"],
    "Deleting a person leaves a member, and the journal verifies": [
        "test_nothing_names_who_left",
        "test_an_erased_author_is_a_member_and_the_journal_verifies",
    ],
    "Supports are counted and never named": [
        "test_who_supports_is_never_named",
        "test_which_entries_were_theirs_is_given_out_to_nobody",
    ],
    "Nothing is deleted": ["test_nothing_of_the_record_is_deleted"],
}

TAKEN_BACK = {
    "choices/reactions.py": "what each device chose, once it is counted",
    "core/idempotency.py": "the answers to forms, after a week",
    "core/journal.py": "what an entry quoted of a person who left",
    "meetings/actions/attending.py": "what was noted of somebody by mistake; the journal has it",
    "people/forgetting.py": "sessions and links, after a month or when somebody leaves",
    "recommendations/anonymity.py": "the row that names no author, to be written anew elsewhere",
    "recommendations/actions/supporting.py": "one's own support or following, by oneself",
    "recommendations/leaving.py": "an address that was left with a receipt, after the last step",
    "workshops/leaving.py": "the addresses left for a report, once it has gone out",
    "workshops/actions/signing_up.py": "one's own sign-up, by oneself",
    "priorities/actions/closing.py": "what was voted, to be written anew, or when it is called off",
    "priorities/actions/preparing.py": "what is taken out of a round before anybody votes",
    "priorities/actions/voting.py": "a name that was ticked off by mistake",
    "workshops/reactions.py": "the sign-ups of somebody who left",
    "search/reactions.py": "how something was found that is no longer public",
    "similar/keeping.py": "what an earlier version of a text meant",
    "similar/reactions.py": "what a text meant that is no longer in the register",
    "recommendations/actions/together.py": "what a merge copied, when it is undone",
}
"""Where rows are deleted, and which: none of it is the record."""


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_its_tests(rule: str) -> None:
    folder = ROOT / "tests"
    written = {
        name
        for path in folder.rglob("test_*.py")
        for name in re.findall(r"^(?:async )?def (test_\w+)", path.read_text(), re.MULTILINE)
    }
    assert set(RULES[rule]) <= written


def test_there_are_fifteen_rules() -> None:
    assert len(RULES) == 15


def test_nothing_of_the_record_is_deleted() -> None:
    deleting = {
        source.path
        for source in sources()
        if any(name == "delete" for name, _call in calls(source.tree))
    }
    assert deleting == set(TAKEN_BACK)
