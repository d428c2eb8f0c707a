#!/usr/bin/python3
"""500 seeded changes to the tables of cases, behind the program's back, on both engines; and as many as there are
columns to what stands beside the history of a year that was lived: complaints, acts of the calendar with what they
moved, letters with their keys, addresses of calendars, and the chain in which all of these are noted.

Each is tried as the database stands, where it may be refused, and again with every trigger out of the way,
where `bayan audit verify` must name it.
"""

import contextlib
import datetime
import json
import os
import random
import shutil
import re
import sqlite3
import tempfile

import portal
from office import Officer
from postgres import PostgresRefused, postgres
from report import Report

KEYS = {"events": ("case_id", "seq"), "cases": ("id",), "case_values": ("id",), "case_files": ("id",),
        "reference_counters": ("institution", "year")}
BESIDE = {"complaints": ("id",), "calendar_acts": ("number",), "calendar_moves": ("act", "case_id", "reference", "rule"),
          "letters": ("id",), "letter_keys": ("id",), "feeds": ("id",), "deeds": ("number",)}
UUIDS = {("events", "id"), ("events", "case_id"), ("events", "actor_user"), ("cases", "id"), ("cases", "assignee"),
         ("case_values", "id"), ("case_values", "case_id"), ("case_files", "id"), ("case_files", "case_id"),
         ("complaints", "id"), ("complaints", "case_id"), ("calendar_acts", "recorded_by"),
         ("calendar_moves", "case_id"), ("letters", "id"), ("letters", "case_id"), ("feeds", "id"),
         ("feeds", "case_id"), ("feeds", "user_id")}
OCTETS = {("events", "bytes"), ("case_values", "salt"), ("case_values", "ciphertext"), ("letter_keys", "public_key")}
FLAGS = {("cases", "is_open"), ("complaints", "is_open"), ("calendar_moves", "held")}
NEVER_NULL = {"institution", "year"}
report = Report("mutations")


class Base:
    """A seeded store and what its tables hold, to be copied for each change."""

    filled = ("seed", "--cases", 40, "--seed", 31, "--as-of", "2026-11-20", "--open", 15)

    def __init__(self, engine, server=None, keys=KEYS, filled=filled):
        self.engine, self.server, self.keys = engine, server, keys
        self.store = portal.Store(server)
        for arguments in [("migrate",), filled]:
            status, _, errors = portal.run(*arguments, env=self.store.env())
            if status:
                raise RuntimeError(errors)
        self.tables = {table: self.read(self.store, table) for table in keys}

    def read(self, store, table):
        """Rows with ids and octets as hexadecimal digits."""
        columns = self.columns(store, table)
        chosen = []
        for column in columns:
            if (table, column) in UUIDS:
                chosen.append(f"{store.hexed(column)} as {column}")
            elif (table, column) in OCTETS:
                hexed = f"encode({column}, 'hex')" if store.server else f"lower(hex({column}))"
                chosen.append(f"case when {column} is null then null else {hexed} end as {column}")
            else:
                chosen.append(f"{column}::text as {column}" if store.server else column)
        return store.rows(f"select {', '.join(chosen)} from {table} order by {', '.join(self.keys[table])}")

    def columns(self, store, table):
        if store.server:
            return [row["c"] for row in store.rows(
                f"select column_name c from information_schema.columns where table_name = '{table}' order by ordinal_position")]
        return [row["name"] for row in store.rows(f"select name from pragma_table_info('{table}')")]

    def copy(self):
        """A store of its own with the same content."""
        if self.server:
            twin = object.__new__(portal.Store)
            twin.server, twin.folder, twin.engine = self.server, self.store.folder, "postgres"
            portal.Store.count += 1
            twin.name = f"bayan_{os.getpid()}_{portal.Store.count}"
            self.server.psql("postgres", f'create database "{twin.name}" template "{self.store.name}"')
            return twin
        folder = f"{self.store.folder}/copy"
        shutil.rmtree(folder, ignore_errors=True)
        os.mkdir(folder)
        for name in ("bayan.db", "secret.key"):
            with contextlib.suppress(FileNotFoundError):
                shutil.copy(f"{self.store.folder}/{name}", folder)
        if os.path.isdir(f"{self.store.folder}/files"):
            os.symlink(f"{self.store.folder}/files", f"{folder}/files")
        return portal.Store(folder=folder)

    def drop(self, twin):
        if self.server:
            self.server.psql("postgres", f'drop database "{twin.name}"')

    def literal(self, table, column, value):
        if value is None:
            return "null"
        if (table, column) in UUIDS:
            return f"'{value}'::uuid" if self.server else f"x'{value}'"
        if (table, column) in OCTETS:
            return f"'\\x{value}'::bytea" if self.server else f"x'{value}'"
        if (table, column) in FLAGS:
            return ("true" if value in (True, "true", 1) else "false") if self.server else str(int(value in (True, "true", 1)))
        if isinstance(value, int):
            return str(value)
        return "'" + str(value).replace("'", "''") + "'"

    def key(self, table, row):
        return " and ".join(f"{column} = {self.literal(table, column, row[column])}" for column in self.keys[table])

    def apply(self, twin, sql, free):
        """Runs a change; what the database says when it refuses, or None."""
        try:
            if self.server:
                twin.server.psql(twin.name, ("set session_replication_role = replica;\n" if free else "") +
                                 "begin;\n" + sql + ";\ncommit;")
            else:
                with contextlib.closing(sqlite3.connect(twin.sqlite)) as db:
                    if free:
                        names = [name for name, in db.execute("select name from sqlite_master where type = 'trigger'")]
                        for name in names:
                            db.execute(f"drop trigger {name}")
                    db.executescript(f"begin immediate;\n{sql};\ncommit;")
            return None
        except (PostgresRefused, sqlite3.Error) as error:
            return str(error) or "refused"


def altered(dice, base, table, column, row):
    """Another value for a column: of the same kind, so that only its meaning is wrong."""
    value = row[column]
    others = sorted({str(other[column]) for other in base.tables[table] if other[column] not in (None, value)})
    nullable = column not in NEVER_NULL and column not in base.keys[table]
    if value is not None and nullable and dice.random() < 0.1:
        return None
    if (table, column) in UUIDS:
        return dice.choice(others) if others and dice.random() < 0.5 else dice.randbytes(16).hex()
    if (table, column) in OCTETS:
        octets = bytearray.fromhex(value or "") or bytearray(dice.randbytes(16))
        octets[dice.randrange(len(octets))] ^= 1 << dice.randrange(8)
        return octets.hex()
    if (table, column) in FLAGS:
        return value not in (True, "true", 1)
    if (table, column) == ("cases", "state"):
        return altered_json(dice, value)
    if (table, column) == ("calendar_acts", "act"):
        return json.dumps(json.loads(value) | {"date": "2026-12-17"})
    if column.endswith(("_on", "_earliest", "_latest")) or column in ("act_by", "retain_until"):
        day = datetime.date.fromisoformat(value) if value else datetime.date(2026, 6, 1)
        return str(day + datetime.timedelta(days=dice.choice([-30, -1, 1, 30])))
    if column.endswith("_at"):
        return "2026-01-02 03:04:05+00:00" if not (value or "").startswith("2026-01-02") else "2025-01-02 03:04:05+00:00"
    if isinstance(value, int) or (value or "").lstrip("-").isdigit():
        return int(value) + dice.choice([-1, 1, 1000])
    return dice.choice(others) if others and dice.random() < 0.7 else (value or "") + "x"


def altered_json(dice, text):
    state = json.loads(text)
    places = []

    def walk(node):
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            if isinstance(value, (dict, list)):
                walk(value)
            else:
                places.append((node, key))

    walk(state)
    node, key = dice.choice(places)
    value = node[key]
    node[key] = (not value if isinstance(value, bool) else value + 1 if isinstance(value, int)
                 else "x" if value is None else value[:-1] + ("1" if value[-1:] != "1" else "2"))
    return json.dumps(state, ensure_ascii=False)


def one_column(dice, base, table, column):
    row = dice.choice(base.tables[table])
    value = altered(dice, base, table, column, row)
    sql = f"update {table} set {column} = {base.literal(table, column, value)} where {base.key(table, row)}"
    return f"{table}.{column}", sql


def moved_forward(dice, base, column):
    """A projection edited the way the triggers let the program do it: together with a higher version."""
    row = dice.choice(base.tables["cases"])
    value = base.literal("cases", column, altered(dice, base, "cases", column, row))
    return f"cases.{column} with version", (
        f"update cases set {column} = {value}, version = version + 1 where {base.key('cases', row)}")


def last_event(dice, base):
    case = dice.choice(base.tables["cases"])["id"]
    last = max((row for row in base.tables["events"] if row["case_id"] == case), key=lambda row: int(row["seq"]))
    return "the last event deleted", f"delete from events where {base.key('events', last)}"


def whole_case(dice, base):
    case = base.literal("cases", "id", dice.choice(base.tables["cases"])["id"])
    tables = ("outbox", "identity_marks", "notice_schedule", "access_log", "case_files", "case_values", "events")
    gone = "; ".join(f"delete from {table} where case_id = {case}" for table in tables)
    return "a whole case deleted", f"{gone}; delete from cases where id = {case}"


def replaced(dice, base, table):
    row = dict(dice.choice(base.tables[table]))
    columns = [column for column in row if column not in base.keys[table]]
    column = dice.choice(columns)
    row[column] = altered(dice, base, table, column, row)
    values = ", ".join(base.literal(table, name, value) for name, value in row.items())
    if base.server:
        sql = (f"insert into {table} ({', '.join(row)}) values ({values}) on conflict ({', '.join(base.keys[table])}) "
               f"do update set {column} = excluded.{column}")
    else:
        sql = f"replace into {table} ({', '.join(row)}) values ({values})"
    return f"{table} replaced ({column})", sql


def emptied(dice, base):
    table = dice.choice(["events", "cases", "case_values", "reference_counters"])
    if base.server:
        return f"truncate {table}", f"truncate {table} cascade"
    return f"delete from {table}", f"delete from {table}"


def lost(dice, base, table):
    row = dice.choice(base.tables[table])
    return f"a row of {table} deleted", f"delete from {table} where {base.key(table, row)}"


def swapped(dice, base):
    one, other = dice.sample(base.tables["events"], 2)
    bytes_of = lambda row: base.literal("events", "bytes", row["bytes"])
    return "bytes of two events swapped", (
        f"update events set bytes = {bytes_of(other)} where {base.key('events', one)}; "
        f"update events set bytes = {bytes_of(one)} where {base.key('events', other)}")


def mutations(dice, base, count):
    """Every column of every table at least once, then the rest by chance."""
    if base.keys is BESIDE:
        return beside(dice, base, count)
    tables = [table for table in KEYS if base.tables[table]]
    plans = [(one_column, table, column) for table in tables for column in base.tables[table][0]]
    plans += [(moved_forward, column) for column in base.tables["cases"][0]
              if column not in ("id", "reference", "institution", "version")]
    others = [(last_event,), (whole_case,), (emptied,), (swapped,), *((replaced, table) for table in tables)]
    plans += others * 2
    dice.shuffle(plans)
    plans += [dice.choice(plans) if dice.random() < 0.7 else dice.choice(others) for _ in range(max(0, count - len(plans)))]
    return [plan[0](dice, base, *plan[1:]) for plan in plans[:count]]


def beside(dice, base, count):
    """Every column, then rows replaced or lost."""
    plans = [(one_column, table, column) for table in BESIDE for column in base.tables[table][0]]
    plans += [(lost, table) for table in BESIDE]
    plans += [(replaced, table) for table in BESIDE]
    dice.shuffle(plans)
    plans += [dice.choice(plans) for _ in range(count - len(plans))]
    return [plan[0](dice, base, *plan[1:]) for plan in plans[:count]]


def lived():
    """A backup of a demonstration in which a day off was declared, carried out, and letters were made."""
    folder = tempfile.mkdtemp(prefix="bayan-long-")
    demo = portal.Portal(["demo", "--data-dir", f"{folder}/demo", "--listen", "127.0.0.1:0",
                          "--now", "2026-11-24T09:00:00Z"])
    store = portal.Store(folder=f"{folder}/demo")
    password = "open-the-archives-2026"
    admin = Officer(demo.base, "admin@demo.bayan.example", language="fr", password=password)
    preview = admin.act("admin/calendar/new/close", {
        "date": "2026-12-03", "classes": ["state-administration", "territorial-collectivity", "public-establishment"],
        "name_ar": "عطلة استثنائية", "name_fr": "Pont", "name_en": "Bridge", "source": "بلاغ", "declared": "2026-11-24"})
    form = preview.main_form()
    form.controls.append(("hidden", "do", "confirm", True, False))
    done = admin.browser.submit(preview, {}, form=form)
    report.check(done.status == 303, "the day off is declared", f"{done.status} {done.text[:200]}")
    moved = portal.wait_until(lambda: store.rows("select 1 from calendar_sweeps where settled_at is not null"), 60)
    report.check(bool(moved), "every case has followed")
    officer = Officer(demo.base, "officer@demo.bayan.example", language="fr", password=password)
    links = re.findall(r"/officer/cases/([A-Z]+-[0-9]+-[0-9]+-[0-9A-Z])", officer.get("officer").html)
    made = [officer.get(f"officer/cases/{reference}/letters/1-{form}.pdf") for reference, form
            in zip(dict.fromkeys(links), ["ar", "fr", "en", "ar-fr", "ar", "fr"])]
    report.check(len(made) > 3 and all(letter.body.startswith(b"%PDF") for letter in made), "letters are made",
                 str([letter.status for letter in made]))
    given = officer.browser.submit(officer.get("account/calendar"), {})
    report.check(given.status == 303, "the address of a calendar is given", f"{given.status} {given.text[:200]}")
    demo.stop()
    backup = f"{folder}/lived.tar"
    status, _, errors = portal.run("backup", backup, env=store.env())
    report.check(status == 0, "a backup of it", errors)
    return folder, backup


def differs(base, twin):
    return any(base.read(twin, table) != rows for table, rows in base.tables.items())


def named(twin):
    """Whether `audit verify` names a finding, and what it printed."""
    status, out, errors = twin.verify()
    lines = [line for line in out.splitlines() if line.startswith("case ") and " event " in line]
    return status == 1 and bool(lines), f"exit {status}; {out[-300:]}{errors[-300:]}"


def tried(base, what, sql, free, counts):
    """One change on a copy; false when the copy is as it was, though nothing refused."""
    twin = base.copy()
    try:
        refusal = base.apply(twin, sql, free)
        if refusal:
            counts["refused by the database"] += 1
            return report.check(not differs(base, twin), f"{base.engine}: a refused change left nothing: {what}", sql)
        if not differs(base, twin):
            return False
        found, printed = named(twin)
        counts["named by audit verify"] += found
        report.check(found, f"{base.engine}{', without triggers' if free else ''}: {what} is named", f"{sql[:300]} -> {printed}")
        return True
    finally:
        base.drop(twin)


def on(base, count, seed):
    status, out, errors = base.store.verify()
    report.check(status == 0, f"{base.engine}: nothing is found before", out[-300:] + errors[-300:])
    dice, counts, idle = random.Random(seed), {"refused by the database": 0, "named by audit verify": 0}, 0
    for what, sql in mutations(dice, base, count):
        for free in (False, True):
            idle += not tried(base, what, sql, free, counts)
    report.say(f"{base.engine}: {count} changes, each with and without triggers: {counts}, {idle} changed nothing")
    base.store.remove()


count, fewer = portal.times(500, 110), portal.times(200, 40)
folder, backup = lived()
report.part("SQLite", lambda: on(Base("sqlite"), count, 8))
report.part("SQLite, beside", lambda: on(Base("sqlite", None, BESIDE, ("restore", backup)), fewer, 10))
with postgres(durable=False) as server:
    report.part("PostgreSQL", lambda: on(Base("postgres", server), count, 9))
    report.part("PostgreSQL, beside", lambda: on(Base("postgres", server, BESIDE, ("restore", backup)), fewer, 11))
shutil.rmtree(folder, ignore_errors=True)
report.leave()
