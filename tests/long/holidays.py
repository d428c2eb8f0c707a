#!/usr/bin/python3
"""The closure of 9 June 2025, declared on 5 June with cases around it, carried out, taken back; at scale.

The calendar compiled in knows that closure. Each store begins in January 2025 with an act that takes it away,
as nobody knew it then; its cases are counted by that version.
"""

import contextlib
import itertools
import os
import random
import resource
import subprocess
import time

import acts
import portal
from acts import CLOSED, Days, Known
from postgres import postgres
from report import Report
from town import CLIENTS, OFFICES, Crowd, Town, at_once, instant, left_behind, twin

report = Report("holidays")
days = Days()


# -- every date, one by one ---------------------------------------------------------------------------

def one_by_one(database, cases):
    town = Town(report, database, cases, cases * 9 // 10)
    what = town.store.engine
    with town.served(jobs__enabled="false") as server:
        answered_before_the_declaration(town, server)
    town.clock.move(instant("2025-06-05T09:00") - town.clock.now())
    with town.served(jobs__enabled="false") as server:
        town.nightly("before")
        before, admin = Known(town.store), town.administrator(server)
        shown = admin.preview("close", acts.wish())
        previewed = admin.previewed(shown)
        report.equal(admin.confirm(shown).status, 303, f"{what}: the act is recorded")
        town.nightly("while the act waits to be carried out")
        report.equal(town.job("recalculation")[0], 0, f"{what}: the act is carried out")
        known = Known(town.store)
        rows = acts.moves(town.store, 2)
        report.check(previewed and previewed == admin.moved(2), f"{what}: {len(previewed)} rows as they were shown before",
                     unlike(previewed, admin.moved(2)))
        moved = moved_by_one_working_day(what, before, known, rows)
        windows(what, rows)
        told_once(what, town.store, 2, before, rows)
        town.nightly("after the act")
    town.clock.move(instant("2025-06-10T09:00") - town.clock.now())
    with town.served(jobs__enabled="false") as server:
        taken_back(what, town, server)
    report.say(f"{what}: {len(before.cases)} cases, {moved} clocks and {len(rows) - moved} windows moved by one working day")
    town.verify()
    town.remove()


def runs(case):
    """Whether the institution still owes the answer, or its sending."""
    return case["is_open"] or None in case["replied_on"]


def unlike(one, other):
    return [pair for pair in itertools.zip_longest(one, other) if pair[0] != pair[1]][:3]


def answered_before_the_declaration(town, server):
    """A few periods that span the closure end the day before it was declared."""
    for email, code in town.officers[::2]:
        officer = town.officer(server, email)
        query = (f"select reference from cases where institution = '{code}' and is_open and answer_due_on > '{CLOSED}' "
                 "and channel = 'portal' order by 1 limit 5")
        for row in town.store.rows(query):
            report.equal(officer.answer(row["reference"]).status, 303, f"{town.store.engine}: {row['reference']} is answered on 4 June")


def moved_by_one_working_day(what, before, known, rows):
    """Holds each clock against a count of its days; returns how many moved."""
    listed = {row["reference"]: (row["before_on"], row["after_on"]) for row in rows if row["rule"] == "answer"}
    wrong, moved = [], 0
    for reference, case in before.cases.items():
        if case["complaints"] != known.cases[reference]["complaints"]:
            wrong.append(f"{reference}: a clock of a complaint moved")
        for rule, clock in case["clocks"].items():
            was, now = before.due(reference, rule), known.due(reference, rule)
            spans = rule == "answer" and runs(case) and was >= CLOSED and days.covers(case["institution"])
            if not spans:
                if clock != known.cases[reference]["clocks"][rule] or reference in listed and rule == "answer":
                    wrong.append(f"{reference} {rule}: {was} moved to {now}")
                continue
            moved += 1
            closures = [(CLOSED, acts.COVERED)]
            wanted = days.last(clock["started_on"], acts.TERMS[clock["term"]], case["institution"], closures)
            one = days.between(was, now, case["institution"], closures)
            if (now, one, listed.get(reference)) != (wanted, 1, (was, now)):
                wrong.append(f"{reference}: {was} to {now}, wanted {wanted}; {one} days; listed {listed.get(reference)}")
    report.equal(wrong[:5], [], f"{what}: every spanning clock by one working day, no other at all ({len(wrong)} wrong)")
    report.equal(len(listed), moved, f"{what}: clocks listed")
    report.check(moved > len(before.cases) // 10, f"{what}: many clocks span the closure", moved)
    return moved


def windows(what, rows):
    """Those of the requester: working days move by one, of calendar days nothing but a rolled acceptance."""
    wrong = [row for row in rows if not days.covers(row["institution"])]
    closures = [(CLOSED, acts.COVERED)]
    for row in rows:
        if row["rule"] == "complaint-to-head":
            # The day to act by may lie before the closure, and what is accepted until a later start behind it.
            last = "latest" if row["before_on"] < CLOSED else "on"
            steps = days.between(row[f"before_{last}"], row[f"after_{last}"], row["institution"], closures)
            wrong += [row] if steps != 1 or last == "latest" and row["before_on"] != row["after_on"] else []
        elif row["rule"] != "answer" and (row["before_on"] != row["after_on"] or row["rule"] not in ("complaint-to-commission", "court")):
            wrong.append(row)
    report.equal(wrong[:3], [], f"{what}: windows of the requester")
    report.check(any(row["rule"] == "complaint-to-head" for row in rows), f"{what}: some windows are open")


def told_once(what, store, act, before, rows):
    """Each requester of whom a day to act by moved hears once; each officer of such a body gets one list."""
    wanted = {row["id"] for row in rows if row["before_on"] != row["after_on"]
              and (row["rule"] != "answer" or runs(before.cases[row["reference"]]))}
    heard = acts.told(store, "date-moved")
    of_act = [key for key in heard if key.startswith(f"act:{act}:")]
    report.equal(len(of_act), len(set(of_act)), f"{what}: nobody hears twice of act {act}")
    got = {key.rsplit(":", 1)[-1].replace("-", "") for key in of_act}
    report.equal((len(wanted - got), len(got - wanted)), (0, 0), f"{what}: each requester concerned hears of act {act}, nobody else")
    bodies = {row["institution"] for row in rows} & set(OFFICES)
    lists = [key for key in acts.told(store, "dates-moved") if key.startswith(f"act:{act}:")]
    report.equal(len(lists), 2 * len(bodies), f"{what}: one list for each officer of act {act}")


def taken_back(what, town, server):
    """Undone on 10 June: each date is what it was, but for those that a rule holds, and these are listed."""
    admin = town.administrator(server)
    shown = admin.preview("undo", {"source": "بلاغ لاحق", "declared": "2025-06-10"}, "?act=2")
    previewed = admin.previewed(shown)
    known = Known(town.store)
    report.equal(admin.confirm(shown).status, 303, f"{what}: the undoing is recorded")
    report.equal(town.job("recalculation")[0], 0, f"{what}: the undoing is carried out")
    back = Known(town.store)
    report.equal(unlike(previewed, admin.moved(3)), [], f"{what}: undoing, row by row as shown before")
    undone(what, town.store, 3, "2025-06-10", known, back, [])
    town.nightly("after the undoing")


def undone(what, store, act, on, known, back, closures):
    """Holds every clock after an undoing against its days without the closure and what the rules hold."""
    floor, wrong, held, moved, otherwise = acts.after(on), [], set(), 0, set()
    for reference, case, clock in back.answers():
        bare = days.last(clock["started_on"], acts.TERMS[clock["term"]], case["institution"], closures)
        was, now = known.due(reference), back.due(reference)
        changed = known.cases[reference]["clocks"]["answer"]["term"] != clock["term"]
        if changed:
            # Extended, or its extension lapsed, before the undoing or after it: then its first term may be listed.
            otherwise.add((reference, "answer"))
            was = days.last(clock["started_on"], acts.TERMS[clock["term"]], case["institution"], [*closures, (CLOSED, acts.COVERED)])
        kept = max(bare, min(floor, was)) if bare < was else bare
        if now != kept and not (changed and now == bare):
            wrong.append(f"{reference}: {was} to {now}, wanted {kept} ({bare} without the closure)")
        moved += now != was
        if now != bare:
            held.add((reference, "answer"))
    report.equal(wrong[:5], [], f"{what}: undoing restores every date that no rule holds ({len(wrong)} wrong)")
    rows = acts.moves(store, act)
    listed = {(row["reference"], row["rule"]) for row in rows if row["held"]}
    clocks = {one for one in listed if one[1] == "answer"}
    report.equal(sorted((clocks ^ held) - otherwise), [], f"{what}: what the rule on past days holds is listed, and nothing else")
    earlier = [row for row in rows if row["rule"] != "answer" and row["after_on"] < row["before_on"]]
    report.equal(earlier[:3], [], f"{what}: no last day told to a requester moves earlier")
    report.check(moved, f"{what}: the undoing moves clocks back")
    report.say(f"{what}: undone, {moved} clocks back, held: {len(clocks)} clocks, {len(listed - clocks)} windows")


# -- in the middle of work ----------------------------------------------------------------------------

# Another closure of the same day's news, which one body alone gets.
OTHER, OTHERS = "2025-06-20", ("public-establishment",)


def in_the_middle_of_work(database, cases):
    town = Town(report, database, cases, cases * 9 // 10)
    what = f"{town.store.engine}, at work"
    town.clock.move(instant("2025-06-05T09:00") - town.clock.now())
    # The nightly check, all day.
    with town.served(jobs__clocks="2s") as server:
        crowd = Crowd(town, server)
        pair = [town.administrator(server, n) for n in (0, 1)]
        crowd.busy(CLIENTS)
        (closure, again), (other, other_again) = at_once(
            (pair[0], ("close", acts.wish())), (pair[1], ("close", acts.wish(OTHER, OTHERS, "عطلة أخرى"))))
        report.equal(sorted((closure, other)), [2, 3], f"{what}: two acts at once become two versions")
        report.check(again + other_again >= 1, f"{what}: the slower one looked again", (again, other_again))
        report.check(portal.wait_until(lambda: acts.settled(town.store, 3), 300), f"{what}: both acts are carried out")
        answered, extended = crowd.leave()
        report.equal(crowd.failures[:3], [], f"{what}: every act of an officer is taken ({len(crowd.failures)} not)")
        report.check(answered and extended, f"{what}: cases are answered and extended meanwhile", (answered, extended))
        known = Known(town.store)
        report.equal(wrong_days(known, [(CLOSED, acts.COVERED), (OTHER, OTHERS)]), [], f"{what}: every date is counted by both acts")
        told_at_most_once(what, town.store, (2, 3), known)

    town.clock.move(instant("2025-06-10T09:00") - town.clock.now())
    with town.served(jobs__clocks="2s") as server:
        later = Crowd(town, server)
        later.busy(CLIENTS)
        before = Known(town.store)
        undoing, _ = town.administrator(server).declare(
            "undo", {"source": "بلاغ لاحق", "declared": "2025-06-10"}, f"?act={closure}")
        report.check(portal.wait_until(lambda: acts.settled(town.store, undoing), 300), f"{what}: the undoing is carried out")
        answered_later, extended_later = later.leave()
        report.equal(later.failures[:3], [], f"{what}: every act of an officer is taken ({len(later.failures)} not)")
        report.check(answered_later, f"{what}: cases end between the act and its undoing")
        back = Known(town.store)
        undone(what, town.store, undoing, "2025-06-10", before, back, [(OTHER, OTHERS)])
        told_at_most_once(what, town.store, (2, 3, undoing), back)
        portal.wait_until(lambda: checks(town.store)[-1]["started_at"] > "2025-06-10", 60)
    runs = checks(town.store)
    report.equal([run for run in runs if run["error"]], [], f"{what}: the nightly check is silent throughout")
    report.check(len(runs) > 2, f"{what}: it ran throughout", len(runs))
    town.nightly("in the end")
    report.say(f"{what}: {answered}+{answered_later} answered, {extended}+{extended_later} extended, "
               f"{crowd.again + later.again} again after a conflict, {len(runs)} nightly checks")
    town.verify()
    town.remove()


def checks(store):
    return store.rows("select started_at, error from job_runs where name = 'clocks' order by 1")


def wrong_days(known, closures):
    """Dates that are not a count of their days; what ended before the declaration stays as it was."""
    wrong = []
    for reference, case, clock in known.answers():
        closed = closures if runs(case) or ended_since(case) else []
        wanted = days.last(clock["started_on"], acts.TERMS[clock["term"]], case["institution"], closed)
        if known.due(reference) != wanted:
            wrong.append(f"{reference}: {known.due(reference)}, wanted {wanted}")
    return wrong[:5]


def ended_since(case):
    return any(on and on >= acts.DECLARED for on in case["replied_on"])


def told_at_most_once(what, store, numbers, known):
    """Whose case is still open and moved heard once; nobody twice, and nobody whose case did not move."""
    for act in numbers:
        rows = acts.moves(store, act)
        wanted = {row["id"] for row in rows if row["before_on"] != row["after_on"] and runs(known.cases[row["reference"]])}
        keys = [key for key in acts.told(store, "date-moved") if key.startswith(f"act:{act}:")]
        got = {key.rsplit(":", 1)[-1].replace("-", "") for key in keys}
        report.equal(len(keys), len(got), f"{what}: nobody hears twice of act {act}")
        report.equal(len(wanted - got), 0, f"{what}: whoever is concerned by act {act} hears of it")
        report.equal(len(got - {row["id"] for row in rows}), 0, f"{what}: nobody else hears of act {act}")


# -- killed -------------------------------------------------------------------------------------------

def declared(town):
    """Records the closure on 5 June; nobody carries it out."""
    town.clock.move(instant("2025-06-05T09:00") - town.clock.now())
    with town.served(jobs__enabled="false") as server:
        return town.administrator(server).declare("close", acts.wish())[0]


def killed(database, cases, times):
    town = Town(report, database, cases, cases)
    what = f"{town.store.engine}, kill -9"
    declared(town)
    through, broken = twin(town.store), twin(town.store)
    begun = time.monotonic()
    report.equal(town.job("recalculation", through)[0], 0, f"{what}: one run")
    seconds, dice, cut = time.monotonic() - begun, random.Random(9), 0
    for _ in range(times):
        run = subprocess.Popen([portal.binary(), "job", "run", "recalculation"], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, env={**os.environ, **broken.env(), **town.clock.unmoved_env()})
        with contextlib.suppress(subprocess.TimeoutExpired):
            run.wait(dice.uniform(0.2, 0.9) * seconds / min(times, 4))
        cut += run.poll() is None
        run.kill()
        run.wait()
    report.check(cut, f"{what}: it was killed in the middle")
    done = broken.one("select count(*) n from calendar_moves where act = 2")
    report.equal(town.job("recalculation", broken)[0], 0, f"{what}: run again")
    one, other = left_behind(through), left_behind(broken)
    for name in one:
        report.check(one[name] == other[name], f"{what}: the same {name}", unlike(one[name], other[name]))
    total = len(one["moves"])
    report.check(total, f"{what}: something moved")
    report.say(f"{what}: killed {cut} times of {times}, {done} of {total} rows before the last run")
    for store in (through, broken):
        status, out, errors = store.verify()
        report.check(status == 0, f"{what}: audit verify finds nothing", out[-300:] + errors[-300:])
        report.equal(town.job("clocks", store)[0], 0, f"{what}: nightly check")
        store.remove()
    town.remove()


# -- very many ----------------------------------------------------------------------------------------

def very_many(database, cases):
    town = Town(report, database, cases, cases)
    what = f"{town.store.engine}, {cases} open cases"
    spanning = town.store.rows(f"select institution, count(*) n from cases where is_open and answer_due_on >= '{CLOSED}' group by 1")
    wanted = sum(row["n"] for row in spanning if days.covers(row["institution"]))
    act = declared(town)
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    report.equal(town.job("recalculation")[0], 0, f"{what}: carried out")
    seconds, spent = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = spent.ru_utime + spent.ru_stime - before.ru_utime - before.ru_stime
    report.check(acts.settled(town.store, act), f"{what}: the act is settled")
    rows = town.store.rows("select institution, rule, before_on, before_latest, after_on, after_latest, count(*) n from calendar_moves "
                           f"where act = {act} group by 1, 2, 3, 4, 5, 6")
    answers = [row for row in rows if row["rule"] == "answer"]
    report.equal(sum(row["n"] for row in answers), wanted, f"{what}: clocks moved")
    closures = [(CLOSED, acts.COVERED)]
    wrong = [row for row in answers if days.between(row["before_on"], row["after_on"], row["institution"], closures) != 1]
    report.equal(wrong, [], f"{what}: each by one working day")
    windows(what, rows)
    town.nightly("after very many")
    report.check(seconds < 120 or cases < 100_000, f"{what}: far from two minutes", f"{seconds:.0f} s")
    report.say(f"{what}: {wanted} clocks moved in {seconds:.1f} s, {cpu:.1f} s of CPU")
    town.verify()
    town.remove()


few, kills = max(400, portal.times(3_000, 400)), min(20, portal.times(10, 3))
many = max(2_000, portal.times(100_000, 2_000))
with postgres() as server:
    for database in (None, server):
        name = "PostgreSQL" if database else "SQLite"
        report.part(f"{name}, one by one", one_by_one, database, few)
        report.part(f"{name}, at work", in_the_middle_of_work, database, few)
        report.part(f"{name}, killed", killed, database, max(2_000, many // 5), kills)
        report.part(f"{name}, very many", very_many, database, many)
report.leave()
