"""The real program as a process: started, watched, stopped or killed; its database looked into."""

import atexit
import contextlib
import json
import os
import pathlib
import queue
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

import postgres as pg

ROOT = pathlib.Path(__file__).resolve().parents[2]
FAKETIME = sorted(pathlib.Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))

# Whoever ends a program ends what it started.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))

# Bodies of several classes, first of them the one on which everything is filed "on one institution".
INSTITUTIONS = ["CRABAT", "MI", "CNSS", "CCASA", "CR", "PMP", "BAM", "CNDH"]


def binary():
    """The program under test: BAYAN_BINARY, or the development build of this tree."""
    path = os.environ.get("BAYAN_BINARY") or ROOT / "target/debug/bayan"
    if not pathlib.Path(path).exists():
        raise SystemExit(f"no program at {path}: run `cargo build`, or set BAYAN_BINARY")
    return str(path)


def run(*arguments, env=None, timeout=120, prefix=(), cwd=None):
    """Runs a command to its end: (exit status, stdout, stderr)."""
    done = subprocess.run([*prefix, binary(), *map(str, arguments)], capture_output=True, text=True,
                          env={**os.environ, **(env or {})}, timeout=timeout, cwd=cwd)
    return done.returncode, done.stdout, done.stderr


class Store:
    """A database with its folder of files: SQLite unless a PostgreSQL is given."""

    count = 0

    def __init__(self, server=None, folder=None):
        self.server = server
        self.folder = folder or tempfile.mkdtemp(prefix="bayan-long-")
        self.engine = "postgres" if server else "sqlite"
        self.name = None
        if server:
            Store.count += 1
            self.name = f"bayan_{os.getpid()}_{Store.count}"
            server.create(self.name)

    def env(self, **settings):
        """The environment of a command on this store; `mail__url=…` becomes BAYAN__MAIL__URL."""
        env = {"BAYAN__DATA__DIR": self.folder, "BAYAN__LIMITS__FILINGS_PER_HOUR": "0",
               "BAYAN__LIMITS__LOOKUPS_PER_HOUR": "0", "BAYAN__LIMITS__SIGN_IN_FAILURES": "0"}
        if self.server:
            env["BAYAN__DATABASE__URL"] = self.server.url(self.name)
        return env | {f"BAYAN__{name.upper()}": str(value) for name, value in settings.items()}

    def prepare(self, institutions=INSTITUTIONS, since="2020-01-01"):
        """Migrates, and opens institutions to the portal."""
        for arguments in [("migrate",), *(("institution", "receive", code, "--from", since) for code in institutions)]:
            status, _, errors = run(*arguments, env=self.env())
            if status:
                raise RuntimeError(f"bayan {' '.join(arguments)}: {errors}")
        return self

    @property
    def sqlite(self):
        return f"{self.folder}/bayan.db"

    def rows(self, query):
        """Rows as dictionaries. Ids come as 32 hexadecimal digits when asked for by `hexed(column)`."""
        if self.server:
            return self.server.rows(self.name, query)
        with contextlib.closing(sqlite3.connect(f"file:{self.sqlite}?mode=ro", uri=True, timeout=30)) as db:
            db.row_factory = sqlite3.Row
            return [dict(row) for row in db.execute(query)]

    def hexed(self, column):
        """SQL for an id as lower-case hexadecimal digits, alike on both engines."""
        return f"replace({column}::text,'-','')" if self.server else f"lower(hex({column}))"

    def one(self, query):
        return next(iter(self.rows(query)[0].values()))

    def execute(self, sql):
        """Writes past the program, as somebody with the database in hand would."""
        if self.server:
            self.server.psql(self.name, sql)
            return
        with contextlib.closing(sqlite3.connect(self.sqlite, timeout=30)) as db:
            db.executescript(f"begin immediate;\n{sql};\ncommit;")

    def verify(self):
        return run("audit", "verify", env=self.env(), timeout=600)

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class Portal:
    """`bayan serve` or `bayan demo`, ready when this is made."""

    def __init__(self, arguments, env=None, prefix=(), patience=60):
        command = [*prefix, binary(), *map(str, arguments)]
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.log,
                                        env={**os.environ, **(env or {})}, text=True)
        atexit.register(self.kill)
        lines = queue.Queue()
        threading.Thread(target=lambda: lines.put(self.process.stdout.readline()), daemon=True).start()
        try:
            first = lines.get(timeout=patience)
        except queue.Empty:
            first = ""
        if not first.startswith("listening on "):
            self.kill()
            raise RuntimeError(f"bayan {' '.join(map(str, arguments))} did not start: {first}{self.errors()[-800:]}")
        self.base = first.split()[-1].strip()

    def errors(self):
        self.log.seek(0)
        return self.log.read().decode("utf-8", "replace")

    def troubles(self):
        """Lines of the log at level ERROR."""
        found = []
        for line in self.errors().splitlines():
            with contextlib.suppress(ValueError):
                entry = json.loads(line)
                if str(entry.get("level", "")).lower() == "error":
                    found.append(line)
        return found

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self, patience=15):
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.kill()
            return "did not stop"

    def memory(self):
        """Resident memory in MiB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024

    def cpu(self):
        """Seconds of CPU so far."""
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def free_port():
    """A port of this machine that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def serve(store, listen="127.0.0.1:0", prefix=(), clock=None, moves=True, **settings):
    """`bayan serve` on a store."""
    env = store.env(**settings)
    if clock:
        env |= clock.env() if moves else clock.unmoved_env()
    return Portal(["serve", "--listen", listen], env, prefix)


def demo(folder, now, **environment):
    """`bayan demo` in a folder, its clock started at an instant; a folder that holds a demo goes on with it."""
    return Portal(["demo", "--data-dir", folder, "--listen", "127.0.0.1:0", "--now", now],
                  {"BAYAN__LIMITS__FILINGS_PER_HOUR": "0", **environment}, patience=240)


class Shifted:
    """A clock that can be moved forward while the program runs, by libfaketime."""

    def __init__(self, start=None):
        if not FAKETIME:
            raise SystemExit("missing; run: apt-get install --no-install-recommends libfaketime")
        self.file = tempfile.NamedTemporaryFile("w", prefix="bayan-clock-", delete=False)
        atexit.register(os.unlink, self.file.name)
        self.at = start or time.time()
        self.seconds = self.at - time.time()
        self.move(0)

    def move(self, seconds):
        self.seconds += seconds
        pathlib.Path(f"{self.file.name}.new").write_text(f"{self.seconds:+.0f}s\n")
        os.replace(f"{self.file.name}.new", self.file.name)

    def now(self):
        return time.time() + self.seconds

    def env(self):
        return {"LD_PRELOAD": str(FAKETIME[0]), "FAKETIME_TIMESTAMP_FILE": self.file.name,
                "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}

    def unmoved_env(self):
        """For a program during which it is not moved, so that no look at the clock costs a look at its file."""
        return {"LD_PRELOAD": str(FAKETIME[0]), "FAKETIME": f"{self.seconds:+.0f}s", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


def wait_until(test, patience=30, pause=0.1):
    """Waits until `test` gives something true, and returns it; what it gave last after `patience` seconds."""
    end = time.monotonic() + patience
    while True:
        found = test()
        if found or time.monotonic() > end:
            return found
        time.sleep(pause)


def times(promised, quick):
    """How often something is repeated: as promised with BAYAN_TEST_LONG=1, else a few times; or BAYAN_TEST_TIMES."""
    return int(os.environ.get("BAYAN_TEST_TIMES") or (promised if os.environ.get("BAYAN_TEST_LONG") == "1" else quick))
