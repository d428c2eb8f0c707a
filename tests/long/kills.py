#!/usr/bin/python3
"""kill -9 of the server, and immediate stops of PostgreSQL with fsync on, while requests are filed.

Whatever was acknowledged is there afterwards; whatever was not, sent again with its key, gives one case.
"""

import hashlib
import pathlib
import random
import threading
import time

import portal
from journey import SERVER_GONE, Filing, answers, pdf
from postgres import postgres
from report import Report

CLIENTS = 4
report = Report("kills")


class Crowd:
    """Clients that file without end; each step that got no answer is sent again when the server is back."""

    def __init__(self, base, seed):
        self.base, self.seed, self.ending = base, seed, threading.Event()
        self.lock, self.acknowledged, self.failures, self.number = threading.Lock(), [], [], 0
        self.sent = {name: threading.Event() for name in ("check", "content")}
        self.repeated = 0
        self.threads = [threading.Thread(target=self.client) for _ in range(CLIENTS)]
        for thread in self.threads:
            thread.start()

    def about_to_send(self, step):
        if step in self.sent:
            self.sent[step].set()

    def client(self):
        while not self.ending.is_set():
            with self.lock:
                self.number += 1
                number = self.number
            content = pdf(20_000 + number * 7919 % 600_000, f"{self.seed}-{number}")
            institution = portal.INSTITUTIONS[number % 3]
            filing = Filing(self.base, answers(number, institution), [(f"محضر {number}.pdf", content)],
                            before_send=self.about_to_send)
            filing.digest = hashlib.sha256(content).hexdigest()
            if self.persist(filing, number):
                with self.lock:
                    if filing.asked:
                        self.failures.append(f"{number}: its own repetition was taken for another content")
                    else:
                        self.acknowledged.append(filing)

    def persist(self, filing, number):
        end = time.monotonic() + 120
        while time.monotonic() < end:
            try:
                filing.run()
                filing.browser.close()
                return True
            except SERVER_GONE:
                with self.lock:
                    self.repeated += filing.pending is not None and filing.pending[0] == "check"
                filing.browser.close()
                time.sleep(0.05)
            except Exception as error:  # every one of them is reported
                self.failures.append(f"{number}: {error!r}")
                return False
        self.failures.append(f"{number}: no answer in two minutes at {filing.at}")
        return False

    def leave(self):
        self.ending.set()
        for thread in self.threads:
            thread.join()


def moment(crowd, dice, turn):
    """Waits for the moment of a kill: any, at a commit, or during an upload."""
    time.sleep(dice.uniform(0.05, 0.6))
    aim = ("any", "check", "content")[turn % 3]
    if aim != "any":
        crowd.sent[aim].clear()
        crowd.sent[aim].wait(10)
        time.sleep(dice.uniform(0, 0.03))


def missing(store, filings):
    """What is not there of filings that were acknowledged."""
    if not filings:
        return []
    wanted = {filing.reference: filing for filing in filings}
    clocks = {row["reference"]: row for row in store.rows(
        "select reference, answer_due_on, received_on, version, head_hash, "
        "(select count(*) from events e where e.case_id = cases.id) events, "
        "(select count(*) from events e where e.case_id = cases.id and e.seq = 1) first, "
        "(select count(*) from outbox o where o.case_id = cases.id and o.user_id is null) mails from cases")}
    files = {}
    for row in store.rows("select c.reference, f.path from case_files f join cases c on c.id = f.case_id"):
        files.setdefault(row["reference"], []).append(row["path"])
    found = []
    for reference, filing in wanted.items():
        row = clocks.get(reference)
        if row is None:
            found.append(f"{reference}: no case")
            continue
        if row["first"] != 1 or row["events"] != row["version"]:
            found.append(f"{reference}: events {row}")
        if not row["answer_due_on"] or not row["received_on"]:
            found.append(f"{reference}: clock {row}")
        if row["mails"] < 1:
            found.append(f"{reference}: no mail queued")
        digests = {digest(store, path) for path in files.get(reference, [])}
        if digests != {filing.digest}:
            found.append(f"{reference}: attachment {digests}, wanted {filing.digest}")
    return found


def digest(store, path):
    try:
        return hashlib.sha256((pathlib.Path(store.folder) / "files" / path).read_bytes()).hexdigest()
    except OSError as error:
        return repr(error)


def kill_often(store, times, seed, database=None):
    """Kills the server, or its database, `times` times; checks after each, and everything at the end."""
    what = f"{store.engine}, {'immediate stop' if database else 'kill -9'}"
    store.prepare()
    dice, listen = random.Random(seed), f"127.0.0.1:{portal.free_port()}"
    server = portal.serve(store, listen)
    crowd, checked = Crowd(server.base, seed), 0
    try:
        for turn in range(times):
            moment(crowd, dice, turn)
            if database:
                database.stop("immediate")
                database.start()
            else:
                server.kill()
                server = portal.serve(store, listen)
            with crowd.lock:
                fresh = crowd.acknowledged[checked:]
                checked = len(crowd.acknowledged)
            report.equal(missing(store, fresh), [], f"{what} {turn + 1}: what was acknowledged is there")
    finally:
        crowd.leave()
        report.equal(server.stop(), 0, f"{what}: the server ends well")
    finish(store, crowd, what)


def finish(store, crowd, what):
    report.equal(crowd.failures, [], f"{what}: every filing reached its confirmation")
    report.equal(missing(store, crowd.acknowledged), [], f"{what}: everything acknowledged is there")
    cases = store.one("select count(*) n from cases")
    report.equal(cases, len(crowd.acknowledged), f"{what}: one case for each filing, however often it was sent")
    report.check(len(crowd.acknowledged) > 0, f"{what}: something was filed")
    status, out, errors = store.verify()
    report.check(status == 0, f"{what}: audit verify finds nothing", out[-300:] + errors[-300:])
    report.say(f"{what}: {cases} cases, {crowd.repeated} filings sent again for want of an answer")
    store.remove()


times = portal.times(100, 3)
report.part("SQLite", lambda: kill_often(portal.Store(), times, 1))
with postgres() as server:
    report.part("PostgreSQL, server", lambda: kill_often(portal.Store(server), times, 2))
    report.part("PostgreSQL", lambda: kill_often(portal.Store(server), times, 3, server))
report.leave()
