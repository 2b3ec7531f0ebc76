"""How an earlier list is told: what a document said had been answered and done, as of a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from markupsafe import Markup

from governance.core.i18n import _
from governance.progress.drawing import State, Station
from governance.progress.queries.steps import Step, about_it, dotted, link, say
from governance.recommendations.forms import TREATMENTS, WORDS
from governance.recommendations.models import Realisation, Stage, Word
from governance.recommendations.words import word_of

STATES = {
    Word.REJECTED: State.CROSSED,
    Word.POSTPONED: State.WAITING,
    Word.IN_PROGRESS: State.UNDER_WAY,
}


def tell_assessments(assessments: Iterable[Any], names: dict[int, Any]) -> Iterator[Step]:
    """What each document said on its day: the answer with its reasons, then what was done."""
    for one in assessments:
        word = word_of(one.treatment or Stage.ACCEPTED, one.realisation)
        done = one.realisation != Realisation.NOT_STARTED
        about = about_it(names.get(one.recommendation_id))
        yield Step(
            Station.PROJECT if done else Station.DECISION,
            _sentence(one, word),
            on=one.as_of,
            state=STATES.get(word, State.REACHED),
            who=_answered(one),
            why=one.reasons or one.became,
            note=dotted(one.became if one.reasons else "", about),
        )


def _sentence(one: Any, word: Word) -> Markup:
    said = str(WORDS[word])
    if _only_answered(one):
        said = str(TREATMENTS[one.treatment])
    if one.document or one.document_url:
        source = one.document or one.document_url
        if one.document_url:
            source = link(one.document_url, source)
        sentence = _("As of %(day)s, according to %(document)s: %(word)s")
        return say(sentence, day=one.as_of, document=source, word=said)
    return say(_("As of %(day)s, in an earlier list: %(word)s"), day=one.as_of, word=said)


def _only_answered(one: Any) -> bool:
    """Whether it says what was answered, and nothing of what was done since."""
    return one.treatment is not None and one.realisation == Realisation.NOT_STARTED


def _answered(one: Any) -> Markup:
    if one.treatment is None or _only_answered(one):
        return Markup()
    return say(_("Answer: %(answer)s"), answer=str(TREATMENTS[one.treatment]))
