#!/usr/bin/python3
"""2,000 filings by 16 clients at once, on each database, spread and on one institution.

Every POST is sent twice from two connections, the second before the first has answered.
"""

import itertools
import re
import threading
import time

import portal
from journey import Filing, answers
from postgres import postgres
from report import Report

CLIENTS = 16
report = Report("filings")


def file_many(base, first, count, institutions):
    """Files `count` requests; returns the filings that reached their confirmation, and the failures."""
    numbers, done, failures, lock = itertools.count(first), [], [], threading.Lock()

    def client():
        while (number := next(numbers)) < first + count:
            try:
                filing = Filing(base, answers(number, institutions[number % len(institutions)]))
                filing.run(twice=True)
                filing.browser.close()
                with lock:
                    done.append(filing)
            except Exception as error:  # every one of them is reported
                with lock:
                    failures.append(f"{number}: {error!r}")

    threads = [threading.Thread(target=client) for _ in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return done, failures


def gaps(references):
    """Institutions and years whose numbers are not 1, 2, 3, …"""
    by_counter = {}
    for reference in references:
        code, year, number, _ = reference.split("-")
        by_counter.setdefault((code, year), []).append(int(number))
    return [f"{code} {year}" for (code, year), numbers in by_counter.items()
            if sorted(numbers) != list(range(1, len(numbers) + 1))]


def another_text_asks(base, store, filing):
    """The key of a filing with other text asks first; with the same text it gives the same confirmation."""
    before = store.one("select count(*) n from cases")
    other = Filing(base, {**filing.values, "information": "نص آخر"}, key=filing.form_key)
    other.run()
    report.check(other.asked is not None, "the same key with other text asks", other.filed_at)
    if other.asked is not None:
        report.check(filing.reference in re.sub(r"[\u2066-\u2069]", "", other.asked.text),
                     "the page that asks names the earlier request", other.asked.text)
    same = Filing(base, filing.values, key=filing.form_key).run()
    report.equal(same.reference, filing.reference, "the same key with the same text gives the same confirmation")
    report.equal(store.one("select count(*) n from cases"), before, "neither made a case")
    if other.asked is not None:
        page = other.browser.submit(other.asked, {})
        report.check(page.status == 303 and "/case/" in page.location
                     and filing.reference not in page.location, "who confirms files a new request", page.status)
        return 1
    return 0


def on(store, count):
    store.prepare()
    server = portal.serve(store)
    try:
        begun, total = time.monotonic(), 0
        for name, institutions in [("spread", portal.INSTITUTIONS), ("one", portal.INSTITUTIONS[:1])]:
            done, failures = file_many(server.base, total, count, institutions)
            total += count
            what = f"{store.engine}, {name}"
            report.check(not failures, f"{what}: every filing reaches its confirmation",
                         f"{len(failures)} did not: {failures[:3]}")
            unlike = [given for filing in done for step, given in filing.answers
                      if step == "check" and (len(given) != 2 or given[0] != given[1])]
            report.check(not unlike, f"{what}: both answers to a filing sent twice are alike", unlike[:3])
            references = {row["reference"] for row in store.rows("select reference from cases")}
            report.equal(len(references), total, f"{what}: cases")
            report.equal({filing.reference for filing in done} - references, set(), f"{what}: references shown")
            report.equal(gaps(references), [], f"{what}: references without gaps")
        seconds = time.monotonic() - begun
        report.say(f"{store.engine}: {total} filings, each POST twice, {total / seconds:.0f} a second")
        if done:
            total += report.part("another text", another_text_asks, server.base, store, done[0]) or 0
        report.equal(store.one("select count(*) n from events where seq = 1"), total, f"{store.engine}: first events")
        letters = store.one("select count(distinct case_id) n from outbox where user_id is null")
        report.equal(letters, total, f"{store.engine}: cases with a receipt queued or sent")
        report.equal(server.troubles(), [], f"{store.engine}: errors in the log")
    finally:
        report.equal(server.stop(), 0, f"{store.engine}: the server ends well")
    status, out, errors = store.verify()
    report.check(status == 0, f"{store.engine}: audit verify finds nothing", out[-300:] + errors[-300:])
    store.remove()


count = portal.times(2000, 60)
report.part("SQLite", lambda: on(portal.Store(), count))
with postgres() as server:
    report.part("PostgreSQL", lambda: on(portal.Store(server), count))
report.leave()
