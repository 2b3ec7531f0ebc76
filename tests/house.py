"""The rules of the house as functions over source text: each yields the offences that it finds.

They take text, so that a test can plant an offence and see it found.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "governance"
FUNCTION_LINES, FILE_LINES = 30, 250
ROOM_FILES = {"models", "policy", "forms", "actions", "queries", "pages", "reactions"}
STEMS = ("list_", "show_", "new_", "create_", "edit_", "update_")
UNRECORDED = {"choices/actions.py: choose", "priorities/actions/voting.py: cast"}
"""Actions of which the journal keeps nothing, each for the reason that its docstring says."""
MOVING = {"become", "add", "add_all", "execute", "delete", "must_be_open"}


@dataclass(frozen=True)
class Source:
    """One file of the package: its path below `governance/`, and its text."""

    path: str
    text: str

    @property
    def room(self) -> str:
        """The folder it stands in."""
        return self.path.split("/")[0]

    @property
    def question(self) -> str:
        """Which of the six questions it answers: `actions`, also for `actions/merging.py`."""
        parts = self.path.removesuffix(".py").split("/")
        return parts[1] if len(parts) > 1 else parts[0]

    @property
    def tree(self) -> ast.Module:
        """Its syntax tree."""
        return ast.parse(self.text)


def sources(suffix: str = ".py") -> list[Source]:
    """Every file of the package with this ending; migrations are history, not style."""
    found = []
    for path in sorted(PACKAGE.rglob(f"*{suffix}")):
        below = str(path.relative_to(PACKAGE))
        if not below.startswith("migrations/versions/"):
            found.append(Source(below, path.read_text()))
    return found


def functions(source: Source) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a file, methods and inner ones too."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def calls(node: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call below a node, by the last part of its name, in the order of the text."""
    found = [n for n in ast.walk(node) if isinstance(n, ast.Call)]
    for call in sorted(found, key=lambda n: (n.lineno, n.col_offset)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        yield str(name), call


def long_files(source: Source) -> Iterator[str]:
    """A file over 250 lines becomes a folder."""
    lines = source.text.count("\n")
    if lines > FILE_LINES:
        yield f"{source.path}: {lines} lines"


def long_functions(source: Source) -> Iterator[str]:
    """A function has up to 30 lines, its decorators and its docstring not counted.

    The scenes of the demo are texts, not logic.
    """
    if source.path.startswith("demo/scenes/"):
        return
    for function in functions(source):
        body = function.body[1:] if ast.get_docstring(function) else function.body
        if body and (function.end_lineno or 0) - body[0].lineno + 1 > FUNCTION_LINES:
            yield f"{source.path}: {function.name} is too long"


def module_sentence(source: Source) -> Iterator[str]:
    """Every module opens with one sentence that says what it is for."""
    said = ast.get_docstring(source.tree) or ""
    if not said.split("\n")[0].rstrip().endswith((".", "?", ",", ":")):
        yield f"{source.path}: does not open with a sentence"


def actions_of(source: Source) -> Iterator[ast.FunctionDef]:
    """The actions of a file: public functions that somebody does (`by`)."""
    if source.question != "actions":
        return
    for node in source.tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith(("_", "must_")):
            yield node


def three_beats(source: Source) -> Iterator[str]:
    """Every action asks the policy, then moves, then records."""
    helpers = {n.name: n for n in source.tree.body if isinstance(n, ast.FunctionDef)}
    for action in actions_of(source):
        names = {a.arg for a in action.args.kwonlyargs}
        if "by" not in names:
            yield f"{source.path}: {action.name} does not say who acts"
            continue
        beats = _beats(action, helpers)
        named = f"{source.path}: {action.name}"
        for beat in ("ask", "move", "record"):
            if beat not in beats and (beat, named in UNRECORDED) != ("record", True):
                yield f"{source.path}: {action.name} does not {beat}"
        order = [b for b in beats if b != "move"]
        if order and order[0] != "ask":
            yield f"{source.path}: {action.name} records before it asks"
        if beats and beats[0] == "move" and "ask" in beats:
            yield f"{source.path}: {action.name} moves before it asks"


def _assignments(node: ast.AST) -> Iterator[int]:
    """The lines on which an attribute of something is set."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Assign | ast.AugAssign):
            targets = inner.targets if isinstance(inner, ast.Assign) else [inner.target]
            flat = [e for t in targets for e in (t.elts if isinstance(t, ast.Tuple) else [t])]
            if any(isinstance(t, ast.Attribute) for t in flat):
                yield inner.lineno


type Helpers = dict[str, ast.FunctionDef]


def _beats(node: ast.FunctionDef, helpers: Helpers, depth: int = 0) -> list[str]:
    """What a function does, in order; a private helper's beats count where it is called.

    An action that hands over to another room's action has all three beats of that one.
    """
    found = [(line, "move") for line in _assignments(node)]
    for name, call in calls(node):
        if name == "require":
            found.append((call.lineno, "ask"))
        elif name == "record":
            found.append((call.lineno, "record"))
        elif name in MOVING:
            found.append((call.lineno, "move"))
        elif any(k.arg == "by" for k in call.keywords) and name not in helpers:
            found += [(call.lineno, beat) for beat in ("ask", "move", "record")]
        elif name in helpers and depth < 3 and helpers[name] is not node:
            found += [(call.lineno, b) for b in _beats(helpers[name], helpers, depth + 1)]
    return [beat for _line, beat in sorted(found, key=lambda item: item[0])]


VERB = re.compile(r"^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$")


def verbs_recorded(source: Source) -> Iterator[str]:
    """The verbs that a file records; `recommendation.{stage}` stands for one of each answer."""
    for name, call in calls(source.tree):
        if name == "record" and len(call.args) > 1:
            yield from _verbs_of(call.args[1])


def _verbs_of(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.IfExp):
        yield from _verbs_of(node.body)
        yield from _verbs_of(node.orelse)
    elif isinstance(node, ast.JoinedStr):
        noun = str(getattr(node.values[0], "value", ""))
        answers = ("accepted", "accepted_in_part", "declined", "postponed", "referred")
        yield from (noun + answer for answer in answers)


def verbs(source: Source) -> Iterator[str]:
    """A verb of the journal is `noun.past_participle`."""
    for verb in verbs_recorded(source):
        if not VERB.match(verb):
            yield f"{source.path}: {verb} is not noun.past_participle"


def nobody_commits(source: Source) -> Iterator[str]:
    """Only the wrapper of a transaction commits."""
    if source.path in ("core/database.py", "migrations/run.py"):
        return
    for name, call in calls(source.tree):
        if name in ("commit", "begin_nested"):
            yield f"{source.path}:{call.lineno}: commits"


def stages_move_by_become(source: Source) -> Iterator[str]:
    """A stage changes only in `core/lifecycle.py`."""
    if source.path == "core/lifecycle.py":
        return
    for node in ast.walk(source.tree):
        targets = node.targets if isinstance(node, ast.Assign) else []
        for target in targets:
            if isinstance(target, ast.Attribute) and target.attr == "stage":
                yield f"{source.path}:{target.lineno}: sets a stage by hand"
    for name, call in calls(source.tree):
        if name == "values" and any(k.arg == "stage" for k in call.keywords):
            yield f"{source.path}:{call.lineno}: sets a stage by hand"


def pure_policies(source: Source) -> Iterator[str]:
    """A policy is a set of pure `can_…(actor, …) -> bool`, each saying who may."""
    if source.question != "policy" or source.room == "core":
        return
    for node in source.tree.body:
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
            continue
        if not node.name.startswith("can_"):
            yield f"{source.path}: {node.name} is no question"
        elif not node.args.args or node.args.args[0].arg != "actor":
            yield f"{source.path}: {node.name} does not ask about an actor"
        elif not ast.get_docstring(node):
            yield f"{source.path}: {node.name} does not say who may"


def handlers(source: Source) -> Iterator[ast.FunctionDef]:
    """The pages of a file."""
    if source.question == "pages":
        for node in source.tree.body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                yield node


def handler_shape(source: Source) -> Iterator[str]:
    """A page is `list_ show_ new_ create_ edit_ update_` + noun, of (request, db, actor)."""
    for handler in handlers(source):
        if [a.arg for a in handler.args.args] != ["request", "db", "actor"]:
            yield f"{source.path}: {handler.name} has other arguments"
        if not handler.name.startswith(STEMS):
            yield f"{source.path}: {handler.name} is not named as a page"


def own_clock(source: Source) -> Iterator[str]:
    """What time it is, only `core/clock.py` knows."""
    if source.path == "core/clock.py":
        return
    for name, call in calls(source.tree):
        owner = getattr(getattr(call.func, "value", None), "id", "")
        if name in ("now", "today", "utcnow") and owner in ("datetime", "date", "dt"):
            yield f"{source.path}:{call.lineno}: reads the machine's clock"


def lazy_raises(source: Source) -> Iterator[str]:
    """A relationship is loaded on purpose: `lazy="raise"`."""
    if source.question != "models":
        return
    for name, call in calls(source.tree):
        if name == "Relationship" and '"lazy": "raise"' not in ast.unparse(call).replace("'", '"'):
            yield f"{source.path}:{call.lineno}: a relationship loads by itself"


def no_queries_in_loops(source: Source) -> Iterator[str]:
    """No query in a loop."""
    if source.question not in ("queries", "pages", "reactions") or source.room == "core":
        return
    for loop in ast.walk(source.tree):
        parts: list[ast.AST] = []
        if isinstance(loop, ast.For | ast.While):
            parts = list(loop.body)
        elif isinstance(loop, ast.ListComp | ast.SetComp | ast.GeneratorExp):
            parts = [loop.elt]
        for part in parts:
            for name, call in calls(part):
                owner = getattr(getattr(call.func, "value", None), "id", "")
                if owner == "db" and name in ("execute", "scalars", "scalar", "get", "get_one"):
                    yield f"{source.path}:{call.lineno}: a query in a loop"


FORBIDDEN_BASES = {"HTTPEndpoint", "WebSocketEndpoint", "View", "MethodView"}
FORBIDDEN_NAMES = re.compile(r"(Service|Repository|Manager|Mixin|Bus|UnitOfWork|Container)$")
FORBIDDEN_MODULES = {"blinker", "celery", "dramatiq", "rq", "dependency_injector", "injector"}


def refused_patterns(source: Source) -> Iterator[str]:
    """No repositories, services, buses, containers, signals, mixins, class-based views."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef):
            bases = {getattr(base, "attr", getattr(base, "id", "")) for base in node.bases}
            if bases & FORBIDDEN_BASES or FORBIDDEN_NAMES.search(node.name):
                yield f"{source.path}: class {node.name}"
        modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for module in modules:
            if module.split(".")[0] in FORBIDDEN_MODULES:
                yield f"{source.path}: imports {module}"


SAID = re.compile(r"^[A-Z][a-z]+(?: [a-zA-Z’',]+){2,}[.?!…]?$")


def said_in_four_languages(source: Source) -> Iterator[str]:
    """What a person reads goes through `_()`: an answer, a notice, a label."""
    if source.room in ("core", "demo", "migrations") or source.path == "cli.py":
        return
    spoken = {"NotYou", "NotNow", "Refused", "TooMany", "NotFound", "require", "refuse"}
    for name, call in calls(source.tree):
        given = list(call.args) if name in spoken else []
        given += [k.value for k in call.keywords if k.arg in ("notice", "sentence", "label")]
        if name.endswith("Field"):
            given += call.args[:1]
        for value in given:
            said = value.value if isinstance(value, ast.Constant) else None
            if isinstance(said, str) and (SAID.match(said) or (name.endswith("Field") and said)):
                yield f"{source.path}:{value.lineno}: {said!r} is not translated"


SILENT = re.compile(
    r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<script.*?</script>|<style.*?</style>|<svg.*?</svg>|<!.*?>",
    re.DOTALL,
)
SPOKEN_ATTRIBUTE = re.compile(r'\b(?:alt|title|aria-label|placeholder)="([^"{]*[A-Za-z]{3}[^"{]*)"')
ATTRIBUTE = re.compile(r'\b[\w-]+="[^"]*"')
TRANS = re.compile(r"\{%-?\s*trans\b.*?endtrans\s*-?%\}", re.DOTALL)


def templates_say_it_in_four_languages(source: Source) -> Iterator[str]:
    """Every word of a template goes through `_()`."""
    text = TRANS.sub("", source.text)
    for attribute in SPOKEN_ATTRIBUTE.findall(text):
        yield f"{source.path}: {attribute!r} is not translated"
    for piece in re.split(r"<[^>]*>", SILENT.sub(" ", text)):
        words = " ".join(ATTRIBUTE.sub("", piece).split())
        if re.search(r"[A-Za-z]{3,}", words):
            yield f"{source.path}: {words!r} is not translated"


INLINE = re.compile(
    r"<style|<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE
)


def nothing_inline(source: Source) -> Iterator[str]:
    """No style and no script stands in a page: the policy of the browser would refuse it."""
    for found in INLINE.findall(SILENT_COMMENT.sub("", source.text)):
        yield f"{source.path}: {found.strip()}"


SILENT_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
POST_FORM = re.compile(r"<form\b[^>]*method=\"post\".*?</form>", re.IGNORECASE | re.DOTALL)


def keyed_forms(source: Source) -> Iterator[str]:
    """Every form that does something carries an idempotency key."""
    for form in POST_FORM.findall(source.text):
        if "key()" not in form:
            yield f"{source.path}: {form[:60]}"
