#!/usr/bin/env python3
"""Recomputes every figure of the auditor's pages from the export alone. Standard library only; shares no code
with the portal. The definitions are those of figures.md, which stands beside this file's folder.

    python3 recompute.py EXPORT.csv [QUERY] [--institutions INSTITUTIONS.csv]
    python3 recompute.py EXPORT.csv [QUERY] --sample SEED N [--by institution|kind|region|channel]

QUERY is what stands behind the question mark in the address of the page, for instance
"institution=MSPS&from=2026-01-01&to=2026-03-31"; "-" reads one query from each line of standard input and prints one
line of JSON for each. Without a query everything in the export is counted.

Prints JSON; exit 0, or 2 with one line of what is wrong.
"""

import csv
import hashlib
import json
import sys
import urllib.parse

SERIES = ["ordinary", "urgent", "urgent-answer", "head", "commission"]
VERDICTS = ["first-term", "extension", "rolled", "late", "unanswered", "left-late",
            "running", "withdrawn", "void", "declined"]
JUDGED = VERDICTS[:6]
IN_TIME = VERDICTS[:2]
ANSWERED = VERDICTS[:4]
SILENT = VERDICTS[4:6]
BUCKETS = [("1-5", 1, 5), ("6-10", 6, 10), ("11-20", 11, 20), ("21-40", 21, 40), ("41-60", 41, 60),
           ("61-", 61, None)]
FEW = 20
OLDEST = 10


class Misuse(Exception):
    """Something was asked that cannot be answered from these files."""


# One row.

def end(row, as_of):
    """How the clock had ended by the as-of date, or nothing."""
    return row["ended"] if row["ended"] and row["ended_on"] <= as_of else ""


def last_days(row, as_of):
    """The last day in force at the as-of date, and that day rolled to the next working day."""
    if row["extension"] == "valid" and row["extension_on"] > as_of:
        return row["first_on"], row["first_rolled_on"]
    return row["last_on"], row["rolled_on"]


def verdict(row, as_of):
    ended, (last, rolled) = end(row, as_of), last_days(row, as_of)
    if ended == "answered":
        if row["ended_on"] <= row["first_on"]:
            return "first-term"
        if row["ended_on"] <= last:
            return "extension"
        return "rolled" if row["ended_on"] <= rolled else "late"
    if ended:
        return ended if row["ended_on"] <= rolled else "left-late"
    return "running" if as_of < rolled else "unanswered"


def bucket(units):
    for name, low, high in BUCKETS:
        if units >= low and (high is None or units <= high):
            return name
    raise Misuse(f"{units} is in no bucket")


# Many rows.

def rank(values, percent):
    """By the nearest rank: the smallest value that at least so many of a hundred do not exceed."""
    values = sorted(values)
    return values[(percent * len(values) + 99) // 100 - 1] if values else None


def band(in_time, judged):
    if judged < FEW:
        return None
    if 100 * in_time >= 95 * judged:
        return "good"
    return "adequate" if 100 * in_time >= 90 * judged else "unsatisfactory"


def curve(rows, as_of):
    """Aalen and Johansen: answered, or left without an answer; what is still open is censored at the as-of date."""
    at = {}
    for row in rows:
        ended = end(row, as_of)
        time = row["days"] if ended else row["elapsed"]
        if time == "":
            continue
        what = at.setdefault(int(time), [0, 0, 0])
        what[0 if ended == "answered" else 1 if ended else 2] += 1
    at_risk, waiting, answered, left, points = sum(map(sum, at.values())), 1.0, 0.0, 0.0, []
    for time in sorted(at):
        answers, leaves, censored = at[time]
        if answers or leaves:
            answered += waiting * answers / at_risk
            left += waiting * leaves / at_risk
            waiting *= 1 - (answers + leaves) / at_risk
            points.append({"day": time, "at_risk": at_risk, "answered": round(answered, 6), "left": round(left, 6),
                           "waiting": round(waiting, 6)})
        at_risk -= answers + leaves + censored
    return points


def counted(pairs):
    counts = {}
    for one in pairs:
        counts[one] = counts.get(one, 0) + 1
    return dict(sorted(counts.items()))


def of_series(rows, as_of):
    """Every figure of one series."""
    by = {name: [] for name in VERDICTS}
    for row in rows:
        by[verdict(row, as_of)].append(row)
    of = lambda names: [row for name in names for row in by[name]]
    answered, judged, in_time = of(ANSWERED), len(of(JUDGED)), len(of(IN_TIME))
    days = [int(row["days"]) for row in answered if row["days"]]
    extended = [row for row in rows if row["extension"] and row["extension_on"] <= as_of]
    oldest = sorted(by["unanswered"], key=lambda row: (row["first_on"], row["reference"]))[:OLDEST]
    ageing = [bucket(int(row["overdue"])) for row in by["unanswered"] if row["overdue"]]
    late = [bucket(int(row["late_by"])) for row in by["late"] if row["late_by"]]
    return {
        "cohort": len(rows),
        "judged": judged,
        "in_time": in_time,
        "no_answer": len(of(SILENT)),
        "band": band(in_time, judged),
        "verdicts": {name: len(by[name]) for name in VERDICTS},
        "days": {"n": len(days), "median": rank(days, 50), "p90": rank(days, 90), "max": max(days, default=None)},
        "late": counted(late),
        "ageing": counted(ageing),
        "extensions": {name: counted(row["extension_ground"] for row in extended if row["extension"] == name)
                       for name in ("valid", "invalid")},
        "outcomes": counted(row["outcome"] for row in answered if row["outcome"]),
        "grounds": counted(ground for row in answered for ground in row["grounds"].split()),
        "followed": counted(row["followed"] for row in answered if row["followed"]),
        "oldest": [row["reference"] for row in oldest],
        "curve": curve(rows, as_of),
    }


def of_institutions(rows, as_of):
    found = {}
    for row in rows:
        one = found.setdefault(row["institution"], {"cohort": 0, "judged": 0, "in_time": 0, "late": 0, "unanswered": 0})
        name = verdict(row, as_of)
        one["cohort"] += 1
        one["judged"] += name in JUDGED
        one["in_time"] += name in IN_TIME
        one["late"] += name == "late"
        one["unanswered"] += name in SILENT
    return [{"code": code, **found[code], "band": band(found[code]["in_time"], found[code]["judged"])}
            for code in sorted(found)]


# What is asked.

def read(path):
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    except OSError as wrong:
        raise Misuse(str(wrong)) from None


def asked(query):
    wanted = {name: value for name, value in urllib.parse.parse_qsl(query) if value}
    known = {"institution", "kind", "region", "channel", "from", "to", "as_of", "series"}
    unknown = set(wanted) - known
    if unknown:
        raise Misuse(f"nothing is known of {', '.join(sorted(unknown))}")
    return wanted


def chosen(rows, wanted, names=("institution", "kind", "region", "channel")):
    return [row for row in rows if all(row[name] == wanted[name] for name in names if name in wanted)]


def cohort(rows, wanted, as_of):
    first, last = wanted.get("from", ""), min(wanted.get("to", as_of), as_of)
    return [row for row in rows if row["first_on"] and first <= row["first_on"] <= last]


def figures(export, institutions, wanted, as_of):
    rows = chosen(export, wanted)
    within = cohort(rows, wanted, as_of)
    of = {name: [row for row in within if row["series"] == name] for name in SERIES + ["court"]}
    asks = [row for row in rows if row["series"] in ("ordinary", "urgent") and not row["first_on"]]
    coverage = {"without_date": sum(row["received_on"] <= as_of for row in asks)}
    if institutions is not None:
        bound = chosen(institutions, wanted, ("institution", "kind", "region"))
        receiving = [one for one in bound if one["receives"] == "yes"]
        alone = [one["institution"] for one in receiving if one["officer"] == "no"]
        coverage |= {"institutions": len(bound), "receiving": len(receiving), "without_officer": sorted(alone)}
    return {
        "as_of": as_of,
        "series": {name: of_series(of[name], as_of) for name in SERIES},
        "court": {"declared": len(of["court"]), "judged": sum(end(row, as_of) != "" for row in of["court"])},
        "institutions": of_institutions(of["ordinary"], as_of),
        "coverage": coverage,
    }


def sample(export, wanted, as_of, seed, size, by):
    """The first ones in the order of SHA-256 over seed, line feed, reference; of each stratum where there are any."""
    series = wanted.get("series", "ordinary")
    rows = [row for row in cohort(chosen(export, wanted), wanted, as_of) if row["series"] == series]
    order = lambda row: hashlib.sha256(f"{seed}\n{row['reference']}".encode()).hexdigest()
    strata = {}
    for row in sorted(rows, key=order):
        strata.setdefault(row[by] if by else "", []).append(row["reference"])
    drawn = {stratum: of[:size] for stratum, of in sorted(strata.items())}
    return {"as_of": as_of, "seed": seed, "population": len(rows), "drawn": drawn}


def answer(export, institutions, query, drawing):
    dates = {row["as_of"] for row in export}
    if len(dates) > 1:
        raise Misuse("the rows are of several as-of dates: take one export")
    wanted = asked(query)
    as_of = dates.pop() if dates else wanted.get("as_of", "")
    if wanted.get("as_of", as_of) != as_of:
        raise Misuse(f"this export is as of {as_of}: take one of the day you ask for")
    if drawing:
        return sample(export, wanted, as_of, *drawing)
    return figures(export, institutions, wanted, as_of)


def taken(words, name, count):
    """The words behind an option, taken out of the line."""
    if name not in words:
        return None
    at = words.index(name)
    values = words[at + 1:at + 1 + count]
    if len(values) < count:
        raise Misuse(f"{name} wants {count} more")
    del words[at:at + 1 + count]
    return values


def main(words):
    institutions, drawn, by = taken(words, "--institutions", 1), taken(words, "--sample", 2), taken(words, "--by", 1)
    if not 1 <= len(words) <= 2:
        raise Misuse(__doc__.strip())
    drawing = (drawn[0], int(drawn[1]), by[0] if by else None) if drawn else None
    export, beside = read(words[0]), read(institutions[0]) if institutions else None
    query = words[1] if len(words) == 2 else ""
    if query == "-":
        for line in sys.stdin:
            print(json.dumps(answer(export, beside, line.strip(), drawing), ensure_ascii=False))
    else:
        print(json.dumps(answer(export, beside, query, drawing), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (Misuse, KeyError, ValueError) as wrong:
        print(f"recompute: {wrong}", file=sys.stderr)
        sys.exit(2)
