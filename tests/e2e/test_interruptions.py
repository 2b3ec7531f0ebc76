"""A phone whose network goes away: nothing is lost, doubled, or said to be received too early."""

from __future__ import annotations

import os
import random

from playwright.sync_api import Browser

from tests.e2e.conftest import Served
from tests.e2e.interruptions import MOMENTS, Seen, count, open_hall, room_of, run

ALL = len(MOMENTS) * 10


def test_whatever_interrupts_a_phone_every_text_arrives_once(
    served: Served, browser: Browser
) -> None:
    """Six of the 120, other ones with each run; all of them where it is asked for."""
    every = bool(os.environ.get("EVERY_INTERRUPTION"))
    numbers = list(range(ALL)) if every else random.SystemRandom().sample(range(ALL), 6)
    hall, seen = open_hall(served), Seen()
    with room_of(hall, browser.new_context) as (phones, beside):
        for number in numbers:
            run(hall, phones, number, seen)
        count(hall, beside, numbers, seen)
    assert seen.interruptions == len(numbers)
    assert seen.wrong == [], numbers
