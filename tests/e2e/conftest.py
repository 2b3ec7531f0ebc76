"""The real application, served to a real Chromium."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

COMMAND = Path(sys.executable).parent / "governance"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The distribution's Chromium, where there is one."""
    return {**browser_type_launch_args, "args": FLAGS, "executable_path": browser_path()}


def browser_path() -> str | None:
    """Where the distribution's Chromium is, if there is one."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return next((path for name in names if (path := shutil.which(name))), None)


@dataclass(frozen=True)
class Served:
    """A house that is being served, and how to speak to its command line."""

    url: str
    environment: dict[str, str]

    def command(self, *words: str, expect: int = 0) -> str:
        """Run a command of the house; what it printed."""
        done = subprocess.run(
            [str(COMMAND), *words],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == expect, done.stdout + done.stderr
        return done.stdout + done.stderr

    def sign_in_path(self, name: str) -> str:
        """Where somebody of the cast signs in."""
        return self.command("sign-in-link", f"{name}@example.org").strip()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def serve(folder: Path, *words: str, **more: str) -> Generator[Served]:
    """Serve a house of its own until the test is over."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    clean = {k: v for k, v in os.environ.items() if not k.startswith("GOVERNANCE_")}
    environment = clean | {
        "GOVERNANCE_DATA": str(folder),
        "GOVERNANCE_BASE_URL": url,
        "GOVERNANCE_AUTHORS_FIRST_DAYS": "0",
        **more,
    }
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [str(COMMAND), "serve", "--port", str(port), *words],
            env=environment,
            stdout=log,
            stderr=log,
        )
    try:
        _wait_for(url, server, folder / "log")
        yield Served(url, environment)
    finally:
        server.terminate()
        server.wait(timeout=15)


def _wait_for(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    patience = time.monotonic() + 180
    while True:
        try:
            urllib.request.urlopen(url + "/healthz", timeout=2).close()
        except OSError:
            if server.poll() is not None or time.monotonic() > patience:
                raise RuntimeError(log.read_text()[-3000:]) from None
            time.sleep(0.1)
        else:
            return


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """An empty house with the cast."""
    yield from serve(tmp_path)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The house with the demo year, for looking only."""
    yield from serve(tmp_path_factory.mktemp("demo"), "--demo")


type OpenAs = Callable[..., Page]


@pytest.fixture
def open_as(browser: Browser, request: pytest.FixtureRequest) -> Iterator[OpenAs]:
    """A page for somebody, in a browser of their own: `open_as(served, "mia", phone=True)`."""
    contexts: list[BrowserContext] = []

    def open_page(
        house: Served, name: str = "", *, phone: bool = False, lang: str = "en", **more: Any
    ) -> Page:
        size = {"width": 360, "height": 740} if phone else {"width": 1280, "height": 900}
        given: dict[str, Any] = {"viewport": size, "locale": lang, "base_url": house.url}
        given = given | {"service_workers": "block"} | more
        context = browser.new_context(**given)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: pytest.fail(f"script error: {error}"))
        if name:
            page.goto(house.sign_in_path(name))
            page.locator("main form button").first.click()
            page.wait_for_load_state()
        return page

    yield open_page
    for context in contexts:
        context.close()
