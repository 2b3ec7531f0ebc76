"""What is installed from the wheel runs as a checkout does."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from tests.house import PACKAGE, ROOT

SHOW_HOME = """
from starlette.testclient import TestClient
import governance
from governance.app import create_app
from governance.core.settings import read_settings
from governance.migrations.run import migrate
settings = read_settings(worker=False)
migrate(settings.database_url)
with TestClient(create_app(settings), base_url="http://127.0.0.1:8000") as visitor:
    page = visitor.get("/sign-in")
    print(governance.__file__, page.status_code, len(page.text))
"""


def test_the_wheel_holds_everything_and_serves(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
        packed.extractall(tmp_path / "site")
    for folder in ("templates", "static", "migrations", "locale"):
        for path in (PACKAGE / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                assert str(path.relative_to(ROOT)) in names
    assert not [name for name in names if name.startswith("tests/")]
    done = subprocess.run(
        [sys.executable, "-c", SHOW_HOME],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "site"), "GOVERNANCE_DATA": str(tmp_path / "data")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    where, status, length = done.stdout.split()
    assert where.startswith(str(tmp_path))
    assert (status, int(length) > 500) == ("200", True)
