"""What can go wrong for a person, each with its status and its sentence."""

from __future__ import annotations


class Problem(Exception):
    """Something that a person is told in one sentence, already in their language."""

    status = 400

    def __init__(self, sentence: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence


class NotFound(Problem):
    """It does not exist, or this person may not see that it does."""

    status = 404


class NotYou(Problem):
    """Somebody may do this; not this person."""

    status = 403


class NotNow(Problem):
    """This person may do this; not at this stage."""

    status = 409


class Refused(Problem):
    """What was given cannot be taken as it is; `field` of the form says why, where one does."""

    status = 422

    def __init__(self, sentence: str = "", *, field: str = "") -> None:
        super().__init__(sentence)
        self.field = field


class TooMany(Problem):
    """Slower, please."""

    status = 429
