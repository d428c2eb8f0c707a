"""A store with the life of a portal in it: cases, administrators and officers, and a clock of June 2025."""

import contextlib
import datetime
import itertools
import json
import queue
import shutil
import threading

import office
import portal
from acts import CLOSED, Administrator
from browser import NoForm

CLIENTS = 8
ADMINISTRATORS = ["first@admin.example.ma", "second@admin.example.ma"]
# Who answers: bodies that the seeder gives cases, some covered by the closure and some not.
OFFICES = ["MENPS", "MSPS", "CRABAT", "ONEE"]


def instant(text):
    return datetime.datetime.fromisoformat(f"{text}+00:00").timestamp()


class Town:
    """A store with cases up to noon of 4 June 2025, two administrators and officers, and its clock."""

    def __init__(self, report, database, cases, opened):
        self.report = report
        self.store = portal.Store(database)
        self.clock = portal.Shifted(instant("2025-01-02T09:00"))
        self.store.prepare(institutions=[])
        self.links = {email: office.appoint(self.store, email, None, self.clock, role="administrator")
                      for email in ADMINISTRATORS}
        with self.served(jobs__enabled="false") as server:
            # Both set their password before the link to it is too old.
            admin, _ = self.administrator(server, 0), self.administrator(server, 1)
            unknown = {"closure": CLOSED, "source": "لم يعلن بعد", "declared": "2025-01-02"}
            act, _ = admin.declare("cancel", unknown)
            self.report.equal(act, 1, f"{self.store.engine}: nobody knows of the closure")
        self.job("recalculation")
        seed = ("seed", "--cases", cases, "--seed", 31, "--as-of", "2025-06-04", "--open", opened)
        status, _, errors = portal.run(*seed, env=self.store.env(), timeout=3600)
        if status:
            raise RuntimeError(errors)
        self.clock.move(instant("2025-06-04T12:30") - self.clock.now())
        self.officers = [(f"{n}@{code.lower()}.example.ma", code) for code in OFFICES for n in (1, 2)]
        for email, code in self.officers:
            self.links[email] = office.appoint(self.store, email, code, self.clock)

    @contextlib.contextmanager
    def served(self, **settings):
        """The portal at work. Its clock is moved between two of these: for a moment of that nobody knows the time."""
        server = portal.serve(self.store, clock=self.clock, moves=False, **settings)
        try:
            yield server
        finally:
            self.report.equal(server.stop(), 0, f"{self.store.engine}: the server ends well")
            self.report.equal(server.troubles(), [], f"{self.store.engine}: errors in the log")

    def administrator(self, server, number=0):
        email = ADMINISTRATORS[number]
        return Administrator(server.base, email, self.links.pop(email, None))

    def officer(self, server, email):
        return office.Officer(server.base, email, self.links.pop(email, None))

    def job(self, name, store=None):
        """Runs a job beside whatever serves, on this store or on a copy of it."""
        return portal.run("job", "run", name, env=(store or self.store).env() | self.clock.unmoved_env(), timeout=1200)

    def nightly(self, when):
        status, out, errors = self.job("clocks")
        self.report.equal((status, errors), (0, ""), f"{self.store.engine}: the nightly check is silent {when}")

    def verify(self):
        status, out, errors = self.store.verify()
        self.report.check(status == 0, f"{self.store.engine}: audit verify finds nothing", out[-300:] + errors[-300:])

    def remove(self):
        self.store.remove()


class Crowd:
    """Officers who answer and extend what is open at their bodies until they are told to leave."""

    def __init__(self, town, server):
        self.ending, self.done, self.again, self.failures = threading.Event(), {"answer": set(), "extend": set()}, 0, []
        self.work, self.lock = {}, threading.Lock()
        for code in OFFICES:
            self.work[code] = queue.SimpleQueue()
            # Every other one stays as it is.
            query = f"select reference from cases where institution = '{code}' and is_open and channel = 'portal' order by filed_at desc"
            for row in town.store.rows(query)[::2]:
                self.work[code].put(row["reference"])
        officers = [(town.officer(server, email), code) for email, code in town.officers]
        self.threads = [threading.Thread(target=self.client, args=one, daemon=True) for one in officers[:CLIENTS]]
        for thread in self.threads:
            thread.start()

    def client(self, officer, code):
        for act in itertools.cycle(("answer", "extend", "extend")):
            if self.ending.is_set():
                return
            try:
                reference = self.work[code].get_nowait()
                self.persist(officer, act, reference)
            except queue.Empty:
                return
            except Exception as error:  # every one of them is reported
                self.failures.append(f"{act}: {error!r}")

    def persist(self, officer, act, reference):
        """Again as often as the case was changed since its form was opened."""
        for _ in range(10):
            try:
                status = getattr(officer, act)(reference).status
            except NoForm:
                # What is extended already, or whose first term is over, cannot be extended.
                status = None
            if status != 409:
                break
            self.again += 1
        with self.lock:
            if status == 303:
                self.done[act].add(reference)
            elif act != "extend" or status not in (None, 422):
                self.failures.append(f"{act} {reference}: {status}")

    def busy(self, least):
        return portal.wait_until(lambda: sum(map(len, self.done.values())) >= least
                                 or not any(thread.is_alive() for thread in self.threads), 120)

    def leave(self):
        self.ending.set()
        for thread in self.threads:
            thread.join()
        return len(self.done["answer"]), len(self.done["extend"])


def at_once(*declarations):
    """Acts confirmed at the same time, each after all were looked at; with their numbers and how often somebody was faster."""
    gate, results = threading.Barrier(len(declarations)), [None] * len(declarations)

    def declare(position, administrator, arguments):
        results[position] = administrator.declare(*arguments, meanwhile=gate.wait)

    threads = [threading.Thread(target=declare, args=(n, *one), daemon=True) for n, one in enumerate(declarations)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def twin(store):
    """A copy of a store that nobody uses: its database and its folder."""
    other = portal.Store(store.server)
    shutil.copytree(store.folder, other.folder, dirs_exist_ok=True)
    if store.server:
        store.server.psql("postgres", f'drop database "{other.name}"; create database "{other.name}" template "{store.name}"')
    return other


def left_behind(store):
    """What an act leaves, ids and instants aside: due dates, ledgers, the list of moves, messages."""
    hexed = store.hexed
    cases = store.rows("select reference, stage, act_by, answer_due_on, version, state from cases order by 1")
    events = []
    for row in store.rows(f"select {hexed('case_id')} id, seq, kind, actor_role, happened_on, bytes from events order by 1, 2"):
        body = json.loads(octets(row.pop("bytes")))
        events.append(row | {"body": {name: body[name] for name in body if name not in ("id", "recorded_at")}})
    columns = "dedup_key, kind, subject, sender, road, language, facts, state"
    messages = store.rows(f"select {hexed('case_id')} id, {hexed('user_id')} who, {columns} from outbox order by dedup_key, 2")
    listed = store.rows(f"select act, {hexed('case_id')} id, reference, rule, institution, before_earliest, before_on, before_latest, "
                        "after_earliest, after_on, after_latest, held from calendar_moves order by 1, 2, 3, 4")
    return {"due dates": cases, "ledgers": events, "moves": listed, "messages": messages}


def octets(value):
    """Bytes as SQLite gives them, or as PostgreSQL writes them."""
    return bytes.fromhex(value[2:]) if isinstance(value, str) else value
