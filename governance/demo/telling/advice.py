"""How a recommendation comes to the register, and who stands behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sqlalchemy.orm import Session

from governance.core.i18n import LANGUAGES
from governance.core.policy import Actor, System
from governance.demo.pieces import Advice, Said, plain
from governance.demo.pieces.languages import translated
from governance.demo.telling.world import World
from governance.recommendations import actions
from governance.recommendations.actions import Typed
from governance.recommendations.models import Recommendation
from governance.recommendations.queries import get_recommendation


def advice_of(db: Session, world: World, key: str) -> Recommendation:
    """A recommendation of the story, with its authors."""
    return get_recommendation(db, world.id_of("advice", key), for_=System)


def typed(world: World, advice: Advice) -> Typed:
    """A recommendation as its author typed it."""
    said, first = advice.said, advice.at_first or advice.said
    return Typed(
        said.language,
        first.title,
        plain(first.text),
        plain(said.reasons),
        theme_id=world.id_of("theme", advice.theme),
        office=advice.office,
        signature=advice.signature,
        dissent=plain(said.dissent),
    )


def translate(db: Session, world: World, advice: Advice) -> None:
    """The editor puts the translations beside the original."""
    recommendation = advice_of(db, world, advice.key)
    for other in _others(advice):
        actions.translate(
            db,
            recommendation,
            other.language,
            other.title,
            plain(other.text),
            plain(other.reasons),
            dissent=plain(other.dissent),
            by=world.actor(db, "edda"),
        )


def _others(advice: Advice) -> Iterator[Said]:
    """What was said, in each other language that it was translated into."""
    said = advice.said
    for language in LANGUAGES:
        if advice.also and advice.also.language == language:
            also = advice.also
            yield replace(also, dissent=also.dissent or translated(plain(said.dissent), language))
        elif title := translated(said.title, language):
            texts = (translated(plain(text), language) for text in _longer(said))
            yield Said(language, title, *texts)


def _longer(said: Said) -> tuple[str, str, str]:
    return said.text, said.reasons, said.dissent


def back(db: Session, world: World, advice: Advice, supporters: Iterable[Actor]) -> None:
    """As many support it as the story says; some of them follow it."""
    recommendation = advice_of(db, world, advice.key)
    for actor in list(supporters)[: advice.supports]:
        actions.support(db, recommendation, by=actor)
    for follower in advice.followers:
        actions.follow(db, recommendation, by=world.actor(db, follower))


def members(db: Session, world: World, but: str) -> list[Actor]:
    """Everybody except one."""
    return [world.actor(db, key) for key in world.keys_of("person") if key != but]


def recommend(db: Session, world: World, advice: Advice) -> None:
    """A member recommends between workshops."""
    made = actions.recommend(
        db,
        typed(world, advice),
        answer_days=world.settings.answer_days,
        by=world.actor(db, advice.by),
    )
    world.keep("advice", advice.key, made)
    translate(db, world, advice)
    back(db, world, advice, members(db, world, advice.by))
