#!/usr/bin/python3
"""The pages of the people at work over very many cases, each beside itself over few, with the plans of their queries.

tests/bench/scale.py [--cases N] [--open M] [--few N] [--turns N] [--engine postgres|sqlite]

Needs a release build (BAYAN_BINARY, otherwise target/release/bayan). Times are those of one run on one machine. On
PostgreSQL every statement that a page causes is explained by auto_explain; a plan that reads a whole table of cases,
of events or of what is derived from them is printed and counts as failed.
"""

import argparse
import collections
import os
import re
import sys
import time
import urllib.parse

import load
import office
import portal
from postgres import Postgres

FEW = 10_000
# Turns that are not counted: caches of both sides are as in service after them.
WARM = 3
# Tables that grow with the cases.
GROWING = ("cases", "events", "case_values", "clock_facts", "complaints", "outbox", "notice_schedule", "letters", "case_files", "late_lines")
PEOPLE = [("officer", True), ("head", True), ("commission", False), ("auditor", False), ("administrator", False)]
REACH = {"officer": 50, "auditor": 300}

# Pages of each role, with the name under which they are told. What the list of an office finds is asked in many ways.
PAGES = {
    "officer": ["officer", "officer?due=late", "officer?due=soon", "officer?who=nobody", "officer?stage=every",
                "officer?stage=answered", "officer?kind=urgent", "officer?q=" + urllib.parse.quote("ميزانية"), "officer/month", "officer/letters"],
    "head": ["head", "head/lateness", "head/complaints"],
    "commission": ["commission", "commission/register", "commission/oversight", "commission/oversight/cases",
                   "commission/oversight/vacancies", "commission/late", "commission/annual"],
    "auditor": ["auditor", "auditor?from=&to=", "auditor?from=2026-01-01&to=2026-06-30", "auditor?channel=portal",
                "auditor?kind=public-administration", "auditor?region=rabat-sale-kenitra", "auditor/cases", "auditor/cases?series=ordinary&only=answered-in-5", "auditor/cases?series=ordinary&only=left-in-20",
                "auditor/samples", "auditor/log"],
    "administrator": ["admin", "admin/people", "admin/journal", "admin/institutions", "admin/calendar"],
}


def email(role):
    return f"{role}@bench.example.ma"


class People:
    """Somebody of each role, signed in at a portal over a store."""

    def __init__(self, store):
        self.store, self.where = store, load.busiest(store)
        self.links = {role: office.appoint(store, email(role), self.where["institution"] if in_office else None, role=role)
                      for role, in_office in PEOPLE}
        self.arrive()

    def arrive(self):
        """Serves, and signs everybody in; who has a password by now has no use for a link."""
        self.server = portal.serve(self.store, jobs__enabled="false")
        self.at = {role: office.Officer(self.server.base, email(role), link) for role, link in self.links.items()}
        self.links = dict.fromkeys(self.links)

    def asks(self, role, path):
        """How long the page took, and how large it is."""
        begun = time.monotonic()
        page = self.at[role].get(path)
        if page.status != 200:
            raise RuntimeError(f"{page.status} {path}")
        return time.monotonic() - begun, len(page.body)

    def behind_figures(self):
        """Some lists behind the figures of the page of compliance: the longest way and the shortest."""
        page = self.at["auditor"].get("auditor")
        found = [link for link in dict.fromkeys(page.links) if "auditor/cases?" in link]
        return [link.split("/ar/", 1)[1] for link in found[:: max(1, len(found) // 6)]]


def plans(server, name, act):
    """What auto_explain wrote while `act` ran: the plan of every statement."""
    log = f"{server.data}/server.log"
    server.psql("postgres", f"alter database \"{name}\" set session_preload_libraries = 'auto_explain'")
    server.psql("postgres", f"alter database \"{name}\" set auto_explain.log_min_duration = 0")
    begun = os.path.getsize(log)
    act()
    with open(log, encoding="utf-8", errors="replace") as file:
        file.seek(begun)
        return re.split(r"\n(?=\d{4}-\d\d-\d\d )", file.read())


def whole(plan):
    """The growing tables that a plan reads from end to end. Figures of all there is count all there is, once."""
    scanned = re.findall(r"Seq Scan on (\w+)", plan)
    counts = re.search(r"Query Text: select (series, verdict|institution, verdict)", plan)
    return [table for table in scanned if table in GROWING and not (counts and table == "clock_facts")]


def measure(table, engine, store, small, turns):
    many, few = People(store), People(small)
    print(f"  {engine}: {many.where['n']} open cases of {many.where['institution']}; few: {few.where['n']}", flush=True)
    pages = [(role, path) for role, paths in PAGES.items() for path in paths]
    pages += [("auditor", path) for path in many.behind_figures()]
    for role, path in pages:
        try:
            # In turns, so that whatever else the machine does meets both.
            pairs = [(many.asks(role, path), few.asks(role, path)) for _ in range(turns + WARM)][WARM:]
        except RuntimeError as error:
            table.wrong(f"{engine}: {error}")
            continue
        large, little = ([one[0] for one in times] for times in zip(*pairs))
        octets, of_few = (one[1] for one in pairs[-1])
        # Where few have less to show, the page that shows more may take longer by as much.
        longer = max(1.0, octets / of_few)
        high, middle = load.milliseconds(large, 0.95), load.milliseconds(large, 0.5)
        usual = load.milliseconds(little, 0.5)
        reach = REACH.get(role)
        met = middle / usual <= 2 * longer and (reach is None or high < reach)
        size = f"{octets // 1024} KB" if longer < 1.1 else f"{octets // 1024} KB, few: {of_few // 1024} KB"
        table.row(f"{path}, {engine} ({size})", f"{f'p95 under {reach} ms, ' if reach else ''}median within {2 * longer:.1f}x",
                  f"p95 {high:.0f} ms, median {middle:.1f} ms, {middle / usual:.1f}x of {usual:.1f} ms", met)
    table.row(f"memory after that, {engine}", "under 80 MB", f"{many.server.memory():.0f} MB", many.server.memory() < 80)
    many.server.stop()
    few.server.stop()
    return many, pages


def explained(table, server, people, pages):
    def visit():
        people.arrive()
        for role, path in pages:
            people.at[role].get(path)
        people.server.stop()

    seen, wrong = collections.Counter(), {}
    for entry in plans(server, people.store.name, visit):
        if "plan:" not in entry:
            continue
        seen["statements"] += 1
        for scanned in whole(entry):
            wrong.setdefault(scanned, entry)
    for scanned, entry in wrong.items():
        print(f"\n-- reads {scanned} from end to end\n{entry[:4000]}", flush=True)
    table.row(f"plans of {seen['statements']} statements of {len(pages)} pages", "none reads a growing table whole",
              ", ".join(wrong) or "none does", not wrong)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int)
    parser.add_argument("--open", type=int)
    parser.add_argument("--few", type=int, default=FEW)
    parser.add_argument("--turns", type=int, default=60)
    parser.add_argument("--engine", choices=("postgres", "sqlite"))
    options = parser.parse_args()
    table = load.Table()
    for engine, size in (("postgres", 1_000_000), ("sqlite", 200_000)):
        if options.engine not in (None, engine):
            continue
        cases = options.cases or size
        # Planned as in service: with the memory that a server of this size is given.
        server = Postgres(durable=False, settings="-c shared_buffers=1GB") if engine == "postgres" else None
        try:
            store = load.seeded(server, cases, options.open or cases // 5)
            small = load.seeded(server, options.few, options.few // 5)
            if server:
                server.psql(store.name, "vacuum analyze", timeout=3600)
            people, pages = measure(table, engine, store, small, options.turns)
            if server:
                explained(table, server, people, pages)
        finally:
            if server:
                server.remove()
    table.print()
    sys.exit(1 if table.failures else 0)


if __name__ == "__main__":
    main()
