#!/usr/bin/python3
"""A note on 500 requests at once, killed with -9 in the middle, then the same form again: each has it exactly once.

Then the same with an assignment, sent to the end twice: nothing is done a second time. Then one answer for a campaign,
killed in the middle too: each requester has one answer, with one notice of it.
"""

import datetime
import random
import threading
import time

import portal
from browser import NoForm
from journey import SERVER_GONE
from office import Officer, appoint
from postgres import postgres
from report import Report

MOST, BATCH = 500, 50
report = Report("bulk")
# What is seeded is over by then; whatever comes later is of this proof.
PAST = datetime.date.today() - datetime.timedelta(days=3)
PRESENT = datetime.date.today() - datetime.timedelta(days=1)


def noted(store):
    """How many notes each case has, by their number: {notes: cases}."""
    rows = store.rows("select notes, count(*) n from (select c.id, (select count(*) from events e "
                      f"where e.case_id = c.id and e.kind = 'noted' and e.recorded_at >= '{PRESENT}') notes "
                      "from cases c where c.institution = 'MENPS') t group by notes")
    return {row["notes"]: row["n"] for row in rows}


def chosen(officer, act, view="officer"):
    """The page before the act, for the whole view."""
    page = officer.get(view)
    form = page.main_form("/officer/bulk")
    form.controls.append(("hidden", "do", act, True, False))
    confirm = officer.browser.submit(page, {"all": "1"}, form=form)
    if confirm.status != 200:
        raise NoForm(f"{confirm.status}: {confirm.text[:300]}")
    return confirm, confirm.main_form(f"/officer/bulk/{act}")


def send(browser, what):
    """Sends the form; what came back, or nothing when the server went away."""
    try:
        return browser.request("POST", *what)
    except SERVER_GONE:
        browser.close()
        return None


def killed(store, times, seed):
    what = store.engine
    store.prepare([])
    status, _, errors = portal.run("seed", "--cases", 1700, "--open", 1600, "--seed", seed, "--as-of", PAST,
                                   env=store.env(), timeout=600)
    report.equal((status, errors), (0, ""), f"{what}: seeded")
    link = appoint(store, "officer@example.ma", "MENPS")
    listen, dice = f"127.0.0.1:{portal.free_port()}", random.Random(seed)
    server = portal.serve(store, listen, jobs__enabled="false")
    officer = Officer(server.base, "officer@example.ma", link)
    halves = 0
    for turn in range(1, times + 1):
        page, form = chosen(officer, "note")
        cases = [value for _, name, value, _, _ in form.controls if name == "case"]
        report.equal(len(cases), MOST, f"{what} {turn}: the page lists them")
        sent = officer.browser.encoded(page, form, {"text": f"حملة رقم {turn}"})
        answer = []
        thread = threading.Thread(target=lambda: answer.append(send(officer.browser, sent)))
        before = sum(n * notes for notes, n in noted(store).items())
        thread.start()
        end = time.monotonic() + 60
        while thread.is_alive() and time.monotonic() < end:
            done = sum(n * notes for notes, n in noted(store).items()) - before
            if done >= dice.randrange(1, MOST - BATCH):
                break
        server.kill()
        thread.join()
        half = sum(n * notes for notes, n in noted(store).items()) - before
        halves += 0 < half < MOST
        report.equal(half % BATCH, 0, f"{what} {turn}: a batch is done whole or not at all")
        server = portal.serve(store, listen, jobs__enabled="false")
        officer.browser.move(server.base)
        again = send(officer.browser, sent)
        report.equal(again and again.status, 303, f"{what} {turn}: the same form again")
        results = officer.browser.get(again.location)
        report.equal(results.status, 200, f"{what} {turn}: what became of each")
        now = sum(n * notes for notes, n in noted(store).items()) - before
        report.equal(now, MOST, f"{what} {turn}: each has the note once, {half} of them from before the kill")
    per_case = noted(store)
    report.equal(per_case.get(times), MOST, f"{what}: {times} notes on each of {MOST}: {per_case}")
    report.equal(set(per_case) - {0, times}, set(), f"{what}: and on no other")
    report.check(halves > 0, f"{what}: at least one kill was in the middle")
    assigned_twice(store, officer, what)
    server = answered_together(store, server, listen, officer, what)
    report.equal(server.stop(), 0, f"{what}: the server ends well")
    status, out, errors = store.verify()
    report.check(status == 0, f"{what}: audit verify finds nothing", out[-300:] + errors[-300:])
    store.remove()


def assigned_twice(store, officer, what):
    page, form = chosen(officer, "assign")
    to = form.options("to")[0]
    sent = officer.browser.encoded(page, form, {"to": to})
    count = "select count(*) n from events where kind = 'assigned' and case_id in " \
            "(select id from cases where institution = 'MENPS')"
    before = store.one(count)
    report.equal(send(officer.browser, sent).status, 303, f"{what}: assigned")
    once = store.one(count)
    report.check(once > before, f"{what}: somebody has them now")
    report.equal(send(officer.browser, sent).status, 303, f"{what}: sent again")
    report.equal(store.one(count), once, f"{what}: and nothing was done twice")


def answers(store):
    """How many cases have an answer of this proof, and how many such answers and notices of them there are."""
    since = f"e.kind = 'replied' and e.recorded_at >= '{PRESENT}'"
    cases = store.one(f"select count(distinct e.case_id) n from events e where {since}")
    replies = store.one(f"select count(*) n from events e where {since}")
    notices = store.one(f"select count(*) n from outbox where kind = 'answer-ready' and created_at >= '{PRESENT}'")
    return cases, replies, notices


def answered_together(store, server, listen, officer, what):
    page, form = chosen(officer, "group")
    sent = officer.browser.encoded(page, form, {"campaign": "new", "name": "حملة التعويضات"})
    grouped = send(officer.browser, sent)
    report.equal(grouped.status, 303, f"{what}: a campaign")
    report.equal(store.one("select count(*) n from campaign_cases"), MOST, f"{what}: with all of them")
    campaign = store.one(f"select {store.hexed('id')} n from campaigns")
    page, form = chosen(officer, "reply", f"officer?campaign={campaign}")
    form.controls.append(("hidden", "do", "preview", True, False))
    filled = {"answer-1": "supplied", "what-1": "تعويضات التنقل", "text": "المبلغ الإجمالي منشور."}
    letter = officer.browser.submit(page, filled, form=form)
    report.equal(letter.status, 200, f"{what}: the letter is looked at first")
    report.equal(answers(store), (0, 0, 0), f"{what}: and nothing is given yet")
    form = letter.main_form("/officer/bulk/reply")
    form.controls.append(("hidden", "do", "send", True, False))
    sent = officer.browser.encoded(letter, form, {})
    thread = threading.Thread(target=lambda: send(officer.browser, sent))
    thread.start()
    end = time.monotonic() + 60
    while thread.is_alive() and time.monotonic() < end and answers(store)[1] < BATCH:
        pass
    server.kill()
    thread.join()
    half = answers(store)[1]
    report.check(0 < half < MOST, f"{what}: {half} answers before the kill")
    server = portal.serve(store, listen, jobs__enabled="false")
    officer.browser.move(server.base)
    for turn in ("the same form again", "and once more"):
        report.equal(send(officer.browser, sent).status, 303, f"{what}: {turn}")
        cases, replies, notices = answers(store)
        report.check(cases >= half, f"{what}: {cases} have an answer, {half} of them from before the kill")
        report.equal((replies, notices), (cases, cases), f"{what}: each one answer and one notice of it")
    return server


times = portal.times(10, 2)
report.part("SQLite", lambda: killed(portal.Store(), times, 11))
with postgres() as server:
    report.part("PostgreSQL", lambda: killed(portal.Store(server), times, 12))
report.leave()
