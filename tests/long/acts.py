"""The administrator's way through the acts of the calendar, and their dates counted here once more.

Only which days are off is taken from the program; what a period makes of them is counted by this file.
"""

import datetime
import html
import json
import pathlib
import re
import tomllib
import urllib.parse

import office
import portal

# The closure that everybody heard of on 5 June 2025, and whom it covered.
CLOSED, DECLARED = "2025-06-09", "2025-06-05"
COVERED = ("state-administration", "territorial-collectivity")

# Working days of the answer (art. 16), and with its one extension.
TERMS = {"first": 20, "extended": 40, "extension-invalid": 20}


def after(day, days=1):
    return str(datetime.date.fromisoformat(day) + datetime.timedelta(days=days))


def classes():
    """The class of each institution, by its code."""
    files = pathlib.Path(portal.ROOT, "config/institutions").glob("*.toml")
    return {one["code"]: one["class"]["first"] for file in files for one in tomllib.loads(file.read_text())["institution"]}


class Days:
    """The days off of each class as the calendar compiled in has them, the closure among them or not."""

    def __init__(self):
        self.class_of, self.off = classes(), {}

    def off_for(self, institution, closures):
        kind = self.class_of[institution]
        if kind not in self.off:
            status, out, errors = portal.run("calendar", "list", "--from", "2019-01-01", "--to", "2028-12-31",
                                             "--calendar", kind, "--format", "json")
            if status:
                raise RuntimeError(errors)
            self.off[kind] = {row["date"] for row in json.loads(out)} - {CLOSED}
        return self.off[kind] | {day for day, covered in closures if kind in covered}

    def covers(self, institution):
        return self.class_of[institution] in COVERED

    def last(self, received_on, length, institution, closures=()):
        """The last of so many working days after day 0."""
        off, day = self.off_for(institution, closures), received_on
        while length:
            day = after(day)
            length -= self.works(day, off)
        return day

    def between(self, first, last, institution, closures=()):
        """The working days after `first`, `last` included."""
        off, count = self.off_for(institution, closures), 0
        while first < last:
            first = after(first)
            count += self.works(first, off)
        return count

    @staticmethod
    def works(day, off):
        return datetime.date.fromisoformat(day).weekday() < 5 and day not in off


def wish(date=CLOSED, of=COVERED, name="عطلة استثنائية بعد عيد الأضحى", declared=DECLARED):
    return {"date": date, "classes": list(of), "name_ar": name, "name_fr": "Lendemain de l’Aïd", "name_en": "After Eid",
            "source": "بلاغ رئاسة الحكومة", "declared": declared}


class Refused(Exception):
    """A form of the calendar that came back."""


class Administrator:
    """A signed-in administrator."""

    def __init__(self, base, email, link=None):
        self.staff = office.Officer(base, email, link, language="fr")
        self.browser = self.staff.browser

    def preview(self, measure, values, query=""):
        """The page with what an act would move."""
        page = self.staff.get(f"admin/calendar/new/{measure}{query}")
        shown = self.browser.submit(page, values, form=page.main_form(f"/new/{measure}"))
        if shown.status != 200:
            raise Refused(f"{shown.status} {shown.text[:400]}")
        return shown

    def confirm(self, page):
        """The answer to the confirmation of what was looked at: 303, or 409 where somebody was faster."""
        return self.browser.submit(page, {}, form=pressing(page, "confirm"))

    def declare(self, measure, values, query="", meanwhile=lambda: None):
        """Looks and confirms, again as often as somebody was faster; the number of the act, how often again.
        `meanwhile` happens once, between the first look and its confirmation."""
        for again in range(20):
            shown = self.preview(measure, values, query)
            if not again:
                meanwhile()
            done = self.confirm(shown)
            if done.status == 303:
                path = urllib.parse.urlsplit(done.location).path
                return int(path.rsplit("/", 1)[-1]), again
            if done.status != 409:
                raise Refused(f"{done.status} {done.text[:400]}")
        raise Refused("twenty times somebody was faster")

    def previewed(self, page):
        """Every row of a preview, page after page."""
        rows = table(page)
        while any(("hidden", "after") == control[:2] for form in page.forms for control in form.controls):
            page = self.browser.submit(page, {}, form=pressing(page, "more"))
            rows += table(page)
        return rows

    def moved(self, act, held=False):
        """Every row of an act that was carried out."""
        page, rows = self.staff.get(f"admin/calendar/acts/{act}" + ("?held=1" if held else "")), []
        while True:
            rows += table(page)
            # The page itself is linked too, in other languages.
            mark = lambda link: urllib.parse.parse_qs(urllib.parse.urlsplit(link).query).get("after")
            ahead = [link for link in page.links if link.startswith("/fr/") and f"/acts/{act}?" in link and mark(link)]
            later = next((link for link in ahead if mark(link) != mark(page.url)), None)
            if not later:
                return rows
            page = self.browser.get(later)


def pressing(page, button):
    """The form of that button, with it pressed: the preview has one for the act and one for more rows."""
    form = next(form for form in page.forms if ("do", button) in form.buttons)
    form.controls.append(("hidden", "do", button, True, False))
    return form


def table(page):
    """The rows of the list under its heading, as text."""
    listed = page.html.partition('id="rows-t"')[2].partition("</table>")[0]
    cells = lambda row: tuple(text(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S))
    return [cells(row) for row in re.findall(r'<tr>(<th scope="row">.*?)</tr>', listed, re.S)]


def text(markup):
    plain = html.unescape(re.sub(r"<[^>]*>", " ", markup))
    return re.sub(r"\s+", " ", re.sub(r"[\u2066-\u2069]", "", plain)).strip()


class Known:
    """The cases of a store at one moment, by reference."""

    def __init__(self, store):
        query = f"select {store.hexed('id')} id, reference, institution, stage, is_open, state from cases"
        self.cases = {}
        for row in store.rows(query):
            state = json.loads(row.pop("state"))
            self.cases[row["reference"]] = row | {
                "clocks": {clock["rule"]: clock for clock in state["clocks"]},
                "complaints": [one.get("clock") for one in state.get("complaints", [])],
                "replied_on": [reply["dispatched_on"] for reply in state["replies"]]}
        self.by_id = {case["id"]: reference for reference, case in self.cases.items()}

    def due(self, reference, rule="answer"):
        clock = self.cases[reference]["clocks"].get(rule)
        return clock and clock["due"] and clock["due"]["due_on"]

    def answers(self):
        """Each case with its clock of art. 16."""
        return ((reference, case, case["clocks"]["answer"]) for reference, case in self.cases.items() if "answer" in case["clocks"])


def moves(store, act):
    """The rows that an act left, each as a dictionary."""
    return store.rows(f"select {store.hexed('case_id')} id, reference, institution, rule, before_on, before_latest, "
                      f"after_on, after_latest, held from calendar_moves where act = {act} order by 2, 4")


def told(store, kind):
    """Dedup keys of a kind of notice: one each, whoever sends it."""
    return [row["dedup_key"] for row in store.rows(f"select dedup_key from outbox where kind = '{kind}'")]


def settled(store, act):
    """Whether every case has followed that act."""
    return store.one(f"select count(*) n from calendar_sweeps where act >= {act} and settled_at is not null") > 0
