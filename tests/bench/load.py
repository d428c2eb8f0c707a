#!/usr/bin/python3
"""The numbers of a portal under load: seeds, drives HTTP on loopback, prints a table of ratios.

tests/bench/load.py [--cases N] [--open M] [--million] [--seconds S]

Needs `wrk` (Debian) and a release build (BAYAN_BINARY, otherwise target/release/bayan). Figures are taken
in one run on one machine and compared with each other there; nothing is asserted but that no request failed
and that paging neither repeats nor misses a case.
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/long"))
os.environ.setdefault("BAYAN_BINARY", str(ROOT / "target/release/bayan"))

import office  # noqa: E402
import portal  # noqa: E402
from browser import Browser, NoForm  # noqa: E402
from journey import Filing, answers  # noqa: E402
from postgres import postgres  # noqa: E402

AS_OF = time.strftime("%Y-%m-%d", time.gmtime())
OFFICER = "bench@officer.example.ma"


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

def pages(table, store, server, seconds):
    filing = Filing(server.base, answers(1, portal.INSTITUTIONS[0])).run()
    case = server.base + filing.filed_at.removesuffix("/filed")
    size = len(Browser(server.base).get(case).body)
    one_query = server.base + "/ar/track"
    for path in ("/ar/institutions", "/ar/deadline", "/ar/track"):
        page = Browser(server.base).get(path)
        if page.status == 200 and abs(len(page.body) - size) < abs(len(Browser(server.base).get(one_query).body) - size):
            one_query = server.base + path
    rate, cpu, wrong = cpu_per_request(server, case, seconds)
    base, base_cpu, base_wrong = cpu_per_request(server, one_query, seconds)
    if wrong or base_wrong:
        table.wrong(f"{store.engine}: {wrong} {base_wrong}")
    name = f"case page, {store.engine}"
    table.row(f"{name}: CPU", "at most 0.8 ms", f"{cpu:.2f} ms ({size / 1024:.0f} KB)", cpu <= 0.8)
    other = len(Browser(server.base).get(one_query).body) / 1024
    table.row(f"{name}: beside {one_query.rsplit('/', 1)[1]} ({other:.0f} KB, {base_cpu:.2f} ms)", "at least 1/3",
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

def ready_to_file(server, count, institutions):
    """Filings brought to their last form."""
    ready = []
    for number in range(count):
        filing = Filing(server.base, answers(number, institutions[number % len(institutions)]))
        while filing.pending is None or filing.pending[0] != "check":
            filing.step() if filing.pending else filing._prepare()
        filing.browser.close()
        ready.append(filing)
    return ready


def file_at_once(table, server, ready, writers=16):
    """Sends the last forms from `writers` connections; filings a second."""
    rest, lock = list(ready), threading.Lock()
    barrier = threading.Barrier(writers + 1)

    def writer():
        barrier.wait()
        while True:
            with lock:
                if not rest:
                    return
                filing = rest.pop()
            try:
                filing.browser.connection = connections.setdefault(threading.get_ident(), filing.browser._connect())
                page = filing.browser.request("POST", *filing.pending[1:])
                if page.status != 303:
                    table.wrong(f"a filing at {writers} writers: {page.status}")
            except OSError as error:
                table.wrong(f"a filing at {writers} writers: {error!r}")

    connections = {}
    threads = [threading.Thread(target=writer) for _ in range(writers)]
    for thread in threads:
        thread.start()
    barrier.wait()
    begun = time.monotonic()
    for thread in threads:
        thread.join()
    return len(ready) / (time.monotonic() - begun)


TABLES = ["cases", "events", "case_values", "outbox", "form_keys", "identity_marks", "notice_schedule"]


def rows_of_a_filing(store):
    """What one filing left, as a script of inserts with fresh ids, for the engine at hand."""
    case = store.rows(f"select {store.hexed('id')} id, reference from cases order by filed_at desc limit 1")[0]
    script = []
    for table in TABLES:
        key = "id" if table == "cases" else "case_id"
        where = f"{store.hexed(key)} = '{case['id']}'"
        if store.server:
            names = [row["c"] for row in store.rows(
                f"select column_name c from information_schema.columns where table_name = '{table}' order by ordinal_position")]
        else:
            names = [row["name"] for row in store.rows(f"select name from pragma_table_info('{table}')")]
        script.append((table, names, where))
    return case, script


def raw_sqlite(store, count):
    """The same rows written by hand, each filing its own durable transaction; filings a second."""
    import sqlite3
    case, script = rows_of_a_filing(store)
    folder = tempfile.mkdtemp(prefix="bayan-raw-", dir=os.path.dirname(store.folder))
    target = f"{folder}/raw.db"
    source = sqlite3.connect(f"file:{store.sqlite}?mode=ro", uri=True)
    raw = sqlite3.connect(target, isolation_level=None)
    raw.execute("pragma journal_mode = wal")
    raw.execute("pragma synchronous = full")
    kept = []
    for table, names, where in script:
        for sql, in source.execute("select sql from sqlite_master where tbl_name = ? and sql is not null and type <> 'trigger'", (table,)):
            raw.execute(sql)
        kept.append((table, names, source.execute(f"select {', '.join(names)} from {table} where {where}").fetchall()))
    raw.execute(source.execute("select sql from sqlite_master where name = 'reference_counters'").fetchone()[0])
    raw.execute("insert into reference_counters values ('X', 2026, 0)")
    begun = time.monotonic()
    for turn in range(count):
        fresh = {}
        raw.execute("begin immediate")
        raw.execute("update reference_counters set last_number = last_number + 1")
        for table, names, rows in kept:
            sql = f"insert into {table} values ({', '.join('?' * len(names))})"
            for row in rows:
                raw.execute(sql, [renewed(name, value, turn, fresh) for name, value in zip(names, row)])
        raw.execute("commit")
    rate = count / (time.monotonic() - begun)
    raw.close()
    shutil.rmtree(folder)
    return rate


def renewed(name, value, turn, fresh):
    """Another id for each turn, the same one wherever it stands."""
    if name in ("id", "case_id") and isinstance(value, bytes):
        return fresh.setdefault(value, os.urandom(16))
    if name in ("reference", "dedup_key", "form_key"):
        return f"{value}-{turn}"
    return value


def raw_postgres(store, seconds=5):
    """The same rows by pgbench from 16 connections, each filing its own transaction; filings a second."""
    _, script = rows_of_a_filing(store)
    server, setup = store.server, ["create schema raw"]
    statements = ["\\set turn random(1, 1000000000000)", "\\set counter random(1, 8)", "begin;",
                  "update raw.counters set last_number = last_number + 1 where counter = :counter;"]
    setup.append("create table raw.counters as select n counter, 0 last_number from generate_series(1, 8) n")
    for table, names, where in script:
        setup.append(f"create table raw.from_{table} as select * from public.{table} where {where}")
        setup.append(f"create table raw.into_{table} (like public.{table} including indexes)")
        chosen = []
        for column in names:
            if column == "case_id" or (column, table) == ("id", "cases"):
                chosen.append("md5(:turn::text)::uuid")
            elif column == "id":
                chosen.append("gen_random_uuid()")
            elif column in ("reference", "dedup_key", "form_key"):
                chosen.append(f"{column} || :turn || random()")
            else:
                chosen.append(column)
        statements.append(f"insert into raw.into_{table} select {', '.join(chosen)} from raw.from_{table};")
    server.psql(store.name, ";\n".join(setup))
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write("\n".join([*statements, "commit;"]))
        file.flush()
        done = subprocess.run([str(server.bin / "pgbench"), "-h", server.socket, "-U", "postgres", "-n", "-c", "16",
                               "-j", "2", "-T", str(seconds), "-f", file.name, store.name], capture_output=True, text=True)
    server.psql(store.name, "set client_min_messages = error; drop schema raw cascade")
    found = re.search(r"tps = ([\d.]+)", done.stdout)
    if not found:
        raise RuntimeError(done.stderr[-500:])
    return float(found.group(1))


def filings(table, store, server, count):
    spread = file_at_once(table, server, ready_to_file(server, count, portal.INSTITUTIONS))
    one = file_at_once(table, server, ready_to_file(server, count, portal.INSTITUTIONS[:1]))
    raw = raw_postgres(store) if store.server else raw_sqlite(store, count)
    for name, rate in (("spread", spread), ("on one institution", one)):
        table.row(f"durable filing, {name}, {store.engine}", "at least 1/2 of raw SQL",
                  f"{rate / raw:.2f} ({rate:.0f} of {raw:.0f} a second)", rate / raw >= 0.5)


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
            jobs(table, store, size)
        else:
            server.stop()
        store.remove()


def paged_while_answered(table, store, server, officer, where):
    """Pages through the whole list while other officers take cases on and answer them."""
    stop, acted = threading.Event(), []

    def answering(seed):
        import random
        dice, other = random.Random(seed), office.Officer(server.base, OFFICER)
        rows = [row["reference"] for row in store.rows(
            f"select reference from cases where institution = '{where['institution']}' and is_open and stage = 'received'")]
        dice.shuffle(rows)
        for reference in rows:
            if stop.is_set():
                return
            if answer(other, reference):
                acted.append(reference)

    before = {row["reference"] for row in store.rows(
        f"select reference from cases where institution = '{where['institution']}' and is_open")}
    threads = [threading.Thread(target=answering, args=(seed,)) for seed in (1, 2)]
    for thread in threads:
        thread.start()
    shown, page, begun, pages = [], officer.get("officer?due=all"), time.monotonic(), 0
    while page is not None and pages < 5000:
        shown += sorted(set(references(page)))
        pages += 1
        address = later(page)
        page = officer.browser.get(address) if address else None
    stop.set()
    for thread in threads:
        thread.join()
    twice = len(shown) - len(set(shown))
    missed = before - set(shown) - set(acted)
    print(f"  {store.engine}: {pages} pages, {len(shown)} rows in {time.monotonic() - begun:.0f} s, "
          f"{len(acted)} cases answered meanwhile", flush=True)
    table.row(f"paged through while {len(acted)} cases were answered, {store.engine}", "none twice, none missed",
              f"{twice} twice, {len(missed)} missed", twice == 0 and not missed)
    if twice or missed:
        table.wrong(f"paging: {twice} twice, {sorted(missed)[:3]} missed")


def answer(officer, reference):
    """Answers a case with everything asked; true when it was recorded."""
    path = f"officer/cases/{reference}/reply"
    page = officer.get(path)
    if page.status != 200:
        return False
    try:
        form = page.main_form("/reply")
        form.controls.append(("hidden", "do", "send", True, False))
        done = officer.browser.submit(page, {"final": "yes", "text": "تجدون رفقته الوثائق المطلوبة.",
                                             "answer-1": "supplied", "what-1": "محاضر الدورات"}, form=form)
        return done.status == 303
    except NoForm:
        return False


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
    begun = time.monotonic()
    status, _, errors = portal.run("job", "run", name, env=store.env(), timeout=3600)
    if status:
        raise RuntimeError(errors)
    return time.monotonic() - begun


def jobs(table, store, size):
    start = min(job_seconds(store, "sessions") for _ in range(3))
    first = job_seconds(store, "reminders")
    idle = min(job_seconds(store, "reminders") for _ in range(3)) - start
    table.row(f"reminders with nothing due, {size} cases, {store.engine}", "under 50 ms at 1,000,000",
              f"{max(idle, 0) * 1000:.0f} ms (the pass before: {first:.0f} s)", idle < 0.05)
    clocks = job_seconds(store, "clocks")
    table.row(f"every clock recomputed, {size} open cases, {store.engine}", "under 30 s", f"{clocks:.0f} s", clocks < 30)


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
    table.print()
    sys.exit(1 if table.failures else 0)


if __name__ == "__main__":
    main()
