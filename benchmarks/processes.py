"""The processes of a run: a server that is measured, and the client that asks it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from benchmarks.client import Plan, Result

TICKS = os.sysconf("SC_CLK_TCK")
CORES = sorted(os.sched_getaffinity(0))
FOR_CLIENT, FOR_SERVER = set(CORES[-1:]), set(CORES[:-1] or CORES)
"""Where there are several cores, the client has the last one, and the server never runs on it."""


class Server:
    """A server in its own process, from its start to its end."""

    def __init__(self, command: Sequence[str], port: int, *, folder: Path, url: str = "") -> None:
        self.port = port
        self._log = folder / f"server-{port}.log"
        given = os.environ | {"GOVERNANCE_DATA": str(folder), "GOVERNANCE_WORKER": "false"}
        given |= {"GOVERNANCE_DATABASE_URL": url} if url else {}
        start = time.perf_counter()
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(command, env=given, stdout=log, stderr=log)
        os.sched_setaffinity(self._process.pid, FOR_SERVER)
        self._wait()
        self.cold_start = time.perf_counter() - start

    def _wait(self) -> None:
        """Until it answers; raises where it ends or takes longer than 60 seconds."""
        patience = time.monotonic() + 60
        while not answers(self.port):
            if self._process.poll() is not None or time.monotonic() > patience:
                raise RuntimeError(f"the server did not start:\n{self._log.read_text()[-3000:]}")
            time.sleep(0.005)

    def cpu(self) -> float:
        """Seconds of processor time so far, all threads together."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def megabytes(self) -> float:
        """Memory in use now (RSS)."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    def stop(self) -> None:
        """End this process, and only this one."""
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(5)


class Client:
    """The process that asks."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.client"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        os.sched_setaffinity(self._process.pid, FOR_CLIENT)

    def run(self, plan: Plan) -> Result:
        """Run a plan; raises where an answer was not the one that was expected."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asdict(plan)) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the client gave up on {plan.path}")
        result = Result(**json.loads(line))
        if result.unexpected:
            raise RuntimeError(f"{plan.path} answered {result.unexpected}, not {plan.status}")
        return result

    def stop(self) -> None:
        """Let it end."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)


@contextmanager
def stopping[T: (Server, Client)](process: T) -> Iterator[T]:
    """The process inside the block, and its end after it."""
    try:
        yield process
    finally:
        process.stop()


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def answers(port: int) -> bool:
    """Whether /healthz answers 200 there."""
    try:
        with socket.create_connection(("127.0.0.1", port), 1) as connection:
            connection.sendall(
                b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
            )
            return connection.recv(15).startswith(b"HTTP/1.1 200")
    except OSError:
        return False
