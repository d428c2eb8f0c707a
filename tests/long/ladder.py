#!/usr/bin/python3
"""Two ladders walked from outside, through the pages of `bayan demo --now …`.

The first: silence of the institution, silence of the head, an outcome of the Commission. The second: silence, a rejection by
the head, silence of the Commission. Before each step the demo is started again on the day of the step; every day is
read from the pages in Arabic and in French.
"""

import contextlib
import datetime
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import portal
from journey import Filing, answers
from office import Officer
from report import Report

report = Report("ladder")
LANGUAGES = ("ar", "fr")
MONTHS = {
    "ar": "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
}
PASSWORD = "open-the-archives-2026"
# A ministry, for which the named accounts of the demo work.
INSTITUTION = "MENPS"


def said(day, language):
    """A day as the pages write it, without the day of the week."""
    on = datetime.date.fromisoformat(day)
    return f"{on.day} {MONTHS[language][on.month - 1]} {on.year}"


class Walk:
    """One who asks, with the page of the case."""

    def __init__(self, name, server, number, language):
        self.name, self.language = name, language
        filing = Filing(server.base, answers(number, INSTITUTION, language=language), language=language).run()
        self.browser, self.reference = filing.browser, filing.reference
        self.place = re.sub(r"^/[a-z]+/|/filed$", "", filing.filed_at)
        self.complaints = []

    def get(self, ending="", language=None):
        return self.browser.get(f"/{language or self.language}/{self.place}{ending}")

    def shows(self, what, *days, ending="", part="guide", hides=()):
        """The page names these days in both languages, and not those."""
        for language in LANGUAGES:
            page = self.get(ending, language)
            text = page.within(part) if part else page.text
            for day in days:
                report.check(said(day, language) in text, f"{self.name}, {what}: {day} in {language}", text)
            for day in hides:
                report.check(said(day, language) not in text, f"{self.name}, {what}: no {day} in {language}", text)

    def button(self):
        """Where the guide leads to a complaint, or nothing."""
        return next((link for link in self.get().links if "/complaint?step=" in link), None)

    def complains(self, what, due, then):
        """Files the complaint as the form arrives; the confirmation names by when it is decided and what follows."""
        page = self.browser.get(self.button())
        done = self.browser.submit(page, {}, form=page.main_form("/complaint"))
        report.equal(done.status, 303, f"{self.name}, {what}: taken")
        filed = self.browser.get(done.location)
        self.complaints.append(re.search(r"[A-Z]+-\d{4}-\d{5}-[0-9A-Z]", filed.within("done__ref")).group())
        ending = filed.url.split(self.place, 1)[1]
        self.shows(f"{what}, confirmed", due, then, ending=ending, part=None)
        report.check(self.complaints[-1] in filed.text, f"{self.name}, {what}: its reference")

    def reads(self, what, *days):
        """Presses "show me the decision": the page that follows names these days."""
        page = self.get()
        done = self.browser.submit(page, {}, form=page.main_form("/decision"))
        report.equal(done.status, 303, f"{self.name}, {what}: shown")
        ending = done.location.split(self.place, 1)[1]
        self.shows(what, *days, ending=ending, part="letter")


class Ladder:
    """A demo that is started again on each day, with those who walk."""

    def __init__(self, folder):
        self.folder, self.walks, self.server = folder, [], None

    @contextlib.contextmanager
    def on(self, instant):
        self.server = portal.demo(self.folder, instant)
        try:
            for walk in self.walks:
                walk.browser.move(self.server.base)
            yield
            report.equal(self.server.troubles(), [], f"{instant}: no error in the log")
        finally:
            report.equal(self.server.stop(), 0, f"{instant}: the demo ends well")

    def signs_in(self, account, language):
        return Officer(self.server.base, f"{account}@demo.bayan.example", language=language, password=PASSWORD)


def acts(official, path, values):
    """Sends the form of an act; where the page warns first, as it comes back."""
    page = official.get(path)
    done = official.browser.submit(page, values)
    if done.status == 200:
        done = official.browser.submit(done, {})
    report.equal(done.status, 303, f"{path}: done")


def climb(ladder):
    with ladder.on("2026-02-23T10:00:00Z"):
        ladder.walks = [Walk("silence", ladder.server, 1, "ar"), Walk("rejection", ladder.server, 2, "fr")]
        for walk in ladder.walks:
            walk.shows("filed", "2026-02-23", "2026-03-25", ending="/filed", part=None)
    silent, rejected = ladder.walks
    with ladder.on("2026-03-25T22:55:00Z"):
        for walk in ladder.walks:
            walk.shows("the last hour", "2026-03-25", "2026-03-26", hides=["2026-04-22"])
            walk.shows("too early", "2026-03-26", ending="/complaint", part=None)
            report.equal(walk.button(), None, f"{walk.name}: nothing to complain of yet")
    with ladder.on("2026-03-26T09:00:00Z"):
        for walk in ladder.walks:
            walk.shows("silence", "2026-04-22")
            walk.complains("to the head", due="2026-04-10", then="2026-04-11")
            walk.shows("before the head", "2026-04-10", "2026-04-11")
            report.equal(walk.button(), None, f"{walk.name}: the head has time")
    with ladder.on("2026-04-02T09:00:00Z"):
        head = ladder.signs_in("head", "fr")
        listed = head.get("head/complaints").text
        for walk in ladder.walks:
            report.check(walk.complaints[0] in listed, f"{walk.name}: before the head", listed)
        report.check("10 avril" in listed, "the head sees the last day", listed)
        acts(head, f"head/complaints/{rejected.complaints[0]}/decide",
             {"finding": "rejected", "reasons": "لأن الطلب لم يبلغ المصلحة المختصة"})
        rejected.reads("the decision of the head", "2026-04-02", "2026-05-02")
        rejected.shows("after the head", "2026-05-02")
        silent.shows("still before the head", "2026-04-10", "2026-04-11", hides=["2026-05-10"])
    with ladder.on("2026-04-11T09:00:00Z"):
        silent.shows("silence of the head", "2026-05-10")
        for language, words in [("ar", "لم يتم الرد"), ("fr", "Sans réponse")]:
            report.check(words in silent.get(language=language).text, f"silence is called so in {language}")
        for walk in ladder.walks:
            walk.complains("to the Commission", due="2026-05-11", then="2026-05-12")
            report.check(walk.complaints[1].startswith("CDAI-"), f"{walk.name}: the Commission's own reference")
            walk.shows("before the Commission", "2026-05-11")
            report.equal(walk.get("/court").status, 200, f"{walk.name}: what the court needs")
            report.check(not any("/court/declare" in link for link in walk.get("/court").links), f"{walk.name}: not yet")
    with ladder.on("2026-04-20T09:00:00Z"):
        commission = ladder.signs_in("commission", "ar")
        listed = commission.get("commission").text
        report.check("11 ماي" in listed, "the Commission sees the last day", listed)
        for walk in ladder.walks:
            report.check(walk.complaints[1] in listed, f"{walk.name}: before the Commission", listed)
            acts(commission, f"commission/complaints/{walk.complaints[1]}/admit", {})
        acts(commission, f"commission/complaints/{silent.complaints[1]}/decide",
             {"finding": "upheld", "reasons": "لا شيء يمنع التسليم", "what": "تسليم المحاضر كاملة", "by": "2026-05-20"})
        silent.reads("the outcome of the Commission", "2026-04-20", "2026-05-20", "2026-06-19")
        to_court(silent, "2026-06-19")
        proves_itself(silent)
    with ladder.on("2026-05-12T09:00:00Z"):
        rejected.shows("silence of the Commission", "2026-07-10")
        to_court(rejected, "2026-07-10")
    with ladder.on("2026-09-01T09:00:00Z"):
        for walk in ladder.walks:
            page = walk.get()
            report.check(any(form.action.endswith("/again") for form in page.forms), f"{walk.name}: one may ask again",
                         page.within("guide"))
    status, out, errors = portal.Store(folder=ladder.folder).verify()
    report.equal(status, 0, f"audit verify: {out[-300:]}{errors[-300:]}")


def to_court(walk, day):
    """What the court needs: the last day, the file to take along, no button and no court by name."""
    walk.shows("the court", day)
    walk.shows("the court", day, ending="/court", part=None)
    for language in LANGUAGES:
        guide, court = walk.get(language=language), walk.get("/court", language)
        report.check("/complaint?step=" not in guide.html, f"{walk.name}: nothing more to file here in {language}")
        report.check("41.90" in court.text, f"{walk.name}: the law of the courts in {language}", court.text)
        report.check(any(link.endswith("/receipt") for link in court.links), f"{walk.name}: what to take along in {language}")
        for city in ("Rabat", "الرباط", "Casablanca", "الدار البيضاء"):
            report.check(city not in court.within("text"), f"{walk.name}: no court by name in {language}")


def proves_itself(walk):
    """Every letter of the case, and the case as a bundle, is proven without the portal."""
    links = [link for link in walk.get("/letters").links if re.search(r"/\d+-(ar|fr)\.pdf$", link)]
    letters = {link: walk.browser.get(link).body for link in links}
    kinds = set()
    with tempfile.TemporaryDirectory(prefix="bayan-letters-") as folder:
        keys = pathlib.Path(folder, "keys.json")
        keys.write_bytes(walk.browser.get("/.well-known/bayan-letter-keys.json").body)
        for link, letter in letters.items():
            kinds.add(letter_is_valid(walk, link, letter, pathlib.Path(folder, "letter.pdf"), keys))
        report.equal(kinds, {"receipt", "complaint-receipt", "commission-outcome"}, f"{walk.name}: its letters")
        bundle = pathlib.Path(folder, "case.zip")
        bundle.write_bytes(walk.get("/bundle").body)
        verify = [sys.executable, str(portal.ROOT / "src/docs/verify_bundle.py"), str(bundle), "--key", str(keys)]
        done = subprocess.run(verify, capture_output=True, text=True)
        report.equal(done.returncode, 0, f"{walk.name}: its bundle {done.stdout[-300:]}{done.stderr[-300:]}")


def letter_is_valid(walk, link, letter, path, keys):
    """By command and page as it came, and not with one octet changed; the kind that the command names."""
    path.write_bytes(letter)
    status, out, errors = portal.run("letter", "verify", path, "--key", keys)
    report.check(status == 0 and out.startswith("valid: "), f"{link}: valid", f"{out}{errors}")
    changed = bytearray(letter)
    changed[len(changed) // 2] ^= 1
    path.write_bytes(changed)
    report.equal(portal.run("letter", "verify", path, "--key", keys)[0], 1, f"{link}: one octet changed")
    page = walk.browser.get("/fr/verify")
    for content, words in [(letter, "Le document est authentique"), (bytes(changed), "n’est pas authentique")]:
        shown = walk.browser.submit(page, {}, [("lettre.pdf", content)], form=page.main_form("/verify"))
        report.check(words in shown.text, f"{link} on the page: {words}", shown.text)
    return out.removeprefix("valid: ").split(" ")[0]


folder = tempfile.mkdtemp(prefix="bayan-ladder-")
try:
    report.part("two ladders", climb, Ladder(folder))
finally:
    shutil.rmtree(folder, ignore_errors=True)
report.leave()
