"""Collects every sentence of the screen into the catalogues of the three other languages."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from governance.core.i18n import LOCALES

KEPT = re.compile(r'^(msgid|msgstr|"(Language|Plural-Forms|MIME|Content))')
ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "governance"
FOLDER = PACKAGE / "locale"
WAYS = [
    ("**.py", "python"),
    ("templates/**.html", "jinja2"),
    ("templates/**.txt", "jinja2"),
]
TEMPLATES = {
    "newstyle_gettext": "true",
    "trim_blocks": "true",
    "extensions": "jinja2.ext.do",
    "silent": "false",
}
OPTIONS = {"templates/**.html": TEMPLATES, "templates/**.txt": TEMPLATES}
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "later": None,
    "mark": None,
    "translate": None,
}


def collected() -> Catalog:
    """Every message that stands in the code and the templates, with the files it stands in."""
    catalog = Catalog(fuzzy=False)
    found = extract_from_dir(PACKAGE, WAYS, OPTIONS, keywords=KEYWORDS)
    for path, _line, message, _comments, _context in found:
        catalog.add(message, locations=[(path, 0)])
    return catalog


def read(language: str) -> Catalog:
    """The catalogue of a language as it is written down."""
    path = FOLDER / f"{language}.po"
    if not path.exists():
        return Catalog(locale=LOCALES[language], fuzzy=False)
    return read_po(io.BytesIO(path.read_bytes()), locale=LOCALES[language])


def main() -> None:
    """Bring each catalogue up to date: new messages empty, those gone taken out."""
    template = collected()
    FOLDER.mkdir(exist_ok=True)
    for language in sys.argv[1:] or ("nl", "fr", "de"):
        catalog = read(language)
        catalog.update(template, no_fuzzy_matching=True)
        catalog.obsolete.clear()
        missing = [m.id for m in catalog if m.id and not _is_translated(m.string)]
        written = io.BytesIO()
        write_po(written, catalog, width=100, sort_by_file=True, include_lineno=False)
        (FOLDER / f"{language}.po").write_text(_plain(written.getvalue().decode()))
        print(f"{language}: {len(catalog)} messages, {len(missing)} without a translation")


def _plain(text: str) -> str:
    """The catalogue without what changes at each writing or says nothing."""
    head, _blank, rest = text.partition("\n\n")
    kept = [line for line in head.split("\n") if KEPT.match(line)]
    return "\n".join(kept) + "\n\n" + rest


def _is_translated(string: object) -> bool:
    return all(string) if isinstance(string, tuple | list) else bool(string)


if __name__ == "__main__":
    main()
