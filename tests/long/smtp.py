#!/usr/bin/python3
"""Mail through a real SMTP server that behaves badly: nothing is lost, nothing arrives more often than it must.

The program's clock is moved by libfaketime where the pauses between attempts would take minutes.
"""

import collections
import email
import email.policy
import re
import socket
import threading
import time

from aiosmtpd.controller import Controller

import office
import portal
from journey import SERVER_GONE, Filing, answers
from postgres import postgres
from report import Report

report = Report("smtp")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Relay:
    """A mail server whose behaviour is chosen: later (451), accept, drop (after DATA), kill (after 250)."""

    def __init__(self, port=None):
        self.port = port or free_port()
        self.mode, self.lock = "accept", threading.Lock()
        self.taken, self.refused, self.drops, self.kill = [], 0, collections.Counter(), None
        self.controller = None

    def start(self):
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self.controller.start()
        return self

    def stop(self):
        self.controller.stop()

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        name = message["message-id"]
        with self.lock:
            if self.mode == "later":
                self.refused += 1
                return "451 4.3.2 not now"
            self.taken.append((name, envelope.rcpt_tos[0], message))
            if self.mode == "drop" and not self.drops[name] and len(self.taken) % 3 == 0:
                self.drops[name] += 1
                server.transport.abort()
                return "451 never read"
            if self.mode == "kill" and self.kill:
                kill, self.kill = self.kill, None
                # The answer leaves first, the kill follows as closely as it can.
                server.loop.call_later(0.002, kill)
        return "250 2.0.0 taken"

    def counts(self):
        with self.lock:
            return collections.Counter(name for name, _, _ in self.taken)

    def about(self, words):
        """Messages whose text or subject has these words."""
        with self.lock:
            taken = list(self.taken)
        return [message for _, _, message in taken
                if words in str(message["subject"]) or words in message.get_body(("plain",)).get_content()]


def waiting(store):
    return store.one("select count(*) n from outbox where state = 'queued' and road = 'mail'")


def deliver_beside(store, clock, stop, settings):
    """A second deliverer: `bayan job run outbox` again and again."""
    while not stop.is_set():
        portal.run("job", "run", "outbox", env=store.env(**settings) | clock.env())


def file_some(base, first, count):
    done = []
    for number in range(first, first + count):
        done.append(Filing(base, answers(number, portal.INSTITUTIONS[number % 3])).run())
    return done


def under_way(store):
    return store.one("select count(*) n from outbox where state = 'queued' and locked_until is not null")


def drained(store, clock, patience=120):
    """Moves the clock over pauses and leases until nothing waits.

    Never while a mail is under way: its lease would end under its deliverer's hands, which takes
    two minutes in truth. What a killed deliverer left stays leased; ten seconds tell it apart.
    """
    end = time.monotonic() + patience
    while waiting(store) and time.monotonic() < end:
        portal.wait_until(lambda: not under_way(store), 10)
        clock.move(150)
        portal.wait_until(lambda: under_way(store) or not waiting(store), 6)
    portal.wait_until(lambda: not waiting(store), 10)
    return waiting(store)


def bad_relay(store, kills, per_phase):
    what = store.engine
    store.prepare(portal.INSTITUTIONS[:3])
    clock, relay = portal.Shifted(), Relay().start()
    office.appoint(store, "officer@rabat.example.ma", "CRABAT", clock)
    listen = f"127.0.0.1:{free_port()}"
    settings = {"mail__url": f"smtp://127.0.0.1:{relay.port}", "mail__from": "bayan@portal.example.ma",
                "http__public_url": f"http://{listen}"}
    server = portal.serve(store, listen, clock=clock, **settings)
    stop = threading.Event()
    beside = threading.Thread(target=deliver_beside, args=(store, clock, stop, settings))
    beside.start()
    try:
        relay.mode = "later"
        filed = file_some(server.base, 0, per_phase)
        portal.wait_until(lambda: relay.refused >= per_phase, 30)
        report.check(relay.refused >= per_phase, f"{what}: every mail was tried at a relay that answers 451", relay.refused)
        report.equal(len(relay.taken), 0, f"{what}: nothing was taken yet")
        sent = store.one("select count(*) n from outbox where state <> 'queued'")
        report.equal(sent, 0, f"{what}: nothing counts as sent, nothing was given up")
        clock.move(70)
        report.check(portal.wait_until(lambda: relay.refused >= 2 * per_phase, 30), f"{what}: tried again a minute later", relay.refused)
        relay.mode = "accept"
        report.equal(drained(store, clock), 0, f"{what}: the relay accepts, nothing waits")
        report.equal(max(relay.counts().values(), default=0), 1, f"{what}: two deliverers, each mail once")
        relay.mode = "drop"
        filed += file_some(server.base, per_phase, per_phase)
        report.equal(drained(store, clock), 0, f"{what}: after dropped connections, nothing waits")
        report.check(sum(relay.drops.values()) > 0, f"{what}: connections were dropped after DATA")
        twice = {name: n for name, n in relay.counts().items() if n > 1 + relay.drops[name]}
        report.equal(twice, {}, f"{what}: at most one repetition for each drop, under the same Message-ID")
        killed = 0
        for turn in range(kills):
            gone, stops_database = threading.Event(), store.server is not None and turn % 2 == 1
            if stops_database:
                end = lambda: (store.server.stop("immediate"), store.server.start(), gone.set())
            else:
                end = lambda: (server.process.kill(), gone.set())
            relay.mode, relay.kill = "kill", end
            filing, latest = Filing(server.base, answers(1000 + turn, "CRABAT")), time.monotonic() + 30
            while not gone.is_set() and time.monotonic() < latest:
                try:
                    filed.append(filing.run())
                    break
                except SERVER_GONE:
                    # Killed before the confirmation was read: the case may be there or not. Or the first to
                    # meet a connection that the stop of the database before had left broken: sent again.
                    filing.browser.close()
                    time.sleep(0.2)
            killed += gone.wait(30)
            relay.mode = "accept"
            if not stops_database:
                server.kill()
                server = portal.serve(store, listen, clock=clock, **settings)
            report.equal(drained(store, clock), 0, f"{what}: after kill {turn + 1} between 250 and settling, nothing waits")
        report.check(killed == kills, f"{what}: the kills met a mail", f"{killed} of {kills}")
        everything_arrived(what, store, relay, kills)
    finally:
        stop.set()
        beside.join()
        server.stop()
        relay.stop()
    status, out, errors = store.verify()
    report.equal(status, 0, f"{what}: audit verify: {out[-200:]}{errors[-200:]}")
    store.remove()


def everything_arrived(what, store, relay, kills):
    counts = relay.counts()
    mails = store.rows(f"select {store.hexed('id')} id, state from outbox where road = 'mail'")
    named = {re.sub(r"[^0-9a-f]", "", name.split("@")[0].lower()) for name in counts}
    lost = [row for row in mails if row["state"] == "sent" and row["id"] not in named]
    report.equal(lost, [], f"{what}: lost 0")
    report.equal([row for row in mails if row["state"] not in ("sent", "overtaken")], [], f"{what}: every mail is settled as sent")
    cases = store.one("select count(*) n from cases")
    receipts = store.one("select count(distinct case_id) n from outbox where user_id is null and state = 'sent'")
    report.equal(receipts, cases, f"{what}: a receipt was sent for each case")
    spare = sum(n - 1 for n in counts.values()) - sum(relay.drops.values())
    most = max((n - relay.drops[name] for name, n in counts.items()), default=0)
    # A kill leaves what was under way at that moment unsettled: each of those may come once more.
    report.check(spare <= 8 * kills and most <= 1 + kills, f"{what}: repetitions only of what a kill met", f"{spare}, {most}")
    bodies = collections.defaultdict(set)
    for name, _, message in relay.taken:
        bodies[name].add(message.as_bytes())
    unlike = [sorted(one) for one in bodies.values() if len(one) > 1]
    report.check(not unlike, f"{what}: a repeated mail is the same to the octet", unlike[:1])
    report.say(f"{what}: {len(counts)} mails, {sum(relay.drops.values())} drops, {kills} kills, "
               f"{sum(n - 1 for n in counts.values())} arrived twice, lost {len(lost)}")


def due(store, reference):
    return store.rows(f"select answer_due_on, received_on, state from cases where reference = '{reference}'")[0]


def across_the_last_day():
    """The relay is down across the last day: an extension that the requester had too late moves nothing."""
    store = portal.Store().prepare(["CRABAT"])
    # A morning, so that the days are moved over as a whole.
    clock, relay = portal.Shifted(), Relay()
    clock.move((86400 + 9 * 3600 - int(clock.now()) % 86400) % 86400)
    link = office.appoint(store, "officer@rabat.example.ma", "CRABAT", clock)
    server = portal.serve(store, clock=clock, mail__url=f"smtp://127.0.0.1:{relay.port}")
    try:
        relay.start()
        office.Officer(server.base, "officer@rabat.example.ma", link)
        in_time, late = file_some(server.base, 0, 1)[0], Filing(server.base, answers(1, "CRABAT")).run()
        first = due(store, late.reference)["answer_due_on"]
        portal.wait_until(lambda: not waiting(store), 15)
        last_day = time.mktime(time.strptime(first, "%Y-%m-%d")) - time.timezone
        clock.move(last_day + 9 * 3600 - clock.now())
        officer = office.Officer(server.base, "officer@rabat.example.ma")
        done = officer.extend(in_time.reference)
        report.equal(done.status, 303, "an extension on the last day")
        portal.wait_until(lambda: not waiting(store), 15)
        extended = due(store, in_time.reference)["answer_due_on"]
        report.check(extended > first, "with a notice that left the same day the date moves", extended)
        relay.stop()
        done = officer.extend(late.reference)
        report.equal(done.status, 303, "an extension on the last day, the relay down")
        time.sleep(2)
        clock.move(86400)
        time.sleep(7)
        report.check(waiting(store) > 0, "the day after, the notice still waits")
        relay.start()
        report.equal(drained(store, clock), 0, "the relay is back, nothing waits")
        report.check(relay.about(late.reference), "the requester has the mail")
        row = due(store, late.reference)
        report.equal(row["answer_due_on"], first, "an extension whose notice left after the last day moves nothing")
        page = late.browser.get(late.filed_at.removesuffix("/filed"))
        report.equal(page.status, 200, "the requester's page stands")
        events = [row["kind"] for row in store.rows(
            f"select e.kind from events e join cases c on c.id = e.case_id where reference = '{late.reference}' order by seq")]
        report.check(any("exten" in kind for kind in events), "the extension is recorded as a fact", events)
        report.say(f"events: {events}")
    finally:
        server.stop()
        if relay.controller:
            relay.stop()
    report.equal(store.verify()[0], 0, "audit verify finds nothing")
    store.remove()


def letters():
    """A requester without an address: every notice is a letter to print, dispatched with a proof."""
    store = portal.Store().prepare(["CRABAT"])
    link = office.appoint(store, "officer@rabat.example.ma", "CRABAT")
    relay = Relay().start()
    server = portal.serve(store, mail__url=f"smtp://127.0.0.1:{relay.port}")
    try:
        filing = Filing(server.base, answers(1, "CRABAT", delivery="post", email="")).run()
        rows = store.rows("select road, state from outbox where user_id is null")
        report.equal({(row["road"], row["state"]) for row in rows}, {("letter", "queued")}, "the receipt is a letter")
        officer = office.Officer(server.base, "officer@rabat.example.ma", link)
        page = officer.get("officer/letters")
        letters = sorted({path for path in page.links if re.search(r"/officer/letters/[0-9a-f-]{36}$", path)})
        report.equal(len(letters), 1, f"one letter waits: {page.text[:200]}")
        letter = officer.browser.get(letters[0])
        report.check(filing.reference in letter.text, "the letter names the reference", letter.text[:400])
        report.check("الأطلس" in letter.text, "and the address of the requester", letter.text[:400])
        today = time.strftime("%Y-%m-%d", time.gmtime())
        form = letter.main_form(letters[0].rsplit("/", 1)[-1])
        wrong = officer.browser.submit(letter, {"on": today, "proof": ""}, form=form)
        report.equal(wrong.status, 422, "no dispatch without a proof")
        done = officer.browser.submit(letter, {"on": today, "proof": "RR 123 456 789 MA"}, form=form)
        report.equal(done.status, 303, "dispatched with date and proof")
        rows = store.rows("select state from outbox where user_id is null and kind = 'receipt'")
        report.equal([row["state"] for row in rows], ["dispatched"], "the letter is settled")
        extended = officer.extend(filing.reference)
        report.equal(extended.status, 303, "an extension is another letter")
        rows = store.rows("select kind, road, state from outbox where user_id is null and state = 'queued'")
        report.equal([row["road"] for row in rows], ["letter"], f"which waits: {rows}")
        page = officer.get("officer/letters")
        letters = sorted({path for path in page.links if re.search(r"/officer/letters/[0-9a-f-]{36}$", path)})
        if report.check(letters, "and is in the queue"):
            letter = officer.browser.get(letters[0])
            done = officer.browser.submit(letter, {"on": today, "proof": "RR 987 654 321 MA"},
                                          form=letter.main_form(letters[0].rsplit("/", 1)[-1]))
            report.equal(done.status, 303, "its dispatch is recorded")
            row = due(store, filing.reference)
            dated = store.one(f"select count(*) n from events e join cases c on c.id = e.case_id where reference = '{filing.reference}'")
            report.check(dated >= 4, "each dispatch is an event", row)
        report.equal([to for _, to, _ in relay.taken if "requester" in to], [], "no mail went to the requester")
    finally:
        server.stop()
        relay.stop()
    report.equal(store.verify()[0], 0, "audit verify finds nothing")
    store.remove()


kills, per_phase = portal.times(25, 2), portal.times(40, 8)
report.part("a bad relay, SQLite", lambda: bad_relay(portal.Store(), kills, per_phase))
with postgres() as database:
    report.part("a bad relay, PostgreSQL", lambda: bad_relay(portal.Store(database), kills, per_phase))
report.part("across the last day", across_the_last_day)
report.part("letters", letters)
report.leave()
