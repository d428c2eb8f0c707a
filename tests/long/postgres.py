"""A private PostgreSQL for the time of a test: on a socket of its own, without a port."""

import contextlib
import json
import os
import pathlib
import shutil
import subprocess
import tempfile


class Postgres:
    """A server in a new folder. With `durable` it syncs as in service, so that it may be killed; `settings` are options of
    its command line."""

    def __init__(self, durable=True, settings=""):
        self.bin = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))[-1]
        self.root = tempfile.mkdtemp(prefix="bayan-pg-")
        self.data, self.socket = f"{self.root}/data", f"{self.root}/socket"
        os.chmod(self.root, 0o755)
        for folder in (self.data, self.socket):
            os.mkdir(folder)
            if os.getuid() == 0:
                shutil.chown(folder, "postgres", "postgres")
        self._run("initdb", "-D", self.data, "-U", "postgres", "-A", "trust", "-E", "UTF8",
                  "--locale=C.UTF-8", "--no-sync")
        self.settings = f"-c listen_addresses='' -c unix_socket_directories='{self.socket}'"
        self.settings += f" -c max_connections=120 -c shared_buffers=64MB {settings}"
        if not durable:
            self.settings += " -c fsync=off -c synchronous_commit=off"
        self.start()

    def _run(self, program, *arguments, check=True):
        command = [str(self.bin / program), *arguments]
        if os.getuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/", text=True)
        if check and done.returncode:
            raise RuntimeError(f"{program}: {done.stderr[-500:]}")

    def start(self):
        self._run("pg_ctl", "-D", self.data, "-w", "-t", "60", "-l", f"{self.data}/server.log",
                  "-o", self.settings, "start")

    def stop(self, mode="fast"):
        self._run("pg_ctl", "-D", self.data, "-m", mode, "-w", "-t", "60", "stop", check=False)

    def remove(self):
        self.stop("immediate")
        shutil.rmtree(self.root, ignore_errors=True)

    def create(self, name):
        """Makes an empty database and returns its address."""
        self.psql("postgres", f'create database "{name}"')
        return self.url(name)

    def url(self, name):
        return f"postgres://postgres@localhost/{name}?host={self.socket}"

    def psql(self, name, sql, timeout=120):
        """Runs statements; returns what came out, and raises when the server refused."""
        done = subprocess.run(
            [str(self.bin / "psql"), "-h", self.socket, "-U", "postgres", "-d", name, "-XAtq",
             "-v", "ON_ERROR_STOP=1", "-f", "-"],
            input=sql, capture_output=True, text=True, timeout=timeout)
        if done.returncode:
            raise PostgresRefused(done.stderr.strip())
        return done.stdout

    def rows(self, name, query):
        """The rows of a query, as dictionaries; octets as \\x…, instants as text."""
        text = self.psql(name, f"select coalesce(json_agg(q), '[]') from ({query}) q")
        return json.loads(text)


class PostgresRefused(Exception):
    """What the server said."""


@contextlib.contextmanager
def postgres(durable=True, settings=""):
    server = Postgres(durable, settings)
    try:
        yield server
    finally:
        server.remove()
