#!/usr/bin/python3
"""What auditors take away: LibreOffice opens both workbooks and reads in them what the CSV says; a million rows are
sent while memory stays flat; and at that size no page of figures and no list reads a whole table.
"""

import csv
import datetime
import io
import pathlib
import re
import statistics
import subprocess
import tempfile
import time
import zipfile

import office
import portal
from postgres import postgres
from report import Report

report = Report("exports")
LATEST = datetime.date.today() - datetime.timedelta(days=2)
EVERYTHING = f"as_of={LATEST}&from="
# Resident memory that one export may take beside what the program takes anyway, in MiB.
FLAT = 48
FORMULA = '=HYPERLINK("http://evil.invalid";"x")'
TABLES = "cases|events|clock_facts|complaints|case_values"


def seeded(database, cases):
    """A store of synthetic cases up to the day before yesterday, and the way in for its auditor."""
    store = portal.Store(database).prepare(institutions=[])
    seed = ("seed", "--cases", cases, "--seed", 31, "--as-of", LATEST, "--open", cases // 4)
    status, _, errors = portal.run(*seed, env=store.env(), timeout=3600)
    if status:
        raise RuntimeError(errors)
    return store, office.appoint(store, "auditor@example.ma", role="auditor")


def signed_in(server, link):
    return office.Officer(server.base, "auditor@example.ma", link)


def taken(auditor, name, query):
    """A file of the auditor's, part by part."""
    browser = auditor.browser
    connection = browser._connect()
    connection.request("GET", f"/ar/auditor/exports/{name}?{query}", headers=browser._headers({}))
    response = connection.getresponse()
    if response.status != 200:
        raise RuntimeError(f"{name}: {response.status}")
    while part := response.read(1 << 18):
        yield part
    connection.close()


# -- what a spreadsheet reads -------------------------------------------------------------------------

def spreadsheets(cases):
    store, link = seeded(None, cases)
    store.execute(f"update clock_facts set followed = null, reference = '{FORMULA}' where rowid = 7")
    server = portal.serve(store, jobs__enabled="false")
    auditor, folder = signed_in(server, link), pathlib.Path(store.folder)
    for name in ("facts.csv", "facts.xlsx", "facts.ods"):
        (folder / name).write_bytes(b"".join(taken(auditor, name, EVERYTHING)))
    said = list(csv.reader(io.StringIO((folder / "facts.csv").read_text("utf-8-sig"), newline="")))
    report.check(len(said) > cases, f"{len(said)} rows")
    report.check(any("وزارة" in cell for row in said for cell in row), "the names are in Arabic")
    defused = [row for row in said if row[1] == "'" + FORMULA]
    report.equal(len(defused), 1, "a formula is a text in the CSV")
    defused[0][1] = FORMULA
    for name in ("facts.xlsx", "facts.ods"):
        read = converted(folder / name)
        unlike = [pair for pair in zip(said, read) if pair[0] != pair[1]]
        report.check(len(read) == len(said) and not unlike, f"LibreOffice reads in {name} what the CSV says", (len(read), unlike[:1]))
    server.stop()
    store.remove()


def converted(book):
    """The cells of a workbook as LibreOffice has them: its texts, and its numbers as they are shown."""
    with tempfile.TemporaryDirectory(prefix="bayan-office-") as folder:
        form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false"
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form,
                   "--outdir", folder, str(book)]
        subprocess.run(command, check=True, timeout=300, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        text = (pathlib.Path(folder) / f"{book.stem}.csv").read_text("utf-8")
    return list(csv.reader(io.StringIO(text, newline="")))


# -- a million rows -----------------------------------------------------------------------------------

def grown(store, rows):
    """The periods that are due, again and again, each its own, until there are so many."""
    store.execute(f"delete from clock_facts where first_on > '{LATEST}'")
    columns = ", ".join(name for name in store.rows("select * from clock_facts limit 1")[0] if name != "subject")
    new = "gen_random_uuid()" if store.server else "randomblob(16)"
    # Each time at most as many as there are, and never so many that a statement takes minutes.
    while (there := store.one("select count(*) as n from clock_facts")) < rows:
        store.execute(f"insert into clock_facts (subject, {columns}) select {new}, {columns} from clock_facts "
                      f"limit {min(rows - there, 50_000)}")
    if store.server:
        store.server.psql(store.name, "vacuum analyze clock_facts")
    return store.one("select count(*) as n from clock_facts")


def flat(store, server, auditor, rows):
    what = store.engine
    for name in ("facts.csv", "facts.jsonl", "facts.xlsx", "facts.ods"):
        for _ in taken(auditor, name, f"{EVERYTHING}&institution=CRABAT"):
            pass
    for name in ("facts.csv", "facts.jsonl", "facts.xlsx", "facts.ods"):
        before, begun, most, size = server.memory(), time.monotonic(), 0, 0
        with tempfile.TemporaryFile() as file:
            for part in taken(auditor, name, EVERYTHING):
                file.write(part)
                most, size = max(most, server.memory()), size + len(part)
            seconds = time.monotonic() - begun
            report.equal(counted(name, file), rows, f"{what}: rows of {name}")
        report.check(most - before < FLAT, f"{what}: memory stays flat while {name} is sent", f"{before:.0f} to {most:.0f} MiB")
        report.say(f"{what}: {name}, {rows} rows: {size / 1e6:.0f} MB in {seconds:.0f} s, {before:.0f} MiB before, {most:.0f} at most")


def counted(name, file):
    """Rows of a file, without those that name the columns."""
    if name.endswith(("csv", "jsonl")):
        file.seek(0)
        lines = sum(part.count(b"\n") for part in iter(lambda: file.read(1 << 20), b""))
        return lines - name.endswith("csv")
    begin = b"<row>" if name.endswith("xlsx") else b"<table:table-row>"
    rows, sheets = 0, 0
    with zipfile.ZipFile(file) as archive:
        for entry in archive.namelist():
            if "sheet" not in entry and entry != "content.xml":
                continue
            with archive.open(entry) as content:
                rest = b""
                while part := content.read(1 << 20):
                    text = rest + part
                    rows += text.count(begin)
                    sheets += text.count(b"<sheetData>") + text.count(b"<table:table ")
                    # What is cut is counted with the next part, and nothing twice.
                    rest = text[-len(begin) + 1:] if not text.endswith(begin) else b""
    return rows - sheets


# -- how the pages read then --------------------------------------------------------------------------

def pages():
    """The pages of three months: everybody's, an institution's, a kind's, a region's; and lists of each sort."""
    lately = f"as_of={LATEST}&from={LATEST - datetime.timedelta(days=90)}"
    filters = ["", "&institution=CRABAT", "&kind=public-administration", "&region=casablanca-settat", "&channel=post"]
    yield from (f"auditor?{lately}{one}" for one in filters)
    parts = ["all", "in-time", "late", "unanswered", "open", "ground-r2", "overdue-6-10", "late-by-1-5", "days-12", "invalid"]
    yield from (f"auditor/cases?{lately}&only={part}" for part in parts)
    yield from (f"auditor/cases?{lately}&only=all{one}" for one in filters[1:])
    yield f"auditor/cases?{lately}&series=head&only=all"
    yield f"auditor/cases?{lately}&only=without-date"


def plans(store, server, auditor, rows):
    log = pathlib.Path(store.server.data) / "server.log"
    for page in pages():
        before, took = log.stat().st_size, []
        for _ in range(5):
            begun = time.monotonic()
            report.equal(auditor.get(page).status, 200, page)
            took.append(time.monotonic() - begun)
        with log.open("rb") as file:
            file.seek(before)
            said = file.read().decode("utf-8", "replace")
        whole = sorted(set(re.findall(rf"Seq Scan on (?:\w+\.)?({TABLES})\b", said)))
        report.equal(whole, [], f"{page}: nothing is read whole")
        used = sorted(set(re.findall(r"using (clock_facts_\w+)|Index Scan on (clock_facts_\w+)", said)))
        used = sorted({one or other for one, other in used})
        report.check(used, f"{page}: what was counted is found by an index", said[-400:])
        report.say(f"{1000 * statistics.median(took):5.0f} ms  {page}  {' '.join(used)}")


def at_size(database, rows):
    store, link = seeded(database, 2_000)
    rows = grown(store, rows)
    server = portal.serve(store, jobs__enabled="false")
    auditor = signed_in(server, link)
    if database:
        report.part("plans", plans, store, server, auditor, rows)
    report.part("memory", flat, store, server, auditor, rows)
    report.equal(server.troubles(), [], f"{store.engine}: errors in the log")
    server.stop()
    store.remove()


EXPLAINED = "-c shared_preload_libraries=auto_explain -c auto_explain.log_min_duration=0"

report.part("spreadsheets", spreadsheets, portal.times(2_000, 300))
report.part("sqlite", at_size, None, portal.times(200_000, 20_000))
with postgres(durable=False, settings=EXPLAINED) as database:
    report.part("postgres", at_size, database, portal.times(1_000_000, 50_000))
report.leave()
