#!/usr/bin/python3
"""The numbers of a portal under load: seeds, drives HTTP on loopback, prints a table of ratios.

tests/bench/load.py [--cases N] [--few N] [--filings N] [--seconds S] [--million]

Needs `wrk` (Debian) and a release build (BAYAN_BINARY, otherwise target/release/bayan). Figures are taken
in one run on one machine and compared with each other there; nothing is asserted but that no request failed
and that paging neither repeats nor misses a case.
"""

import argparse
import collections
import contextlib
import datetime
import itertools
import json
import os
import pathlib
import random
import re
import selectors
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/long"))
os.environ.setdefault("BAYAN_BINARY", str(ROOT / "target/release/bayan"))

import acts  # noqa: E402
import office  # noqa: E402
import portal  # noqa: E402
from browser import Browser, NoForm  # noqa: E402
from journey import Filing, answers  # noqa: E402
from postgres import postgres  # noqa: E402

# Yesterday: the seeded past ends at noon, and nothing is recorded by a clock that stands before it.
AS_OF = time.strftime("%Y-%m-%d", time.gmtime(time.time() - 86_400))
OFFICER, ADMINISTRATOR = "bench@officer.example.ma", "bench@admin.example.ma"

# Connections that file at once.
WRITERS = 16


class Table:
    """Rows of what was measured beside what was to be reached."""

    def __init__(self):
        self.rows, self.failures = [], []

    def row(self, what, reach, measured, met):
        self.rows.append((what, reach, measured, {True: "reached", False: "MISSED", None: "-"}[met]))
        print(f"  {what} | {reach} | {measured} | {self.rows[-1][3]}", flush=True)

    def wrong(self, what):
        self.failures.append(what)
        print(f"  FAILED {what}", flush=True)

    def print(self):
        print("\n| what | reach | measured | |\n|---|---|---|---|")
        for row in self.rows:
            print("| " + " | ".join(row) + " |")


def milliseconds(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000


def wrk(url, seconds, connections=8):
    """Requests a second, and how many were not answered with 2xx or 3xx."""
    done = subprocess.run(["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", url],
                          capture_output=True, text=True, check=True)
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", done.stdout).group(1))
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", done.stdout)
    errors = re.search(r"Socket errors: (.*)", done.stdout)
    return rate, (wrong.group(0) if wrong else "") + (errors.group(0) if errors else "")


def cpu_per_request(server, url, seconds):
    before, begun = server.cpu(), time.monotonic()
    rate, wrong = wrk(url, seconds)
    return rate, (server.cpu() - before) / max(1.0, rate * (time.monotonic() - begun)) * 1000, wrong


# -- pages --------------------------------------------------------------------------------------------

# Searches of the directory: pages that ask the database once and differ in size by what they find. The other
# public pages are no measure: `track` and `deadline` ask nothing and are a third as large.
SEARCHES = ["وزارة", "جماعة", "جهة", "مجلس", "محكمة", "وكالة"]


def one_query_page(server, size):
    """The search whose page is nearest in size: its address and size."""
    found = [server.base + "/ar/institutions?q=" + urllib.parse.quote(words) for words in SEARCHES]
    sizes = [(address, len(Browser(server.base).get(address).body)) for address in found]
    return min(sizes, key=lambda one: abs(one[1] - size))


def pages(table, store, server, seconds):
    filing = Filing(server.base, answers(1, portal.INSTITUTIONS[0])).run()
    case = server.base + filing.filed_at.removesuffix("/filed")
    size = len(Browser(server.base).get(case).body)
    one_query, other = one_query_page(server, size)
    rate, cpu, wrong = cpu_per_request(server, case, seconds)
    base, base_cpu, base_wrong = cpu_per_request(server, one_query, seconds)
    if wrong or base_wrong:
        table.wrong(f"{store.engine}: {wrong} {base_wrong}")
    name = f"case page, {store.engine}"
    table.row(f"{name}: CPU", "at most 0.8 ms", f"{cpu:.2f} ms ({size / 1024:.0f} KB)", cpu <= 0.8)
    table.row(f"{name}: beside a search of the directory ({other / 1024:.0f} KB, {base_cpu:.2f} ms)", "at least 1/3",
              f"{rate / base:.2f} of its requests a second", rate / base >= 1 / 3)


def first_visit(table, server):
    worst = ("", 0)
    for path in ("/ar/", "/fr/", "/ar/help", "/ar/institutions", "/ar/deadline", "/ar/track", "/ar/requests/new", "/ar/sign-in"):
        browser = Browser(server.base)
        page = browser.get(path, headers={"Accept-Encoding": "gzip"})
        assets = set(re.findall(r'(?:src|href)="(/[^"]+\.(?:css|js|svg|png|ico|woff2)[^"]*)"',
                                Browser(server.base).get(path).html))
        octets = len(page.body) + sum(len(browser.get(asset, headers={"Accept-Encoding": "gzip"}).body) for asset in assets)
        worst = max(worst, (path, octets), key=lambda one: one[1])
        if page.status != 200:
            table.wrong(f"{path}: {page.status}")
    table.row("first visit, the heaviest page", "under 60 KB", f"{worst[1] / 1024:.0f} KB ({worst[0]})", worst[1] < 60 * 1024)


# -- filings ------------------------------------------------------------------------------------------

def ready_to_file(server, count, institutions, first):
    """The last posts of as many filings, each as the octets that a browser would send."""
    ready = []
    for number in range(first, first + count):
        filing = Filing(server.base, answers(number, institutions[number % len(institutions)]))
        while filing.pending is None or filing.pending[0] != "check":
            filing.step() if filing.pending else filing._prepare()
        _, path, body, headers = filing.pending
        headers = filing.browser._headers(headers) | {"Content-Length": str(len(body))}
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        ready.append(f"POST {path} HTTP/1.1\r\n{head}\r\n".encode() + body)
        filing.browser.close()
    return ready


def posted_at_once(table, server, ready, writers=WRITERS):
    """Sends the posts over `writers` kept connections, each with one post under way; seconds.

    One loop over plain sockets: what a client costs is taken from the two cores that the server has too,
    so it must cost little. Its share is printed.
    """
    chosen, rest, waiting = selectors.DefaultSelector(), list(ready), 0
    place = urllib.parse.urlsplit(server.base)
    connections = [socket.create_connection((place.hostname, place.port)) for _ in range(writers)]
    begun = time.monotonic()
    for connection in connections[:len(rest)]:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        chosen.register(connection, selectors.EVENT_READ, bytearray())
        connection.sendall(rest.pop())
        waiting += 1
    while waiting:
        events = chosen.select(60)
        if not events:
            table.wrong(f"{waiting} filings at {writers} writers got no answer")
            break
        for key, _ in events:
            part, answer = key.fileobj.recv(65536), key.data
            answer += part
            if part and not whole(answer):
                continue
            if not answer.startswith(b"HTTP/1.1 303"):
                table.wrong(f"a filing at {writers} writers: {bytes(answer[:40])!r}")
            answer.clear()
            waiting -= 1
            if rest and part:
                key.fileobj.sendall(rest.pop())
                waiting += 1
            else:
                chosen.unregister(key.fileobj)
    seconds = time.monotonic() - begun
    for connection in connections:
        connection.close()
    return seconds


def whole(answer):
    """Whether an answer has come to its end."""
    end = answer.find(b"\r\n\r\n")
    if end < 0:
        return False
    length = re.search(rb"content-length: (\d+)", answer[:end], re.I)
    return len(answer) >= end + 4 + int(length.group(1)) if length else answer.endswith(b"0\r\n\r\n")


# What a filing leaves behind. Its draft, which it also removes, is not among the rows of the comparison.
TABLES = ["form_keys", "cases", "events", "case_values", "identity_marks", "outbox", "notice_schedule"]
COUNTER = ("insert into reference_counters (institution, year, last_number) values ({}, 2026, 1) on conflict "
           "(institution, year) do update set last_number = reference_counters.last_number + 1 returning last_number")


def rows_of_a_filing(store):
    """The rows that one filing left, by table."""
    case = store.rows(f"select {store.hexed('id')} id from cases order by filed_at desc limit 1")[0]["id"]
    return {table: store.rows(f"select * from {table} where {store.hexed('id' if table == 'cases' else 'case_id')} = '{case}'")
            for table in TABLES}


class RawSqlite:
    """The same rows written by hand into the same tables, with their indexes, triggers and keys, each filing
    its own durable transaction. From one connection: SQLite has one writer, and more would only wait in turns."""

    def __init__(self, rows):
        import sqlite3
        self.store = portal.Store().prepare(())
        self.rows, self.turn, self.base = rows, 0, os.urandom(4)
        self.raw = sqlite3.connect(self.store.sqlite, isolation_level=None)
        for pragma in ("journal_mode = wal", "synchronous = full", "foreign_keys = on", "recursive_triggers = on"):
            self.raw.execute(f"pragma {pragma}")

    def file(self, count, institutions):
        prepared = []
        for _ in range(count):
            self.turn += 1
            ids = {}
            prepared.append([(f"insert into {table} ({', '.join(row)}) values ({', '.join('?' * len(row))})",
                              [self.renewed(name, value, ids) for name, value in row.items()])
                             for table, rows in self.rows.items() for row in rows])
        begun = time.monotonic()
        for number, statements in enumerate(prepared):
            self.raw.execute("begin immediate")
            self.raw.execute(COUNTER.format("?"), [institutions[number % len(institutions)]]).fetchall()
            for sql, values in statements:
                self.raw.execute(sql, values)
            self.raw.execute("commit")
        return time.monotonic() - begun

    def renewed(self, name, value, ids):
        """Another id for each turn, in the order of time as the portal's are; the same one wherever it stands."""
        if name in ("id", "case_id"):
            made = self.turn.to_bytes(6, "big") + self.base + len(ids).to_bytes(2, "big") + os.urandom(4)
            return ids.setdefault(value, made)
        return f"{value}-{self.turn}" if name in ("reference", "dedup_key", "form_key") else value

    def end(self):
        self.raw.close()
        self.store.remove()


class RawPostgres:
    """The same rows written by pgbench into the same tables, with their indexes, triggers and keys, from as
    many connections, in prepared statements, each filing its own transaction. As in the portal the key of the
    form comes first and the number next, since the other rows tell the reference."""

    # New connections find every cache cold: so many turns that it is lost among them.
    TURNS = 8

    def __init__(self, rows, server):
        self.store, self.server = portal.Store(server).prepare(()), server
        setup, self.statements, self.runs = ["create schema raw"], [], 0
        for table, of_table in rows.items():
            setup.append(f"create table raw.{table} as select row_number() over () k, r.* from "
                         f"json_populate_recordset(null::public.{table}, $rows${json.dumps(of_table)}$rows$) r")
            chosen = [self.renewed(name, table) for name in of_table[0]]
            self.statements.append(f"insert into {table} ({', '.join(of_table[0])}) select {', '.join(chosen)} from raw.{table};")
        server.psql(self.store.name, ";\n".join(setup))

    @staticmethod
    def renewed(name, table):
        """As in SQLite: time first, then the connection, then the row."""
        made = "(lpad(:run::text || lpad(:n::text, 7, '0'), 12, '0') || lpad(:client_id::text, 8, '0') || lpad({}::text, 12, '0'))::uuid"
        if name == "case_id" or (name, table) == ("id", "cases"):
            return made.format("'0'")
        if name == "id":
            return made.format("k")
        return f"{name} || '-' || :run || '-' || :client_id || '-' || :n" if name in ("reference", "dedup_key", "form_key") else name

    def file(self, count, institutions):
        self.runs += 1
        begin = ["\\set n :n + 1", f"\\set turn (:n + :client_id) % {len(institutions)}", "begin;",
                 self.statements[0], COUNTER.format(f"(array{institutions})[:turn + 1]") + ";"]
        with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
            file.write("\n".join([*begin, *self.statements[1:], "commit;"]))
            file.flush()
            done = subprocess.run([str(self.server.bin / "pgbench"), "-h", self.server.socket, "-U", "postgres", "-n",
                                   "-M", "prepared", "-c", str(WRITERS), "-j", "2", "-t", str(count // WRITERS * self.TURNS),
                                   "-D", "n=0", "-D", f"run={self.runs}", "-f", file.name, self.store.name],
                                  capture_output=True, text=True)
        found = re.search(r"tps = ([\d.]+)", done.stdout)
        if not found:
            raise RuntimeError(done.stderr[-500:])
        return count // WRITERS * WRITERS / float(found.group(1))

    def end(self):
        self.store.remove()


def filings(table, store, server, count, rounds=4):
    """Filings by the last post of the form, beside the same rows by raw SQL: in turns, so that whatever else
    the machine does meets both. The mails of the portal leave meanwhile, as they do in service."""
    for code in portal.INSTITUTIONS:
        office.appoint(store, f"{code.lower()}@officer.example.ma", code)
    drawn = itertools.count(1_000_000, 1_000_000)
    posted_at_once(table, server, ready_to_file(server, 4 * WRITERS, portal.INSTITUTIONS, next(drawn)))
    rows = rows_of_a_filing(store)
    raw = RawPostgres(rows, store.server) if store.server else RawSqlite(rows)
    raw.file(4 * WRITERS, portal.INSTITUTIONS)
    count = max(1, count // rounds // WRITERS) * WRITERS
    for name, where in (("spread", portal.INSTITUTIONS), ("on one institution", portal.INSTITUTIONS[:1])):
        ours, theirs, cpu, client = [], [], 0, 0
        for _ in range(rounds):
            ready = ready_to_file(server, count, where, next(drawn))
            before = server.cpu(), time.process_time()
            ours.append(posted_at_once(table, server, ready))
            cpu, client = cpu + server.cpu() - before[0], client + time.process_time() - before[1]
            theirs.append(raw.file(count, where))
        done = count * rounds
        share, rate, raw_rate = sum(theirs) / sum(ours), done / sum(ours), done / sum(theirs)
        print(f"  {store.engine}, {name}: {cpu / done * 1000:.2f} ms of CPU a filing in the portal, "
              f"{client / done * 1000:.2f} ms in the client", flush=True)
        table.row(f"durable filing, {name}, {store.engine}", "at least 1/2 of raw SQL",
                  f"{share:.2f} ({rate:.0f} of {raw_rate:.0f} a second)", share >= 0.5)
    raw.end()


# -- worklist -----------------------------------------------------------------------------------------

def busiest(store):
    return store.rows("select institution, count(*) n from cases where is_open group by institution order by n desc limit 1")[0]


def seeded(server_or_none, cases, open_cases):
    store = portal.Store(server_or_none)
    begun = time.monotonic()
    for arguments in [("migrate",), ("seed", "--cases", cases, "--seed", 5, "--as-of", AS_OF, "--open", open_cases)]:
        status, _, errors = portal.run(*arguments, env=store.env(), timeout=3600)
        if status:
            raise RuntimeError(errors)
    print(f"  {store.engine}: {cases} cases seeded in {time.monotonic() - begun:.0f} s", flush=True)
    return store


def later(page):
    """The address of the next page of a worklist; the page itself is there too, in other languages."""
    mark = lambda link: (re.search(r"[?&]after=([^&]*)", link) or [None, None])[1]
    return next((link for link in page.links if re.match(r"(/ar/officer)?\?", link) and mark(link)
                 and mark(link) != mark(page.url)), None)


def references(page):
    return re.findall(r"/officer/cases/([A-Z]{2,12}-\d{4}-\d{5,}-[0-9A-Z])\b", page.html)


def worklist_times(officer, turns):
    """Seconds of the first page and of pages further on."""
    times, page = [], officer.get("officer")
    for turn in range(turns):
        address = page.url if turn % 10 == 0 else later(page) or "/ar/officer"
        begun = time.monotonic()
        page = officer.browser.get(address)
        times.append(time.monotonic() - begun)
        if page.status != 200:
            raise RuntimeError(f"{page.status} {address}")
    return times


def worklist(table, postgres_server, cases, few):
    name, p95 = ("postgres" if postgres_server else "sqlite"), {}
    for size in (few, cases):
        store = seeded(postgres_server, size, size)
        where = busiest(store)
        link = office.appoint(store, OFFICER, where["institution"])
        server = portal.serve(store, jobs__enabled="false")
        officer = office.Officer(server.base, OFFICER, link)
        worklist_times(officer, 20)
        p95[size] = milliseconds(worklist_times(officer, 200), 0.95)
        if size == cases:
            table.row(f"worklist at {size} open cases ({where['n']} of one institution), {name}: p95", "under 50 ms",
                      f"{p95[size]:.0f} ms", p95[size] < 50)
            table.row(f"the same beside {few} open cases ({p95[few]:.0f} ms), {name}", "within 2x",
                      f"{p95[size] / p95[few]:.1f}x", p95[size] / p95[few] <= 2)
            paged_while_answered(table, store, server, officer, where)
            memory_and_start(table, store, server)
            jobs(table, store, size, size)
        else:
            server.stop()
        store.remove()


# Cases answered, at least, while a list is paged through; and the officers who answer.
ANSWERED, OFFICERS = 100, 3


def paged_while_answered(table, store, server, officer, where):
    """Pages through the whole list while other officers answer cases of it, urgent and ordinary in turns, all
    over the list; again from its start until enough were answered meanwhile. Each pass is judged by itself."""
    mine = f"institution = '{where['institution']}' and is_open"
    kinds = {row["reference"]: row["kind"] for row in store.rows(f"select reference, kind from cases where {mine}")}
    ahead = in_turns(kinds)
    others = [office.Officer(server.base, OFFICER) for _ in range(OFFICERS)]
    # Their first forms are open before the paging begins: what is measured is not how fast they open them.
    opened = [[opened_reply(other, ahead.popleft()) for _ in range(min(ANSWERED // OFFICERS, len(ahead)))] for other in others]
    stop, acted = threading.Event(), []

    def answering(other, first):
        for reply in itertools.chain(first, (opened_reply(other, reference) for reference in drained(ahead))):
            if stop.is_set():
                return
            if reply and other.browser.submit(reply[1], office.ANSWER, form=reply[2]).status == 303:
                acted.append(reply[0])

    threads = [threading.Thread(target=answering, args=pair) for pair in zip(others, opened)]
    for thread in threads:
        thread.start()
    twice, missed, passes, begun = 0, set(), 0, time.monotonic()
    while passes == 0 or len(acted) < ANSWERED and passes < 20 and any(thread.is_alive() for thread in threads):
        before = {row["reference"] for row in store.rows(f"select reference from cases where {mine}")}
        shown = [reference for page in every_page(officer) for reference in page]
        passes += 1
        twice += len(shown) - len(set(shown))
        missed |= before - set(shown) - set(acted)
    seconds = time.monotonic() - begun
    stop.set()
    for thread in threads:
        thread.join()
    # One that was answered while its answer was still on the way to us is not missed.
    missed -= set(acted)
    urgent = sum(kinds[reference] == "urgent" for reference in acted)
    what = f"{len(acted)} cases ({urgent} urgent) were answered"
    print(f"  {store.engine}: the list of {len(kinds)} paged {passes} times in {seconds:.0f} s while {what}", flush=True)
    table.row(f"paged through while {what}, {store.engine}", "none twice, none missed",
              f"{twice} twice, {len(missed)} missed", twice == 0 and not missed and bool(acted))
    if twice or missed or not acted:
        table.wrong(f"paging: {len(acted)} answered, {twice} twice, {sorted(missed)[:3]} missed")


def in_turns(kinds):
    """References in no order, an urgent one after each ordinary one for as long as there are both."""
    dice, of = random.Random(31), {"urgent": [], "ordinary": []}
    for reference, kind in kinds.items():
        of.setdefault(kind, []).append(reference)
    for references_of_kind in of.values():
        dice.shuffle(references_of_kind)
    pairs = itertools.zip_longest(*of.values())
    return collections.deque(reference for pair in pairs for reference in pair if reference)


def drained(queue):
    """What is left of a queue that several take from."""
    with contextlib.suppress(IndexError):
        while True:
            yield queue.popleft()


def every_page(officer):
    """The references of each page of the whole worklist."""
    page = officer.get("officer?due=all")
    for _ in range(5000):
        yield sorted(set(references(page)))
        address = later(page)
        if not address:
            return
        page = officer.browser.get(address)


def opened_reply(officer, reference):
    """The form by which a case is answered: reference, page, form; none where it cannot be."""
    page = officer.get(f"officer/cases/{reference}/reply")
    if page.status != 200:
        return None
    try:
        form = page.main_form("/reply")
    except NoForm:
        return None
    form.controls.append(("hidden", "do", "send", True, False))
    return reference, page, form


def memory_and_start(table, store, server):
    table.row(f"memory serving, {store.engine}", "under 80 MB", f"{server.memory():.0f} MB", server.memory() < 80)
    server.stop()
    times = []
    for _ in range(5):
        begun = time.monotonic()
        again = portal.serve(store, jobs__enabled="false")
        times.append(time.monotonic() - begun)
        again.stop()
    middle = statistics.median(times)
    table.row(f"start on an existing database, {store.engine}", "under 0.5 s", f"{middle:.2f} s", middle < 0.5)


def job_seconds(store, name):
    """What a run of a job took, by its own row: the start of the program is not the job's."""
    status, _, errors = portal.run("job", "run", name, env=store.env(), timeout=3600)
    if status:
        raise RuntimeError(errors)
    run = store.rows(f"select started_at, finished_at from job_runs where name = '{name}' order by started_at desc limit 1")[0]
    begun, ended = (datetime.datetime.fromisoformat(str(run[column])) for column in ("started_at", "finished_at"))
    return (ended - begun).total_seconds()


def jobs(table, store, size, open_cases):
    first = job_seconds(store, "reminders")
    idle = statistics.median(job_seconds(store, "reminders") for _ in range(5))
    table.row(f"reminders with nothing due, {size} cases, {store.engine}", "under 50 ms at 1,000,000",
              f"{idle * 1000:.1f} ms (the pass before: {first:.1f} s)", idle < 0.05)
    clocks = job_seconds(store, "clocks")
    table.row(f"every clock counted anew, {open_cases} open cases, {store.engine}", "under 30 s at 100,000",
              f"{clocks:.1f} s", clocks < 30)
    declare_a_closure(store)
    moving = job_seconds(store, "recalculation")
    moved = store.one("select count(*) n from calendar_moves where rule = 'answer'")
    table.row(f"a closure carried out, {open_cases} open cases, {moved} clocks moved, {store.engine}",
              "under 30 s at 100,000", f"{moving:.1f} s", moving < 30 and moved > 0)


def declare_a_closure(store):
    """An administrator records a day off two weeks ahead, that most open periods span."""
    ahead = (acts.after(AS_OF, days) for days in itertools.count(14))
    off = acts.Days().off_for("MENPS", [])
    day = next(day for day in ahead if acts.Days.works(day, off))
    link = office.appoint(store, ADMINISTRATOR, role="administrator")
    server = portal.serve(store, jobs__enabled="false")
    acts.Administrator(server.base, ADMINISTRATOR, link).declare("close", acts.wish(day, declared=AS_OF))
    server.stop()


def million(table, cases, open_cases):
    """The jobs over very many cases, on SQLite."""
    store = seeded(None, cases, open_cases)
    portal.serve(store, jobs__enabled="false").stop()
    jobs(table, store, cases, open_cases)
    store.remove()


# -- demo ---------------------------------------------------------------------------------------------

def demo(table):
    folder = tempfile.mkdtemp(prefix="bayan-demo-")
    begun = time.monotonic()
    server = portal.Portal(["demo", "--data-dir", folder, "--listen", "127.0.0.1:0"])
    seconds = time.monotonic() - begun
    cases = portal.Store(folder=folder).one("select count(*) n from cases")
    table.row("demo, first start (this build)", "under 3 s, 150 cases", f"{seconds:.1f} s, {cases} cases", seconds < 3 and cases >= 150)
    first_visit(table, server)
    server.stop()
    shutil.rmtree(folder)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--few", type=int, default=1_000)
    parser.add_argument("--filings", type=int, default=400)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--million", action="store_true", help="also the jobs over 1,000,000 cases, on SQLite alone")
    options = parser.parse_args()
    if not shutil.which("wrk"):
        raise SystemExit("missing; run: apt-get install --no-install-recommends wrk")
    table = Table()

    def part(what, work, *arguments):
        print(f"{what}", flush=True)
        try:
            work(*arguments)
        except Exception as error:
            table.wrong(f"{what}: {error!r}")

    part("demo", demo, table)
    with postgres() as database:
        for engine in (None, database):
            store = portal.Store(engine).prepare()
            server = portal.serve(store)
            part(f"pages, {store.engine}", pages, table, store, server, options.seconds)
            part(f"filings, {store.engine}", filings, table, store, server, options.filings)
            server.stop()
            store.remove()
            part(f"worklist, {store.engine}", worklist, table, engine, options.cases, options.few)
    if options.million:
        part("1,000,000 cases", million, table, 1_000_000, 100_000)
    table.print()
    sys.exit(1 if table.failures else 0)


if __name__ == "__main__":
    main()
