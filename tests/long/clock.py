#!/usr/bin/python3
"""The time that pages, mails and records show; and what is said when something around the program is wrong."""

import contextlib
import datetime
import email
import email.policy
import json
import os
import pathlib
import pwd
import re
import shutil
import socket
import struct
import subprocess
import tempfile

import portal
from browser import Browser
from journey import Filing, answers, pdf
from postgres import postgres
from report import Report

report = Report("clock")
NOBODY = "nobody"


# -- due dates on the command line --------------------------------------------------------------------

def explain(*arguments):
    return portal.run("deadline", "explain", *arguments, "--format", "json")


def due_dates():
    for rule, received, calendar, due in [
        ("answer", "2026-02-23", "state", "2026-03-25"),
        ("answer", "2026-02-23", "other", "2026-03-24"),
        ("urgent", "2026-11-20", None, "2026-11-23"),
    ]:
        more = ("--calendar", calendar) if calendar else ()
        status, out, errors = explain("--rule", rule, "--received", received, *more)
        told = json.loads(out or "{}")
        report.equal((status, told.get("due_on"), errors), (0, due, ""), f"{rule} from {received} {calendar or ''}")
        days = told.get("days", [])
        first = datetime.date.fromisoformat(received)
        dates = [str(first + datetime.timedelta(days=n + 1)) for n in range(len(days))]
        report.equal([day["date"] for day in days], dates, f"{rule} from {received}: days without a gap")
        report.equal(sum("counted" in day for day in days), told.get("length"), f"{rule} from {received}: days counted")
    status, out, errors = explain("--rule", "answer", "--received", "2040-01-02")
    report.equal((status, out, len(errors.splitlines())), (1, "", 1), "2040: one line and exit 1")
    report.check("2040" in errors, "the line names the year", errors)
    status, out, _ = explain("--rule", "answer", "--received", "2026-02-30")
    report.equal((status, out), (2, ""), "30 February is misuse")
    status, out, errors = explain("--rule", "answer", "--received", "2028-12-20")
    report.equal((status, out), (1, ""), "a period beyond the maintained years cannot be explained")


# -- what the clock shows -----------------------------------------------------------------------------

def forged_zones():
    """A folder of zone files in which every place is nine hours ahead, all year."""
    folder = tempfile.mkdtemp(prefix="bayan-zones-")
    head = b"TZif2" + bytes(15)
    counts = struct.pack(">6l", 0, 0, 0, 0, 1, 4)
    one = head + counts + struct.pack(">lbb", 9 * 3600, 0, 0) + b"FRG\0"
    data = one + one + b"\nFRG-9\n"
    for name in ("Africa/Casablanca", "Africa/El_Aaiun", "UTC", "Etc/UTC", "GMT", "localtime"):
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


@contextlib.contextmanager
def demo(now, **environment):
    folder = tempfile.mkdtemp(prefix="bayan-demo-")
    server = portal.demo(folder, now, **environment)
    try:
        yield server, folder
    finally:
        report.equal(server.stop(), 0, "the demo ends well")
        shutil.rmtree(folder, ignore_errors=True)


def mail_of(folder, reference):
    """The requester's mail about a case, parsed by the email module."""
    def search():
        for path in sorted(pathlib.Path(folder, "mail").glob("*.eml")):
            message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            parts = [part.get_content() for part in message.walk() if part.get_content_type().startswith("text/")]
            if "requester" in str(message["to"]) and reference in "".join(parts) + str(message["subject"]):
                return path, message, parts
        return None
    return portal.wait_until(search, 15)


def demo_institution(server):
    """A body that receives by the portal: those stand first in the form."""
    page = Browser(server.base).get("/ar/requests/new")
    return page.main_form().options("institution")[0]


def at_noon(name, **environment):
    with demo("2026-12-01T12:00:00Z", **environment) as (server, folder):
        filing = Filing(server.base, answers(1, demo_institution(server))).run()
        confirmation = filing.browser.get(filing.filed_at)
        case = filing.browser.get(filing.filed_at.removesuffix("/filed"))
        receipt = filing.browser.get(filing.filed_at.removesuffix("/filed") + "/receipt")
        text = " ".join(page.text for page in (confirmation, case, receipt))
        report.check(re.search(r"\b12:0\d\b", text), f"{name}: pages show 12:00", text[:500])
        report.check(not re.search(r"\b(11|13|20|21|22):0\d\b", text), f"{name}: no page shows another hour", text[:500])
        a_mail_is_right(name, server, folder, filing)


def a_mail_is_right(name, server, folder, filing):
    found = mail_of(folder, filing.reference)
    if not report.check(found is not None, f"{name}: a mail of the filing within 10 s"):
        return
    path, message, parts = found
    date = message["date"].datetime
    report.equal((date.hour, date.utcoffset()), (12, datetime.timedelta(0)), f"{name}: the mail is dated 12:00 +0000")
    report.equal(message["auto-submitted"], "auto-generated", f"{name}: Auto-Submitted")
    report.check(max(map(len, path.read_bytes().split(b"\r\n"))) <= 998, f"{name}: no line over 998 octets")
    pages = [part for part in parts if "<html" in part]
    report.check(pages and 'dir="rtl"' in pages[0] and 'lang="ar"' in pages[0], f"{name}: Arabic, right to left")
    report.check(re.search("[\u0621-\u064a]", str(message["subject"])), f"{name}: an Arabic subject", message["subject"])
    report.check(all("محاضر" not in part for part in parts), f"{name}: the text of the request is not in the mail")
    links = re.findall(rf"{re.escape(server.base)}(/[^\s\"'<>]+/case/[^\s\"'<>]+)", "".join(parts))
    if report.check(links, f"{name}: the mail has a link"):
        opened = Browser(server.base).get(links[0])
        report.check(opened.status == 200 and filing.reference in opened.text, f"{name}: its link opens the case", opened.status)
    for words in re.findall(r"\b\d\d:\d\d\b", " ".join(parts)):
        report.check(words.startswith("12:"), f"{name}: the mail shows 12:00", words)


def summer_night():
    """23:30Z on 10 August 2026 is 00:30 of the 11th in Casablanca."""
    with demo("2026-08-10T23:30:00Z") as (server, folder):
        filing = Filing(server.base, answers(2, demo_institution(server), language="fr"), language="fr").run()
        text = filing.browser.get(filing.filed_at).text
        text += filing.browser.get(filing.filed_at.removesuffix("/filed")).text
        report.check(re.search(r"11 août 2026", text), "the legal date is 11 August", text[:600])
        report.check(not re.search(r"10 août 2026", text), "10 August is nowhere", text[:600])
        store = portal.Store(folder=folder)
        row = store.rows(f"select received_on from cases where reference = '{filing.reference}'")[0]
        report.equal(row["received_on"], "2026-08-11", "received_on")
        event = store.one("select happened_on from events e join cases c on c.id = e.case_id "
                          f"where seq = 1 and c.reference = '{filing.reference}'")
        report.equal(event, "2026-08-11", "happened_on")


def beyond_the_calendar():
    with demo("2028-12-20T10:00:00Z") as (server, folder):
        filing = Filing(server.base, answers(3, demo_institution(server))).run()
        page = filing.browser.get(filing.filed_at)
        report.check(page.status == 200 and filing.reference in page.text, "a filing of 20 December 2028 has its receipt")
        row = portal.Store(folder=folder).rows(
            f"select answer_due_on, received_on from cases where reference = '{filing.reference}'")[0]
        report.equal((row["received_on"], row["answer_due_on"]), ("2028-12-20", None), "its due date is not yet computable")
        report.check(mail_of(folder, filing.reference) is not None, "and its mail")


# -- bad surroundings ---------------------------------------------------------------------------------

def one_line(what, outcome, *words):
    status, out, errors = outcome
    report.equal((status, out), (1, ""), f"{what}: exit 1, nothing on stdout")
    report.check(len(errors.splitlines()) == 1, f"{what}: one line", errors)
    for word in words:
        report.check(word.lower() in errors.lower(), f"{what}: the line says {word}", errors)


def as_nobody():
    """Words before a command that make root somebody whom a folder can refuse."""
    if os.getuid() != 0:
        return ()
    user = pwd.getpwnam(NOBODY)
    return ("setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups")


def reachable_program(folder):
    """A copy of the program where everybody may run it."""
    path = f"{folder}/bayan"
    shutil.copy(portal.binary(), path)
    os.chmod(path, 0o755)
    return path


def surroundings():
    store = portal.Store().prepare()
    server = portal.serve(store)
    address = server.base.removeprefix("http://")
    other = portal.Store()
    one_line("a taken port", portal.run("serve", "--listen", address, env=other.env()), address)
    one_line("a second server on the same database", portal.run("serve", "--listen", "127.0.0.1:0", env=store.env()), "another")
    one_line("a wrong key in the environment", portal.run("serve", env=other.env(http__lisen="1")), "http.lisen")
    config = pathlib.Path(other.folder, "bayan.toml")
    config.write_text('[http]\nlisen = "127.0.0.1:0"\n')
    one_line("a wrong key in the file", portal.run("serve", "--config", config, env=other.env()), "http.lisen")
    config.write_text("[http\n")
    one_line("a file that is none", portal.run("serve", "--config", config, env=other.env()), "bayan.toml")
    one_line("an unreachable PostgreSQL", portal.run("serve", "--listen", "127.0.0.1:0", env=other.env(
        database__url="postgres://nobody:secret@127.0.0.1:1/none")), "PostgreSQL")
    shown = portal.run("serve", "--listen", "127.0.0.1:0", env=other.env(
        database__url="postgres://nobody:open-sesame@127.0.0.1:1/none"))[2]
    report.check("open-sesame" not in shown, "no password in the line", shown)
    report.equal(Browser(server.base).get("/healthz").status, 200, "the running server goes on")
    report.equal(server.stop(), 0, "and ends well")
    report.equal(store.verify()[0], 0, "nothing is damaged")
    unwritable()
    for one in (store, other):
        one.remove()


def unwritable():
    with tempfile.TemporaryDirectory(prefix="bayan-closed-") as folder:
        os.chmod(folder, 0o755)
        program = reachable_program(folder)
        closed = pathlib.Path(folder, "closed")
        closed.mkdir(mode=0o555)
        done = subprocess.run([*as_nobody(), program, "serve", "--listen", "127.0.0.1:0"], capture_output=True,
                              text=True, timeout=60, cwd="/", env={**os.environ, "BAYAN__DATA__DIR": str(closed)})
        one_line("an unwritable folder", (done.returncode, done.stdout, done.stderr), "closed")
        report.equal(list(closed.iterdir()), [], "nothing was put into it")


# -- a full disk --------------------------------------------------------------------------------------

@contextlib.contextmanager
def small_disk(mebibytes):
    """A folder on a disk of its own with little room; None where mounting is refused."""
    folder = tempfile.mkdtemp(prefix="bayan-small-")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={mebibytes}m", "tmpfs", folder],
                             capture_output=True).returncode == 0
    try:
        yield folder if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", "-l", folder], check=False)
        shutil.rmtree(folder, ignore_errors=True)


def file_until_refused(server, size):
    """Files with attachments until one is refused: those that were acknowledged, the filing, the refusal."""
    done = []
    for number in range(1, 60):
        filing = Filing(server.base, answers(number, "CRABAT"), [("a.pdf", pdf(size(number), number))])
        try:
            done.append(filing.run())
        except Exception as error:  # what the requester is told is looked at by the caller
            return done, filing, str(error)
    return done, None, ""


def without_room(what, store, prefix, size, make_room):
    server = portal.serve(store, prefix=prefix)
    done, refused, error = file_until_refused(server, size)
    if report.check(refused is not None, f"{what}: is met", f"{len(done)} filings"):
        report.check(re.match(r"503\b", error), f"{what}: the requester is told that it is not for now", error)
        page = refused.browser.get("/ar/requests/new")
        report.equal(page.status, 200, f"{what}: the pages are still served")
    told = [line for line in server.troubles() if "disk is full" in line]
    report.check(told, f"{what}: the log says so", server.troubles()[:2])
    report.equal(server.stop(), 0, f"{what}: the server ends well")
    incoming = list(pathlib.Path(store.folder, "files", "incoming").glob("*"))
    report.equal(incoming, [], f"{what}: nothing half-written stays")
    make_room()
    server = portal.serve(store)
    for filing in done:
        report.equal(Browser(server.base).get(filing.filed_at).status, 200, f"{what}: {filing.reference} is still there")
    filing = Filing(server.base, answers(99, "CRABAT"), [("a.pdf", pdf(100_000, 99))]).run()
    report.check(filing.reference, f"{what}: with room again, filing goes on")
    report.equal(server.stop(), 0, f"{what}: the server ends well again")
    status, out, errors = store.verify()
    report.equal(status, 0, f"{what}: nothing is damaged: {out[-200:]}{errors[-200:]}")


def full_disk():
    with small_disk(12) as folder:
        if folder:
            more = lambda: subprocess.run(["mount", "-o", "remount,size=64m", folder], check=True)
            without_room("a full disk", portal.Store(folder=folder).prepare(), (), lambda number: 1_500_000, more)
    # No file may grow beyond 1.5 MiB; the fourth attachment would.
    store = portal.Store().prepare()
    without_room("a limit of file size", store, ("prlimit", "--fsize=1572864", "--"),
                 lambda number: 2_000_000 if number > 3 else 20_000, lambda: None)
    store.remove()
    with small_disk(1) as folder:
        prefix = ("prlimit", "--fsize=40960", "--")
        if folder:
            free = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
            pathlib.Path(folder, "other").write_bytes(bytes(free - 40960))
            prefix = ()
        store = portal.Store(folder=folder)
        one_line("a disk that is full at the start", portal.run("serve", "--listen", "127.0.0.1:0", prefix=prefix, env=store.env()))


# -- uploads ------------------------------------------------------------------------------------------

def uploads():
    store = portal.Store().prepare()
    server = portal.serve(store)
    good, program = pdf(30_000, "good"), b"\x7fELF\x02\x01\x01" + bytes(5000)
    cases = [("26 MiB", ("كبير.pdf", pdf(26 << 20, "large")), r"25"), ("a program named .pdf", ("برنامج.pdf", program), r"برنامج"),
             ("an empty file", ("فارغ.pdf", b""), r"فارغ")]
    for what, bad, words in cases:
        filing = Filing(server.base, answers(7, "CRABAT"), [("محضر.pdf", good), bad])
        filing.step()
        filing._prepare()
        page = filing.browser.request("POST", *filing.pending[1:])
        report.equal(page.status, 422, f"{what}: refused")
        report.check(re.search(words, page.text) and bad[0] in page.html, f"{what}: named, with the reason", page.text[:500])
        report.check(answers(7, "CRABAT")["information"] in page.html, f"{what}: what was typed stays")
        report.check("محضر.pdf" in page.text, f"{what}: the other file stays")
        for method in ("0",):
            kept = [path for path in pathlib.Path(store.folder, "files").rglob("*") if path.is_file()]
            report.check(all(path.stat().st_size == len(good) for path in kept) and "incoming" not in str(kept),
                         f"{what}: nothing of it is kept", kept)
        again = filing.browser.submit(page, filing.values)
        report.equal(again.status, 303, f"{what}: without it, the next step")
    report.equal(server.stop(), 0, "the server ends well")
    store.remove()


report.part("due dates", due_dates)
report.part("surroundings", surroundings)
report.part("a full disk", full_disk)
report.part("uploads", uploads)
report.part("at noon", at_noon, "noon")
zones = forged_zones()
report.part("at noon, forged zones", lambda: at_noon("forged zones", TZDIR=zones, TZ=":Africa/Casablanca"))
shutil.rmtree(zones)
report.part("a summer night", summer_night)
report.part("beyond the calendar", beyond_the_calendar)
report.leave()
