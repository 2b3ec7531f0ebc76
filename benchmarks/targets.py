"""What the figures of one run are held against; by processor time, the steadier of the two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.pages import Page

GROWING = (
    "register, signed in",
    "a recommendation, signed in",
    "search, signed in",
    "recommend in a workshop",
)


def targets(pages: Sequence[Page], megabytes: float, cold_start: float) -> list[str]:
    """A line for each target of a run over one register."""
    cost = {page.name: page.cpu for page in pages}
    bare = cost["register, bare Starlette"] / cost["register, signed in"]
    fixed = cost["fixed bytes, Starlette"] / cost["register, visitor"]
    return [
        held("the register signed in, of the bare page", bare, 0.35, more=True),
        held("a visitor's register from memory, of fixed bytes", fixed, 0.5, more=True),
        held("memory, MB", megabytes, 200),
        held("cold start, s", cold_start, 1.5),
    ]


def growth(few: Mapping[str, float], many: Mapping[str, float]) -> list[str]:
    """A line for each page that must cost as much in a large register as in a small one."""
    return [held(f"{name}, large over small", many[name] / few[name], 1.2) for name in GROWING]


def held(name: str, figure: float, bound: float, *, more: bool = False) -> str:
    """One figure beside its bound."""
    good = figure >= bound if more else figure <= bound
    sign = "≥" if more else "≤"
    return f"| {name} | {figure:.2f} | {sign} {bound:g} | {'yes' if good else 'NO'} |"
