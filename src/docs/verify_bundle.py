#!/usr/bin/env python3
"""Verifies an evidence bundle of Bayan without the portal. Standard library only; shares no code with it.

    python3 verify_bundle.py BUNDLE.zip [--key KEYS] [--unsigned]

KEYS is what the portal publishes at /.well-known/bayan-letter-keys.json, or the same as PEM. With --unsigned the
signature is not looked at: then only what contradicts itself is found, not a bundle made anew by somebody else.

Prints `valid` and what was compared, exit 0; or the first thing that does not agree, exit 1; misuse, exit 2.
"""

import base64
import binascii
import datetime
import hashlib
import json
import re
import struct
import sys

GENESIS = "0" * 64
NEEDED = ["VERIFY.md", "history.json", "values.json", "clocks.json", "manifest.json"]


class Wrong(Exception):
    """Something does not agree."""


def require(holds, what):
    if not holds:
        raise Wrong(what)


# The ZIP: written in one fixed form, so that each of its octets can be accounted for.

def read_zip(data):
    """The files in their order; any octet that is not as it must be is an error."""
    files, at, moment = [], 0, None
    while data[at:at + 4] == b"PK\x03\x04":
        require(len(data) >= at + 30, "the archive breaks off")
        _, _, method, time, date, crc, packed, size, name_len, extra = struct.unpack("<HHHHHIIIHH", data[at + 4:at + 30])
        require(method == 0 and extra == 0 and packed == size, "a file is packed in another way")
        begin = at + 30 + name_len
        name = data[at + 30:begin]
        content = data[begin:begin + size]
        require(len(content) == size, "the archive breaks off")
        require(binascii.crc32(content) == crc, f"the check sum of {name!r}")
        require(moment in (None, (time, date)), "two files of different times")
        moment = (time, date)
        try:
            files.append((name.decode("utf-8"), content))
        except UnicodeDecodeError:
            raise Wrong("a name is not UTF-8") from None
        at = begin + size
    require(files, "this is no bundle")
    require(data == write_zip(files, moment), "the frame of the archive was changed")
    names = [name for name, _ in files]
    require(len(set(names)) == len(names), "a file is there twice")
    for name in names:
        parts = name.split("/")
        require(not name.startswith("/") and "\\" not in name and all(part not in ("", ".", "..") for part in parts),
                f"the name {name!r}")
    return dict(files), moment


def write_zip(files, moment):
    """The archive as the portal writes it."""
    time, date = moment
    parts, directory, at = [], b"", 0
    for name, content in files:
        raw = name.encode("utf-8")
        flags = 0 if raw.isascii() else 0x0800
        common = struct.pack("<HHHHHIIIHH", 10, flags, 0, time, date, binascii.crc32(content),
                             len(content), len(content), len(raw), 0)
        parts.append(b"PK\x03\x04" + common + raw + content)
        directory += (b"PK\x01\x02" + struct.pack("<BB", 10, 3) + common + struct.pack("<HHHII", 0, 0, 0, 0o100644 << 16, at)
                      + raw)
        at += 30 + len(raw) + len(content)
    body = b"".join(parts)
    end = struct.pack("<HHHHIIH", 0, 0, len(files), len(files), len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end


def dos(instant):
    """Time and date of a ZIP for an instant in UTC."""
    at = datetime.datetime.fromisoformat(re.sub(r"(\.\d{1,6})\d*Z$|Z$", lambda m: (m[1] or "") + "+00:00", instant))
    return (at.hour << 11 | at.minute << 5 | at.second // 2, (at.year - 1980) << 9 | at.month << 5 | at.day)


# Ed25519 (RFC 8032), verification only.

P = 2 ** 255 - 19
L = 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point, scalar = add(point, point), scalar >> 1
    return result


def same(one, other):
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


def open_point(octets):
    y = int.from_bytes(octets, "little")
    sign, y = y >> 255, y & (2 ** 255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


BASE = open_point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(key, message, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    a, r = open_point(key), open_point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return same(times(s, BASE), add(r, times(h, a)))


def read_keys(path):
    """The published public keys: the portal's JSON, PEM, or 64 hexadecimal digits."""
    with open(path, encoding="ascii") as file:
        text = file.read()
    if "BEGIN PUBLIC KEY" in text:
        parts = re.findall(r"-----BEGIN PUBLIC KEY-----(.*?)-----END PUBLIC KEY-----", text, re.S)
        return [base64.b64decode("".join(part.split()))[-32:] for part in parts]
    if text.lstrip().startswith("{"):
        return [base64.urlsafe_b64decode(key["public_key"] + "=") for key in json.loads(text)["keys"]]
    return [bytes.fromhex(digits) for digits in re.findall(r"\b[0-9a-fA-F]{64}\b", text)]


# What the bundle says.

def read_json(files, name):
    def once(pairs):
        require(len({key for key, _ in pairs}) == len(pairs), f"{name} says something twice")
        return dict(pairs)
    try:
        text = files[name].decode("utf-8")
        value = json.loads(text, object_pairs_hook=once)
    except (UnicodeDecodeError, ValueError):
        raise Wrong(f"{name} cannot be read") from None
    return value, text


def check_manifest(files, moment):
    manifest, text = read_json(files, "manifest.json")
    require(manifest.get("format") == "bayan-bundle/1", "manifest.json is of another form")
    require(text == json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", "manifest.json is written otherwise")
    keys = ["format", "reference", "case", "audience", "drawn_on", "as_of", "events", "head", "files"]
    require(list(manifest) == keys, "manifest.json has other fields")
    require(manifest["audience"] in ("requester", "institution", "commission", "auditor"), "the audience")
    require(dos(manifest["as_of"]) == moment, "the time of the files is not that of the manifest")
    listed = [entry["path"] for entry in manifest["files"]]
    there = [name for name in files if name not in ("manifest.json", "manifest.sig")]
    for name in there:
        require(name in listed, f"{name} is not listed")
    for entry in manifest["files"]:
        content = files.get(entry["path"])
        require(content is not None, f"{entry['path']} is missing")
        require(list(entry) == ["path", "size", "sha256"], f"{entry['path']} is listed otherwise")
        require(entry["size"] == len(content), f"{entry['path']} has another size")
        require(entry["sha256"] == hashlib.sha256(content).hexdigest(), f"{entry['path']} is another file")
    require(listed == there, "the files are listed in another order")
    return manifest


def check_signature(files, keys):
    require("manifest.sig" in files, "there is no signature")
    found, text = read_json(files, "manifest.sig")
    try:
        signature = bytes.fromhex(found["signature"])
        require(found["algorithm"] == "ed25519", "the signature is of another kind")
        named = bytes.fromhex(found["key"])
    except (KeyError, TypeError, ValueError):
        raise Wrong("manifest.sig cannot be read") from None
    require(list(found) == ["algorithm", "key", "signature"], "manifest.sig has other fields")
    require(text == json.dumps(found, ensure_ascii=False, indent=2) + "\n", "manifest.sig is written otherwise")
    require(any(key == named for key in keys), "it is signed with another key")
    require(is_signed(named, b"bayan bundle 1\n" + files["manifest.json"], signature), "the signature is not of this manifest")


def check_history(files, manifest):
    history, _ = read_json(files, "history.json")
    require(history["format"] == "bayan-history/1", "history.json is of another form")
    require((history["reference"], history["case"]) == (manifest["reference"], manifest["case"]), "of another case")
    previous, given = GENESIS, []
    for seq, link in enumerate(history["events"], 1):
        require(link["seq"] == seq, f"event {seq} is missing")
        require(link["previous"] == previous, f"event {seq} does not follow the one before it")
        require(("event" in link) != (link.get("withheld") is True), f"event {seq} is neither given nor withheld")
        if "event" in link:
            text = link["event"].encode("utf-8")
            found = hashlib.sha256(b"\x01" + previous.encode("ascii") + text).hexdigest()
            require(found == link["hash"], f"event {seq} is not what was hashed")
            event = json.loads(text)
            require((event["seq"], event["case"]) == (seq, manifest["case"]), f"event {seq} belongs elsewhere")
            given.append(event)
        require(re.fullmatch(r"[0-9a-f]{64}", link["hash"]), f"event {seq} has no hash")
        previous = link["hash"]
    require(given and given[0]["seq"] == 1, "the filing is not given")
    filed = given[0]["event"]
    require(filed.get("filed", filed)["reference"] == manifest["reference"], "the filing has another reference")
    require(len(history["events"]) == manifest["events"], "the number of events")
    require(previous == manifest["head"], "the last event is another than the manifest says")
    require(given[-1]["recorded_at"] == manifest["as_of"], "the time of the last event given")
    return given


def sealed_in(value):
    """Every commitment in an event, wherever it stands."""
    if isinstance(value, dict):
        if isinstance(value.get("value"), str) and isinstance(value.get("commitment"), str):
            yield value["value"], value["commitment"]
        for inner in value.values():
            yield from sealed_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from sealed_in(inner)


def check_values(files, given):
    values, _ = read_json(files, "values.json")
    require(values["format"] == "bayan-values/1", "values.json is of another form")
    named = {}
    for event in given:
        for identity, commitment in sealed_in(event["event"]):
            first = named.setdefault(identity, (event["seq"], commitment))
            require(first[1] == commitment, f"value {identity} has two commitments")
    opened = {}
    for value in values["values"]:
        identity = value["id"]
        require(identity in named, f"value {identity} is named by no event")
        require(named.pop(identity) == (value["event"], value["commitment"]), f"value {identity} is not as committed")
        require(value["state"] in ("given", "withheld", "erased"), f"value {identity}")
        if value["state"] == "given":
            salt = bytes.fromhex(value["salt"])
            require(len(salt) == 16, f"value {identity} has no salt")
            seal = salt + value["kind"].encode() + b"\0" + value["text"].encode("utf-8")
            require(hashlib.sha256(seal).hexdigest() == value["commitment"], f"value {identity} is not as committed")
            opened[identity] = value["text"]
        else:
            require("text" not in value and "salt" not in value, f"value {identity} is given and not given")
    require(not named, "a value of an event is not listed")
    return opened


def attachments_in(value):
    if isinstance(value, dict):
        if {"file", "name", "digest", "size"} <= set(value) and isinstance(value["digest"], dict):
            yield value
        for inner in value.values():
            yield from attachments_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from attachments_in(inner)


def check_documents(files, given, opened):
    """Every document is one that an event names by its digest, and every one whose digest is given is there."""
    digests = {}
    for event in given:
        for attachment in attachments_in(event["event"]):
            digest = opened.get(attachment["digest"]["value"])
            if digest is not None and attachment["name"]["value"] in opened:
                digests[digest] = attachment["size"]
    there = {}
    for name, content in files.items():
        if name.startswith("documents/"):
            digest = hashlib.sha256(content).hexdigest()
            require(digest in digests, f"{name} is named by no event")
            require(digests[digest] == len(content), f"{name} has another size than its event says")
            there[digest] = name
    require(set(there) == set(digests), "a document that an event names is missing")
    return len(there)


def check_clocks(files, manifest, given):
    """The ledgers are those that the events carry; the days run without a gap to the last day."""
    clocks, _ = read_json(files, "clocks.json")
    require(clocks["format"] == "bayan-clocks/1", "clocks.json is of another form")
    require(clocks["drawn_on"] == manifest["drawn_on"], "the day on which it was made")
    entries = [entry for event in given for entry in ledger_in(event["event"])]
    for clock in clocks["clocks"]:
        ledger = clock["ledger"]
        require(ledger and ledger[-1]["after"] == clock["due"], f"the ledger of {clock['rule']}")
        # A step of an event that is withheld has nothing to be compared with; the first never is withheld.
        require(any(within(told, ledger[0]) for told in entries), f"the ledger of {clock['rule']} is not in the events")
        days = (clock.get("explanation") or {}).get("days", [])
        counted = 0
        for before, day in zip(days, days[1:]):
            step = datetime.date.fromisoformat(day["date"]) - datetime.date.fromisoformat(before["date"])
            require(step.days == 1, f"the days of {clock['rule']} have a gap")
        for day in days:
            require(("counted" in day) != ("skipped" in day), f"{day['date']} is neither counted nor skipped")
            if "counted" in day:
                counted += 1
                require(day["counted"] == counted, f"{day['date']} is miscounted")
        if days:
            why, last = clock["explanation"], days[-1]["date"]
            # An act of the calendar may give an earlier day than the one to which the end is held.
            as_counted = last < why["held_to"] == why["due_on"] if "held_to" in why else last == why["due_on"]
            require(as_counted, f"the last day of {clock['rule']}")
            require(counted == why["length"], f"the length of {clock['rule']}")
            require(not clock["due"] or clock["due"]["due_on"] == why["due_on"], f"the due date of {clock['rule']}")
    return len(clocks["clocks"])


def within(part, whole):
    """Whether all that an event says stands there too; a later version may say more."""
    if isinstance(part, dict) and isinstance(whole, dict):
        return all(key in whole and within(value, whole[key]) for key, value in part.items())
    return part == whole


def ledger_in(value):
    if isinstance(value, dict):
        if {"rule", "step", "basis", "started_on"} <= set(value):
            yield value
        for inner in value.values():
            yield from ledger_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from ledger_in(inner)


def verify(data, keys):
    """What was compared, in words; `keys` is None to leave the signature aside."""
    files, moment = read_zip(data)
    for name in NEEDED:
        require(name in files, f"{name} is missing")
    manifest = check_manifest(files, moment)
    if keys is not None:
        check_signature(files, keys)
    try:
        given = check_history(files, manifest)
        opened = check_values(files, given)
        documents = check_documents(files, given, opened)
        clocks = check_clocks(files, manifest, given)
    except (KeyError, TypeError, IndexError, AttributeError, ValueError) as error:
        raise Wrong(f"a field is not as it must be ({error!r})") from None
    withheld = manifest["events"] - len(given)
    signed = "signed" if keys is not None else "signature not looked at"
    return (f"{manifest['reference']} for {manifest['audience']}: {len(files)} files, {len(given)} events given and "
            f"{withheld} withheld, {len(opened)} texts, {documents} documents, {clocks} clocks; {signed}")


def main(arguments):
    paths, keys, unsigned = [], [], False
    rest = iter(arguments)
    for argument in rest:
        if argument == "--key":
            keys.append(next(rest, ""))
        elif argument == "--unsigned":
            unsigned = True
        else:
            paths.append(argument)
    if len(paths) != 1 or unsigned == bool(keys):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    try:
        known = None if unsigned else [key for path in keys for key in read_keys(path)]
        with open(paths[0], "rb") as file:
            data = file.read()
    except (OSError, ValueError, KeyError) as error:
        print(error, file=sys.stderr)
        return 2
    try:
        print("valid:", verify(data, known))
        return 0
    except Wrong as wrong:
        print("not valid:", wrong)
        return 1
    except struct.error:
        print("not valid: the archive breaks off")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
