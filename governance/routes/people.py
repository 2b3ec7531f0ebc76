"""Signing in, what is one's own, who is there, and the strategy."""

from __future__ import annotations

from governance.core.transaction import get, post
from governance.notifications import pages as notifications
from governance.people import pages as people
from governance.strategy import pages as strategy

PEOPLE = [
    get("/sign-in", people.new_sign_in),
    post("/sign-in", people.create_sign_in),
    get("/sign-in/sent", people.show_sign_in_sent),
    get("/sign-in/{token}", people.show_sign_in_link),
    post("/sign-in/{token}", people.create_session),
    post("/sign-out", people.create_sign_out),
    get("/me/settings", people.show_settings),
    post("/me/settings", people.update_settings),
    post("/me/erasure", people.create_erasure),
    get("/me", notifications.show_me),
    get("/people", people.list_people),
    post("/people", people.create_person),
    post("/people/{person:int}/roles", people.create_role),
    post("/people/{person:int}/role-ends", people.create_role_end),
    get("/strategy", strategy.show_strategy),
    post("/strategy", strategy.create_strategy),
    get("/strategy/new", strategy.new_strategy),
    get("/strategy/themes", strategy.list_themes),
    post("/strategy/themes", strategy.create_theme),
    get("/strategy/cycles", strategy.list_cycles),
    post("/strategy/cycles", strategy.create_cycle),
    get("/strategy/cycles/{cycle:int}/edit", strategy.edit_cycle),
    post("/strategy/cycles/{cycle:int}", strategy.update_cycle),
    get("/strategy/cycles/{cycle:int}/years/{year:int}", strategy.edit_cycle_year),
    post("/strategy/cycles/{cycle:int}/years/{year:int}", strategy.update_cycle_year),
    get("/strategy/axes/{axis:int}", strategy.show_axis),
    get("/strategy/{strategy:int}", strategy.show_version),
    post("/strategy/{strategy:int}", strategy.update_strategy),
    get("/strategy/{strategy:int}/edit", strategy.edit_strategy),
    post("/strategy/{strategy:int}/adoption", strategy.create_strategy_adoption),
    post("/strategy/{strategy:int}/closure", strategy.create_strategy_closure),
    get("/strategy/{strategy:int}/axes/new", strategy.new_axis),
    post("/strategy/{strategy:int}/axes", strategy.create_axis),
]
